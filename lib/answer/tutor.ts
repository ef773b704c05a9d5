import type { TutorName } from '../notebook/cell.ts';

/** A piece of what a tutor says, in the order in which it says it. */
export type TutorChunk =
  | { readonly type: 'thought'; readonly text: string }
  | { readonly type: 'derivation'; readonly text: string }
  /** LaTeX, without the `\boxed`. */
  | { readonly type: 'answer'; readonly latex: string }
  | { readonly type: 'plot'; readonly code: string }
  /** Sent by a tutor that declines: questions it could answer. */
  | { readonly type: 'examples'; readonly examples: readonly string[] }
  /** The solver topic that answers. */
  | { readonly type: 'topic'; readonly topic: string };

/** Whoever answers prompts. */
export interface Tutor {
  readonly name: TutorName;
  /**
   * Answers a prompt piece by piece.
   *
   * @throws LemmaError when it cannot answer; the signal's reason when `signal` aborts.
   */
  answer(prompt: string, options: { readonly signal: AbortSignal }): AsyncIterable<TutorChunk>;
}
