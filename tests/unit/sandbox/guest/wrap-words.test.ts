import { describe, expect, it } from 'vitest';
import { estimateWidth } from '../../../../lib/chart/plane/place-labels.ts';
import { wrapWords } from '../../../../sandbox/guest/wrap-words.ts';

describe('wrapWords', () => {
  it.each([
    ['Art', 60, ['Art']],
    ['Physical education', 90, ['Physical', 'education']],
    ['非常满意的顾客', 60, ['非常满意', '的顾客']],
    ['one two three four', 76, ['one two', 'three four']],
  ])('breaks "%s" for %d px', (text, width, lines) => {
    expect(wrapWords(text, width)).toEqual(lines);
  });

  it('makes three lines at most and ends what fits none with "…"', () => {
    const lines = wrapWords('Donaudampfschifffahrtsgesellschaft and all that belongs to it as well', 80);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.some((line) => line.endsWith('…'))).toBe(true);
    expect(lines.every((line) => estimateWidth(line) <= 100)).toBe(true);
  });
});
