import { expect, it } from 'vitest';
import { isStale } from '#lib/notebook/cell.ts';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

it('keeps a copy of a notebook under names of its own, and what its answers lean on', async () => {
  const store = await openTestStore();
  const answer = createAnswerer(store);
  const { id } = await store.createNotebook('First');
  const [first, second] = [await addCell(store, id, 'a?'), await addCell(store, id, 'b?')];
  await answer(id, first, { derivation: 'A.' });
  await answer(id, second, { derivation: 'B.' }, ['v1']);
  await store.addCell(id, { kind: 'text', source: 'Words.' });
  const original = await store.maybeNotebook(id);
  if (original === null) throw new Error('the notebook is not there');
  const settings = { style: 'school' } as const;
  const copy = await store.putNotebook({ ...original, title: 'Second', settings });
  expect(copy).toMatchObject({ title: 'Second', version: 1, settings });
  expect(copy.cells.map(({ kind, source }) => [kind, source])).toEqual([
    ['prompt', 'a?'],
    ['prompt', 'b?'],
    ['text', 'Words.'],
  ]);
  expect(copy.cells.map(({ variants }) => variants.map((variant) => variant.answer))).toEqual(
    original.cells.map(({ variants }) => variants.map((variant) => variant.answer)),
  );
  const ids = (notebook: typeof copy) =>
    notebook.cells.flatMap((cell) => [cell.id, ...cell.variants.flatMap((each) => [each.id, each.runId])]);
  expect(ids(copy).filter((each) => ids(original).includes(each))).toEqual([]);
  const [above, leaning] = copy.cells;
  if (above === undefined || leaning === undefined) throw new Error('cells are not there');
  expect(isStale(leaning, [above])).toBe(false);
  await store.deleteNotebook(id);
  expect(await store.maybeNotebook(copy.id)).toEqual(copy);
});
