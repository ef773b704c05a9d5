import type { Cell } from '#lib/notebook/cell.ts';
import { changeEntry, moveEntry, type NotebookState, placeBelow, toEntry } from './notebook-state.ts';

/** Where a cell was told to stand: its order key, and the notebook's version that told so. */
export interface ToldPlace {
  readonly cellId: string;
  readonly order: string;
  readonly version: number;
}

/** The state with a cell that the server told of, at its place; one that is known already only changes its place. */
export function putCell(state: NotebookState, cell: Cell, version: number): NotebookState {
  if (state.entries.has(cell.id)) return takePlace(state, { cellId: cell.id, order: cell.order, version });
  const entries = new Map(state.entries).set(cell.id, toEntry(cell, version));
  return moveEntry({ ...state, entries }, cell.id, findPlace(state, cell.id, cell.order));
}

/** The state with a cell where the server told it to stand, unless a newer word is known or it is being moved here. */
export function takePlace(state: NotebookState, { cellId, order, version }: ToldPlace): NotebookState {
  const next = changeEntry(state, cellId, (known) =>
    version < known.placed ? known : { ...known, placed: version, cell: { ...known.cell, order } },
  );
  const entry = next.entries.get(cellId);
  if (entry === undefined || entry.moving > 0) return next;
  return moveEntry(next, cellId, findPlace(next, cellId, entry.cell.order));
}

/** The index among the cells of the server that is right below a cell; what was deleted there does not count. */
export function placeOnServer(state: NotebookState, below: string | null, cellId?: string): number {
  const order = state.order.filter((id) => id !== cellId);
  const above = order.slice(0, placeBelow(state, below, cellId));
  return above.filter((id) => state.entries.get(id)?.save.kind !== 'gone').length;
}

/**
 * The place in the full order of a cell with this key: right below the cell with the nearest key above it. Order keys
 * are compared by bytes.
 */
function findPlace(state: NotebookState, cellId: string, key: string): number {
  const order = state.order.filter((id) => id !== cellId);
  let nearest: { readonly at: number; readonly key: string } | null = null;
  for (const [at, id] of order.entries()) {
    const entry = state.entries.get(id);
    if (entry === undefined || entry.moving > 0 || entry.cell.order >= key) continue;
    if (nearest === null || entry.cell.order > nearest.key) nearest = { at, key: entry.cell.order };
  }
  return nearest === null ? 0 : nearest.at + 1;
}
