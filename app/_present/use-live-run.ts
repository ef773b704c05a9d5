'use client';
import { useCallback, useEffect, useRef } from 'react';
import { followRun } from '../_notebook/session/run-follower.ts';
import { type ApiResult, callApi } from '../_shell/api.ts';
import type { DeckAction } from './deck.ts';

/** Answers a cell before the class. */
export interface LiveRuns {
  /** Starts to answer a cell and follows that. */
  start(cellId: string): Promise<ApiResult<{ readonly runId: string }>>;
  stop(runId: string): Promise<void>;
}

/** Runs of the notebook that is presented; they start only when somebody asks for it. */
export function useLiveRuns(notebookId: string, dispatch: (action: DeckAction) => void): LiveRuns {
  const leave = useRef(new Set<() => void>());
  useEffect(() => {
    const { current } = leave;
    return () => {
      for (const stop of current) stop();
    };
  }, []);
  const start = useCallback(
    async (cellId: string) => {
      const path = `/api/notebooks/${notebookId}/cells/${cellId}/run`;
      const result = await callApi<{ readonly runId: string }>({ method: 'POST', path, body: {} });
      if (!result.ok) return result;
      const { runId } = result.body;
      dispatch({ type: 'run-started', cellId, runId });
      const stop = followRun(runId, 0, {
        onEvents: (events) => dispatch({ type: 'run-told', cellId, events }),
        onConnection: () => undefined,
        onLost: () => undefined,
      });
      leave.current.add(stop);
      return result;
    },
    [notebookId, dispatch],
  );
  const stop = useCallback(async (runId: string) => {
    await callApi({ method: 'DELETE', path: `/api/runs/${runId}` });
  }, []);
  return { start, stop };
}
