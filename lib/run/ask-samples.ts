import type { AnswerOptions } from '../answer/tutor.ts';
import { LemmaError } from '../errors.ts';
import type { StepCheck } from '../math/verify/verdict.ts';
import type { SampleAgreement } from '../notebook/cell.ts';
import { checkSamples, pickBestVerified } from './check-samples.ts';
import { type Asking, hear, maybeEvent, note, type Said } from './hear.ts';
import { keepSample, type Sample } from './keep-sample.ts';
import { replaceDerivation } from './replace-derivation.ts';
import { timeThought } from './time-thought.ts';

/** How long the samples of the largest group may be checked, in milliseconds; longer, and the first of them is shown. */
const checkTimeoutMs = 10_000;

/** A sample that failed, or came to its end. */
type Outcome = Sample | { readonly error: LemmaError };

/**
 * Asks a language model the same question several times, each time with another seed, and shows the answer on which
 * most of them agree (self-consistency), as the sample puts it whose steps hold best. The others are kept.
 *
 * ```
 * sample 1       ──> the run's log, as it is written
 * sample 2, 3 .. ──> kept aside                          each one's end: sample-answered
 *    all ended: group the answers -> check the largest group -> the best-verified one of it
 *               ├─ another one than sample 1: derivation-replaced   -> samples-agreed
 *               └─ all others that ended: variants of the cell
 * ```
 *
 * A sample that fails has no vote and is not kept; where all fail, the first one's failure is the run's.
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
  const samples = outcomes.map((outcome) => ('said' in outcome ? outcome : null));
  const answers = samples.map((sample) => sample?.said.answer ?? null);
  const groups = await effects.groupAnswers(answers, { signal });
  const checks = await checkGroup(groups[0] ?? [], samples, asking);
  const group = [...checks.keys()];
  const best = group[pickBestVerified([...checks.values()])];
  const shown = best ?? samples.findIndex((sample) => sample !== null);
  const chosen = samples[shown];
  if (chosen === undefined || chosen === null) throw firstError(outcomes);
  if (shown !== 0) replaceDerivation(chosen.said, asking);
  const agreementOf = (place: number): SampleAgreement => {
    const agreed = groups.find((places) => places.includes(place))?.length ?? 0;
    return { agreed, shown: place, answers };
  };
  effects.emit({ type: 'samples-agreed', agreement: agreementOf(shown) });
  const others = samples.flatMap((sample, place) => {
    if (sample === null || place === shown) return [];
    const judged = { agreement: agreementOf(place), checks: checks.get(place) ?? null };
    return [keepSample(sample, effects.version, judged)];
  });
  return { ...chosen.said, others };
}

/** The checks of the samples that agree, by their places; none are made where there is no choice. */
async function checkGroup(
  group: readonly number[],
  samples: readonly (Sample | null)[],
  { request, effects, signal }: Asking,
): Promise<ReadonlyMap<number, readonly StepCheck[] | null>> {
  if (group.length < 2) return new Map(group.map((place) => [place, null]));
  const derivations = group.map((place) => samples[place]?.said.derivation ?? '');
  const budget = AbortSignal.timeout(checkTimeoutMs);
  const checked = await checkSamples(derivations, { question: request.prompt, effects, signal, budget });
  return new Map(group.map((place, index) => [place, checked[index] ?? null]));
}

async function askSample(
  start: Said,
  asking: Asking,
  { index, count }: { readonly index: number; readonly count: number },
): Promise<Outcome> {
  const { request, effects, signal, computer, tally } = asking;
  const options = { ...withSeed(start.options, index), compute: computer.open() };
  const startedMs = effects.elapsedMs();
  const timer = timeThought(() => effects.elapsedMs());
  let said: Said = { ...start, options };
  try {
    for await (const chunk of tally.listen(start.tutor.answer(request.prompt, options))) {
      signal.throwIfAborted();
      if (chunk.type === 'declined') return { error: new LemmaError('unavailable', chunk.explanation) };
      const event = maybeEvent(chunk, said);
      if (event !== null) timer.note(event);
      said = index === 0 ? hear(chunk, said, asking) : note(said, chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!LemmaError.isInstance(error)) throw error;
    effects.emit({ type: 'sample-answered', of: count, answer: null });
    return { error };
  }
  effects.emit({ type: 'sample-answered', of: count, answer: said.answer });
  const answerMs = Math.round(effects.elapsedMs() - startedMs);
  return { said, answerMs, thoughtMs: timer.maybeThoughtMs() };
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
