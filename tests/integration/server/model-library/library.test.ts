import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chooseTutors } from '#lib/answer/choose-tutors.ts';
import { readConfig } from '#lib/server/config.ts';
import { createServices } from '#lib/server/create-services.ts';
import { createLog } from '#lib/server/log.ts';
import { catalogue } from '#lib/server/model-library/catalogue.ts';
import { describeLibrary } from '#lib/server/model-library/describe-library.ts';
import { openModelLibrary } from '#lib/server/model-library/model-library.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createTinyModel } from '../../../fixtures/gguf/models.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { startHub } from './hub-server.ts';

const model = encodeGguf(createTinyModel());
const [first, second] = catalogue.map(({ file }) => file);

it('has no model where there is no models folder', async () => {
  const library = openModelLibrary(path.join(await createTemporaryFolder(), 'models'), null);
  expect(await library.list()).toEqual([]);
  expect(await library.maybeActive()).toBeNull();
});

it('answers with the best usable file of the folder until another one is chosen', async () => {
  const folder = await createTemporaryFolder();
  const library = openModelLibrary(folder, null);
  await writeFile(path.join(folder, 'a-own.gguf'), model);
  await writeFile(path.join(folder, String(second)), model);
  await writeFile(path.join(folder, String(first)), 'not a model');
  expect((await library.list()).map(({ file, state }) => [file, state.usable])).toEqual([
    [first, false],
    [second, true],
    ['a-own.gguf', true],
  ]);
  expect(await library.maybeActive()).toBe(path.join(folder, String(second)));
  await library.choose('a-own.gguf');
  expect(await openModelLibrary(folder, null).maybeActive()).toBe(path.join(folder, 'a-own.gguf'));
  await library.remove('a-own.gguf');
  expect(await library.maybeActive()).toBe(path.join(folder, String(second)));
});

it('refuses to choose what is not there, what is broken, and anything against LEMMA_MODEL', async () => {
  const folder = await createTemporaryFolder();
  await writeFile(path.join(folder, 'broken.gguf'), 'GGUF but no more than that');
  const library = openModelLibrary(folder, null);
  await expect(library.choose('../broken.gguf')).rejects.toMatchObject({ code: 'not-found' });
  await expect(library.choose('broken.gguf')).rejects.toMatchObject({ code: 'configuration' });
  await expect(library.remove('../../x')).rejects.toMatchObject({ code: 'not-found' });
  const given = openModelLibrary(folder, '/elsewhere/model.gguf');
  await expect(given.choose('broken.gguf')).rejects.toMatchObject({ code: 'invalid-request' });
  expect(await given.maybeActive()).toBe('/elsewhere/model.gguf');
});

it('says of each model what it wants and whether it fits, and tells no folder', async () => {
  const folder = await createTemporaryFolder();
  await writeFile(path.join(folder, 'own.gguf'), model);
  const library = openModelLibrary(folder, null);
  const described = await describeLibrary(library, null, 2e9);
  expect(described.catalogue[0]).toMatchObject({
    id: 'r1-qwen-1.5b',
    source: 'hf:bartowski/DeepSeek-R1-Distill-Qwen-1.5B-GGUF:Q4_K_M',
    licence: 'MIT',
    isDefault: true,
    isInstalled: false,
    fits: true,
    plan: { contextSize: 4096 },
  });
  expect(described.catalogue.find(({ id }) => id === 'r1-qwen-7b')).toMatchObject({
    fits: false,
    plan: null,
  });
  expect(described.installed).toMatchObject([
    { file: 'own.gguf', isActive: true, isOurs: true, usable: true, fits: true },
  ]);
  expect(JSON.stringify(described)).not.toContain(folder);
});

it('answers with a model that was downloaded while the server runs, and no more when it is removed', async () => {
  const { services, download } = await openServer();
  expect(services.model).toBeNull();
  expect(() => chooseTutors(services.tutors(), 'model')).toThrow('npm run model -- get');
  await download();
  expect(services.model).not.toBeNull();
  expect(services.tutors().map(({ name }) => name)).toEqual(['solver', 'model']);
  const request = {
    user: 'a',
    question: 'Why?',
    plotQuestion: null,
    temperature: 1,
    topP: 1,
    topK: 0,
    minP: 0,
    seed: 1,
  };
  const limits = { maxTokens: 3, thoughtTokens: 3 };
  const signal = new AbortController().signal;
  const kinds: string[] = [];
  for await (const { type } of services.model?.generate({ ...request, ...limits }, { signal }) ?? [])
    kinds.push(type);
  expect(kinds.at(-1)).toBe('ended');
  await services.models.library.remove(String(first));
  await services.models.active.refresh();
  expect(services.model).toBeNull();
});

it('does not take a model away while it answers', async () => {
  const { services, folder, download } = await openServer();
  await download();
  await writeFile(path.join(folder, 'models', 'other.gguf'), model);
  const host = services.model;
  const stop = new AbortController();
  const request = {
    user: 'a',
    question: 'Why?',
    plotQuestion: null,
    temperature: 1,
    topP: 1,
    topK: 0,
    minP: 0,
    seed: 1,
  };
  const reading = (async () => {
    const limits = { maxTokens: 3_000, thoughtTokens: 3_000 };
    for await (const { type } of host?.generate({ ...request, ...limits }, { signal: stop.signal }) ?? []) {
      if (type !== 'text') continue;
      await expect(services.models.active.choose('other.gguf')).rejects.toMatchObject({ code: 'busy' });
      await rm(path.join(folder, 'models', String(first)));
      await services.models.active.refresh();
      expect(services.model).toBe(host);
      stop.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  await expect.poll(() => host?.isBusy, { interval: 5 }).toBe(false);
  await services.models.active.refresh();
  expect((await services.model?.describe())?.file.path).toBe(path.join(folder, 'models', 'other.gguf'));
});

async function openServer() {
  const hub = await startHub(model);
  const folder = await createTemporaryFolder();
  await mkdir(path.join(folder, 'models'));
  const environment = { LEMMA_DATA: folder, LEMMA_MODEL_ENDPOINT: hub.url, LEMMA_MODEL_THREADS: '1' };
  const config = { ...readConfig(environment), sandboxWorkers: 1 };
  const services = await createServices(config, createLog('silent'), await openStore(folder));
  onTestFinished(() => services.close());
  const download = async (): Promise<void> => {
    const events = services.models.downloads.follow('r1-qwen-1.5b', new AbortController().signal);
    const kinds: string[] = [];
    for await (const { event } of events) kinds.push(event.type);
    expect(kinds.at(-1)).toBe('installed');
  };
  return { services, folder, download };
}
