import type { OpenedNotebook } from '#lib/notebook/late-cell.ts';
import { type AskSettingsEdit, createAskSettingsEdit } from './ask-settings.ts';
import { browserShelf } from './browser-shelf.ts';
import { type CellEdits, createCellEdits } from './cell-edits.ts';
import { type CellOrder, createCellOrder } from './cell-order.ts';
import { type CellRuns, createCellRuns } from './cell-runs.ts';
import { type CellSelection, createCellSelection } from './cell-selection.ts';
import { createDraftKeeper } from './kept-drafts.ts';
import { createLateCells, idle, type LateCells } from './late-cells.ts';
import { type FormulaDrawing, openNotebook, visibleOrder } from './notebook-state.ts';
import { createCore, type SessionCore } from './session-core.ts';
import type { SessionTools } from './session-tools.ts';
import { createTitleEdit, type TitleEdit } from './title-edit.ts';

/** One open notebook: its state, and everything that a reader can ask of it. */
export interface NotebookSession
  extends CellSelection,
    Pick<SessionCore, 'store' | 'focus' | 'notify' | 'announce' | 'cellPath'> {
  readonly edits: CellEdits;
  readonly order: CellOrder;
  readonly runs: CellRuns;
  readonly title: TitleEdit;
  readonly settings: AskSettingsEdit;
  readonly late: LateCells;
  /** Undo, copying, splitting and merging cells, running many; loaded when they are first wanted. */
  readonly tools: () => Promise<SessionTools>;
  /** Turns to an answer of a cell. */
  readonly turn: (cellId: string, page: { readonly to: number; readonly count: number }) => void;
  /** Folds the answers of cells away, or shows them again. */
  readonly fold: (cellIds: readonly string[], folded: boolean) => void;
  /** Opens the editor of a formula whose picture follows, or closes it. */
  readonly draw: (drawing: FormulaDrawing | null) => void;
  /** Saves everything at once. */
  readonly saveAll: () => void;
  /** Runs the cell and goes to the next one; after the last one it makes a new question. */
  readonly runAndAdvance: (cellId: string) => Promise<void>;
  /** Adds a question and asks it. */
  readonly ask: (source: string, after: string | null) => Promise<void>;
  /** Begins to follow runs and to watch the page; returns how to end that. */
  readonly start: () => () => void;
}

/**
 * Opens a session in the browser.
 *
 * ```
 * editor ──> edits ──debounce──> PATCH          run button ──> runs ──> POST run ──> events ──> transitionCell
 *               └──> store <────────────────────────────────────────────────────────────────────────┘
 *                      └──> React
 * ```
 */
export function createNotebookSession(opened: OpenedNotebook): NotebookSession {
  const core = createCore(openNotebook(opened));
  const edits = createCellEdits(core, createDraftKeeper(browserShelf()));
  const cellOrder = createCellOrder(core);
  const runs = createCellRuns(core, edits);
  const title = createTitleEdit(core);
  const settings = createAskSettingsEdit(core);
  const late = createLateCells(core);
  const { store, focus, notify, announce, cellPath } = core;
  const order: CellOrder = {
    ...cellOrder,
    remove: (cellIds, how) => {
      for (const cellId of cellIds) void runs.stop(cellId);
      cellOrder.remove(cellIds, how);
    },
  };
  const parts = { edits, order, runs, title, settings, shelf: browserShelf() };

  const advance = async (cellId: string) => {
    const shown = visibleOrder(store.get());
    const next = shown[shown.indexOf(cellId) + 1];
    if (next !== undefined)
      return focus(next, store.get().entries.get(next)?.cell.source === '' ? 'edit' : 'command');
    const added = await order.add({ kind: 'prompt', after: cellId });
    if (added !== null) focus(added, 'edit');
  };

  return {
    ...{ store, focus, notify, announce, cellPath, edits, runs, title, settings, late, order },
    ...createCellSelection(core),
    tools: keepLoaded(async () => (await import('./session-tools.ts')).createSessionTools(core, parts)),
    turn: (cellId, turned) => core.change(cellId, (entry) => ({ ...entry, turned })),
    fold: (cellIds, folded) => {
      for (const cellId of cellIds) core.change(cellId, (entry) => ({ ...entry, folded }));
    },
    draw: (drawing) => store.update((state) => ({ ...state, drawing })),
    saveAll: () => {
      edits.flushAll();
      void title.saver.flush();
    },
    runAndAdvance: async (cellId) => {
      const isQuestion = store.get().entries.get(cellId)?.cell.kind === 'prompt';
      void (isQuestion ? runs.run(cellId) : edits.flush(cellId));
      await advance(cellId);
    },
    ask: async (source, after) => {
      const cellId = await order.add({ kind: 'prompt', source, after });
      if (cellId === null) return;
      focus(cellId, 'command');
      await runs.run(cellId);
    },
    start: () => watchPage(core, { edits, order, runs, title, late }),
  };
}

/** Loads once; where that failed, the next call tries again. */
function keepLoaded<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** What others do is heard of once the page is there: its code, and its connection, are nothing that reading waits for. */
async function followLater(
  core: SessionCore,
  parts: Pick<NotebookSession, 'runs' | 'late'>,
  signal: AbortSignal,
): Promise<void> {
  await idle();
  const [loaded] = await Promise.allSettled([import('./live-changes.ts')]);
  if (signal.aborted) return;
  // Without it the page works alone, and its saving still meets the changes of others.
  if (loaded.status === 'fulfilled')
    signal.addEventListener('abort', loaded.value.followChanges(core, parts));
}

function watchPage(
  core: SessionCore,
  parts: Pick<NotebookSession, 'edits' | 'order' | 'runs' | 'title' | 'late'>,
): () => void {
  const { edits, order, runs, title, late } = parts;
  const leave = () => {
    edits.leave();
    order.leave();
    title.saver.leave();
  };
  const save = () => {
    edits.flushAll();
    void title.saver.flush();
  };
  const look = () => {
    if (document.visibilityState === 'hidden') save();
  };
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('beforeunload', leave, { signal });
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('online', save, { signal });
  window.addEventListener('beforeprint', late.drawAll, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  edits.restoreDrafts();
  runs.followAll();
  const rest = late.start();
  void followLater(core, parts, signal);
  return () => {
    rest();
    stop.abort();
    runs.close();
    save();
    order.leave();
  };
}
