import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { createNotebook, readEvents, send, startRun } from './client.ts';
import { setStage } from './stage.ts';

/** DESIGN's budget of script for reading a notebook, before charts and editors. */
const budgetKib = 250;

/** Words that only one library has, whatever its files are called. */
const libraries = {
  KaTeX: 'KaTeX parse error',
  Vega: 'vega-bind',
  Monaco: 'monaco-editor',
  MathLive: 'mathlive',
} as const;

const stage = setStage();

interface Script {
  readonly text: string;
  readonly gzipped: number;
}

/** A question with formulas in its answer and no chart, and a text with more of them. */
async function makeNotebook(): Promise<string> {
  const { id, cells } = await createNotebook(stage.url, ['Expand (x + 2)(x - 5)']);
  const runId = await startRun(stage.url, id, cells[0]?.id ?? '');
  await readEvents(stage.url, runId);
  const source = String.raw`The roots are $\frac{1}{2}$ and $$x = \sqrt{2}$$ and $\frac{1$.`;
  await send(stage.url, 'POST', `/api/notebooks/${id}/cells`, { kind: 'text', source });
  return id;
}

/** Opens the notebook and reads every script that the page fetches until it has come to rest. */
async function readScripts(page: Page, address: string): Promise<readonly Script[]> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return (await Promise.all(bodies)).map((body) => ({
    text: body.toString('utf8'),
    gzipped: gzipSync(body).length,
  }));
}

it(`opens a notebook with ${budgetKib} KiB of gzipped script at most, and none that only drawing or editing needs`, async () => {
  const { page, complaints } = await openPage(stage.browser);
  const scripts = await readScripts(page, `${stage.url}/n/${await makeNotebook()}`);
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1024).toBeLessThanOrEqual(budgetKib);
  const found = Object.entries(libraries)
    .filter(([, word]) => scripts.some(({ text }) => text.includes(word)))
    .map(([name]) => name);
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('shows the formulas that came with the page as they were set, and sets new ones when they are written', async () => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${await makeNotebook()}`, { waitUntil: 'networkidle' });
  const text = page.locator('[data-kind="text"]');
  expect(await text.locator('[data-formula="inline"] .katex-html').count()).toBe(1);
  expect(await text.locator('[data-formula="display"] .katex-html').count()).toBe(1);
  expect(await text.locator('[data-formula="unset"]').textContent()).toBe(String.raw`\frac{1`);
  await text.getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' So $e^{2}$ too.');
  await text.getByRole('button', { name: 'Done' }).click();
  await text.locator('annotation', { hasText: 'e^{2}' }).waitFor({ state: 'attached' });
  expect(await text.locator('[data-formula="inline"] .katex-html').count()).toBe(2);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('shows the LaTeX of a new formula where what sets it cannot be fetched', async () => {
  const { page } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${await makeNotebook()}`, { waitUntil: 'networkidle' });
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    const isKatex = (await response.text()).includes(libraries.KaTeX);
    await (isKatex ? route.abort() : route.fulfill({ response }));
  });
  await page.getByRole('button', { name: 'Text' }).last().click();
  await page.locator('[data-editor] :focus').waitFor();
  await page.keyboard.type('Now $e^{3}$.');
  await page.keyboard.press('Escape');
  await page.locator('[data-formula="unset"]', { hasText: 'e^{3}' }).waitFor();
  await page.context().close();
});
