import { expect, it } from 'vitest';
import { emptyAnswer, type Variant } from '#lib/notebook/cell.ts';
import type { Store } from '#lib/server/store/store.ts';
import { openTestStore } from './open-test-store.ts';

it('reads the answered questions before a cell, oldest first, each with its newest answer', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Test');
  const first = await addCell(store, id, 'First?');
  await answer(store, id, first, { derivation: 'Old.' });
  await answer(store, id, first, { derivation: 'New.', thought: 'Hm.', plotCode: 'plot()' });
  await store.addCell(id, { kind: 'text', source: 'Words.' });
  await addCell(store, id, 'Never answered?');
  const declined = await addCell(store, id, 'Sing!');
  await answer(store, id, declined, { derivation: 'No.', examples: ['y = x'] });
  const second = await addCell(store, id, 'Second?');
  await answer(store, id, second, { derivation: 'Yes.' });
  const asked = await addCell(store, id, 'Third?');
  await answer(store, id, await addCell(store, id, 'After?'), { derivation: 'Later.' });
  expect(await store.readEarlierCells(id, asked)).toEqual([
    { variantId: 'v2', question: 'First?', derivation: 'New.', plotCode: 'plot()' },
    { variantId: 'v4', question: 'Second?', derivation: 'Yes.', plotCode: null },
  ]);
  expect(await store.readEarlierCells(id, first)).toEqual([]);
});

it('reads nothing of another notebook', async () => {
  const store = await openTestStore();
  const mine = await store.createNotebook('Mine');
  const other = await store.createNotebook('Other');
  await answer(store, other.id, await addCell(store, other.id, 'Secret?'), { derivation: 'Yes.' });
  const later = await addCell(store, other.id, 'Later?');
  expect(await store.readEarlierCells(mine.id, later)).toEqual([]);
  expect(await store.readEarlierCells(mine.id, await addCell(store, mine.id, 'What?'))).toEqual([]);
});

async function addCell(store: Store, notebookId: string, source: string): Promise<string> {
  return (await store.addCell(notebookId, { kind: 'prompt', source })).cell.id;
}

let runs = 0;

async function answer(
  store: Store,
  notebookId: string,
  cellId: string,
  said: Partial<Variant['answer']>,
): Promise<void> {
  runs += 1;
  const prompt = (await store.maybeCell(notebookId, cellId))?.source ?? '';
  await store.createRun({ id: `r${runs}`, notebookId, cellId, prompt });
  const variant: Variant = {
    id: `v${runs}`,
    runId: `r${runs}`,
    createdAt: new Date(Date.UTC(2026, 10, 21, 0, runs)).toISOString(),
    prompt,
    answer: { ...emptyAnswer, ...said },
    receipt: { tutor: 'solver', version: '1', topic: null, answerMs: 0, plotMs: 0, totalMs: 0 },
  };
  await store.endRun(`r${runs}`, { outcome: 'done', events: [], variant });
}
