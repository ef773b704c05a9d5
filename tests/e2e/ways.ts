import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { cellAt, expectFocus, pressKeys, tabTo } from './cells.ts';

/** A way to use a page: each does the same things to a notebook with what the reader has in the hand. */
export interface Way {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Asks a question on the first page. */
  readonly ask: (page: Page, question: string) => Promise<void>;
  /** Opens the editor of the first formula of the first cell. */
  readonly editFormula: (page: Page) => Promise<void>;
  /** Writes at the end of the formula in the editor. */
  readonly append: (page: Page, latex: string) => Promise<void>;
  readonly keep: (page: Page) => Promise<void>;
  /** Turns a slider up. */
  readonly turn: (slider: Locator) => Promise<void>;
  /** Asks a question below the first one. */
  readonly followUp: (page: Page, question: string) => Promise<void>;
  /** Deletes the second cell. */
  readonly remove: (page: Page) => Promise<void>;
  readonly undo: (page: Page) => Promise<void>;
  /** Opens the settings and closes them. */
  readonly lookAtSettings: (page: Page) => Promise<void>;
  /** Opens the newest notebook from the first page. */
  readonly openNewest: (page: Page) => Promise<void>;
}

const words = {
  draw: 'Edit and draw',
  keep: 'Keep',
  settings: 'Settings',
} as const;

const question = (page: Page) => page.getByRole('textbox', { name: 'Your question' });
const firstFormula = (page: Page) => cellAt(page, 0).locator('[data-formula="display"]').first();
const draw = (page: Page) => page.getByRole('menuitem', { name: words.draw });
const settings = (page: Page) => page.getByRole('button', { name: words.settings });
const newest = (page: Page) => page.locator('[data-notebook] a').first();
const focusedText = (page: Page) => cellAt(page, 1).getByRole('textbox').and(page.locator(':focus'));

/** With the keyboard alone. */
export const byKeyboard: Way = {
  name: 'the keyboard alone',
  options: {},
  ask: async (page, text) => {
    await tabTo(page, question(page));
    await page.keyboard.type(text);
    await pressKeys(page, 'Enter');
  },
  editFormula: async (page) => {
    await tabTo(page, firstFormula(page));
    await pressKeys(page, 'Enter');
    await draw(page).waitFor();
    await pressKeys(page, 'Enter');
  },
  append: async (page, latex) => {
    await expectFocus(page.locator('math-field'));
    await pressKeys(page, 'End');
    await page.keyboard.type(latex);
  },
  keep: async (page) => {
    await pressKeys(page, 'Enter');
    await expectFocus(cellAt(page, 0));
  },
  turn: async (slider) => {
    await tabTo(slider.page(), slider);
    await pressKeys(slider.page(), 'ArrowRight');
  },
  followUp: async (page, text) => {
    await pressKeys(page, 'Escape');
    await expectFocus(cellAt(page, 0));
    await pressKeys(page, 'b', 'Enter');
    await focusedText(page).waitFor();
    await page.keyboard.type(text);
    await pressKeys(page, 'Control+Enter');
  },
  remove: async (page) => {
    await pressKeys(page, 'd', 'd');
    await expectFocus(cellAt(page, 0));
  },
  undo: async (page) => {
    await pressKeys(page, 'z');
    await expectFocus(cellAt(page, 1));
  },
  lookAtSettings: async (page) => {
    await tabTo(page, settings(page), 'Shift+Tab');
    await pressKeys(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await pressKeys(page, 'Escape');
    await expectFocus(settings(page));
  },
  openNewest: async (page) => {
    await tabTo(page, newest(page));
    await pressKeys(page, 'Enter');
  },
};

/** What pointers of all kinds do alike, by pressing what they see. */
const pointing = (
  press: (control: Locator) => Promise<void>,
): Omit<Way, 'name' | 'options' | 'editFormula' | 'append' | 'turn'> => ({
  ask: async (page, text) => {
    await press(question(page));
    await page.keyboard.insertText(text);
    await press(page.getByRole('button', { name: 'Ask', exact: true }));
  },
  keep: (page) => press(page.locator('[data-formula-editor]').getByRole('button', { name: words.keep })),
  followUp: async (page, text) => {
    await press(page.locator('[role="group"][data-last]').getByRole('button', { name: 'Question' }));
    await focusedText(page).waitFor();
    await page.keyboard.insertText(text);
    await press(cellAt(page, 1).getByRole('button', { name: 'Run', exact: true }));
  },
  remove: (page) => press(cellAt(page, 1).getByRole('button', { name: 'Delete' })),
  undo: (page) => press(page.locator('[data-toast]').getByRole('button', { name: 'Undo' })),
  lookAtSettings: async (page) => {
    await press(settings(page));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Close' }));
  },
  openNewest: (page) => press(newest(page)),
});

/** With a mouse, and the keyboard for text. */
export const byMouse: Way = {
  ...pointing((control) => control.click()),
  name: 'a mouse',
  options: { viewport: { width: 1440, height: 900 } },
  editFormula: async (page) => {
    await firstFormula(page).click();
    await draw(page).click();
  },
  append: async (page, latex) => {
    await page.locator('math-field').click();
    await pressKeys(page, 'End');
    await page.keyboard.type(latex);
  },
  turn: async (slider) => {
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { mouse } = slider.page();
    await mouse.move(x + width * 0.6, y + height / 2);
    await mouse.down();
    await mouse.move(x + width * 0.7, y + height / 2, { steps: 4 });
    await mouse.move(x + width * 0.8, y + height / 2, { steps: 4 });
    await mouse.up();
  },
};

/** With a finger on a phone, whose own keyboard writes. */
export const byTouch: Way = {
  ...pointing((control) => control.tap()),
  name: 'a finger on a phone',
  options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  editFormula: async (page) => {
    await firstFormula(page).tap();
    await page.locator('[data-formula-button] button').tap();
    await draw(page).tap();
  },
  append: async (page, latex) => {
    const box = page.locator('[data-formula-editor] textarea');
    await box.tap();
    await pressKeys(page, 'End');
    await page.keyboard.insertText(latex);
  },
  turn: async (slider) => {
    const { width, height } = (await slider.boundingBox()) ?? { width: 0, height: 0 };
    await slider.tap({ position: { x: width * 0.8, y: height / 2 } });
  },
};
