import type { PlotErrorKind } from '../chart/chart.ts';

/** In which language a model writes code that computes. */
export type CodeLanguage = 'python' | 'javascript';

/** Code in an answer that computes something. */
export interface ModelCode {
  readonly language: CodeLanguage;
  readonly code: string;
}

/**
 * Why code gave no value: as for a chart, and besides
 *
 * - `unsupported`: it is Python beyond the part that is translated;
 * - `limit`: enough was computed in this run.
 */
export interface ComputeError {
  readonly kind: PlotErrorKind | 'unsupported' | 'limit';
  /** What failed, in a sentence or two; for `unsupported` what of the program is not known, in a few words. */
  readonly message: string;
}

/** What running code gave: what it printed, at most 2,000 characters with no control characters, or why nothing. */
export type ComputeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: ComputeError };

/** Code of an answer, and what came of it. */
export interface Computation extends ModelCode {
  readonly result: ComputeResult;
}

/** A computation at its place in a derivation. */
export interface PlacedComputation extends Computation {
  /** Offset of the end of what was computed, or of the code where nothing was. */
  readonly at: number;
}
