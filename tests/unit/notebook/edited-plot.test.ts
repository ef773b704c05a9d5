import { expect, it } from 'vitest';
import { type Cell, type EditedPlot, emptyAnswer, type Variant } from '#lib/notebook/cell.ts';
import { changePlot, shownAnswer } from '#lib/notebook/edited-plot.ts';
import { editedPlotSchema } from '#lib/notebook/schema.ts';

const variant: Variant = {
  id: 'v1',
  runId: 'r1',
  createdAt: '2026-11-22T00:00:00.000Z',
  prompt: 'Draw y = x',
  answer: {
    ...emptyAnswer,
    derivation: '$$y = x$$',
    plotCode: 'plot().curve("x")',
    chart: { mark: 'line' },
    notices: [{ kind: 'plot-by-solver' }, { kind: 'length' }],
  },
  receipt: { tutor: 'solver', version: '1', topic: null, answerMs: 1, plotMs: 1, totalMs: 2 },
};

const edited: EditedPlot = {
  code: 'plot().curve("2x")',
  formula: { from: 'y = x', to: 'y = 2x' },
  editedAt: '2026-11-22T00:00:01.000Z',
  chart: { mark: 'bar' },
  plotError: null,
};

const cell: Cell = {
  ...{ id: 'c1', kind: 'prompt', source: '', version: 1, order: 'a' },
  ...{ variants: [variant, { ...variant, id: 'v2' }], run: null },
};

it('changes the picture of one answer, keeps what came with it, and goes back to that', () => {
  const changed = changePlot(cell, 'v1', edited);
  expect(changed.variants.map(({ editedPlot }) => editedPlot)).toEqual([edited, undefined]);
  expect(changed.variants[0]?.answer).toBe(variant.answer);
  expect(changePlot(changed, 'v1', null)).toEqual(cell);
});

it('shows an answer with the picture that a reader has made of it, and says so', () => {
  expect(shownAnswer(variant)).toBe(variant.answer);
  const shown = shownAnswer({ ...variant, editedPlot: edited });
  expect(shown).toEqual({
    ...variant.answer,
    plotCode: edited.code,
    chart: edited.chart,
    notices: [{ kind: 'length' }, { kind: 'picture-changed' }],
  });
});

it('reads a stored picture as it was written, and nothing that is none', () => {
  expect(editedPlotSchema.parse(JSON.parse(JSON.stringify(edited)))).toEqual(edited);
  expect(editedPlotSchema.safeParse({ ...edited, code: 7 }).success).toBe(false);
});
