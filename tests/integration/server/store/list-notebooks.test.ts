import { expect, it } from 'vitest';
import { addCell, createAnswerer } from './answer-cell.ts';
import { openTestStore } from './open-test-store.ts';

it('finds notebooks by every word of their titles and cells, deleted cells aside', async () => {
  const store = await openTestStore();
  const parabolas = await store.createNotebook('Parabolas');
  await addCell(store, parabolas.id, 'Find the vertex of y = x^2');
  const circles = await store.createNotebook('Circles: 100% of it_all');
  await store.deleteCell(circles.id, await addCell(store, circles.id, 'Find the vertex'));
  const found = async (search: string) =>
    (await store.listNotebooks({ search })).map(({ title }) => title.split(':')[0]).toSorted();
  expect(await found('')).toEqual(['Circles', 'Parabolas']);
  expect(await found('VERTEX')).toEqual(['Parabolas']);
  expect(await found('vertex parabolas')).toEqual(['Parabolas']);
  expect(await found('vertex circles')).toEqual([]);
  expect(await found('100%')).toEqual(['Circles']);
  expect(await found('0%f')).toEqual([]);
  expect(await found('t_all')).toEqual(['Circles']);
  expect(await found('t_a_')).toEqual([]);
  expect(await found("'; drop table notebooks; --")).toEqual([]);
});

it('tells the first question of a notebook, by its place and not by its age', async () => {
  const store = await openTestStore();
  const { id } = await store.createNotebook('Questions');
  const question = async () => (await store.listNotebooks())[0]?.question;
  expect(await question()).toBeNull();
  await store.addCell(id, { kind: 'text', source: 'Words' });
  await addCell(store, id, 'Second?');
  await store.addCell(id, { kind: 'prompt', source: 'First?', at: 0 });
  expect(await question()).toBe('First?');
});

it('gives the first chart in the order of cells, the newest of its cell, and none that the policy refuses', async () => {
  const store = await openTestStore();
  const answer = createAnswerer(store);
  const { id } = await store.createNotebook('Charts');
  const chart = (title: string) => ({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title,
    mark: 'point',
    data: { values: [{ x: 1 }] },
    encoding: { x: { field: 'x', type: 'quantitative' } },
  });
  const title = async () => (await store.maybeFirstChart(id))?.title;
  expect(await store.maybeFirstChart(id)).toBeNull();
  const last = await addCell(store, id, 'c');
  await answer(id, last, { chart: chart('last') });
  const plain = (await store.addCell(id, { kind: 'prompt', source: 'a', at: 0 })).cell.id;
  await answer(id, plain, { derivation: 'no chart' });
  const first = (await store.addCell(id, { kind: 'prompt', source: 'b', at: 1 })).cell.id;
  await answer(id, first, { chart: chart('older') });
  await answer(id, first, { chart: chart('newer') });
  expect(await title()).toBe('newer');
  await store.deleteCell(id, first);
  expect(await title()).toBe('last');
  await answer(id, plain, { chart: { ...chart('bad'), data: { url: 'https://example.org/x.json' } } });
  expect(await store.maybeFirstChart(id)).toBeNull();
});
