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
const formulas = 120;
const longText = Array.from({ length: formulas }, (_, index) => {
  const n = index + 2;
  return `The first ${n} odd numbers have the sum\n\n$$\n\\sum_{k=1}^{${n}} (2k - 1) = ${n ** 2}\n$$\n`;
}).join('\n');
let model: ReplayServer;
let lemma: LemmaProcess;
let browser: Browser;

beforeAll(async () => {
  const vertex = { deltas: toDeltas(readFixture('vertex.txt')) };
  model = await startReplayServer([vertex, { deltas: [{ content: `</think>\n\n${longText}` }] }, vertex]);
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

it('draws a long text that comes at once over several frames, and all of it', async () => {
  const { id } = await createNotebook(lemma.url, ['Why is every one of these sums what it is?']);
  const { page, complaints } = await openPage(browser);
  await page.goto(`${lemma.url}/n/${id}`);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  const counts = await page.evaluate(
    (all) =>
      new Promise<readonly number[]>((resolve) => {
        const counted = new Set<number>();
        const count = () => {
          const drawn = document.querySelectorAll('[data-formula="display"]').length;
          counted.add(drawn);
          if (drawn < all) requestAnimationFrame(count);
          else resolve([...counted]);
        };
        count();
      }),
    formulas,
  );
  expect(counts.length).toBeGreaterThan(5);
  await page.locator('[data-receipt="remote"]').waitFor();
  expect(await page.locator('[data-formula="display"]').count()).toBe(formulas);
  expect(await page.getByText('The first 121 odd numbers').isVisible()).toBe(true);
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
