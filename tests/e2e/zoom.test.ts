import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPlot } from '#sandbox/guest/plot.ts';
import { runCell } from '#sandbox/guest/run-cell.ts';
import { type ChartPage, serveChartPage } from '../browser/serve-chart-page.ts';
import { launchBrowser, openPage } from './browser.ts';
import { linePoints, readScene, type SceneItem, scaleError } from './scene.ts';

let charts: ChartPage;
let browser: Browser;

Object.assign(globalThis, { plot: createPlot });

beforeAll(async () => {
  [charts, browser] = await Promise.all([serveChartPage(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await charts.close();
});

it('zooms with Ctrl and the wheel about the pointer, draws the curve on, and comes back at a double click', async () => {
  const { page, complaints } = await openChart(parabola);
  const before = await readScene(page);
  const place = await middleOf(page);
  await page.mouse.move(...place);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 500);
  await page.keyboard.up('Control');
  const after = await waitForView(page, (scene) => spanOf(scene) > 1.5 * spanOf(before));
  // The parabola goes on beyond what was drawn at first, and is right there.
  expect(Math.max(...after.map(([, y]) => y))).toBeGreaterThan(
    Math.max(...curve(before).map(([, y]) => y)) + 1,
  );
  for (const [x, y] of after) expect(y).toBeCloseTo(x ** 2 - 4 * x + 3, 1);
  expect(scaleError(await readScene(page))).toBeLessThan(0.5);
  await page.mouse.dblclick(...place);
  await waitForView(page, (scene) => Math.abs(spanOf(scene) - spanOf(before)) < 1e-9);
  expect(numbers(await readScene(page))).toEqual(numbers(before));
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('leaves the plain wheel to the page until the chart is clicked', async () => {
  const { page } = await openChart(parabola);
  const before = await readScene(page);
  await page.mouse.move(...(await middleOf(page)));
  const scrolled = page.evaluate(
    () => new Promise((resolve) => addEventListener('scrollend', () => resolve(scrollY), { once: true })),
  );
  await page.mouse.wheel(0, 60);
  expect(await scrolled).not.toBeNaN();
  expect(numbers(await readScene(page))).toEqual(numbers(before));
  await page.mouse.move(...(await middleOf(page)));
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.wheel(0, 300);
  await waitForView(page, (scene) => spanOf(scene) > 1.2 * spanOf(before));
  await page.context().close();
});

it('moves with a drag: points keep to the curve, and an axis whose zero has left stays at the edge', async () => {
  const { page } = await openChart(parabola);
  const [x, y] = await middleOf(page);
  const size = (await page.locator('[data-chart="drawn"] svg.marks').boundingBox())?.width ?? 0;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - size / 8, y, { steps: 4 });
  await page.mouse.move(x - size / 4, y, { steps: 4 });
  await page.mouse.move(x - size / 2.2, y, { steps: 4 });
  await page.mouse.up();
  await waitForView(page, (scene) => Math.min(...curve(scene).map(([at]) => at)) > 0);
  const scene = await readScene(page);
  expect(scaleError(scene)).toBeLessThan(0.5);
  const upright = numberItems(scene).filter(({ datum }) => datum.align === 'left' || datum.align === 'right');
  expect(upright.length).toBeGreaterThan(2);
  for (const { x: left } of upright) expect(left).toBeGreaterThanOrEqual(0);
  await page.context().close();
});

it('zooms with two fingers on a phone, where one finger scrolls', async () => {
  const { page } = await openChart(parabola, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const before = await readScene(page);
  const [x, y] = await middleOf(page);
  const touch = await page.context().newCDPSession(page);
  const press = (type: 'touchStart' | 'touchMove' | 'touchEnd', reach: number | undefined) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        reach === undefined
          ? []
          : [
              { x: x - reach, y, id: 0 },
              { x: x + reach, y, id: 1 },
            ],
    });
  await press('touchStart', 30);
  for (const reach of [45, 60, 75, 90]) await press('touchMove', reach);
  await press('touchEnd', undefined);
  await waitForView(page, (scene) => spanOf(scene) < 0.6 * spanOf(before));
  await page.context().close();
});

it('tells the coordinates of a curve that follows a slider, where the slider has put it', async () => {
  const { page } = await openChart(
    'plot({x: [-4, 4], y: [-4, 4]}).slider("a", {min: 0, max: 3}).curve("a x")',
  );
  const slider = page.locator('input[type="range"]');
  const ratio = async () => {
    const text = (await page.locator('figure div', { hasText: /^x: / }).last().textContent()) ?? '';
    const [x, y] = [...text.matchAll(/[xy]: (\S+)/g)].map((match) => Number(match[1]?.replace('−', '-')));
    return Number(y) / Number(x);
  };
  const height = (await page.locator('.marks').boundingBox())?.height ?? 0;
  const [left, top] = await middleOf(page);
  for (const slope of [2, 0.5]) {
    await slider.fill(String(slope));
    await page.mouse.move(left + 5, top - height / 10);
    await page.mouse.move(left + 40, top - height / 10);
    await expect.poll(ratio).toBeCloseTo(slope, 1);
  }
  await page.context().close();
});

const parabola = 'plot({ title: "parabola" }).curve("x^2 - 4x + 3", { label: "f" }).point(2, -1, "V")';

async function openChart(code: string, options: Parameters<typeof openPage>[1] = {}) {
  const answer = JSON.parse(runCell(code, 0, 1e7, 500));
  const { page, complaints } = await openPage(browser, options);
  await page.goto(charts.url);
  await page.waitForFunction(() => 'lemmaOpen' in globalThis);
  await page.evaluate((wish) => lemmaOpen(wish), {
    spec: answer.spec,
    theme: 'light' as const,
    widthPx: Math.min(700, page.viewportSize()?.width ?? 700),
  });
  return { page, complaints };
}

async function middleOf(page: Page): Promise<[number, number]> {
  const box = await page.locator('[data-chart="drawn"] svg.marks').boundingBox();
  if (box === null) throw new Error('The chart is not in view.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The points of curves: the lines of axes have no series. */
function curve(scene: readonly SceneItem[]): readonly (readonly [number, number])[] {
  return linePoints(scene.filter(({ datum }) => 'series' in datum));
}

function spanOf(scene: readonly SceneItem[]): number {
  const places = linePoints(scene.filter(({ datum }) => datum.axis === 'x')).map(([x]) => x);
  return Math.max(...places) - Math.min(...places);
}

function numberItems(scene: readonly SceneItem[]): readonly SceneItem[] {
  return scene.filter(({ mark, datum }) => mark === 'text' && 'baseline' in datum);
}

function numbers(scene: readonly SceneItem[]): readonly unknown[] {
  return numberItems(scene).map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]);
}

/** Waits until the drawing has come to what is asked for, and gives the points of its curves. */
async function waitForView(page: Page, isThere: (scene: readonly SceneItem[]) => boolean) {
  await expect.poll(async () => isThere(await readScene(page)), { timeout: 10_000 }).toBe(true);
  return curve(await readScene(page));
}
