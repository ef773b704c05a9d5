import type { EarlierCell } from '../../answer/tutor.ts';
import type { ChartSpec } from '../../chart/chart.ts';
import type {
  AskSettings,
  Cell,
  CellKind,
  CellRun,
  EditedPlot,
  Notebook,
  NotebookSummary,
  RunOutcome,
  Variant,
} from '../../notebook/cell.ts';
import type { PortableRun } from '../../notebook/formats/portable.ts';
import type { LateAnswers, OpenedNotebook } from '../../notebook/late-cell.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import type { AccessStore, GuestReach } from './access-store.ts';

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
  /** The new variants of a run that is done, oldest first; none for another one. */
  readonly variants: readonly Variant[];
}

/** Where a run ended, with the notebook's version that its end made. */
export interface EndedRun {
  readonly notebookId: string;
  readonly cellId: string;
  readonly version: number;
}

/** Which notebooks to list. */
export interface ListOptions {
  /** Those that a guest can open; absent, those of the owner of the server. */
  readonly guest?: GuestReach;
  /** Only those that have every one of these words in their title or their cells. */
  readonly search?: string;
}

/** A notebook to be kept as it stands; its ids are names within it, and it gets others here. */
export interface WholeNotebook {
  readonly title: string;
  readonly settings: AskSettings;
  readonly cells: readonly (Pick<Cell, 'kind' | 'source' | 'variants'> & {
    /** Kept where it failed or was stopped. */
    readonly run?: (Omit<PortableRun, 'state'> & Pick<CellRun, 'state'>) | null;
  })[];
  /** When it was first made, ISO 8601 in UTC; absent, it is made now. */
  readonly madeAt?: string;
}

/**
 * All that Lemma keeps. A promise that resolves means that the change is on disk. Unknown ids are a LemmaError
 * `not-found`, a version that is no longer current is a ConflictError with the document as it is.
 */
export interface Store extends AccessStore {
  /** Newest change first. */
  listNotebooks(options?: ListOptions): Promise<readonly NotebookSummary[]>;
  createNotebook(title: string, visitorId?: string | null): Promise<Notebook>;
  /** Makes a notebook with cells and answers at once, as a copy or an import brings them; all of it or nothing. */
  putNotebook(whole: WholeNotebook, visitorId?: string | null): Promise<Notebook>;
  /** Makes several such notebooks; all of them or none. */
  putNotebooks(
    wholes: readonly WholeNotebook[],
    visitorId?: string | null,
  ): Promise<readonly Pick<Notebook, 'id' | 'title'>[]>;
  maybeNotebook(notebookId: string): Promise<Notebook | null>;
  /** A notebook as a page opens it, however long it is. */
  openNotebook(notebookId: string): Promise<OpenedNotebook | null>;
  /** The whole answers of some of its cells, in the order asked for; none for a cell that is not there. */
  readAnswers(notebookId: string, cellIds: readonly string[]): Promise<readonly LateAnswers[]>;
  /** The first chart among its answers; null where it has none, or the policy refuses it now. */
  maybeFirstChart(notebookId: string): Promise<ChartSpec | null>;
  changeNotebook(
    notebookId: string,
    change: { version: number; title?: string | undefined; settings?: AskSettings | undefined },
  ): Promise<Notebook>;
  /** How the notebook's questions are asked. */
  readSettings(notebookId: string): Promise<AskSettings>;
  /** The number of the notebook's last change. */
  readVersion(notebookId: string): Promise<number>;
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
  /** The cell is no longer part of its notebook, but can be restored until it is forgotten. Gives the new version. */
  deleteCell(notebookId: string, cellId: string): Promise<number>;
  /** Brings a deleted cell back to its place, with its answers; `not-found` where it was forgotten or not deleted. */
  restoreCell(notebookId: string, cellId: string): Promise<CellChange>;
  /** Forgets the cells that were deleted before a time; gives how many. */
  forgetDeletedCells(before: Date): Promise<number>;
  /** `to` is the 0-based index that the cell will have; the end where it is beyond it. */
  moveCell(notebookId: string, cellId: string, to: number): Promise<CellChange>;
  /** The last answered prompt cells before this one, oldest first, each with its newest answer. */
  readEarlierCells(notebookId: string, cellId: string): Promise<readonly EarlierCell[]>;

  /**
   * Keeps the picture that a reader has made of an answer; null brings back the one that came with it. Gives the
   * notebook's new version.
   */
  saveEditedPlot(
    place: { notebookId: string; cellId: string; variantId: string },
    edited: EditedPlot | null,
  ): Promise<number>;

  /** Makes the run row and points its cell at it; gives the notebook's new version. */
  createRun(run: Omit<RunRecord, 'outcome'>): Promise<number>;
  maybeRun(runId: string): Promise<RunRecord | null>;
  appendEvents(runId: string, events: readonly NumberedEvent[]): Promise<void>;
  endRun(runId: string, ending: RunEnding): Promise<EndedRun>;
  /** The saved events of a run whose number is greater than `after`, in order. */
  readEvents(runId: string, after: number): Promise<readonly NumberedEvent[]>;
  /** Ends as `failed` every run that a crash left open; returns how many there were. */
  failInterruptedRuns(): Promise<number>;

  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
