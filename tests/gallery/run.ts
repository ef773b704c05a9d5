import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { describeSpec } from '#lib/chart/describe.ts';
import { type ChartTheme, chartColours } from '#lib/chart/theme.ts';
import { createBroker } from '#sandbox/broker.ts';
import type { DrawWish } from '../browser/draw-in-page.ts';
import { serveChartPage } from '../browser/serve-chart-page.ts';
import { launchBrowser } from '../e2e/browser.ts';
import * as galleries from './examples.ts';
import type { GalleryExample } from './gallery-example.ts';

interface Drawn {
  readonly example: GalleryExample;
  readonly spec?: ChartSpec;
  readonly problem?: string;
}

const folder = fileURLToPath(new URL('../../.build/gallery/', import.meta.url));
const themes = ['light', 'dark'] as const;
/** Columns that charts are fitted to: that of a wide page and that of a phone, in pixels. */
const pages = [
  { name: 'wide', widthPx: 760 },
  { name: 'phone', widthPx: 346 },
] as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

const escapes: { readonly [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<"]/g, (letter) => escapes[letter] ?? letter);

/** Runs the code of all examples in the sandbox. */
async function runExamples(): Promise<ReadonlyMap<string, readonly Drawn[]>> {
  const broker = createBroker();
  const results = new Map<string, readonly Drawn[]>();
  for (const [name, examples] of Object.entries(galleries)) {
    const drawn: Drawn[] = [];
    for (const example of examples) {
      const result = await broker.run(example.code);
      drawn.push(result.ok ? { example, spec: result.spec } : { example, problem: result.error.message });
    }
    results.set(name, drawn);
  }
  await broker.close();
  return results;
}

/** How all charts of one sheet are drawn. */
type SheetLook = Omit<DrawWish, 'spec'>;

/** Draws one sheet: all examples of a file under each other, with their titles. */
async function drawSheet(page: Page, drawn: readonly Drawn[], look: SheetLook): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { example, spec, problem } of drawn) {
    const title = `${example.title}${problem === undefined ? '' : `: ${problem}`}`;
    const ink = chartColours[look.theme].ink;
    await page.evaluate(
      ({ text, color }) => {
        const heading = document.createElement('h3');
        heading.textContent = text;
        heading.style.cssText = `font:600 14px sans-serif;margin:14px 10px 4px;color:${color}`;
        document.body.append(heading);
      },
      { text: title, color: ink },
    );
    if (spec === undefined) {
      problems.push(title);
      continue;
    }
    const wish: DrawWish = { spec, ...look };
    const outcome = await page.evaluate((asked) => lemmaDraw(asked, true), wish);
    if (outcome.state === 'failed') problems.push(`${example.title}: ${outcome.message}`);
  }
  return problems;
}

function nameSheet(name: string, theme: ChartTheme, size: string): string {
  return `${name}-${theme}-${size}.png`;
}

async function drawGallery(
  browser: Browser,
  url: string,
  results: ReadonlyMap<string, readonly Drawn[]>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const looks = themes.flatMap((theme) => pages.map((each) => ({ theme, ...each })));
  for (const { theme, name: size, widthPx } of looks) {
    for (const [name, drawn] of results) {
      const page = await browser.newPage({ viewport: { width: widthPx + 40, height: 800 } });
      await page.goto(`${url}?${theme}`, { waitUntil: 'load' });
      await page.waitForFunction(() => 'lemmaDraw' in globalThis);
      const found = await drawSheet(page, drawn, { theme, widthPx });
      problems.push(...found.map((line) => `${name} (${theme}, ${size}): ${line}`));
      await page.screenshot({ path: `${folder}${nameSheet(name, theme, size)}`, fullPage: true });
      await page.close();
    }
  }
  return problems;
}

function writeIndex(results: ReadonlyMap<string, readonly Drawn[]>): string {
  const sections = [...results].map(([name, drawn]) => {
    const sheets = themes
      .flatMap((theme) => pages.map((page) => ({ theme, size: page.name })))
      .map(
        ({ theme, size }) => `<img src="${nameSheet(name, theme, size)}" alt="${name}, ${theme}, ${size}">`,
      )
      .join('');
    const codes = drawn.map(({ example, spec, problem }) => {
      const texts =
        spec === undefined
          ? [problem ?? '']
          : (['en', 'zh'] as const).map((locale) => describeSpec(spec, locale));
      const code = escapeHtml(example.code);
      return `<h3>${escapeHtml(example.title)}</h3><pre>${code}</pre>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}`;
    });
    return `<section id="${name}"><h2>${name}</h2><div>${sheets}</div>${codes.join('')}</section>`;
  });
  const style =
    'body{font:15px sans-serif;margin:2rem}div{display:flex;gap:1rem;align-items:start}img{max-width:32%}';
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${sections.join('')}`;
}

/** `npm run gallery`: every example in both themes, as PNG sheets and one page; exit code 1 when one fails. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const results = await runExamples();
  const server = await serveChartPage();
  const browser = await launchBrowser();
  const problems = await drawGallery(browser, server.url, results).finally(() => browser.close());
  await server.close();
  await writeFile(`${folder}index.html`, writeIndex(results));
  const count = [...results.values()].reduce((total, drawn) => total + drawn.length, 0);
  say(`${count} examples of ${results.size} files, in ${folder}index.html`);
  for (const problem of problems) say(`no chart: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main();
