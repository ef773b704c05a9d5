import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../e2e/browser.ts';
import { startLemma } from '../e2e/lemma-process.ts';
import { makeAnsweredNotebook } from './answered-notebook.ts';
import { watchLongTasks } from './long-tasks.ts';
import { formatLine, quantile, type Sample } from './statistics.ts';
import { benchSettings } from './warm-sandbox.ts';

const cells = 500;
const openings = 10;

/** Aims of DESIGN: a notebook of 500 answered cells opens in this time, and nothing holds a reader up for longer. */
const openAimMs = 1_500;
const taskAimMs = 50;

/** How long a notebook of 500 answered cells takes to open, and how long a reader who scrolls it is ever held up. */
export async function benchLongPage(): Promise<readonly string[]> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'lemma-bench-'));
  const notebookId = await makeAnsweredNotebook(dataFolder, cells);
  const lemma = await startLemma({ ...benchSettings, LEMMA_DATA: dataFolder });
  const browser = await launchBrowser();
  try {
    const address = `${lemma.url}/n/${notebookId}`;
    const opened: Opening[] = [];
    for (let round = 0; round <= openings; round += 1) {
      const opening = await openOnce(browser, address);
      if (round > 0) opened.push(opening);
    }
    const read = (part: keyof Opening): Sample => opened.map((each) => each[part]).toSorted((a, b) => a - b);
    return [
      formatAim(`${cells} cells: first words`, read('wordsMs'), openAimMs),
      formatAim(`${cells} cells: answers a key`, read('answersMs'), openAimMs),
      formatAim(`${cells} cells: first chart drawn`, read('chartMs'), openAimMs),
      ...(await benchScroll(browser, address)),
    ];
  } finally {
    await browser.close();
    await lemma.end('SIGTERM');
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of the navigation. */
interface Opening {
  readonly wordsMs: number;
  readonly answersMs: number;
  readonly chartMs: number;
}

/** Opens the notebook in a browser that has nothing cached, and presses a key until the notebook answers it. */
async function openOnce(browser: Browser, address: string): Promise<Opening> {
  const { page } = await openPage(browser);
  await page.addInitScript(() => {
    const note = (name: string, found: () => boolean) => {
      const look = () => (found() ? performance.mark(name) : setTimeout(look, 4));
      look();
    };
    note('words', () => performance.getEntriesByName('first-contentful-paint').length > 0);
    note('chart', () => document.querySelector('[data-chart="drawn"]') !== null);
    note('answers', () => {
      const first = document.querySelector<HTMLElement>('[data-cell]');
      const at = document.activeElement;
      if (at !== first && at?.matches('[data-cell]') === true) return true;
      first?.focus();
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
      return false;
    });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByType('mark').length >= 3);
  const opening = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { wordsMs: at('words'), answersMs: at('answers'), chartMs: at('chart') };
  });
  await page.context().close();
  return opening;
}

/** Scrolls from the first cell to the last with the wheel, two thirds of a window at a time, without waiting for it. */
async function benchScroll(browser: Browser, address: string): Promise<readonly string[]> {
  const { page } = await openPage(browser);
  await page.goto(address);
  await page.locator('[data-chart="drawn"]').first().waitFor();
  await page.mouse.move(700, 500);
  const tasks = await watchLongTasks(page, () => scrollDown(page));
  await page.context().close();
  return [formatAim(`scrolling ${cells} cells: ${tasks.length} long tasks`, tasks, taskAimMs)];
}

async function scrollDown(page: Page): Promise<void> {
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  while (!(await page.evaluate(isAtEnd))) await page.mouse.wheel(0, 600);
}

/** One line of the table, with the aim and whether the slowest of the sample meets it. */
export function formatAim(name: string, sample: Sample, aimMs: number): string {
  const worst = sample.length === 0 ? 0 : quantile(sample, 0.95);
  const line = sample.length === 0 ? name.padEnd(52) + '-'.padStart(10).repeat(2) : formatLine(name, sample);
  return `${line.padEnd(82)}  aim ${aimMs} ms: ${worst <= aimMs ? 'met' : 'missed'}`;
}
