import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ReplayServer,
  startReplayServer,
  toDeltas,
} from '#tests/integration/server/tutors/replay-server.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook, readNotebook } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

const think = (text: string) => ({ deltas: toDeltas(`<think>\nHm.\n</think>\n\n${text}`) });
const wrong = 'Adding gives $2 + 3 = 6$.\n\nSo the answer is $\\boxed{6}$.';

let model: ReplayServer;
let lemma: LemmaProcess;
let browser: Browser;

beforeAll(async () => {
  model = await startReplayServer([think(wrong)]);
  const settings = { LEMMA_REMOTE_URL: model.url, LEMMA_REMOTE_MODEL: 'r1' };
  [lemma, browser] = await Promise.all([startLemma(settings), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
  await model.close();
});

async function open(questions: readonly string[]) {
  const { id, cells } = await createNotebook(lemma.url, questions);
  const { page, complaints } = await openPage(browser);
  await page.goto(`${lemma.url}/n/${id}`);
  return { id, cells, page, complaints };
}

async function run(page: Page, cell: number): Promise<void> {
  const frame = page.locator('[data-cell]').nth(cell);
  await frame.getByRole('button', { name: /^Run/ }).first().click();
  await frame.locator('[data-receipt]').waitFor();
}

describe('verdicts beside the steps', () => {
  it('stand beside what the solver writes, and open to the reason', async () => {
    const { page, complaints } = await open(['Draw y = x^2 - 4x + 3 and find its vertex']);
    await run(page, 0);
    const marks = page.locator('button[data-verdict="verified"]');
    expect(await marks.count()).toBeGreaterThan(2);
    expect(await page.locator('button[data-verdict="refuted"]').count()).toBe(0);
    expect(await page.locator('[data-checks]').textContent()).toMatch(/^\d+ of \d+ steps verified/);
    await marks.first().click();
    await page.getByText('This holds.').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('show a step of a model that does not hold with its counterexample, and that it was tried again', async () => {
    const { id, page, complaints } = await open(['Tell me about a sum']);
    await run(page, 0);
    await page.locator('[data-answer-notice="step-mended"]').waitFor();
    await page.locator('button[data-verdict="refuted"]').first().click();
    await page.locator('li[data-verdict="refuted"]').waitFor();
    const [cell] = (await readNotebook(lemma.url, id)).cells;
    expect(cell?.variants[0]?.receipt.derivationAttempts).toMatchObject([
      { check: { latex: '2 + 3 = 6', verdict: { kind: 'refuted' } } },
    ]);
    const kinds = cell?.variants[0]?.answer.checks?.map(({ verdict }) => verdict.kind);
    expect(kinds).toEqual(['refuted', 'unchecked']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('asks as often as the settings say, and says how many answers agree', async () => {
  const { id, page, complaints } = await open(['Tell me about a sum']);
  await page.getByRole('button', { name: 'Settings' }).click();
  const panel = page.getByRole('dialog', { name: 'How questions are asked' });
  await panel.getByText('Model on another server').click();
  await panel.getByLabel('Answers to compare').fill('3');
  await panel.getByRole('button', { name: 'Close' }).click();
  await run(page, 0);
  await page.locator('[data-agreement="3/3"]').waitFor();
  const notebook = await readNotebook(lemma.url, id);
  expect(notebook.settings).toEqual({ tutor: 'remote', samples: 3 });
  expect(notebook.cells[0]?.variants[0]?.answer.agreement).toMatchObject({ answers: ['6', '6', '6'] });
  // The answers that agree are kept, to be turned through.
  expect(notebook.cells[0]?.variants.map(({ answer }) => answer.answer)).toEqual(['6', '6', '6']);
  const pager = page.locator('[data-variant]');
  const shown = await pager.getAttribute('aria-label');
  await pager.getByRole('button').and(page.locator(':enabled')).first().click();
  await page.locator(`[data-variant]:not([aria-label="${shown}"])`).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await panel.getByLabel('Answers to compare').inputValue()).toBe('3');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('answers a question that leans on the cell above, and marks it when that one changes', async () => {
  const { page } = await open(['Draw y = x^2', 'Shift it two to the right and draw it again']);
  await run(page, 0);
  await run(page, 1);
  const second = page.locator('[data-cell]').nth(1);
  // A chart is drawn when it comes near the window.
  await second.locator('figure[data-chart]').scrollIntoViewIfNeeded();
  await second.locator('[data-chart="drawn"]').waitFor();
  const stale = second.getByText('The question has changed since this answer.');
  expect(await stale.count()).toBe(0);
  await run(page, 0);
  await stale.waitFor();
  await run(page, 1);
  await stale.waitFor({ state: 'detached' });
  await page.context().close();
});
