import type { ModelSummary } from './check-gguf.ts';

/** How much of a model's context is held in memory. */
export interface MemoryPlan {
  /** Runs that the model can work on at the same time. */
  readonly sequences: number;
  /** Tokens of each sequence: question, thought, answer and plot code together. */
  readonly contextSize: number;
  /** Estimated need in bytes: weights, cache and working space. */
  readonly bytes: number;
}

/** What of a model decides how much memory it takes. */
export type MemoryFacts = Pick<
  ModelSummary,
  'weightBytes' | 'cacheBytesPerToken' | 'vocabularySize' | 'trainedContext'
>;

/** Tokens that llama.cpp evaluates at once at most. */
export const batchSize = 512;

/** Eight write 1.1 times as many tokens a second as four, and nobody of a small group waits for another one's end. */
const sequenceCounts = [8, 6, 4, 3, 2, 1] as const;
const contextSizes = [4096, 3072, 2048, 1024] as const;
const baseBytes = 96 * 1024 * 1024;

/**
 * The ways in which a model may be held, the best first: with fewer sequences, then with a shorter context too. On
 * Linux the weights, the cache and one row of logits for each token of a batch were what counted.
 */
export function listMemoryPlans(model: MemoryFacts): readonly MemoryPlan[] {
  const plan = (sequences: number, contextSize: number): MemoryPlan => {
    const cache = model.cacheBytesPerToken * contextSize * sequences;
    const logits = model.vocabularySize * batchSize * 4;
    return { sequences, contextSize, bytes: model.weightBytes + cache + logits + baseBytes };
  };
  const [longest, ...shorter] = contextSizes.map((size) => Math.min(size, model.trainedContext));
  return [
    ...sequenceCounts.map((sequences) => plan(sequences, longest ?? 1024)),
    ...shorter.map((size) => plan(1, size)),
  ];
}

/** What is given up from one plan to a smaller one, as a sentence. */
export function describeStep(plan: MemoryPlan, availableBytes: number): string {
  const sequences = plan.sequences === 1 ? 'one run' : `${plan.sequences} runs`;
  return (
    `Memory is short (${formatGigabytes(availableBytes)} free), so the model takes ${sequences} at a time ` +
    `with ${plan.contextSize} tokens each.`
  );
}

/** Bytes as gigabytes with one digit. */
export function formatGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
