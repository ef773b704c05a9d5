import type { EarlierCell } from '../../answer/tutor.ts';
import type {
  AskSettings,
  Cell,
  CellKind,
  Notebook,
  NotebookSummary,
  RunOutcome,
  Variant,
} from '../../notebook/cell.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';

/** A cell after a change, with the notebook's version that the change made. */
export interface CellChange {
  readonly version: number;
  readonly cell: Cell;
}

/** What is kept of a run besides its events. */
export interface RunRecord {
  readonly id: string;
  readonly notebookId: string;
  readonly cellId: string;
  readonly prompt: string;
  /** Null while it waits or works. */
  readonly outcome: RunOutcome | null;
}

/** How a run ended, saved in one transaction with its last events. */
export interface RunEnding {
  readonly outcome: RunOutcome;
  /** The events that were not yet saved, the `run-ended` one last. */
  readonly events: readonly NumberedEvent[];
  /** The new variant of a run that is done. */
  readonly variant: Variant | null;
}

/**
 * All that Lemma keeps. A promise that resolves means that the change is on disk. Unknown ids are a LemmaError
 * `not-found`, a version that is no longer current is a ConflictError with the document as it is.
 */
export interface Store {
  /** Newest change first. */
  listNotebooks(): Promise<readonly NotebookSummary[]>;
  createNotebook(title: string): Promise<Notebook>;
  maybeNotebook(notebookId: string): Promise<Notebook | null>;
  changeNotebook(
    notebookId: string,
    change: { version: number; title?: string | undefined; settings?: AskSettings | undefined },
  ): Promise<Notebook>;
  /** How the notebook's questions are asked. */
  readSettings(notebookId: string): Promise<AskSettings>;
  deleteNotebook(notebookId: string): Promise<void>;

  /** `at` is a 0-based index; the end where it is absent or beyond it. */
  addCell(
    notebookId: string,
    cell: { kind: CellKind; source: string; at?: number | undefined },
  ): Promise<CellChange>;
  maybeCell(notebookId: string, cellId: string): Promise<Cell | null>;
  editCell(
    notebookId: string,
    cellId: string,
    change: { version: number; source?: string | undefined; kind?: CellKind | undefined },
  ): Promise<CellChange>;
  deleteCell(notebookId: string, cellId: string): Promise<void>;
  /** `to` is the 0-based index that the cell will have; the end where it is beyond it. */
  moveCell(notebookId: string, cellId: string, to: number): Promise<CellChange>;
  /** The last answered prompt cells before this one, oldest first, each with its newest answer. */
  readEarlierCells(notebookId: string, cellId: string): Promise<readonly EarlierCell[]>;

  /** Makes the run row and points its cell at it. */
  createRun(run: Omit<RunRecord, 'outcome'>): Promise<void>;
  maybeRun(runId: string): Promise<RunRecord | null>;
  appendEvents(runId: string, events: readonly NumberedEvent[]): Promise<void>;
  endRun(runId: string, ending: RunEnding): Promise<void>;
  /** The saved events of a run whose number is greater than `after`, in order. */
  readEvents(runId: string, after: number): Promise<readonly NumberedEvent[]>;
  /** Ends as `failed` every run that a crash left open; returns how many there were. */
  failInterruptedRuns(): Promise<number>;

  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
