import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve 1/x + 1/(x + 2) = 3/4', 'x_1 = -\\frac{4}{3},\\ x_2 = 2'],
  ['解分式方程 1/(x - 2) + 3 = (1 - x)/(2 - x)', '\\text{无解}'],
  ['Solve 2/(x - 1) = 3/(x + 1)', 'x = 5'],
  ['x/(x-1) = 1/(x-1)', '\\text{no solution}'],
  ['解方程：\\frac{x}{x+1}=\\frac{2x}{3x+3}+1', 'x = -\\frac{3}{2}'],
  ['1/x = 0', '\\text{no solution}'],
  ['(x^2-1)/(x-1) = x+1', 'x \\in \\mathbb{R},\\ x \\ne 1'],
  ['Solve 1/(x^2-1) + 1/(x+1) = 2', 'x_1 = \\frac{1 - \\sqrt{17}}{4},\\ x_2 = \\frac{1 + \\sqrt{17}}{4}'],
  ['x^{-1} = 2', 'x = \\frac{1}{2}'],
];

const declined: readonly string[] = [
  'Solve 1/x + y = 2',
  'Find the excluded values of 1/(x-1) only',
  'Solve 1/sin x = 2/x',
];

describe('a rational equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'rational-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('rational-equation');
  });
});
