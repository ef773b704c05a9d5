import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../e2e/browser.ts';
import { type Look, looks } from './looks.ts';
import { screenStates } from './states.ts';
import { openWorld, type World } from './world.ts';

const folder = fileURLToPath(new URL('../../.build/screens/', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function shoot(browser: Browser, world: World, look: Look): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { name, show } of screenStates) {
    const { page, complaints } = await openPage(browser, look.context);
    const where = `${name} (${look.name})`;
    try {
      await show(page, world);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) problems.push(`${where} is ${beyond} px wider than its screen`);
      // What lies over a page is seen in its window; a page is seen whole, with its head where it is at first.
      if (!(await page.evaluate(() => document.querySelector('dialog[open]') !== null)))
        await showWhole(page);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(`${where}: ${error.message.split('\n')[0]}`);
    }
    await page.screenshot({ path: `${folder}${name}-${look.name}.png` });
    // The answer to an address that is not there is 404, and the console says so.
    const unexpected = complaints.filter((complaint) => !complaint.includes('404'));
    problems.push(...unexpected.map((complaint) => `${where} complains: ${complaint}`));
    await page.context().close();
  }
  return problems;
}

/** Makes the window as high as the page, and waits until all that is in it is drawn. */
async function showWhole(page: Page): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForFunction(() => document.querySelector('[data-far], [data-chart="waiting"]') === null);
}

function writeIndex(): string {
  const sections = screenStates.map(({ name }) => {
    const pictures = looks.map(
      (look) => `<img src="${name}-${look.name}.png" alt="${name}, ${look.name}" loading="lazy">`,
    );
    return `<section><h2>${name}</h2><div>${pictures.join('')}</div></section>`;
  });
  const style =
    'body{font:15px sans-serif;margin:2rem;background:#888}div{display:flex;gap:1rem;align-items:start;overflow:auto}img{max-height:44rem}';
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${sections.join('')}`;
}

/** `npm run screens`: every screen in every look, as PNG and one page; exit code 1 when one is not as it should be. */
async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const problems: string[] = [];
  for (const language of ['en', 'zh'] as const) {
    const world = await openWorld(language);
    for (const look of looks.filter((each) => each.language === language)) {
      problems.push(...(await shoot(browser, world, look)));
      say(`${look.name}: ${screenStates.length} screens`);
    }
    await world.end();
  }
  await browser.close();
  await writeFile(`${folder}index.html`, writeIndex());
  say(`${screenStates.length * looks.length} pictures, in ${folder}index.html`);
  for (const problem of problems) say(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main();
