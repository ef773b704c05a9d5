import type { AnswerOptions, EarlierCell, Tutor, TutorChunk } from '../answer/tutor.ts';
import type { Computation, PlacedComputation } from '../compute/computed.ts';
import type { ModelReceipt, Notice, Variant } from '../notebook/cell.ts';
import type { HintProgress } from '../notebook/hint-progress.ts';
import type { RunEvent } from '../notebook/run-event.ts';
import type { RunSettings } from '../notebook/run-settings.ts';
import type { CheckEffects, StepChecker } from './check-derivation.ts';
import type { ComputeEffects, NumberComputer } from './compute-number.ts';
import type { TokenTally } from './token-tally.ts';

/** What is asked, and how. */
export interface RunRequest extends RunSettings {
  readonly prompt: string;
  /** The hints that the newest answer shows, Markdown with LaTeX; absent where it is none, or to another question. */
  readonly hintsSoFar?: string;
}

/** What asking does to the world. */
export interface AskEffects extends CheckEffects, ComputeEffects {
  /** The notebook that the cell is in. */
  readonly notebookId: string;
  /** The tutors that are set up, in the order in which they are asked. */
  readonly tutors: readonly Tutor[];
  /** The notebook's prompt cells before this one, oldest first. */
  readContext(): Promise<readonly EarlierCell[]>;
  /**
   * Groups answers, LaTeX, that say the same: their places, the largest group first; null is no answer. Where comparing
   * them takes too long, only the same text says the same.
   *
   * @throws the signal's reason when `signal` aborts.
   */
  groupAnswers(
    answers: readonly (string | null)[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly (readonly number[])[]>;
  /** Puts an event into the run's log. */
  emit(event: RunEvent): void;
  /** The wall clock. */
  now(): Date;
  /** Milliseconds on a clock that never goes back. */
  elapsedMs(): number;
  /** The version of Lemma that answers. */
  readonly version: string;
}

/** A sample that is kept beside the one that is shown; it has no chart. */
export type KeptSample = Pick<Variant, 'answer' | 'receipt'>;

/** What a tutor said, besides what went into the run's log. */
export interface Said {
  readonly tutor: Tutor;
  readonly options: AnswerOptions;
  readonly thought: string;
  readonly derivation: string;
  /** LaTeX; null where there is no final result. */
  readonly answer: string | null;
  readonly topic: string | null;
  readonly plotCode: string | null;
  readonly model: ModelReceipt | null;
  readonly notices: readonly Notice[];
  /** Code of the derivation that was run. */
  readonly computations: readonly PlacedComputation[];
  /** Null where the answer is no hint. */
  readonly hint: HintProgress | null;
  /** The answers before that it leans on, by their variants' ids. */
  readonly leansOn: readonly string[];
  /** The other samples that came to their end, in the order in which they were asked. */
  readonly others: readonly KeptSample[];
  readonly declined: boolean;
}

/** An asking under way. */
export interface Asking {
  readonly request: RunRequest;
  readonly effects: AskEffects;
  readonly signal: AbortSignal;
  /** Checks the derivation while it is written. */
  readonly checker: StepChecker;
  /** Runs the code of its answers. */
  readonly computer: NumberComputer;
  /** Sums what its requests take. */
  readonly tally: TokenTally;
}

/** A tutor before its first word. */
export const silence = {
  thought: '',
  derivation: '',
  answer: null,
  topic: null,
  plotCode: null,
  model: null,
  notices: [],
  computations: [],
  hint: null,
  leansOn: [],
  others: [],
  declined: false,
} as const;

/** What a tutor that answers says. */
export type Spoken = Exclude<TutorChunk, { type: 'declined' }>;

/** Hears a piece of what a tutor says: it goes into the log, to the checker, and on top of what was said before. */
export function hear(chunk: Spoken, before: Said, { effects, signal, checker }: Asking): Said {
  signal.throwIfAborted();
  const event = maybeEvent(chunk, before);
  if (event !== null) effects.emit(event);
  if (chunk.type === 'derivation') checker.push(chunk.text);
  if (chunk.type === 'rethought') checker.cut(0);
  return note(before, chunk);
}

/** What was said, with one more piece. */
export function note(said: Said, chunk: Spoken): Said {
  switch (chunk.type) {
    case 'thought':
      return { ...said, thought: said.thought + chunk.text };
    case 'derivation':
      return { ...said, derivation: said.derivation + chunk.text };
    case 'rethought':
      return {
        ...said,
        thought: said.thought + said.derivation,
        derivation: '',
        answer: null,
        plotCode: null,
        computations: [],
      };
    case 'answer':
      return { ...said, answer: chunk.latex };
    case 'topic':
      return { ...said, topic: chunk.topic };
    case 'plot':
      return { ...said, plotCode: chunk.code };
    case 'computed':
      return { ...said, computations: [...said.computations, place(chunk.computation, said)] };
    case 'hint':
      return { ...said, hint: chunk.hint };
    case 'model':
      return { ...said, model: chunk.model };
    case 'context': {
      const cells = said.options.context ?? [];
      return { ...said, leansOn: cells.slice(-chunk.cells).map(({ variantId }) => variantId) };
    }
    case 'notice':
      return { ...said, notices: [...said.notices, chunk.notice] };
  }
}

/** Code is run as soon as it is written, so its value is the last of the derivation. */
function place(computation: Computation, { derivation }: Said): PlacedComputation {
  return { ...computation, at: derivation.length };
}

/** What a piece is in a run's log; null for what is no part of it. */
export function maybeEvent(chunk: Spoken, before: Said): RunEvent | null {
  switch (chunk.type) {
    case 'thought':
      return { type: 'thought-delta', text: chunk.text };
    case 'derivation':
      return { type: 'derivation-delta', text: chunk.text };
    case 'rethought':
      return { type: 'derivation-rethought' };
    case 'answer':
      return { type: 'answer-found', latex: chunk.latex };
    case 'notice':
      return { type: 'notice-given', notice: chunk.notice };
    case 'computed':
      return { type: 'number-computed', computation: place(chunk.computation, before) };
    case 'topic':
    case 'plot':
    case 'hint':
    case 'model':
    case 'context':
      return null;
  }
}
