import { expect, it } from 'vitest';
import { wholeCells } from '#lib/notebook/late-cell.ts';
import { openPage } from './browser.ts';
import { cellAt } from './cells.ts';
import { readNotebook, send } from './client.ts';
import { setAnsweredStage } from './stage.ts';

const cells = 40;
const { stage, notebookId } = setAnsweredStage(cells);

async function openLong() {
  const watched = await openPage(stage.browser);
  await watched.page.goto(`${stage.url}/n/${notebookId()}`);
  await watched.page.locator('[data-chart="drawn"]').first().waitFor();
  return watched;
}

it('draws the first cells whole and the others as sketches that hold their text', async () => {
  const { page, complaints } = await openLong();
  expect(await page.locator('[data-cell]').count()).toBe(cells);
  const sketch = cellAt(page, cells - 1);
  expect(await sketch.getAttribute('data-sketch')).not.toBeNull();
  const { cells: told } = await readNotebook(stage.url, notebookId());
  const last = told.at(-1);
  expect(await sketch.textContent()).toBe(`${last?.source}${last?.variants.at(-1)?.answer.derivation}`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('draws a cell whole when it is scrolled to, its chart and verdicts included', async () => {
  const { page, complaints } = await openLong();
  const { cells: told } = await readNotebook(stage.url, notebookId());
  const at = told.findLastIndex(({ variants }) => {
    const answer = variants.at(-1)?.answer;
    return answer?.chart !== null && (answer?.checks?.length ?? 0) > 0;
  });
  expect(at).toBeGreaterThanOrEqual(wholeCells);
  const cell = cellAt(page, at);
  await cell.scrollIntoViewIfNeeded();
  await cell.locator('[data-chart="drawn"] svg.marks').waitFor();
  // What is drawn above it does not push it away.
  const { top } = await cell.evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(top).toBeLessThan(page.viewportSize()?.height ?? 0);
  expect(await cell.locator('[data-verdict="verified"]').count()).toBeGreaterThan(0);
  expect(await cell.locator('.katex-html').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('finds a word of a cell that nobody has seen, and draws that cell', async () => {
  const { page } = await openLong();
  const cell = cellAt(page, cells - 2);
  const words = (await cell.locator('p').first().textContent()) ?? '';
  const found = await page.evaluate(`find(${JSON.stringify(words.slice(0, 30))})`);
  expect(found).toBe(true);
  await cell.getByRole('textbox').first().waitFor();
  await page.context().close();
});

it('goes with the keyboard from the first cell to one that nobody has seen, and edits it', async () => {
  const { page, complaints } = await openLong();
  await cellAt(page, 0).focus();
  for (let step = 0; step < wholeCells + 12; step += 1) await page.keyboard.press('j');
  const cell = cellAt(page, wholeCells + 12);
  await cell.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await cell.locator('[data-editor] :focus').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('refuses to read the answers of more cells than a page asks for', async () => {
  const many = Array.from({ length: 25 }, (_, index) => `c${index}`).join(',');
  const path = `/api/notebooks/${notebookId()}/answers`;
  expect(await send(stage.url, 'GET', `${path}?cells=${many}`)).toMatchObject({ status: 400 });
  expect(await send(stage.url, 'GET', path)).toMatchObject({ status: 400 });
});
