import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { templates } from '#lib/notebook/templates.ts';
import { openPage } from './browser.ts';
import { createNotebook, readEvents, readNotebook, send } from './client.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const parabola = 'Draw y = x^2 - 4x + 3 and find its vertex';

beforeAll(async () => {
  for (const [index, title] of ['Week 10', 'Week 9', 'Ellipses', 'Lines', 'Circles'].entries()) {
    const { id, cells } = await createNotebook(stage.url, [index === 3 ? parabola : `Question ${index}`]);
    await send(stage.url, 'PATCH', `/api/notebooks/${id}`, { version: 2, title });
    if (index !== 3) continue;
    const path = `/api/notebooks/${id}/cells/${cells[0]?.id}/run`;
    const { body } = await send<{ runId: string }>(stage.url, 'POST', path, {});
    await readEvents(stage.url, body.runId);
  }
});

const row = (page: Page, title: string) => page.locator('[data-notebook]').filter({ hasText: title });
const shown = (page: Page) =>
  page
    .locator('[data-notebook]')
    .evaluateAll((rows) =>
      rows.map((each) => each.querySelector('a > span:last-of-type > span')?.textContent),
    );
const onServer = async () => {
  const path = '/api/notebooks';
  const { body } = await send<{ notebooks: readonly NotebookSummary[] }>(stage.url, 'GET', path);
  return body.notebooks.map(({ title }) => title).toSorted();
};

it('searches titles at once and cells on the server, and says when there is nothing', async () => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(stage.url);
  const search = page.getByRole('searchbox', { name: 'Search notebooks' });
  await search.fill('week 1');
  await expect.poll(() => shown(page)).toEqual(['Week 10']);
  await search.fill('vertex');
  await expect.poll(() => shown(page)).toEqual(['Lines']);
  await search.fill('nowhere');
  await page.getByText('No notebook has “nowhere”').waitFor();
  await search.fill('');
  await expect.poll(async () => (await shown(page)).length).toBe(5);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('sorts, and still does on the next visit', async () => {
  const { page } = await openPage(stage.browser);
  await page.goto(stage.url);
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Title');
  const byTitle = ['Circles', 'Ellipses', 'Lines', 'Week 9', 'Week 10'];
  await expect.poll(() => shown(page)).toEqual(byTitle);
  await page.reload();
  expect(await shown(page)).toEqual(byTitle);
  await page.context().close();
});

it('shows the first chart of a notebook', async () => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(stage.url);
  const width = (title: string) =>
    row(page, title)
      .locator('img')
      .evaluate((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0));
  await row(page, 'Lines').scrollIntoViewIfNeeded();
  await expect.poll(() => width('Lines'), { timeout: 20_000 }).toBeGreaterThan(200);
  await expect.poll(() => width('Circles')).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('duplicates a notebook with its answers', async () => {
  const { page } = await openPage(stage.browser);
  await page.goto(stage.url);
  await page.getByRole('button', { name: 'Duplicate Lines' }).click();
  await row(page, 'Copy of Lines').waitFor();
  const id = (await row(page, 'Copy of Lines').getAttribute('data-notebook')) ?? '';
  const copy = await readNotebook(stage.url, id);
  expect(copy.cells[0]?.variants[0]?.answer.chart).not.toBeNull();
  await page.context().close();
});

it('takes a deletion back, or deletes for good when the page is left', async () => {
  const { page } = await openPage(stage.browser);
  await page.goto(stage.url);
  const before = await onServer();
  await page.getByRole('button', { name: 'Delete Week 9' }).click();
  await expect.poll(() => shown(page)).not.toContain('Week 9');
  await page.getByRole('button', { name: 'Undo' }).click();
  await row(page, 'Week 9').waitFor();
  expect(await onServer()).toEqual(before);
  await page.getByRole('button', { name: 'Delete Week 9' }).click();
  await page.locator('[data-toast]').waitFor();
  await page.goto('about:blank');
  await expect.poll(onServer).toEqual(before.filter((title) => title !== 'Week 9'));
  await page.context().close();
});

it.each(['en', 'zh'] as const)(
  'opens every template in %s, its questions answered and no step refuted',
  async (language) => {
    for (const { id: template, title, cells: wanted } of templates) {
      const body = { template: { id: template, language } };
      const made = await send<{ notebook: { id: string } }>(stage.url, 'POST', '/api/notebooks', body);
      const { id } = made.body.notebook;
      for (const { run } of (await readNotebook(stage.url, id)).cells) {
        if (run !== null) await readEvents(stage.url, run.runId);
      }
      const notebook = await readNotebook(stage.url, id);
      expect(notebook.title).toBe(title[language]);
      expect(notebook.cells.map(({ source }) => source)).toEqual(
        wanted.map(({ source }) => source[language]),
      );
      const questions = notebook.cells.filter(({ kind }) => kind === 'prompt');
      expect(questions.every(({ variants }) => variants.length === 1)).toBe(true);
      const checks = questions.flatMap(({ variants }) => variants[0]?.answer.checks ?? []);
      expect(checks.filter(({ verdict }) => verdict.kind === 'refuted')).toEqual([]);
    }
  },
);

it('opens a template with a click', async () => {
  const { page, complaints } = await openPage(stage.browser, { locale: 'zh-CN' });
  await page.goto(stage.url);
  await page.locator('[data-template="summary"]').click();
  await page.waitForURL('**/n/*');
  await page.getByRole('heading', { name: '圆锥曲线' }).waitFor();
  await page.locator('[data-chart="drawn"]').first().waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([
  { template: { id: 'poem', language: 'en' } },
  { template: { id: 'lesson', language: 'fr' } },
  { template: { id: 'lesson', language: 'en' }, examples: { area: 'calculus', language: 'en' } },
])('refuses to make %j', async (body) => {
  expect((await send(stage.url, 'POST', '/api/notebooks', body)).status).toBe(400);
});

it('says that there is nothing to copy', async () => {
  expect((await send(stage.url, 'POST', '/api/notebooks', { copyOf: 'none' })).status).toBe(404);
});
