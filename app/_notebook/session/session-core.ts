import type { ErrorBody } from '#lib/errors.ts';
import type { Notebook } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import {
  type CellEntry,
  changeEntry,
  mergeNotebook,
  type NotebookState,
  type Notice,
} from './notebook-state.ts';
import { createStore, type Store } from './store.ts';

/** A cell holds this many characters at most. */
export const maxSourceLength = 20_000;

/** What the parts of a session share. */
export interface SessionCore {
  readonly store: Store<NotebookState>;
  /** `/api/notebooks/:id`, without a slash at its end. */
  readonly path: string;
  readonly cellPath: (cellId: string) => string;
  readonly maybeEntry: (cellId: string) => CellEntry | undefined;
  readonly change: (cellId: string, change: (entry: CellEntry) => CellEntry) => void;
  readonly notify: (cellId: string | null, notice: Notice | null) => void;
  readonly focus: (cellId: string, mode: 'command' | 'edit') => void;
  /** Takes the notebook's version from an answer; an older one changes nothing. */
  readonly noteVersion: (version: number) => void;
  /** Reads the notebook again and merges it with what is typed here. */
  readonly refresh: () => Promise<void>;
}

/** Makes what the parts of a session share. */
export function createCore(initial: NotebookState): SessionCore {
  const store = createStore(initial);
  const path = `/api/notebooks/${encodeURIComponent(initial.id)}`;
  let serial = 0;
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
    focus: (cellId, mode) => {
      serial += 1;
      const focus = { cellId, mode, serial };
      store.update((state) => ({ ...state, focus }));
    },
    noteVersion: (version) =>
      store.update((state) => (version > state.version ? { ...state, version } : state)),
    refresh: async () => {
      const result = await callApi<{ readonly notebook: Notebook }>({ method: 'GET', path });
      if (result.ok) store.update((state) => mergeNotebook(state, result.body.notebook));
    },
  };
}

/** An error of the server as a notice. */
export function toNotice(error: ErrorBody): Notice {
  return { kind: 'failed', message: error.message };
}
