import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['whats x if 5x - 7 = 18', 'x = 5'],
  ['Solve x/2 + (x - 1)/3 = 3', 'x = 4'],
  ['解方程 3(x - 2) + 4 = 2x + 5', 'x = 7'],
  ['2x+3=7', 'x = 2'],
  ['Find the value of y if 3y - 4 = 11', 'y = 5'],
  ['解关于x的方程：5x=3x-8', 'x = -4'],
  ['若 2x+3=7，求 x 的值', 'x = 2'],
  ['解方程：2-3(x-5)=2x', 'x = \\frac{17}{5}'],
  ['Solve the equation $\\frac{2x-1}{3} - \\frac{x+2}{4} = 1$.', 'x = \\frac{22}{5}'],
  ['Solve 4 = 2 - 3n', 'n = -\\frac{2}{3}'],
  ['Solve 2(x+3)=2x+6', 'x \\in \\mathbb{R}'],
  ['Solve for t: 2(t+1)=2t+3', '\\text{no solution}'],
  ['Solve 0.5x + 1.2 = 3.7', 'x = 5'],
];

const declined: readonly string[] = [
  'Solve for y: 2x+3=7',
  'What is the number of solutions of 2x=4',
  'How many solutions does 2x=4 have',
  'Solve ax = b',
  'Solve 2x + 1 = 0 for x > 0',
  'Solve the quadratic equation 2x = 4',
];

describe('a linear equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'linear-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('linear-equation');
  });
});
