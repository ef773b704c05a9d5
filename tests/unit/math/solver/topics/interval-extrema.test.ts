import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['求 f(x)=x^3-3x+1 在 [-2,3] 上的最大值和最小值', 'f_{\\max} = 19,\\ f_{\\min} = -1'],
  ['求函数f(x)=x³－3x＋1在区间［－2，3］上的最大值', '19'],
  [
    'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
    'f_{\\max} = 0,\\ f_{\\min} = -\\frac{2\\sqrt{3}}{9}',
  ],
  ['Find the minimum value of f(x) = x^3 - x on the interval [0, 1].', '-\\frac{2\\sqrt{3}}{9}'],
  ['Find the maximum of y = x^4 - 2x^2 for -1 ≤ x ≤ 2', '8'],
  ['已知函数 $f(x)=x^3-3x$，$x\\in[-2,2]$，求 $f(x)$ 的最值', 'f_{\\max} = 2,\\ f_{\\min} = -2'],
  ['Find the maximum and minimum of f(x) = 2x + 1 from 0 to 3', 'f_{\\max} = 7,\\ f_{\\min} = 1'],
  ['求 y = -x^2+4x 当 0 ≤ x ≤ 3 时的最大值', '4'],
  ['Find the minimum of f(x) = x^2/2 - x on [\\frac{1}{2}, 2]', '-\\frac{1}{2}'],
  ['求 f(x) = x^3 - 3x^2 + x 在 [0, 3] 上的最小值', '-\\frac{9 + 4\\sqrt{6}}{9}'],
];

describe('extrema on a closed interval', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'interval-extrema').answer).toBe(answer);
  });

  it('names every place where an extreme value is taken', () => {
    const { steps } = answerOf(
      'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
      'interval-extrema',
    );
    expect(steps.at(-1)?.body).toContain('$x = 0$ and $x = 1$');
  });
});
