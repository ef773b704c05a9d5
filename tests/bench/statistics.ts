import { performance } from 'node:perf_hooks';

/** Times in milliseconds, smallest first. */
export type Sample = readonly number[];

/** Times `count` calls, one after another, after a tenth as many that do not count; `prepare` is not timed. */
export async function time(
  count: number,
  work: (index: number) => Promise<unknown> | unknown,
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Sample> {
  const warmUp = Math.ceil(count / 10);
  const times: number[] = [];
  for (let index = 0; index < count + warmUp; index += 1) {
    await prepare();
    const started = performance.now();
    await work(index);
    if (index >= warmUp) times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b);
}

/** The value below which a share (0 to 1) of the sample lies. */
export function quantile(sample: Sample, share: number): number {
  return sample[Math.min(sample.length - 1, Math.floor(sample.length * share))] ?? Number.NaN;
}

/** One line of a table: median and p95 in milliseconds, and the median's ratio to a baseline of the same run. */
export function formatLine(name: string, sample: Sample, baseline?: Sample): string {
  const p50 = quantile(sample, 0.5);
  const ratio = baseline === undefined ? '' : `${(p50 / quantile(baseline, 0.5)).toFixed(2)}x`;
  const cells = [p50.toFixed(2), quantile(sample, 0.95).toFixed(2), ratio];
  return name.padEnd(52) + cells.map((cell) => cell.padStart(10)).join('');
}
