import { describe, expect, it } from 'vitest';
import {
  changeEntry,
  insertEntry,
  mergeNotebook,
  moveEntry,
  openNotebook,
  removeEntry,
  sourceOf,
  visibleOrder,
} from '#app/_notebook/session/notebook-state.ts';
import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import { queueRun } from '#lib/notebook/transition.ts';

const cell = (id: string, change: Partial<Cell> = {}): Cell => ({
  id,
  kind: 'prompt',
  source: id,
  version: 1,
  order: id,
  variants: [],
  run: null,
  ...change,
});

const notebook = (...cells: readonly Cell[]): Notebook => ({
  id: 'n',
  title: 'Title',
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  settings: {},
  cells,
});

const opened = () => openNotebook({ notebook: notebook(cell('a'), cell('b'), cell('c')), late: [] });

describe('the order of cells', () => {
  it('shows a new cell where it was put in', () => {
    expect(visibleOrder(insertEntry(opened(), cell('x'), 1))).toEqual(['a', 'x', 'b', 'c']);
  });

  it('moves a cell to its new place', () => {
    expect(visibleOrder(moveEntry(opened(), 'a', 2))).toEqual(['b', 'c', 'a']);
  });

  it('hides a cell whose deletion can be undone, and keeps its place', () => {
    const state = changeEntry(opened(), 'b', (entry) => ({ ...entry, deleted: true }));
    expect(visibleOrder(state)).toEqual(['a', 'c']);
    expect(state.order).toEqual(['a', 'b', 'c']);
  });

  it('drops a cell that is removed', () => {
    expect(removeEntry(opened(), 'b').order).toEqual(['a', 'c']);
  });

  it('is the very same state when an unknown cell is changed', () => {
    const state = opened();
    expect(changeEntry(state, 'z', (entry) => ({ ...entry, draft: 'x' }))).toBe(state);
  });
});

describe('mergeNotebook', () => {
  it('takes changes of cells that nobody edits here', () => {
    const state = mergeNotebook(opened(), notebook(cell('b'), cell('a', { source: 'A', version: 2 })));
    expect(visibleOrder(state)).toEqual(['b', 'a']);
    expect(state.entries.get('a')?.cell.source).toBe('A');
  });

  it('keeps what is typed, over the version that it was typed over', () => {
    const typed = changeEntry(opened(), 'a', (entry) => ({ ...entry, draft: 'mine' }));
    const entry = mergeNotebook(typed, notebook(cell('a', { source: 'theirs', version: 2 }))).entries.get(
      'a',
    );
    expect(entry && sourceOf(entry)).toBe('mine');
    expect(entry?.cell.version).toBe(1);
  });

  it('keeps a cell that was deleted elsewhere while somebody types in it', () => {
    const typed = changeEntry(opened(), 'b', (entry) => ({ ...entry, draft: 'mine' }));
    const state = mergeNotebook(typed, notebook(cell('a')));
    expect(visibleOrder(state)).toEqual(['a', 'b']);
    expect(state.entries.get('b')?.save.kind).toBe('gone');
  });

  it('keeps what the events of a followed run have brought', () => {
    const run = { ...queueRun('r', 'a'), seq: 5 };
    const followed = changeEntry(opened(), 'a', (entry) => ({
      ...entry,
      connection: 'live',
      cell: { ...entry.cell, run },
    }));
    const told = notebook(cell('a', { run: { ...run, seq: 3 } }));
    expect(mergeNotebook(followed, told).entries.get('a')?.cell.run?.seq).toBe(5);
  });
});
