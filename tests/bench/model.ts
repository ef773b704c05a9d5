import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { getLlama, type LlamaContextSequence, type LlamaModel } from 'node-llama-cpp';
import { createLog } from '#lib/server/log.ts';
import type { GenerationRequest } from '#lib/server/model/messages.ts';
import { createModelHost, type ModelHost } from '#lib/server/model/model-host.ts';
import { createTinyModel } from '../fixtures/gguf/models.ts';
import { encodeGguf } from '../fixtures/gguf/write-gguf.ts';
import { formatLine, type Sample } from './statistics.ts';

const tokens = 96;
const rounds = 5;
const threads = Math.max(1, availableParallelism() - 1);
const longPrompt = 'The parabola opens upwards and its axis is x = 2. '.repeat(8);
const sampling = { temperature: 0.6, topP: 0.95 } as const;

/** What one side of the comparison measured, in milliseconds. */
interface Figures {
  /** Per token, by the number of sequences. */
  readonly perToken: ReadonlyMap<number, Sample>;
  readonly coldFirst: Sample;
  readonly warmFirst: Sample;
}

/**
 * Lemma's pipeline (process, queue, rounds, text) against node-llama-cpp's bare `evaluate` with its own batching, on
 * the same file and threads: a `.gguf` that is given, or a synthetic one of 53 MB.
 */
export async function benchModel(given?: string): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-bench-'));
  try {
    const file = given ?? path.join(folder, 'model.gguf');
    if (given === undefined) await writeFile(file, encodeGguf(createBenchModel()));
    const bare = await measureBare(file);
    const lemma = await measureLemma(file);
    return [
      ...[...bare.perToken].flatMap(([count, sample]) => [
        formatLine(`a token, ${count} sequences, bare loop`, sample),
        formatLine(`a token, ${count} sequences, Lemma`, lemma.perToken.get(count) ?? [], sample),
      ]),
      formatLine('first token, cold, bare loop', bare.coldFirst),
      formatLine('first token, cold, Lemma', lemma.coldFirst, bare.coldFirst),
      formatLine('first token, prefix reused, bare loop', bare.warmFirst),
      formatLine('first token, prefix reused, Lemma', lemma.warmFirst, bare.warmFirst),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function createBenchModel() {
  const shape = { embedding: 512, feedForward: 1024, layers: 6, heads: 8, keyValueHeads: 2, context: 8192 };
  return createTinyModel(1, shape);
}

async function measureBare(file: string): Promise<Figures> {
  const llama = await getLlama({ gpu: 'auto', build: 'never', maxThreads: threads });
  const model = await llama.loadModel({ modelPath: file, useMmap: false });
  const context = await model.createContext({ contextSize: 4096, sequences: 4, batchSize: 512, threads });
  const sequences = Array.from({ length: 4 }, () => context.getSequence());
  const [first] = sequences;
  if (first === undefined) throw new Error('the context has no sequence');
  const say = (sequence: LlamaContextSequence, seed: number, text: string, limit: number) =>
    speakBare(model, sequence, { seed, text, limit });
  try {
    return await measure({
      speak: (seed, text, limit, index) => say(sequences[index] ?? first, seed, text, limit),
      forget: async () => {
        for (const sequence of sequences) await sequence.clearHistory();
      },
    });
  } finally {
    await llama.dispose();
  }
}

async function speakBare(
  model: LlamaModel,
  sequence: LlamaContextSequence,
  { seed, text, limit }: { readonly seed: number; readonly text: string; readonly limit: number },
): Promise<number> {
  const prompt = model.tokenize(`<｜User｜>${text}<｜Assistant｜><think>\n`, true);
  await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
  let count = 0;
  for await (const token of sequence.evaluate(prompt.slice(sequence.nextTokenIndex), { ...sampling, seed })) {
    model.detokenize([token]);
    count += 1;
    if (count === limit) break;
  }
  return count;
}

async function measureLemma(file: string): Promise<Figures> {
  const host = createModelHost({ file, log: createLog('silent'), threads });
  try {
    return await measure({
      speak: (seed, text, limit) => speakLemma(host, seed, text, limit),
      // Four unlike questions leave nothing of the last one's beginning in any sequence.
      forget: async () => {
        await Promise.all([1, 2, 3, 4].map((seed) => speakLemma(host, seed, `${seed}`.repeat(8), 2)));
      },
    });
  } finally {
    await host.close();
  }
}

async function speakLemma(host: ModelHost, seed: number, text: string, limit: number): Promise<number> {
  const request: GenerationRequest = {
    user: String(seed),
    question: text,
    plotQuestion: null,
    ...sampling,
    seed,
    maxTokens: limit,
    thoughtTokens: 32_768,
  };
  let count = 0;
  for await (const event of host.generate(request, { signal: new AbortController().signal })) {
    if (event.type === 'ended') count = event.completionTokens;
  }
  return count;
}

interface Side {
  /** Writes `limit` tokens at most; returns how many. */
  speak(seed: number, text: string, limit: number, index: number): Promise<number>;
  /** Leaves nothing of earlier prompts in the cache. */
  forget(): Promise<void>;
}

async function measure({ speak, forget }: Side): Promise<Figures> {
  await speak(1, 'warm up', 8, 0);
  const perToken = new Map<number, Sample>();
  for (const count of [1, 2, 4]) {
    const sample = await sampleTimes(async (round) => {
      const speaking = Array.from({ length: count }, (_, at) => speak(round * 4 + at, 'Why?', tokens, at));
      return (await Promise.all(speaking)).reduce((sum, each) => sum + each, 0);
    });
    perToken.set(count, sample);
  }
  const first = (text: (round: number) => string, before: () => Promise<void>) =>
    sampleTimes((round) => speak(round, text(round), 1, 0), before);
  const coldFirst = await first((round) => `${round} ${longPrompt}`, forget);
  const warmFirst = await first(
    () => longPrompt,
    () => Promise.resolve(),
  );
  return { perToken, coldFirst, warmFirst };
}

/** Milliseconds for each unit that `work` reports, smallest first; what comes `before` does not count. */
async function sampleTimes(
  work: (round: number) => Promise<number>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Sample> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await before();
    const started = performance.now();
    const units = await work(round);
    if (round > 0) times.push((performance.now() - started) / Math.max(1, units));
  }
  return times.toSorted((a, b) => a - b);
}
