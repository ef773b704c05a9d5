import type { ChartSpec, PlotError } from '../chart/chart.ts';
import type { PlacedComputation } from '../compute/computed.ts';
import type { ErrorBody } from '../errors.ts';
import type { StepCheck, Verdict } from '../math/verify/verdict.ts';
import type { Notice, Receipt, RunOutcome, SampleAgreement, TutorName, Variant } from './cell.ts';

/**
 * What happens in a run, in the order of its event log. The same events drive the server's record and the
 * browser's view through {@link transitionRun}.
 */
export type RunEvent =
  | { readonly type: 'run-queued'; readonly ahead: number }
  | { readonly type: 'run-started'; readonly tutor: TutorName; readonly startedAt: string }
  /** The tutor before has no answer; this one is asked. */
  | { readonly type: 'tutor-changed'; readonly tutor: TutorName }
  | { readonly type: 'notice-given'; readonly notice: Notice }
  | { readonly type: 'thought-delta'; readonly text: string }
  | { readonly type: 'derivation-delta'; readonly text: string }
  /** All the derivation so far, and its answer, were thought. */
  | { readonly type: 'derivation-rethought' }
  /** The derivation from this offset on does not hold: it is thrown away with its answer. */
  | { readonly type: 'derivation-cut'; readonly length: number }
  /** One of several samples came to its end, in no order. */
  | { readonly type: 'sample-answered'; readonly of: number; readonly answer: string | null }
  /** Another sample is shown in the place of the first one: more of them agree on its answer. */
  | {
      readonly type: 'derivation-replaced';
      readonly thought: string;
      readonly derivation: string;
      readonly answer: string | null;
      /** Absent where there are none. */
      readonly computations?: readonly PlacedComputation[];
    }
  /** The last word on several samples. */
  | { readonly type: 'samples-agreed'; readonly agreement: SampleAgreement }
  /** Code of the derivation so far was run. */
  | { readonly type: 'number-computed'; readonly computation: PlacedComputation }
  | { readonly type: 'answer-found'; readonly latex: string }
  /** A formula of the derivation so far was checked. */
  | { readonly type: 'step-checked'; readonly check: StepCheck }
  /** The derivation is written and what is left of it is being checked. */
  | { readonly type: 'verification-started' }
  /** The answer was put into the question. */
  | { readonly type: 'answer-checked'; readonly verdict: Verdict }
  | { readonly type: 'examples-offered'; readonly examples: readonly string[] }
  | { readonly type: 'plot-code'; readonly code: string }
  | { readonly type: 'chart'; readonly spec: ChartSpec }
  | { readonly type: 'plot-failed'; readonly error: PlotError }
  | {
      readonly type: 'run-ended';
      readonly outcome: RunOutcome;
      /** Present when the outcome is `failed`. */
      readonly error?: ErrorBody;
      /** Present when the outcome is `done`: what the new variant needs besides the answer. */
      readonly variant?: { readonly id: string; readonly createdAt: string; readonly receipt: Receipt };
      /** Samples that are kept beside it, 7 at most, in order: variants older than it. Absent where there are none. */
      readonly others?: readonly Pick<Variant, 'id' | 'createdAt' | 'answer' | 'receipt'>[];
    };

/** An event with its place in the log; numbers start at 1 and leave no gap. */
export interface NumberedEvent {
  readonly seq: number;
  readonly event: RunEvent;
}
