import { type Cell, isActive, type Notebook } from '#lib/notebook/cell.ts';
import type { SaveState } from './saver.ts';

/** Whether the events of a cell's run arrive. */
export type Connection = 'none' | 'starting' | 'live' | 'reconnecting';

/** What went wrong, or must be known, beside a cell or the notebook; `message` is the server's own sentence. */
export type Notice =
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'empty-question' };

/** A cell as the browser holds it. */
export interface CellEntry {
  /** As the server last told it; its `version` is the one that an edit names. */
  readonly cell: Cell;
  /** What is typed and not yet saved. */
  readonly draft: string | null;
  readonly save: SaveState<Cell>;
  readonly connection: Connection;
  /** Deleted, but it can still be brought back. */
  readonly deleted: boolean;
  readonly notice: Notice | null;
}

/** A cell whose deletion can be undone. */
export interface Deletion {
  readonly cellId: string;
}

/** What a screen reader is told. */
export interface Announcement {
  readonly number: number;
  readonly state: Exclude<Cell['run'], null>['state'];
}

/** What the reader asked to be put into view and under the keyboard; `serial` tells two requests apart. */
export interface FocusRequest {
  readonly cellId: string;
  readonly mode: 'command' | 'edit';
  readonly serial: number;
}

/** A notebook as the browser holds it. */
export interface NotebookState {
  readonly id: string;
  readonly title: string;
  readonly titleDraft: string | null;
  readonly titleSave: SaveState<Notebook>;
  readonly version: number;
  /** Every cell in order, the deleted ones that can be brought back included. */
  readonly order: readonly string[];
  readonly entries: ReadonlyMap<string, CellEntry>;
  readonly deletions: readonly Deletion[];
  readonly announcement: Announcement | null;
  readonly focus: FocusRequest | null;
  readonly notice: Notice | null;
}

const saved = { kind: 'saved' } as const;

/** The state of a notebook that was just opened. */
export function openNotebook(notebook: Notebook): NotebookState {
  return {
    id: notebook.id,
    title: notebook.title,
    titleDraft: null,
    titleSave: saved,
    version: notebook.version,
    order: notebook.cells.map((cell) => cell.id),
    entries: new Map(notebook.cells.map((cell) => [cell.id, toEntry(cell)])),
    deletions: [],
    announcement: null,
    focus: null,
    notice: null,
  };
}

/** A cell that nobody is editing. */
function toEntry(cell: Cell): CellEntry {
  return { cell, draft: null, save: saved, connection: 'none', deleted: false, notice: null };
}

/** What stands in the cell's editor. */
export function sourceOf(entry: CellEntry): string {
  return entry.draft ?? entry.cell.source;
}

/** The cells that are shown, in order. */
export function visibleOrder(state: NotebookState): readonly string[] {
  return state.order.filter((id) => state.entries.get(id)?.deleted === false);
}

/** The state with one entry changed; an unknown id changes nothing. */
export function changeEntry(
  state: NotebookState,
  cellId: string,
  change: (entry: CellEntry) => CellEntry,
): NotebookState {
  const entry = state.entries.get(cellId);
  if (entry === undefined) return state;
  const next = change(entry);
  return next === entry ? state : { ...state, entries: new Map(state.entries).set(cellId, next) };
}

/** The state with a cell put in at a place of the full order. */
export function insertEntry(state: NotebookState, cell: Cell, at: number): NotebookState {
  const order = state.order.filter((id) => id !== cell.id);
  order.splice(at, 0, cell.id);
  return { ...state, order, entries: new Map(state.entries).set(cell.id, toEntry(cell)) };
}

/** The state with a cell moved to a place of the full order. */
export function moveEntry(state: NotebookState, cellId: string, to: number): NotebookState {
  const order = state.order.filter((id) => id !== cellId);
  order.splice(to, 0, cellId);
  return { ...state, order };
}

/** The state without a cell. */
export function removeEntry(state: NotebookState, cellId: string): NotebookState {
  const entries = new Map(state.entries);
  entries.delete(cellId);
  return {
    ...state,
    entries,
    order: state.order.filter((id) => id !== cellId),
    deletions: state.deletions.filter((deletion) => deletion.cellId !== cellId),
  };
}

/**
 * The state after the server told the whole notebook again. What is typed and not saved stays, over the
 * version that it was typed over, so that saving it meets the other's change as a conflict; a cell whose run
 * is followed keeps what its events have brought.
 */
export function mergeNotebook(state: NotebookState, notebook: Notebook): NotebookState {
  const entries = new Map<string, CellEntry>();
  for (const cell of notebook.cells) {
    const known = state.entries.get(cell.id);
    entries.set(cell.id, known === undefined ? toEntry(cell) : { ...known, cell: mergeCell(known, cell) });
  }
  const told = notebook.cells.map((cell) => cell.id);
  const kept = state.order.filter((id) => !entries.has(id) && state.entries.get(id)?.draft != null);
  for (const id of kept) {
    const entry = state.entries.get(id);
    if (entry !== undefined) entries.set(id, { ...entry, save: { kind: 'gone' } });
  }
  return { ...state, title: notebook.title, version: notebook.version, entries, order: [...told, ...kept] };
}

function mergeCell(known: CellEntry, told: Cell): Cell {
  const followed = known.connection !== 'none' && isActive(known.cell.run) && isActive(told.run);
  const run = followed ? known.cell.run : told.run;
  if (known.draft === null) return { ...told, run };
  return { ...known.cell, order: told.order, variants: told.variants, run };
}
