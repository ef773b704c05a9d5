import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import { createNotebook, readEvents, readNotebook, send, startRun } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

let lemma: LemmaProcess;
let url: string;

beforeAll(async () => {
  lemma = await startLemma();
  url = lemma.url;
});

afterAll(() => lemma.end('SIGTERM'));

it('answers a question over HTTP, event by event, and keeps the answer', async () => {
  const { id, cells } = await createNotebook(url, ['Draw the graph of y = x^2 - 4x + 3 and find its vertex']);
  const runId = await startRun(url, id, cells[0]?.id ?? '');
  const events = await readEvents(url, runId);
  expect(events.map((sent) => sent.id)).toEqual(events.map((_, at) => at + 1));
  expect(events.at(-1)?.event).toMatchObject({ type: 'run-ended', outcome: 'done' });
  const [cell] = (await readNotebook(url, id)).cells;
  expect(cell?.variants[0]).toMatchObject({
    runId,
    answer: { answer: '(2, -1)', plotError: null },
    receipt: { tutor: 'solver' },
  });
  expect(cell?.variants[0]?.answer.chart).not.toBeNull();
});

it('resumes a stream after the last event that the client names', async () => {
  const { id, cells } = await createNotebook(url, ['解方程组 2x+y=5, x-y=1']);
  const runId = await startRun(url, id, cells[0]?.id ?? '');
  const all = await readEvents(url, runId);
  expect(await readEvents(url, runId, 2)).toEqual(all.slice(2));
  expect(await readEvents(url, runId, all.length)).toEqual([]);
});

it.each(['99', '-1', 'abc', '1e3', '99999999999999'])(
  'refuses a stream from event %s, which never was',
  async (last) => {
    const { id, cells } = await createNotebook(url, ['y = x']);
    const runId = await startRun(url, id, cells[0]?.id ?? '');
    await readEvents(url, runId);
    const { status, body } = await send(url, 'GET', `/api/runs/${runId}/events`, undefined, {
      'last-event-id': last,
    });
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'invalid-request' });
  },
);

it.each([
  ['broken JSON', 'POST', '/api/notebooks', '{"title": ', 'The body is not valid JSON.'],
  ['a number as title', 'POST', '/api/notebooks', { title: 7 }, 'title: '],
  ['an empty title', 'POST', '/api/notebooks', { title: '  ' }, 'title: '],
  ['a title of 201 characters', 'POST', '/api/notebooks', { title: 'x'.repeat(201) }, 'title: '],
  ['a list as body', 'POST', '/api/notebooks', [], 'expected object'],
  ['an unknown field', 'POST', '/api/notebooks', { name: 'x' }, 'name'],
  ['an unknown kind', 'POST', '/api/notebooks/ID/cells', { kind: 'sound', source: '' }, 'kind: '],
  ['a negative place', 'POST', '/api/notebooks/ID/cells', { kind: 'text', source: '', at: -1 }, 'at: '],
  ['half a place', 'POST', '/api/notebooks/ID/cells/CELL/move', { to: 0.5 }, 'to: '],
  [
    'an edit that changes nothing',
    'PATCH',
    '/api/notebooks/ID/cells/CELL',
    { version: 1 },
    'source or a kind',
  ],
  ['an edit without a version', 'PATCH', '/api/notebooks/ID/cells/CELL', { source: 'x' }, 'version: '],
  [
    '20,001 characters',
    'PATCH',
    '/api/notebooks/ID/cells/CELL',
    { version: 1, source: 'x'.repeat(20_001) },
    '20000',
  ],
  [
    'a model where there is none',
    'POST',
    '/api/notebooks/ID/cells/CELL/run',
    { tutor: 'model' },
    'no language model',
  ],
  ['nine samples', 'POST', '/api/notebooks/ID/cells/CELL/run', { samples: 9 }, 'samples: '],
  ['plot code that is no text', 'POST', '/api/notebooks/ID/cells/CELL/plot', { code: 1 }, 'code: '],
])('refuses %s with a sentence that says what is wrong', async (_what, method, path, body, message) => {
  const { id, cells } = await createNotebook(url, ['y = x']);
  const target = path.replace('ID', id).replace('CELL', cells[0]?.id ?? '');
  const answered = await send(url, method, target, body);
  expect(answered.status).toBe(400);
  expect(answered.body.error.code).toBe('invalid-request');
  expect(answered.body.error.message.toLowerCase()).toContain(message.toLowerCase());
  expect(JSON.stringify(answered.body)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
});

it.each([
  ['GET', '/api/notebooks/none', undefined],
  ['PATCH', '/api/notebooks/none', { version: 1, title: 'x' }],
  ['DELETE', '/api/notebooks/none', undefined],
  ['POST', '/api/notebooks/none/cells', { kind: 'text', source: '' }],
  ['PATCH', '/api/notebooks/ID/cells/none', { version: 1, source: 'x' }],
  ['DELETE', '/api/notebooks/ID/cells/none', undefined],
  ['POST', '/api/notebooks/ID/cells/none/move', { to: 0 }],
  ['POST', '/api/notebooks/ID/cells/none/run', {}],
  ['POST', '/api/notebooks/ID/cells/none/plot', { code: 'plot()' }],
  ['GET', '/api/runs/none/events', undefined],
  ['GET', '/api/notebooks/none/changes', undefined],
  ['DELETE', '/api/runs/none', undefined],
])('answers %s %s with not-found', async (method, path, body) => {
  const { id } = await createNotebook(url, []);
  const { status, body: answer } = await send(url, method, path.replace('ID', id), body);
  expect({ status, code: answer.error.code }).toEqual({ status: 404, code: 'not-found' });
});

it('takes a question of 20,000 characters and answers honestly that it does not know', async () => {
  const { id, cells } = await createNotebook(url, ['x'.repeat(20_000)]);
  await readEvents(url, await startRun(url, id, cells[0]?.id ?? ''));
  const [cell] = (await readNotebook(url, id)).cells;
  expect(cell?.variants[0]?.answer.examples).toHaveLength(3);
});

it('refuses to run an empty question', async () => {
  const { id, cells } = await createNotebook(url, ['']);
  const { status, body } = await send(url, 'POST', `/api/notebooks/${id}/cells/${cells[0]?.id}/run`, {});
  expect({ status, message: body.error.message }).toEqual({
    status: 400,
    message: 'Write a question first.',
  });
});

it('answers a stale version with the current document', async () => {
  const { id, cells } = await createNotebook(url, ['one']);
  const path = `/api/notebooks/${id}/cells/${cells[0]?.id}`;
  await send(url, 'PATCH', path, { version: 1, source: 'two' });
  const edit = await send<{ current: Cell }>(url, 'PATCH', path, { version: 1, source: 'three' });
  expect({ status: edit.status, source: edit.body.current.source }).toEqual({ status: 409, source: 'two' });
  const { version } = await readNotebook(url, id);
  await send(url, 'PATCH', `/api/notebooks/${id}`, { version, title: 'Renamed' });
  const stale = await send<{ current: Notebook }>(url, 'PATCH', `/api/notebooks/${id}`, {
    version,
    title: 'Again',
  });
  expect({ status: stale.status, title: stale.body.current.title }).toEqual({
    status: 409,
    title: 'Renamed',
  });
});

it.each([
  ['declared', false],
  ['chunked', true],
])('counts the bytes of a %s body and refuses one past 256 KiB', async (_what, chunked) => {
  const limit = 256 * 1024;
  const fill = (bytes: number) => `{"title":"x"}${' '.repeat(bytes - 13)}`;
  const post = (text: string) =>
    fetch(`${url}/api/notebooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(chunked ? { body: new Blob([text]).stream(), duplex: 'half' } : { body: text }),
    });
  expect((await post(fill(limit))).status).toBe(201);
  const over = await post(fill(limit + 1));
  expect({ status: over.status, ...(await over.json()) }).toMatchObject({
    status: 413,
    error: { code: 'too-large' },
  });
});

it('refuses a body that is not sent as JSON, and one that is not UTF-8', async () => {
  const plain = await send(url, 'POST', '/api/notebooks', '{"title":"x"}', { 'content-type': 'text/plain' });
  expect(plain).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } });
  const response = await fetch(`${url}/api/notebooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
  });
  expect(response.status).toBe(400);
});

it('deletes a cell whose run is under way, and a notebook with all it holds', async () => {
  const { id, cells } = await createNotebook(url, ['y = x^2', 'y = x^3 - x']);
  const [first, second] = cells;
  const runId = await startRun(url, id, first?.id ?? '');
  expect((await send(url, 'DELETE', `/api/notebooks/${id}/cells/${first?.id}`)).status).toBe(204);
  expect((await send(url, 'GET', `/api/runs/${runId}/events`)).status).toBe(404);
  expect((await readNotebook(url, id)).cells.map((cell) => cell.id)).toEqual([second?.id]);
  expect((await send(url, 'DELETE', `/api/notebooks/${id}`)).status).toBe(204);
  expect((await send(url, 'GET', `/api/notebooks/${id}`)).status).toBe(404);
});

it('runs edited plot code in the sandbox without a tutor', async () => {
  const { id, cells } = await createNotebook(url, ['y = x']);
  const path = `/api/notebooks/${id}/cells/${cells[0]?.id}/plot`;
  expect(await send(url, 'POST', path, { code: 'plot().curve("x^2")' })).toMatchObject({
    status: 200,
    body: { result: { ok: true } },
  });
  expect(await send(url, 'POST', path, { code: 'plot().cruve("x^2")' })).toMatchObject({
    status: 200,
    body: { result: { ok: false, error: { message: expect.stringContaining('curve') } } },
  });
});

it('sends the security headers with a nonce of its own for each page', async () => {
  const [one, two] = await Promise.all([fetch(url), fetch(url)]);
  const nonces = [one, two].map(
    (response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1],
  );
  expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(await one.text()).toContain(`nonce="${nonces[0]}"`);
  expect(Object.fromEntries(one.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
});

it('refuses a foreign Host, and a write that another site sends', async () => {
  expect(await requestWithHost('evil.example')).toMatch(/^HTTP\/1\.1 421 /);
  expect(await requestWithHost(`localhost:${new URL(url).port}`)).toMatch(/^HTTP\/1\.1 200 /);
  const forged = await send(url, 'POST', '/api/notebooks', {}, { 'sec-fetch-site': 'cross-site' });
  expect(forged.status).toBe(403);
});

it('reports its health and its figures', async () => {
  expect(await send(url, 'GET', '/api/health')).toMatchObject({
    status: 200,
    body: { ready: true, tutors: ['solver'], sandbox: expect.anything() },
  });
  const figures = await (await fetch(`${url}/api/metrics`)).text();
  expect(figures).toMatch(/^lemma_runs_total\{outcome="done",tutor="solver",topic="[\w-]+"\} [1-9]/m);
});

function requestWithHost(host: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.end(`GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
