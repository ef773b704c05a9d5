/** A JSON value: what a chart spec, a stored row or a message between processes may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A Vega-Lite 6 spec with inline data, not yet known to be harmless until the policy has read it. */
export type ChartSpec = { readonly [key: string]: Json };

/**
 * Why a piece of plot code gave no chart.
 *
 * - `syntax`, `runtime`: the code itself; `line` and `column` are 1-based places in it.
 * - `time`, `memory`, `output`: a limit was met.
 * - `policy`: the code returned a chart that may not be shown.
 * - `busy`: all workers are taken and the queue is full.
 * - `crashed`: the worker died for a reason of its own.
 */
export type PlotErrorKind =
  | 'syntax'
  | 'runtime'
  | 'time'
  | 'memory'
  | 'output'
  | 'policy'
  | 'busy'
  | 'crashed';

/** A plot error in words that both a reader and a model that repairs its code can use. */
export interface PlotError {
  readonly kind: PlotErrorKind;
  /** What failed and what to change, in one or two sentences. */
  readonly message: string;
  /** 1-based line in the plot code, when it is known. */
  readonly line?: number;
  /** 1-based column in that line, when it is known. */
  readonly column?: number;
  /** The text of that line, cut to 200 characters. */
  readonly sourceLine?: string;
}

/** The outcome of running plot code: a chart that passed the policy, or a typed error. */
export type PlotResult =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly error: PlotError };
