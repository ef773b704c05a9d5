import { View } from 'vega';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileChart } from '#lib/chart/compile-chart.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';
import styles from './chart.module.css';
import { createTooltip } from './chart-tooltip.ts';

/** How a chart is to be drawn. */
export interface DrawOptions {
  readonly spec: ChartSpec;
  readonly widthPx: number;
  readonly theme: ChartTheme;
  readonly signal: AbortSignal;
  /** Where the sliders of the chart are put: beside its picture, which has no parts for a screen reader. */
  readonly controls: HTMLElement;
  /** Where the reader has put the sliders, by name; drawing reads it and writes to it. */
  readonly sliderValues: Map<string, unknown>;
}

/**
 * Draws a chart into an element and gives back how to erase it.
 *
 * ```
 * stored spec ──compileChart──> runtime ──> View (interpreter, no loader)
 * ```
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
export async function drawChart(target: HTMLElement, options: DrawOptions): Promise<() => void> {
  const runtime = compileChart(options.spec, options);
  const stage = document.createElement('div');
  stage.className = styles.stage ?? '';
  const controls = document.createElement('div');
  controls.className = styles.controls ?? '';
  const view = new View(runtime, {
    container: stage,
    renderer: 'svg',
    hover: true,
    loader: closedLoader,
    expr: quickInterpreter,
    bind: controls,
  });
  keepSliders(view, options);
  view.tooltip(createTooltip(stage, styles.tooltip));
  await view.runAsync();
  if (options.signal.aborted) view.finalize();
  else {
    target.replaceChildren(stage);
    options.controls.replaceChildren(...(controls.hasChildNodes() ? [controls] : []));
  }
  return () => view.finalize();
}

/** The sliders of a chart that is drawn anew, for another width or theme, stand where the reader left them. */
function keepSliders(view: View, { spec, sliderValues }: DrawOptions): void {
  const params: readonly unknown[] = Array.isArray(spec.params) ? spec.params : [];
  for (const param of params) {
    if (typeof param !== 'object' || param === null || !('bind' in param) || !('name' in param)) continue;
    const name = String(param.name);
    if (sliderValues.has(name)) view.signal(name, sliderValues.get(name));
    view.addSignalListener(name, (_, value: unknown) => sliderValues.set(name, value));
  }
}
