import { chartBounds } from '../../../lib/chart/bounds.ts';
import { type Interval, isWithin, type Point } from '../../../lib/chart/plane/view.ts';
import { maybeTrimRunaways } from '../curve-features.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { readFunction } from '../read-function.ts';
import { maybeReadText, readNumber, readOptions } from '../values.ts';
import type { Words } from '../words.ts';
import { writeValue } from '../write-value.ts';

const MOST_TERMS = 2000;
const USUAL_TERMS = 10;

/**
 * `.sequence(a, {from, to, label, joined})`: the terms of a sequence as points (n, aₙ). `a` is an expression in `n`,
 * a JavaScript function of n, or a list of the terms themselves.
 *
 * - `from`: the first n, a whole number; 1 by default.
 * - `to`: the last n; by default nine more than `from`, or as far as the list goes.
 * - `label`: stands beside the points; none by default.
 * - `joined`: `true` joins the points with a dashed line; `false` by default.
 *
 * @example plot().sequence("(1 + 1/n)^n", { to: 20, label: "a_n" }).curve("e", { dashed: true })
 */
export function readSequence(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const options = readOptions(second, 'sequence', ['from', 'to', 'label', 'joined']);
  const label = maybeReadText(options.get('label'), 'sequence: label');
  const from = readIndex(options.get('from') ?? 1, 'sequence: from');
  const list = Array.isArray(source) ? source : undefined;
  const usual = from + (list?.length ?? USUAL_TERMS) - 1;
  const to = readIndex(options.get('to') ?? usual, 'sequence: to');
  if (to < from) throw new PlotMistake(`sequence: to is ${to}, which is less than from, ${from}.`);
  if (to - from >= MOST_TERMS)
    throw new PlotMistake(`sequence shows at most ${MOST_TERMS} terms; choose a smaller to.`);
  const term =
    list === undefined ? readFunction(source, 'sequence') : (n: number) => readTerm(list, n - from);
  const points = Array.from(
    { length: to - from + 1 },
    (_, index): Point => [from + index, term(from + index)],
  ).filter(([, y]) => Number.isFinite(y) && Math.abs(y) <= chartBounds.wish);
  if (points.length === 0) throw new PlotMistake('sequence: no term is a finite number for these n.');
  const heights = maybeTrimRunaways(points.map(([, y]) => y));
  const isJoined = options.get('joined') === true;
  return {
    noun: describe(source, label, from, to),
    findAnchors: () =>
      [points[0], points.at(-1)].flatMap((end) =>
        end === undefined ? [] : [[end[0], heights?.[0] ?? 0] as const],
      ),
    maybeFindHeights: (x: Interval) =>
      maybeTrimRunaways(points.filter((point) => isWithin(point[0], x)).map(([, y]) => y)),
    draw: (view) => ({
      lines: isJoined ? [{ points, dashed: true }] : [],
      dots: points
        .filter((point) => isWithin(point[0], view.x) && isWithin(point[1], view.y))
        .map((point) => ({ point, label: undefined, isColoured: true })),
      isColoured: true,
      readOut: [],
      label,
    }),
  };
}

function readIndex(value: unknown, name: string): number {
  const number = readNumber(value, name);
  if (!Number.isInteger(number))
    throw new PlotMistake(`${name} must be a whole number, not ${writeValue(number)}.`);
  return number;
}

function readTerm(list: readonly unknown[], index: number): number {
  const value = list[index];
  return value === undefined || value === null ? Number.NaN : readNumber(value, `sequence[${index}]`);
}

function describe(source: unknown, label: string | undefined, from: number, to: number): Words {
  const formula = typeof source === 'string' ? source.trim().slice(0, 80) : undefined;
  const name = [label, formula].filter((each) => each !== undefined).join(', ');
  const called = name === '' ? '' : ` ${name}`;
  return {
    en: `the sequence${called} for n from ${from} to ${to}`,
    zh: `数列${called}，n 从 ${from} 到 ${to}`,
  };
}
