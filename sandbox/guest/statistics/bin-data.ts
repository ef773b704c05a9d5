import { findQuartiles } from './quartiles.ts';
import { isTooShort, rangeOf } from './read-data.ts';

/** The classes of a histogram: class i goes from edge i to edge i + 1, whose own value belongs to the next class. */
export interface Bins {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

const MOST_BINS = 60;
/** Whole numbers that span no more than this get a class each, as the faces of a die do. */
const MOST_FACES = 20;
const niceFactors = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/**
 * Chooses the edges of a histogram's classes. Whole numbers within a short range get one class each, with the
 * number in its middle. Else the width is the smaller one of Freedman and Diaconis' and Sturges' rules, rounded to
 * 1, 2, 2.5 or 5 times a power of ten, and the edges are multiples of it.
 *
 * @see https://en.wikipedia.org/wiki/Histogram#Number_of_bins_and_width
 */
export function chooseEdges(data: readonly number[]): readonly number[] {
  const [low, high] = rangeOf(data);
  const isWhole = data.every(Number.isInteger);
  if (isWhole && high - low <= MOST_FACES) return spread(low - 0.5, 1, high - low + 1);
  if (isTooShort([low, high])) return [low - (Math.abs(low) || 1) * 0.1, high + (Math.abs(low) || 1) * 0.1];
  const [lower, , upper] = findQuartiles(data, 'halves');
  const sturges = (high - low) / (Math.log2(data.length) + 1);
  const freedman = (2 * (upper - lower)) / Math.cbrt(data.length);
  const wanted = Math.max(freedman > 0 ? Math.min(freedman, sturges) : sturges, (high - low) / MOST_BINS);
  const nice = roundWidth(wanted);
  return coverWith(isWhole ? Math.max(1, Math.round(nice)) : nice, low, high);
}

function roundWidth(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 2.5, 5].find((each) => wanted / power <= each * 1.25) ?? 10;
  return tidy(factor * power);
}

/** Takes away what binary arithmetic added: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function spread(start: number, width: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => tidy(start + index * width));
}

function coverWith(width: number, low: number, high: number): readonly number[] {
  const first = Math.floor(low / width + 1e-9);
  // The last class is closed: a value on the last edge needs no class of its own.
  const last = Math.max(first + 1, Math.ceil(high / width - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * width));
}

/** Edges of exactly so many classes: at round numbers where the range allows it, else from the least to the greatest value. */
export function splitRange(data: readonly number[], count: number): readonly number[] {
  const [low, high] = rangeOf(data);
  if (isTooShort([low, high])) {
    const reach = Math.max(0.5, Math.abs(low) * 0.1);
    return spread(low - reach, (2 * reach) / count, count);
  }
  const least = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(least));
  for (const factor of niceFactors) {
    const edges = coverWith(tidy(factor * power), low, high);
    if (edges.length === count + 1) return edges;
  }
  return spread(low, least, count);
}

/** Counts how many values fall into each class. A value outside of all, if only by rounding, counts in the nearest. */
export function countInto(data: readonly number[], edges: readonly number[]): Bins {
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const value of data) {
    const index = findClass(edges, value);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return { edges, counts };
}

/** The class of a value by halving. */
function findClass(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
