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
    ...{ sketches: 0, drawn: charts, charts, unset: 0, buttons: 0, cut: 0, ground: 'rgb(255, 255, 255)' },
  });
  expect(complaints).toEqual([]);
  await page.context().close();
});
