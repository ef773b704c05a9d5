import type { Solution } from '#lib/math/solver/solution.ts';

/** One generated question with a check that knows its answer by another way. */
export interface TopicInstance {
  readonly prompt: string;
  /**
   * Compares the solution with what an independent numeric route finds.
   *
   * @returns what is wrong, null when nothing is.
   */
  readonly maybeFault: (solution: Solution) => string | null;
}

/** Whole numbers from `low` to `high`, both included, the same ones for the same seed. */
export type RandomInteger = (low: number, high: number) => number;

/** Questions without end that one topic has to answer. */
export interface TopicProperties {
  /** The topic's id. */
  readonly topicId: string;
  readonly makeInstance: (random: RandomInteger) => TopicInstance;
}
