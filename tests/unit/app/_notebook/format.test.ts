import { describe, expect, it } from 'vitest';
import { describeValue } from '#app/_notebook/chart-tooltip.ts';
import { formatDuration } from '#app/_notebook/format-duration.ts';

const words = { milliseconds: '{count} ms', seconds: '{count} s' };

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [23.6, '24 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [61_250, '61.3 s'],
  ])('writes %d ms as %s', (durationMs, expected) => {
    expect(formatDuration(durationMs, words)).toBe(expected);
  });
});

describe('describeValue', () => {
  it.each([
    [null, []],
    ['', []],
    ['plain', ['plain']],
    [{ x: 2, y: '-1' }, ['x: 2', 'y: -1']],
  ])('gives the lines of %j', (value, lines) => {
    expect(describeValue(value)).toEqual(lines);
  });
});
