import { expect, it } from 'vitest';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

it('reads the answered questions before a cell, oldest first, each with its newest answer', async () => {
  const store = await openTestStore();
  const answer = createAnswerer(store);
  const { id } = await store.createNotebook('Test');
  const first = await addCell(store, id, 'First?');
  await answer(id, first, { derivation: 'Old.' });
  await answer(id, first, { derivation: 'New.', thought: 'Hm.', plotCode: 'plot()' });
  await store.addCell(id, { kind: 'text', source: 'Words.' });
  await addCell(store, id, 'Never answered?');
  const declined = await addCell(store, id, 'Sing!');
  await answer(id, declined, { derivation: 'No.', examples: ['y = x'] });
  const second = await addCell(store, id, 'Second?');
  await answer(id, second, { derivation: 'Yes.' });
  const asked = await addCell(store, id, 'Third?');
  await answer(id, await addCell(store, id, 'After?'), { derivation: 'Later.' });
  expect(await store.readEarlierCells(id, asked)).toEqual([
    { variantId: 'v2', question: 'First?', derivation: 'New.', plotCode: 'plot()' },
    { variantId: 'v4', question: 'Second?', derivation: 'Yes.', plotCode: null },
  ]);
  expect(await store.readEarlierCells(id, first)).toEqual([]);
});

it('reads nothing of another notebook', async () => {
  const store = await openTestStore();
  const answer = createAnswerer(store);
  const mine = await store.createNotebook('Mine');
  const other = await store.createNotebook('Other');
  await answer(other.id, await addCell(store, other.id, 'Secret?'), { derivation: 'Yes.' });
  const later = await addCell(store, other.id, 'Later?');
  expect(await store.readEarlierCells(mine.id, later)).toEqual([]);
  expect(await store.readEarlierCells(mine.id, await addCell(store, mine.id, 'What?'))).toEqual([]);
});
