import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cell, Notebook } from '#lib/notebook/cell.ts';
import type { NotebookChange, ToldChange } from '#lib/notebook/notebook-change.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { cellAt, expectCells, expectFocus, pressKeys } from '../cells.ts';
import { type Listener, listen } from '../class-client.ts';
import { send } from '../client.ts';
import { type LemmaProcess, startLemma } from '../lemma-process.ts';
import { type Credentials, guarded, type MadeLink, makePlace, signInAsOwner, token } from './people.ts';

let lemma: LemmaProcess;
let url: string;
let owner: Credentials;
let browser: Browser;

beforeAll(async () => {
  [lemma, browser] = await Promise.all([startLemma(guarded), launchBrowser()]);
  url = lemma.url.replace('0.0.0.0', '127.0.0.1');
  owner = await signInAsOwner(url);
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
});

const isChange = (event: ToldChange): event is NotebookChange =>
  event.type !== 'people-counted' && event.type !== 'changes-missed';

/** The changes that were heard, as number and kind. */
const changesOf = ({ heard }: Listener<ToldChange>) =>
  heard.filter(({ event }) => isChange(event)).map(({ seq, event }) => `${seq} ${event.type}`);

const follow = (notebookId: string, credentials: Credentials, after?: number) =>
  listen<ToldChange>(`${url}/api/notebooks/${notebookId}/changes`, after, credentials);

async function readNotebook(id: string): Promise<Notebook> {
  return (await send<{ notebook: Notebook }>(url, 'GET', `/api/notebooks/${id}`, undefined, owner)).body
    .notebook;
}

/** Makes a change as the owner, which must succeed. */
async function change<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const answered = await send<Body>(url, method, path, body, owner);
  expect(answered.status, `${method} ${path}`).toBeLessThan(300);
  return answered.body;
}

it('tells every change of a notebook in its order, under the version that it made, and what was missed', async () => {
  const { notebook: id, editor, cell, variant } = await makePlace(url, owner);
  const other = await makePlace(url, owner);
  const path = `/api/notebooks/${id}`;
  const { version } = await readNotebook(id);
  const listener = await follow(id, editor, version);
  await listener.until(({ type }) => type === 'people-counted');
  await change('PATCH', path, { version, title: 'Ours' });
  await change('DELETE', `/api/notebooks/${other.notebook}/cells/${other.cell}`);
  const added = await change<{ cell: Cell }>('POST', `${path}/cells`, { kind: 'text', source: 'x' });
  const text = `${path}/cells/${added.cell.id}`;
  await change('PATCH', text, { version: 1, source: 'y' });
  await change('POST', `${text}/move`, { to: 0 });
  await change('DELETE', text);
  await listener.until(({ type }) => type === 'cell-deleted');
  listener.leave();
  await change('POST', `${text}/restore`);
  await change('DELETE', `${path}/cells/${cell}/variants/${variant}/plot`);
  await change('POST', `${path}/cells/${cell}/run`, {});
  const again = await follow(id, editor, version + 5);
  await again.until(({ type }) => type === 'run-ended');
  again.leave();
  expect([...changesOf(listener), ...changesOf(again)]).toEqual([
    `${version + 1} notebook-changed`,
    `${version + 2} cell-added`,
    `${version + 3} cell-edited`,
    `${version + 4} cell-moved`,
    `${version + 5} cell-deleted`,
    `${version + 6} cell-restored`,
    `${version + 7} plot-edited`,
    `${version + 8} run-started`,
    `${version + 9} run-ended`,
  ]);
  const late = await follow(id, editor, 1);
  expect((await late.until(() => true)).event).toEqual({ type: 'changes-missed' });
  late.leave();
});

it('counts who is there, and ends the stream of whoever loses the link', async () => {
  const { notebook: id, editor, editLink } = await makePlace(url, owner);
  const mine = await follow(id, owner);
  await mine.until((event) => event.type === 'people-counted' && event.count === 1);
  const theirs = await follow(id, editor);
  await mine.until((event) => event.type === 'people-counted' && event.count === 2);
  const { seq } = await theirs.until(({ type }) => type === 'people-counted');
  await change('DELETE', `/api/edit-links/${editLink}`);
  await theirs.ended;
  await change('POST', `/api/notebooks/${id}/cells`, { kind: 'text', source: 'secret' });
  await mine.until(({ type }) => type === 'cell-added');
  expect(JSON.stringify(theirs.heard)).not.toContain('secret');
  await expect(follow(id, editor, seq)).rejects.toThrow(/refused with 40[134]/);
  mine.leave();
});

/** A notebook that its owner and somebody with a link to edit have open. */
async function openTogether(questions: readonly string[]) {
  const made = await change<{ notebook: Notebook }>('POST', '/api/notebooks', { title: 'Together' });
  const { id } = made.notebook;
  for (const source of questions) {
    await change('POST', `/api/notebooks/${id}/cells`, { kind: 'prompt', source });
  }
  const link = await change<MadeLink>('POST', `/api/notebooks/${id}/edit-links`, {});
  const [ann, ben] = [await openPage(browser), await openPage(browser)];
  await ann.page.goto(`${url}/n/${id}?token=${token}`);
  await ben.page.goto(url + new URL(link.url).pathname);
  for (const { page } of [ann, ben]) await page.getByText('2 people here').waitFor();
  const close = async () => {
    for (const { page } of [ann, ben]) await page.context().close();
  };
  return { id, ann, ben, close };
}

/** Writes at the end of the text of a cell, in one step of the history however slow the machine is. */
async function write(page: Page, index: number, text: string): Promise<void> {
  await cellAt(page, index).getByRole('textbox').focus();
  await pressKeys(page, 'Control+End');
  await page.keyboard.insertText(text);
}

/** Has the page be told that it is out of sight, or back. */
async function see(page: Page, value: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, value);
}

const patient = { timeout: 10_000 } as const;

/** Waits until nobody else is told to be here. */
const expectAlone = (page: Page) => expect.poll(() => page.getByText('people here').count(), patient).toBe(0);

const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();

it("shows two people what the other does, cell by cell, and undoes only what is one's own", async () => {
  const { id, ann, ben, close } = await openTogether(['y = x^2 - 4x + 3', 'two']);
  await write(ann.page, 1, ' by Ann');
  await expectCells(ben.page, ['y = x^2 - 4x + 3', 'two by Ann']);
  await pressKeys(ben.page, 'Escape');
  await cellAt(ben.page, 1).focus();
  await pressKeys(ben.page, 'b', 'Enter');
  await expectFocus(cellAt(ben.page, 2).getByRole('textbox'));
  await ben.page.keyboard.type('three by Ben');
  await expectCells(ann.page, ['y = x^2 - 4x + 3', 'two by Ann', 'three by Ben']);
  await saved(ann.page);
  await pressKeys(ann.page, 'Control+Z');
  await expectCells(ben.page, ['y = x^2 - 4x + 3', 'two', 'three by Ben']);
  await pressKeys(ben.page, 'Escape', 'Alt+ArrowUp');
  await expectCells(ann.page, ['y = x^2 - 4x + 3', 'three by Ben', 'two']);
  await cellAt(ann.page, 0).getByRole('button', { name: 'Run' }).click();
  await cellAt(ben.page, 0).locator('[data-answer]').waitFor();
  await cellAt(ben.page, 0).locator('[data-chart="drawn"]').waitFor();
  await cellAt(ann.page, 2).focus();
  await pressKeys(ann.page, 'Escape', 'd', 'd');
  // What is only out of sight is deleted when the page goes.
  await ann.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await expectCells(ben.page, ['y = x^2 - 4x + 3', 'three by Ben']);
  const title = ben.page.getByRole('textbox', { name: 'Title' });
  await title.fill('Renamed by Ben');
  const shown = () => ann.page.getByRole('textbox', { name: 'Title' }).inputValue();
  await expect.poll(shown, patient).toBe('Renamed by Ben');
  expect((await readNotebook(id)).cells.map(({ source }) => source)).toEqual([
    'y = x^2 - 4x + 3',
    'three by Ben',
  ]);
  await ben.page.context().close();
  await expectAlone(ann.page);
  expect([...ann.complaints, ...ben.complaints]).toEqual([]);
  await close();
});

it("loses nobody's text when both write in one cell, and catches up after a break", async () => {
  const { id, ann, ben, close } = await openTogether(['start', 'other']);
  await see(ben.page, 'hidden');
  await expectAlone(ann.page);
  await write(ann.page, 1, ' too');
  await saved(ann.page);
  await see(ben.page, 'visible');
  await expectCells(ben.page, ['start', 'other too']);
  await ben.page.context().setOffline(true);
  await write(ben.page, 0, ' Ben');
  await ben.page.locator('[data-save-state="retrying"]').waitFor();
  await write(ann.page, 0, ' Ann');
  await saved(ann.page);
  await ben.page.context().setOffline(false);
  const choice = ben.page.locator('[data-conflict]');
  await choice.waitFor();
  expect(await choice.textContent()).toMatch(/start Ben.*start Ann/s);
  // What an earlier page has left unsaved overwrites nothing either.
  await ben.page.reload();
  await choice.waitFor();
  await ben.page.getByText('2 people here').waitFor();
  await write(ann.page, 0, ', again');
  await choice.getByText('start Ann, again').waitFor();
  expect((await readNotebook(id)).cells[0]?.source).toBe('start Ann, again');
  await choice.getByRole('button', { name: 'Keep yours' }).click();
  await expectCells(ann.page, ['start Ben', 'other too']);
  await pressKeys(ann.page, 'Control+Z');
  await expectCells(ann.page, ['start Ben', 'other too']);
  expect((await readNotebook(id)).cells[0]?.source).toBe('start Ben');
  await close();
});
