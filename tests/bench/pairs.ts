import { performance } from 'node:perf_hooks';
import { formatLine, quantile, type Sample } from './statistics.ts';

/** Times of the same work on two sides, in milliseconds; equal places were measured one right after the other. */
export interface Pairs {
  readonly bare: readonly number[];
  readonly lemma: readonly number[];
}

/** Does the work of a round and returns how many units the time is divided by. */
export type Work = (round: number) => Promise<number>;

/**
 * Times both sides in turn, each first in every other pair, so that what else the machine does falls on both; the
 * first pair warms up and does not count.
 */
export async function timePairs(rounds: number, bare: Work, lemma: Work): Promise<Pairs> {
  const times = { bare: [] as number[], lemma: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['bare', 'lemma'] as const) : (['lemma', 'bare'] as const);
    for (const side of order) {
      const started = performance.now();
      const units = await (side === 'bare' ? bare : lemma)(round);
      if (round > 0) times[side].push((performance.now() - started) / Math.max(1, units));
    }
  }
  return times;
}

/** Lemma's time as a multiple of the bare loop's in each pair, smallest first. */
export function compare({ bare, lemma }: Pairs): Sample {
  return lemma.map((time, at) => time / (bare[at] ?? Number.NaN)).toSorted((a, b) => a - b);
}

/** Both sides' lines; Lemma's has the median of the pairs' ratios, and the middle half of them beside it. */
export function formatPairs(name: string, pairs: Pairs): readonly string[] {
  const { bare, lemma } = pairs;
  const ratios = compare(pairs);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  const ratio = `${middle}x`.padStart(10);
  return [
    formatLine(
      `${name}, bare loop`,
      bare.toSorted((a, b) => a - b),
    ),
    `${formatLine(
      `${name}, Lemma`,
      lemma.toSorted((a, b) => a - b),
    ).trimEnd()}${ratio}  (${low}-${high})`,
  ];
}
