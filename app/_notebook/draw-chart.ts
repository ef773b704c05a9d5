import { View } from 'vega';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileVega, parseVega, readChart } from '#lib/chart/compile-chart.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';
import { readLayers } from '#lib/chart/zoom/read-layer.ts';
import type { PlaneWindow } from '#lib/chart/zoom/window.ts';
import { maybeMakeZoomable } from '#lib/chart/zoom/zoomable-chart.ts';
import styles from './chart.module.css';
import type { ChartLink } from './chart-link.ts';
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
  /** The height that it may fill, in pixels; absent, it is as high as suits its width. */
  readonly heightPx?: number | undefined;
  readonly theme: ChartTheme;
  readonly signal: AbortSignal;
  /** Waits between the parts of the work, each of which takes less than a twentieth of a second; by default not at all. */
  readonly pause?: () => Promise<void>;
  /** Where the sliders of the chart are put: beside its picture, which has no parts for a screen reader. */
  readonly controls: HTMLElement;
  /** Drawing reads it and writes to it. */
  readonly state: ChartState;
  /** Hears that a slider has moved, after that is in `state`. */
  readonly onSlide?: () => void;
  /** The same chart on other screens. */
  readonly link: ChartLink | null;
}

/** A chart on the page. */
export interface DrawnChart {
  /** Moves its view; nothing where the chart keeps still. */
  readonly zoom: ChartZoom | undefined;
  erase(): void;
}

const noChart: DrawnChart = { zoom: undefined, erase: () => undefined };

/**
 * Draws a chart into an element.
 *
 * ```
 * stored spec ──policy──> spec ──zoom──> spec ──compile──> Vega ──parse──> runtime ──> View (interpreter, no loader)
 * ```
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
export async function drawChart(target: HTMLElement, options: DrawOptions): Promise<DrawnChart> {
  const { signal, pause = () => Promise.resolve() } = options;
  const checked = readChart(options.spec);
  const zoomable = maybeMakeZoomable(checked);
  await pause();
  if (signal.aborted) return noChart;
  const compiled = compileVega(zoomable?.spec ?? checked, options);
  await pause();
  if (signal.aborted) return noChart;
  const runtime = parseVega(compiled);
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
  await pause();
  if (!signal.aborted) await view.runAsync();
  if (signal.aborted) {
    view.finalize();
    return noChart;
  }
  target.replaceChildren(stage);
  options.controls.replaceChildren(...(controls.hasChildNodes() ? [controls] : []));
  const zoom = zoomable === undefined ? undefined : startZoom(view, zoomable, options);
  const stop = zoom === undefined ? undefined : listenToGestures(stage, view, zoom);
  const unlink = linkSliders(view, options);
  return {
    zoom,
    erase: () => {
      stop?.();
      unlink?.();
      view.finalize();
    },
  };
}

/** A surface has so many cells that turning it would keep the page's elements busier than drawing it. */
function isHeavy(spec: ChartSpec): boolean {
  return readLayers(spec).some(({ style }) => style === 'lemma-surface');
}

/** The sliders of a chart that is drawn anew, for another width or theme, stand where the reader left them. */
function keepSliders(view: View, { spec, state: { sliders }, onSlide }: DrawOptions): void {
  for (const name of listSliders(spec)) {
    if (sliders.has(name)) view.signal(name, sliders.get(name));
    view.addSignalListener(name, (_, value: unknown) => {
      sliders.set(name, value);
      onSlide?.();
    });
  }
}

/** Moves the sliders as those on another screen move, and tells of the moves that were made here. */
function linkSliders(view: View, { spec, link }: DrawOptions): (() => void) | undefined {
  if (link === null) return undefined;
  const names = listSliders(spec);
  const given = new Map<string, number>();
  for (const name of names) {
    view.addSignalListener(name, (_, value: unknown) => {
      if (typeof value === 'number' && given.get(name) !== value) link.onMove(name, value);
      given.delete(name);
    });
  }
  return link.listen((name, value) => {
    if (!names.includes(name)) return;
    given.set(name, value);
    view.signal(name, value);
    void view.runAsync();
  });
}

/** The names of a chart's sliders. */
function listSliders({ params }: ChartSpec): readonly string[] {
  const all: readonly unknown[] = Array.isArray(params) ? params : [];
  return all.flatMap((param) =>
    typeof param === 'object' && param !== null && 'bind' in param && 'name' in param
      ? [String(param.name)]
      : [],
  );
}
