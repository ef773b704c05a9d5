import type { Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import type { Failure } from '../../_shell/failure.ts';
import { type Change, recordChange } from './history.ts';
import { mergeNotebook } from './merge-notebook.ts';
import {
  type Announcement,
  type CellEntry,
  changeEntry,
  drawWhole,
  type NotebookState,
  type Notice,
} from './notebook-state.ts';
import { createStore, type Store } from './store.ts';

/** A cell holds this many characters at most. */
export const maxSourceLength = 20_000;

/** How a change goes into the history: into a step of its own, into one that is named, as typing, or not at all. */
export type Recording = 'own' | 'typed' | 'unrecorded' | { readonly step: number };

/** What the parts of a session share. */
export interface SessionCore {
  readonly store: Store<NotebookState>;
  /** `/api/notebooks/:id`, without a slash at its end. */
  readonly path: string;
  readonly cellPath: (cellId: string) => string;
  readonly maybeEntry: (cellId: string) => CellEntry | undefined;
  readonly change: (cellId: string, change: (entry: CellEntry) => CellEntry) => void;
  readonly notify: (cellId: string | null, notice: Notice | null) => void;
  /** Puts the cell, or its text at `caret`, under the keyboard; what is selected stays if the cell is its end. */
  readonly focus: (cellId: string, mode: 'command' | 'edit', caret?: number) => void;
  readonly announce: (announcement: Announcement) => void;
  /** A step for changes that are to be undone together. */
  readonly newStep: () => number;
  readonly record: (change: Change, recording: Recording) => void;
  /** Reads the notebook again and merges it with what is typed here; `closed` where it may not be read any more. */
  readonly refresh: () => Promise<'read' | 'failed' | 'closed'>;
}

/** Makes what the parts of a session share. */
export function createCore(initial: NotebookState): SessionCore {
  const store = createStore(initial);
  const path = `/api/notebooks/${encodeURIComponent(initial.id)}`;
  let serial = 0;
  let steps = 0;
  const newStep = () => {
    steps += 1;
    return steps;
  };
  const change: SessionCore['change'] = (cellId, apply) =>
    store.update((state) => changeEntry(state, cellId, apply));
  return {
    store,
    path,
    cellPath: (cellId) => `${path}/cells/${encodeURIComponent(cellId)}`,
    maybeEntry: (cellId) => store.get().entries.get(cellId),
    change,
    notify: (cellId, notice) => {
      if (cellId === null) store.update((state) => ({ ...state, notice }));
      else change(cellId, (entry) => ({ ...entry, notice }));
    },
    focus: (cellId, mode, caret) => {
      serial += 1;
      const focus = { cellId, mode, caret, serial };
      store.update((state) => ({
        ...drawWhole(state, [cellId]),
        focus,
        selection: state.selection?.head === cellId ? state.selection : { anchor: cellId, head: cellId },
      }));
    },
    announce: (announcement) => store.update((state) => ({ ...state, announcement })),
    newStep,
    record: (recorded, recording) => {
      if (recording === 'unrecorded') return;
      const id = typeof recording === 'object' ? recording.step : newStep();
      const how = { id, nowMs: Date.now(), typed: recording === 'typed' };
      store.update((state) => ({ ...state, history: recordChange(state.history, recorded, how) }));
    },
    refresh: () => refresh(store, path),
  };
}

async function refresh(
  store: Store<NotebookState>,
  path: string,
  tries = 3,
): ReturnType<SessionCore['refresh']> {
  const result = await callApi<{ readonly notebook: Notebook }>({ method: 'GET', path });
  if (!result.ok) return [401, 403, 404].includes(result.status) ? 'closed' : 'failed';
  const { notebook } = result.body;
  // What was told meanwhile is newer than what was read.
  if (notebook.version < store.get().version) return tries === 1 ? 'failed' : refresh(store, path, tries - 1);
  store.update((state) => mergeNotebook(state, notebook));
  return 'read';
}

/** A failure as a notice. */
export function toNotice(failure: Failure): Notice {
  return { kind: 'failed', failure };
}
