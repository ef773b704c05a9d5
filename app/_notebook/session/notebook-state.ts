import { type AskSettings, type Cell, isStale, type Notebook } from '#lib/notebook/cell.ts';
import type { LateCell, OpenedNotebook } from '#lib/notebook/late-cell.ts';
import type { Failure } from '../../_shell/failure.ts';
import { type Change, emptyHistory, type History } from './history.ts';
import type { SaveState } from './saver.ts';

/** Whether the events of a cell's run arrive. */
export type Connection = 'none' | 'starting' | 'live' | 'reconnecting';

/** What went wrong, or must be known, beside a cell or the notebook. */
export type Notice =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** What an export came to, in the reader's words. */
  | { readonly kind: 'told'; readonly text: string }
  /** The settings were changed elsewhere again and again while they were saved. */
  | { readonly kind: 'settings-contested' }
  | { readonly kind: 'empty-question' }
  /** An undo that would write over somebody else's change. */
  | { readonly kind: 'changed-since' }
  /** A cell came back that the server had already forgotten: its answers did not. */
  | { readonly kind: 'answers-lost' }
  | { readonly kind: 'merge-too-long' }
  /** It was not deleted, since somebody else has changed it meanwhile. */
  | { readonly kind: 'kept' }
  /** The notebook was deleted, or may not be read any more. */
  | { readonly kind: 'closed' };

/** A cell as the browser holds it. */
export interface CellEntry {
  /** As the server last told it. */
  readonly cell: Cell;
  /** The notebook's version at which its place was told. */
  readonly placed: number;
  /** Moves of one's own that the server has not told the end of: meanwhile it stays where it was put. */
  readonly moving: number;
  /** What is typed and not yet saved. */
  readonly draft: string | null;
  readonly save: SaveState<Cell>;
  readonly connection: Connection;
  /** Deleted, but it can still be brought back. */
  readonly deleted: boolean;
  readonly notice: Notice | null;
  /** The answer that the reader turned to, from 0, while there are `count` of them; null for the newest. */
  readonly turned: { readonly to: number; readonly count: number } | null;
  /** Whether its answer is folded away. */
  readonly folded: boolean;
}

/** Cells that were deleted together and can be brought back. */
export interface Deletion {
  /** The step of the history that deleted them. */
  readonly step: number;
  readonly cellIds: readonly string[];
}

/** What a screen reader is told. */
export type Announcement =
  | { readonly kind: 'run'; readonly number: number; readonly state: Exclude<Cell['run'], null>['state'] }
  | { readonly kind: 'selected' | 'copied' | 'pasted'; readonly count: number }
  | { readonly kind: 'undone' | 'redone'; readonly what: Change['kind'] }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' };

/** What the reader asked to be put into view and under the keyboard; `serial` tells two requests apart. */
export interface FocusRequest {
  readonly cellId: string;
  readonly mode: 'command' | 'edit';
  /** Where the caret goes in the text; its end where it is absent. */
  readonly caret?: number | undefined;
  readonly serial: number;
}

/** The cells under the keyboard: from the one where the selection began to the one that it reaches. */
export interface Selection {
  readonly anchor: string;
  readonly head: string;
}

/** A formula of an answer that is being edited, so that its picture follows. */
export interface FormulaDrawing {
  readonly cellId: string;
  readonly variantId: string;
  /** LaTeX, as the answer has it. */
  readonly from: string;
  /** LaTeX, what the editor starts with. */
  readonly latex: string;
}

/** A notebook as the browser holds it. */
export interface NotebookState {
  readonly id: string;
  readonly title: string;
  readonly titleDraft: string | null;
  readonly titleSave: SaveState<Notebook>;
  /** The newest change of the notebook of which everything up to it is known here. */
  readonly version: number;
  /** The change at which title and settings were told. */
  readonly headVersion: number;
  /** How the questions are asked, as the server last told it. */
  readonly settings: AskSettings;
  /** What is chosen here and not yet saved. */
  readonly settingsDraft: AskSettings | null;
  /** How many people have the notebook open, as far as is known. */
  readonly people: number;
  /** Every cell in order, the deleted ones that can be brought back included. */
  readonly order: readonly string[];
  readonly entries: ReadonlyMap<string, CellEntry>;
  /** The cells whose answers are not here in whole yet. */
  readonly late: ReadonlyMap<string, LateCell>;
  /** The cells that were never near the window, and are drawn as sketches. */
  readonly sketched: ReadonlySet<string>;
  readonly deletions: readonly Deletion[];
  readonly announcement: Announcement | null;
  readonly focus: FocusRequest | null;
  readonly selection: Selection | null;
  readonly history: History;
  /** Whether several questions are being asked one after the other. */
  readonly batch: boolean;
  /** The formula in the editor; null where none is open. */
  readonly drawing: FormulaDrawing | null;
  readonly notice: Notice | null;
}

const saved = { kind: 'saved' } as const;

/** The state of a notebook that was just opened. */
export function openNotebook({ notebook, late }: OpenedNotebook): NotebookState {
  const answered = new Set(notebook.cells.filter(({ variants }) => variants.length > 0).map(({ id }) => id));
  return {
    id: notebook.id,
    title: notebook.title,
    titleDraft: null,
    titleSave: saved,
    ...{ version: notebook.version, headVersion: notebook.version },
    ...{ settings: notebook.settings, settingsDraft: null, people: 1 },
    order: notebook.cells.map((cell) => cell.id),
    entries: new Map(notebook.cells.map((cell) => [cell.id, toEntry(cell, notebook.version)])),
    late: new Map(late.filter(({ id }) => answered.has(id)).map((cell) => [cell.id, cell])),
    sketched: new Set(late.map(({ id }) => id)),
    deletions: [],
    announcement: null,
    focus: null,
    selection: null,
    history: emptyHistory,
    batch: false,
    drawing: null,
    notice: null,
  };
}

/** A cell that nobody is editing, as this version of its notebook has it. */
export function toEntry(cell: Cell, placed: number): CellEntry {
  return {
    ...{ cell, placed, moving: 0, draft: null, save: saved, connection: 'none', deleted: false },
    ...{ notice: null, turned: null, folded: false },
  };
}

/** The state with these cells drawn whole from now on. */
export function drawWhole(state: NotebookState, cellIds: readonly string[]): NotebookState {
  const wanted = cellIds.filter((id) => state.sketched.has(id));
  if (wanted.length === 0) return state;
  const sketched = new Set(state.sketched);
  for (const id of wanted) sketched.delete(id);
  return { ...state, sketched };
}

/** What stands in the cell's editor. */
export function sourceOf(entry: CellEntry): string {
  return entry.draft ?? entry.cell.source;
}

/** How the questions are asked. */
export function settingsOf(state: NotebookState): AskSettings {
  return state.settingsDraft ?? state.settings;
}

/** The cells that are shown, in order. */
export function visibleOrder(state: NotebookState): readonly string[] {
  return state.order.filter((id) => state.entries.get(id)?.deleted === false);
}

/** The cells that are selected, in order; the one under the keyboard where no more are. */
export function selectedCells(state: NotebookState): readonly string[] {
  const { selection } = state;
  if (selection === null) return [];
  const shown = visibleOrder(state);
  const ends = [shown.indexOf(selection.anchor), shown.indexOf(selection.head)].filter((at) => at >= 0);
  return ends.length === 0 ? [] : shown.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** The cell that is shown above one, null for the first. */
export function cellAbove(state: NotebookState, cellId: string): string | null {
  const shown = visibleOrder(state);
  return shown[shown.indexOf(cellId) - 1] ?? null;
}

/** Whether the last answer of a cell is out of date; see {@link isStale}. */
export function isStaleEntry(state: NotebookState, cellId: string): boolean {
  const entry = state.entries.get(cellId);
  if (entry === undefined) return false;
  return isStale({ ...entry.cell, source: sourceOf(entry) }, cellsAbove(state, state.order.indexOf(cellId)));
}

/** How many questions that are shown have an answer that is out of date. */
export function countStale(state: NotebookState): number {
  return state.order.filter((id, at) => {
    const entry = state.entries.get(id);
    if (entry === undefined || entry.deleted || entry.cell.kind !== 'prompt') return false;
    return isStale({ ...entry.cell, source: sourceOf(entry) }, cellsAbove(state, at));
  }).length;
}

/** The cells that are shown above a place of the full order, the nearest first. */
function* cellsAbove(state: NotebookState, place: number): Generator<Cell, void> {
  for (let at = place - 1; at >= 0; at -= 1) {
    const entry = state.entries.get(state.order[at] ?? '');
    if (entry?.deleted === false) yield entry.cell;
  }
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

/** The place in the full order that is right below a cell, for one that is not counted; the top for null. */
export function placeBelow(state: NotebookState, below: string | null, cellId?: string): number {
  if (below === null) return 0;
  const order = state.order.filter((id) => id !== cellId);
  const at = order.indexOf(below);
  return at === -1 ? order.length : at + 1;
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
    deletions: forgetDeletion(state.deletions, cellId),
  };
}

/** Deletions without a cell that came back, or is gone for good. */
export function forgetDeletion(deletions: readonly Deletion[], cellId: string): readonly Deletion[] {
  return deletions
    .map(({ step, cellIds }) => ({ step, cellIds: cellIds.filter((id) => id !== cellId) }))
    .filter(({ cellIds }) => cellIds.length > 0);
}
