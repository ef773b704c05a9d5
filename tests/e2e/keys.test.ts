import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { cellAt, expectCells, expectFocus, openCells, pressKeys } from './cells.ts';
import { createNotebook } from './client.ts';
import { setStage } from './stage.ts';

const parabola = 'Draw the graph of y = x^2 - 4x + 3 and find its vertex';

const stage = setStage();

const open = (questions: readonly string[], options?: Parameters<typeof openCells>[3]) =>
  openCells(stage.browser, stage.url, questions, options);

it.each([
  ['j', 'k'],
  ['ArrowDown', 'ArrowUp'],
])('goes from cell to cell with %s and %s', async (down, up) => {
  const { page } = await open(['a', 'b', 'c']);
  await pressKeys(page, down, down);
  await expectFocus(cellAt(page, 2));
  await pressKeys(page, up);
  await expectFocus(cellAt(page, 1));
  await page.context().close();
});

it('takes the keys for a cell that had the keyboard before the page came to life', async () => {
  const { page } = await open(['a', 'b']);
  const scripts = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await cellAt(page, 0).focus();
  scripts.resolve();
  await page.waitForLoadState('networkidle');
  await pressKeys(page, 'j');
  await expectFocus(cellAt(page, 1));
  await page.context().close();
});

it.each([
  ['a', ['', 'a', 'b'], 0],
  ['b', ['a', '', 'b'], 1],
])('inserts a question with %s', async (key, cells, focused) => {
  const { page, saved } = await open(['a', 'b']);
  await pressKeys(page, key);
  await expectCells(page, cells);
  await expectFocus(cellAt(page, focused));
  expect(await saved()).toEqual(cells.map((text) => `?${text}`));
  await page.context().close();
});

it('deletes with D D, not with one D, and undoes and does that again with Z and Shift+Z', async () => {
  const { page } = await open(['a', 'b']);
  await pressKeys(page, 'd', 'j', 'd', 'd');
  await expectCells(page, ['a']);
  await page.locator('[data-toast]').waitFor();
  await pressKeys(page, 'z');
  await expectCells(page, ['a', 'b']);
  await expectFocus(cellAt(page, 1));
  await pressKeys(page, 'Shift+Z');
  await expectCells(page, ['a']);
  await page.context().close();
});

it('brings back the last cell of a notebook', async () => {
  const { page } = await open(['a']);
  await pressKeys(page, 'd', 'd');
  await page.getByText('What would you like to work out?').waitFor();
  await pressKeys(page, 'z');
  await expectCells(page, ['a']);
  await page.context().close();
});

it('cuts, copies and pastes several selected cells', async () => {
  const { page, saved } = await open(['a', 'b', 'c']);
  await pressKeys(page, 'Shift+J');
  await expect.poll(() => page.locator('[data-selected]').count()).toBe(2);
  await pressKeys(page, 'x');
  await expectCells(page, ['c']);
  await pressKeys(page, 'v', 'v');
  await expectCells(page, ['c', 'a', 'b', 'a', 'b']);
  await pressKeys(page, 'c', 'k', 'v');
  await expectCells(page, ['c', 'a', 'b', 'a', 'b', 'b']);
  await pressKeys(page, 'z', 'z', 'z');
  await expectCells(page, ['c']);
  await pressKeys(page, 'z');
  await expectCells(page, ['a', 'b', 'c']);
  await pressKeys(page, 'Shift+Z', 'Shift+Z');
  await expectCells(page, ['c', 'a', 'b']);
  await expect.poll(saved, { timeout: 20_000 }).toEqual(['?c', '?a', '?b']);
  await page.context().close();
});

it('keeps the answers of a cell that is cut and pasted', async () => {
  const { page } = await open([parabola, 'b']);
  await pressKeys(page, 'Control+Enter');
  await cellAt(page, 0).locator('[data-answer]').waitFor();
  await expectFocus(cellAt(page, 0));
  await pressKeys(page, 'x', 'v');
  await expectCells(page, ['b', parabola]);
  await cellAt(page, 1).locator('[data-answer]').waitFor();
  await page.context().close();
});

it('brings a deleted cell back with its answers even when the server has taken it out', async () => {
  const { page, saved } = await open([parabola, 'b']);
  await pressKeys(page, 'Control+Enter');
  await cellAt(page, 0).locator('[data-answer]').waitFor();
  await pressKeys(page, 'd', 'd');
  await expect.poll(saved, { timeout: 20_000 }).toEqual(['?b']);
  await pressKeys(page, 'z');
  await cellAt(page, 0).locator('[data-answer]').waitFor();
  await expectCells(page, [parabola, 'b']);
  await expect.poll(saved).toEqual([`?${parabola}`, '?b']);
  await page.context().close();
});

it('turns questions into text and back with M and Y', async () => {
  const { page, saved } = await open(['a', 'b']);
  await pressKeys(page, 'm');
  await expect.poll(saved).toEqual(['#a', '?b']);
  await expectFocus(cellAt(page, 0));
  await pressKeys(page, 'z');
  await expect.poll(saved).toEqual(['?a', '?b']);
  await pressKeys(page, 'Shift+Z');
  await expect.poll(saved).toEqual(['#a', '?b']);
  await pressKeys(page, 'y');
  await expect.poll(saved).toEqual(['?a', '?b']);
  await page.context().close();
});

it('merges with the next cell, splits at the caret, and undoes both', async () => {
  const { page, saved } = await open(['first', 'second', 'third']);
  await pressKeys(page, 'Shift+M');
  await expectCells(page, ['first\nsecond', 'third']);
  await pressKeys(page, 'Enter', 'Home', 'Control+Shift+Minus');
  await expectCells(page, ['first', 'second', 'third']);
  await expectFocus(cellAt(page, 1).getByRole('textbox'));
  await pressKeys(page, 'Escape', 'z');
  await expectCells(page, ['first\nsecond', 'third']);
  await pressKeys(page, 'z');
  await expectCells(page, ['first', 'second', 'third']);
  await expect.poll(saved, { timeout: 20_000 }).toEqual(['?first', '?second', '?third']);
  await page.context().close();
});

it.each(['Control+Shift+ArrowDown', 'Alt+ArrowDown'])('moves cells with %s', async (key) => {
  const { page, saved } = await open(['a', 'b', 'c']);
  await pressKeys(page, key, key);
  await expectCells(page, ['b', 'c', 'a']);
  await expectFocus(cellAt(page, 2));
  await pressKeys(page, key.replace('Down', 'Up'), 'Shift+K', key.replace('Down', 'Up'));
  await expectCells(page, ['b', 'a', 'c']);
  await expect.poll(saved).toEqual(['?b', '?a', '?c']);
  await pressKeys(page, 'z');
  await expectCells(page, ['b', 'c', 'a']);
  await page.context().close();
});

it('runs with Shift+Enter, Ctrl+Enter and Alt+Enter, each going its own way on', async () => {
  const { page } = await open([parabola, 'b']);
  await pressKeys(page, 'Shift+Enter');
  await expectFocus(cellAt(page, 1));
  await cellAt(page, 0).locator('[data-run-state="done"]').waitFor();
  await pressKeys(page, 'k', 'Enter', 'Control+Enter');
  await expectFocus(cellAt(page, 0));
  await cellAt(page, 0).locator('[data-variant="2"]').waitFor();
  await cellAt(page, 0).locator('[data-run-state="done"]').waitFor();
  await pressKeys(page, 'Enter', 'Alt+Enter');
  await expectCells(page, [parabola, '', 'b']);
  await expectFocus(cellAt(page, 1).getByRole('textbox'));
  await cellAt(page, 0).locator('[data-variant="3"]').waitFor();
  await page.context().close();
});

it('folds an answer with O, and undoes a new answer by showing the one before', async () => {
  const { page } = await open([parabola]);
  await pressKeys(page, 'Control+Enter');
  await cellAt(page, 0).locator('[data-run-state="done"]').waitFor();
  await pressKeys(page, 'o');
  await page.locator('[data-folded]').waitFor();
  await pressKeys(page, 'o', 'Control+Enter');
  await page.locator('[data-variant="2"]').waitFor();
  await page.locator('[data-run-state="done"]').waitFor();
  await pressKeys(page, 'z');
  await page.locator('[data-variant="1"]').waitFor();
  await pressKeys(page, 'Shift+Z');
  await page.locator('[data-variant="2"]').waitFor();
  await page.context().close();
});

it('writes letters in a text, and none of them does anything else', async () => {
  const { page } = await open(['']);
  await pressKeys(page, 'Enter');
  await page.keyboard.type('abdd jkxcvmyzhol');
  await expectCells(page, ['abdd jkxcvmyzhol']);
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('ddhz');
  await expectCells(page, ['abdd jkxcvmyzhol']);
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Testddhz');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
});

/** Opens a notebook with its first cell under the keyboard; the code for keys is held back until `release` is called. */
async function openWithoutKeys(questions: readonly string[]) {
  const { id } = await createNotebook(stage.url, questions);
  const address = `${stage.url}/n/${id}`;
  const first = await (await fetch(address)).text();
  const released = Promise.withResolvers<void>();
  const { page } = await openPage(stage.browser);
  await page.route('**/*.js', async (route) => {
    if (!first.includes(new URL(route.request().url()).pathname)) await released.promise;
    await route.continue();
  });
  await page.goto(address);
  const cell = cellAt(page, 0);
  await cell.getByRole('textbox').focus();
  await page.keyboard.press('Escape');
  await expectFocus(cell);
  const release = async () => {
    released.resolve();
    await page.waitForLoadState('networkidle');
  };
  return { page, release };
}

it('leaves what is typed in a text alone when the code for keys comes after Escape and Enter', async () => {
  const { page, release } = await openWithoutKeys(['']);
  await pressKeys(page, 'Enter');
  await page.keyboard.type('abdd');
  await release();
  await page.keyboard.type('xyz');
  await expectCells(page, ['abddxyz']);
  await pressKeys(page, 'Escape', 'b');
  await expectCells(page, ['abddxyz', '']);
  await page.context().close();
});

it('opens the cell that the keys before Enter lead to when the code for keys comes after them', async () => {
  const { page, release } = await openWithoutKeys(['a', 'b']);
  await pressKeys(page, 'b', 'Enter');
  await release();
  await expectFocus(cellAt(page, 1).getByRole('textbox'));
  await page.keyboard.type('new');
  await expectCells(page, ['a', 'new', 'b']);
  await page.context().close();
});

it('leaves Enter, Escape and Ctrl+Z to an input method while it composes', async () => {
  const { page } = await open(['']);
  await pressKeys(page, 'Enter');
  const editor = cellAt(page, 0).getByRole('textbox');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'qiu', selectionStart: 3, selectionEnd: 3 });
  for (const key of ['Escape', 'Enter', 'z'])
    await editor.evaluate(
      (area, pressed) =>
        area.dispatchEvent(
          new KeyboardEvent('keydown', {
            ...{ key: pressed, bubbles: true, cancelable: true, isComposing: true },
            ...{ shiftKey: pressed === 'Enter', ctrlKey: pressed === 'z' },
          }),
        ),
      key,
    );
  await expectFocus(editor);
  await input.send('Input.insertText', { text: '求顶点' });
  await expectCells(page, ['求顶点']);
  await pressKeys(page, 'Escape');
  await expectFocus(cellAt(page, 0));
  await page.context().close();
});

it('saves at once with Ctrl+S', async () => {
  const { page } = await open(['']);
  await pressKeys(page, 'Enter');
  await page.keyboard.type('x');
  const sent = page.waitForRequest((request) => request.method() === 'PATCH', { timeout: 600 });
  await pressKeys(page, 'Control+S');
  await sent;
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.context().close();
});
