import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve x^3 - 6x^2 + 11x - 6 = 0', 'x_1 = 1,\\ x_2 = 2,\\ x_3 = 3'],
  ['解方程 x^4 - 5x^2 + 4 = 0', 'x_1 = -2,\\ x_2 = -1,\\ x_3 = 1,\\ x_4 = 2'],
  ['Solve 2x^3 = 3x^2 + 2x - 3', 'x_1 = -1,\\ x_2 = 1,\\ x_3 = \\frac{3}{2}'],
  ['Solve x^3 = 8', 'x = 2'],
  ['x^4+4=0', '\\text{no real solution}'],
  [
    'Solve x^4 - 10x^2 + 1 = 0',
    'x_1 = -\\sqrt{3} - \\sqrt{2},\\ x_2 = \\sqrt{2} - \\sqrt{3},\\ x_3 = \\sqrt{3} - \\sqrt{2},\\ x_4 = \\sqrt{3} + \\sqrt{2}',
  ],
  ['Solve x^4 - 2x^2 - 2 = 0', 'x_1 = -\\sqrt{1 + \\sqrt{3}},\\ x_2 = \\sqrt{1 + \\sqrt{3}}'],
  ['Solve x^3 - 3x + 1 = 0', 'x_1 \\approx -1.879,\\ x_2 \\approx 0.347,\\ x_3 \\approx 1.532'],
  [
    'Solve x^3 - 1 = 0 over the complex numbers',
    'x_1 = 1,\\ x_2 = -\\frac{1}{2} - \\frac{\\sqrt{3}}{2}i,\\ x_3 = -\\frac{1}{2} + \\frac{\\sqrt{3}}{2}i',
  ],
  ['solve (x-1)^2(x+2)=0', 'x_1 = -2,\\ x_2 = 1,\\ x_3 = 1'],
  ['x^6 - 9x^3 + 8 = 0', 'x_1 = 1,\\ x_2 = 2'],
  ['x^3 = 10', 'x = \\sqrt[3]{10}'],
  ['x^5-x-1=0', 'x \\approx 1.167'],
  [
    '求方程 x^3-2x+1=0 的实数根',
    'x_1 = -\\frac{1 + \\sqrt{5}}{2},\\ x_2 = \\frac{-1 + \\sqrt{5}}{2},\\ x_3 = 1',
  ],
  ['Find all complex roots of x^4 - 3x^2 - 4 = 0', 'x_1 = -2,\\ x_2 = 2,\\ x_3 = -i,\\ x_4 = i'],
];

const declined: readonly string[] = [
  'Solve x^3 - 2x + 5 = 0 over the complex numbers',
  'Solve x^9 = x',
  'Solve x^3 - 3x > 0 numerically',
  'How many roots does x^3 = x have?',
];

describe('a polynomial equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'polynomial-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('polynomial-equation');
  });
});
