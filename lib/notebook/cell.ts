import type { ChartSpec, PlotError } from '../chart/chart.ts';
import type { ErrorBody } from '../errors.ts';

/** A `prompt` is a question that a tutor answers; a `text` is Markdown with LaTeX. */
export type CellKind = 'prompt' | 'text';

/** What answers a prompt: the built-in solver, a language model on this machine, or one on another server. */
export type TutorName = 'solver' | 'model' | 'remote';

/**
 * How much of the way a reader asks a language model for: all of it, the steps that matter, only the next step, or
 * the four parts in which school writes it (understand, set up, compute, answer).
 */
export type AnswerStyle = 'full' | 'concise' | 'hint' | 'school';

/** How a language model draws its tokens; what is absent is left to the tutor. */
export interface SamplingSettings {
  readonly temperature?: number;
  readonly topP?: number;
  /** Tokens of thought and answer together. */
  readonly maxTokens?: number;
  readonly seed?: number;
}

/**
 * Something a reader should know about an answer.
 *
 * - `loop`: the model repeated itself, so it was stopped there.
 * - `length`: the model reached its limit of tokens before it was done.
 * - `thought-unclosed`: the model ended in the middle of its thought.
 * - `waiting`: the model's server is busy and is asked again in `seconds`.
 * - `loading`: the model on this machine is being loaded.
 * - `turn`: `ahead` other questions wait for the model on this machine before this one.
 * - `plot-by-solver`: the model's plot code failed; the solver drew this instead.
 */
export type Notice =
  | { readonly kind: 'loop' | 'length' | 'thought-unclosed' | 'plot-by-solver' | 'loading' }
  | { readonly kind: 'waiting'; readonly seconds: number }
  | { readonly kind: 'turn'; readonly ahead: number };

/** The language model that answered, and what that took; what is not known is absent. */
export interface ModelReceipt {
  readonly name: string;
  readonly settings: SamplingSettings;
  readonly style?: AnswerStyle;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  /** From the question to the first token, in whole milliseconds. */
  readonly firstTokenMs?: number;
  /** SHA-256 of the model's file, in hexadecimal. */
  readonly fileHash?: string;
  readonly quantisation?: string;
  /** What computed: cpu, cuda, metal, vulkan. */
  readonly backend?: string;
}

/** Where a run stands; `idle` is a cell that has no run. */
export type RunState =
  | 'idle'
  | 'queued'
  | 'thinking'
  | 'deriving'
  | 'verifying'
  | 'plotting'
  | 'done'
  | 'failed'
  | 'stopped';

/** How a run can end. */
export type RunOutcome = 'done' | 'failed' | 'stopped';

/** What a tutor has said so far, or in full once its run is done. */
export interface Answer {
  readonly thought: string;
  /** Markdown with LaTeX. */
  readonly derivation: string;
  /** LaTeX, the content of the last `\boxed{}`; null while or where there is none. */
  readonly answer: string | null;
  /** Questions to try instead, when the tutor declined; plain text in the question's language. */
  readonly examples: readonly string[];
  readonly plotCode: string | null;
  readonly chart: ChartSpec | null;
  readonly plotError: PlotError | null;
  /** Absent where there is nothing to say. */
  readonly notices?: readonly Notice[];
}

/** What is needed to run it again, and what it took. Times are in whole milliseconds. */
export interface Receipt {
  readonly tutor: TutorName;
  /** The version of Lemma that answered. */
  readonly version: string;
  /** The solver topic that answered, null when it declined. */
  readonly topic: string | null;
  readonly answerMs: number;
  readonly plotMs: number;
  readonly totalMs: number;
  /** Absent where no language model answered. */
  readonly model?: ModelReceipt;
  /** Plot codes that failed and were sent back, in order, each with its error; absent where none was. */
  readonly plotAttempts?: readonly PlotAttempt[];
}

/** Plot code that failed. */
export interface PlotAttempt {
  readonly tutor: TutorName;
  readonly code: string;
  readonly error: PlotError;
}

/** A finished answer that the cell keeps. */
export interface Variant {
  readonly id: string;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The question as it was when this answer was made. */
  readonly prompt: string;
  readonly answer: Answer;
  readonly receipt: Receipt;
}

/** The run that a cell shows: the one under way, or the last one if it gave no variant. */
export interface CellRun {
  readonly runId: string;
  readonly state: Exclude<RunState, 'idle'>;
  /** Runs that will start before this one; 0 once it runs. */
  readonly ahead: number;
  /** The question that is being answered. */
  readonly prompt: string;
  readonly answer: Answer;
  /** Why the run failed. */
  readonly error: ErrorBody | null;
  /** The number of the last event that is part of this state. */
  readonly seq: number;
  /** ISO 8601, UTC; when a tutor took it up. */
  readonly startedAt: string | null;
}

/** One cell of a notebook. */
export interface Cell {
  readonly id: string;
  readonly kind: CellKind;
  /** The question or the Markdown; 20,000 characters at most. */
  readonly source: string;
  /** Grows by one with every edit of `kind` or `source`; an edit names the version it saw. */
  readonly version: number;
  /** Fractional index: cells are shown in the order of these strings, compared by code unit. */
  readonly order: string;
  /** Oldest first. */
  readonly variants: readonly Variant[];
  readonly run: CellRun | null;
}

/** A notebook without its cells, as lists show it. */
export interface NotebookSummary {
  readonly id: string;
  readonly title: string;
  /** Grows by one with every change of the title, the cells or their order; answers do not count. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly cellCount: number;
}

/** A whole notebook; its cells are in order. */
export interface Notebook extends Omit<NotebookSummary, 'cellCount'> {
  readonly cells: readonly Cell[];
}

/** An answer before its first word. */
export const emptyAnswer: Answer = {
  thought: '',
  derivation: '',
  answer: null,
  examples: [],
  plotCode: null,
  chart: null,
  plotError: null,
};

/** Whether a run still works or waits. */
export function isActive(run: CellRun | null): run is CellRun {
  return run !== null && run.state !== 'done' && run.state !== 'failed' && run.state !== 'stopped';
}

/** Whether the cell's question is no longer the one that its last answer answers. */
export function isStale(cell: Cell): boolean {
  const last = cell.variants.at(-1);
  return last !== undefined && last.prompt !== cell.source;
}
