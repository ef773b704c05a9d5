'use client';
import { createContext, type ReactNode, use, useCallback, useRef, useSyncExternalStore } from 'react';
import type { NotebookSession } from './session/notebook-session.ts';
import type { CellEntry, FocusRequest, NotebookState } from './session/notebook-state.ts';
import { isStaleEntry, selectedCells, visibleOrder } from './session/notebook-state.ts';

const SessionContext = createContext<NotebookSession | null>(null);

/** Gives the session of the open notebook to all below. */
export function SessionProvider(props: { readonly session: NotebookSession; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/**
 * The session of the open notebook.
 * @throws Error outside a {@link SessionProvider}
 */
export function useSession(): NotebookSession {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}

/** A part of the notebook's state; `select` must give the same object for the same state. */
export function useNotebook<Part>(select: (state: NotebookState) => Part): Part {
  const { store } = useSession();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** One cell; undefined after it is gone. */
export function useEntry(cellId: string): CellEntry | undefined {
  return useNotebook(useCallback((state: NotebookState) => state.entries.get(cellId), [cellId]));
}

/** Whether a cell is drawn as a sketch, as it was never near the window. */
export function useSketched(cellId: string): boolean {
  return useNotebook((state) => state.sketched.has(cellId));
}

/** Whether a chart will come with the answers of a cell that are late. */
export function useLateChart(cellId: string): boolean {
  return useNotebook((state) => state.late.get(cellId)?.hasChart === true);
}

/** The request to focus this cell, if the last one was for it. */
export function useFocusRequest(cellId: string): FocusRequest | null {
  return useNotebook((state) => (state.focus?.cellId === cellId ? state.focus : null));
}

/** Whether a cell is one of several that are selected. */
export function useSelected(cellId: string): boolean {
  return useNotebook((state) => {
    const { selection } = state;
    if (selection === null || selection.anchor === selection.head) return false;
    return selectedCells(state).includes(cellId);
  });
}

/** Whether a cell's last answer answers another question than the one that stands there, or leans on an old answer. */
export function useStale(cellId: string): boolean {
  return useNotebook((state) => isStaleEntry(state, cellId));
}

/** The ids of the cells that are shown, in order; the same array while they are the same. */
export function useVisibleOrder(): readonly string[] {
  const last = useRef<readonly string[]>([]);
  return useNotebook((state) => {
    const next = visibleOrder(state);
    const same = next.length === last.current.length && next.every((id, index) => id === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  });
}
