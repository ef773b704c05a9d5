import { expect, it } from 'vitest';
import { takeAnswers } from '#app/_notebook/session/late-cells.ts';
import { drawWhole, type NotebookState, openNotebook } from '#app/_notebook/session/notebook-state.ts';
import { type Cell, emptyAnswer, type Variant } from '#lib/notebook/cell.ts';

const variant = (id: string, derivation: string): Variant => ({
  id,
  runId: `run-${id}`,
  createdAt: '2026-01-01T00:00:00Z',
  prompt: 'Why?',
  answer: { ...emptyAnswer, derivation },
  receipt: { tutor: 'solver', version: '1', topic: null, answerMs: 1, plotMs: 1, totalMs: 2 },
});

const cell = (id: string, variants: readonly Variant[]): Cell => ({
  ...{ id, kind: 'prompt', source: 'Why?', version: 1, order: id, run: null },
  variants,
});

function open(): NotebookState {
  const dates = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
  const cells = [cell('a', [variant('1', 'whole')]), cell('b', [variant('2', 'light')]), cell('c', [])];
  return openNotebook({
    notebook: { id: 'n', title: 'T', version: 1, ...dates, settings: {}, cells },
    late: [
      { id: 'b', hasChart: true },
      { id: 'c', hasChart: false },
    ],
  });
}

it('waits for the answers of late cells that have any, and sketches every late cell', () => {
  const state = open();
  expect([...state.late.keys()]).toEqual(['b']);
  expect([...state.sketched]).toEqual(['b', 'c']);
});

it('puts whole answers in the place of light ones, and leaves those that came since', () => {
  const grown = {
    ...open(),
    entries: new Map(open().entries).set('b', {
      ...(open().entries.get('b') ?? fail()),
      cell: cell('b', [variant('2', 'light'), variant('3', 'new')]),
    }),
  };
  const state = takeAnswers(grown, [{ id: 'b', variants: [variant('2', 'whole')] }]);
  const told = state.entries.get('b')?.cell.variants.map(({ answer }) => answer.derivation);
  expect(told).toEqual(['whole', 'new']);
  expect(state.late.size).toBe(0);
});

it('takes no answers for a cell that is gone', () => {
  const state = takeAnswers(open(), [{ id: 'x', variants: [variant('9', 'whole')] }]);
  expect([...state.entries.keys()]).toEqual(['a', 'b', 'c']);
});

it('draws a cell whole for good, and changes nothing for one that is whole', () => {
  const state = drawWhole(open(), ['b']);
  expect([...state.sketched]).toEqual(['c']);
  expect(drawWhole(state, ['a', 'b'])).toBe(state);
});

function fail(): never {
  throw new Error('There is no such cell.');
}
