import type { AnswerOptions } from '../answer/tutor.ts';
import { LemmaError } from '../errors.ts';
import { type Asking, hear, note, type Said } from './hear.ts';
import { replaceDerivation } from './replace-derivation.ts';

/** A sample that failed, or what it said. */
type Outcome = { readonly said: Said } | { readonly error: LemmaError };

/**
 * Asks a language model the same question several times, each time with another seed, and keeps the answer on which
 * most of them agree (self-consistency).
 *
 * ```
 * sample 1       ──> the run's log, as it is written
 * sample 2, 3 .. ──> kept aside                          each one's end: sample-answered
 *    all ended: group the answers -> the first sample of the largest group
 *               └─ another one than sample 1: derivation-replaced   -> samples-agreed
 * ```
 *
 * A sample that fails has no vote; where all fail, the first one's failure is the run's.
 *
 * @throws LemmaError when all samples fail; the signal's reason when `signal` aborts.
 * @see {@link https://arxiv.org/abs/2203.11171} Wang et al., self-consistency
 */
export async function askSamples(start: Said, asking: Asking, count: number): Promise<Said> {
  const { effects, signal } = asking;
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, index) => askSample(start, asking, { index, count })),
  );
  signal.throwIfAborted();
  const said = outcomes.map((outcome) => ('said' in outcome ? outcome.said : null));
  const answers = said.map((sample) => sample?.answer ?? null);
  const [agreed = []] = await effects.groupAnswers(answers, { signal });
  const shown = agreed[0] ?? said.findIndex((sample) => sample !== null);
  const kept = said[shown];
  if (kept === undefined || kept === null) throw firstError(outcomes);
  if (shown !== 0) replaceDerivation(kept, asking);
  effects.emit({ type: 'samples-agreed', agreement: { agreed: agreed.length, shown, answers } });
  return kept;
}

async function askSample(
  start: Said,
  asking: Asking,
  { index, count }: { readonly index: number; readonly count: number },
): Promise<Outcome> {
  const { request, effects, signal } = asking;
  const options = withSeed(start.options, index);
  let said: Said = { ...start, options };
  try {
    for await (const chunk of start.tutor.answer(request.prompt, options)) {
      signal.throwIfAborted();
      if (chunk.type === 'declined') return { error: new LemmaError('unavailable', chunk.explanation) };
      said = index === 0 ? hear(chunk, said, asking) : note(said, chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!LemmaError.isInstance(error)) throw error;
    effects.emit({ type: 'sample-answered', of: count, answer: null });
    return { error };
  }
  effects.emit({ type: 'sample-answered', of: count, answer: said.answer });
  return { said };
}

/** The same options with another seed, where one is asked for; without one every asking draws its own. */
function withSeed(options: AnswerOptions, index: number): AnswerOptions {
  const seed = options.settings?.seed;
  return seed === undefined ? options : { ...options, settings: { ...options.settings, seed: seed + index } };
}

function firstError(outcomes: readonly Outcome[]): LemmaError {
  const failed = outcomes.find((outcome) => 'error' in outcome);
  return failed?.error ?? new LemmaError('unavailable', 'The model gave no answer. Run the question again.');
}
