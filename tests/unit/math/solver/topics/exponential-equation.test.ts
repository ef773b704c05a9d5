import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve 4^x - 5*2^x + 4 = 0', 'x_1 = 0,\\ x_2 = 2'],
  ['3^(2x-1)=5', 'x = \\frac{1 + \\log_{3} 5}{2}'],
  ['Solve 2^(x+1) = 16', 'x = 3'],
  ['2^x=-1', '\\text{no solution}'],
  ['2^x = 3^(x-1)', 'x = \\frac{\\ln 3}{\\ln 3 - \\ln 2}'],
  ['e^(2x) - 3e^x + 2 = 0', 'x_1 = 0,\\ x_2 = \\ln 2'],
  ['9^x = 27', 'x = \\frac{3}{2}'],
  ['(1/2)^x = 8', 'x = -3'],
  ['e^x=5', 'x = \\ln 5'],
  ['2^(x^2-3x) = 1/4', 'x_1 = 1,\\ x_2 = 2'],
  ['3^(x+1)+3^x=36', 'x = 2'],
  ['解方程 $4^x-3\\cdot 2^{x+1}+8=0$', 'x_1 = 1,\\ x_2 = 2'],
  ['2^x + 2^(-x) = 5/2', 'x_1 = -1,\\ x_2 = 1'],
  ['e^x - e^(-x) = 2', 'x = \\ln\\left(1 + \\sqrt{2}\\right)'],
  ['2^x*3^x=36', 'x = 2'],
  ['e^(x-1)=e^3', 'x = 4'],
  ['2^(2x) = 2^x + 1', 'x = \\log_{2}\\left(\\frac{1 + \\sqrt{5}}{2}\\right)'],
];

const declined: readonly string[] = [
  'Solve 2^x = x',
  'Solve 2^x + 3^x = 5',
  'Solve x^x = 4',
  'Solve (-2)^x = 4',
];

describe('an exponential equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'exponential-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('exponential-equation');
  });
});
