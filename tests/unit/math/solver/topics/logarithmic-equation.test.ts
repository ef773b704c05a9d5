import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve log_2(x) + log_2(x - 2) = 3', 'x = 4'],
  ['Solve ln(2x - 1) = 3', 'x = \\frac{1 + e^{3}}{2}'],
  ['解方程 lg x + lg(x-3) = 1', 'x = 5'],
  ['log_3(x+1) - log_3(x-1) = 1', 'x = 2'],
  ['(ln x)^2 - 3 ln x + 2 = 0', 'x_1 = e,\\ x_2 = e^{2}'],
  ['log_2 x = 1/2', 'x = \\sqrt{2}'],
  ['log_4(x) + log_2(x) = 3', 'x = 4'],
  ['ln x = -1', 'x = e^{-1}'],
  ['解方程 $\\log_2(x^2-1)=3$', 'x_1 = -3,\\ x_2 = 3'],
  ['ln(x-1) = ln(x^2-3)', 'x = 2'],
  ['2 log x = log(3x+4)', 'x = 4'],
  ['ln x + ln(x+1) = 0', 'x = \\frac{-1 + \\sqrt{5}}{2}'],
  ['log(x^2) = 2', 'x_1 = -10,\\ x_2 = 10'],
  ['ln(x²)=4', 'x_1 = -e^{2},\\ x_2 = e^{2}'],
  ['解方程 ln((x-1)^2) = 2', 'x_1 = 1 - e,\\ x_2 = 1 + e'],
];

const declined: readonly string[] = ['Solve ln x = x', 'Solve ln x + lg x = 1 + x', 'Solve log_x(4) = 2'];

describe('a logarithmic equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'logarithmic-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('logarithmic-equation');
  });
});
