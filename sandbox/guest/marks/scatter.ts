import { type Interval, isWithin, type Point, spanOf, type View } from '../../../lib/chart/plane/view.ts';
import { writeInCorner } from '../corner-places.ts';
import type { Drawing, Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { type Fit, type FitKind, fitCurve, fitKinds } from '../statistics/fit-curve.ts';
import { rangeOf, readData, readPoints } from '../statistics/read-data.ts';
import { writeDetermination, writeFit } from '../statistics/write-fit.ts';
import { maybeReadText, readOptions, showValue } from '../values.ts';

const MOST_POINTS = 3_000;
const CURVE_POINTS = 160;
/** The fitted curve goes on beyond the data by this share of their range. */
const REACH = 0.06;

/**
 * `.scatter(xs, ys, {label, fit})` or `.scatter([[x, y], ...], {label, fit})`: points of data, each series in a
 * colour of its own.
 *
 * - `fit`: `"linear"`, `"quadratic"`, `"log"` (y = a + b ln x), fitted by least squares in y; `"exponential"`
 *   (y = a·e^(bx)) and `"power"` (y = a·x^b), fitted by least squares in ln y as calculators do. The equation and
 *   R² (of ln y for these two) stand beside the curve. By default nothing is fitted.
 * - `label`: the name of the series.
 *
 * @example
 * plot({ title: "Spring" }).scatter([1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1], { fit: "linear" })
 */
export function readScatter(args: readonly unknown[]): Mark {
  const { points, rest } = readArguments(args);
  if (points.length === 0) throw new PlotMistake('scatter got no points.');
  if (points.length > MOST_POINTS) {
    throw new PlotMistake(`scatter: ${points.length} points are too many; ${MOST_POINTS} are the most.`);
  }
  const options = readOptions(rest, 'scatter', ['label', 'fit']);
  const label = maybeReadText(options.get('label'), 'scatter: label');
  const kind = maybeReadKind(options.get('fit'));
  const fit = kind === undefined ? undefined : fitCurve(points, kind);
  const xs = rangeOf(points.map(([x]) => x));
  const ys = rangeOf(points.map(([, y]) => y));
  const name = label === undefined ? '' : ` ${label}`;
  const equation = fit && `${writeFit(fit)}, ${writeDetermination(fit)}`;
  return {
    noun: {
      en: `${points.length} points of data${name}${equation === undefined ? '' : ` with the fitted curve ${equation}`}`,
      zh: `${points.length} 个数据点${name}${equation === undefined ? '' : `，拟合曲线 ${equation}`}`,
    },
    findAnchors: () => [
      [xs[0], ys[0]],
      [xs[1], ys[1]],
    ],
    draw: (view) => draw({ points, label, fit, equation, range: xs }, view),
  };
}

function readArguments(args: readonly unknown[]): {
  readonly points: readonly Point[];
  readonly rest: unknown;
} {
  const [first, second, third] = args;
  if (!Array.isArray(first)) {
    throw new PlotMistake(
      'scatter takes two lists or points: .scatter([1, 2], [3, 5]) or .scatter([[1, 3], [2, 5]]).',
    );
  }
  if (first.length === 0 || typeof first[0] === 'object') {
    return { points: readPoints(first, 'scatter: points'), rest: second };
  }
  const xs = readData(first, 'scatter: xs');
  const ys = readData(second, 'scatter: ys');
  if (xs.length !== ys.length) {
    throw new PlotMistake(`scatter: there are ${xs.length} x but ${ys.length} y. Give one y for each x.`);
  }
  return { points: xs.map((x, index) => [x, ys[index] ?? 0]), rest: third };
}

function maybeReadKind(value: unknown): FitKind | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return 'linear';
  const kind = fitKinds.find((each) => each === value);
  if (kind !== undefined) return kind;
  throw new PlotMistake(`scatter: fit must be one of ${fitKinds.join(', ')}, not ${showValue(value)}.`);
}

interface Scatter {
  readonly points: readonly Point[];
  readonly label: string | undefined;
  readonly fit: Fit | undefined;
  readonly equation: string | undefined;
  readonly range: Interval;
}

function draw({ points, label, fit, equation, range }: Scatter, view: View): Drawing {
  const dots = points.map((point) => ({ point, label: undefined, isColoured: true }));
  const curve = fit === undefined ? [] : sampleFit(fit, range, view);
  return {
    lines: curve.length < 2 ? [] : [{ points: curve, dashed: false }],
    dots,
    isColoured: true,
    readOut: curve,
    label,
    ...(equation === undefined ? {} : { texts: [writeInCorner(equation, view)] }),
  };
}

/** The fitted curve over the data and a little beyond, inside the view. */
function sampleFit(fit: Fit, [from, to]: Interval, view: View): readonly Point[] {
  const margin = (to - from) * REACH;
  const isLog = fit.kind === 'power' || fit.kind === 'log';
  const start = Math.max(view.x[0], isLog ? Math.max(from - margin, from / 2) : from - margin);
  const end = Math.min(view.x[1], to + margin);
  const height = spanOf(view.y);
  const band: Interval = [view.y[0] - height, view.y[1] + height];
  return Array.from({ length: CURVE_POINTS + 1 }, (_, index): Point => {
    const x = start + (index / CURVE_POINTS) * (end - start);
    return [x, fit.at(x)];
  }).filter(([, y]) => isWithin(y, band));
}
