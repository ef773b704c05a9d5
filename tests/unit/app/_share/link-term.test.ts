import { afterEach, expect, it, vi } from 'vitest';
import { formatDay } from '#app/_share/format-day.ts';
import { endOfTerm, readDay } from '#app/_share/link-term.ts';

afterEach(() => vi.unstubAllEnvs());

const nowMs = Date.parse('2026-12-31T20:00:00Z');

it.each([
  ['Asia/Shanghai', '2026-12-31T15:59:59.000Z', '2027-01-01'],
  ['UTC', '2026-12-31T23:59:59.000Z', '2026-12-31'],
  ['America/Los_Angeles', '2027-01-01T07:59:59.000Z', '2026-12-31'],
])('ends a link with the chosen day of the reader in %s, and shows that very day', (zone, end, today) => {
  vi.stubEnv('TZ', zone);
  const expires = endOfTerm('until', { day: '2026-12-31', nowMs });
  expect(expires).toBe(end);
  expect(formatDay(end, 'en', 'here')).toBe('31 December 2026');
  expect(formatDay(end, 'zh', 'here')).toBe('2026年12月31日');
  expect(readDay(new Date(nowMs))).toBe(today);
});

it('ends a link after so many days, or never', () => {
  expect(endOfTerm('7', { day: '', nowMs })).toBe('2027-01-07T20:00:00.000Z');
  expect(endOfTerm('never', { day: '', nowMs })).toBeNull();
});
