import { describe, expect, it } from 'vitest';
import { describeAge } from '#app/_home/describe-age.ts';

const asOf = '2026-03-20T12:00:00Z';

describe('describeAge', () => {
  it.each([
    ['2026-03-20T11:59:40Z', 'just now'],
    ['2026-03-20T12:00:30Z', 'just now'],
    ['2026-03-20T11:55:00Z', '5 minutes ago'],
    ['2026-03-20T09:59:00Z', '2 hours ago'],
    ['2026-03-19T11:00:00Z', 'yesterday'],
    ['2026-01-02T00:00:00Z', 'Jan 2, 2026'],
  ])('tells %s as %s', (moment, expected) => {
    expect(describeAge(moment, asOf, { locale: 'en', now: 'just now' })).toBe(expected);
  });

  it('speaks Chinese', () => {
    expect(describeAge('2026-03-20T11:55:00Z', asOf, { locale: 'zh', now: '刚刚' })).toBe('5分钟前');
  });
});
