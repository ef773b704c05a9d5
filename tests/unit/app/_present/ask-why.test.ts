import { expect, it } from 'vitest';
import { askWhy } from '#app/_present/ask-why.ts';

const stay = new AbortController().signal;
const error = (code: string) => JSON.stringify({ error: { code, message: 'No.' } });
const answer = (body: string, status: number) => () => Promise.resolve(new Response(body, { status }));

it.each([
  ['gone where there is no such class any more', error('not-found'), 404, 'gone'],
  ['gone for somebody who was signed out', error('unauthenticated'), 401, 'gone'],
  ['full where as many follow as may', error('busy'), 503, 'full'],
  ['lost while the server is starting', 'Lemma is starting.', 503, 'lost'],
  ['lost behind a proxy that finds no server', '<h1>Bad gateway</h1>', 502, 'lost'],
  ['lost where the server takes the stream by now', 'retry: 1000\n\n', 200, 'lost'],
] as const)('says that a class is %s', async (_, body, status, why) => {
  expect(await askWhy('/events', stay, answer(body, status))).toBe(why);
});

it('says that a class is lost where no server answers', async () => {
  const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await askWhy('/events', stay, unreachable)).toBe('lost');
});
