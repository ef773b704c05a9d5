import type { Variant } from '#lib/notebook/cell.ts';
import type { NotebookChange, NumberedChange } from '#lib/notebook/notebook-change.ts';
import { beginRun } from './begin-run.ts';
import { revive, takeHead, takeText } from './merge-notebook.ts';
import {
  changeEntry,
  forgetDeletion,
  type NotebookState,
  removeEntry,
  visibleOrder,
} from './notebook-state.ts';
import { putCell, takePlace } from './place-cells.ts';

/**
 * The state after a change that the server told, whoever made it: one's own changes come back too, and change nothing
 * then. What is typed, chosen or moved here and not yet saved stays as it is. A change that is known already changes
 * nothing; one that does not follow the last one must not be given.
 */
export function takeChange(state: NotebookState, { seq, event }: NumberedChange): NotebookState {
  if (event.type === 'people-counted') return { ...state, people: event.count };
  if (event.type === 'changes-missed' || seq <= state.version) return state;
  return { ...applyChange(state, event, seq), version: seq };
}

/** The cell whose answers have to be read because of a change; null where they are here, or come anyway. */
export function maybeUnread(state: NotebookState, { event }: NumberedChange): string | null {
  if (event.type === 'cell-restored') {
    const answers = state.entries.get(event.cell.id)?.cell.variants ?? [];
    return answers.length === 0 ? event.cell.id : null;
  }
  if (event.type !== 'plot-edited' || state.late.has(event.cellId)) return null;
  const variants: readonly Variant[] = state.entries.get(event.cellId)?.cell.variants ?? [];
  const known = variants.find(({ id }) => id === event.variantId);
  const editedAt = known?.editedPlot?.editedAt ?? null;
  return known === undefined || editedAt === event.editedAt ? null : event.cellId;
}

function applyChange(state: NotebookState, change: NotebookChange, version: number): NotebookState {
  switch (change.type) {
    case 'notebook-changed':
      return takeHead(state, { ...change, version });
    case 'cell-added':
      return putCell(state, change.cell, version);
    case 'cell-restored': {
      const known = changeEntry(state, change.cell.id, (entry) => revive(takeText(entry, change.cell)));
      return putCell(known, change.cell, version);
    }
    case 'cell-edited':
      return takeEdit(state, change);
    case 'cell-moved':
      return takePlace(state, { ...change, version });
    case 'cell-deleted':
      return takeDeletion(state, change.cellId);
    case 'run-started':
      return takeRun(state, change);
    case 'run-ended':
    case 'plot-edited':
      return state;
  }
}

/**
 * A text in which somebody has written meanwhile is not taken away: its cell comes back. While one's own text is on its way
 * to the server, this may be that: what somebody else wrote instead is met when it is saved.
 */
function takeEdit(
  state: NotebookState,
  change: Extract<NotebookChange, { readonly type: 'cell-edited' }>,
): NotebookState {
  const { cellId } = change;
  const before = state.entries.get(cellId);
  const next = changeEntry(state, cellId, (entry) => takeText(entry, change));
  const source = next.entries.get(cellId)?.cell.source;
  const isOwn = before?.draft !== null || source === before.cell.source;
  return isOwn ? next : keepDeleted(next, cellId);
}

/** The state in which a cell that waits to be deleted stays after all; any other cell stays as it is. */
export function keepDeleted(state: NotebookState, cellId: string): NotebookState {
  if (state.entries.get(cellId)?.deleted !== true) return state;
  const kept = { ...state, deletions: forgetDeletion(state.deletions, cellId) };
  return changeEntry(kept, cellId, (entry) => ({ ...entry, deleted: false, notice: { kind: 'kept' } }));
}

/** A cell with unsaved text stays, as one that is gone; the keyboard goes on from the cell below or above it. */
function takeDeletion(state: NotebookState, cellId: string): NotebookState {
  const entry = state.entries.get(cellId);
  if (entry === undefined) return state;
  if (entry.draft !== null && !entry.deleted)
    return changeEntry(state, cellId, (known) => ({ ...known, save: { kind: 'gone' } }));
  const shown = visibleOrder(state);
  const at = shown.indexOf(cellId);
  const next = shown[at + 1] ?? shown[at - 1];
  const without = removeEntry(state, cellId);
  const { selection, drawing } = without;
  const left = selection?.head === cellId || selection?.anchor === cellId;
  return {
    ...without,
    drawing: drawing?.cellId === cellId ? null : drawing,
    selection: !left ? selection : next === undefined ? null : { anchor: next, head: next },
  };
}

/** A run that is new here takes the cell over; its events are to be followed from the first one. */
function takeRun(
  state: NotebookState,
  { cellId, runId, prompt }: Extract<NotebookChange, { readonly type: 'run-started' }>,
): NotebookState {
  return changeEntry(state, cellId, (entry) => {
    const next = beginRun(entry, runId, prompt);
    return next === entry ? entry : { ...next, connection: 'none' };
  });
}
