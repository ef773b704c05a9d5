import { type Loader, parse, type Runtime, type Spec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from './chart.ts';
import { maybeFindForbiddenCall } from './check-runtime.ts';
import { enlargeConfig } from './enlarge-config.ts';
import { checkSpec } from './policy.ts';
import { enlargement, fitSpec } from './responsive.ts';
import { type ChartTheme, chartConfig } from './theme.ts';

/** How a chart is to look. */
export interface CompileOptions {
  readonly theme: ChartTheme;
  /** The column that the chart is fitted to, in pixels. */
  readonly widthPx: number;
  /** The room that it may fill where it stands alone, in pixels; absent, it is as high as suits its width. */
  readonly heightPx?: number | undefined;
}

/** A chart holds its data: whatever else it asks for is refused. */
const refuse = () => Promise.reject(new Error('A chart may not load anything.'));
export const closedLoader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** Vega-Lite explains its choices at length; a reader has no use for it. */
const silent = {
  level: () => silent,
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};

/**
 * Turns a spec into what a Vega `View` with the AST interpreter draws; the same in the browser and on the server.
 *
 * ```
 * spec ──policy──> spec ──fit──> Vega-Lite ──compile──> Vega ──parse (AST)──> checked once more ──> runtime
 * ```
 *
 * @throws Error for a spec that the policy refuses or Vega cannot read.
 */
export function compileChart(value: unknown, options: CompileOptions): Runtime {
  return compileChecked(readChart(value), options);
}

/**
 * A spec that the policy has let through.
 *
 * @throws Error for one that it refuses.
 */
export function readChart(value: unknown): ChartSpec {
  const checked = checkSpec(value);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.spec;
}

/**
 * The later part of {@link compileChart}, for a spec that the policy has let through already.
 *
 * @throws Error for a spec that Vega cannot read.
 */
export function compileChecked(checked: ChartSpec, options: CompileOptions): Runtime {
  return parseVega(compileVega(checked, options));
}

/**
 * The first half of {@link compileChecked}: from Vega-Lite to Vega.
 *
 * @throws Error for a spec that Vega-Lite cannot read.
 */
export function compileVega(checked: ChartSpec, options: CompileOptions): Spec {
  const { theme, widthPx, heightPx } = options;
  const spec = toTopLevelSpec(fitSpec(checked, widthPx, heightPx));
  const config = enlargeConfig(
    chartConfig(theme),
    heightPx === undefined ? 1 : enlargement(widthPx, heightPx),
  );
  return compile(spec, { config: cloneJson(config), logger: silent }).spec;
}

/**
 * The second half of {@link compileChecked}: from Vega to what a `View` draws.
 *
 * @throws Error for a spec that Vega cannot read, or that would call what charts may not.
 */
export function parseVega(compiled: Spec): Runtime {
  const runtime = parse(cloneJson<Spec>(compiled), undefined, { ast: true });
  const forbidden = maybeFindForbiddenCall(runtime);
  if (forbidden !== undefined)
    throw new Error(`The chart would call \`${forbidden}\`, which charts may not.`);
  return runtime;
}

/** Vega's types are wider than JSON and not readonly; the policy has read what this holds. */
function toTopLevelSpec(spec: ChartSpec): TopLevelSpec {
  return cloneJson(spec);
}

function cloneJson<Result>(value: unknown): Result {
  return JSON.parse(JSON.stringify(value));
}
