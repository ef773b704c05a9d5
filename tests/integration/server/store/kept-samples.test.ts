import { expect, it } from 'vitest';
import { type Cell, emptyAnswer, type Receipt } from '#lib/notebook/cell.ts';
import type { NumberedEvent, RunEvent } from '#lib/notebook/run-event.ts';
import { listVariants, queueRun, transitionCell, transitionRun } from '#lib/notebook/transition.ts';
import { endDone } from '#lib/server/end-done.ts';
import type { Store } from '#lib/server/store/store.ts';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

const receipt: Receipt = { tutor: 'model', version: '1', topic: null, answerMs: 1, plotMs: 0, totalMs: 1 };

/** What happens in a run that shows one of several samples. */
function makeEvents(others: number): readonly NumberedEvent[] {
  const kept = Array.from({ length: others }, (_, index) => ({
    answer: { ...emptyAnswer, derivation: `Sample ${index}.` },
    receipt,
  }));
  const end = endDone({ receipt, others: kept }, new Date());
  const events: readonly RunEvent[] = [
    { type: 'derivation-delta', text: 'Shown.' },
    { type: 'run-ended', ...end },
  ];
  return events.map((event, index) => ({ seq: index + 1, event }));
}

function toVariants(runId: string, prompt: string, events: readonly NumberedEvent[]) {
  const run = events.reduce(transitionRun, queueRun(runId, prompt));
  return events.flatMap(({ event }) => listVariants(run, event));
}

async function requireCell(store: Store, notebookId: string, cellId: string): Promise<Cell> {
  const cell = await store.maybeCell(notebookId, cellId);
  if (cell === null) throw new Error('The cell is gone.');
  return cell;
}

it('gives a cell that is read again the variants that a browser has from the events', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Test');
  const cellId = await addCell(store, id, 'Why?');
  await createAnswerer(store)(id, cellId, { derivation: 'Before.' });
  const before = await requireCell(store, id, cellId);
  await store.createRun({ id: 'samples', notebookId: id, cellId, prompt: 'Why?' });
  const events = makeEvents(7);
  const variants = toVariants('samples', 'Why?', events);
  await store.endRun('samples', { outcome: 'done', events, variants });
  const read = await store.readEvents('samples', 0);
  const inBrowser = read.reduce(transitionCell, { ...before, run: queueRun('samples', 'Why?') });
  const after = await requireCell(store, id, cellId);
  expect(after).toEqual(inBrowser);
  expect(after.variants.map(({ answer }) => answer.derivation)).toEqual([
    'Before.',
    ...Array.from({ length: 7 }, (_, index) => `Sample ${index}.`),
    'Shown.',
  ]);
  const next = await addCell(store, id, 'And then?');
  expect(await store.readEarlierCells(id, next)).toMatchObject([{ derivation: 'Shown.' }]);
});

it('keeps nothing of a run where one of its variants cannot be kept', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Test');
  const cellId = await addCell(store, id, 'Why?');
  await store.createRun({ id: 'samples', notebookId: id, cellId, prompt: 'Why?' });
  const events = makeEvents(2);
  const variants = toVariants('samples', 'Why?', events).map((variant) => ({ ...variant, id: 'same' }));
  await expect(store.endRun('samples', { outcome: 'done', events, variants })).rejects.toThrow('UNIQUE');
  expect(await requireCell(store, id, cellId)).toMatchObject({ variants: [], run: { state: 'queued' } });
  expect(await store.readEvents('samples', 0)).toEqual([]);
});
