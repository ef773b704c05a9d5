'use client';
import { useEffect, useRef, useState } from 'react';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { callApi } from '../_shell/api.ts';
import type { Failure } from '../_shell/failure.ts';

/** How long a deletion can be undone. */
const undoMs = 8_000;

/** Notebooks that are deleted in a moment. */
export interface Deletions {
  /** Gone from sight, and still to be had back. */
  readonly waiting: readonly NotebookSummary[];
  /** Gone for good, though the list may not know yet. */
  readonly isGone: (id: string) => boolean;
  readonly remove: (summary: NotebookSummary) => void;
  readonly undo: (id: string) => void;
  /** Deletes now instead of waiting. */
  readonly confirm: (id: string) => void;
}

/** Deletes notebooks after a while in which it can be undone, or when the page is left. */
export function useDeletions(actions: {
  readonly onChanged: () => void;
  readonly onFailed: (failure: Failure) => void;
}): Deletions {
  const [waiting, setWaiting] = useState<readonly NotebookSummary[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const forget = (id: string): boolean => {
    const timer = timers.current.get(id);
    clearTimeout(timer);
    setWaiting((known) => known.filter((each) => each.id !== id));
    return timers.current.delete(id);
  };

  const commit = async (id: string, keepalive = false) => {
    if (!forget(id)) return;
    setGone((known) => new Set(known).add(id));
    const result = await callApi<null>({ method: 'DELETE', path: `/api/notebooks/${id}`, keepalive });
    if (result.ok || result.status === 404) return actions.onChanged();
    setGone((known) => new Set([...known].filter((each) => each !== id)));
    actions.onFailed(result.error);
  };

  const commitAll = useRef<(() => void) | null>(null);
  useEffect(() => {
    commitAll.current = () => {
      for (const id of [...timers.current.keys()]) void commit(id, true);
    };
  });
  useEffect(() => {
    const leave = () => commitAll.current?.();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    waiting,
    isGone: (id) => gone.has(id) || waiting.some((each) => each.id === id),
    remove: (summary) => {
      setWaiting((known) => [...known, summary]);
      const timer = setTimeout(() => void commit(summary.id), undoMs);
      timers.current.set(summary.id, timer);
    },
    undo: (id) => void forget(id),
    confirm: (id) => void commit(id),
  };
}
