import type { Cell, CellKind } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import { insertEntry, moveEntry, removeEntry, visibleOrder } from './notebook-state.ts';
import { type SessionCore, toNotice } from './session-core.ts';

/** Adding, moving and deleting the cells of a session. */
export interface CellOrder {
  /** Adds a cell after another, or at the start; gives its id, null when the server refused. */
  readonly add: (cell: {
    readonly kind: CellKind;
    readonly source?: string;
    readonly after: string | null;
  }) => Promise<string | null>;
  readonly move: (cellId: string, direction: 'up' | 'down') => Promise<void>;
  /** Takes the cell away; for a while `restore` brings it back whole. */
  readonly remove: (cellId: string) => void;
  readonly restore: (cellId: string) => void;
  /** Ends the time in which a deletion can be undone. */
  readonly commitRemoval: (cellId: string) => Promise<void>;
  /** Writes a cell anew that was deleted in another window, with what is typed here. */
  readonly putBack: (cellId: string) => Promise<void>;
  /** Sends every deletion that still waits: the page is about to go. */
  readonly leave: () => void;
}

interface CellAnswer {
  readonly version: number;
  readonly cell: Cell;
}

const undoMs = 8_000;

/** Makes the part of a session that keeps its cells in order. */
export function createCellOrder(core: SessionCore): CellOrder {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const { store } = core;

  const commitRemoval = async (cellId: string, keepalive = false) => {
    clearTimeout(timers.get(cellId));
    timers.delete(cellId);
    const result = await callApi<null>({ method: 'DELETE', path: core.cellPath(cellId), keepalive });
    if (result.ok || result.status === 404) return store.update((state) => removeEntry(state, cellId));
    restore(cellId);
    core.notify(cellId, toNotice(result.error));
  };

  const restore = (cellId: string) => {
    clearTimeout(timers.get(cellId));
    timers.delete(cellId);
    core.change(cellId, (entry) => ({ ...entry, deleted: false }));
    store.update((state) => ({
      ...state,
      deletions: state.deletions.filter((item) => item.cellId !== cellId),
    }));
    core.focus(cellId, 'command');
  };

  const remove = (cellId: string) => {
    const shown = visibleOrder(store.get());
    const index = shown.indexOf(cellId);
    core.change(cellId, (entry) => ({ ...entry, deleted: true }));
    store.update((state) => ({ ...state, deletions: [...state.deletions, { cellId }] }));
    timers.set(
      cellId,
      setTimeout(() => void commitRemoval(cellId), undoMs),
    );
    const neighbour = shown[index + 1] ?? shown[index - 1];
    if (neighbour !== undefined) core.focus(neighbour, 'command');
  };

  return {
    add: (spec) => addCell(core, spec),
    remove,
    restore,
    commitRemoval,
    move: (cellId, direction) => moveCell(core, cellId, direction),
    putBack: async (cellId) => {
      const entry = core.maybeEntry(cellId);
      if (entry === undefined) return;
      const id = await addCell(core, {
        kind: entry.cell.kind,
        source: entry.draft ?? entry.cell.source,
        after: cellId,
      });
      if (id !== null) store.update((state) => removeEntry(state, cellId));
    },
    leave: () => {
      for (const cellId of timers.keys()) void commitRemoval(cellId, true);
    },
  };
}

async function addCell(core: SessionCore, spec: Parameters<CellOrder['add']>[0]): Promise<string | null> {
  const { kind, source = '', after } = spec;
  const place = (order: readonly string[]) => (after === null ? 0 : order.indexOf(after) + 1);
  const body = { kind, source, at: place(core.store.get().order) };
  const result = await callApi<CellAnswer>({ method: 'POST', path: `${core.path}/cells`, body });
  core.notify(null, result.ok ? null : toNotice(result.error));
  if (!result.ok) return null;
  const { cell, version } = result.body;
  core.noteVersion(version);
  core.store.update((state) => insertEntry(state, cell, place(state.order)));
  return cell.id;
}

async function moveCell(core: SessionCore, cellId: string, direction: 'up' | 'down'): Promise<void> {
  const state = core.store.get();
  const shown = visibleOrder(state);
  const neighbour = shown[shown.indexOf(cellId) + (direction === 'up' ? -1 : 1)];
  if (neighbour === undefined) return;
  const to = state.order.indexOf(neighbour);
  core.store.update((known) => moveEntry(known, cellId, to));
  core.focus(cellId, 'command');
  const result = await callApi<CellAnswer>({
    method: 'POST',
    path: `${core.cellPath(cellId)}/move`,
    body: { to },
  });
  if (result.ok) return core.noteVersion(result.body.version);
  await core.refresh();
  core.notify(cellId, toNotice(result.error));
}
