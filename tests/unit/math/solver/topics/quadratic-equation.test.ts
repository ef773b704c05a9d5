import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['x^2 = 9', 'x_1 = -3,\\ x_2 = 3'],
  ['已知 f(x)=x²-4x+3，若 f(x)=8，求 x', 'x_1 = -1,\\ x_2 = 5'],
  ['Solve x^2 - 4x + 3 = 0', 'x_1 = 1,\\ x_2 = 3'],
  [
    '用配方法解方程 2x^2 + 3x - 1 = 0',
    'x_1 = -\\frac{3 + \\sqrt{17}}{4},\\ x_2 = \\frac{-3 + \\sqrt{17}}{4}',
  ],
  [
    'Solve 2x^2+5=3x',
    'x_1 = \\frac{3}{4} - \\frac{\\sqrt{31}}{4}i,\\ x_2 = \\frac{3}{4} + \\frac{\\sqrt{31}}{4}i',
  ],
  ['Solve (x-1)^2 = 9', 'x_1 = -2,\\ x_2 = 4'],
  [
    'Solve x^2+x+1=0',
    'x_1 = -\\frac{1}{2} - \\frac{\\sqrt{3}}{2}i,\\ x_2 = -\\frac{1}{2} + \\frac{\\sqrt{3}}{2}i',
  ],
  ['求方程 x^2-2x+5=0 的实数根', '\\text{无实数根}'],
  ['Find the discriminant of 3x^2 - x + 2', '\\Delta = -23'],
  ['求 x^2-5x+6=0 的两根之和与两根之积', 'x_1 + x_2 = 5,\\ x_1 x_2 = 6'],
  [
    'Find the sum and product of the roots of 2x^2 - 3x - 7 = 0',
    'x_1 + x_2 = \\frac{3}{2},\\ x_1 x_2 = -\\frac{7}{2}',
  ],
  ['不解方程，判断 x^2-2x+1=0 根的情况', '\\Delta = 0,\\ \\text{有两个相等的实数根}'],
  ['Solve by factoring: 6x^2 - 7x - 3 = 0', 'x_1 = -\\frac{1}{3},\\ x_2 = \\frac{3}{2}'],
  ['What are the roots of x^2 = 2x?', 'x_1 = 0,\\ x_2 = 2'],
  ['用公式法解 3t^2=2t+4', 't_1 = \\frac{1 - \\sqrt{13}}{3},\\ t_2 = \\frac{1 + \\sqrt{13}}{3}'],
  ['在复数范围内解方程 x^2+4=0', 'x_1 = -2i,\\ x_2 = 2i'],
  ['Find all real solutions of x^2 + 1 = 0', '\\text{no real roots}'],
  ['x^2 - 6x + 9 = 0', 'x_1 = x_2 = 3'],
];

const declined: readonly string[] = [
  'Find the positive root of x^2 = 4',
  'How many real roots does x^2 = 4 have?',
  'Solve x^2 = 1000000000000000000000000001',
  'Solve x^2 + bx + 1 = 0',
  '求 x^2-5x+6=0 的两根之差',
  'Solve the cubic equation x^2 = 4',
];

describe('a quadratic equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'quadratic-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('quadratic-equation');
  });

  it('takes the roots of a square that stands alone at once', () => {
    expect(answerOf('x^2 = 9', 'quadratic-equation').steps.map(({ title }) => title)).toEqual([
      'Take square roots',
    ]);
  });

  it('writes down the equation that a definition and a value make', () => {
    const [first] = answerOf('f(x) = x^2 - 4x + 3, solve f(x) = 8', 'quadratic-equation').steps;
    expect(first?.body).toContain('x^{2} - 4x + 3 = 8');
  });
});
