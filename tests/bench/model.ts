import { stat } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { openBare } from './model-bare.ts';
import { isModelShape, type ModelShape, prepareModel } from './model-file.ts';
import { openLemma } from './model-lemma.ts';
import { counts, type Effort, measureCold, measureWarm, measureWriting } from './model-measure.ts';
import { compare, formatPairs, type Pairs } from './pairs.ts';
import { formatLine, quantile } from './statistics.ts';

/** What is measured, as it was said on the command line. */
export interface ModelBenchOptions {
  /** A `.gguf`, instead of a synthetic one. */
  readonly file?: string | undefined;
  /** How much of the default model the synthetic file has: slice, half or full, which is the default. */
  readonly shape?: string | undefined;
  /** Default all that the machine has, which Lemma takes while nobody else wants them. */
  readonly threads?: string | undefined;
  /** Pairs of each kind. Default 7, of a small file 13. */
  readonly rounds?: string | undefined;
}

/** Stops are measured more often than the rest, since their p95 is promised. */
const stopsInRound = 3;

/**
 * Lemma's pipeline against node-llama-cpp's bare `evaluate` with its own batching: both are loaded and asked in turn,
 * with the same file, threads, prompts and seeds. Lines come as they are measured, some minutes apart.
 *
 * @throws Error when an option is none.
 */
export async function* benchModel(options: ModelBenchOptions): AsyncGenerator<string, void> {
  const file = options.file ?? (await prepareModel(readShape(options.shape)));
  const threads = readWhole('threads', options.threads) ?? availableParallelism();
  const { size } = await stat(file);
  const effort = chooseEffort(size, readWhole('rounds', options.rounds));
  const sides = { bare: await openBare(file, threads), lemma: openLemma(file, threads) };
  const { bare, lemma } = sides;
  try {
    yield describeLoad();
    const cold = await measureCold(sides, effort);
    yield* formatPairs(`first token of ${lemma.promptTokens}, cold`, cold);
    yield* formatPairs('first token, prefix reused', await measureWarm(sides, effort));
    const stops = effort.rounds * stopsInRound;
    yield formatLine('Stop while it reads, Lemma', await lemma.sampleStops(stops, 'started'));
    yield formatLine('Stop while it writes, Lemma', await lemma.sampleStops(stops, 'text'));
    yield describeLoad();
    for (const count of counts) yield* describeRate(count, await measureWriting(sides, effort, count));
    yield describeLoad();
    yield `memory: bare loop ${formatBytes(bare.residentBytes)}, Lemma ${formatBytes(lemma.residentBytes)}`;
    yield `threads: ${threads}, pairs: ${effort.rounds}`;
  } finally {
    await lemma.close();
    await bare.close();
  }
}

function describeRate(count: number, pairs: Pairs): readonly string[] {
  const rate = (1 / quantile(compare(pairs), 0.5)).toFixed(2);
  return [
    ...formatPairs(`a token of ${count} at a time`, pairs),
    `  tokens a second: ${rate} of the bare loop's`,
  ];
}

function describeLoad(): string {
  return `load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

function chooseEffort(bytes: number, rounds: number | undefined): Effort {
  return bytes < 2e8 ? { tokens: 64, rounds: rounds ?? 13 } : { tokens: 20, rounds: rounds ?? 7 };
}

function readShape(word = 'full'): ModelShape {
  if (isModelShape(word)) return word;
  throw new Error(`There is no shape ${word}: choose slice, half or full.`);
}

function readWhole(name: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^[1-9]\d*$/.test(word)) return Number(word);
  throw new Error(`--${name} takes a whole number, not ${word}.`);
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
