import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ReplayServer,
  startReplayServer,
  toDeltas,
} from '#tests/integration/server/tutors/replay-server.ts';
import { readFixture } from '#tests/read-fixture.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook, readEvents, readNotebook, send, startRun } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

const key = 'sk-very-secret-0123456789';
let model: ReplayServer;
let lemma: LemmaProcess;
let browser: Browser;

beforeAll(async () => {
  model = await startReplayServer([{ deltas: toDeltas(readFixture('vertex.txt')) }]);
  const settings = {
    LEMMA_REMOTE_URL: model.url,
    LEMMA_REMOTE_MODEL: 'r1',
    LEMMA_REMOTE_KEY: key,
    LEMMA_LOG: 'debug',
  };
  [lemma, browser] = await Promise.all([startLemma(settings), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await model.close();
});

it('lists the tutors with what answers, and nothing of their addresses', async () => {
  const listed = await send(lemma.url, 'GET', '/api/models');
  expect(JSON.stringify(listed)).not.toContain(model.url);
  expect(listed).toMatchObject({
    status: 200,
    body: {
      tutors: [
        { tutor: 'solver', answers: true },
        { tutor: 'remote', model: 'r1', answers: true },
      ],
    },
  });
});

it('goes in the browser from a question to thought, derivation and a drawn chart', async () => {
  const { id } = await createNotebook(lemma.url, ['Why is the vertex where it is?']);
  const { page, complaints } = await openPage(browser);
  await page.goto(`${lemma.url}/n/${id}`);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await page.locator('[data-receipt="remote"]').waitFor();
  await page.locator('[data-chart="drawn"]').waitFor();
  expect(await page.locator('[data-receipt] summary').textContent()).toMatch(/^remote model · r1 · /);
  await page.locator('summary', { hasText: /^Thought/ }).click();
  expect(await page.getByText('The reader wants the graph').isVisible()).toBe(true);
  expect(await page.getByText('Complete the square').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('tells the key to nobody but the model', async () => {
  const { id, cells } = await createNotebook(lemma.url, ['Why?']);
  const events = await readEvents(lemma.url, await startRun(lemma.url, id, cells[0]?.id ?? ''));
  const page = await (await fetch(`${lemma.url}/n/${id}`)).text();
  const metrics = await (await fetch(`${lemma.url}/api/metrics`)).text();
  const said = [events, await readNotebook(lemma.url, id), await send(lemma.url, 'GET', '/api/health'), page];
  const { stdout, stderr } = await lemma.end('SIGTERM');
  expect(events.at(-1)?.event).toMatchObject({ outcome: 'done' });
  expect(model.questions.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  expect(JSON.stringify([...said, metrics, stdout, stderr])).not.toContain(key);
});
