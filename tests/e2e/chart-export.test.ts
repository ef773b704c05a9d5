import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkSpec } from '#lib/chart/policy.ts';
import { openPage } from './browser.ts';
import { createNotebook, readEvents, startRun } from './client.ts';
import { setStage } from './stage.ts';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

const stage = setStage();

const looks = [
  {
    name: 'a desk, in English',
    question: 'Draw y = x^2 - 4x + 3 and find its vertex',
    file: 'Draw y = x^2 - 4x + 3 and find its vertex',
    said: 'The picture is copied.',
    options: { locale: 'en-US', viewport: { width: 1440, height: 900 } },
  },
  {
    name: 'a phone, in Chinese and dark',
    question: '画出 y = x^2 - 4x + 3 的图像，并求顶点？',
    file: '画出 y = x^2 - 4x + 3 的图像，并求顶点',
    said: '图片已复制。',
    options: {
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      colorScheme: 'dark' as const,
    },
  },
] as const;

describe.each(looks)('a chart, at $name', ({ question, file, said, options }) => {
  const open = async () => {
    const { id, cells } = await createNotebook(stage.url, [question]);
    await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
    const watched = await openPage(stage.browser, options);
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await watched.page.goto(`${stage.url}/n/${id}`);
    await watched.page.locator('[data-chart="drawn"]').waitFor();
    return watched;
  };
  const choose = async (page: Page, choice: string) => {
    await page.locator('figure[data-chart] button[aria-haspopup="menu"]').click();
    await page.locator(`[data-choice="${choice}"]`).click();
  };
  const save = async (page: Page, choice: string): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, choice)]);
    return download;
  };

  it('is saved as PNG with two pixels for one, on white, under the name of its question', async () => {
    const { page, complaints } = await open();
    const shown = await page.locator('figure svg.marks').boundingBox();
    const download = await save(page, 'png');
    expect(download.suggestedFilename()).toBe(`${file}.png`);
    const png = await readFile(await download.path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1.9 * (shown?.width ?? 0));
    expect(await cornerOf(page, png)).toEqual([255, 255, 255, 255]);
    const dark = await readFile(await (await save(page, 'as-shown')).path());
    const [red = 0] = await cornerOf(page, dark);
    expect(red < 60).toBe('colorScheme' in options);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is saved as SVG, as data and as Vega-Lite', async () => {
    const { page } = await open();
    const svg = await readFile(await (await save(page, 'svg')).path(), 'utf8');
    expect(svg).toMatch(/^<svg[^>]*viewBox/);
    expect(svg).toContain('fill="#ffffff"');
    const csv = await readFile(await (await save(page, 'csv')).path(), 'utf8');
    expect(csv).toMatch(/^\ufeff[^\r\n]*x[^\r\n]*,[^\r\n]*y/);
    expect(csv.split('\r\n').length).toBeGreaterThan(20);
    const download = await save(page, 'vega-lite');
    expect(download.suggestedFilename()).toBe(`${file}.vl.json`);
    const { config, $schema, ...spec } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect($schema).toContain('vega-lite/v6');
    expect(config.background).toBe('#ffffff');
    expect(checkSpec(spec).ok).toBe(true);
    await page.context().close();
  });

  it('is copied as a picture', async () => {
    const { page } = await open();
    await choose(page, 'copy');
    await page.getByText(said).waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain('image/png');
    await page.context().close();
  });

  it('fills the screen, works there, and Escape leaves', async () => {
    const { page, complaints } = await open();
    const figure = page.locator('figure[data-chart]');
    const before = await figure.locator('svg.marks').boundingBox();
    await page.locator('[data-full-button]').click();
    await page.locator('figure[data-full]').waitFor();
    const wide = () => figure.locator('svg.marks').boundingBox();
    if (!('hasTouch' in options)) {
      await expect
        .poll(async () => (await wide())?.width ?? 0, patient)
        .toBeGreaterThan(1.3 * (before?.width ?? 0));
    }
    await expect
      .poll(async () => {
        const box = await figure.boundingBox();
        const view = page.viewportSize();
        return box?.x === 0 && box.y === 0 && box.width === view?.width && box.height === view.height;
      }, patient)
      .toBe(true);
    await page.keyboard.press('Tab');
    await figure.locator('button[aria-haspopup="menu"]').click();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count(), patient).toBe(0);
    expect(await page.locator('figure[data-full]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('figure[data-full]').count(), patient).toBe(0);
    await expect
      .poll(async () => Math.round((await wide())?.width ?? 0), patient)
      .toBe(Math.round(before?.width ?? 1));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('fills the window where the browser has no full screen for it', async () => {
  const { id, cells } = await createNotebook(stage.url, ['Draw y = x^2']);
  await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
  const { page } = await openPage(stage.browser, { viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
  });
  await page.goto(`${stage.url}/n/${id}`);
  await page.locator('[data-full-button]').click();
  await page.locator('figure[data-full]').waitFor();
  expect(await page.locator('figure[data-full]').boundingBox()).toEqual({
    x: 0,
    y: 0,
    width: 390,
    height: 844,
  });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('figure[data-full]').count(), patient).toBe(0);
  await page.context().close();
});

/** The colour of a picture's top left pixel, as the browser reads it. */
function cornerOf(page: Page, png: Buffer): Promise<readonly number[]> {
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    return [...(context?.getImageData(1, 1, 1, 1).data ?? [])];
  }, png.toString('base64'));
}
