import type { ChartZoom } from '../_notebook/chart-zoom.ts';
import styles from '../_notebook/chart-zoom-bar.module.css';

/** What the buttons of a chart's view are called. */
export interface ZoomWords {
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
}

const step = 1.5;

/** Puts the buttons that move the view of a chart into its frame, in the place of those that it had. */
export function showZoomBar(frame: HTMLElement, zoom: ChartZoom, words: ZoomWords): void {
  const bar = document.createElement('div');
  bar.className = styles.bar ?? '';
  bar.role = 'group';
  bar.ariaLabel = words.zoom;
  const add = (sign: string, label: string, press: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'page_button';
    button.textContent = sign;
    button.title = label;
    button.ariaLabel = label;
    button.addEventListener('click', press);
    bar.append(button);
  };
  add('+', words.zoomIn, () => zoom.zoomBy(step));
  add('−', words.zoomOut, () => zoom.zoomBy(1 / step));
  add('↺', words.zoomReset, () => zoom.reset());
  zoom.listen((isHome) => {
    bar.dataset.home = String(isHome);
  });
  frame.querySelector(`.${styles.bar}`)?.remove();
  frame.append(bar);
}
