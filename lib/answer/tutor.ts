import type { PlotError } from '../chart/chart.ts';
import type { Computation, ComputeResult, ModelCode } from '../compute/computed.ts';
import type { AnswerStyle, ModelReceipt, Notice, SamplingSettings, TutorName } from '../notebook/cell.ts';
import type { HintProgress } from '../notebook/hint-progress.ts';

/** A piece of what a tutor says, in the order in which it says it. */
export type TutorChunk =
  | { readonly type: 'thought'; readonly text: string }
  | { readonly type: 'derivation'; readonly text: string }
  /** LaTeX, without the `\boxed`. */
  | { readonly type: 'answer'; readonly latex: string }
  | { readonly type: 'plot'; readonly code: string }
  /** Code of the derivation was run; where there is a value, the derivation so far ends with it. */
  | { readonly type: 'computed'; readonly computation: Computation }
  /** The answer is a hint. */
  | { readonly type: 'hint'; readonly hint: HintProgress }
  /** All the derivation so far, its answer and its plot code were thought. */
  | { readonly type: 'rethought' }
  /** The tutor has no answer and says why, with questions that it could answer; its only chunk. */
  | { readonly type: 'declined'; readonly explanation: string; readonly examples: readonly string[] }
  /** The solver topic that answers. */
  | { readonly type: 'topic'; readonly topic: string }
  /** The answer leans on this many of the notebook's newest earlier cells. */
  | { readonly type: 'context'; readonly cells: number }
  /** Something a reader should know about this answer. */
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The language model that answered and what that took; a later one replaces an earlier one. */
  | { readonly type: 'model'; readonly model: ModelReceipt };

/** A prompt cell before the one that is asked, as a model sees it: without its thought. */
export interface EarlierCell {
  /** The answer that is shown, which is the newest. */
  readonly variantId: string;
  readonly question: string;
  readonly derivation: string;
  readonly plotCode: string | null;
}

/** How a prompt is answered. */
export interface AnswerOptions {
  readonly signal: AbortSignal;
  /** Sampling for language models; what is absent is the tutor's own default. */
  readonly settings?: SamplingSettings;
  /** Default `full`. */
  readonly style?: AnswerStyle;
  /** In the style `hint`: how many hints are to be shown. Default 1. */
  readonly hint?: number;
  /** The hints before, Markdown with LaTeX; absent where none was given. */
  readonly hintsSoFar?: string;
  /**
   * Runs code that the answer holds, so that its value goes back to a model. Absent, code is left as it is.
   *
   * @throws the signal's reason when `signal` aborts.
   */
  readonly compute?: (code: ModelCode) => Promise<ComputeResult>;
  /** Whose turn it takes where questions wait: the notebook's id. */
  readonly notebookId?: string;
  /** The notebook's earlier prompt cells, oldest first. */
  readonly context?: readonly EarlierCell[];
}

/** Plot code that failed, with the question it belongs to. */
export interface FailedPlot {
  readonly prompt: string;
  readonly derivation: string;
  readonly code: string;
  readonly error: PlotError;
}

/** A step of a derivation that does not hold. */
export interface RefutedStep {
  readonly prompt: string;
  /** The derivation before it, Markdown with LaTeX. */
  readonly kept: string;
  /** LaTeX. */
  readonly step: string;
  /** A sentence in the prompt's language that shows it: a counterexample, the right value. */
  readonly why: string;
}

/** Whoever answers prompts. */
export interface Tutor {
  readonly name: TutorName;
  /**
   * Answers a prompt piece by piece.
   *
   * @throws LemmaError when it cannot answer; the signal's reason when `signal` aborts.
   */
  answer(prompt: string, options: AnswerOptions): AsyncIterable<TutorChunk>;
  /**
   * Writes a derivation on from before a step that does not hold. Absent where a tutor cannot.
   *
   * @throws as {@link answer}.
   */
  mendDerivation?(refuted: RefutedStep, options: AnswerOptions): AsyncIterable<TutorChunk>;
  /**
   * Writes plot code anew after it failed; says none when it has nothing better. Absent where a tutor cannot.
   *
   * @throws as {@link answer}.
   */
  repairPlot?(failed: FailedPlot, options: AnswerOptions): AsyncIterable<TutorChunk>;
}
