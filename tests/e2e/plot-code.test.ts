import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cellAt, openCells, pressKeys } from './cells.ts';
import { setStage } from './stage.ts';

const parabola = 'Draw the graph of y = x^2 - 4x + 3 and find its vertex';

const stage = setStage();

/** Answers the parabola's question and opens the code of its chart. */
async function openCode(options?: Parameters<typeof openCells>[3]) {
  const opened = await openCells(stage.browser, stage.url, [parabola], options);
  const { page } = opened;
  await pressKeys(page, 'Control+Enter');
  await page.locator('[data-run-state="done"]').waitFor();
  await page.locator('[data-chart="drawn"]').waitFor();
  await page.locator('[data-plot-code] summary').click();
  const code = page.locator('[data-code-editor]');
  await code.waitFor();
  const read = async () => (await code.getAttribute('data-value'))?.slice(0, -1) ?? '';
  return { ...opened, code, read };
}

async function enterCode(page: Page): Promise<void> {
  await page.locator('[data-code-editor]').getByRole('textbox').focus();
  await page.locator('[data-code-editor][data-rich]').waitFor();
}

/** A label of the drawn chart, which stands there twice: as itself and as its own outline. */
const label = (page: Page, text: string) =>
  page.locator('[data-chart="drawn"] svg.marks').getByText(text, { exact: true }).first();

it('draws edited code without a tutor, keeps it, undoes it, and leads back to the code that came', async () => {
  const { page, complaints, read } = await openCode();
  const original = await read();
  await enterCode(page);
  await pressKeys(page, 'Control+End');
  await page.keyboard.type('.point(4, 3, "here")');
  await page.getByText('Not drawn yet').waitFor();
  await pressKeys(page, 'Control+Enter');
  await label(page, 'here').waitFor();
  expect(await page.locator('[data-variant]').count()).toBe(0);
  await page.reload();
  await label(page, 'here').waitFor();
  await page.locator('[data-plot-code] summary').click();
  expect(await read()).toContain('here');
  await page.getByRole('button', { name: 'Back to the original code' }).click();
  await label(page, 'here').waitFor({ state: 'detached' });
  await expect.poll(read).toBe(original);
  await cellAt(page, 0).focus();
  await pressKeys(page, 'z');
  await label(page, 'here').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps what is typed while the picture before it is being drawn', async () => {
  const { page, read } = await openCode();
  const held = Promise.withResolvers<void>();
  await page.route('**/variants/*/plot', async (route) => {
    await held.promise;
    await route.continue();
  });
  await enterCode(page);
  await pressKeys(page, 'Control+End');
  await page.keyboard.type('.point(4, 3, "here")');
  const sent = page.waitForRequest('**/variants/*/plot');
  await pressKeys(page, 'Control+Enter');
  await sent;
  await page.keyboard.type(' // more');
  held.resolve();
  await label(page, 'here').waitFor();
  expect(await read()).toContain('// more');
  await page.getByText('Not drawn yet').waitFor();
  await page.context().close();
});

it('says where code fails, underlines the place, leads there, and draws once it is mended', async () => {
  const { page, code } = await openCode();
  await enterCode(page);
  await pressKeys(page, 'Control+A');
  await page.keyboard.insertText('plot()\n  .cruve("x^2")');
  await page.getByRole('button', { name: 'Run chart' }).click();
  await code.locator('.squiggly-error').waitFor();
  const problem = page.locator('[data-problem]');
  expect(await problem.textContent()).toMatch(/^Line 2, column 3: .*did you mean `curve`/);
  await page.getByRole('button', { name: 'Edit the code' }).click();
  await pressKeys(page, 'ArrowRight', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete');
  await page.keyboard.insertText('curve');
  await problem.waitFor({ state: 'detached' });
  await pressKeys(page, 'Control+Enter');
  await page.locator('[data-plot-error]').waitFor({ state: 'detached' });
  await page.locator('[data-chart="drawn"]').waitFor();
  await page.context().close();
});

it('completes the calls and options of the plotting library, and undoes by itself', async () => {
  const { page, read } = await openCode();
  await enterCode(page);
  await pressKeys(page, 'Control+A');
  await page.keyboard.type('plot().cur');
  const list = page.locator('.suggest-widget.visible');
  await list.getByRole('option', { name: /^curve/ }).waitFor();
  await pressKeys(page, 'Enter');
  await expect.poll(read).toBe('plot().curve("x^2")');
  await pressKeys(page, 'End', 'ArrowLeft');
  await page.keyboard.type(', { da');
  await list.getByRole('option', { name: /^dashed/ }).waitFor();
  await pressKeys(page, 'Enter');
  await expect.poll(read).toBe('plot().curve("x^2", { dashed: true})');
  await pressKeys(page, 'Control+Z');
  await expect.poll(read).not.toContain('dashed');
  await page.context().close();
});

it.each([
  ['en-US', 'The graph of an expression in x'],
  ['zh-CN', '含 x 的表达式'],
])('explains a call of the library under the pointer in %s', async (locale, words) => {
  const { page, code } = await openCode({ locale });
  await enterCode(page);
  await code.locator('.view-line span > span').getByText('curve', { exact: true }).first().hover();
  await page.locator('.monaco-hover').getByText(words).waitFor();
  await page.context().close();
});

it('keeps code that was typed and not drawn for the next visit', async () => {
  const { page, read } = await openCode();
  await enterCode(page);
  await pressKeys(page, 'Control+End');
  await page.keyboard.type(' // later');
  await page.reload();
  await page.locator('[data-plot-code] summary').click();
  await expect.poll(read).toContain('// later');
  await page.context().close();
});

it('lets a finger edit and draw on a phone', async () => {
  const viewport = { width: 390, height: 844 };
  const { page, code } = await openCode({ viewport, hasTouch: true, isMobile: true });
  await code.getByRole('textbox').fill('plot().curve("x").point(1, 1, "P")');
  await page.getByRole('button', { name: 'Run chart' }).tap();
  await label(page, 'P').waitFor();
  expect(await page.locator('[data-rich]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});
