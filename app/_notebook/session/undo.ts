import type { AskSettingsEdit } from './ask-settings.ts';
import type { CellEdits } from './cell-edits.ts';
import type { CellOrder } from './cell-order.ts';
import { changeKind } from './change-kind.ts';
import type { Change, History } from './history.ts';
import {
  invertChange,
  maybeStep,
  passStep,
  renameInChange,
  renameInHistory,
  type Wanted,
} from './history-steps.ts';
import { type CellEntry, cellAbove, type NotebookState, settingsOf, sourceOf } from './notebook-state.ts';
import { maybePlotChange, type PlotEdits } from './plot-edits.ts';
import type { SessionCore } from './session-core.ts';
import type { TitleEdit } from './title-edit.ts';

/** Undoing what was done in a session, and doing it again. */
export interface Undo {
  readonly undo: (wanted: Wanted) => Promise<void>;
  readonly redo: (wanted: Wanted) => Promise<void>;
}

/** The parts of a session that can change things back. */
export interface UndoParts {
  readonly edits: CellEdits;
  readonly order: CellOrder;
  readonly title: TitleEdit;
  readonly settings: AskSettingsEdit;
  readonly plots: PlotEdits;
}

/**
 * Makes the part of a session that undoes. A step is undone whole or not at all: where somebody else has changed
 * something since, it says so and forgets the step. What it does are ordinary writes, with versions.
 */
export function createUndo(core: SessionCore, parts: UndoParts): Undo {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (from: keyof History, wanted: Wanted) => {
    last = last.then(() => pass(core, parts, { from, wanted }));
    return last;
  };
  return { undo: (wanted) => inTurn('undo', wanted), redo: (wanted) => inTurn('redo', wanted) };
}

async function pass(
  core: SessionCore,
  parts: UndoParts,
  { from, wanted }: { readonly from: keyof History; readonly wanted: Wanted },
): Promise<void> {
  const { store } = core;
  const step = maybeStep(store.get().history[from], wanted);
  if (step === null) return core.announce({ kind: from === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
  let waiting = step.changes.map(invertChange).reverse();
  const settle = (done: readonly Change[]) =>
    store.update((state) => ({ ...state, history: passStep(state.history, { from, step, done }) }));
  const obstacle = waiting.find((change) => !isPossible(store.get(), change, waiting));
  if (obstacle !== undefined) {
    settle([]);
    const cellId = 'cellId' in obstacle ? obstacle.cellId : null;
    const isShown = cellId !== null && core.maybeEntry(cellId)?.deleted === false;
    return core.notify(isShown ? cellId : null, { kind: 'changed-since' });
  }
  let done: readonly Change[] = [];
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    const applied = await applyChange(core, parts, next);
    waiting = waiting.slice(1);
    if (applied === null) continue;
    done = [...done, applied];
    if (!('cellId' in next) || !('cellId' in applied) || next.cellId === applied.cellId) continue;
    const [known, name] = [next.cellId, applied.cellId];
    waiting = waiting.map((change) => renameInChange(change, known, name));
    done = done.map((change) => renameInChange(change, known, name));
    store.update((state) => ({ ...state, history: renameInHistory(state.history, known, name) }));
  }
  settle(done);
  const main = done.at(-1);
  if (main === undefined) return;
  show(core, main, wanted);
  core.announce({ kind: from === 'undo' ? 'undone' : 'redone', what: main.kind });
}

/** Whether things stand as this change found them left; what the same step brings back counts as there. */
function isPossible(state: NotebookState, change: Change, all: readonly Change[]): boolean {
  if (change.kind === 'insert') return true;
  if (change.kind === 'title')
    return (state.titleDraft ?? state.title) === change.from && state.titleSave.kind !== 'conflict';
  if (change.kind === 'settings') return JSON.stringify(settingsOf(state)) === JSON.stringify(change.from);
  if (all.some((other) => other.kind === 'insert' && other.cellId === change.cellId)) return true;
  const entry = state.entries.get(change.cellId);
  if (entry === undefined || entry.deleted) return false;
  if (change.kind === 'cell-kind') return entry.cell.kind === change.from;
  if (change.kind === 'plot') return hasPlot(entry, change);
  // A cell in which somebody else has written is not taken away by undoing that it was added.
  if (change.kind === 'remove') return sourceOf(entry) === change.copy.source;
  if (change.kind !== 'text') return true;
  return sourceOf(entry) === change.from && entry.save.kind !== 'conflict' && entry.save.kind !== 'gone';
}

function hasPlot(entry: CellEntry, { cellId, variantId, from }: PlotStep): boolean {
  if (!entry.cell.variants.some(({ id }) => id === variantId)) return false;
  const known = maybePlotChange({ maybeEntry: () => entry }, { cellId, variantId });
  return JSON.stringify(known) === JSON.stringify(from);
}

type PlotStep = Extract<Change, { readonly kind: 'plot' }>;

/** Does the change, and gives it as it was done; null when the server refused. */
async function applyChange(core: SessionCore, parts: UndoParts, change: Change): Promise<Change | null> {
  const { edits, order, title, settings, plots } = parts;
  switch (change.kind) {
    case 'text':
      edits.edit(change.cellId, change.to, 'unrecorded');
      return change;
    case 'title':
      title.edit(change.to, 'unrecorded');
      return change;
    case 'settings':
      settings.change(change.to, 'unrecorded');
      return change;
    case 'cell-kind':
      return (await changeKind(core, edits, {
        cellId: change.cellId,
        kind: change.to,
        recording: 'unrecorded',
      }))
        ? change
        : null;
    case 'move':
      await order.moveBelow(change.cellId, change.to, 'unrecorded');
      return change;
    case 'answer':
      core.change(change.cellId, (entry) => ({
        ...entry,
        turned: { to: change.to, count: entry.cell.variants.length },
      }));
      return change;
    case 'plot':
      return (await plots.save(change, change.to, 'unrecorded')) ? change : null;
    case 'remove':
      return takeAway(core, order, change);
    case 'insert':
      return bringBack(core, parts, change);
  }
}

type Removal = Extract<Change, { readonly kind: 'insert' | 'remove' }>;

/** The copy is of what stands in the cell now, so that doing it again loses nothing. */
function takeAway(core: SessionCore, order: CellOrder, change: Removal): Change {
  const { cellId } = change;
  const entry = core.maybeEntry(cellId);
  const below = cellAbove(core.store.get(), cellId);
  order.remove([cellId], { recording: 'unrecorded', quiet: true });
  if (entry === undefined) return { ...change, below };
  const { kind, variants } = entry.cell;
  return { ...change, below, copy: { kind, source: sourceOf(entry), answered: variants.length > 0 } };
}

async function bringBack(
  core: SessionCore,
  { edits, order }: Pick<UndoParts, 'edits' | 'order'>,
  change: Removal,
): Promise<Change | null> {
  const { cellId, below, copy } = change;
  // Somebody else has brought it back, or has kept it from going.
  if (core.maybeEntry(cellId)?.deleted === false) return null;
  if (order.restore(cellId)) {
    if (cellAbove(core.store.get(), cellId) !== below) await order.moveBelow(cellId, below, 'unrecorded');
    return change;
  }
  const { kind, source } = copy;
  if (await order.recover(cellId, below)) {
    const entry = core.maybeEntry(cellId);
    if (entry !== undefined && sourceOf(entry) !== source) edits.edit(cellId, source, 'unrecorded');
    return change;
  }
  const name = await order.add({ kind, source, after: below }, 'unrecorded');
  if (name === null) return null;
  if (copy.answered) core.notify(name, { kind: 'answers-lost' });
  return { ...change, cellId: name };
}

/** Puts what has changed under the keyboard: the text where it was edited, or else the cell. */
function show(core: SessionCore, change: Change, wanted: Wanted): void {
  if (change.kind === 'title' || change.kind === 'settings' || change.kind === 'remove') return;
  if (core.maybeEntry(change.cellId)?.deleted !== false) return;
  if (change.kind === 'text' && wanted.kind === 'text')
    core.focus(change.cellId, 'edit', endOfChange(change.from, change.to));
  else core.focus(change.cellId, 'command');
}

/** Where, in the new text, the part ends that is not as in the old one. */
function endOfChange(from: string, to: string): number {
  let same = 0;
  const most = Math.min(from.length, to.length);
  while (same < most && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  return to.length - same;
}
