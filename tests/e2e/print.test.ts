import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { readNotebook } from './client.ts';
import { setAnsweredStage } from './stage.ts';

const cells = 14;
const { stage, notebookId } = setAnsweredStage(cells);

/** What a page has on it at the moment when the browser takes its picture for paper. */
interface Paper {
  readonly sketches: number;
  readonly drawn: number;
  readonly charts: number;
  readonly unset: number;
  readonly buttons: number;
  /** Charts that are wider than their place. */
  readonly cut: number;
  readonly ground: string;
  /** How often it says that something is missing. */
  readonly notes: number;
}

it('prints the whole notebook from its first cell to its last: formulas set, charts drawn whole, no buttons', async () => {
  const { page, complaints } = await openPage(stage.browser, { colorScheme: 'dark' });
  const arrived = page.waitForResponse(async (response) => {
    const told = response.url().includes('/answers?') ? await response.text() : '';
    return told.includes((await readNotebook(stage.url, notebookId())).cells.at(-1)?.id ?? '-');
  });
  await page.goto(`${stage.url}/n/${notebookId()}`);
  await page.locator('[data-chart="drawn"]').first().waitFor();
  await arrived;
  await page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    let notes = Number.NaN;
    window.addEventListener('beforeprint', () => {
      notes = all('[data-paper-note]').length;
    });
    window.addEventListener('afterprint', () => {
      const paper: Paper = {
        sketches: all('[data-sketch]').length,
        drawn: all('[data-chart="drawn"] svg.marks').length,
        charts: all('[data-chart]').length,
        unset: all('[data-formula="unset"], [data-formula]:empty').length,
        buttons: all('button').filter((button) => seen(button) && !button.matches('[data-verdict]')).length,
        cut: all('svg.marks').filter((chart) => {
          const frame = chart.closest('figure')?.getBoundingClientRect();
          return chart.getBoundingClientRect().right > (frame?.right ?? 0) + 1;
        }).length,
        ground: getComputedStyle(document.documentElement).backgroundColor,
        notes,
      };
      document.documentElement.dataset.paper = JSON.stringify(paper);
    });
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.pdf({ format: 'A4', printBackground: true });
  const told = (await page.locator('html').getAttribute('data-paper')) ?? '{}';
  const { cells: kept } = await readNotebook(stage.url, notebookId());
  const charts = kept.filter(({ variants }) => variants.at(-1)?.answer.chart != null).length;
  expect(charts).toBeGreaterThan(3);
  expect(JSON.parse(told)).toMatchObject({
    ...{
      sketches: 0,
      drawn: charts,
      charts,
      unset: 0,
      buttons: 0,
      cut: 0,
      notes: 0,
      ground: 'rgb(255, 255, 255)',
    },
  });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('draws cell by cell what Ctrl+P prints, before it asks the browser to print', async () => {
  const { page, complaints } = await openToPrint();
  await page.keyboard.press('Control+p');
  await page.locator('html[data-printed]').waitFor();
  const { cells: kept } = await readNotebook(stage.url, notebookId());
  const charts = kept.filter(({ variants }) => variants.at(-1)?.answer.chart != null).length;
  expect(await readPrinted(page)).toEqual({ sketches: 0, drawn: charts, dialogs: 0, times: 1 });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('says how far it is, and prints only what was not given up', async () => {
  const { page } = await openToPrint();
  const held = Promise.withResolvers<void>();
  await page.route(/\/answers\?/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  await page.locator('[data-chart="drawn"]').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('progressbar', { name: 'Getting ready to print…' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  held.resolve();
  await page.keyboard.press('Control+p');
  await page.locator('html[data-printed]').waitFor();
  expect(await readPrinted(page)).toMatchObject({ sketches: 0, times: 1 });
  await page.context().close();
});

it("says on the paper that charts are missing where the browser's own print was too early for them", async () => {
  const { page } = await openPage(stage.browser);
  await page.route(/\/answers\?/, (route) => route.abort());
  await page.goto(`${stage.url}/n/${notebookId()}`);
  await page.locator('[data-chart="drawn"]').first().waitFor();
  await page.evaluate(() => {
    // It is there for the picture alone.
    window.addEventListener('beforeprint', () => {
      const note = document.querySelector('[data-paper-note]');
      document.documentElement.dataset.note = note?.checkVisibility() === true ? 'seen' : 'none';
    });
  });
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ format: 'A4' });
  expect(await page.locator('html').getAttribute('data-note')).toBe('seen');
  await page.context().close();
});

async function readPrinted(page: Page): Promise<unknown> {
  return JSON.parse((await page.locator('html').getAttribute('data-printed')) ?? 'null');
}

/** Opens the notebook in a page that writes down what is drawn when the browser is asked to print. */
async function openToPrint(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const opened = await openPage(stage.browser, { colorScheme: 'dark' });
  await opened.page.addInitScript(() => {
    let times = 0;
    window.print = () => {
      times += 1;
      const count = (selector: string) => document.querySelectorAll(selector).length;
      document.documentElement.dataset.printed = JSON.stringify({
        sketches: count('[data-sketch]'),
        drawn: count('[data-chart="drawn"] svg.marks'),
        dialogs: count('dialog[open]'),
        times,
      });
    };
  });
  await opened.page.goto(`${stage.url}/n/${notebookId()}`);
  await opened.page.locator('[data-chart="drawn"]').first().waitFor();
  return opened;
}
