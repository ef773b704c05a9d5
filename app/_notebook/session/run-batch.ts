import { isActive } from '#lib/notebook/cell.ts';
import type { CellRuns } from './cell-runs.ts';
import { isStaleEntry, type NotebookState, sourceOf, visibleOrder } from './notebook-state.ts';
import type { SessionCore } from './session-core.ts';

/** Running many cells. */
export interface RunBatch {
  /**
   * Asks the questions of the notebook from the top, each after the one before has ended, since an answer leans on
   * those above it; `stale` asks only those whose answer is out of date by then.
   */
  readonly run: (which: 'all' | 'stale') => Promise<void>;
  /** Stops every run, and asks no more. */
  readonly stopAll: () => Promise<void>;
}

/** Makes the part of a session that runs many cells. */
export function createRunBatch(core: SessionCore, runs: CellRuns): RunBatch {
  const { store } = core;
  let stop = new AbortController();
  const mark = (batch: boolean) => store.update((state) => ({ ...state, batch }));
  return {
    run: async (which) => {
      if (store.get().batch) return;
      stop = new AbortController();
      mark(true);
      const asked = questionsOf(store.get());
      for (const cellId of asked) {
        if (stop.signal.aborted) break;
        if (which === 'stale' && !isStaleEntry(store.get(), cellId)) continue;
        await runs.run(cellId);
        await untilIdle(core, cellId, stop.signal);
      }
      mark(false);
    },
    stopAll: async () => {
      stop.abort();
      await Promise.all(store.get().order.map(runs.stop));
    },
  };
}

function questionsOf(state: NotebookState): readonly string[] {
  return visibleOrder(state).filter((id) => {
    const entry = state.entries.get(id);
    return entry?.cell.kind === 'prompt' && sourceOf(entry).trim() !== '';
  });
}

function untilIdle(core: SessionCore, cellId: string, signal: AbortSignal): Promise<void> {
  const idle = () => !isActive(core.maybeEntry(cellId)?.cell.run ?? null);
  return new Promise((resolve) => {
    const look = () => {
      if (!idle() && !signal.aborted) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const unsubscribe = core.store.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}
