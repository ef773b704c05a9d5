import type { Json } from '../../../lib/chart/chart.ts';
import { type Interval, isWithin, type View } from '../../../lib/chart/plane/view.ts';
import { outlineBar, writeInCorner } from '../corner-places.ts';
import type { Drawing, DrawnText, Mark } from '../drawing.ts';
import type { MarkFrame } from '../mark-frame.ts';
import { chooseRange, findTop, outlineBelow, sampleDensity } from '../statistics/density-shape.ts';
import type { Distribution } from '../statistics/distribution-family.ts';
import { readDistribution, readFamily } from '../statistics/read-distribution.ts';
import { readShade, writeShade } from '../statistics/shaded-probability.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { writeValue } from '../write-value.ts';

const BAR_SHARE = 0.8;
const MOST_TICKS = 25;
const MOST_BARS = 3_000;

interface Wish {
  readonly distribution: Distribution;
  readonly shade: readonly Interval[];
  readonly label: string;
}

/**
 * `.distribution(name, {parameters, shade, label})`: a density curve, or a bar for the probability of each whole
 * number. The parameters stand in the options under their own names:
 *
 * - `"normal"` {mean = 0, sd = 1}, `"t"` {df}, `"chi-square"` {df}, `"exponential"` {rate}, `"uniform"` {min = 0, max = 1};
 * - `"binomial"` {n, p}, `"poisson"` {lambda}, `"geometric"` {p} (trials up to the first success: 1, 2, 3, ...).
 *
 * Greek letters and other usual names are understood too (`mu`, `σ`, `λ`, `nu`).
 *
 * - `shade`: an interval `[a, b]`, ends included, whose probability is shaded and written into the chart with four
 *   digits; `null` is an open end; a list of intervals is added up. By default nothing is shaded.
 * - `label`: by default the symbol, such as "N(100, 15²)".
 *
 * @example
 * plot().distribution("normal", { mean: 100, sd: 15, shade: [85, 115] })
 */
export function readDistributionMark(args: readonly unknown[]): Mark {
  const family = readFamily(args[0]);
  const options = readOptions(args[1], 'distribution', [...family.parameters.flat(), 'shade', 'label']);
  const distribution = readDistribution(family, options);
  const shade = readShade(options.get('shade'));
  const label = maybeReadText(options.get('label'), 'distribution: label') ?? distribution.symbol;
  const wish = { distribution, shade, label };
  const range = chooseRange(distribution, shade);
  const called = String(args[0]).trim().slice(0, 20);
  const shown = shade.length === 0 ? undefined : writeShade(distribution, shade);
  return {
    noun: {
      en: `the ${called} distribution ${distribution.symbol}${shown === undefined ? '' : ` with ${shown} shaded`}`,
      zh: `概率分布 ${distribution.symbol}${shown === undefined ? '' : `，阴影部分 ${shown}`}`,
    },
    frame: frameRange(distribution, range),
    // What is shaded needs room for its probability above the curve.
    maybeFindHeights: (x) => [0, findTop(distribution, x) * (shade.length === 0 ? 1 : 1.1)],
    draw: (view) => (distribution.isDiscrete ? drawBars(wish, view) : drawCurve(wish, view)),
  };
}

/** Few whole numbers have a tick each; else round numbers do. */
function frameRange({ isDiscrete }: Distribution, [from, to]: Interval): MarkFrame {
  const frame = { axes: 'baseline', heights: 'densities' } as const;
  if (!isDiscrete) return { ...frame, x: [from, to] };
  const x: Interval = [from - 1, to + 1];
  const count = to - from + 1;
  if (count > MOST_TICKS) return { ...frame, x };
  const xTicks = Array.from({ length: count }, (_, index) => ({
    value: from + index,
    label: writeValue(from + index),
  }));
  return { ...frame, x, xTicks };
}

function isShaded(x: number, shade: readonly Interval[]): boolean {
  return shade.some((part) => isWithin(x, part));
}

function drawCurve({ distribution, shade, label }: Wish, view: View): Drawing {
  const pieces = sampleDensity(distribution, view);
  const fills = shade.flatMap((part) => outlineBelow(distribution, part, view));
  return {
    lines: pieces,
    dots: [],
    isColoured: true,
    readOut: pieces.filter(({ dashed }) => !dashed).flatMap(({ points }) => points),
    label,
    fills,
    texts: writeTexts(distribution, shade, view),
  };
}

/** The probability of what is shaded, above the curve or the bars. */
function writeTexts(
  distribution: Distribution,
  shade: readonly Interval[],
  view: View,
): readonly DrawnText[] {
  return shade.length === 0 ? [] : [writeInCorner(writeShade(distribution, shade), view, 'top')];
}

function drawBars({ distribution, shade, label }: Wish, view: View): Drawing {
  const first = Math.max(distribution.support[0], Math.ceil(view.x[0]));
  const last = Math.min(distribution.support[1], Math.floor(view.x[1]));
  const bars = Array.from({ length: Math.max(0, Math.min(last - first + 1, MOST_BARS)) }, (_, index) => {
    const k = first + index;
    return { k, p: distribution.density(k) };
  });
  const shaded = bars.filter(({ k }) => isShaded(k, shade));
  return {
    lines: [],
    dots: [],
    isColoured: true,
    readOut: [],
    label: undefined,
    under: (colour) => [
      ...layBars(
        bars.filter(({ k }) => !isShaded(k, shade)),
        shade.length === 0 ? 'lemma-bar' : 'lemma-bar-faint',
        colour,
      ),
      ...layBars(shaded, 'lemma-bar', colour),
    ],
    obstacles: bars.map(({ k, p }) => outlineBar(k - BAR_SHARE / 2, k + BAR_SHARE / 2, p)),
    texts: [writeInCorner(label, view, 'top'), ...writeTexts(distribution, shade, view)],
  };
}

function layBars(
  bars: readonly { readonly k: number; readonly p: number }[],
  style: string,
  colour: Json,
): readonly Json[] {
  // A probability far below a pixel would only make the chart larger.
  const values = bars
    .filter(({ p }) => p > 1e-9)
    .map(({ k, p }) => ({
      x: k - BAR_SHARE / 2,
      x2: k + BAR_SHARE / 2,
      y: 0,
      y2: Number(p.toPrecision(6)),
      k,
    }));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: 'rect', style, clip: true },
      encoding: {
        x2: { field: 'x2' },
        y2: { field: 'y2' },
        color: colour,
        tooltip: [
          { field: 'k', type: 'quantitative', title: 'x' },
          { field: 'y2', type: 'quantitative', title: 'P(X = x)' },
        ],
      },
    },
  ];
}
