import type { MessagePort } from 'node:worker_threads';
import type { StepCheck } from '../../math/verify/verdict.ts';
import type { UncheckedPart } from '../../run/check-derivation.ts';

/** A prompt, and the notebook's questions before it, oldest first. */
export interface SolverQuestion {
  readonly prompt: string;
  readonly earlier: readonly string[];
}

/** An answer, LaTeX, and the question that it may answer. */
export interface AnswerToCheck {
  readonly question: string;
  readonly answer: string;
}

/** A part of a derivation to check; the verdicts go through `port`. */
export interface CheckTask {
  readonly part: UncheckedPart;
  readonly port: MessagePort;
}

/** What a worker tells while it checks: the formula that it takes up, its verdict, and that there is no more. */
export type CheckMessage =
  | { readonly type: 'begun' }
  | { readonly type: 'taken-up'; readonly claim: Omit<StepCheck, 'verdict'> }
  | { readonly type: 'checked'; readonly check: StepCheck }
  | { readonly type: 'ended' };
