import { type GraphSource, maybeMeet } from '../../../lib/chart/plane/graph-source.ts';
import type { RealFunction } from '../../../lib/chart/plane/read-formula.ts';
import { shadeArea } from '../../../lib/chart/plane/shade-area.ts';
import type { Interval, Point, View } from '../../../lib/chart/plane/view.ts';
import { findRoots } from '../../../lib/math/numeric-analysis/find-roots.ts';
import { maybeFindHeights } from '../curve-features.ts';
import type { DrawnText, Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { findSubject, maybeReadConstant, readFunction } from '../read-function.ts';
import { maybeReadText, readOptions, showValue } from '../values.ts';
import type { Words } from '../words.ts';
import { writeInterval, writeIntervalZh } from '../write-value.ts';

const SEARCH: Interval = [-10, 10];

/**
 * `.area(f, {from, to, label})`: the region between the graph of f and the x axis; `.area(f, g, {from, to, label})`:
 * the region between two graphs. Functions are written as for `.curve`, and the region takes the colour of the curve
 * of the same expression.
 *
 * - `from`, `to`: the ends in x, as numbers or texts such as "π/2". By default the outermost places within ten units
 *   of the origin where the two graphs meet, or the whole view where there are fewer than two of them.
 * - `label`: stands in the region, such as "A = 8/3"; none by default.
 *
 * @example plot().curve("4 - x^2", { label: "f" }).area("4 - x^2", { from: 0, to: 2, label: "A" })
 */
export function readArea(args: readonly unknown[]): Mark {
  const [first, second, third] = args;
  const isBetween = typeof second === 'function' || (typeof second === 'string' && isExpression(second));
  const f = readFunction(first, 'area');
  const g: RealFunction = isBetween ? readFunction(second, 'area') : () => 0;
  const options = readOptions(isBetween ? third : second, 'area', ['from', 'to', 'label']);
  const label = maybeReadText(options.get('label'), 'area: label');
  const ends = findEnds(f, g, {
    from: maybeReadConstant(options.get('from'), 'area: from'),
    to: maybeReadConstant(options.get('to'), 'area: to'),
  });
  const limit = (x: Interval): Interval | undefined => maybeMeet(x, ends);
  const source = maybeWriteSource(first, isBetween ? second : '0', ends);
  const noun = describe(first, isBetween ? second : undefined, label, ends);
  const places = [ends.from, ends.to].filter((x) => x !== undefined);
  return {
    noun,
    findFeatures: () =>
      places
        .flatMap((x): readonly Point[] => [
          [x, f(x)],
          [x, g(x)],
        ])
        .filter(([, y]) => Number.isFinite(y)),
    maybeFindHeights: (x) => {
      const shown = limit(x);
      if (shown === undefined) return undefined;
      const heights = [maybeFindHeights(f, shown), maybeFindHeights(g, shown)].flatMap((each) => each ?? []);
      return heights.length === 0 ? undefined : [Math.min(...heights), Math.max(...heights)];
    },
    draw: (view) => {
      const shown = limit(view.x);
      const fills = shown === undefined ? [] : shadeArea(f, g, shown, view);
      if (shown === undefined || fills.length === 0) {
        throw new PlotMistake(
          `There is nothing to see of ${noun.en} for x ${writeInterval(view.x)}. Choose another interval.`,
        );
      }
      return {
        lines: [],
        fills,
        dots: [],
        isColoured: true,
        readOut: [],
        label: undefined,
        subject: findSubject(first),
        ...(source === undefined ? {} : { source }),
        texts: label === undefined ? [] : [placeLabel(label, f, g, shown, view)],
      };
    },
  };
}

/** A second text is the other function or the label: a label is no expression in one variable. */
function isExpression(text: string): boolean {
  try {
    readFunction(text, 'area');
    return /\d|x|\(/.test(text);
  } catch (error) {
    if (error instanceof PlotMistake) return false;
    throw error;
  }
}

function maybeWriteSource(formula: unknown, base: unknown, { from, to }: Ends): GraphSource | undefined {
  if (typeof formula !== 'string' || typeof base !== 'string') return undefined;
  return { formula, base, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

interface Ends {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

function findEnds(f: RealFunction, g: RealFunction, given: Ends): Ends {
  const { from, to } = given;
  if (from !== undefined && to !== undefined) {
    if (from === to) throw new PlotMistake(`area: from and to are both ${showValue(from)}.`);
    return from < to ? given : { from: to, to: from };
  }
  const meetings = findRoots((x) => f(x) - g(x), SEARCH);
  const outer =
    meetings.length < 2 ? { from: undefined, to: undefined } : { from: meetings[0], to: meetings.at(-1) };
  const found = { from: from ?? outer.from, to: to ?? outer.to };
  const isOrdered = found.from === undefined || found.to === undefined || found.from < found.to;
  return isOrdered ? found : given;
}

function describe(f: unknown, g: unknown, label: string | undefined, { from, to }: Ends): Words {
  const write = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 80) : 'f(x)');
  const name = label === undefined ? '' : ` ${label}`;
  const isWhole = from === undefined || to === undefined;
  const place =
    g === undefined
      ? { en: `under ${write(f)}`, zh: `${write(f)} 与 x 轴之间` }
      : { en: `between ${write(f)} and ${write(g)}`, zh: `${write(f)} 与 ${write(g)} 之间` };
  return {
    en: `the area${name} ${place.en}${isWhole ? '' : ` ${writeInterval([from, to])}`}`,
    zh: `${place.zh}的区域${name}${isWhole ? '' : `（${writeIntervalZh([from, to])}）`}`,
  };
}

const PROBES = 24;
const DEPTHS = [0.5, 0.35, 0.65];
const MOST_PLACES = 30;

/** Where the region is high there is room for a label; in the middle sooner than at the ends. */
function placeLabel(
  label: string,
  f: RealFunction,
  g: RealFunction,
  [from, to]: Interval,
  view: View,
): DrawnText {
  const hold = (y: number): number => Math.max(view.y[0], Math.min(view.y[1], y));
  const probes = Array.from({ length: PROBES - 1 }, (_, index) => {
    const share = (index + 1) / PROBES;
    const x = from + share * (to - from);
    const [top, bottom] = [hold(f(x)), hold(g(x))];
    const room = Math.abs(top - bottom) * (share * (1 - share)) ** 0.5;
    return { x, top, bottom, room: Number.isFinite(room) ? room : 0 };
  });
  const places = probes
    .toSorted((left, right) => right.room - left.room)
    .flatMap(({ x, top, bottom }) => DEPTHS.map((depth) => [x, bottom + depth * (top - bottom)] as const))
    .slice(0, MOST_PLACES);
  return { point: places[0] ?? [from, 0], alternatives: places.slice(1), text: label, isCentred: true };
}
