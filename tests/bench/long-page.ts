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
    const read = await sampleOpenings(browser, address, noteReading);
    const keyed = await sampleOpenings(browser, address, noteKeys);
    return [
      formatAim(`${cells} cells: first words`, sortMarks(read, 'words'), openAimMs),
      formatAim(`${cells} cells: first chart drawn`, sortMarks(read, 'chart'), openAimMs),
      formatAim(`${cells} cells: answers a key`, sortMarks(keyed, 'answers'), openAimMs),
      ...(await benchScroll(browser, address)),
    ];
  } finally {
    await browser.close();
    await lemma.end('SIGTERM');
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The times at which a page made its marks, in milliseconds from the start of the navigation, by name. */
type Marks = Readonly<Record<string, number>>;

/** Opens the notebook several times in a browser that has nothing cached; the first time counts for nothing. */
async function sampleOpenings(
  browser: Browser,
  address: string,
  note: () => void,
): Promise<readonly Marks[]> {
  const opened: Marks[] = [];
  for (let round = 0; round <= openings; round += 1) {
    const { page } = await openPage(browser);
    await page.addInitScript(note);
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('noted').length > 0);
    const marks = await page.evaluate(() =>
      performance.getEntries().map(({ name, startTime }): [string, number] => [name, startTime]),
    );
    await page.context().close();
    if (round > 0) opened.push(Object.fromEntries(marks));
  }
  return opened;
}

/** In the page: marks its first words, and its first chart once that is drawn. */
function noteReading(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-chart="drawn"]') === null) return;
    observer.disconnect();
    performance.mark('chart');
    const [words] = performance.getEntriesByName('first-contentful-paint');
    performance.mark('words', { startTime: words?.startTime ?? Number.NaN });
    performance.mark('noted');
  }).observe(document, { subtree: true, attributeFilter: ['data-chart'] });
}

/** In the page: presses a key, again and again, until the notebook answers it. */
function noteKeys(): void {
  const press = () => {
    const first = document.querySelector<HTMLElement>('[data-cell]');
    if (document.activeElement !== first && document.activeElement?.matches('[data-cell]') === true) {
      performance.mark('answers');
      performance.mark('noted');
      return;
    }
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
    setTimeout(press, 20);
  };
  press();
}

function sortMarks(opened: readonly Marks[], name: string): Sample {
  return opened.map((marks) => marks[name] ?? Number.NaN).toSorted((a, b) => a - b);
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
