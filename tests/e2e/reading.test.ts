import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
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
    words: { reveal: 'Reveal step by step', compare: 'Compare two answers', right: 'Second answer' },
    options: { locale: 'en-US', viewport: { width: 1440, height: 900 } },
  },
  {
    name: 'a phone, in Chinese',
    question: '画出 y = x^2 - 4x + 3 的图像，并求顶点',
    words: { reveal: '逐步显示', compare: '对照两个解答', right: '第二个解答' },
    options: { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true },
  },
] as const;

async function openAnswered(question: string, times: number, options: BrowserContextOptions) {
  const { id, cells } = await createNotebook(stage.url, [question]);
  for (let run = 0; run < times; run += 1) {
    await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
  }
  const watched = await openPage(stage.browser, options);
  await watched.page.goto(`${stage.url}/n/${id}`);
  await watched.page.locator('[data-chart="drawn"]').waitFor();
  return watched;
}

describe.each(looks)('an answer, at $name', ({ question, words, options }) => {
  it('is revealed step by step: the derivation, then its result, then the picture', async () => {
    const { page, complaints } = await openAnswered(question, 1, options);
    const body = page.locator('[data-answer-body]');
    const text = () => body.innerText();
    const whole = await text();
    await page.getByRole('button', { name: words.reveal }).click();
    const bar = page.locator('[data-reveal]');
    await bar.waitFor();
    const count = Number(/(\d+)\D*$/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(4);
    expect((await text()).length).toBeLessThan(whole.length / 2);
    const result = body.locator('[data-answer]');
    expect(await result.isVisible()).toBe(false);
    for (let step = 1; step < count - 1; step += 1)
      await page.keyboard.press(step % 2 === 0 ? 'Space' : 'ArrowRight');
    await expect.poll(() => result.isVisible(), patient).toBe(true);
    expect(await body.locator('[data-chart]').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => body.locator('[data-chart] svg.marks').isVisible(), patient).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => result.isVisible(), patient).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar.count(), patient).toBe(0);
    await expect.poll(() => body.locator('[data-chart] svg.marks').isVisible(), patient).toBe(true);
    await expect.poll(text, patient).toBe(whole);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is compared with another one, beside or below it', async () => {
    const { page, complaints } = await openAnswered(question, 3, options);
    await page.getByRole('button', { name: words.compare }).click();
    const dialog = page.locator('[data-compare]');
    for (const [at, figure] of [
      dialog.locator('figure').first(),
      dialog.locator('figure').last(),
    ].entries()) {
      await figure.scrollIntoViewIfNeeded();
      await dialog.locator('figure[data-chart="drawn"]').nth(at).waitFor();
    }
    const columns = dialog.locator('section[aria-label]').filter({ has: page.locator('select') });
    expect(await columns.count()).toBe(2);
    const [left, right] = await Promise.all([columns.nth(0).boundingBox(), columns.nth(1).boundingBox()]);
    if ('hasTouch' in options) expect(right?.y).toBeGreaterThan((left?.y ?? 0) + 200);
    else expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 400);
    const choice = dialog.getByRole('combobox', { name: words.right });
    expect(await choice.inputValue()).toBe('2');
    await choice.selectOption('0');
    expect(await choice.inputValue()).toBe('0');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count(), patient).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('leaves the notebook standing where the code of a part cannot be fetched, and tries again', async () => {
  const [{ question, words, options }] = looks;
  const { page } = await openAnswered(question, 2, options);
  await page.waitForLoadState('networkidle');
  const refused = page.waitForEvent('requestfailed');
  await page.route('**/*.js', (route) => route.abort());
  await page.getByRole('button', { name: words.compare }).click();
  await refused;
  expect(await page.locator('[data-answer]').first().isVisible()).toBe(true);
  await page.unroute('**/*.js');
  await page.getByRole('button', { name: words.compare }).click();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('[data-cell]').count()).toBe(1);
  await page.context().close();
});
