import { expect, it } from 'vitest';
import { cellAt, expectCells, expectFocus, openCells, pressKeys } from './cells.ts';
import { setStage } from './stage.ts';

const parabola = 'Draw the graph of y = x^2 - 4x + 3 and find its vertex';

const stage = setStage();

const open = (questions: readonly string[], options?: Parameters<typeof openCells>[3]) =>
  openCells(stage.browser, stage.url, questions, options);

it('finds a command by a word and does it to the cell that had the focus', async () => {
  const { page, complaints } = await open(['a', 'b']);
  await pressKeys(page, 'j', 'Control+K');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expectFocus(field);
  await page.keyboard.type('above ins');
  const option = page.getByRole('dialog').getByRole('option', { selected: true });
  expect(await option.textContent()).toContain('Insert a question above');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await pressKeys(page, 'Enter');
  await expectCells(page, ['a', '', 'b']);
  await expectFocus(cellAt(page, 1));
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('goes through the commands with the arrow keys, past those that do not apply, and closes with Escape', async () => {
  const { page } = await open(['a']);
  await pressKeys(page, 'Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('undo');
  await expect.poll(() => page.locator('[data-action="undo"]').getAttribute('aria-disabled')).toBe('true');
  expect(await page.getByRole('dialog').getByRole('option', { selected: true }).count()).toBe(0);
  await page.getByRole('dialog').getByRole('combobox').fill('insert');
  const chosen = () =>
    page.getByRole('dialog').getByRole('option', { selected: true }).getAttribute('data-action');
  expect(await chosen()).toBe('run-and-insert');
  await pressKeys(page, 'ArrowDown');
  expect(await chosen()).toBe('insert-above');
  await pressKeys(page, 'ArrowUp', 'ArrowUp');
  expect(await chosen()).toBe('insert-below');
  await pressKeys(page, 'Escape');
  await expectFocus(cellAt(page, 0));
  await page.context().close();
});

it('splits a text where the caret was before the palette opened', async () => {
  const { page } = await open(['ab']);
  await pressKeys(page, 'Enter', 'Home', 'ArrowRight', 'Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('split');
  await pressKeys(page, 'Enter');
  await expectCells(page, ['a', 'b']);
  await page.context().close();
});

it('speaks Chinese, and finds English words too', async () => {
  const { page } = await open(['a'], { locale: 'zh-CN' });
  await page.getByRole('button', { name: '命令' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('delete');
  expect(await page.getByRole('dialog').getByRole('option').allTextContents()).toEqual(['删除单元DD']);
  await page.getByRole('dialog').getByRole('option').click();
  await page.getByText('单元已删除').or(page.locator('[data-toast]')).first().waitFor();
  await page.context().close();
});

it.each([
  ['en-US', 'Keyboard shortcuts', 'Delete cells'],
  ['zh-CN', '键盘快捷键', '删除单元'],
])('helps with the keys in %s on H, and is closed by Escape', async (locale, title, action) => {
  const { page, complaints } = await open(['a'], { locale });
  await pressKeys(page, 'h');
  const help = page.getByRole('dialog', { name: title });
  await help.getByText(action).waitFor();
  await pressKeys(page, 'd', 'd', 'Escape');
  await help.waitFor({ state: 'detached' });
  await expectFocus(cellAt(page, 0));
  await expectCells(page, ['a']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each(['Control+K', 'h'])('fits a phone after %s', async (key) => {
  const viewport = { width: 390, height: 844 };
  const { page } = await open(['a'], { viewport });
  await pressKeys(page, key);
  const box = await page.getByRole('dialog').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  await page.context().close();
});

it('runs all questions in order, and then those that are out of date', async () => {
  const { page } = await open([parabola, 'Solve the system 2x + y = 5, x - y = 1']);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const at of [0, 1]) await cellAt(page, at).locator('[data-answer]').waitFor();
  await cellAt(page, 0).getByRole('textbox').fill(parabola.replace('4x', '6x'));
  await page.getByRole('button', { name: 'Run what is out of date (1)' }).click();
  await cellAt(page, 0).locator('[data-variant="2"]').waitFor();
  await page.getByRole('button', { name: 'Run what is out of date' }).waitFor({ state: 'detached' });
  expect(await cellAt(page, 1).locator('[data-variant]').count()).toBe(0);
  await page.context().close();
});
