import { PlotMistake } from '../mistake.ts';
import { showValue } from '../values.ts';

/** The ways in which textbooks define quartiles. */
export const quartileRules = ['halves', 'inclusive', 'percentile'] as const;

/**
 * - `halves`: the medians of the two halves of the ordered data; with an odd number of values the median itself is
 *   in neither half (Moore and McCabe; the graphic calculators of schools);
 * - `inclusive`: the same, with the median in both halves (Tukey's hinges);
 * - `percentile`: the value at the place ⌈n·p⌉, or the mean of it and the next where n·p is whole (the rule of
 *   Chinese textbooks).
 *
 * @see https://en.wikipedia.org/wiki/Quartile#Computing_methods
 */
export type QuartileRule = (typeof quartileRules)[number];

/** What a box plot shows of its data. */
export interface FiveNumbers {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** The outermost values that are no outliers: where the whiskers end. */
  readonly whiskers: readonly [number, number];
  /** Values more than 1.5 times the distance of the quartiles away from them, in order. */
  readonly outliers: readonly number[];
}

const WHISKER = 1.5;

/** One of the names of {@link quartileRules}; `halves` when none is given. */
export function readQuartileRule(value: unknown, name: string): QuartileRule {
  const rule = value === undefined ? 'halves' : quartileRules.find((each) => each === value);
  if (rule !== undefined) return rule;
  throw new PlotMistake(`${name} must be one of ${quartileRules.join(', ')}, not ${showValue(value)}.`);
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}

function atShare(sorted: readonly number[], share: number): number {
  const place = sorted.length * share;
  const value = sorted[Math.ceil(place) - 1] ?? 0;
  return Number.isInteger(place) ? (value + (sorted[place] ?? value)) / 2 : value;
}

/** The lower quartile, the median and the upper quartile of a list that is not empty. */
export function findQuartiles(
  data: readonly number[],
  rule: QuartileRule,
): readonly [number, number, number] {
  const sorted = [...data].sort((left, right) => left - right);
  const median = medianOf(sorted);
  if (rule === 'percentile') return [atShare(sorted, 0.25), median, atShare(sorted, 0.75)];
  const count = rule === 'inclusive' ? Math.ceil(sorted.length / 2) : Math.floor(sorted.length / 2);
  if (count === 0) return [median, median, median];
  return [medianOf(sorted.slice(0, count)), median, medianOf(sorted.slice(-count))];
}

/** Quartiles, whiskers and outliers of a list that is not empty. */
export function summarise(data: readonly number[], rule: QuartileRule): FiveNumbers {
  const [lower, median, upper] = findQuartiles(data, rule);
  const reach = WHISKER * (upper - lower);
  const sorted = [...data].sort((left, right) => left - right);
  const isNear = (value: number): boolean => value >= lower - reach && value <= upper + reach;
  const near = sorted.filter(isNear);
  return {
    lower,
    median,
    upper,
    whiskers: [Math.min(near[0] ?? lower, lower), Math.max(near.at(-1) ?? upper, upper)],
    outliers: sorted.filter((value) => !isNear(value)),
  };
}
