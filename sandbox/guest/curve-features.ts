import type { RealFunction } from './read-function.ts';
import type { Interval, Point } from './values.ts';
import { isWithin, spanOf } from './view.ts';

const SEARCH: Interval = [-10, 10];
const STEPS = 240;
/** More places than this mean a function that repeats itself; then a few periods tell enough. */
const MOST_FEATURES = 8;

function listSamples(f: RealFunction, over: Interval): readonly Point[] {
  const step = spanOf(over) / STEPS;
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    // A multiple of the step, not a running sum: school functions have their roots at round numbers.
    const x = Number((over[0] + index * step).toPrecision(12));
    return [x, f(x)] as const;
  });
}

/**
 * Roots, extrema and the y intercept of a function within ten units of the origin (or in its domain), or the
 * ends of where it is defined when it has none of them.
 */
export function findFeatures(f: RealFunction, domain: Interval | undefined): readonly Point[] {
  const over = domain ?? SEARCH;
  const samples = listSamples(f, over).filter(([, y]) => Number.isFinite(y));
  if (domain !== undefined) return endsOf(samples);
  const intercept: Point = [0, f(0)];
  const features = [
    ...samples.filter((_, index) => isRootAt(samples, index) || isExtremumAt(samples, index)),
    ...(isWithin(0, over) && Number.isFinite(intercept[1]) ? [intercept] : []),
  ];
  if (features.length > MOST_FEATURES) {
    return features.filter(([x]) => Math.abs(x) < 2 * Math.PI);
  }
  return features.length > 0 ? features : endsOf(samples.filter(([x]) => Math.abs(x) <= 5));
}

function endsOf(samples: readonly Point[]): readonly Point[] {
  return [samples[0], samples.at(-1)].filter((point) => point !== undefined);
}

function isRootAt(samples: readonly Point[], index: number): boolean {
  const here = samples[index]?.[1] ?? Number.NaN;
  const next = samples[index + 1]?.[1] ?? Number.NaN;
  if (here === 0) return samples[index - 1]?.[1] !== 0;
  const steps = Math.abs(next - here);
  const before = Math.abs(here - (samples[index - 1]?.[1] ?? here));
  // At a pole the sign changes too, but by a step that grows out of nothing.
  return here * next < 0 && steps < 8 * before + 1;
}

function isExtremumAt(samples: readonly Point[], index: number): boolean {
  const before = samples[index - 1]?.[1] ?? Number.NaN;
  const here = samples[index]?.[1] ?? Number.NaN;
  const after = samples[index + 1]?.[1] ?? Number.NaN;
  const rise = here - before;
  const fall = here - after;
  if (!(rise * fall > 0)) return false;
  const outer =
    Math.abs((samples[index + 2]?.[1] ?? after) - after) +
    Math.abs(before - (samples[index - 2]?.[1] ?? before));
  // Flat in the middle, steeper outside: a corner or a top, not one of the two sides of a pole.
  return Math.abs(rise) + Math.abs(fall) <= outer * 1.5 + 1e-9;
}

/** Share of the values that may be runaways at either end. */
const TAIL = 0.07;
/** How far past the other values the interval then reaches, as a share of their range. */
const BEYOND = 0.35;

/**
 * The interval of y that shows a function well over an x interval. Where a few values make the rest flat, as near
 * a pole, they are left out.
 */
export function maybeFindHeights(f: RealFunction, over: Interval): Interval | undefined {
  const values = listSamples(f, over)
    .map(([, y]) => y)
    .filter(Number.isFinite)
    .sort((left, right) => left - right);
  const low = values[0];
  const high = values.at(-1);
  const from = values[Math.floor(values.length * TAIL)];
  const to = values[Math.ceil(values.length * (1 - TAIL)) - 1];
  if (low === undefined || high === undefined || from === undefined || to === undefined) return undefined;
  const core = to - from;
  if (core === 0 || high - low <= 4 * core) return [low, high];
  return [Math.max(low, from - core * BEYOND), Math.min(high, to + core * BEYOND)];
}
