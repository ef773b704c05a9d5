import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { maybeRefuse } from '#lib/server/http/judge-request.ts';

function judge(method: string, headers: Readonly<Record<string, string>>, publicUrl: string | null = null) {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  Object.assign(request.headers, { host: '192.168.1.7:7860', ...headers });
  return maybeRefuse(request, { isHost: (host) => host !== 'evil.example', publicUrl })?.status ?? null;
}

it.each([
  ['a write without a word of where it comes from, as of a program', {}, null],
  ['a write of our own page', { 'sec-fetch-site': 'same-origin' }, null],
  ['a write of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a write of a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
  ['a write of our own page over plain http', { origin: 'http://192.168.1.7:7860' }, null],
  ['a write of another port', { origin: 'http://192.168.1.7:8000' }, 403],
  ['a write of another site over plain http', { origin: 'http://evil.example' }, 403],
  ['a write of a page that hides where it is', { origin: 'null' }, 403],
  [
    'a write of our own page, said to be ours, with another origin',
    { 'sec-fetch-site': 'same-origin', origin: 'http://x' },
    null,
  ],
] as const)('%s: %o gives %s', (_what, headers, status) => {
  expect(judge('POST', headers)).toBe(status);
  expect(judge('GET', headers)).toBeNull();
});

it('takes the origin of the address that a proxy shows', () => {
  const headers = { host: '192.168.1.7:7860', origin: 'https://lemma.example.org' };
  expect(judge('DELETE', headers, 'https://lemma.example.org')).toBeNull();
  expect(judge('DELETE', headers)).toBe(403);
});

it('takes a default port for none', () => {
  expect(judge('POST', { host: 'lemma.lan:80', origin: 'http://lemma.lan' })).toBeNull();
  expect(judge('POST', { host: 'lemma.lan', origin: 'https://lemma.lan' })).toBeNull();
});

it('refuses a name that is not ours, also for reading', () => {
  expect(judge('GET', { host: 'evil.example' })).toBe(421);
});
