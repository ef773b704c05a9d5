import type { Page } from 'playwright-core';
import { createNotebook, send } from '../e2e/client.ts';
import type { World } from './world.ts';

/** Something that a person can see. */
export interface ScreenState {
  /** Of its picture's file. */
  readonly name: string;
  /** Goes there, and waits until all is drawn. */
  readonly show: (page: Page, world: World) => Promise<void>;
}

const notebook = async (page: Page, { url }: World, id: string): Promise<void> => {
  await page.goto(`${url}/n/${id}`, { waitUntil: 'networkidle' });
  await page.locator('main h1, main h2, [data-cell]').first().waitFor();
};

/** The chart of the first answered cell, drawn: charts are drawn when they come near the screen. */
const chart = async (page: Page): Promise<void> => {
  await page.locator('[data-chart]').first().scrollIntoViewIfNeeded();
  await page.locator('[data-chart="drawn"]').first().waitFor();
};

const command = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  await page.locator('[data-cell]').first().focus();
  for (const key of keys) await page.keyboard.press(key);
};

/** Every screen that is looked at, in the order of a first visit. */
export const screenStates: readonly ScreenState[] = [
  {
    name: 'home',
    show: async (page, { url }) => {
      await page.goto(url);
      await page.locator('[data-notebook]').first().waitFor();
    },
  },
  {
    name: 'home-search',
    show: async (page, { url }) => {
      await page.goto(url);
      await page.getByRole('searchbox').fill('zzz');
      await page.locator('[data-notebook]').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'answered',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await chart(page);
    },
  },
  {
    name: 'verdict',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await chart(page);
      await page.locator('button[data-verdict]').first().click();
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'model',
    show: async (page, world) => {
      await notebook(page, world, world.modelled);
      await chart(page);
    },
  },
  {
    name: 'refuted',
    show: async (page, world) => {
      await notebook(page, world, world.modelled);
      const mark = page.locator('button[data-verdict="refuted"]').first();
      await mark.scrollIntoViewIfNeeded();
      await mark.click();
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'formula',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await chart(page);
      await page.locator('[data-answer-body] [data-formula="display"]').first().click({ button: 'right' });
      await page.locator('[data-choice="draw"]').click();
      await page.locator('math-field').waitFor();
      await page.locator('[data-preview="drawn"]').waitFor();
    },
  },
  {
    name: 'formula-kept',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await chart(page);
      await page.route(/cells\/[^/]+\/plot$/, () => undefined);
      await page.locator('[data-answer-body] [data-formula="display"]').first().click({ button: 'right' });
      await page.locator('[data-choice="draw"]').click();
      await page.locator('math-field').waitFor();
      await page.locator('[data-formula-editor] textarea').press('Enter');
      await page.locator('[data-formula-editor] button[aria-disabled="true"]').waitFor();
    },
  },
  {
    name: 'writing',
    show: async (page, world) => {
      const { id } = await createNotebook(world.url, ['$y = x^2$', 'y = x^3']);
      await notebook(page, world, id);
      await page.locator('[data-cell] textarea').first().focus();
      await page.keyboard.press('End');
      await page.keyboard.type(' and y = 2x');
      await page.locator('[data-save-state="saved"]').waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'failed',
    show: async (page, world) => {
      await notebook(page, world, world.failed);
      await page.locator('[data-failure]').waitFor();
    },
  },
  { name: 'declined', show: (page, world) => notebook(page, world, world.declined) },
  { name: 'empty', show: (page, world) => notebook(page, world, world.empty) },
  {
    name: 'settings',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await page.getByRole('button', { name: /^(Settings|设置)$/ }).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'models',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await page.getByRole('button', { name: /^(Settings|设置)$/ }).click();
      await page.locator('dialog[open] [data-model]').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'palette',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await command(page, 'Control+k');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'keys',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await command(page, 'h');
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'deleted',
    show: async (page, world) => {
      // Leaving the page deletes for good, so this is done to a notebook of its own.
      const { id } = await createNotebook(world.url, ['y = x^2', 'y = x^3']);
      await notebook(page, world, id);
      await command(page, 'd', 'd');
      await page.locator('[data-toast]').waitFor();
    },
  },
  {
    name: 'share',
    show: async (page, world) => {
      await notebook(page, world, world.answered);
      await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'shared',
    show: async (page, world) => {
      const { body } = await send<{ url: string }>(
        world.url,
        'POST',
        `/api/notebooks/${world.answered}/shares`,
        {},
      );
      await page.goto(new URL(new URL(body.url).pathname, world.url).href);
      await chart(page);
    },
  },
  {
    name: 'present',
    show: async (page, world) => {
      await page.goto(`${world.url}/present/${world.answered}`);
      await page.locator('main').waitFor();
      const isUncovered = () => document.querySelector('[data-chart]:not([data-covered] *)') !== null;
      while (!(await page.evaluate(isUncovered))) await page.keyboard.press('ArrowRight');
      await page.locator('[data-chart="drawn"]').waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'not-found',
    show: async (page, { url }) => {
      await page.goto(`${url}/n/none`);
      await page.locator('html[lang] main h1').waitFor();
    },
  },
];
