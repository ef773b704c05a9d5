import { expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { createNotebook } from './client.ts';
import { startLemma } from './lemma-process.ts';
import { linePoints, readScene, type SceneItem } from './scene.ts';

it('moves the view of a chart with buttons and arrow keys, and keeps it when the colours change', async () => {
  const [lemma, browser] = await Promise.all([startLemma(), launchBrowser()]);
  const { id } = await createNotebook(lemma.url, ['Draw the graph of y = x^2 - 4x + 3 and find its vertex']);
  const { page, complaints } = await openPage(browser);
  await page.goto(`${lemma.url}/n/${id}`);
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  const before = axisOf(await readScene(page));
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('Enter');
  const span = ([from, to]: readonly [number, number]) => to - from;
  await expect.poll(async () => span(axisOf(await readScene(page)))).toBeLessThan(0.8 * span(before));
  const near = axisOf(await readScene(page));
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => axisOf(await readScene(page))[0]).toBeGreaterThan(near[0] + 0.1);
  const moved = axisOf(await readScene(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => axisOf(await readScene(page))).toEqual(moved);
  await page.getByRole('button', { name: 'Back to the whole chart' }).click();
  await expect.poll(async () => axisOf(await readScene(page))).toEqual(before);
  expect(complaints).toEqual([]);
  await browser.close();
  await lemma.end('SIGTERM');
});

/** The ends of the x axis. */
function axisOf(scene: readonly SceneItem[]): readonly [number, number] {
  const places = linePoints(scene.filter(({ datum }) => datum.axis === 'x')).map(([x]) => x);
  return [Math.min(...places), Math.max(...places)];
}
