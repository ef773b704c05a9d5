import { codegenExpression, parseExpression as parseVega } from 'vega-expression';
import { describe, expect, it } from 'vitest';
import type { Sliders } from '#sandbox/guest/live/live-expression.ts';
import { readLiveText, writeFirstText } from '#sandbox/guest/live/live-text.ts';

function slidersAt(value: number): Sliders {
  return new Map([['a', { name: 'a', min: -5, max: 5, value }]]);
}

/** What the browser shows: Vega's own expression, with its two functions as they are there. */
function showInBrowser(text: string, a: number): string {
  const { row, expression } = readLiveText(text, slidersAt(0));
  const generate = codegenExpression({
    allowed: ['datum', 'a'],
    globalvar: () => 'undefined',
    functions: () => ({ format: 'format', abs: 'Math.abs', pow: 'Math.pow' }),
  });
  const { code } = generate(parseVega(expression));
  const format = (value: number): string => String(Number(value.toFixed(2)));
  return new Function('datum', 'a', 'format', `return ${code}`)(row, a, format);
}

describe.each([
  ['in the browser', showInBrowser],
  ['at first', (text: string, a: number) => writeFirstText(text, slidersAt(a))],
])('a live label %s', (_, show) => {
  it.each([
    ['a = {a}', -1.5, 'a = −1.5'],
    ['y = {a}x² + 1', 1, 'y = x² + 1'],
    ['y = {a}x²', -1, 'y = −x²'],
    ['y = {a}x²', 2.25, 'y = 2.25x²'],
    ['y = x² + {a}', -2, 'y = x² − 2'],
    ['y = x² + {a}', 3, 'y = x² + 3'],
    ['y = x² - {a}', -2, 'y = x² + 2'],
    ['y = 2 − {a}x', 1, 'y = 2 − x'],
    ['(0, {a})', 1, '(0, 1)'],
    ['slope {a^2 - 1}', 2, 'slope 3'],
    ['the set {1, 2}', 2, 'the set {1, 2}'],
  ])('writes "%s" at %d as a formula would', (text, a, shown) => {
    expect(show(text, a)).toBe(shown);
  });
});
