import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks } from '../screens/looks.ts';
import { screenStates } from '../screens/states.ts';
import { openWorld, type World } from '../screens/world.ts';
import { launchBrowser, openPage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What reads differently to a machine: sizes, themes and languages, each at least once. */
const tried = looks.filter(({ name }) => ['wide-light-en', 'phone-dark-en'].includes(name));

let world: World;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld('en'), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await world.end();
});

/** What axe finds serious on a page, a line each. */
async function findBarriers(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy on scripts does not concern.
  await page.evaluate(axe);
  const found = await page.evaluate(
    (): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(document, { resultTypes: ['violations'] }),
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
}

describe.each(tried)('$name', ({ context }) => {
  it.each(screenStates)('axe finds nothing serious on $name', async ({ show }) => {
    const { page } = await openPage(browser, context);
    await show(page, world);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });
});
