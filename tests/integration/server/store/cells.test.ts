import { expect, it } from 'vitest';
import type { Store } from '#lib/server/store/store.ts';
import { openTestStore } from './open-test-store.ts';

it('adds cells at the end, at an index, and at the end again when the index is beyond it', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Order');
  await store.addCell(id, { kind: 'prompt', source: 'b' });
  await store.addCell(id, { kind: 'prompt', source: 'a', at: 0 });
  await store.addCell(id, { kind: 'text', source: 'd', at: 99 });
  await store.addCell(id, { kind: 'text', source: 'c', at: 2 });
  expect(await readSources(store, id)).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps the order under many random moves and changes no other cell', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Moves');
  const expected: string[] = [];
  for (const source of 'abcdefgh') {
    await store.addCell(id, { kind: 'text', source });
    expected.push(source);
  }
  const keysBefore = await readKeys(store, id);
  const random = createRandom(7);
  const moved = new Set<string>();
  for (let move = 0; move < 300; move += 1) {
    const from = Math.floor(random() * expected.length);
    const to = Math.floor(random() * expected.length);
    const notebook = await store.maybeNotebook(id);
    const cell = notebook?.cells[from];
    if (cell === undefined) throw new Error('the notebook lost a cell');
    if (cell.source !== 'a') {
      await store.moveCell(id, cell.id, to);
      expected.splice(to, 0, ...expected.splice(from, 1));
      moved.add(cell.source);
    }
  }
  expect(await readSources(store, id)).toEqual(expected);
  expect((await readKeys(store, id)).get('a')).toBe(keysBefore.get('a'));
  expect(moved.size).toBe(7);
});

it('answers an edit on an old version with the cell as it is', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Two tabs');
  const { cell } = await store.addCell(id, { kind: 'prompt', source: 'first' });
  await store.editCell(id, cell.id, { version: 1, source: 'second' });
  await expect(store.editCell(id, cell.id, { version: 1, source: 'third' })).rejects.toMatchObject({
    code: 'conflict',
    current: { source: 'second', version: 2 },
  });
  expect(await readSources(store, id)).toEqual(['second']);
});

it('answers a rename on an old version with the notebook as it is', async () => {
  const store = await openTestStore();
  const { id, version } = await store.createNotebook('One');
  await store.changeNotebook(id, { version, title: 'Two' });
  await expect(store.changeNotebook(id, { version, title: 'Three' })).rejects.toMatchObject({
    code: 'conflict',
    current: { title: 'Two' },
  });
});

it('lets one of two edits at the same moment win and tells the other', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Race');
  const { cell } = await store.addCell(id, { kind: 'prompt', source: '' });
  const edits = ['left', 'right'].map((source) => store.editCell(id, cell.id, { version: 1, source }));
  const outcomes = (await Promise.allSettled(edits)).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
});

it.each([
  ['edit', (store: Store, id: string) => store.editCell(id, 'none', { version: 1, source: '' })],
  ['move', (store: Store, id: string) => store.moveCell(id, 'none', 0)],
  ['delete', (store: Store, id: string) => store.deleteCell(id, 'none')],
  ['add to', (store: Store) => store.addCell('none', { kind: 'text', source: '' })],
  ['rename', (store: Store) => store.changeNotebook('none', { version: 1, title: 'x' })],
  ['delete notebook', (store: Store) => store.deleteNotebook('none')],
])('knows that what it should %s is not there', async (_what, act) => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Empty');
  await expect(act(store, id)).rejects.toMatchObject({ code: 'not-found' });
});

it('does not reach a cell through another notebook', async () => {
  const store = await openTestStore();
  const mine = await store.createNotebook('Mine');
  const other = await store.createNotebook('Other');
  const { cell } = await store.addCell(mine.id, { kind: 'text', source: 'secret' });
  expect(await store.maybeCell(other.id, cell.id)).toBeNull();
  await expect(store.deleteCell(other.id, cell.id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await readSources(store, mine.id)).toEqual(['secret']);
});

async function readSources(store: Store, id: string): Promise<readonly string[] | undefined> {
  return (await store.maybeNotebook(id))?.cells.map(({ source }) => source);
}

async function readKeys(store: Store, id: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.maybeNotebook(id))?.cells.map(({ source, order }) => [source, order]));
}

/** A seeded generator of numbers in [0, 1), so that a failure can be repeated (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
