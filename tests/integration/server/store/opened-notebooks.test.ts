import { expect, it } from 'vitest';
import { wholeCells } from '#lib/notebook/late-cell.ts';
import type { Store } from '#lib/server/store/store.ts';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

const chart = { mark: 'point' } as const;
const whole = { thought: 'Hm.', derivation: 'Because.', answer: '42', plotCode: 'plot()', chart };

async function makeNotebook(store: Store, count: number) {
  const answer = createAnswerer(store);
  const { id } = await store.createNotebook('Long');
  const cellIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const cellId = await addCell(store, id, `${index}?`);
    await answer(id, cellId, whole);
    cellIds.push(cellId);
  }
  return { id, cellIds };
}

it('opens the first cells whole and the others without the heavy parts of their answers', async () => {
  const store = await openTestStore();
  const { id, cellIds } = await makeNotebook(store, wholeCells + 2);
  const opened = await store.openNotebook(id);
  expect(opened?.late).toEqual(cellIds.slice(wholeCells).map((cellId) => ({ id: cellId, hasChart: true })));
  const answers = opened?.notebook.cells.map(({ variants }) => variants[0]?.answer) ?? [];
  expect(answers.length).toBe(wholeCells + 2);
  for (const answer of answers.slice(0, wholeCells)) expect(answer).toMatchObject(whole);
  for (const answer of answers.slice(wholeCells)) {
    expect(answer).toMatchObject({
      derivation: 'Because.',
      answer: '42',
      thought: '',
      plotCode: null,
      chart: null,
    });
  }
});

it('does not count deleted cells among the first', async () => {
  const store = await openTestStore();
  const { id, cellIds } = await makeNotebook(store, wholeCells + 1);
  await store.deleteCell(id, cellIds[0] ?? '');
  const opened = await store.openNotebook(id);
  expect(opened?.late).toEqual([]);
  expect(opened?.notebook.cells.at(-1)?.variants[0]?.answer.chart).toEqual(chart);
});

it('reads the whole answers of the cells that are asked for, as the whole notebook has them', async () => {
  const store = await openTestStore();
  const { id, cellIds } = await makeNotebook(store, wholeCells + 2);
  const [last = '', before = ''] = cellIds.toReversed();
  const told = await store.readAnswers(id, [last, 'unknown', before]);
  const notebook = await store.maybeNotebook(id);
  const variantsOf = (cellId: string) => notebook?.cells.find((cell) => cell.id === cellId)?.variants ?? [];
  expect(told).toEqual([
    { id: last, variants: variantsOf(last) },
    { id: 'unknown', variants: [] },
    { id: before, variants: variantsOf(before) },
  ]);
});

it('reads no answers of a cell by the name of another notebook', async () => {
  const store = await openTestStore();
  const { cellIds } = await makeNotebook(store, 1);
  const other = await store.createNotebook('Other');
  expect(await store.readAnswers(other.id, cellIds)).toEqual([{ id: cellIds[0], variants: [] }]);
});

it('has nothing to open under an unknown name', async () => {
  const store = await openTestStore();
  expect(await store.openNotebook('unknown')).toBeNull();
});
