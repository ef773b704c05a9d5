import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, type WatchedPage } from './browser.ts';
import { createNotebook, readEvents, readNotebook, startRun } from './client.ts';
import { setStage } from './stage.ts';

const questions = ['Draw y = x^2 - 4x + 3 and find its vertex', 'Draw y = a x^2 + b x for a slider'] as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

const stage = setStage();

/** A notebook of answered questions, presented at the teacher's screen. */
async function present(): Promise<WatchedPage & { readonly notebookId: string }> {
  const { id, cells } = await createNotebook(stage.url, questions);
  for (const cell of cells) await readEvents(stage.url, await startRun(stage.url, id, cell.id));
  const watched = await openPage(stage.browser);
  await watched.page.goto(`${stage.url}/present/${id}`);
  // The slide is fitted once the page listens to its keys.
  await watched.page.locator('[data-slide][style*="--fit"]').waitFor();
  return { ...watched, notebookId: id };
}

/** Opens a class from the presentation and joins it by typing its code. */
async function join(teacher: Page): Promise<WatchedPage> {
  await teacher.keyboard.press('j');
  await teacher.getByLabel('Ends by itself').selectOption({ label: 'after 45 minutes' });
  const opening = teacher.waitForRequest((request) => request.url().endsWith('/api/classes'));
  await teacher.getByRole('button', { name: 'Open a class' }).click();
  expect((await opening).postDataJSON()).toMatchObject({ endsAfterMinutes: 45 });
  const code = (await teacher.locator('[data-code]').textContent()) ?? '';
  const follower = await openPage(stage.browser, phone);
  await follower.page.goto(`${stage.url}/c`);
  await follower.page.getByRole('textbox', { name: 'Code of the class' }).fill(code.toLowerCase());
  await follower.page.keyboard.press('Enter');
  await follower.page.waitForURL(`**/c/${code}`);
  await teacher.getByText('Following now: 1').waitFor();
  await teacher.keyboard.press('Escape');
  await teacher.locator('dialog').waitFor({ state: 'detached' });
  return follower;
}

const slideNumber = (page: Page, number: number) => page.locator(`[data-slide-number="${number}"]`).waitFor();
const shownParts = (page: Page) => page.locator('[data-part]:not([data-covered])');

it('presents step by step with the keys, and comes back to the same cell', async () => {
  const { page, complaints, notebookId } = await present();
  await expect.poll(() => shownParts(page).count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shownParts(page).count()).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shownParts(page).count()).toBe(1);
  expect(await page.locator('[data-answer]').isVisible()).toBe(false);
  await page.keyboard.press('a');
  await page.locator('[data-answer="(2, -1)"]').waitFor();
  await page.locator('[data-part="chart"] [data-chart="drawn"]').waitFor();
  await page.keyboard.press('c');
  await page.locator('[data-part="chart"][data-full]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-part="chart"]:not([data-full])').waitFor();
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await slideNumber(page, 2);
  await page.keyboard.press('t');
  await page.locator('[data-timer]').waitFor();
  await page.keyboard.press('b');
  await page.getByText('Press B or touch the screen to go on.').waitFor({ state: 'attached' });
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Laser pointer' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Laser pointer', pressed: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(`**/n/${notebookId}#*`);
  const cell = page.locator('[data-cell]').nth(1);
  await expect.poll(() => cell.evaluate((node) => node === document.activeElement)).toBe(true);
  expect((await readNotebook(stage.url, notebookId)).cells.map(({ variants }) => variants.length)).toEqual([
    1, 1,
  ]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([
  { width: 1280, height: 720 },
  { width: 2560, height: 1440 },
  { width: 390, height: 844 },
])('fits a slide into $width x $height, and shows the chart when it is its turn', async (viewport) => {
  const { page } = await present();
  await page.setViewportSize(viewport);
  const chart = page.locator('[data-part="chart"]:not([data-covered])');
  while ((await chart.count()) === 0) await page.keyboard.press('ArrowRight');
  await chart.locator('[data-chart="drawn"]').waitFor();
  expect(
    await chart.evaluate((node) => node.getBoundingClientRect().bottom - innerHeight),
  ).toBeLessThanOrEqual(0);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.context().close();
});

it('shows a follower’s phone what the teacher shows, and lets it look back and return', async () => {
  const teacher = await present();
  const follower = await join(teacher.page);
  const [front, seat] = [teacher.page, follower.page];
  await slideNumber(seat, 1);
  expect(await seat.locator('[data-answer]').count()).toBe(0);
  await front.keyboard.press('a');
  await seat.locator('[data-answer="(2, -1)"]').waitFor();
  await front.keyboard.press('ArrowRight');
  await slideNumber(seat, 2);
  await front.keyboard.press('a');
  const slider = front.locator('input[type="range"]').first();
  await slider.waitFor();
  const followed = seat.locator('input[type="range"]').first();
  await followed.waitFor();
  await slider.fill('3');
  await expect.poll(() => followed.inputValue(), { timeout: 20_000 }).toBe('3');
  await seat.getByRole('button', { name: 'Earlier slide' }).click();
  await slideNumber(front, 2);
  await seat.locator('[data-answer="(2, -1)"]').waitFor();
  await seat.getByRole('button', { name: 'Back to the teacher' }).click();
  await slideNumber(seat, 2);
  await front.getByRole('button', { name: 'Laser pointer' }).click();
  const box = await front.locator('[data-part="chart"]').boundingBox();
  await front.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 80);
  await seat.locator('[data-remote-laser]:not([hidden])').waitFor();
  expect(follower.complaints).toEqual([]);
  expect(teacher.complaints).toEqual([]);
  await Promise.all([front.context().close(), seat.context().close()]);
});

it('lets a follower try, puts the answer on the wall, shows it to all, and ends', async () => {
  const teacher = await present();
  const { page: seat } = await join(teacher.page);
  const front = teacher.page;
  await slideNumber(seat, 1);
  await front.keyboard.press('j');
  await front.getByRole('button', { name: 'Let everybody try' }).click();
  const panel = seat.locator('[data-try]');
  await panel.getByRole('textbox').fill('Draw y = x^2 - 6x + 5 and find its vertex');
  await panel.getByRole('button', { name: 'Ask' }).click();
  await panel.locator('[data-answer="(3, -4)"]').waitFor();
  const entry = front.locator('[data-entry="done"]');
  await entry.waitFor();
  expect(await entry.textContent()).toContain('steps verified');
  await entry.getByRole('button', { name: 'Show to all' }).click();
  await seat.locator('[data-spotlight] [data-answer="(3, -4)"]').waitFor();
  await entry.getByRole('button', { name: 'Keep in the notebook' }).click();
  await entry.getByRole('button', { name: 'in the notebook' }).waitFor();
  await front.getByRole('button', { name: 'Close the wall' }).click();
  await panel.waitFor({ state: 'detached' });
  await front.keyboard.press('j');
  await front.getByRole('button', { name: 'End the class' }).click();
  await seat.locator('[data-class-over="teacher"]').waitFor();
  const { cells } = await readNotebook(stage.url, teacher.notebookId);
  expect(cells.map(({ source }) => source)).toEqual([
    questions[0],
    'Draw y = x^2 - 6x + 5 and find its vertex',
    questions[1],
  ]);
  await Promise.all([front.context().close(), seat.context().close()]);
});
