import { expect, it } from 'vitest';
import { previewFormulas } from '#lib/answer/preview-formulas.ts';

it.each([
  ['Draw y = x^2 - 4x + 3 and find its vertex', ['y = x^{2} - 4x + 3']],
  [
    '求 $\\frac{1}{2}x$ 与 x^2/9 + y^2/4 = 1 的交点',
    ['\\frac{1}{2}x', '\\frac{x^{2}}{9} + \\frac{y^{2}}{4} = 1'],
  ],
  ['解方程组 2x+y=5, x-y=1', ['2x + y = 5', 'x - y = 1']],
  ['Find the area between y = x^2 and y = x^2', ['y = x^{2}']],
])('sets the formulas of %s', (question, formulas) => {
  expect(previewFormulas(question)).toEqual(formulas);
});

it.each(['', 'What is a prime number?', 'It costs $5 and $6', 'y = x^', '$\\frac{1}{', 'sqrt(', '$\\alp$'])(
  'shows nothing of %j, which holds no whole formula',
  (question) => {
    expect(previewFormulas(question)).toEqual([]);
  },
);
