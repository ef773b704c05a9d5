import { writeNumber } from '../../../lib/chart/plane/ticks.ts';
import type { Interval } from '../../../lib/chart/plane/view.ts';
import { PlotMistake } from '../mistake.ts';
import { readNumber } from '../values.ts';
import { writeValue } from '../write-value.ts';
import type { Distribution } from './distribution-family.ts';

const MOST_PARTS = 4;
const advice = 'Write {shade: [1, 2]}, {shade: [null, 2]} for everything up to 2, or a list of such pairs.';

/** Reads what is to be shaded: one interval or several; `null` and infinities are open ends. */
export function readShade(value: unknown): readonly Interval[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new PlotMistake(`distribution: shade must be an interval. ${advice}`);
  const isList = value.length > 0 && value.every((each) => Array.isArray(each));
  const parts: readonly unknown[] = isList ? value : [value];
  if (parts.length > MOST_PARTS) {
    throw new PlotMistake(`distribution: shade holds at most ${MOST_PARTS} intervals.`);
  }
  const intervals = parts.map(readPart).toSorted((left, right) => left[0] - right[0]);
  intervals.forEach((part, index) => {
    const before = intervals[index - 1];
    if (before !== undefined && part[0] < before[1]) {
      throw new PlotMistake('distribution: the intervals of shade overlap.');
    }
  });
  return intervals;
}

function readPart(part: unknown): Interval {
  if (!Array.isArray(part) || part.length !== 2) {
    throw new PlotMistake(`distribution: shade must be an interval of two numbers. ${advice}`);
  }
  const from = readEnd(part[0], Number.NEGATIVE_INFINITY);
  const to = readEnd(part[1], Number.POSITIVE_INFINITY);
  if (from > to) throw new PlotMistake(`distribution: shade goes from ${from} to ${to}. Swap its ends.`);
  return [from, to];
}

function readEnd(value: unknown, open: number): number {
  if (value === null || value === undefined || value === open) return open;
  return readNumber(value, 'distribution: shade');
}

/** P(from ≤ X ≤ to), from whichever tails keep its digits. */
function findProbability(distribution: Distribution, [from, to]: Interval): number {
  const { isDiscrete, atMost, above } = distribution;
  // Up to and including `from − 1` for whole numbers, so that `from` itself counts.
  const before = isDiscrete ? Math.ceil(from) - 1 : from;
  if (from === Number.NEGATIVE_INFINITY) return to === Number.POSITIVE_INFINITY ? 1 : atMost(to);
  if (to === Number.POSITIVE_INFINITY) return above(before);
  const isRight = atMost(before) > 0.5;
  return Math.max(0, isRight ? above(before) - above(to) : atMost(to) - atMost(before));
}

/** "≈ 0.6827", "= 0.375", and four digits that count of what is smaller than 0.001. */
function writeProbability(value: number): string {
  if (Math.abs(Number(value.toFixed(4)) - value) < 1e-12) return `= ${writeNumber(value, 4)}`;
  return `≈ ${value < 0.001 ? writeValue(Number(value.toPrecision(4))) : value.toFixed(4)}`;
}

function writeEvent([from, to]: Interval): string {
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return 'P(−∞ < X < ∞)';
  if (from === to) return `P(X = ${writeValue(from)})`;
  const start = from === Number.NEGATIVE_INFINITY ? '' : `${writeValue(from)} ≤ `;
  const end = to === Number.POSITIVE_INFINITY ? '' : ` ≤ ${writeValue(to)}`;
  if (start !== '' && end === '') return `P(X ≥ ${writeValue(from)})`;
  return `P(${start}X${end})`;
}

/** "P(−1 ≤ X ≤ 1) ≈ 0.6827"; several intervals are added up. */
export function writeShade(distribution: Distribution, shade: readonly Interval[]): string {
  const sum = shade.reduce((total, part) => total + findProbability(distribution, part), 0);
  return `${shade.map(writeEvent).join(' + ')} ${writeProbability(sum)}`;
}
