import type { CellKind } from '#lib/notebook/cell.ts';
import { type ApiResult, callApi } from '../../_shell/api.ts';
import type { CellAnswer } from './cell-edits.ts';
import {
  cellAbove,
  forgetDeletion,
  moveEntry,
  placeBelow,
  removeEntry,
  sourceOf,
  visibleOrder,
} from './notebook-state.ts';
import { placeOnServer, putCell, takePlace } from './place-cells.ts';
import { type Recording, type SessionCore, toNotice } from './session-core.ts';

/** A cell to be made. */
export interface NewCell {
  readonly kind: CellKind;
  readonly source?: string;
  /** The cell it comes below; null for the start. */
  readonly after: string | null;
}

/** Adding, moving and deleting the cells of a session. */
export interface CellOrder {
  /** Adds a cell; gives its id, null when the server refused. */
  readonly add: (cell: NewCell, recording?: Recording) => Promise<string | null>;
  /** Moves cells that stand together one place up or down. */
  readonly move: (cellIds: readonly string[], direction: 'up' | 'down') => Promise<void>;
  /** Moves a cell below another one, or to the start. */
  readonly moveBelow: (cellId: string, below: string | null, recording?: Recording) => Promise<void>;
  /** Takes cells away; for a while `restore` brings them back whole. `quiet` leaves out the offer to do so. */
  readonly remove: (cellIds: readonly string[], how?: { recording?: Recording; quiet?: boolean }) => void;
  /** Brings back a cell that was taken away; false when it is too late. */
  readonly restore: (cellId: string) => boolean;
  /** Brings back a cell that the server has deleted, with its answers, below another one; false when it is too late. */
  readonly recover: (cellId: string, below: string | null) => Promise<boolean>;
  /** Takes the offer to bring back the cells of a step away. */
  readonly dismiss: (step: number) => void;
  /** Writes a cell anew that was deleted in another window, with what is typed here. */
  readonly putBack: (cellId: string) => Promise<void>;
  /** Sends every deletion that still waits: the page is about to go. */
  readonly leave: () => void;
}

/** How long a cell can be brought back with its answers, and the offer to do so stands there. */
const undoMs = 8_000;

/** Makes the part of a session that keeps its cells in order. */
export function createCellOrder(core: SessionCore): CellOrder {
  const { store } = core;
  const inTurn = createQueue();
  const removals = createRemovals(core);
  const add = (spec: NewCell, recording: Recording = 'own') => inTurn(() => addCell(core, spec, recording));

  const moveBelow = (cellId: string, below: string | null, recording: Recording = 'own'): Promise<void> => {
    const state = store.get();
    const from = cellAbove(state, cellId);
    const to = placeBelow(state, below, cellId);
    core.record({ kind: 'move', cellId, from, to: below }, recording);
    const body = { to: placeOnServer(state, below, cellId) };
    const count = (by: number) => core.change(cellId, (entry) => ({ ...entry, moving: entry.moving + by }));
    count(1);
    store.update((known) => moveEntry(known, cellId, to));
    const path = `${core.cellPath(cellId)}/move`;
    return inTurn(async () => {
      const result = await callApi<CellAnswer>({ method: 'POST', path, body });
      count(-1);
      if (result.ok) {
        const { version, cell } = result.body;
        return store.update((known) => takePlace(known, { cellId, order: cell.order, version }));
      }
      await core.refresh();
      core.notify(cellId, toNotice(result.error));
    });
  };

  return {
    ...removals,
    add,
    moveBelow,
    recover: async (cellId, below) => {
      if (!(await inTurn(() => recoverCell(core, cellId)))) return false;
      await moveBelow(cellId, below, 'unrecorded');
      return true;
    },
    move: async (cellIds, direction) => {
      const [first, last] = [cellIds[0], cellIds.at(-1)];
      if (first === undefined || last === undefined) return;
      const shown = visibleOrder(store.get());
      const neighbour = shown[direction === 'up' ? shown.indexOf(first) - 1 : shown.indexOf(last) + 1];
      if (neighbour === undefined) return;
      const above = shown[shown.indexOf(first) - (direction === 'up' ? 2 : 1)] ?? null;
      const below = direction === 'up' ? above : neighbour;
      const moving =
        cellIds.length === 1
          ? moveBelow(first, below)
          : moveBelow(neighbour, direction === 'up' ? last : above);
      core.focus(store.get().selection?.head ?? first, 'command');
      await moving;
    },
    putBack: async (cellId) => {
      const entry = core.maybeEntry(cellId);
      if (entry === undefined) return;
      const cell = { kind: entry.cell.kind, source: sourceOf(entry), after: cellId };
      const id = await add(cell, 'unrecorded');
      if (id !== null) store.update((state) => removeEntry(state, cellId));
    },
  };
}

/** The part that takes cells away, at first only from sight. */
function createRemovals(core: SessionCore): Pick<CellOrder, 'remove' | 'restore' | 'dismiss' | 'leave'> {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const { store } = core;

  const forget = (cellId: string) => {
    clearTimeout(timers.get(cellId));
    timers.delete(cellId);
    store.update((state) => ({ ...state, deletions: forgetDeletion(state.deletions, cellId) }));
  };

  const restore = (cellId: string): boolean => {
    if (!timers.has(cellId) || core.maybeEntry(cellId) === undefined) return false;
    forget(cellId);
    core.change(cellId, (entry) => ({ ...entry, deleted: false }));
    return true;
  };

  const commit = async (cellId: string, keepalive = false) => {
    forget(cellId);
    if (core.maybeEntry(cellId)?.deleted !== true) return;
    const result = await callApi<null>({ method: 'DELETE', path: core.cellPath(cellId), keepalive });
    if (result.ok || result.status === 404) return store.update((state) => removeEntry(state, cellId));
    core.change(cellId, (entry) => ({ ...entry, deleted: false, notice: toNotice(result.error) }));
  };

  const dismiss = (step: number) =>
    store.update((state) => ({
      ...state,
      deletions: state.deletions.filter((deletion) => deletion.step !== step),
    }));

  return {
    restore,
    dismiss,
    remove: (cellIds, { recording = 'own', quiet = false } = {}) => {
      const step = typeof recording === 'object' ? recording.step : core.newStep();
      const neighbour = maybeNeighbour(visibleOrder(store.get()), cellIds);
      for (const cellId of cellIds) {
        if (recording !== 'unrecorded') recordRemoval(core, cellId, step);
        core.change(cellId, (entry) => ({ ...entry, deleted: true }));
        timers.set(
          cellId,
          setTimeout(() => void commit(cellId), undoMs),
        );
      }
      if (!quiet) {
        store.update((state) => ({ ...state, deletions: [...state.deletions, { step, cellIds }] }));
        setTimeout(() => dismiss(step), undoMs);
      }
      if (neighbour !== undefined) core.focus(neighbour, 'command');
    },
    leave: () => {
      for (const cellId of [...timers.keys()]) void commit(cellId, true);
    },
  };
}

/** The cell that comes under the keyboard when others go: the one below them, or else above. */
function maybeNeighbour(shown: readonly string[], gone: readonly string[]): string | undefined {
  const at = shown.indexOf(gone[0] ?? '');
  return shown.slice(at).find((id) => !gone.includes(id)) ?? shown[at - 1];
}

function recordRemoval(core: SessionCore, cellId: string, step: number): void {
  const entry = core.maybeEntry(cellId);
  if (entry === undefined) return;
  const { kind, variants } = entry.cell;
  const copy = { kind, source: sourceOf(entry), answered: variants.length > 0 };
  const below = cellAbove(core.store.get(), cellId);
  core.record({ kind: 'remove', cellId, below, copy }, { step });
}

async function addCell(core: SessionCore, spec: NewCell, recording: Recording): Promise<string | null> {
  const { kind, source = '', after } = spec;
  const body = { kind, source, at: placeOnServer(core.store.get(), after) };
  const path = `${core.path}/cells`;
  const result: ApiResult<CellAnswer> = await callApi({ method: 'POST', path, body });
  core.notify(null, result.ok ? null : toNotice(result.error));
  if (!result.ok) return null;
  const { cell, version } = result.body;
  core.store.update((state) => putCell(state, cell, version));
  const copy = { kind, source, answered: false };
  core.record({ kind: 'insert', cellId: cell.id, below: after, copy }, recording);
  return cell.id;
}

async function recoverCell(core: SessionCore, cellId: string): Promise<boolean> {
  const path = `${core.cellPath(cellId)}/restore`;
  const result: ApiResult<CellAnswer> = await callApi({ method: 'POST', path });
  if (!result.ok) return false;
  const { cell, version } = result.body;
  core.store.update((state) => putCell(state, cell, version));
  // That it is back may have been told before, without its answers.
  const { variants, run } = cell;
  core.change(cellId, (entry) => ({ ...entry, cell: { ...entry.cell, variants, run } }));
  return true;
}

/** Lets one write to the order follow the other, as their places are counted after the one before. */
function createQueue(): <Result>(write: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    // What became of the one before is told to whoever asked for that.
    const next = Promise.allSettled([last]).then(write);
    last = next;
    return next;
  };
}
