import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { cellAt, expectCells, expectFocus, openCells, pressKeys } from './cells.ts';
import { createNotebook, readNotebook } from './client.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const open = (questions: readonly string[], options?: Parameters<typeof openCells>[3]) =>
  openCells(stage.browser, stage.url, questions, options);

/** Goes into the text of the cell under the keyboard and waits for the rich editor. */
async function enterRich(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('[data-rich]').waitFor();
}

/** The colours in which a text stands in the rich editor, each once. */
function coloursOf(page: Page, text: string): Promise<readonly string[]> {
  return page
    .locator('[data-rich] .view-line span > span')
    .evaluateAll(
      (pieces, wanted) => [
        ...new Set(
          pieces
            .filter((piece) => piece.textContent?.includes(wanted))
            .map((piece) => getComputedStyle(piece).color),
        ),
      ],
      text,
    );
}

it('puts the rich editor in the place of the text area, with text and caret, and complains of nothing', async () => {
  const { page, complaints, saved } = await open(['abcd', 'b']);
  await page.keyboard.press('Enter');
  await pressKeys(page, 'ArrowLeft', 'ArrowLeft');
  await page.locator('[data-rich]').waitFor();
  await page.keyboard.type('-');
  await expectCells(page, ['ab-cd', 'b']);
  expect(await page.getByRole('textbox', { name: 'Question' }).count()).toBe(2);
  await pressKeys(page, 'Escape', 'j', 'Enter');
  await cellAt(page, 1).locator('[data-rich]').waitFor();
  expect(await page.locator('[data-rich]').count()).toBe(1);
  await expect.poll(saved).toEqual(['?ab-cd', '?b']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('takes what is typed while the code of the rich editor is still on its way', async () => {
  const { id } = await createNotebook(stage.url, ['']);
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${id}`);
  await page.waitForLoadState('networkidle');
  const released = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await released.promise;
    await route.continue();
  });
  await cellAt(page, 0).getByRole('textbox').focus();
  await page.keyboard.type('求 x^2');
  await expectCells(page, ['求 x^2']);
  expect(await page.locator('[data-rich]').count()).toBe(0);
  released.resolve();
  await page.keyboard.type(' = 4');
  await page.locator('[data-rich]').waitFor();
  await page.keyboard.type(' 的解');
  await expectCells(page, ['求 x^2 = 4 的解']);
  await expect.poll(async () => (await readNotebook(stage.url, id)).cells[0]?.source).toBe('求 x^2 = 4 的解');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('goes on as a text area when the code of the rich editor cannot be fetched', async () => {
  const { id } = await createNotebook(stage.url, ['']);
  const { page } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${id}`);
  await page.waitForLoadState('networkidle');
  const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.js'));
  await page.route('**/*.js', (route) => route.abort());
  await cellAt(page, 0).getByRole('textbox').focus();
  await refused;
  await page.keyboard.type('x^2 = 4');
  await pressKeys(page, 'Control+S');
  await expect.poll(async () => (await readNotebook(stage.url, id)).cells[0]?.source).toBe('x^2 = 4');
  expect(await page.locator('[data-rich]').count()).toBe(0);
  await page.context().close();
});

it('completes LaTeX commands after a backslash, fills in their places, and closes dollars and braces', async () => {
  const { page } = await open(['']);
  await enterRich(page);
  await page.keyboard.type('$\\fra');
  const list = page.locator('.suggest-widget.visible');
  await list
    .getByRole('option', { name: /\\frac/ })
    .first()
    .waitFor();
  expect(await list.textContent()).toContain('a⁄b');
  await pressKeys(page, 'Enter');
  await expectCells(page, ['$\\frac{a}{b}$']);
  await page.keyboard.type('1');
  await pressKeys(page, 'Tab');
  await page.keyboard.type('2');
  await expectCells(page, ['$\\frac{1}{2}$']);
  await page.locator('[data-preview="question"] .katex').waitFor();
  await page.context().close();
});

it('leaves Escape to the list of commands first, and runs with Shift+Enter although it is open', async () => {
  const { page } = await open(['', 'next']);
  await enterRich(page);
  await page.keyboard.type('1+1 \\al');
  await page.locator('.suggest-widget.visible').waitFor();
  await pressKeys(page, 'Escape');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  await page.keyboard.type('p');
  await page.locator('.suggest-widget.visible').waitFor();
  await pressKeys(page, 'Shift+Enter');
  await expectFocus(cellAt(page, 1));
  await expectCells(page, ['1+1 \\alp', 'next']);
  await page.context().close();
});

it('composes Chinese, before and after the rich editor has come, and runs nothing at the Enter that ends it', async () => {
  const { page, saved } = await open(['']);
  const runs: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/run')) runs.push(request.url());
  });
  await page.keyboard.press('Enter');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'qiu', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '求' });
  await page.locator('[data-rich]').waitFor();
  await input.send('Input.imeSetComposition', { text: 'ding', selectionStart: 4, selectionEnd: 4 });
  await input.send('Input.imeSetComposition', { text: 'dingdian', selectionStart: 8, selectionEnd: 8 });
  // The input method's own Enter: while it composes, and as Safari tells it, after the text has come.
  const enter = { type: 'rawKeyDown', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
  const held = { none: 0, control: 2, shift: 8 };
  for (const modifiers of Object.values(held))
    await input.send('Input.dispatchKeyEvent', { ...enter, key: 'Process', modifiers });
  await input.send('Input.insertText', { text: '顶点' });
  for (const modifiers of Object.values(held))
    await input.send('Input.dispatchKeyEvent', { ...enter, key: 'Enter', modifiers });
  await expectCells(page, ['求顶点']);
  await page.keyboard.type('。');
  await expect.poll(saved).toEqual(['?求顶点。']);
  expect(runs).toEqual([]);
  await page.context().close();
});

it('shows formulas in colours of the theme, and takes those of another theme at once', async () => {
  const { page } = await open(['Solve $\\sin x = 1$ now'], { colorScheme: 'light' });
  await enterRich(page);
  await expect.poll(() => coloursOf(page, '\\sin')).toEqual(['rgb(44, 74, 158)']);
  expect(await coloursOf(page, 'now')).toEqual(['rgb(28, 29, 33)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => coloursOf(page, '\\sin')).toEqual(['rgb(157, 180, 255)']);
  await page.context().close();
});

it('shows a text as it will be read while it is written, and no half formula in between', async () => {
  const { page } = await open(['$x^2$']);
  await pressKeys(page, 'm');
  await expect.poll(() => cellAt(page, 0).getAttribute('data-kind')).toBe('text');
  await expectFocus(cellAt(page, 0));
  await enterRich(page);
  const preview = page.locator('[data-preview="text"]');
  await preview.locator('.katex').waitFor();
  await pressKeys(page, 'Control+End');
  await page.keyboard.type(' and \\(y');
  await preview.getByText('and').waitFor();
  expect(await preview.locator('.katex-error').count()).toBe(0);
  await pressKeys(page, 'Escape');
  await preview.waitFor({ state: 'detached' });
  await page.context().close();
});

it('keeps the run button where it is pressed, though the preview goes with the keyboard', async () => {
  const { page } = await open(['Solve x^2 = 4']);
  await enterRich(page);
  await page.locator('[data-preview="question"]').waitFor();
  await cellAt(page, 0).getByRole('button', { name: 'Run' }).click();
  await cellAt(page, 0).locator('[data-answer]').waitFor();
  await page.context().close();
});

it('stays a text area where one writes with a finger', async () => {
  const { page, saved, complaints } = await open(['x'], {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await cellAt(page, 0).getByRole('textbox').tap();
  await page.keyboard.type('^2 = 4');
  await page.locator('[data-preview="question"]').waitFor();
  await expect.poll(saved).toEqual(['?x^2 = 4']);
  expect(await page.locator('[data-rich]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('moves a cell that is dragged, gives up on Escape, and undoes the move', async () => {
  const { page, saved } = await open(['a', 'b', 'c']);
  const grip = cellAt(page, 0).locator('[data-grip]');
  const drag = async () => {
    await cellAt(page, 0).hover();
    await grip.hover();
    await page.mouse.down();
    const target = await cellAt(page, 2).boundingBox();
    await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + (target?.height ?? 0) - 5, { steps: 5 });
  };
  await drag();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectCells(page, ['a', 'b', 'c']);
  await drag();
  await page.mouse.up();
  await expectCells(page, ['b', 'c', 'a']);
  await expectFocus(cellAt(page, 2));
  await expect.poll(saved).toEqual(['?b', '?c', '?a']);
  await pressKeys(page, 'z');
  await expectCells(page, ['a', 'b', 'c']);
  await page.context().close();
});
