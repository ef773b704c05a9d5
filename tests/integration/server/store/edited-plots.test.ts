import { expect, it } from 'vitest';
import { type EditedPlot, emptyAnswer, type Variant } from '#lib/notebook/cell.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openTestStore } from './open-test-store.ts';

const edited: EditedPlot = {
  code: 'plot().curve("2x")',
  formula: { from: 'y = x', to: 'y = 2x' },
  editedAt: '2026-11-22T00:00:01.000Z',
  chart: { mark: 'line', data: { values: [] } },
  plotError: null,
};

it('keeps the picture that a reader has made beside the one that came, and forgets it again', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  await store.saveEditedPlot(place, edited);
  const read = async () => (await store.maybeCell(place.notebookId, place.cellId))?.variants[0];
  expect((await read())?.editedPlot).toEqual(edited);
  expect((await store.maybeNotebook(place.notebookId))?.cells[0]?.variants[0]?.editedPlot).toEqual(edited);
  expect((await read())?.answer.plotCode).toBe('plot().curve("x")');
  await store.saveEditedPlot(place, null);
  expect((await read())?.editedPlot).toBeUndefined();
});

it('checks a stored picture again, as any chart', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  await store.saveEditedPlot(place, {
    ...edited,
    chart: { mark: 'line', data: { url: 'https://example.org/data.json' } },
  });
  const cell = await store.maybeCell(place.notebookId, place.cellId);
  expect(cell?.variants[0]?.editedPlot).toMatchObject({ chart: null, plotError: { kind: 'policy' } });
});

it('shows later questions the plot code as the reader has changed it', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  await store.saveEditedPlot(place, edited);
  const later = await store.addCell(place.notebookId, { kind: 'prompt', source: 'Shift it.' });
  expect(await store.readEarlierCells(place.notebookId, later.cell.id)).toMatchObject([
    { variantId: 'v1', plotCode: 'plot().curve("2x")' },
  ]);
});

it('refuses an answer of another cell', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  const other = await store.addCell(place.notebookId, { kind: 'prompt', source: 'Other?' });
  await expect(store.saveEditedPlot({ ...place, cellId: other.cell.id }, edited)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('counts the picture among what a notebook takes', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  const before = await store.measureNotebook(place.notebookId);
  await store.saveEditedPlot(place, edited);
  const taken = (await store.measureNotebook(place.notebookId)) - before;
  expect(taken).toBe(JSON.stringify(edited).length);
});

it('shows the picture as the first of its notebook, in the place of the one that came', async () => {
  const store = await openTestStore();
  const place = await answer(store);
  expect(await store.maybeFirstChart(place.notebookId)).toBeNull();
  await store.saveEditedPlot(place, edited);
  expect(await store.maybeFirstChart(place.notebookId)).toMatchObject({ mark: 'line' });
  await store.saveEditedPlot(place, { ...edited, chart: null });
  expect(await store.maybeFirstChart(place.notebookId)).toBeNull();
});

async function answer(store: Store) {
  const notebookId = (await store.createNotebook('Test')).id;
  const { cell } = await store.addCell(notebookId, { kind: 'prompt', source: 'Draw y = x' });
  await store.createRun({ id: 'r1', notebookId, cellId: cell.id, prompt: cell.source });
  const variant: Variant = {
    id: 'v1',
    runId: 'r1',
    createdAt: '2026-11-22T00:00:00.000Z',
    prompt: cell.source,
    answer: { ...emptyAnswer, derivation: 'So.', plotCode: 'plot().curve("x")' },
    receipt: { tutor: 'solver', version: '1', topic: null, answerMs: 0, plotMs: 0, totalMs: 0 },
  };
  await store.endRun('r1', { outcome: 'done', events: [], variants: [variant] });
  return { notebookId, cellId: cell.id, variantId: 'v1' };
}
