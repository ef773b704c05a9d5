import { View } from 'vega';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileChecked, readChart } from '#lib/chart/compile-chart.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';
import { readLayers } from '#lib/chart/zoom/read-layer.ts';
import type { PlaneWindow } from '#lib/chart/zoom/window.ts';
import { maybeMakeZoomable } from '#lib/chart/zoom/zoomable-chart.ts';
import styles from './chart.module.css';
import { createTooltip } from './chart-tooltip.ts';
import { type ChartZoom, startZoom } from './chart-zoom.ts';
import { listenToGestures } from './listen-to-gestures.ts';

/** What a reader has done to a chart, which outlives a drawing of it. */
export interface ChartState {
  /** Where the sliders stand, by name. */
  readonly sliders: Map<string, unknown>;
  /** What is in view, where that is not what the chart starts with. */
  window: PlaneWindow | undefined;
}

/** How a chart is to be drawn. */
export interface DrawOptions {
  readonly spec: ChartSpec;
  readonly widthPx: number;
  readonly theme: ChartTheme;
  readonly signal: AbortSignal;
  /** Where the sliders of the chart are put: beside its picture, which has no parts for a screen reader. */
  readonly controls: HTMLElement;
  /** Drawing reads it and writes to it. */
  readonly state: ChartState;
}

/** A chart on the page. */
export interface DrawnChart {
  /** Moves its view; nothing where the chart keeps still. */
  readonly zoom: ChartZoom | undefined;
  erase(): void;
}

/**
 * Draws a chart into an element.
 *
 * ```
 * stored spec ──policy──> spec ──zoom──> spec ──compile──> runtime ──> View (interpreter, no loader)
 * ```
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
export async function drawChart(target: HTMLElement, options: DrawOptions): Promise<DrawnChart> {
  const checked = readChart(options.spec);
  const zoomable = maybeMakeZoomable(checked);
  const runtime = compileChecked(zoomable?.spec ?? checked, options);
  const stage = document.createElement('div');
  stage.className = styles.stage ?? '';
  const controls = document.createElement('div');
  controls.className = styles.controls ?? '';
  const view = new View(runtime, {
    container: stage,
    renderer: isHeavy(checked) ? 'canvas' : 'svg',
    hover: true,
    loader: closedLoader,
    expr: quickInterpreter,
    bind: controls,
  });
  keepSliders(view, options);
  view.tooltip(createTooltip(stage, styles.tooltip));
  await view.runAsync();
  if (options.signal.aborted) {
    view.finalize();
    return { zoom: undefined, erase: () => undefined };
  }
  target.replaceChildren(stage);
  options.controls.replaceChildren(...(controls.hasChildNodes() ? [controls] : []));
  const zoom = zoomable === undefined ? undefined : startZoom(view, zoomable, options);
  const stop = zoom === undefined ? undefined : listenToGestures(stage, view, zoom);
  return {
    zoom,
    erase: () => {
      stop?.();
      view.finalize();
    },
  };
}

/** A surface has so many cells that turning it would keep the page's elements busier than drawing it. */
function isHeavy(spec: ChartSpec): boolean {
  return readLayers(spec).some(({ style }) => style === 'lemma-surface');
}

/** The sliders of a chart that is drawn anew, for another width or theme, stand where the reader left them. */
function keepSliders(view: View, { spec, state: { sliders } }: DrawOptions): void {
  const params: readonly unknown[] = Array.isArray(spec.params) ? spec.params : [];
  for (const param of params) {
    if (typeof param !== 'object' || param === null || !('bind' in param) || !('name' in param)) continue;
    const name = String(param.name);
    if (sliders.has(name)) view.signal(name, sliders.get(name));
    view.addSignalListener(name, (_, value: unknown) => sliders.set(name, value));
  }
}
