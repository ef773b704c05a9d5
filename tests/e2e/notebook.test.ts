import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { cellAt, openCells } from './cells.ts';
import { createNotebook, readNotebook, send } from './client.ts';
import { startLemma } from './lemma-process.ts';
import { setStage } from './stage.ts';

const parabola = 'Draw the graph of y = x^2 - 4x + 3 and find its vertex';

const stage = setStage();

it('says honestly what it cannot answer, and answers the example that is clicked', async () => {
  const { page } = await openNotebook(['Tell me a story about a king']);
  await runCell(cellAt(page, 0));
  const examples = cellAt(page, 0).locator('button[data-example]');
  await examples.first().waitFor();
  expect(await examples.count()).toBe(3);
  expect(await cellAt(page, 0).textContent()).toContain('needs a language model');
  await cellAt(page, 0).getByText('Not answered').waitFor();
  await examples.first().click();
  await page.locator('[data-answer]').first().waitFor();
  await page.context().close();
});

it('declines in Chinese what is asked in Chinese', async () => {
  const { page } = await openNotebook(['给我讲一个国王的故事'], { locale: 'zh-CN' });
  await runCell(cellAt(page, 0), '运行');
  await cellAt(page, 0).locator('button[data-example]').first().waitFor();
  expect(await cellAt(page, 0).textContent()).toContain('需要语言模型');
  await cellAt(page, 0).getByText('没有解答').waitFor();
  await page.context().close();
});

it('asks for a question where there is none', async () => {
  const { page } = await openCells(stage.browser, stage.url, ['']);
  await cellAt(page, 0).getByRole('textbox').press('Control+Enter');
  await page.getByText('Write a question first.').waitFor();
  await page.context().close();
});

it('answers from the first page in one click', async () => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(stage.url);
  await page.locator('button[data-example]').first().click();
  await page.locator('[data-answer]').waitFor();
  await page.locator('[data-chart="drawn"]').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps each answer of a question, pages through them, and marks the ones that are out of date', async () => {
  const { page } = await openNotebook([parabola]);
  const cell = cellAt(page, 0);
  await runCell(cell);
  await cell.locator('[data-answer]').waitFor();
  await cell.getByRole('textbox').fill(parabola.replace('4x', '6x'));
  await page.getByText('The question has changed since this answer.').waitFor();
  await runCell(cell);
  await cell.locator('[data-variant="2"]').waitFor();
  expect(await cell.locator('[data-answer]').getAttribute('data-answer')).toBe('(3, -6)');
  await cell.getByRole('button', { name: 'Previous answer' }).click();
  await cell.locator('[data-variant="1"]').waitFor();
  expect(await cell.locator('[data-answer]').getAttribute('data-answer')).toBe('(2, -1)');
  await page.context().close();
});

it('adds, moves, deletes and brings back cells, and finds them in the same order again', async () => {
  const { page, id } = await openNotebook(['first', 'second', 'third']);
  await cellAt(page, 2).hover();
  await cellAt(page, 2).getByRole('button', { name: 'Move up' }).click();
  await expectQuestions(page, ['first', 'third', 'second']);
  await cellAt(page, 0).hover();
  await cellAt(page, 0).getByRole('button', { name: 'Delete' }).click();
  await expectQuestions(page, ['third', 'second']);
  await page.locator('[data-toast]').getByRole('button', { name: 'Undo' }).click();
  await expectQuestions(page, ['first', 'third', 'second']);
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.reload();
  await expectQuestions(page, ['first', 'third', 'second']);
  expect((await readNotebook(stage.url, id)).cells.map(({ source }) => source)).toEqual([
    'first',
    'third',
    'second',
  ]);
  await page.context().close();
});

it('saves what was typed even when the page is left at once', async () => {
  const { page, id } = await openNotebook(['']);
  await cellAt(page, 0).getByRole('textbox').fill('y = x^3');
  await page.goto(stage.url);
  await page.goto(`${stage.url}/n/${id}`);
  await expectQuestions(page, ['y = x^3']);
  await page.context().close();
});

it('keeps 20,001 characters in the page, says that they are too many, and saves once they fit', async () => {
  const { page, id } = await openNotebook(['']);
  const editor = cellAt(page, 0).getByRole('textbox');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await editor.press('Control+A');
    await page.keyboard.press('Control+V');
  };
  await paste('x'.repeat(20_001));
  await page.locator('[data-save-state="refused"]').waitFor();
  await page.getByText('A cell holds 20000 characters at most').waitFor();
  await paste('x'.repeat(20_000));
  await page.locator('[data-save-state="saved"]').waitFor();
  expect((await readNotebook(stage.url, id)).cells[0]?.source).toHaveLength(20_000);
  await page.context().close();
});

it('shares one run between two tabs, and both show the answer', async () => {
  const { page, id } = await openNotebook([parabola]);
  const other = await page.context().newPage();
  await other.goto(`${stage.url}/n/${id}`);
  await runCell(cellAt(page, 0));
  await Promise.all([page, other].map((tab) => tab.locator('[data-answer]').waitFor()));
  await Promise.all([page, other].map((tab) => tab.locator('[data-run-state="done"]').waitFor()));
  expect((await readNotebook(stage.url, id)).cells[0]?.variants).toHaveLength(1);
  await page.context().close();
});

it('shows both versions when two tabs edit one cell, and keeps the chosen one', async () => {
  const { page, id } = await openNotebook(['start']);
  const { cells } = await readNotebook(stage.url, id);
  // Saving waits until the other one has saved: otherwise the page shows the other's text before it is written over.
  const saving = '**/api/notebooks/*/cells/*';
  await page.route(saving, (route) => route.abort());
  await cellAt(page, 0).getByRole('textbox').fill('mine');
  await page.locator('[data-save-state="retrying"]').waitFor();
  await send(stage.url, 'PATCH', `/api/notebooks/${id}/cells/${cells[0]?.id}`, {
    version: 1,
    source: 'theirs',
  });
  await page.unroute(saving);
  const conflict = page.locator('[data-conflict]');
  await conflict.waitFor();
  expect(await conflict.textContent()).toMatch(/mine.*theirs/s);
  await conflict.getByRole('button', { name: 'Keep yours' }).click();
  await page.locator('[data-save-state="saved"]').waitFor();
  expect((await readNotebook(stage.url, id)).cells[0]?.source).toBe('mine');
  await page.context().close();
});

it('leaves a defined state behind when the browser is closed in mid-run', async () => {
  const { page, id } = await openNotebook([parabola]);
  await cellAt(page, 0).getByRole('button', { name: 'Run' }).click();
  await page.context().close();
  const { page: again } = await openPage(stage.browser);
  await again.goto(`${stage.url}/n/${id}`);
  await expectQuestions(again, [parabola]);
  const cell = cellAt(again, 0);
  if ((await cell.locator('[data-answer]').count()) === 0) await runCell(cell);
  await cell.locator('[data-answer]').waitFor();
  await again.context().close();
});

it('tells that the server is gone, keeps what is typed, and saves it when the server is back', async () => {
  const first = await startLemma();
  const { id } = await createNotebook(first.url, ['before']);
  const { page } = await openPage(stage.browser);
  await page.goto(`${first.url}/n/${id}`);
  process.kill(first.pid, 'SIGKILL');
  const editor = cellAt(page, 0).getByRole('textbox');
  await editor.fill('typed while the server was gone');
  await page.locator('[data-save-state="retrying"]').waitFor();
  const second = await startLemma({ LEMMA_DATA: first.dataFolder, LEMMA_PORT: new URL(first.url).port });
  await page.locator('[data-save-state="saved"]').waitFor();
  expect((await readNotebook(second.url, id)).cells[0]?.source).toBe('typed while the server was gone');
  await page.context().close();
  await second.end('SIGTERM');
  await first.end('SIGKILL');
});

it.each(['light', 'dark'] as const)(
  'does not scroll sideways on a %s phone, nor complain',
  async (colorScheme) => {
    const viewport = { width: 390, height: 844 };
    const { page, complaints } = await openNotebook([parabola, '求椭圆 x^2/9 + y^2/4 = 1 的焦点'], {
      viewport,
      colorScheme,
    });
    for (const at of [0, 1]) {
      const cell = cellAt(page, at);
      await runCell(cell);
      await cell.locator('[data-run-state="done"]').waitFor();
      await cell.locator('figure[data-chart]').scrollIntoViewIfNeeded();
      await cell.locator('[data-chart="drawn"]').waitFor();
    }
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(viewport.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

it('answers an address that is none with a page that leads home', async () => {
  const { page } = await openPage(stage.browser);
  const response = await page.goto(`${stage.url}/n/nothing`);
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await page.waitForURL(`${stage.url}/`);
  await page.context().close();
});

async function openNotebook(questions: readonly string[], options: Parameters<typeof openPage>[1] = {}) {
  const { id } = await createNotebook(stage.url, questions);
  const watched = await openPage(stage.browser, options);
  await watched.page.goto(`${stage.url}/n/${id}`);
  await cellAt(watched.page, 0).getByRole('textbox').waitFor();
  return { ...watched, id };
}

async function runCell(cell: Locator, name = 'Run'): Promise<void> {
  await cell.getByRole('button', { name, exact: true }).click();
}

async function expectQuestions(page: Page, questions: readonly string[]): Promise<void> {
  const read = () =>
    page
      .locator('[data-cell] [data-editor]')
      .evaluateAll((editors) => editors.map((editor) => editor.getAttribute('data-value')?.slice(0, -1)));
  await expect.poll(read, { timeout: 10_000 }).toEqual(questions);
}
