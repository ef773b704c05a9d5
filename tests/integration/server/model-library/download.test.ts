import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '#lib/server/log.ts';
import { catalogue } from '#lib/server/model-library/catalogue.ts';
import {
  type DownloadEvent,
  ModelDownloads,
  type ModelDownloadsOptions,
} from '#lib/server/model-library/model-downloads.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createTinyModel } from '../../../fixtures/gguf/models.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { type HubReply, hashOf, startHub } from './hub-server.ts';

const model = encodeGguf(createTinyModel());
const half = Math.floor(model.length / 2);
const [first] = catalogue;
const id = first?.id ?? '';
const file = first?.file ?? '';

it('downloads a model through a redirect, tells how it goes, and gives it its place', async () => {
  const { hub, folder, bring } = await setUp([{}]);
  const events = await bring();
  expect(events.at(-1)).toEqual({ type: 'installed', model: id, file });
  expect(events.some((event) => event.type === 'verifying')).toBe(true);
  const told = events.filter((event) => event.type === 'downloading').at(-1);
  expect(told).toMatchObject({ bytes: model.length, totalBytes: model.length });
  expect(await readFile(path.join(folder, file))).toEqual(model);
  expect(hub.paths).toEqual([`/${first?.repository}/resolve/main/${file}`]);
  expect(await readdir(path.join(folder, '.partial'))).toEqual(['lemma.lock']);
});

it('goes on by itself after a cut, from the byte where it stopped', async () => {
  const { hub, folder, bring } = await setUp([{ cutAfter: half }, {}]);
  expect((await bring()).at(-1)?.type).toBe('installed');
  expect(hub.ranges).toEqual(['', `bytes=${half}-`]);
  expect(await readFile(path.join(folder, file))).toEqual(model);
});

it('goes on where an earlier process stopped', async () => {
  const { hub, folder, bring } = await setUp([{ cutAfter: half }, { status: 503 }, {}]);
  expect((await bring()).at(-1)).toMatchObject({ type: 'failed', error: { code: 'unavailable' } });
  expect(existsSync(path.join(folder, file))).toBe(false);
  expect((await bring()).at(-1)?.type).toBe('installed');
  expect(hub.ranges.at(-1)).toBe(`bytes=${half}-`);
});

it('begins anew where the hub does not resume', async () => {
  const { folder, bring } = await setUp([{ cutAfter: half }, { ignoresRange: true }]);
  expect((await bring()).at(-1)?.type).toBe('installed');
  expect(await readFile(path.join(folder, file))).toEqual(model);
});

it('begins anew when the file on the hub has changed since', async () => {
  const other = encodeGguf(createTinyModel(2));
  const { folder, bring } = await setUp([{ cutAfter: half }, { content: other }, { content: other }]);
  expect((await bring()).at(-1)?.type).toBe('installed');
  expect(await readFile(path.join(folder, file))).toEqual(other);
});

it('takes up a file that was whole when its process ended before the check', async () => {
  const { folder, bring } = await setUp([{}]);
  await bring();
  await mkdir(path.join(folder, '.partial'), { recursive: true });
  await rename(path.join(folder, file), path.join(folder, '.partial', file));
  const { hub, bring: again, folder: second } = await setUp([{}], {}, folder);
  const note = {
    address: `${hub.url}/${first?.repository}/resolve/main/${file}`,
    totalBytes: model.length,
    version: hashOf(model),
  };
  await writeFile(path.join(folder, '.partial', `${file}.json`), JSON.stringify(note));
  expect((await again()).at(-1)?.type).toBe('installed');
  expect(hub.ranges).toEqual([`bytes=${model.length - 1}-`]);
  expect(await readFile(path.join(second, file))).toEqual(model);
});

it.each<[string, HubReply, RegExp]>([
  ['that it does not have', { status: 404 }, /no such file \(404\)/],
  ['that it guards', { status: 401 }, /wants a login/],
  ['while it is overloaded', { status: 429 }, /too much to do/],
  ['while it is broken', { status: 500 }, /The hub failed \(500\)/],
  ['with another checksum', { linkedHash: '0'.repeat(64) }, /SHA-256 differs.* Download it again/],
  ['of another size', { linkedSize: model.length + 5 }, /promises \d+ bytes and offers \d+/],
  [
    'that is no model',
    { content: Buffer.from('<html>log in</html>'.repeat(9)) },
    /is a web page, not a model/,
  ],
  ['that is half a model', { content: model.subarray(0, half) }, /is cut off/],
])('says in one sentence why a file %s was not installed', async (_what, reply, sentence) => {
  const { folder, bring } = await setUp([reply]);
  const last = (await bring()).at(-1);
  expect(last).toMatchObject({ type: 'failed', error: { message: expect.stringMatching(sentence) } });
  expect(existsSync(path.join(folder, file))).toBe(false);
  // What is not what the hub describes must not be gone on with.
  expect(existsSync(path.join(folder, '.partial', file))).toBe(false);
});

it('gives up after cuts without a byte between them, and keeps what came', async () => {
  const { hub, folder, bring } = await setUp([{ cutAfter: half }, { cutAfter: 0 }]);
  expect((await bring()).at(-1)).toMatchObject({
    type: 'failed',
    error: { code: 'unavailable', message: expect.stringContaining('it goes on from there') },
  });
  expect(hub.ranges).toHaveLength(5);
  expect(await readFile(path.join(folder, '.partial', file))).toEqual(model.subarray(0, half));
});

it('takes silence for a cut', async () => {
  const { hub, bring } = await setUp([{ cutAfter: half, isSilent: true }, {}]);
  expect((await bring()).at(-1)?.type).toBe('installed');
  await hub.hungUp;
  expect(hub.ranges).toHaveLength(2);
});

it('says what to do where there is no network', async () => {
  const { bring } = await setUp([{}], { endpoint: 'http://127.0.0.1:9' });
  expect((await bring()).at(-1)).toMatchObject({
    type: 'failed',
    error: {
      message: expect.stringMatching(
        /127\.0\.0\.1:9 cannot be reached.*LEMMA_MODEL_ENDPOINT.*LEMMA_MODEL\.$/,
      ),
    },
  });
});

it('writes nothing where the disk is too small', async () => {
  const { folder, bring } = await setUp([{}], { freeBytes: () => Promise.resolve(1_000) });
  expect((await bring()).at(-1)).toMatchObject({
    type: 'failed',
    error: { code: 'configuration', message: expect.stringContaining('LEMMA_DATA') },
  });
  expect(existsSync(path.join(folder, '.partial', file))).toBe(false);
});

it('lets a second reader join, and refuses another model meanwhile', async () => {
  const { hub, downloads, bring } = await setUp([{ cutAfter: half, isSilent: true }, {}]);
  const both = [bring(), bring()];
  expect(() => downloads.follow('r1-qwen-7b', new AbortController().signal)).toThrow(/is being downloaded/);
  for (const events of await Promise.all(both)) expect(events.at(-1)?.type).toBe('installed');
  expect(hub.paths).toHaveLength(2);
  expect(downloads.current).toBeNull();
});

it('refuses while another server or command line downloads into the same folder', async () => {
  const replies = [{ cutAfter: half, isSilent: true }];
  const { folder, downloads, bring } = await setUp(replies, { patience: undefined });
  const first = bring();
  const { bring: bringToo } = await setUp([{}], {}, folder);
  expect((await bringToo()).at(-1)).toMatchObject({
    type: 'failed',
    error: { code: 'busy', message: expect.stringContaining('Another process') },
  });
  await downloads.cancel();
  await first;
  expect((await bringToo()).at(-1)?.type).toBe('installed');
});

it('stops when its last reader has left, and keeps what came', async () => {
  const { hub, folder, downloads } = await setUp([{ cutAfter: half, isSilent: true }, {}], {
    patience: undefined,
  });
  const stop = new AbortController();
  for await (const { event } of downloads.follow(id, stop.signal)) {
    if (event.type === 'downloading' && event.bytes > 0) stop.abort();
  }
  await hub.hungUp;
  await expect.poll(() => downloads.current).toBeNull();
  expect((await readFile(path.join(folder, '.partial', file))).length).toBeGreaterThan(0);
});

it('stops for every reader when somebody cancels it', async () => {
  const { downloads, bring } = await setUp([{ cutAfter: half, isSilent: true }], { patience: undefined });
  const both = [bring(), bring()];
  await downloads.cancel();
  for (const events of await Promise.all(both)) {
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { code: 'stopped' } });
  }
});

it('refuses a model that the catalogue does not have', async () => {
  const { downloads } = await setUp([{}]);
  expect(() => downloads.follow('../../etc', new AbortController().signal)).toThrow(/There is no model/);
});

async function setUp(
  replies: readonly HubReply[],
  options: Partial<Omit<ModelDownloadsOptions, 'patience'>> & { readonly patience?: undefined } = {},
  given?: string,
) {
  const hub = await startHub(model, replies);
  const folder = given ?? path.join(await createTemporaryFolder(), 'models');
  const { patience: usual, ...others } = options;
  const downloads = new ModelDownloads({
    folder,
    endpoint: hub.url,
    log: createLog('silent'),
    ...('patience' in options ? {} : { patience: usual ?? { silenceMs: 300, retryMs: 1 } }),
    ...others,
  });
  const bring = async (): Promise<readonly DownloadEvent[]> => {
    const events: DownloadEvent[] = [];
    for await (const { event } of downloads.follow(id, new AbortController().signal)) events.push(event);
    return events;
  };
  return { hub, folder, downloads, bring };
}
