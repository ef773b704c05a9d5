import type { StepCheck } from '../math/verify/verdict.ts';
import { emptyAnswer, type SampleAgreement } from '../notebook/cell.ts';
import type { KeptSample, Said } from './hear.ts';
import { dropPassing } from './replace-derivation.ts';

/** A sample that came to its end. Times are in whole milliseconds. */
export interface Sample {
  readonly said: Said;
  readonly answerMs: number;
  /** Null where nothing was thought. */
  readonly thoughtMs: number | null;
}

/**
 * A sample that is not the one shown, as its cell keeps it: with what it took by itself, and with its plot code, which
 * is not run.
 *
 * @param judged how the samples voted, seen from this one, and its checks; null where it was not checked.
 */
export function keepSample(
  { said, answerMs, thoughtMs }: Sample,
  version: string,
  judged: { readonly agreement: SampleAgreement; readonly checks: readonly StepCheck[] | null },
): KeptSample {
  const { thought, derivation, answer, plotCode, tutor, topic, model, hint, leansOn, computations } = said;
  const { agreement, checks } = judged;
  const notices = dropPassing(said.notices);
  return {
    answer: {
      ...{ ...emptyAnswer, thought, derivation, answer, plotCode, agreement },
      ...(notices.length === 0 ? {} : { notices }),
      ...(checks === null || checks.length === 0 ? {} : { checks }),
      ...(computations.length === 0 ? {} : { computations }),
    },
    receipt: {
      ...{ tutor: tutor.name, version, topic, answerMs, plotMs: 0, totalMs: answerMs },
      ...(thoughtMs === null ? {} : { thoughtMs }),
      ...(model === null ? {} : { model }),
      ...(hint === null ? {} : { hint }),
      ...(leansOn.length === 0 ? {} : { context: leansOn }),
      ...(computations.length === 0 ? {} : { computations: computations.map(({ at: _, ...code }) => code) }),
    },
  };
}
