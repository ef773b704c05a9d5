import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSpec } from '#lib/chart/policy.ts';
import { createBroker } from '#sandbox/broker.ts';
import type { DrawOutcome } from '../../browser/draw-in-page.ts';
import { type ChartPage, serveChartPage } from '../../browser/serve-chart-page.ts';
import { launchBrowser } from '../../e2e/browser.ts';
import * as galleries from '../../gallery/examples.ts';
import { maybeRealSpecs } from '../../shared-data.ts';
import { createRandom, mutateSpec } from './mutate-spec.ts';

const generatedCount = 10_000;
const drawLimitMs = 2_000;
const folder = new URL('./hostile/', import.meta.url);
const hostile = readdirSync(folder).map((name) => {
  const spec: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return { name, spec };
});
/** Bases for the generator besides the library's own charts; without them it has those alone. */
const real = (maybeRealSpecs() ?? []).map(({ spec }) => spec);

let server: ChartPage;
let browser: Browser;
let page: Page;
/** What the page did that a chart may not: requests elsewhere, dialogs, new windows, uncaught errors. */
const misdeeds: string[] = [];

beforeAll(async () => {
  server = await serveChartPage();
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      misdeeds.push(request.url());
  });
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => misdeeds.push(`window ${popup.url()}`));
  page.on('pageerror', (error) => misdeeds.push(`uncaught ${error.message}`));
  await page.goto(server.url, { waitUntil: 'load' });
  await page.waitForFunction(() => 'lemmaDraw' in globalThis);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Draws specs in the page, many with one message to it. */
async function drawAll(specs: readonly unknown[]): Promise<readonly DrawOutcome[]> {
  // Text crosses to the page as it is; an object would lose own keys named `__proto__`.
  const texts = specs.map((spec) => JSON.stringify(spec));
  return await page.evaluate(async (batch) => {
    const outcomes: DrawOutcome[] = [];
    for (const text of batch) {
      outcomes.push(await lemmaDraw({ spec: JSON.parse(text), theme: 'light', widthPx: 640 }, false));
    }
    return outcomes;
  }, texts);
}

/** Says what is wrong with an outcome; `undefined` when the chart was drawn soon, or failed soon. */
function maybeBlame(outcome: DrawOutcome | undefined): string | undefined {
  if (outcome === undefined) return 'no outcome';
  if (outcome.ms > drawLimitMs) return `${outcome.state} after ${Math.round(outcome.ms)} ms`;
  if (outcome.state === 'drawn' && outcome.scripts > 0) return `${outcome.scripts} foreign elements`;
  return undefined;
}

/** Specs that the plotting library makes of the gallery's examples. */
async function makeLibrarySpecs(): Promise<readonly object[]> {
  const broker = createBroker();
  const specs: object[] = [];
  for (const [example] of Object.values(galleries)) {
    const result = example === undefined ? undefined : await broker.run(example.code);
    if (result?.ok) specs.push(result.spec);
  }
  await broker.close();
  return specs;
}

describe('a hostile spec', () => {
  it('has 60 examples made by hand', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hostile)('is refused or drawn harmlessly: $name', async ({ spec }) => {
    const start = performance.now();
    const checked = checkSpec(spec);
    expect(performance.now() - start).toBeLessThan(500);
    if (!checked.ok) {
      expect(checked.error.message).toMatch(/^In the chart, `.+` .+\.$/s);
      return;
    }
    const [outcome] = await drawAll([spec]);
    expect(maybeBlame(outcome)).toBeUndefined();
    expect(misdeeds).toEqual([]);
  });
});

const numbers = (count: number) =>
  Array.from({ length: count }, (_, x) => ({
    x,
    y: (x * 7_919) % 1_000,
    t: 't'.repeat(20),
    c: `c${x % 190}`,
  }));
const plane = { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } };

describe('a spec just within the limits', () => {
  it.each([
    ['points', { data: { values: numbers(11_900) }, mark: 'point', encoding: plane }],
    [
      'points with a nearest one',
      {
        data: { values: numbers(5_900) },
        params: [{ name: 'near', select: { type: 'point', on: 'pointermove', nearest: true } }],
        mark: 'point',
        encoding: plane,
      },
    ],
    [
      'texts',
      { data: { values: numbers(11_900) }, mark: 'text', encoding: { ...plane, text: { field: 't' } } },
    ],
    [
      'many lines',
      { data: { values: numbers(39_900) }, mark: 'line', encoding: { ...plane, color: { field: 'c' } } },
    ],
    [
      'views',
      {
        hconcat: Array.from({ length: 119 }, () => ({
          data: { values: numbers(90) },
          mark: 'bar',
          encoding: plane,
        })),
      },
    ],
    [
      'a window of all rows',
      {
        data: { values: numbers(1_900) },
        transform: [{ window: [{ op: 'median', field: 'y', as: 'm' }], frame: [-1_900, 1_900] }],
        mark: 'line',
        encoding: { ...plane, y: { field: 'm', type: 'quantitative' } },
      },
    ],
  ])('is drawn within 2 s: %s', async (_, spec) => {
    expect(checkSpec(spec)).toMatchObject({ ok: true });
    const [outcome] = await drawAll([spec]);
    expect(outcome).toMatchObject({ state: 'drawn' });
    expect(maybeBlame(outcome)).toBeUndefined();
  });
});

describe('10,000 generated specs', () => {
  it('are refused, or drawn within 2 s with no request, script or dialog', async () => {
    const bases = [...real, ...(await makeLibrarySpecs())];
    const random = createRandom(20_261_122);
    const accepted = new Set<string>();
    let slowest = 0;
    for (let index = 0; index < generatedCount; index += 1) {
      const spec = mutateSpec(bases, random);
      const start = performance.now();
      const isOk = checkSpec(spec).ok;
      slowest = Math.max(slowest, performance.now() - start);
      if (isOk) accepted.add(JSON.stringify(spec));
    }
    expect(slowest).toBeLessThan(500);
    // Charts that the policy lets through are what it must answer for; too few would prove nothing.
    expect(accepted.size).toBeGreaterThan(500);
    const texts = [...accepted];
    const blamed: string[] = [];
    for (let from = 0; from < texts.length; from += 25) {
      const batch = texts.slice(from, from + 25);
      const outcomes = await drawAll(batch.map((text): unknown => JSON.parse(text)));
      for (const [index, text] of batch.entries()) {
        const blame = maybeBlame(outcomes[index]);
        if (blame !== undefined) blamed.push(`${blame}: ${text.slice(0, 2_000)}`);
      }
    }
    expect(blamed).toEqual([]);
    expect(misdeeds).toEqual([]);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  }, 240_000);
});
