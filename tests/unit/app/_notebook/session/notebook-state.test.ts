import { describe, expect, it } from 'vitest';
import {
  changeEntry,
  moveEntry,
  openNotebook,
  removeEntry,
  visibleOrder,
} from '#app/_notebook/session/notebook-state.ts';
import { cell, notebook } from './make-notebook.ts';

const opened = () => openNotebook({ notebook: notebook(cell('a'), cell('b'), cell('c')), late: [] });

describe('the order of cells', () => {
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
