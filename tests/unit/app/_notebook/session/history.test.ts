import { describe, expect, it } from 'vitest';
import { type Change, emptyHistory, type History, recordChange } from '#app/_notebook/session/history.ts';
import { invertChange, maybeStep, passStep, renameInHistory } from '#app/_notebook/session/history-steps.ts';

const text = (from: string, to: string, cellId = 'a'): Change => ({ kind: 'text', cellId, from, to });
const copy = { kind: 'prompt', source: 'x', answered: false } as const;

/** Types each text after so many milliseconds. */
function type(...typed: readonly (readonly [atMs: number, change: Change])[]): History {
  return typed.reduce(
    (history, [nowMs, change], id) => recordChange(history, change, { id, nowMs, typed: true }),
    emptyHistory,
  );
}
const changesOf = ({ undo }: History) => undo.map(({ changes }) => changes);

describe('recordChange', () => {
  it('makes one step of what is typed in one go', () => {
    const history = type([0, text('', 'a')], [200, text('a', 'ab')], [400, text('ab', 'abc')]);
    expect(changesOf(history)).toEqual([[text('', 'abc')]]);
  });

  it.each([
    ['a pause', [2_000, text('a', 'ab')]],
    ['another cell', [100, text('', 'x', 'b')]],
    ['deleting after writing', [100, text('a', '')]],
  ] as const)('begins a new step after %s', (_, next) => {
    expect(type([0, text('', 'a')], next).undo).toHaveLength(2);
  });

  it('begins a new step on a new line', () => {
    expect(type([0, text('a', 'a\n')], [100, text('a\n', 'a\nb')]).undo).toHaveLength(2);
  });

  it('begins a new step after eight seconds without a pause', () => {
    const typed = Array.from(
      { length: 20 },
      (_, at) => [at * 500, text('x'.repeat(at), 'x'.repeat(at + 1))] as const,
    );
    expect(type(...typed).undo).toHaveLength(2);
  });

  it('keeps what was not typed out of a burst', () => {
    const typed = type([0, text('', 'a')]);
    const merged = recordChange(typed, text('a', 'ab'), { id: 9, nowMs: 1, typed: false });
    expect(merged.undo).toHaveLength(2);
  });

  it('joins changes of one step, even when another one came between', () => {
    const remove: Change = { kind: 'remove', cellId: 'b', below: 'a', copy };
    let history = recordChange(emptyHistory, text('a', 'ab'), { id: 1, nowMs: 0, typed: false });
    history = recordChange(history, text('', 'c', 'c'), { id: 2, nowMs: 1, typed: true });
    history = recordChange(history, remove, { id: 1, nowMs: 2, typed: false });
    expect(changesOf(history)).toEqual([[text('a', 'ab'), remove], [text('', 'c', 'c')]]);
  });

  it('forgets what was undone', () => {
    const undone = { undo: [], redo: type([0, text('', 'a')]).undo };
    expect(recordChange(undone, text('', 'b'), { id: 5, nowMs: 0, typed: true }).redo).toEqual([]);
  });

  it('keeps two hundred steps', () => {
    const typed = Array.from({ length: 250 }, (_, at) => [at * 5_000, text(`${at}`, `${at + 1}`)] as const);
    const { undo } = type(...typed);
    expect(undo).toHaveLength(200);
    expect(undo.at(-1)?.changes).toEqual([text('249', '250')]);
  });
});

describe('a step', () => {
  it.each<Change>([
    text('a', 'b'),
    { kind: 'title', from: 'a', to: 'b' },
    { kind: 'settings', from: {}, to: { samples: 3 } },
    { kind: 'cell-kind', cellId: 'a', from: 'prompt', to: 'text' },
    { kind: 'move', cellId: 'a', from: null, to: 'b' },
    { kind: 'insert', cellId: 'a', below: null, copy },
    { kind: 'answer', cellId: 'a', from: 0, to: 1 },
    { kind: 'plot', cellId: 'a', variantId: 'v', from: null, to: { code: 'plot()' } },
  ])('of $kind is itself again when it is turned round twice', (change) => {
    expect(invertChange(change)).not.toEqual(change);
    expect(invertChange(invertChange(change))).toEqual(change);
  });

  it('goes from one side to the other and back', () => {
    const history = type([0, text('', 'a')]);
    const step = maybeStep(history.undo, { kind: 'last' });
    if (step === null) throw new Error('there is a step');
    const undone = passStep(history, { from: 'undo', step, done: [text('a', '')] });
    expect(undone.undo).toEqual([]);
    expect(undone.redo.map(({ changes }) => changes)).toEqual([[text('a', '')]]);
    const again = passStep(undone, { from: 'redo', step, done: [text('', 'a')] });
    expect(again).toEqual(history);
  });

  it('is the last one of a text, whatever came after it elsewhere', () => {
    const { undo } = type([0, text('', 'a')], [5_000, text('', 'b', 'b')]);
    expect(maybeStep(undo, { kind: 'text', cellId: 'a' })?.changes).toEqual([text('', 'a')]);
    expect(maybeStep(undo, { kind: 'last' })?.changes).toEqual([text('', 'b', 'b')]);
    expect(maybeStep(undo, { kind: 'title' })).toBeNull();
  });
});

it('follows a cell to the name that it got when it was written anew', () => {
  const move: Change = { kind: 'move', cellId: 'b', from: 'a', to: 'c' };
  const history = type([0, text('', 'x')], [5_000, move]);
  expect(changesOf(renameInHistory(history, 'a', 'z'))).toEqual([
    [text('', 'x', 'z')],
    [{ ...move, from: 'z' }],
  ]);
});
