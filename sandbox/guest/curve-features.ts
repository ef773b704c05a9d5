import type { RealFunction } from '../../lib/chart/plane/read-formula.ts';
import { type Interval, isWithin, type Point, spanOf } from '../../lib/chart/plane/view.ts';

const SEARCH: Interval = [-10, 10];
const STEPS = 240;
/** More places than this mean a function that repeats itself; then a few periods tell enough. */
const MOST_FEATURES = 8;
/** How far from the origin a function without features is shown; the view adds margins. */
const PLAIN_REACH = 2.6;

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
 * ends of where it is defined, with no height, when it has none of them.
 */
export function findFeatures(f: RealFunction, domain: Interval | undefined): readonly Point[] {
  const over = domain ?? SEARCH;
  const samples = listSamples(f, over).filter(([, y]) => Number.isFinite(y));
  if (domain !== undefined) return endsOf(samples);
  const intercept: Point = [0, f(0)];
  const features = [
    ...samples.flatMap((_, index) => maybeFindRoot(f, samples, index) ?? []).map((x): Point => [x, 0]),
    ...findExtrema(f, samples),
    ...(isWithin(0, over) && Number.isFinite(intercept[1]) ? [intercept] : []),
  ];
  if (features.length > MOST_FEATURES) {
    return features.filter(([x]) => Math.abs(x) < 2 * Math.PI);
  }
  if (features.length > 0) return features;
  const near = samples.filter(([x]) => Math.abs(x) <= PLAIN_REACH);
  // Their heights are nothing to see: only where they are counts.
  return endsOf(near.length > 1 ? near : samples).map(([x]) => [x, Number.NaN]);
}

function endsOf(samples: readonly Point[]): readonly Point[] {
  return [samples[0], samples.at(-1)].filter((point) => point !== undefined);
}

const BISECTIONS = 40;

/** The root at a sample or between it and the next one. At a pole and at a jump the sign changes too. */
function maybeFindRoot(f: RealFunction, samples: readonly Point[], index: number): number | undefined {
  const [here, next] = [samples[index], samples[index + 1]];
  if (here?.[1] === 0) return samples[index - 1]?.[1] === 0 ? undefined : here[0];
  if (here === undefined || next === undefined || !(here[1] * next[1] < 0)) return undefined;
  let [low, high] = [here[0], next[0]];
  for (let count = 0; count < BISECTIONS; count += 1) {
    const middle = (low + high) / 2;
    if (f(middle) > 0 === here[1] > 0) low = middle;
    else high = middle;
  }
  const least = Math.min(Math.abs(here[1]), Math.abs(next[1]));
  return Math.abs(f((low + high) / 2)) < least ? Number(((low + high) / 2).toPrecision(10)) : undefined;
}

/** More extrema than these are those of a function that swings; they are of one kind. */
const MOST_EXTREMA = 24;
const ROUGH_STEPS = 20;
const FINE_STEPS = 60;
/** A top changes less than this share of its rise when it is looked at more closely; a pole grows on. */
const SETTLED = 0.1;

/** The tops and bottoms next to samples that are higher or lower than both of their neighbours, without poles. */
function findExtrema(f: RealFunction, samples: readonly Point[]): readonly Point[] {
  const found: Point[] = [];
  for (let index = 1; index < samples.length - 1 && found.length < MOST_EXTREMA; index += 1) {
    const [before, here, after] = [samples[index - 1], samples[index], samples[index + 1]];
    if (!before || !here || !after || !((here[1] - before[1]) * (here[1] - after[1]) > 0)) continue;
    const sign = here[1] > before[1] ? 1 : -1;
    const rough = climb(f, sign, [before[0], after[0]], ROUGH_STEPS);
    const fine = climb(f, sign, [before[0], after[0]], FINE_STEPS);
    const range = Math.max(Math.abs(here[1] - before[1]), Math.abs(here[1] - after[1]));
    const isHigher = sign * (fine[1] - here[1]) >= -1e-9 * range;
    const isSettled = Math.abs(fine[1] - rough[1]) <= SETTLED * range;
    if (isHigher && isSettled) found.push(Math.abs(fine[1] - here[1]) <= 1e-9 * range ? here : fine);
  }
  return found;
}

/** The highest (sign 1) or lowest (sign −1) point between two places, by golden section. */
function climb(f: RealFunction, sign: number, over: Interval, steps: number): Point {
  let [low, high] = over;
  for (let count = 0; count < steps; count += 1) {
    const [left, right] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
    if (sign * f(left) > sign * f(right)) high = right;
    else low = left;
  }
  const x = (low + high) / 2;
  return [x, f(x)];
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
  const samples = listSamples(f, over).filter(([, y]) => Number.isFinite(y));
  const trimmed = maybeTrimRunaways(samples.map(([, y]) => y));
  if (trimmed === undefined) return undefined;
  // A narrow peak is no runaway: it has a top.
  const tops = findExtrema(f, samples).map(([, y]) => y);
  return [Math.min(trimmed[0], ...tops), Math.max(trimmed[1], ...tops)];
}

/** The interval that holds all values, but for a few that would make the others look alike. */
export function maybeTrimRunaways(values: readonly number[]): Interval | undefined {
  const sorted = values.filter(Number.isFinite).sort((left, right) => left - right);
  const low = sorted[0];
  const high = sorted.at(-1);
  const from = sorted[Math.floor(sorted.length * TAIL)];
  const to = sorted[Math.ceil(sorted.length * (1 - TAIL)) - 1];
  if (low === undefined || high === undefined || from === undefined || to === undefined) return undefined;
  const core = to - from;
  if (core === 0 || high - low <= 4 * core) return [low, high];
  return [Math.max(low, from - core * BEYOND), Math.min(high, to + core * BEYOND)];
}
