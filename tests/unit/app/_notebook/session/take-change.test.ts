import { describe, expect, it } from 'vitest';
import type { CellEntry, NotebookState } from '#app/_notebook/session/notebook-state.ts';
import { changeEntry, moveEntry, sourceOf, visibleOrder } from '#app/_notebook/session/notebook-state.ts';
import { placeOnServer, takePlace } from '#app/_notebook/session/place-cells.ts';
import { keepDeleted, maybeUnread, takeChange } from '#app/_notebook/session/take-change.ts';
import type { ToldChange } from '#lib/notebook/notebook-change.ts';
import { queueRun } from '#lib/notebook/transition.ts';
import { cell, open, type, variant } from './make-notebook.ts';

const opened = () => open(cell('a'), cell('b'), cell('c'));

/** What these changes, told one after the other, lead to. */
const hear = (state: NotebookState, ...events: readonly ToldChange[]): NotebookState =>
  events.reduce((known, event) => takeChange(known, { seq: known.version + 1, event }), state);

const entryOf = (state: NotebookState, cellId: string): CellEntry => {
  const entry = state.entries.get(cellId);
  if (entry === undefined) throw new Error(`no cell ${cellId}`);
  return entry;
};

const edited = (source: string, version = 2): ToldChange => ({
  ...{ type: 'cell-edited', cellId: 'a', kind: 'prompt', source, version },
});

describe('a text', () => {
  it('changes live in a cell that nobody edits here', () => {
    const state = hear(opened(), edited('theirs'));
    expect(sourceOf(entryOf(state, 'a'))).toBe('theirs');
    expect(state.version).toBe(2);
  });

  it('stays as it is typed here, and the newer one is known', () => {
    const entry = entryOf(hear(type(opened(), 'a', 'mine'), edited('theirs')), 'a');
    expect(sourceOf(entry)).toBe('mine');
    expect(entry.cell).toMatchObject({ source: 'theirs', version: 2 });
  });

  it("does not go back to an older one, as when one's own answer came before the change was told", () => {
    const saved = changeEntry(opened(), 'a', (entry) => ({
      ...entry,
      cell: { ...entry.cell, source: 'newest', version: 3 },
    }));
    expect(sourceOf(entryOf(hear(saved, edited('older', 2), edited('newest', 3)), 'a'))).toBe('newest');
  });

  it('is the newest one among those to choose from', () => {
    const choosing = changeEntry(type(opened(), 'a', 'mine'), 'a', (entry) => ({
      ...entry,
      save: { kind: 'conflict', current: { ...entry.cell, source: 'theirs', version: 2 } },
    }));
    const { save } = entryOf(hear(choosing, edited('theirs', 2), edited('still newer', 3)), 'a');
    expect(save).toMatchObject({ kind: 'conflict', current: { source: 'still newer', version: 3 } });
  });
});

describe('the order', () => {
  it('takes in a cell where its key puts it, once', () => {
    const added: ToldChange = { type: 'cell-added', cell: cell('ab') };
    expect(visibleOrder(hear(opened(), added))).toEqual(['a', 'ab', 'b', 'c']);
    expect(visibleOrder(hear(opened(), added, added))).toEqual(['a', 'ab', 'b', 'c']);
    expect(visibleOrder(hear(opened(), { type: 'cell-added', cell: cell('A') }))[0]).toBe('A');
  });

  it('moves a cell, and leaves one that is being moved here where it was put', () => {
    const moved: ToldChange = { type: 'cell-moved', cellId: 'a', order: 'd' };
    expect(visibleOrder(hear(opened(), moved))).toEqual(['b', 'c', 'a']);
    const moving = changeEntry(moveEntry(opened(), 'a', 1), 'a', (entry) => ({ ...entry, moving: 1 }));
    const told = hear(moving, moved);
    expect(visibleOrder(told)).toEqual(['b', 'a', 'c']);
    const ended = changeEntry(told, 'a', (entry) => ({ ...entry, moving: 0 }));
    // The other's move came after one's own, whose answer is only heard now.
    const answered = takePlace(ended, { cellId: 'a', order: 'bb', version: 1 });
    expect(visibleOrder(answered)).toEqual(['b', 'c', 'a']);
  });

  it("comes out the same wherever changes are heard, in any mix with one's own", () => {
    const theirs = hear(
      opened(),
      { type: 'cell-moved', cellId: 'c', order: '0' },
      { type: 'cell-added', cell: cell('aa') },
    );
    const mine = takePlace(moveEntry(opened(), 'c', 0), { cellId: 'c', order: '0', version: 2 });
    const both = hear(mine, { type: 'cell-moved', cellId: 'c', order: '0' });
    expect(visibleOrder(hear(both, { type: 'cell-added', cell: cell('aa') }))).toEqual(visibleOrder(theirs));
  });

  it('does not count what the server has no more', () => {
    const gone = hear(type(opened(), 'a', 'mine'), { type: 'cell-deleted', cellId: 'a' });
    expect(gone.order).toEqual(['a', 'b', 'c']);
    expect(placeOnServer(gone, 'b')).toBe(1);
  });
});

describe('a deletion', () => {
  const deleted: ToldChange = { type: 'cell-deleted', cellId: 'b' };

  it('takes the cell away, and the keyboard goes on below it', () => {
    const selected = { ...opened(), selection: { anchor: 'b', head: 'b' } };
    const state = hear(selected, deleted);
    expect(visibleOrder(state)).toEqual(['a', 'c']);
    expect(state.selection).toEqual({ anchor: 'c', head: 'c' });
  });

  it('that still waits does not take a text away that somebody has changed meanwhile', () => {
    const waiting = changeEntry(opened(), 'a', (entry) => ({ ...entry, deleted: true }));
    const offered = { ...waiting, deletions: [{ step: 1, cellIds: ['a'] }] };
    const state = hear(offered, edited('theirs'));
    expect(visibleOrder(state)).toEqual(['a', 'b', 'c']);
    expect(entryOf(state, 'a').notice).toEqual({ kind: 'kept' });
    expect(state.deletions).toEqual([]);
    expect(visibleOrder(hear(offered, edited('a')))).toEqual(['b', 'c']);
  });

  it("that still waits goes on when one's own text, saved right before, is told", () => {
    const waiting = changeEntry(type(opened(), 'a', 'mine'), 'a', (entry) => ({ ...entry, deleted: true }));
    const state = hear({ ...waiting, deletions: [{ step: 1, cellIds: ['a'] }] }, edited('mine'));
    expect(visibleOrder(state)).toEqual(['b', 'c']);
    expect(state.deletions).toHaveLength(1);
    // What somebody else wrote instead comes back with the refusal of one's own.
    const kept = keepDeleted(state, 'a');
    expect(visibleOrder(kept)).toEqual(['a', 'b', 'c']);
    expect(kept.deletions).toEqual([]);
    expect(keepDeleted(kept, 'a')).toBe(kept);
  });

  it('leaves a cell in which something is typed, and says that it is gone', () => {
    const { draft, save } = entryOf(hear(type(opened(), 'b', 'mine'), deleted), 'b');
    expect({ draft, save }).toEqual({ draft: 'mine', save: { kind: 'gone' } });
  });

  it('and a return leave the choice to whoever has typed', () => {
    const back: ToldChange = { type: 'cell-restored', cell: cell('b') };
    const { draft, save } = entryOf(hear(type(opened(), 'b', 'mine'), deleted, back), 'b');
    expect(draft).toBe('mine');
    expect(save).toMatchObject({ kind: 'conflict', current: { source: 'b' } });
    expect(visibleOrder(hear(opened(), deleted, back))).toEqual(['a', 'b', 'c']);
  });
});

describe('a run', () => {
  const started: ToldChange = { type: 'run-started', cellId: 'a', runId: 'r', prompt: 'a' };

  it('of somebody else is there to be followed from its first event', () => {
    const { cell: told, connection } = entryOf(hear(opened(), started), 'a');
    expect(told.run).toEqual(queueRun('r', 'a'));
    expect(connection).toBe('none');
  });

  it('that is known already goes on, and one that has ended does not begin again', () => {
    const run = { ...queueRun('r', 'a'), seq: 7 };
    const known = changeEntry(opened(), 'a', (entry) => ({ ...entry, cell: { ...entry.cell, run } }));
    expect(entryOf(hear(known, started), 'a').cell.run).toBe(run);
    const ended = open(cell('a', { variants: [variant('1', { runId: 'r' })] }));
    expect(entryOf(hear(ended, started), 'a').cell.run).toBeNull();
  });
});

it('takes title and settings, and leaves those that are being changed here', () => {
  const told: ToldChange = { type: 'notebook-changed', title: 'Theirs', settings: { samples: 3 } };
  expect(hear(opened(), told)).toMatchObject({ title: 'Theirs', settings: { samples: 3 } });
  const busy = { ...opened(), titleDraft: 'Mine', settingsDraft: { samples: 5 } };
  expect(hear(busy, told)).toMatchObject({ titleDraft: 'Mine', settingsDraft: { samples: 5 } });
});

it('takes no change twice, and counts people without counting a change', () => {
  const state = hear(opened(), edited('theirs'));
  expect(takeChange(state, { seq: 2, event: edited('again', 9) })).toBe(state);
  const counted = takeChange(state, { seq: 2, event: { type: 'people-counted', count: 2 } });
  expect(counted).toMatchObject({ people: 2, version: 2 });
});

it('has answers read that are told of and not here', () => {
  const plot = (editedAt: string | null) =>
    ({
      seq: 2,
      event: { type: 'plot-edited', cellId: 'a', variantId: '1', editedAt },
    }) as const;
  const known = open(cell('a', { variants: [variant('1')] }));
  expect(maybeUnread(known, plot('2026-01-02T00:00:00Z'))).toBe('a');
  expect(maybeUnread(known, plot(null))).toBeNull();
  expect(maybeUnread(known, { seq: 2, event: { type: 'cell-restored', cell: cell('x') } })).toBe('x');
});
