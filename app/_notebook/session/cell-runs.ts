import { type CellRun, isActive } from '#lib/notebook/cell.ts';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import type { RunSettings } from '#lib/notebook/run-settings.ts';
import { transitionCell } from '#lib/notebook/transition.ts';
import { callApi } from '../../_shell/api.ts';
import { beginRun } from './begin-run.ts';
import type { CellEdits } from './cell-edits.ts';
import { type CellEntry, sourceOf, visibleOrder } from './notebook-state.ts';
import { followRun } from './run-follower.ts';
import { type SessionCore, toNotice } from './session-core.ts';

/** Running the cells of a session and following what their runs say. */
export interface CellRuns {
  /** Saves the cell, then asks its question, in the notebook's way where `how` does not say otherwise. */
  readonly run: (cellId: string, how?: RunSettings) => Promise<void>;
  readonly stop: (cellId: string) => Promise<void>;
  /** Follows every run that is under way and not followed yet. */
  readonly followAll: () => void;
  readonly close: () => void;
}

/** A browser opens six connections to one server over HTTP/1.1; the rest of the page needs some of them. */
const maxFollowed = 3;
const refollowMs = 1_500;

/** Whoever presses Stop this soon after somebody else's run has begun meant the Run that stood there. */
const meantRunMs = 600;

interface Followed {
  readonly runId: string;
  readonly sinceMs: number;
  readonly close: () => void;
}

/** Makes the part of a session that runs cells. */
export function createCellRuns(core: SessionCore, edits: Pick<CellEdits, 'flush'>): CellRuns {
  const followed = new Map<string, Followed>();
  /** The runs that this page has asked for. */
  const own = new Set<string>();

  const connect = (cellId: string, connection: CellEntry['connection']) =>
    core.change(cellId, (entry) => ({ ...entry, connection }));

  const unfollow = (cellId: string) => {
    followed.get(cellId)?.close();
    followed.delete(cellId);
    connect(cellId, 'none');
  };

  const follow = (cellId: string) => {
    const run = core.maybeEntry(cellId)?.cell.run ?? null;
    const known = followed.get(cellId);
    if (known !== undefined && run !== null && known.runId !== run.runId) {
      known.close();
      followed.delete(cellId);
    }
    if (!isActive(run) || followed.has(cellId) || followed.size >= maxFollowed) return;
    connect(cellId, 'starting');
    const close = followRun(run.runId, run.seq, {
      onConnection: (connection) => connect(cellId, connection),
      onEvents: (events) => {
        takeEvents(core, { cellId, events, isOwn: own.has(run.runId) });
        if (isActive(core.maybeEntry(cellId)?.cell.run ?? null)) return;
        unfollow(cellId);
        followAll();
      },
      onLost: () => {
        unfollow(cellId);
        const before = core.maybeEntry(cellId)?.cell.run?.state;
        void core.refresh().then(() => {
          announce(core, cellId, before);
          setTimeout(followAll, refollowMs);
        });
      },
    });
    followed.set(cellId, { runId: run.runId, sinceMs: performance.now(), close });
  };

  const followAll = () => {
    for (const cellId of core.store.get().order) follow(cellId);
  };

  return {
    followAll,
    close: () => {
      for (const cellId of [...followed.keys()]) unfollow(cellId);
    },
    run: async (cellId, how = {}) => {
      const runId = await maybeStartRun(core, edits, { cellId, how });
      if (runId === null) return;
      own.add(runId);
      follow(cellId);
    },
    stop: async (cellId) => {
      const run = core.maybeEntry(cellId)?.cell.run ?? null;
      if (!isActive(run)) return;
      const sinceMs = followed.get(cellId)?.sinceMs ?? 0;
      if (!own.has(run.runId) && performance.now() - sinceMs < meantRunMs) return;
      const path = `/api/runs/${encodeURIComponent(run.runId)}`;
      const result = await callApi<null>({ method: 'DELETE', path });
      if (!result.ok && result.status !== 404) core.notify(cellId, toNotice(result.error));
    },
  };
}

/** Gives the id of the run; null where none was started. */
async function maybeStartRun(
  core: SessionCore,
  edits: Pick<CellEdits, 'flush'>,
  { cellId, how }: { readonly cellId: string; readonly how: RunSettings },
): Promise<string | null> {
  const entry = core.maybeEntry(cellId);
  if (entry === undefined || entry.connection === 'starting') return null;
  const prompt = sourceOf(entry);
  if (prompt.trim() === '') {
    core.notify(cellId, { kind: 'empty-question' });
    return null;
  }
  const give = (connection: CellEntry['connection'], change: Partial<CellEntry> = {}) =>
    core.change(cellId, (known) => ({ ...known, ...change, connection }));
  give(entry.connection === 'none' ? 'starting' : entry.connection, { notice: null });
  if (!(await edits.flush(cellId))) {
    give(entry.connection);
    return null;
  }
  const path = `${core.cellPath(cellId)}/run`;
  const result = await callApi<{ readonly runId: string }>({ method: 'POST', path, body: { ...how } });
  if (!result.ok) {
    give(entry.connection, { notice: toNotice(result.error) });
    return null;
  }
  const { runId } = result.body;
  core.change(cellId, (known) => beginRun(known, runId, prompt));
  return runId;
}

function takeEvents(
  core: SessionCore,
  told: {
    readonly cellId: string;
    readonly events: readonly NumberedEvent[];
    /** Whether this page has asked for the run: what somebody else does is not undone here. */
    readonly isOwn: boolean;
  },
): void {
  const { cellId, events, isOwn } = told;
  const before = core.maybeEntry(cellId)?.cell;
  core.change(cellId, (entry) => ({ ...entry, cell: events.reduce(transitionCell, entry.cell) }));
  announce(core, cellId, before?.run?.state);
  const known = before?.variants.length ?? 0;
  const to = (core.maybeEntry(cellId)?.cell.variants.length ?? 0) - 1;
  if (isOwn && known > 0 && to >= known) core.record({ kind: 'answer', cellId, from: known - 1, to }, 'own');
}

/** Tells where the run stands, if that is news. */
function announce(core: SessionCore, cellId: string, before: CellRun['state'] | undefined): void {
  const cell = core.maybeEntry(cellId)?.cell;
  if (cell === undefined) return;
  const state = cell.run?.state ?? 'done';
  if (state === before) return;
  const number = visibleOrder(core.store.get()).indexOf(cellId) + 1;
  core.announce({ kind: 'run', number, state });
}
