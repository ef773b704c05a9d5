import type { Browser, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../browser.ts';
import { type ErrorAnswer, send } from '../client.ts';
import { type LemmaProcess, startLemma } from '../lemma-process.ts';
import {
  type Credentials,
  guarded,
  type MadeLink,
  makePlace,
  type Place,
  signInAsOwner,
  token,
} from './people.ts';

let lemma: LemmaProcess;
let url: string;
let owner: Credentials;
let place: Place;
let browser: Browser;

beforeAll(async () => {
  [lemma, browser] = await Promise.all([startLemma(guarded), launchBrowser()]);
  url = lemma.url.replace('0.0.0.0', '127.0.0.1');
  owner = await signInAsOwner(url);
  place = await makePlace(url, owner);
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
});

/** Opens a page as a stranger, and writes down what it asks the server for besides its own files. */
async function openAsStranger(address: string, options: Parameters<typeof openPage>[1] = {}) {
  const watched = await openPage(browser, options);
  const asked: string[] = [];
  watched.page.on('request', (request) => {
    const { pathname, origin } = new URL(request.url());
    if (origin !== url || pathname.startsWith('/api/')) asked.push(`${request.method()} ${request.url()}`);
  });
  const response = await watched.page.goto(address);
  return { ...watched, asked, status: response?.status(), headers: response?.headers() ?? {} };
}

async function openDialog(page: Page): Promise<void> {
  await page.goto(`${url}/n/${place.notebook}?token=${token}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog', { name: 'Share this notebook' }).waitFor();
}

/** The dark squares of the QR code that the page draws, as rows of 0 and 1. */
async function readCode(page: Page): Promise<readonly string[]> {
  const code = page.getByRole('img', { name: 'QR code of the link' });
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const [, , width = 0] = ((await code.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
  return Array.from({ length: width }, (_row, y) =>
    Array.from({ length: width }, (_cell, x) => (dark.has(`${x},${y}`) ? '1' : '0')).join(''),
  );
}

it('shares a notebook from its page: a link, its QR code, its views, and its end by revoking', async () => {
  const { page, complaints } = await openPage(browser);
  await openDialog(page);
  const form = page.locator('[data-make="shares"]');
  await form.getByRole('combobox').selectOption({ label: 'for 30 days' });
  await form.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByRole('textbox', { name: 'Address of the new link' }).inputValue();
  expect(address).toMatch(/^http:\/\/[^/]+\/s\/[\w-]{22}$/);
  const expected = encode(address, { border: 2 }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
  expect(await readCode(page)).toEqual(expected);

  const shared = url + new URL(address).pathname;
  const stranger = await openAsStranger(shared);
  expect(stranger.status).toBe(200);
  await stranger.page.getByRole('heading', { name: 'Theirs' }).waitFor();
  await stranger.page.context().close();

  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const newest = page.getByRole('list', { name: 'Links to read' }).getByRole('listitem').last();
  await newest.filter({ hasText: 'opened once' }).waitFor();
  expect(await newest.textContent()).toContain('ends on');
  await newest.getByRole('button', { name: 'Revoke' }).click();
  await expect
    .poll(() => page.getByRole('list', { name: 'Links to read' }).getByRole('listitem').count())
    .toBe(1);
  const gone = await openAsStranger(shared);
  expect(gone.status).toBe(404);
  await gone.page.getByRole('heading', { name: 'Nothing here any more' }).waitFor();
  await gone.page.context().close();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('shows a reader the stored answer and its chart, asks nothing of the server, and runs nothing', async () => {
  const counts = async () => {
    const health = await send<{ runs: object; sandbox: { ran?: number } }>(
      url,
      'GET',
      '/api/health',
      undefined,
      owner,
    );
    return health.body.runs;
  };
  const before = await counts();
  const { page, complaints, asked, headers } = await openAsStranger(`${url}/s/${place.shareToken}`);
  await page.locator('[data-chart="drawn"]').waitFor();
  await page.getByRole('button', { name: 'Fold the answer' }).click();
  await page.locator('[data-chart]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Show/ }).click();
  await page.locator('[data-chart="drawn"]').waitFor();
  await page.getByLabel('Theme').selectOption('dark');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.getByLabel('Language').selectOption('zh');
  await page.getByRole('button', { name: '收起解答' }).waitFor();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await counts()).toEqual(before);
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toMatch(/noindex/);
  await page.context().close();
});

it('holds nothing in its page that names the notebook, its cells, its runs or its owner', async () => {
  const html = await (await fetch(`${url}/s/${place.shareToken}`)).text();
  expect(html).toContain('Theirs');
  for (const secret of [
    place.notebook,
    place.cell,
    place.variant,
    place.run,
    place.share,
    place.editLink,
    token,
  ]) {
    expect(html).not.toContain(secret);
  }
  expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"/);
});

it('gives other sites a picture of the title and the first chart', async () => {
  const html = await (await fetch(`${url}/s/${place.shareToken}`)).text();
  const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(new URL(image).pathname).toBe(`/s/${place.shareToken}/image`);
  const response = await fetch(url + new URL(image).pathname);
  expect(response.headers.get('content-type')).toBe('image/png');
  const bytes = new DataView(await response.arrayBuffer());
  expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1_200, 630]);
});

it('fits a phone, light and dark, in both languages', async () => {
  for (const locale of ['en-US', 'zh-CN']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 390, height: 844 };
      const { page } = await openAsStranger(`${url}/s/${place.shareToken}`, {
        locale,
        colorScheme,
        viewport,
      });
      await page.locator('[data-chart="drawn"]').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.context().close();
    }
  }
});

it('lets a stranger make a copy, which is theirs alone', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}/s/${place.shareToken}`);
  await page.getByRole('button', { name: 'Make my own copy' }).click();
  await page.waitForURL(/\/n\//);
  await page.locator('[data-chart="drawn"]').waitFor();
  const copy = new URL(page.url()).pathname;
  expect(copy).not.toContain(place.notebook);
  expect(await page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0);
  await page.goto(url);
  await page.getByRole('link', { name: /Theirs/ }).waitFor();
  const stranger = await fetch(`${url}${copy}`, { redirect: 'manual' });
  expect(stranger.status).toBe(303);
  await page.context().close();
});

it('lets others edit by a link, until it is revoked', async () => {
  const { body } = await send<MadeLink>(
    url,
    'POST',
    `/api/notebooks/${place.notebook}/edit-links`,
    {},
    owner,
  );
  const { page } = await openPage(browser);
  await page.goto(url + new URL(body.url).pathname);
  await page.waitForURL(`${url}/n/${place.notebook}`);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Ours');
  await expect
    .poll(async () => (await send(url, 'GET', `/api/notebooks/${place.notebook}`, undefined, owner)).body)
    .toMatchObject({ notebook: { title: 'Ours' } });
  await send(url, 'DELETE', `/api/edit-links/${body.editLink?.id}`, undefined, owner);
  await page.reload();
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.context().close();
});

it.each([
  ['no date', { expires: 'tomorrow' }],
  ['a time without a zone', { expires: '2099-01-01T00:00:00' }],
  ['an end in the past', { expires: '2020-01-01T00:00:00Z' }],
  ['an end in eleven years', { expires: `${new Date().getUTCFullYear() + 11}-01-01T00:00:00Z` }],
  ['an unknown field', { views: 5 }],
])('refuses a link with %s', async (_what, body) => {
  for (const kind of ['shares', 'edit-links']) {
    const path = `/api/notebooks/${place.notebook}/${kind}`;
    const answered = await send<ErrorAnswer>(url, 'POST', path, body, owner);
    expect({ status: answered.status, code: answered.body.error.code }).toEqual({
      status: 400,
      code: 'invalid-request',
    });
  }
});

it.each([
  ['a token of 200 characters, which is another one', 'x'.repeat(200), 401],
  ['a token of 201 characters', 'x'.repeat(201), 400],
])('answers %s', async (_what, given, status) => {
  expect((await send(url, 'POST', '/api/session', { token: given })).status).toBe(status);
});

it.each(['x', 'A'.repeat(22), 'A'.repeat(4_000), '..%2f..%2fetc', '%00', "'%20or%201=1"])(
  'shows the same page for the token %s, which never was',
  async (unknown) => {
    for (const kind of ['s', 'e']) {
      const response = await fetch(`${url}/${kind}/${unknown}`, { redirect: 'manual' });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Nothing here any more');
    }
    expect((await fetch(`${url}/s/${unknown}/image`)).status).toBe(404);
    expect((await fetch(`${url}/api/shared/${unknown}/copy`, { method: 'POST' })).status).toBe(404);
  },
);
