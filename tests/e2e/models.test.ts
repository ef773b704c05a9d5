import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createScriptedModel } from '#tests/fixtures/gguf/models.ts';
import { vertexAnswer, vertexPlot } from '#tests/fixtures/gguf/scripts.ts';
import { startHub } from '#tests/integration/server/model-library/hub-server.ts';
import { createNotebook, readEvents, send } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

const model = encodeGguf(createScriptedModel([vertexAnswer, vertexPlot]));
const file = 'DeepSeek-R1-Distill-Qwen-1.5B-Q4_K_M.gguf';
const question = 'Why is the marmalade parabola where it is?';

it('downloads a model, answers with it at once, counts it, and logs none of the words', async () => {
  const hub = await startHub(model);
  const settings = { LEMMA_MODEL_ENDPOINT: hub.url, LEMMA_MODEL_THREADS: '1', LEMMA_LOG: 'info' };
  const lemma = await startLemma(settings);
  const before = await send<Listed>(lemma.url, 'GET', '/api/models');
  expect(before.body).toMatchObject({ tutors: [{ tutor: 'solver' }], installed: [], download: null });

  const streamed = await download(lemma.url, 'r1-qwen-1.5b');
  expect(streamed.at(-1)).toEqual({ type: 'installed', model: 'r1-qwen-1.5b', file });
  const after = await send<Listed>(lemma.url, 'GET', '/api/models');
  expect(after.body).toMatchObject({
    tutors: [{ tutor: 'solver' }, { tutor: 'model', answers: true, file }],
    installed: [{ file, isActive: true, isOurs: true, usable: true, fits: true }],
  });

  const { id, cells } = await createNotebook(lemma.url, [question]);
  const asked = { tutor: 'model', temperature: 0 };
  const at = `/api/notebooks/${id}/cells/${cells[0]?.id}/run`;
  const { body } = await send<{ runId: string }>(lemma.url, 'POST', at, asked);
  const events = await readEvents(lemma.url, body.runId);
  expect(events.at(-1)?.event).toMatchObject({ type: 'run-ended', outcome: 'done' });

  const figures = await (await fetch(`${lemma.url}/api/metrics`)).text();
  expect(figures).toMatch(/^lemma_model_requests_total\{outcome="ended"\} 1$/m);
  expect(figures).toMatch(/^lemma_model_tokens_total\{kind="written"\} [1-9]\d*$/m);
  expect(figures).toMatch(/^lemma_model_first_token_seconds_count 1$/m);
  expect(figures).toMatch(/^lemma_model_requests_under_way\{state="waiting"\} 0$/m);
  expect(figures).toMatch(/^lemma_model_resident_bytes [1-9]\d{6,}$/m);

  const { stdout, stderr } = await lemma.end('SIGTERM');
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const entries = lines.map((line) => JSON.parse(line));
  const start = entries.find(({ msg }) => msg === 'a run was asked for');
  expect(start).toMatchObject({ runId: body.runId, requestId: expect.stringMatching(/^[\w-]{12}$/) });
  expect(entries).toContainEqual(
    expect.objectContaining({ requestId: start.requestId, method: 'POST', path: at, status: 202 }),
  );
  expect(entries).toContainEqual(
    expect.objectContaining({ msg: 'a run ended', runId: body.runId, outcome: 'done' }),
  );
  expect(stdout + stderr).not.toMatch(/marmalade|complete the square/i);
});

let lemma: LemmaProcess;

beforeAll(async () => {
  lemma = await startLemma({ LEMMA_MODEL_ENDPOINT: 'http://127.0.0.1:9' });
  await mkdir(path.join(lemma.dataFolder, 'models'));
  await writeFile(path.join(lemma.dataFolder, 'models', 'a b%.gguf'), model);
  await writeFile(path.join(lemma.dataFolder, 'models', 'other.gguf'), model);
  return async () => void (await lemma.end('SIGTERM'));
});

it('tells in the stream why a download failed', async () => {
  expect(await download(lemma.url, 'r1-qwen-1.5b')).toContainEqual({
    type: 'failed',
    model: 'r1-qwen-1.5b',
    error: { code: 'unavailable', message: expect.stringContaining('LEMMA_MODEL_ENDPOINT') },
  });
  expect(await send(lemma.url, 'DELETE', '/api/models/download')).toMatchObject({ status: 204 });
});

it.each(['closes the connection', 'cancels it'])(
  'stops a download when its reader %s, and goes on from there the next time',
  async (how) => {
    const hub = await startHub(model, [{ cutAfter: 200_000, isSilent: true }, {}]);
    const server = await startLemma({ LEMMA_MODEL_ENDPOINT: hub.url });
    const stop = new AbortController();
    const response = await fetch(`${server.url}/api/models/download`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'r1-qwen-1.5b' }),
      signal: stop.signal,
    });
    const current = async (): Promise<Listed['download']> =>
      (await send<Listed>(server.url, 'GET', '/api/models')).body.download;
    await expect.poll(async () => (await current())?.bytes).toBeGreaterThan(0);
    if (how === 'cancels it') {
      expect(await send(server.url, 'DELETE', '/api/models/download')).toMatchObject({ status: 204 });
      expect(await response.text()).toContain('"code":"stopped"');
    } else {
      stop.abort();
      await expect(response.text()).rejects.toThrow();
    }
    await hub.hungUp;
    await expect.poll(current).toBeNull();
    expect((await download(server.url, 'r1-qwen-1.5b')).at(-1)).toMatchObject({ type: 'installed' });
    expect(hub.ranges).toEqual(['', 'bytes=200000-']);
    await server.end('SIGTERM');
  },
);

it('chooses and removes files by name', async () => {
  const active = async (): Promise<string | undefined> =>
    (await send<Listed>(lemma.url, 'GET', '/api/models')).body.installed.find(({ isActive }) => isActive)
      ?.file;
  expect(await active()).toBe('a b%.gguf');
  expect(await send(lemma.url, 'PUT', '/api/models/active', { file: 'other.gguf' })).toMatchObject({
    status: 204,
  });
  expect(await active()).toBe('other.gguf');
  const name = encodeURIComponent('a b%.gguf');
  expect(await send(lemma.url, 'DELETE', `/api/models/files/${name}`)).toMatchObject({ status: 204 });
  expect(await send(lemma.url, 'DELETE', `/api/models/files/${name}`)).toMatchObject({ status: 404 });
});

it.each<[string, string, unknown, number]>([
  ['POST', '/api/models/download', { model: 'gpt' }, 404],
  ['POST', '/api/models/download', {}, 400],
  ['POST', '/api/models/download', { model: 'r1-qwen-1.5b', url: 'http://x' }, 400],
  ['PUT', '/api/models/active', { file: '../lemma.db' }, 404],
  ['DELETE', `/api/models/files/${encodeURIComponent('../lemma.db')}`, undefined, 404],
])('refuses %s %s with %j', async (method, at, body, status) => {
  expect(await send(lemma.url, method, at, body)).toMatchObject({
    status,
    body: { error: { code: expect.stringMatching(/not-found|invalid-request/) } },
  });
});

it('passes the health check of the service files while it answers, and fails it with a sentence after', async () => {
  const port = new URL(lemma.url).port;
  expect(await checkHealth({ LEMMA_HOST: '0.0.0.0', LEMMA_PORT: port })).toEqual({ code: 0, stderr: '' });
  expect(await checkHealth({ LEMMA_PORT: '9' })).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/api\/health does not answer .*\n$/),
  });
});

function checkHealth(settings: Readonly<Record<string, string>>): Promise<{ code: number; stderr: string }> {
  const script = ['--disable-warning=ExperimentalWarning', 'lib/server/check-health.ts'];
  return new Promise((resolve) => {
    const env = { NODE_ENV: 'production', ...settings } as const;
    execFile(process.execPath, script, { env }, (error, _stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

interface Listed {
  readonly download: { readonly bytes: number } | null;
  readonly installed: readonly { readonly file: string; readonly isActive: boolean }[];
}

async function download(url: string, id: string): Promise<readonly unknown[]> {
  const response = await fetch(`${url}/api/models/download`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: id }),
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return [...(await response.text()).matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
}
