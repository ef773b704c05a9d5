import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { createNotebook, readEvents, readNotebook, send, startRun } from './client.ts';
import { linePoints, readScene } from './scene.ts';
import { setStage } from './stage.ts';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

const stage = setStage();

const looks = [
  {
    name: 'a desk, in English',
    question: 'Draw y = x^2 - 4x + 3 and find its vertex',
    options: { locale: 'en-US', viewport: { width: 1440, height: 900 } },
    words: { draw: 'Edit and draw', keep: 'Keep', cancel: 'Cancel', original: 'Back to the original' },
  },
  {
    name: 'a phone, in Chinese',
    question: '画出 y = x^2 - 4x + 3 的图像，并求顶点',
    options: { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true },
    words: { draw: '编辑并作图', keep: '保留', cancel: '取消', original: '恢复原图' },
  },
] as const;

describe.each(looks)('the formulas of an answer, at $name', ({ question, options, words }) => {
  const open = async () => {
    const { id, cells } = await createNotebook(stage.url, [question]);
    const cellId = cells[0]?.id ?? '';
    await readEvents(stage.url, await startRun(stage.url, id, cellId));
    const watched = await openPage(stage.browser, options);
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await watched.page.goto(`${stage.url}/n/${id}`);
    await watched.page.locator('[data-chart="drawn"]').waitFor();
    return { ...watched, id };
  };
  const first = (page: Page) => page.locator('[data-answer-body] [data-formula="display"]').first();
  const turnTo = async (formula: Locator) => {
    if ('hasTouch' in options) await formula.tap();
    else await formula.hover();
    await formula.page().locator('[data-formula-button] button').click();
  };
  const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const startEditing = async (page: Page) => {
    await turnTo(first(page));
    await page.getByRole('menuitem', { name: words.draw }).click();
    const editor = page.locator('[data-formula-editor]');
    await editor.locator('math-field').waitFor();
    return { editor, latex: editor.locator('textarea') };
  };

  it('are copied as LaTeX and as MathML', async () => {
    const { page, complaints } = await open();
    await turnTo(first(page));
    await page.getByRole('menuitem', { name: 'LaTeX' }).click();
    await expect.poll(() => read(page), patient).toMatch(/^\\begin\{aligned\}\s*y &= x\^\{?2\}? - 4x \+ 3/);
    await turnTo(first(page));
    await page.getByRole('menuitem', { name: 'MathML' }).click();
    await expect
      .poll(() => read(page), patient)
      .toMatch(/^<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"/);
    if (!('hasTouch' in options)) await first(page).locator('.katex-html > *').first().click();
    else await turnTo(first(page));
    await page.getByRole('menuitem', { name: words.draw }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are edited, and the chart follows at once; what is kept is marked, undone, and there after a reload', async () => {
    const { page, id, complaints } = await open();
    const edited = page.locator('[data-edited-plot]');
    const heightAt = async (x: number) =>
      linePoints((await readScene(page)).filter(({ datum }) => 'series' in datum)).toSorted(
        ([a], [b]) => Math.abs(a - x) - Math.abs(b - x),
      )[0]?.[1] ?? Number.NaN;
    const { editor, latex } = await startEditing(page);
    await latex.fill('y = x^2 - 4x + 5');
    await expect.poll(() => heightAt(2), patient).toBeCloseTo(1, 1);
    expect(await edited.count()).toBe(0);
    await editor.getByRole('button', { name: words.keep }).click();
    await edited.waitFor();
    expect(await edited.textContent()).toContain('x^2 - 4x + 5');
    const stored = async () => (await readNotebook(stage.url, id)).cells[0]?.variants[0];
    expect((await stored())?.editedPlot).toMatchObject({
      formula: { from: 'y = x^{2} - 4x + 3', to: 'y = x^2 - 4x + 5' },
      plotError: null,
    });
    expect((await stored())?.answer.plotCode).toContain('x^2 - 4x + 3');
    await page.locator('[data-cell]').focus();
    await page.keyboard.press('z');
    await expect.poll(() => edited.count(), patient).toBe(0);
    await expect.poll(() => heightAt(2), patient).toBeCloseTo(-1, 1);
    await page.keyboard.press('Shift+Z');
    await edited.waitFor();
    await page.reload();
    await edited.waitFor();
    await expect.poll(() => heightAt(2), patient).toBeCloseTo(1, 1);
    await edited.getByRole('button', { name: words.original }).click();
    await expect.poll(() => heightAt(2), patient).toBeCloseTo(-1, 1);
    await expect.poll(async () => (await stored())?.editedPlot, patient).toBeUndefined();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('say in one line what cannot be drawn, and leave the picture as it was', async () => {
    const { page, id } = await open();
    const { editor, latex } = await startEditing(page);
    await latex.fill('y = \\frac{x}{');
    const status = editor.locator('[data-preview]');
    await expect.poll(() => status.getAttribute('data-preview'), patient).toBe('unread');
    expect((await status.textContent())?.length).toBeGreaterThan(5);
    expect(await editor.getByRole('button', { name: words.keep }).isDisabled()).toBe(true);
    await latex.press('Escape');
    await expect.poll(() => editor.count(), patient).toBe(0);
    expect((await readNotebook(stage.url, id)).cells[0]?.variants[0]?.editedPlot).toBeUndefined();
    await page.context().close();
  });
});

it('gives letters without a value sliders, and MathLive writes what the LaTeX box shows', async () => {
  const { id, cells } = await createNotebook(stage.url, ['Draw y = x^2 - 4x + 3']);
  await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${id}`);
  await page.locator('[data-chart="drawn"]').waitFor();
  await page.locator('[data-answer-body] [data-formula="display"]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit and draw' }).click();
  const field = page.locator('math-field');
  await field.waitFor();
  await page.locator('[data-formula-editor] textarea').fill('y=');
  await field.click();
  await page.keyboard.press('End');
  await page.keyboard.type('a*x^2');
  await expect
    .poll(() => page.locator('[data-formula-editor] textarea').inputValue(), patient)
    .toMatch(/^y=a.*x\^2$/);
  await page.locator('figure input[type="range"]').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps at Enter what is still being drawn as soon as it is drawn, unless it is changed again', async () => {
  const { id, cells } = await createNotebook(stage.url, ['Draw y = x^2 - 4x + 3']);
  await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${id}`);
  await page.locator('[data-chart="drawn"]').waitFor();
  const drawing = Promise.withResolvers<void>();
  await page.route(/cells\/[^/]+\/plot$/, async (route) => {
    await drawing.promise;
    await route.continue();
  });
  await page.locator('[data-answer-body] [data-formula="display"]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit and draw' }).click();
  const latex = page.locator('[data-formula-editor] textarea');
  const waits = page.locator('[data-formula-editor] button[aria-disabled="true"]');
  await page.locator('math-field').waitFor();
  await latex.fill('y = x^2');
  await latex.press('Enter');
  await waits.waitFor();
  await latex.fill('y = x^2 + 5');
  await expect.poll(() => waits.count(), patient).toBe(0);
  await page.locator('math-field').click();
  await page.keyboard.press('End');
  await page.keyboard.type('+2');
  await page.keyboard.press('Enter');
  await waits.waitFor();
  drawing.resolve();
  await page.locator('[data-edited-plot]').waitFor();
  const [cell] = (await readNotebook(stage.url, id)).cells;
  expect(cell?.variants[0]?.editedPlot?.formula?.to).toMatch(/5\s*\+\s*2$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('leads with the keyboard from the cell to its formulas, from one to the next, and into their menu', async () => {
  const { id, cells } = await createNotebook(stage.url, ['Draw y = x^2 - 4x + 3 and find its vertex']);
  await readEvents(stage.url, await startRun(stage.url, id, cells[0]?.id ?? ''));
  const { page } = await openPage(stage.browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${stage.url}/n/${id}`);
  const formulas = page.locator('[data-answer-body] [data-formula="display"]');
  await formulas.first().waitFor();
  await page.locator('[data-cell]').focus();
  const isOn = (at: number) => formulas.nth(at).evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < 12 && !(await isOn(0)); presses += 1) await page.keyboard.press('Tab');
  expect(await isOn(0)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => isOn(1), patient).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Copy as LaTeX' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patient).toBe('(2, -1)');
  await expect.poll(() => isOn(1), patient).toBe(true);
  await page.context().close();
});

it('sets chemistry on the page that the server sends, and in a text that is written there', async () => {
  const { id } = await createNotebook(stage.url, []);
  await send(stage.url, 'POST', `/api/notebooks/${id}/cells`, {
    kind: 'text',
    source: 'Water: $$\\ce{2H2 + O2 -> 2H2O}$$',
  });
  const html = await (await fetch(`${stage.url}/n/${id}`)).text();
  expect(html).toContain('data-formula="display"');
  expect(html).not.toContain('data-formula="unset"');
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(`${stage.url}/n/${id}`);
  const formula = page.locator('[data-formula="display"] .katex');
  await formula.first().waitFor();
  expect(await formula.first().textContent()).toContain('2');
  const { body } = await send<{ cell: { id: string; version: number } }>(
    stage.url,
    'POST',
    `/api/notebooks/${id}/cells`,
    { kind: 'text', source: '$\\pu{9.8 m//s2}$' },
  );
  expect(body.cell.version).toBe(1);
  await page.reload();
  await page.locator('[data-formula="inline"] .katex').first().waitFor();
  expect(await page.locator('[data-formula="unset"]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
