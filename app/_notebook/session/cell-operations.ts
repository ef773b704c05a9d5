import type { CellKind } from '#lib/notebook/cell.ts';
import { type CellClipboard, createCellClipboard } from './cell-clipboard.ts';
import type { CellEdits } from './cell-edits.ts';
import type { CellOrder } from './cell-order.ts';
import { changeKind } from './change-kind.ts';
import { type CellEntry, cellAbove, sourceOf, visibleOrder } from './notebook-state.ts';
import { maxSourceLength, type SessionCore } from './session-core.ts';

/** What can be done to cells besides editing and running them; each is one step of the history. */
export interface CellOperations {
  /** Adds an empty question next to these cells, or to an empty notebook. */
  readonly insert: (
    cells: readonly string[],
    where: 'above' | 'below',
    mode: 'command' | 'edit',
  ) => Promise<void>;
  readonly changeKind: (cells: readonly string[], kind: CellKind) => Promise<void>;
  readonly copy: (cells: readonly string[]) => void;
  readonly cut: (cells: readonly string[]) => void;
  /** Puts the copied cells below the last of these. Cells that were just cut come back with their answers. */
  readonly paste: (cells: readonly string[]) => Promise<void>;
  /** Makes one cell of these, or of one and the next. */
  readonly merge: (cells: readonly string[]) => void;
  /** Makes two cells of one, at the caret; a line end there goes. */
  readonly split: (cellId: string, caret: number) => Promise<void>;
}

/** The parts of a session that operations on cells are made of. */
export interface OperationParts {
  readonly edits: CellEdits;
  readonly order: CellOrder;
  readonly shelf: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Makes the part of a session that copies, pastes, splits and merges cells. */
export function createCellOperations(core: SessionCore, parts: OperationParts): CellOperations {
  const clipboard = createCellClipboard(parts.shelf);
  const { edits, order } = parts;
  const { store } = core;
  let cutCells: readonly string[] = [];
  const copy = (cells: readonly string[]) => {
    cutCells = [];
    clipboard.copy(
      entriesOf(core, cells).map((entry) => ({ kind: entry.cell.kind, source: sourceOf(entry) })),
    );
    core.announce({ kind: 'copied', count: cells.length });
  };
  return {
    copy,
    cut: (cells) => {
      copy(cells);
      order.remove(cells);
      cutCells = cells;
    },
    paste: (cells) => paste(core, order, { clipboard, cutCells, after: cells.at(-1) ?? null }),
    insert: async (cells, where, mode) => {
      const [first] = cells;
      const above = first === undefined ? null : cellAbove(store.get(), first);
      const added = await order.add({
        kind: 'prompt',
        after: where === 'above' ? above : (cells.at(-1) ?? null),
      });
      if (added !== null) core.focus(added, mode);
    },
    changeKind: async (cells, kind) => {
      const step = core.newStep();
      const head = store.get().selection?.head ?? cells[0];
      for (const cellId of cells) await changeKind(core, edits, { cellId, kind, recording: { step } });
      if (head !== undefined) core.focus(head, 'command');
    },
    merge: (cells) => merge(core, parts, cells),
    split: (cellId, caret) => split(core, parts, { cellId, caret }),
  };
}

function entriesOf(core: SessionCore, cells: readonly string[]): readonly CellEntry[] {
  return cells.map(core.maybeEntry).filter((entry) => entry !== undefined);
}

async function paste(
  core: SessionCore,
  order: CellOrder,
  how: {
    readonly clipboard: CellClipboard;
    readonly cutCells: readonly string[];
    readonly after: string | null;
  },
): Promise<void> {
  const recording = { step: core.newStep() };
  let { after } = how;
  const cut = entriesOf(core, how.cutCells);
  const whole = cut.length > 0 && cut.length === how.cutCells.length && cut.every((entry) => entry.deleted);
  const cells = how.clipboard.read();
  for (const [index, cell] of cells.entries()) {
    const entry = whole ? cut[index] : undefined;
    if (entry !== undefined && order.restore(entry.cell.id)) {
      const copy = { ...cell, answered: entry.cell.variants.length > 0 };
      core.record({ kind: 'insert', cellId: entry.cell.id, below: after, copy }, recording);
      await order.moveBelow(entry.cell.id, after, 'unrecorded');
      after = entry.cell.id;
      continue;
    }
    const added = await order.add({ ...cell, after }, recording);
    if (added === null) return;
    after = added;
  }
  if (cells.length === 0 || after === null) return;
  core.focus(after, 'command');
  core.announce({ kind: 'pasted', count: cells.length });
}

function merge(core: SessionCore, { edits, order }: OperationParts, cells: readonly string[]): void {
  const shown = visibleOrder(core.store.get());
  const next = shown[shown.indexOf(cells[0] ?? '') + 1];
  const merged = cells.length === 1 && next !== undefined ? [...cells, next] : cells;
  const [first, ...rest] = entriesOf(core, merged);
  if (first === undefined || rest.length === 0) return;
  const { id, kind } = first.cell;
  const texts = [first, ...rest].map(sourceOf).filter((text) => text !== '');
  const text = texts.join(kind === 'text' ? '\n\n' : '\n');
  if (text.length > maxSourceLength) {
    core.notify(id, { kind: 'merge-too-long' });
    return;
  }
  const recording = { step: core.newStep() };
  edits.edit(id, text, recording);
  order.remove(
    rest.map((entry) => entry.cell.id),
    { recording, quiet: true },
  );
  core.focus(id, 'command');
}

async function split(
  core: SessionCore,
  { edits, order }: OperationParts,
  { cellId, caret }: { readonly cellId: string; readonly caret: number },
): Promise<void> {
  const entry = core.maybeEntry(cellId);
  if (entry === undefined) return;
  const source = sourceOf(entry);
  const recording = { step: core.newStep() };
  const rest = source.slice(caret).replace(/^\n+/, '');
  const added = await order.add({ kind: entry.cell.kind, source: rest, after: cellId }, recording);
  if (added === null) return;
  const now = core.maybeEntry(cellId);
  if (now !== undefined && sourceOf(now) === source)
    edits.edit(cellId, source.slice(0, caret).replace(/\n+$/, ''), recording);
  core.focus(added, 'edit', 0);
}
