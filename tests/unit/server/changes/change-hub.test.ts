import { expect, it } from 'vitest';
import type { NotebookChange, ToldChange } from '#lib/notebook/notebook-change.ts';
import { ChangeHub } from '#lib/server/changes/change-hub.ts';

const stay = new AbortController().signal;

function openHub(version = 5) {
  const notebook = { version };
  const hub = new ChangeHub({ readVersion: () => Promise.resolve(notebook.version) });
  const change = (cellId: string): NotebookChange => {
    notebook.version += 1;
    const told = { type: 'cell-deleted', cellId } as const;
    hub.tell('n', notebook.version, told);
    return told;
  };
  const join = async (after: number | null, person = 'ann', signal = stay) =>
    (await hub.follow('n', { after, person }, signal))[Symbol.asyncIterator]();
  return { hub, change, join, notebook };
}

async function read(
  stream: AsyncIterator<{ readonly seq: number; readonly event: ToldChange }>,
  count: number,
): Promise<readonly { readonly seq: number; readonly event: ToldChange }[]> {
  const all: { readonly seq: number; readonly event: ToldChange }[] = [];
  while (all.length < count) {
    const { done, value } = await stream.next();
    if (done === true) break;
    all.push({ seq: value.seq, event: value.event });
  }
  return all;
}

const people = (count: number) => ({ type: 'people-counted', count });

it('tells a page who is there, and then each change under the version that it made', async () => {
  const { change, join } = openHub();
  const stream = await join(5);
  expect(await read(stream, 1)).toEqual([{ seq: 5, event: people(1) }]);
  const [first, second] = [change('a'), change('b')];
  expect(await read(stream, 2)).toEqual([
    { seq: 6, event: first },
    { seq: 7, event: second },
  ]);
});

it('tells whoever comes back what was missed, also after everybody had left', async () => {
  const { change, join } = openHub();
  const stream = await join(5);
  await read(stream, 1);
  change('a');
  await stream.return?.(undefined);
  const missed = change('b');
  const again = await join(6);
  expect(await read(again, 2)).toEqual([
    { seq: 7, event: missed },
    { seq: 7, event: people(1) },
  ]);
});

it.each([
  ['knows no version', null],
  ['knows an older version than is remembered', 3],
  ['knows a version that never was', 99],
])('has whoever %s read the notebook again', async (_, after) => {
  const { join } = openHub();
  const stream = await join(after);
  expect(await read(stream, 2)).toEqual([
    { seq: 5, event: { type: 'changes-missed' } },
    { seq: 5, event: people(1) },
  ]);
});

it('has pages read the notebook again when a change went by untold', async () => {
  const { hub, join } = openHub();
  const stream = await join(5);
  await read(stream, 1);
  hub.tell('n', 7, { type: 'cell-deleted', cellId: 'a' });
  expect(await read(stream, 1)).toEqual([{ seq: 7, event: { type: 'changes-missed' } }]);
  hub.tell('n', 6, { type: 'cell-deleted', cellId: 'b' });
  hub.tell('n', 8, { type: 'cell-deleted', cellId: 'c' });
  expect(await read(stream, 1)).toMatchObject([{ seq: 8, event: { cellId: 'c' } }]);
});

it('misses nothing that happens while the version is being read', async () => {
  const { change, join } = openHub();
  const joining = join(5);
  change('a');
  const stream = await joining;
  expect(await read(stream, 1)).toEqual([{ seq: 6, event: { type: 'changes-missed' } }]);
});

it('counts people and not their pages', async () => {
  const { join } = openHub();
  const [first, second] = [await join(5, 'ann'), await join(5, 'ann')];
  expect((await read(first, 1))[0]?.event).toEqual(people(1));
  expect((await read(second, 1))[0]?.event).toEqual(people(1));
  const third = await join(5, 'ben');
  expect((await read(third, 1))[0]?.event).toEqual(people(2));
  expect((await read(first, 1)).at(-1)?.event).toEqual(people(2));
  await third.return?.(undefined);
  expect((await read(first, 1)).at(-1)?.event).toEqual(people(1));
});

it('tells a notebook nothing of another', async () => {
  const { hub, change, join } = openHub();
  const stream = await join(5);
  await read(stream, 1);
  hub.tell('other', 6, { type: 'cell-deleted', cellId: 'secret' });
  const own = change('a');
  expect(await read(stream, 1)).toEqual([{ seq: 6, event: own }]);
});

it('ends the streams of a notebook that is deleted', async () => {
  const { hub, join } = openHub();
  const stream = await join(5);
  await read(stream, 1);
  hub.end('n');
  expect(await read(stream, 1)).toEqual([]);
});

it('ends all streams when the server ends, and opens none any more', async () => {
  const { hub, join } = openHub();
  const stream = await join(5);
  await read(stream, 1);
  hub.close();
  expect(await read(stream, 1)).toEqual([]);
  await expect(join(5)).rejects.toMatchObject({ code: 'busy' });
});

it('lets so many pages follow and no more', async () => {
  const { join } = openHub();
  for (let pages = 0; pages < 12; pages += 1) await read(await join(5, 'ann'), 1);
  await expect(join(5, 'ann')).rejects.toMatchObject({ code: 'busy' });
  for (let pages = 12; pages < 100; pages += 1) await read(await join(5, `p${pages}`), 1);
  await expect(join(5, 'ben')).rejects.toMatchObject({ code: 'busy' });
});

it('opens no room for a notebook that is not there', async () => {
  const hub = new ChangeHub({ readVersion: () => Promise.reject(new Error('gone')) });
  await expect(hub.follow('n', { after: 1, person: 'ann' }, stay)).rejects.toThrow('gone');
  await expect(hub.follow('n', { after: 1, person: 'ann' }, stay)).rejects.toThrow('gone');
});
