import { expect, it } from 'vitest';
import { mergeNotebook } from '#app/_notebook/session/merge-notebook.ts';
import { changeEntry, sourceOf, visibleOrder } from '#app/_notebook/session/notebook-state.ts';
import { putCell } from '#app/_notebook/session/place-cells.ts';
import { queueRun } from '#lib/notebook/transition.ts';
import { cell, notebook, open, type } from './make-notebook.ts';

const opened = () => open(cell('a'), cell('b'), cell('c'));

it('takes changes of cells that nobody edits here', () => {
  const state = mergeNotebook(opened(), notebook(cell('b'), cell('a', { source: 'A', version: 2 })));
  expect(visibleOrder(state)).toEqual(['b', 'a']);
  expect(state.entries.get('a')?.cell.source).toBe('A');
});

it('keeps what is typed, and knows what the server has under it', () => {
  const typed = type(opened(), 'a', 'mine');
  const told = notebook(cell('a', { source: 'theirs', version: 2 }));
  const entry = mergeNotebook(typed, told).entries.get('a');
  expect(entry && sourceOf(entry)).toBe('mine');
  expect(entry?.cell).toMatchObject({ source: 'theirs', version: 2 });
});

it('keeps a cell that was deleted elsewhere while somebody types in it', () => {
  const state = mergeNotebook(type(opened(), 'b', 'mine'), notebook(cell('a')));
  expect(visibleOrder(state)).toEqual(['a', 'b']);
  expect(state.entries.get('b')?.save.kind).toBe('gone');
});

it('lets its reader choose what stands in a cell that was deleted and is back', () => {
  const gone = mergeNotebook(type(opened(), 'b', 'mine'), notebook(cell('a')));
  const back = mergeNotebook(gone, { ...notebook(cell('a'), cell('b')), version: 2 });
  expect(back.entries.get('b')).toMatchObject({
    draft: 'mine',
    save: { kind: 'conflict', current: { source: 'b' } },
  });
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

it('keeps what is newer here than what was read', () => {
  const added = putCell(opened(), cell('bb'), 3);
  const edited = changeEntry(added, 'a', (entry) => ({
    ...entry,
    cell: { ...entry.cell, source: 'newest', version: 4 },
  }));
  const read = { ...notebook(cell('a'), cell('b'), cell('c')), version: 2 };
  const state = mergeNotebook(edited, read);
  expect(state.entries.get('a')?.cell.source).toBe('newest');
  expect([...state.order].sort()).toEqual(['a', 'b', 'bb', 'c']);
  expect(state.entries.get('bb')?.save.kind).toBe('saved');
  expect(state.version).toBe(2);
});

it('takes nothing from what is older than all that is known', () => {
  const state = { ...opened(), version: 7 };
  expect(mergeNotebook(state, notebook())).toBe(state);
});
