import type { z } from 'zod';

/** An option of one command besides those that every command has; all take a value. */
export interface EvalOption {
  readonly name: string;
  /** What stands for the value in the help, such as `n`. */
  readonly placeholder: string;
  readonly description: string;
  /** The value where none is given. */
  readonly fallback: string;
}

/** A bound on a figure of the report; `--min-NAME` or `--max-NAME` changes it. */
export interface Threshold {
  /** The name of the figure in {@link EvalReport.figures}. */
  readonly figure: string;
  readonly direction: 'min' | 'max';
  readonly fallback: number;
  readonly description: string;
}

/** What judges rows, once it has been opened. */
export interface Evaluator<Row, Result> {
  /**
   * Judges one row; the result is JSON, so that an interrupted evaluation can be resumed.
   *
   * @throws LemmaError when nothing can be judged any more: the evaluation ends there.
   */
  evaluate(row: Row): Result | Promise<Result>;
  /** Rows that may be judged at the same time. Default 1. */
  readonly concurrency?: number;
  /** Ends what it keeps running; absent where there is nothing. */
  close?(): Promise<void>;
}

/** A row with what came of it. */
export interface Judged<Row, Result> {
  readonly row: Row;
  readonly result: Result;
}

/** What an evaluation found. */
export interface EvalReport {
  /** The table, a line each. */
  readonly lines: readonly string[];
  /** What thresholds are held against, by name; not a number where there was nothing to measure. */
  readonly figures: Readonly<Record<string, number>>;
  /** Rows to look at, written to a file as JSON lines. */
  readonly failures: readonly unknown[];
}

/** The values of a command's own options, by name. */
export type OptionValues = Readonly<Record<string, string>>;

/** How one kind of file is evaluated. */
export interface EvalSpec<Row, Result> {
  readonly name: string;
  /** One line of the help. */
  readonly summary: string;
  readonly rowSchema: z.ZodType<Row>;
  readonly resultSchema: z.ZodType<Result>;
  readonly options: readonly EvalOption[];
  readonly thresholds: readonly Threshold[];
  /**
   * Gets ready to judge.
   *
   * @throws LemmaError when an option's value or the machine does not allow it.
   */
  open(options: OptionValues): Evaluator<Row, Result> | Promise<Evaluator<Row, Result>>;
  report(judged: readonly Judged<Row, Result>[]): EvalReport;
}

/** How one file is to be evaluated. */
export interface EvalRequest {
  readonly file: string;
  readonly options: OptionValues;
  /** Bounds by `min-NAME` and `max-NAME`. */
  readonly bounds: Readonly<Record<string, number>>;
  /** Where failures are written; default in the working folder's `.eval/`. */
  readonly failures?: string;
  readonly resume: boolean;
}

/** A command of `npm run eval`, its kinds of row and result closed over. */
export interface EvalCommand
  extends Pick<EvalSpec<never, never>, 'name' | 'summary' | 'options' | 'thresholds'> {
  /**
   * Evaluates a file and prints what it finds.
   *
   * @returns whether every threshold is kept.
   * @throws LemmaError when the file or the machine does not allow it.
   */
  run(request: EvalRequest): Promise<boolean>;
}
