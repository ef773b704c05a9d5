import { afterAll, expect, it } from 'vitest';
import { writeJson } from '#lib/notebook/formats/json/write-json.ts';
import { toPortable } from '#lib/notebook/formats/portable.ts';
import { createFormatPool } from '#lib/server/exports/format-pool.ts';
import { importFile } from '#lib/server/exports/import-file.ts';
import { writeZip } from '#lib/server/exports/write-zip.ts';
import { makeNotebook } from '../../../unit/notebook/formats/make-notebook.ts';
import { openTestStore } from '../store/open-test-store.ts';

const formats = createFormatPool();
afterAll(() => formats.close());
const services = { formats, version: '0.1.0' };
const { signal } = new AbortController();
const writer = { lemma: '0.1.0', exportedAt: '2026-01-03T00:00:00.000Z' };

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Seeds whose notebooks have answers, edited pictures and runs that failed, among other things. */
const seeds = Array.from({ length: 12 }, (_, seed) => seed);

it.each(seeds)('keeps a notebook as its file has it (seed %i)', async (seed) => {
  const store = await openTestStore();
  const notebook = makeNotebook(seed);
  const bytes = encode([...writeJson(notebook, writer)].join(''));
  const { notebooks } = await importFile(store, services, { bytes, name: 'a.json', signal });
  const kept = await store.maybeNotebook(notebooks[0]?.id ?? '');
  if (kept === null) throw new Error('The notebook was not kept.');
  const anonymous = ({ cells, ...about }: typeof notebook) => ({
    ...about,
    cells: cells.map(({ id: _, variants, ...cell }) => ({
      ...cell,
      variants: variants.map(({ id: __, runId: ___, ...variant }) => variant),
    })),
  });
  expect(anonymous(toPortable(kept))).toEqual(anonymous(notebook));
});

it('names anew what an answer leans on', async () => {
  const store = await openTestStore();
  const source = makeNotebook(2);
  const variant = Array.from({ length: 40 }, (_, seed) => makeNotebook(seed))
    .flatMap(({ cells }) => cells)
    .flatMap(({ variants }) => variants)[0];
  if (variant === undefined) throw new Error('No seed has an answer.');
  const lean = (id: string, context: readonly string[]) => ({
    id: `cell-${id}`,
    kind: 'prompt' as const,
    source: 'x',
    variants: [{ ...variant, id, receipt: { ...variant.receipt, context } }],
    run: null,
  });
  const notebook = { ...source, cells: [lean('first', []), lean('second', ['first'])] };
  const bytes = encode([...writeJson(notebook, writer)].join(''));
  const { notebooks } = await importFile(store, services, { bytes, name: 'a.json', signal });
  const kept = await store.maybeNotebook(notebooks[0]?.id ?? '');
  const [first, second] = kept?.cells ?? [];
  expect(first?.variants[0]?.id).not.toBe('first');
  expect(second?.variants[0]?.receipt.context).toEqual([first?.variants[0]?.id]);
});

it('keeps the answers of a cell that was copied in its file, for both', async () => {
  const store = await openTestStore();
  const source = Array.from({ length: 40 }, (_, seed) => makeNotebook(seed));
  const cell = source.flatMap(({ cells }) => cells).find(({ variants }) => variants.length === 2);
  if (cell === undefined) throw new Error('No seed has two answers.');
  const bytes = encode([...writeJson({ ...makeNotebook(1), cells: [cell, cell] }, writer)].join(''));
  const { notebooks } = await importFile(store, services, { bytes, name: 'a.json', signal });
  const kept = await store.maybeNotebook(notebooks[0]?.id ?? '');
  expect(kept?.cells.map(({ variants }) => variants.length)).toEqual([2, 2]);
});

it('keeps all notebooks of an archive or none', async () => {
  const store = await openTestStore();
  const pack = async (texts: readonly string[]) => {
    const entries = texts.map((text, index) => ({ name: `${index}.json`, bytes: encode(text) }));
    return Buffer.concat(await Array.fromAsync(writeZip(entries)));
  };
  const good = [1, 2].map((seed) => [...writeJson(makeNotebook(seed), writer)].join(''));
  const broken = await pack([...good, '{"format": "lemma-notebook"}']);
  const refused = importFile(store, services, { bytes: broken, name: 'a.zip', signal });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('2.json'),
  });
  expect(await store.listNotebooks()).toEqual([]);
  const { notebooks } = await importFile(store, services, { bytes: await pack(good), name: 'a.zip', signal });
  expect(notebooks).toHaveLength(2);
});

it.each([
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd])],
  ['an archive without a notebook', new Uint8Array([0x50, 0x4b, 5, 6, ...Array(18).fill(0)])],
])('refuses %s', async (_what, bytes) => {
  const store = await openTestStore();
  const refused = importFile(store, services, { bytes, name: 'a', signal });
  await expect(refused).rejects.toMatchObject({ code: 'invalid-request' });
});
