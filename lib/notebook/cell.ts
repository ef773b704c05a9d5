import type { ChartSpec, PlotError } from '../chart/chart.ts';
import type { Computation, PlacedComputation } from '../compute/computed.ts';
import type { ErrorBody } from '../errors.ts';
import type { StepCheck, Verdict } from '../math/verify/verdict.ts';
import type { HintProgress } from './hint-progress.ts';

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
  /** Draws from the so many likeliest tokens; 0 from all. */
  readonly topK?: number;
  /** Leaves out tokens that are less likely than this share of the likeliest one. */
  readonly minP?: number;
  /** Tokens of thought and answer together. */
  readonly maxTokens?: number;
  /** Tokens after which a thought is closed, so that the answer begins. */
  readonly thoughtTokens?: number;
  readonly seed?: number;
}

/** How questions are asked; what is absent is left to the tutor. */
export interface AskSettings {
  /** Who is to answer; absent, all tutors are asked in turn until one has an answer. */
  readonly tutor?: TutorName;
  readonly style?: AnswerStyle;
  /** How often a language model is asked, 1 to 8; its most frequent answer is shown. Default 1. */
  readonly samples?: number;
  readonly settings?: SamplingSettings;
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
 * - `step-mended`: a step did not hold, and the model wrote it and what follows anew.
 * - `plot-by-solver`: the model gave no plot code that works; the solver drew this instead.
 * - `picture-changed`: a reader has changed the picture since.
 */
export type Notice =
  | { readonly kind: 'loop' | 'length' | 'thought-unclosed' | 'step-mended' | 'loading' }
  | { readonly kind: 'plot-by-solver' | 'picture-changed' }
  | { readonly kind: 'waiting'; readonly seconds: number }
  | { readonly kind: 'turn'; readonly ahead: number };

/**
 * The language model that answered, and what that took, in all its requests together; what is not known is absent.
 */
export interface ModelReceipt {
  readonly name: string;
  readonly settings: SamplingSettings;
  readonly style?: AnswerStyle;
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  /** From the question to the first token, in whole milliseconds. */
  readonly firstTokenMs?: number;
  /** How often it was asked: for each sample, repair and computed number once more. Absent where once. */
  readonly requests?: number;
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
  /** What the verifier says of the derivation's formulas, in their order; absent where it found none to check. */
  readonly checks?: readonly StepCheck[];
  /** Code in the derivation that was run, in its order; absent where there was none. */
  readonly computations?: readonly PlacedComputation[];
  /** What putting the answer into the question gave; absent where that was not tried. */
  readonly answerVerdict?: Verdict;
  /** Absent where the model was asked once. */
  readonly agreement?: SampleAgreement;
  /** How many of the samples have ended; absent where the model was asked once, and once they have voted. */
  readonly sampling?: { readonly ended: number; readonly of: number };
}

/** How the samples of a language model voted. */
export interface SampleAgreement {
  /** How many samples gave the answer that is shown; 0 where none gave any. */
  readonly agreed: number;
  /** The place of the sample that is shown, from 0. */
  readonly shown: number;
  /** What each sample answered, LaTeX; null where it gave no answer or failed. */
  readonly answers: readonly (string | null)[];
}

/** What is needed to run it again, and what it took. Times are in whole milliseconds. */
export interface Receipt {
  /** Who answered; `import` for what came in with a file that another program wrote. */
  readonly tutor: TutorName | 'import';
  /** The version of Lemma that answered. */
  readonly version: string;
  /** The solver topic that answered, null when it declined. */
  readonly topic: string | null;
  readonly answerMs: number;
  /** How long the tutor thought before it answered; absent where it did not. */
  readonly thoughtMs?: number;
  readonly plotMs: number;
  readonly totalMs: number;
  /** Absent where no language model answered. */
  readonly model?: ModelReceipt;
  /** The answers before it that this one leans on, by their variants' ids, oldest first; absent where it leans on none. */
  readonly context?: readonly string[];
  /** Code of the model that was run, what was thrown away later included; absent where none was. */
  readonly computations?: readonly Computation[];
  /** Absent where the answer is no hint. */
  readonly hint?: HintProgress;
  /** Parts of the derivation that were thrown away because a step did not hold; absent where none was. */
  readonly derivationAttempts?: readonly DerivationAttempt[];
  /** Plot codes that failed and were sent back, in order, each with its error; absent where none was. */
  readonly plotAttempts?: readonly PlotAttempt[];
}

/** The end of a derivation that was thrown away. */
export interface DerivationAttempt {
  readonly tutor: TutorName;
  readonly discarded: string;
  /** The step that does not hold. */
  readonly check: StepCheck;
}

/** Plot code that failed. */
export interface PlotAttempt {
  readonly tutor: TutorName;
  readonly code: string;
  readonly error: PlotError;
}

/** What a reader puts in the place of an answer's plot code. */
export interface PlotChange {
  readonly code: string;
  /** The formula that the reader changed, LaTeX, as it was and as it is; absent where the code itself was edited. */
  readonly formula?: { readonly from: string; readonly to: string };
}

/** A picture that a reader has made of an answer; the answer itself stays as it was given. */
export interface EditedPlot extends PlotChange {
  /** ISO 8601, UTC. */
  readonly editedAt: string;
  readonly chart: ChartSpec | null;
  readonly plotError: PlotError | null;
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
  /** Absent where the picture is the one that came with the answer. */
  readonly editedPlot?: EditedPlot;
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
  /** The beginning of its first question; null where there is none. */
  readonly question: string | null;
}

/** A whole notebook; its cells are in order. */
export interface Notebook extends Omit<NotebookSummary, 'cellCount' | 'question'> {
  /** How its questions are asked where a run does not say otherwise. */
  readonly settings: AskSettings;
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

/**
 * Whether a cell's last answer is out of date: its question is another one now, or the answers before it, on which
 * it leans, are.
 *
 * @param above the cells above it, the nearest first; only as many are read as it leans on.
 */
export function isStale(cell: Cell, above: Iterable<Cell>): boolean {
  const last = cell.variants.at(-1);
  if (last === undefined) return false;
  const { context = [] } = last.receipt;
  return last.prompt !== cell.source || !isAbove(context, above);
}

/** Whether the newest answers above a cell are still these; cells whose tutor had no answer do not count. */
function isAbove(context: readonly string[], above: Iterable<Cell>): boolean {
  let left = context.length;
  if (left === 0) return true;
  for (const { kind, variants } of above) {
    const newest = kind === 'prompt' ? variants.at(-1) : undefined;
    if (newest === undefined || newest.answer.examples.length > 0) continue;
    left -= 1;
    if (newest.id !== context[left]) return false;
    if (left === 0) return true;
  }
  return false;
}
