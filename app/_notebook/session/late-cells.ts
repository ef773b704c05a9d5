import type { Cell } from '#lib/notebook/cell.ts';
import { type LateAnswers, type LateCell, maxLateCells } from '#lib/notebook/late-cell.ts';
import { callApi } from '../../_shell/api.ts';
import { preloadAnswer } from '../preload-answer.ts';
import { createDrawQueue, type DrawQueue } from './draw-queue.ts';
import { type CellEntry, drawWhole, type NotebookState } from './notebook-state.ts';
import type { SessionCore } from './session-core.ts';

/**
 * The cells far from what a reader sees: sketches, until they come near.
 *
 * ```
 * opened ──> sketch, late ──answers fetched, when near or idle──> sketch ──near, one after the other──> whole
 * ```
 */
export interface LateCells {
  /** Draws those that come near the window. */
  readonly queue: DrawQueue;
  /** Draws a cell whole. */
  readonly draw: (cellId: string) => void;
  /** Draws every cell whole at once, as printing needs it; answers that are not here yet come when they come. */
  readonly drawAll: () => void;
  /** Fetches all answers that are late; true once they are here. */
  readonly fetchAll: () => Promise<boolean>;
  /** Reads the answers of a cell anew. */
  readonly fetchAgain: (cellId: string) => Promise<boolean>;
  /** Begins to fetch what is late while nothing else is to be done; returns how to end that. */
  readonly start: () => () => void;
}

/** Few enough that reading them takes less than a frame. */
const idleBatch = 8;

/** Makes the part of a session that brings late cells in. */
export function createLateCells(core: SessionCore): LateCells {
  const fetching = new Map<string, Promise<boolean>>();

  const fetchAnswers = (cellIds: readonly string[]): Promise<boolean> => {
    const work = requestAnswers(core, cellIds).then((ok) => {
      for (const id of cellIds) fetching.delete(id);
      // What could not be fetched is wanted again when it comes near again.
      if (ok) queue.wake();
      return ok;
    });
    for (const id of cellIds) fetching.set(id, work);
    return work;
  };

  const queue = createDrawQueue(core, (near) => {
    const missing = near.filter((id) => !fetching.has(id));
    if (missing.length > 0) void fetchAnswers(missing.slice(0, maxLateCells));
  });

  const fetchAll = async (): Promise<boolean> => {
    for (;;) {
      const [underWay] = fetching.values();
      const batch = nextBatch(core.store.get(), fetching, maxLateCells);
      if (underWay === undefined && batch.length === 0) return true;
      if (!(await (underWay ?? fetchAnswers(batch)))) return false;
    }
  };

  return {
    queue,
    draw: (cellId) => core.store.update((state) => drawWhole(state, [cellId])),
    drawAll: () => core.store.update((state) => drawWhole(state, [...state.sketched])),
    fetchAll,
    fetchAgain: (cellId) => requestAnswers(core, [cellId]),
    start: () => {
      const stop = new AbortController();
      void (async () => {
        await idle();
        // Late cells are drawn here, on the screen or for paper, which waits for nothing.
        if (core.store.get().sketched.size > 0 && !stop.signal.aborted) preloadAnswer();
        for (;;) {
          await idle();
          const batch = nextBatch(core.store.get(), fetching, idleBatch);
          if (stop.signal.aborted || batch.length === 0 || !(await fetchAnswers(batch))) return;
        }
      })();
      return () => stop.abort();
    },
  };
}

function nextBatch(
  { order, late }: NotebookState,
  fetching: ReadonlyMap<string, unknown>,
  count: number,
): readonly string[] {
  if (late.size === 0) return [];
  return order.filter((id) => late.has(id) && !fetching.has(id)).slice(0, count);
}

/** Fetches the answers of these cells and puts them in; false where that failed, and it is tried when they are wanted again. */
async function requestAnswers(core: SessionCore, cellIds: readonly string[]): Promise<boolean> {
  const path = `${core.path}/answers?cells=${cellIds.map(encodeURIComponent).join(',')}`;
  const result = await callApi<{ readonly cells: readonly LateAnswers[] }>({ method: 'GET', path });
  if (!result.ok) return false;
  core.store.update((state) => takeAnswers(state, result.body.cells));
  return true;
}

/** The state with these answers whole. */
export function takeAnswers(state: NotebookState, told: readonly LateAnswers[]): NotebookState {
  const entries = new Map<string, CellEntry>(state.entries);
  const late = new Map<string, LateCell>(state.late);
  for (const { id, variants } of told) {
    late.delete(id);
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const whole = new Set(variants.map((variant) => variant.id));
    // Answers may have come since.
    const since = entry.cell.variants.filter((variant) => !whole.has(variant.id));
    const cell: Cell = { ...entry.cell, variants: [...variants, ...since] };
    entries.set(id, { ...entry, cell });
  }
  return { ...state, entries, late };
}

/** Resolves when the browser has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 4_000 });
    else setTimeout(resolve, 250);
  });
}
