import { LemmaError } from '../errors.ts';
import { detectLanguage } from '../math/solver/language.ts';
import { explainVerdict } from '../math/verify/explain-verdict.ts';
import type { StepCheck } from '../math/verify/verdict.ts';
import type { DerivationAttempt } from '../notebook/cell.ts';
import { type Asking, hear, type Said } from './hear.ts';
import { replaceDerivation } from './replace-derivation.ts';

/** A derivation after its steps were checked, and what of it was thrown away. */
export interface Mended {
  readonly said: Said;
  readonly attempts: readonly DerivationAttempt[];
}

/**
 * Lets a tutor write its derivation anew, once, from the first step that does not hold. What it had stands until
 * the first new words come: a tutor that cannot, or that fails while it thinks, changes nothing. What is no better
 * in the end is taken back.
 *
 * ```
 * finish checks ──a step is refuted──> the tutor is asked again ──first words──> derivation-cut -> the new part
 *        └──none is──> as it was                                                     it is worse └─> derivation-replaced
 * ```
 *
 * @throws the signal's reason when `signal` aborts.
 */
export async function mendDerivation(said: Said, asking: Asking): Promise<Mended> {
  const { checker, request } = asking;
  const { tutor, options, derivation } = said;
  if (tutor.mendDerivation === undefined) return { said, attempts: [] };
  const before = await checker.finish();
  const wrong = before.find(({ verdict }) => verdict.kind === 'refuted');
  if (wrong === undefined) return { said, attempts: [] };
  const length = startOfParagraph(derivation, wrong.start);
  const kept = derivation.slice(0, length);
  const why = explainVerdict(wrong.verdict, detectLanguage(request.prompt));
  let now = said;
  let isCut = false;
  try {
    const refuted = { prompt: request.prompt, kept, step: wrong.latex, why };
    for await (const chunk of asking.tally.listen(tutor.mendDerivation(refuted, options))) {
      if (chunk.type === 'declined') continue;
      if (chunk.type === 'derivation' && !isCut) {
        now = cut(now, length, asking);
        isCut = true;
      }
      if (chunk.type !== 'rethought') now = hear(chunk, now, asking);
      else if (isCut) now = rethink(now, length, asking);
    }
  } catch (error) {
    options.signal.throwIfAborted();
    if (!LemmaError.isInstance(error)) throw error;
  }
  if (!isCut) return { said, attempts: [] };
  const attempt = { tutor: tutor.name, check: wrong };
  const after = await checker.finish();
  if (isWorth({ answer: now.answer, checks: after }, { answer: said.answer, checks: before }, length))
    return { said: now, attempts: [{ ...attempt, discarded: derivation.slice(length) }] };
  const back = { ...said, thought: now.thought, model: now.model };
  replaceDerivation(back, asking);
  return { said: back, attempts: [{ ...attempt, discarded: now.derivation.slice(length) }] };
}

/** An answer with what the verifier says of the steps that lead to it. */
interface Judged {
  readonly answer: string | null;
  readonly checks: readonly StepCheck[];
}

/**
 * Whether a derivation that was written anew from an offset on may stand: it has an answer where there was one, it
 * has no more wrong steps than before, and it brings an answer or a formula that is not wrong. A small model that is
 * told of its mistake may well reply with a word or two.
 */
function isWorth(now: Judged, before: Judged, from: number): boolean {
  if (now.answer === null && before.answer !== null) return false;
  if (countRefuted(now.checks) > countRefuted(before.checks)) return false;
  return (
    now.answer !== null ||
    now.checks.some(({ start, verdict }) => start >= from && verdict.kind !== 'refuted')
  );
}

function countRefuted(checks: readonly StepCheck[]): number {
  return checks.filter(({ verdict }) => verdict.kind === 'refuted').length;
}

/** Throws away the derivation from an offset on, with the answer that it led to. */
function cut(said: Said, length: number, { checker, effects }: Asking): Said {
  effects.emit({ type: 'derivation-cut', length });
  effects.emit({ type: 'notice-given', notice: { kind: 'step-mended' } });
  checker.cut(length);
  const computations = said.computations.filter(({ at }) => at <= length);
  return { ...said, derivation: said.derivation.slice(0, length), answer: null, computations };
}

/** All that came after the cut was thought; what was kept before it stays. */
function rethink(said: Said, length: number, { checker, effects }: Asking): Said {
  const thought = said.derivation.slice(length);
  effects.emit({ type: 'derivation-cut', length });
  effects.emit({ type: 'thought-delta', text: thought });
  checker.cut(length);
  return {
    ...said,
    thought: said.thought + thought,
    derivation: said.derivation.slice(0, length),
    answer: null,
    plotCode: null,
    computations: said.computations.filter(({ at }) => at <= length),
  };
}

/** Where the paragraph begins that holds an offset. */
function startOfParagraph(text: string, at: number): number {
  const gaps = [...text.slice(0, at).matchAll(/\n[ \t]*\n/g)];
  const last = gaps.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
