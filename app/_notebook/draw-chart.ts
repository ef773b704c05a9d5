import { type Loader, parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { checkSpec } from '#lib/chart/policy.ts';
import { fitSpec } from '#lib/chart/responsive.ts';
import { type ChartTheme, chartConfig } from '#lib/chart/theme.ts';
import styles from './chart.module.css';
import { createTooltip } from './chart-tooltip.ts';

/** How a chart is to be drawn. */
export interface DrawOptions {
  readonly spec: ChartSpec;
  readonly widthPx: number;
  readonly theme: ChartTheme;
  readonly signal: AbortSignal;
}

/** A chart holds its data: whatever else it asks for is refused. */
const refuse = () => Promise.reject(new Error('A chart may not load anything.'));
const closedLoader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/**
 * Draws a chart into an element and gives back how to erase it.
 *
 * ```
 * stored spec ──policy──> spec ──fit──> Vega-Lite ──compile──> Vega ──parse (AST)──> View (interpreter, no loader)
 * ```
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
export async function drawChart(target: HTMLElement, options: DrawOptions): Promise<() => void> {
  const checked = checkSpec(options.spec);
  if (!checked.ok) throw new Error(checked.error.message);
  const spec = toTopLevelSpec(fitSpec(checked.spec, options.widthPx));
  const { spec: compiled } = compile(spec, { config: cloneJson(chartConfig(options.theme)) });
  const runtime = parse(cloneJson<Spec>(compiled), undefined, { ast: true });
  const stage = document.createElement('div');
  stage.className = styles.stage ?? '';
  const view = new View(runtime, {
    container: stage,
    renderer: 'svg',
    hover: true,
    loader: closedLoader,
    expr: expressionInterpreter,
  });
  view.tooltip(createTooltip(stage, styles.tooltip));
  await view.runAsync();
  if (options.signal.aborted) view.finalize();
  else target.replaceChildren(stage);
  return () => view.finalize();
}

/** Vega's types are wider than JSON and not readonly; the policy has read what this holds. */
function toTopLevelSpec(spec: ChartSpec): TopLevelSpec {
  return cloneJson(spec);
}

function cloneJson<Result>(value: unknown): Result {
  return JSON.parse(JSON.stringify(value));
}
