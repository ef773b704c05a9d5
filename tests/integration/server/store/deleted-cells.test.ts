import { expect, it } from 'vitest';
import type { Store } from '#lib/server/store/store.ts';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

it('brings a deleted cell back to its place with its answers', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Undo');
  await addCell(store, id, 'a');
  const cellId = await addCell(store, id, 'b');
  await addCell(store, id, 'c');
  await createAnswerer(store)(id, cellId, { derivation: 'Kept.' });
  await store.deleteCell(id, cellId);
  expect(await readSources(store, id)).toEqual(['a', 'c']);
  const { cell } = await store.restoreCell(id, cellId);
  expect(cell.variants.map(({ answer }) => answer.derivation)).toEqual(['Kept.']);
  expect(await readSources(store, id)).toEqual(['a', 'b', 'c']);
});

it('counts a deleted cell nowhere', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Gone');
  const cellId = await addCell(store, id, 'a');
  await createAnswerer(store)(id, cellId, { derivation: 'Said.' });
  const asked = await addCell(store, id, 'b');
  await store.deleteCell(id, cellId);
  expect((await store.listNotebooks())[0]?.cellCount).toBe(1);
  expect(await store.maybeCell(id, cellId)).toBeNull();
  expect(await store.readEarlierCells(id, asked)).toEqual([]);
  const gone = { code: 'not-found' };
  await expect(store.editCell(id, cellId, { version: 1, source: 'x' })).rejects.toMatchObject(gone);
  await expect(store.moveCell(id, cellId, 0)).rejects.toMatchObject(gone);
  await expect(store.deleteCell(id, cellId)).rejects.toMatchObject(gone);
  const run = { id: 'r9', notebookId: id, cellId, prompt: 'a' };
  await expect(store.createRun(run)).rejects.toMatchObject(gone);
});

it('puts cells around the places of deleted ones, however many come back', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Places');
  const cells: string[] = [];
  for (const source of 'abcdef') cells.push(await addCell(store, id, source));
  const [a = '', b = '', , d = '', , f = ''] = cells;
  for (const cellId of [a, b, d, f]) await store.deleteCell(id, cellId);
  await store.addCell(id, { kind: 'text', source: '1', at: 0 });
  await store.addCell(id, { kind: 'text', source: '2', at: 2 });
  await store.addCell(id, { kind: 'text', source: '3' });
  expect(await readSources(store, id)).toEqual(['1', 'c', '2', 'e', '3']);
  for (const cellId of [f, d, b, a]) await store.restoreCell(id, cellId);
  expect(await readSources(store, id)).toEqual(['1', 'a', 'b', 'c', '2', 'd', 'e', 'f', '3']);
});

it('restores neither what is not deleted, nor through another notebook, nor what is forgotten', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Mine');
  const other = await store.createNotebook('Other');
  const cellId = await addCell(store, id, 'a');
  const gone = { code: 'not-found' };
  await expect(store.restoreCell(id, cellId)).rejects.toMatchObject(gone);
  await store.deleteCell(id, cellId);
  await expect(store.restoreCell(other.id, cellId)).rejects.toMatchObject(gone);
  expect(await store.forgetDeletedCells(new Date(0))).toBe(0);
  expect(await store.forgetDeletedCells(new Date('2100-01-01'))).toBe(1);
  await expect(store.restoreCell(id, cellId)).rejects.toMatchObject(gone);
});

async function readSources(store: Store, id: string): Promise<readonly string[] | undefined> {
  return (await store.maybeNotebook(id))?.cells.map(({ source }) => source);
}
