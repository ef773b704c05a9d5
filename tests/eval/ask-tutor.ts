import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { AnswerOptions, Tutor } from '#lib/answer/tutor.ts';
import type { PlotResult } from '#lib/chart/chart.ts';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';
import { emptyCompletion, joinChunk } from '#tests/unit/answer/read-completion.ts';

/** One answer to one problem. */
export const sampleSchema = z.object({
  declined: z.boolean(),
  answer: z.string().nullable(),
  agreement: z.enum(['equal', 'different', 'unknown']),
  chart: z.enum(['none', 'drawn', 'failed']),
  /** From the question to the last token, without the chart. */
  answerMs: z.number(),
  /** From the question to the end of its chart. */
  totalMs: z.number(),
  /** Tokens that the model wrote, and the time from its first one on; 0 where there is no model. */
  tokens: z.number(),
  tokensMs: z.number(),
});

/** See {@link sampleSchema}. */
export type Sample = z.infer<typeof sampleSchema>;

/** What asking needs. */
export interface Asking {
  readonly tutor: Tutor;
  readonly options: AnswerOptions;
  plot(code: string): Promise<PlotResult>;
}

/**
 * Asks a problem once, draws the chart that comes with the answer, and holds the answer against gold.
 *
 * @throws LemmaError when the tutor cannot answer at all.
 */
export async function askTutor(
  problem: string,
  gold: string,
  { tutor, options, plot }: Asking,
): Promise<Sample> {
  const startedMs = performance.now();
  const read = emptyCompletion();
  let declined = false;
  let [tokens, firstTokenMs] = [0, 0];
  for await (const chunk of tutor.answer(problem, options)) {
    joinChunk(read, chunk);
    if (chunk.type === 'declined') declined = true;
    if (chunk.type === 'model') {
      tokens = chunk.model.completionTokens ?? 0;
      firstTokenMs = chunk.model.firstTokenMs ?? 0;
    }
  }
  const answerMs = performance.now() - startedMs;
  const code = read.plots.at(-1);
  const drawn = code === undefined ? null : await plot(code);
  const { answer } = read;
  return {
    declined,
    answer,
    agreement: answer === null ? 'unknown' : answersAgree(gold, answer),
    chart: drawn === null ? 'none' : drawn.ok ? 'drawn' : 'failed',
    answerMs,
    totalMs: performance.now() - startedMs,
    tokens,
    tokensMs: tokens === 0 ? 0 : answerMs - firstTokenMs,
  };
}
