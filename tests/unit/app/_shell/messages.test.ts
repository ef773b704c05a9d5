import { describe, expect, it } from 'vitest';
import { formatMessage } from '#app/_shell/format-message.ts';
import { en } from '#app/_shell/messages/en.ts';
import { zh } from '#app/_shell/messages/zh.ts';

const flatten = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => flatten(part, `${path}.${key}`))
    : [[path, String(value)]];

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the messages', () => {
  it.each(flatten(en))('have the same places to fill in both languages: %s', (path, text) => {
    expect(places(new Map(flatten(zh)).get(path) ?? '')).toEqual(places(text));
  });

  it('fill their places', () => {
    expect(formatMessage('Cell {number}: {state}', { number: 2, state: 'Done' })).toBe('Cell 2: Done');
  });

  it('show a place that nobody fills', () => {
    expect(formatMessage('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
