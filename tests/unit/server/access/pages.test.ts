import { expect, it } from 'vitest';
import { maybeCookie, writeCookie } from '#lib/server/access/cookie.ts';
import { isPublic, safeNext } from '#lib/server/access/pages.ts';

it.each([
  ['/login', true],
  ['/s/abc', true],
  ['/e/abc', true],
  ['/c/ABCD', true],
  ['/_next/static/x.js', true],
  ['/', false],
  ['/n/abc', false],
  ['/present/abc', false],
  ['/statistics', false],
  ['/login/x', false],
])('%s is open to strangers: %s', (path, open) => {
  expect(isPublic(path)).toBe(open);
});

it.each([
  ['/n/abc?x=1', '/n/abc?x=1'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/\tevil', '/'],
  [`/${'x'.repeat(500)}`, `/${'x'.repeat(500)}`],
  [`/${'x'.repeat(501)}`, '/'],
  ['', '/'],
  [null, '/'],
])('after signing in, %s leads to %s', (next, target) => {
  expect(safeNext(next)).toBe(target);
});

it('finds a cookie among others', () => {
  expect(maybeCookie('a=1; lemma=xyz ; b=2', 'lemma')).toBe('xyz');
  expect(maybeCookie('a=1', 'lemma')).toBeNull();
  expect(maybeCookie(undefined, 'lemma')).toBeNull();
});

it('hides a cookie from scripts and other sites, and binds it to https where there is some', () => {
  expect(writeCookie('a', 'b', { seconds: 60, secure: false })).toBe(
    'a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
  );
  expect(writeCookie('a', 'b', { seconds: 60, secure: true })).toMatch(/; Secure$/);
});
