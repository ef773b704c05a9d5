import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type WatchedPage } from './browser.ts';
import { createNotebook, readNotebook } from './client.ts';

const mostTabs = 60;

/** A notebook that a page shows. */
export interface OpenedNotebook extends WatchedPage {
  readonly id: string;
  /** What stands in its cells, as the server has it: `?` before a question, `#` before a text. */
  readonly saved: () => Promise<readonly string[]>;
}

/** Makes a notebook of these questions and opens it, with the first cell under the keyboard in command mode. */
export async function openCells(
  browser: Browser,
  url: string,
  questions: readonly string[],
  options: Parameters<typeof openPage>[1] = {},
): Promise<OpenedNotebook> {
  const { id } = await createNotebook(url, questions);
  const watched = await openPage(browser, options);
  await watched.page.goto(`${url}/n/${id}`);
  const first = cellAt(watched.page, 0);
  // A key that is pressed before the page listens does nothing.
  const leave = async () => {
    await first.getByRole('textbox').focus();
    await watched.page.keyboard.press('Escape');
    return first.evaluate((node) => node === document.activeElement);
  };
  await expect.poll(leave, { timeout: 20_000 }).toBe(true);
  await expect.poll(() => first.evaluate(isAnswered), { timeout: 20_000 }).toBe(true);
  const saved = async () =>
    (await readNotebook(url, id)).cells.map(({ kind, source }) => (kind === 'prompt' ? '?' : '#') + source);
  return { ...watched, id, saved };
}

/** Whether the page keeps the browser from the key that goes one cell up, as it does once the code of its keys is there. */
function isAnswered(cell: Element): boolean {
  return !cell.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', bubbles: true, cancelable: true }),
  );
}

/** The nth cell that is shown, from 0. */
export function cellAt(page: Page, index: number): Locator {
  return page.locator('[data-cell]').nth(index);
}

/** Presses keys one after the other. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the cells hold these texts; a text cell shows what it says. */
export async function expectCells(page: Page, texts: readonly string[]): Promise<void> {
  const read = () =>
    page
      .locator('[data-cell]')
      .evaluateAll((cells) =>
        cells.map(
          (cell) =>
            cell.querySelector<HTMLElement>('[data-editor]')?.dataset.value?.slice(0, -1) ??
            cell.querySelector('p')?.textContent,
        ),
      );
  await expect.poll(read, { timeout: 10_000 }).toEqual(texts);
}

/** Waits until this very element has the focus. */
export async function expectFocus(element: Locator): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  await expect.poll(isFocused, { timeout: 10_000 }).toBe(true);
}

/** Goes on with Tab, or back with Shift+Tab, until this element has the focus. */
export async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await element.waitFor();
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < mostTabs; presses += 1) {
    await page.keyboard.press(key);
    if (await isFocused()) return;
  }
  throw new Error(`${mostTabs} times ${key} do not lead there.`);
}
