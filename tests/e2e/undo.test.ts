import { expect, it } from 'vitest';
import { cellAt, expectCells, expectFocus, openCells, pressKeys } from './cells.ts';
import { readNotebook, send } from './client.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const open = (questions: readonly string[]) => openCells(stage.browser, stage.url, questions);

it('undoes typing where it was, does it again, and saves what stands there for the next visit', async () => {
  const { page, saved } = await open(['one', 'two']);
  await pressKeys(page, 'Enter');
  await page.keyboard.type(' more');
  await pressKeys(page, 'Escape', 'j', 'Enter');
  await page.keyboard.type('!');
  await expectCells(page, ['one more', 'two!']);
  await pressKeys(page, 'Control+Z');
  await expectCells(page, ['one more', 'two']);
  await pressKeys(page, 'Control+Z', 'Control+Shift+Z');
  await expectCells(page, ['one more', 'two!']);
  await pressKeys(page, 'Escape', 'z', 'z');
  await expectCells(page, ['one', 'two']);
  await expectFocus(cellAt(page, 0));
  await pressKeys(page, 'Control+Y');
  await expectCells(page, ['one more', 'two']);
  await page.locator('[data-save-state="saved"]').waitFor();
  expect(await saved()).toEqual(['?one more', '?two']);
  await page.reload();
  await expectCells(page, ['one more', 'two']);
  await page.context().close();
});

it('undoes with the button what was done last, until nothing is left', async () => {
  const { page, saved } = await open(['a', 'b']);
  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' });
  await expect.poll(() => undo.isDisabled()).toBe(true);
  await pressKeys(page, 'Enter');
  await page.keyboard.type('bc');
  await expectCells(page, ['abc', 'b']);
  await pressKeys(page, 'Escape', 'd', 'd');
  await expectCells(page, ['b']);
  await undo.click();
  await expectCells(page, ['abc', 'b']);
  await undo.click();
  await expectCells(page, ['a', 'b']);
  await expect.poll(() => undo.isDisabled()).toBe(true);
  await expect.poll(saved).toEqual(['?a', '?b']);
  await page.context().close();
});

it('puts the caret back to where the text changed', async () => {
  const { page } = await open(['ab']);
  await pressKeys(page, 'Enter', 'Home', 'ArrowRight');
  await page.keyboard.type('xyz');
  await pressKeys(page, 'Control+Z');
  await expectCells(page, ['ab']);
  await page.keyboard.type('-');
  await expectCells(page, ['a-b']);
  await page.context().close();
});

it('undoes a change of the title, in the title and from a cell', async () => {
  const { page, id } = await open(['a']);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Other');
  await title.press('Control+Z');
  await expect.poll(() => title.inputValue()).toBe('Test');
  await title.press('Control+Shift+Z');
  await expect.poll(() => title.inputValue()).toBe('Other');
  await cellAt(page, 0).focus();
  await pressKeys(page, 'z');
  await expect.poll(() => title.inputValue()).toBe('Test');
  await expect.poll(async () => (await readNotebook(stage.url, id)).title).toBe('Test');
  await page.context().close();
});

it('undoes a change of the settings', async () => {
  const { page, id } = await open(['a']);
  const style = async () => (await readNotebook(stage.url, id)).settings.style;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'A hint only' }).check();
  await expect.poll(style).toBe('hint');
  await pressKeys(page, 'Escape');
  await cellAt(page, 0).focus();
  await pressKeys(page, 'z');
  await expect.poll(style).toBeUndefined();
  await page.context().close();
});

it('does not write over what somebody else has changed since, and says so', async () => {
  const { page, id, saved } = await open(['start']);
  await pressKeys(page, 'Enter');
  await page.keyboard.type(' mine');
  await page.locator('[data-save-state="saved"]').waitFor();
  await expect.poll(saved).toEqual(['?start mine']);
  const [cell] = (await readNotebook(stage.url, id)).cells;
  const change = { version: cell?.version, source: 'theirs' };
  await send(stage.url, 'PATCH', `/api/notebooks/${id}/cells/${cell?.id}`, change);
  await expectCells(page, ['theirs']);
  await pressKeys(page, 'Escape', 'z');
  await page.getByText('it was changed elsewhere since').waitFor();
  expect(await saved()).toEqual(['?theirs']);
  await page.context().close();
});

it('brings back a cell that the server has already taken out, and goes on undoing from there', async () => {
  const { page, saved } = await open(['a', 'b']);
  await pressKeys(page, 'b', 'Enter');
  await expectFocus(cellAt(page, 1).getByRole('textbox'));
  await page.keyboard.type('new');
  await pressKeys(page, 'Control+S', 'Escape', 'd', 'd');
  await expectCells(page, ['a', 'b']);
  await expect.poll(saved, { timeout: 20_000 }).toEqual(['?a', '?b']);
  await pressKeys(page, 'z');
  await expectCells(page, ['a', 'new', 'b']);
  await expect.poll(saved).toEqual(['?a', '?new', '?b']);
  await pressKeys(page, 'z');
  await expectCells(page, ['a', '', 'b']);
  await pressKeys(page, 'z');
  await expectCells(page, ['a', 'b']);
  await pressKeys(page, 'Shift+Z', 'Shift+Z');
  await expectCells(page, ['a', 'new', 'b']);
  await page.context().close();
});
