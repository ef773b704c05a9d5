import { mkdtemp, rm } from 'node:fs/promises';
import { request as sendRaw } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../browser.ts';
import { type LemmaProcess, startAndFail, startLemma } from '../lemma-process.ts';
import { guarded, makePlace, signInAsOwner, token } from './people.ts';

let lemma: LemmaProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  [lemma, browser] = await Promise.all([startLemma(guarded), launchBrowser()]);
  url = reach(lemma);
});

afterAll(async () => {
  await browser.close();
  await lemma.end('SIGTERM');
});

function reach({ url: told }: LemmaProcess): string {
  return told.replace('0.0.0.0', '127.0.0.1');
}

it('asks for the token, says when it is another one, and goes on to where one wanted to go', async () => {
  const { notebook } = await makePlace(url, await signInAsOwner(url));
  const { page, complaints } = await openPage(browser);
  await page.goto(`${url}/n/${notebook}`);
  expect(new URL(page.url()).pathname).toBe('/login');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('token');
  expect(await page.getByLabel('Token').getAttribute('autocomplete')).toBe('current-password');
  await page.keyboard.type('wrong-token');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'This is not the token' }).waitFor();
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}/n/${notebook}`);
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('asks in Chinese too', async () => {
  const { page } = await openPage(browser, { locale: 'zh-CN' });
  await page.goto(url);
  await page.getByLabel('口令').waitFor();
  await page.context().close();
});

it('signs out by a button, and every page asks again', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}/?token=${token}`);
  expect(page.url()).toBe(`${url}/`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${url}/login`);
  await page.goto(url);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.context().close();
});

it('turns a link with a wrong token into the question for it', async () => {
  const response = await fetch(`${url}/n/x?token=wrong&a=1`, { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/login?next=%2Fn%2Fx%3Fa%3D1&refused=token');
  expect(response.headers.getSetCookie()).toEqual([]);
});

it('ends the event streams of a session that signs out', async () => {
  const owner = await signInAsOwner(url);
  const other = await signInAsOwner(url);
  const { notebook, cell } = await makePlace(url, owner);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ source: 'f(x) = x^3', version: 1 });
  await fetch(`${url}/api/notebooks/${notebook}/cells/${cell}`, {
    method: 'PATCH',
    headers: { ...owner, ...json },
    body,
  });
  const opened = await fetch(`${url}/api/classes`, {
    method: 'POST',
    headers: { ...owner, ...json },
    body: JSON.stringify({ notebookId: notebook }),
  });
  const { class: live } = (await opened.json()) as { readonly class: { readonly id: string } };
  const events = `${url}/api/classes/${live.id}/events`;
  const [stream, stays] = await Promise.all([
    fetch(events, { headers: other }),
    fetch(events, { headers: owner }),
  ]);
  expect([stream.status, stays.status]).toEqual([200, 200]);
  await fetch(`${url}/api/session`, { method: 'DELETE', headers: other });
  await stream.text();
  expect((await fetch(events, { headers: other })).status).toBe(401);
  const reader = stays.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
});

it('makes an address wait that tries too many tokens, also in the form', async () => {
  const own = await startLemma(guarded);
  const there = reach(own);
  const headers = { 'content-type': 'application/json' };
  const attempt = (given: string) =>
    fetch(`${there}/api/session`, { method: 'POST', headers, body: JSON.stringify({ token: given }) });
  for (let tries = 0; tries < 10; tries += 1) expect((await attempt(`wrong-${tries}`)).status).toBe(401);
  const refused = await attempt(token);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
  const form = await fetch(`${there}/api/session`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token }),
  });
  expect(form.headers.get('location')).toBe('/login?refused=wait');
  await own.end('SIGTERM');
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ['a site that only has an origin', { origin: 'http://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
])('refuses a write that %s sends with the cookie of the owner', async (_who, marks) => {
  const owner = await signInAsOwner(url);
  const response = await fetch(`${url}/api/notebooks`, {
    method: 'POST',
    headers: { ...owner, ...marks, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(403);
});

it('refuses a form of another site that a browser sends without asking', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}/?token=${token}`);
  const title = `forged ${Date.now()}`;
  // A page of another origin in the same browser, so the cookie is there.
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="text/plain" action="${url}/api/notebooks"><input name='{"title":"${title}","x":"' value='"}'></form>`,
    }),
  );
  await page.goto('http://evil.example/');
  const answered = page.waitForResponse(`${url}/api/notebooks`);
  await page.evaluate(() => document.forms[0]?.submit());
  expect([401, 403]).toContain((await answered).status());
  const list = await fetch(`${url}/api/notebooks`, { headers: await signInAsOwner(url) });
  expect(await list.text()).not.toContain(title);
  await page.context().close();
});

it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
  'answers to no name that somebody else can point here: "%s"',
  async (host) => {
    const owner = await signInAsOwner(url);
    const { hostname, port } = new URL(url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = sendRaw(
        { hostname, port, path: '/api/notebooks', headers: { ...owner, host } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(421);
  },
);

it('tells figures to this machine and to the owner, and of its health to all only that it lives', async () => {
  const elsewhere = { 'x-forwarded-for': '5.6.7.8' };
  expect((await fetch(`${url}/api/metrics`, { headers: elsewhere })).status).toBe(401);
  expect((await fetch(`${url}/api/metrics`)).status).toBe(200);
  const owner = await signInAsOwner(url);
  expect((await fetch(`${url}/api/metrics`, { headers: { ...elsewhere, ...owner } })).status).toBe(200);
  expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ ready: true });
  expect(await (await fetch(`${url}/api/health`, { headers: owner })).json()).toHaveProperty('sandbox');
});

it('believes no header that a client makes up about who it is', async () => {
  const headers = {
    'x-lemma-principal': JSON.stringify({ role: 'owner', sessionId: null }),
    'x-lemma-peer': JSON.stringify({ address: '127.0.0.1', isLocal: true, isSecure: true }),
    'x-forwarded-for': '5.6.7.8',
  };
  expect((await fetch(`${url}/api/notebooks`, { headers })).status).toBe(401);
  expect((await fetch(`${url}/api/metrics`, { headers })).status).toBe(401);
});

it('binds the cookie to https where a proxy says that the browser speaks it', async () => {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
    body: JSON.stringify({ token }),
  });
  expect(response.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
});

it('keeps a session over a restart, and prints a token that it made itself', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-sessions-'));
  const settings = { LEMMA_HOST: '0.0.0.0', LEMMA_DATA: folder };
  const first = await startLemma(settings);
  const firstEnd = first.end('SIGTERM');
  const printed = /It asks for this token: (\S+)\nSigned in at once: (http:\S+)\n/.exec(
    (await firstEnd).stdout,
  );
  expect(printed?.[2]).toMatch(new RegExp(`/\\?token=${printed?.[1]}$`));
  const second = await startLemma({ ...settings, LEMMA_TOKEN: token });
  const owner = await signInAsOwner(reach(second));
  const { stdout } = await second.end('SIGTERM');
  expect(stdout).not.toContain(token);
  const third = await startLemma({ ...settings, LEMMA_TOKEN: token });
  expect((await fetch(`${reach(third)}/api/notebooks`, { headers: owner })).status).toBe(200);
  await third.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ['7 characters', { LEMMA_TOKEN: 'x'.repeat(7) }, 'LEMMA_TOKEN must be 8 to 200'],
  ['201 characters', { LEMMA_TOKEN: 'x'.repeat(201) }, 'LEMMA_TOKEN must be 8 to 200'],
  ['an address with a path', { LEMMA_URL: 'https://x.example/lemma' }, 'LEMMA_URL must be'],
  ['a host name with a scheme', { LEMMA_HOSTS: 'https://x.example' }, 'LEMMA_HOSTS must be'],
  ['another word for visitors', { LEMMA_VISITORS: 'yes' }, 'LEMMA_VISITORS must be one of off, write'],
  ['no runs', { LEMMA_GUEST_RUNS: '0' }, 'LEMMA_GUEST_RUNS must be'],
])('does not start with %s, and says what it wants', async (_what, settings, message) => {
  const { code, stderr } = await startAndFail(settings);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
  expect(stderr).not.toContain('xxxxxxx');
});
