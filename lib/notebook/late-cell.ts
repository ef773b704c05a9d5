import type { Notebook, Variant } from './cell.ts';

/**
 * A cell that a page opens without the heavy parts of its answers: thought, plot code, chart and checks come later, by
 * {@link LateAnswers}. Its text, its final answers and its receipts are there.
 */
export interface LateCell {
  readonly id: string;
  readonly hasChart: boolean;
}

/** A notebook as a page opens it: its first cells whole, the others late. */
export interface OpenedNotebook {
  readonly notebook: Notebook;
  readonly late: readonly LateCell[];
}

/** The whole answers of a late cell. */
export interface LateAnswers {
  readonly id: string;
  /** Oldest first. */
  readonly variants: readonly Variant[];
}

/** How many cells of a notebook a page opens whole: what two windows show. */
export const wholeCells = 5;

/** How many late cells are asked for at once. */
export const maxLateCells = 24;
