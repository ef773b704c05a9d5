import { mkdtemp, rm, stat, watch, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import type { MadeLink } from './access/people.ts';
import { createNotebook, readEvents, readNotebook, send, startRun } from './client.ts';
import { startAndFail, startLemma } from './lemma-process.ts';

it.each([
  ['a port that is no number', { LEMMA_PORT: 'http' }, 'LEMMA_PORT must be a port number'],
  ['a port beyond 65535', { LEMMA_PORT: '70000' }, 'LEMMA_PORT must be a port number'],
  ['a log level that is none', { LEMMA_LOG: 'loud' }, 'LEMMA_LOG must be one of'],
  ['an address of another machine', { LEMMA_HOST: '192.0.2.1' }, 'choose another one with LEMMA_HOST'],
])('ends the start with one sentence for %s', async (_what, settings, sentence) => {
  const folder = await createFolder();
  const { code, stderr } = await startAndFail({ LEMMA_PORT: '0', LEMMA_DATA: folder, ...settings });
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('ends the start with one sentence for a taken port', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, stderr } = await startAndFail({ LEMMA_PORT: port, LEMMA_DATA: await createFolder() });
  expect(code).toBe(1);
  expect(stderr.trim()).toBe(
    `Lemma cannot start. Port ${port} on 127.0.0.1 is taken: stop the program that uses it, or choose another port with LEMMA_PORT.`,
  );
});

it('ends the start with one sentence for a data folder that cannot be written', async () => {
  const folder = await createFolder();
  await writeFile(path.join(folder, 'file'), '');
  const settings = { LEMMA_PORT: '0', LEMMA_DATA: path.join(folder, 'file', 'data') };
  const { code, stderr } = await startAndFail(settings);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toContain('cannot be written');
});

it('ends the start with one sentence for a damaged database', async () => {
  const folder = await createFolder();
  await writeFile(path.join(folder, 'lemma.db'), 'not a database '.repeat(1000));
  const { code, stderr } = await startAndFail({ LEMMA_PORT: '0', LEMMA_DATA: folder });
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toContain('is damaged');
});

it('exits at SIGTERM with 50 streams open, ends every stream, and finds everything again', async () => {
  const folder = await createFolder();
  const first = await startLemma({ LEMMA_DATA: folder });
  const questions = Array.from({ length: 50 }, (_, at) => `Draw y = x^2 - ${at + 1}x and find its vertex`);
  const { id, cells } = await createNotebook(first.url, questions);
  const runIds = await Promise.all(cells.map((cell) => startRun(first.url, id, cell.id)));
  const streams = runIds.map((runId) => readEvents(first.url, runId));
  await streams[0];
  expect(await first.end('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  const lasts = (await Promise.all(streams)).map((events) => events.at(-1)?.event);
  expect(lasts.every((event) => event?.type === 'run-ended')).toBe(true);
  const interrupted = lasts.filter(
    (event) => event?.type === 'run-ended' && event.outcome === 'failed',
  ).length;
  expect(interrupted).toBeGreaterThan(0);

  const second = await startLemma({ LEMMA_DATA: folder });
  const after = (await readNotebook(second.url, id)).cells;
  expect(after.filter(({ variants }) => variants.length === 1)).toHaveLength(50 - interrupted);
  expect(after.filter(({ run }) => run?.error?.code === 'interrupted')).toHaveLength(interrupted);
  await second.end('SIGTERM');
});

it('loses no acknowledged write and leaves no run open when it is killed in the middle of its work', async () => {
  const folder = await createFolder();
  const first = await startLemma({ LEMMA_DATA: folder });
  const questions = Array.from({ length: 40 }, (_, at) => `Draw y = x^2 - ${at + 1}x and find its vertex`);
  const { id, cells } = await createNotebook(first.url, questions);
  const acknowledged: string[] = [];
  const streams = cells.map(async (cell) => {
    const runId = await startRun(first.url, id, cell.id);
    const events = await readEvents(first.url, runId);
    if (events.at(-1)?.event.type === 'run-ended') acknowledged.push(runId);
    if (acknowledged.length === 5) process.kill(first.pid, 'SIGKILL');
  });
  await Promise.allSettled(streams);
  await first.end('SIGKILL');
  expect(acknowledged.length).toBeGreaterThanOrEqual(5);
  expect(acknowledged.length).toBeLessThan(questions.length);

  const second = await startLemma({ LEMMA_DATA: folder });
  const after = (await readNotebook(second.url, id)).cells;
  expect(after.map(({ source }) => source)).toEqual(questions);
  const kept = after.flatMap(({ variants }) => variants.map(({ runId }) => runId));
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  const states = after.flatMap(({ run }) => (run === null ? [] : [run.state]));
  expect(states.every((state) => state === 'failed')).toBe(true);
  const interrupted = after.find(({ run }) => run !== null);
  if (interrupted !== undefined) await readEvents(second.url, await startRun(second.url, id, interrupted.id));
  expect((await send(second.url, 'GET', '/api/health')).status).toBe(200);
  await second.end('SIGTERM');
});

it('keeps every save and every link that it acknowledged when it is killed while many write', async () => {
  const folder = await createFolder();
  const first = await startLemma({ LEMMA_DATA: folder });
  const { id, cells } = await createNotebook(
    first.url,
    Array.from({ length: 12 }, () => '0'),
  );
  const ledger = new Map<string, number>();
  let acknowledged = 0;
  const write = async (cellId: string): Promise<void> => {
    for (let version = 1; ; version += 1) {
      const edit = { version, source: String(version) };
      const { status } = await send(first.url, 'PATCH', `/api/notebooks/${id}/cells/${cellId}`, edit);
      expect(status).toBe(200);
      ledger.set(cellId, version);
      acknowledged += 1;
      if (acknowledged === 150) process.kill(first.pid, 'SIGKILL');
    }
  };
  const links: string[] = [];
  const revoked: string[] = [];
  const share = async (): Promise<void> => {
    for (;;) {
      const made = await send<MadeLink>(first.url, 'POST', `/api/notebooks/${id}/shares`, {});
      const link = new URL(made.body.url).pathname;
      if (links.length <= revoked.length) {
        links.push(link);
        continue;
      }
      const { status } = await send(first.url, 'DELETE', `/api/shares/${made.body.share?.id}`);
      expect(status).toBe(204);
      revoked.push(link);
    }
  };
  const writers = await Promise.allSettled([...cells.map((cell) => write(cell.id)), share()]);
  expect(writers.every(({ status }) => status === 'rejected')).toBe(true);
  await first.end('SIGKILL');
  expect(acknowledged).toBeGreaterThanOrEqual(150);

  const second = await startLemma({ LEMMA_DATA: folder });
  for (const cell of (await readNotebook(second.url, id)).cells) {
    const last = ledger.get(cell.id) ?? 0;
    // The write after the last acknowledged one may have reached the disk; what is there is whole.
    expect([last, last + 1]).toContain(Number(cell.source));
    expect(cell.version).toBe(Number(cell.source) + 1);
  }
  expect(Math.min(links.length, revoked.length)).toBeGreaterThan(0);
  const open = async (link: string) => (await fetch(second.url + link)).status;
  expect(new Set(await Promise.all(links.map(open)))).toEqual(new Set([200]));
  expect(new Set(await Promise.all(revoked.map(open)))).toEqual(new Set([404]));
  await second.end('SIGTERM');
});

it('has nothing of an import that it was killed in the middle of, and takes the file whole afterwards', async () => {
  const folder = await createFolder();
  const first = await startLemma({ LEMMA_DATA: folder });
  const { id } = await createNotebook(first.url, ['kept']);
  const exported = await (await fetch(`${first.url}/api/notebooks/${id}/export?format=json`)).json();
  const [cell] = exported.notebook.cells;
  const cells = Array.from({ length: 400 }, (_, at) => ({ ...cell, id: `c${at}`, source: fill(at) }));
  const file = JSON.stringify({ ...exported, notebook: { ...exported.notebook, title: 'Large', cells } });
  const upload = (url: string) =>
    fetch(`${url}/api/notebooks/import?name=large.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  const watching = new AbortController();
  const written = waitForLog(folder, watching.signal);
  const importing = upload(first.url);
  await Promise.race([written, importing]);
  process.kill(first.pid, 'SIGKILL');
  await expect(importing).rejects.toThrow('fetch failed');
  watching.abort();
  await first.end('SIGKILL');

  const second = await startLemma({ LEMMA_DATA: folder });
  const titles = async () => {
    const { body } = await send<{ notebooks: readonly NotebookSummary[] }>(
      second.url,
      'GET',
      '/api/notebooks',
    );
    return body.notebooks.map(({ title, cellCount }) => `${title}: ${cellCount}`).toSorted();
  };
  expect(await titles()).toEqual(['Test: 1']);
  expect((await upload(second.url)).status).toBe(201);
  expect(await titles()).toEqual(['Large: 400', 'Test: 1']);
  await second.end('SIGTERM');
});

/** A long text of its own. */
function fill(at: number): string {
  return `${at} `.repeat(Math.floor(19_000 / `${at} `.length));
}

/** Resolves when a transaction that is still open has filled the database's log beyond a megabyte. */
async function waitForLog(folder: string, signal: AbortSignal): Promise<void> {
  const log = path.join(folder, 'lemma.db-wal');
  const before = (await stat(log)).size;
  for await (const _ of watch(folder, { signal })) {
    if ((await stat(log)).size > before + 1_000_000) return;
  }
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-e2e-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
