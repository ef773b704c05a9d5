import { checkSpec } from '../../../../../lib/chart/policy.ts';
import { createPlot } from '../../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../../sandbox/guest/run-cell.ts';

Object.assign(globalThis, { plot: createPlot });

/** A layer as far as tests look at it. */
export interface DrawnLayer {
  readonly data: { readonly values: readonly Readonly<Record<string, number | string>>[] };
  readonly mark: { readonly type: string; readonly style: string };
}

/** A chart as far as tests look at it. */
export interface DrawnChart {
  readonly description: string;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** All texts of layers with a style, in order. */
  readonly textsOf: (style: string) => readonly string[];
  readonly rowsOf: (style: string) => readonly Readonly<Record<string, number | string>>[];
}

/** Runs plot code outside the isolate; throws with the message that its author would read. */
export function drawChart(code: string): DrawnChart {
  const result = JSON.parse(runCell(code, 0, 1e7, 500));
  if (!result.ok) throw new Error(result.message);
  const checked = checkSpec(result.spec);
  if (!checked.ok) throw new Error(checked.error.message);
  const { layer, encoding, description } = JSON.parse(JSON.stringify(checked.spec));
  const layers: readonly DrawnLayer[] = layer;
  const rowsOf: DrawnChart['rowsOf'] = (style) =>
    layers.filter(({ mark }) => mark.style === style).flatMap(({ data }) => data.values);
  return {
    description,
    x: encoding.x.scale.domain,
    y: encoding.y.scale.domain,
    rowsOf,
    textsOf: (style) => rowsOf(style).map(({ label }) => String(label)),
  };
}
