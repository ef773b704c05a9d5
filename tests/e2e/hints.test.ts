import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { createScriptedModel } from '#tests/fixtures/gguf/models.ts';
import { afterValue, computingAnswer } from '#tests/fixtures/gguf/scripts.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook, readNotebook, send } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

let browser: Browser;
let folder: string;
let lemma: LemmaProcess;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(path.join(tmpdir(), 'lemma-model-'))]);
  const file = path.join(folder, 'computes.gguf');
  await writeFile(file, encodeGguf(createScriptedModel([computingAnswer, afterValue])));
  lemma = await startLemma({ LEMMA_MODEL: file, LEMMA_MODEL_THREADS: '1' });
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

/** Opens a notebook with one question, whose settings are these. */
async function open(question: string, settings: object, locale = 'en-GB') {
  const { id } = await createNotebook(lemma.url, [question]);
  const { version } = await readNotebook(lemma.url, id);
  await send(lemma.url, 'PATCH', `/api/notebooks/${id}`, { version, settings });
  const { page, complaints } = await openPage(browser, { locale });
  await page.goto(`${lemma.url}/n/${id}`);
  return { id, page, complaints };
}

it.each([
  ['Solve x^2 - 5x + 6 = 0', 'en-GB', /^Run/, 'Next hint', 'Hint 1 of'],
  ['解方程 x^2 - 5x + 6 = 0', 'zh-CN', /^运行/, '下一个提示', '提示 1/'],
])('shows the first step as a hint, and the next one on request: %s', async (...wanted) => {
  const [question, locale, run, next, first] = wanted;
  const { id, page, complaints } = await open(question, { style: 'hint' }, locale);
  await page.getByRole('button', { name: run }).first().click();
  await page.locator('[data-hint="1"]').waitFor();
  expect(await page.locator('[data-hint]').textContent()).toContain(first);
  expect(await page.locator('[data-answer]').count()).toBe(0);
  const of = (await readNotebook(lemma.url, id)).cells[0]?.variants[0]?.receipt.hint?.of ?? 0;
  for (let hint = 2; hint <= of; hint += 1) {
    await page.getByRole('button', { name: next }).click();
    await page.locator(`[data-hint="${hint}"]`).waitFor();
  }
  await page.locator('[data-answer]').waitFor();
  expect(await page.getByRole('button', { name: next }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('asks a model for its next hint with the one before it in place', async () => {
  const settings = { style: 'hint', tutor: 'model', settings: { temperature: 0, seed: 1 } };
  const { id, page, complaints } = await open('How much is it?', settings);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await page.locator('[data-hint="1"]').waitFor();
  await page.getByRole('button', { name: 'Next hint' }).click();
  await page.locator('[data-hint="2"]').waitFor();
  const [first, second] = (await readNotebook(lemma.url, id)).cells[0]?.variants ?? [];
  expect(first?.receipt).toMatchObject({ tutor: 'model', hint: { shown: 1, of: null } });
  expect(second?.receipt).toMatchObject({ tutor: 'model', hint: { shown: 2, of: null } });
  expect(second?.answer.derivation.startsWith(first?.answer.derivation ?? 'nothing')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('shows the value under the code of a model, and where it comes from', async () => {
  const settings = { tutor: 'model', settings: { temperature: 0, seed: 1 } };
  const { page, complaints } = await open('How much is it? Do not draw it.', settings);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await page.locator('[data-receipt="model"]').waitFor();
  const note = page.locator('[data-computed="value"]');
  expect(await note.textContent()).toBe('Computed by running the code above');
  expect(await note.locator('xpath=preceding-sibling::pre').textContent()).toBe('42');
  expect(await page.locator('[data-answer]').getAttribute('data-answer')).toBe('42');
  await page.locator('[data-receipt] summary').click();
  expect(await page.locator('[data-receipt]').textContent()).toMatch(
    /Requests to the model: 2.*code run: 1/s,
  );
  expect(complaints).toEqual([]);
  await page.context().close();
});
