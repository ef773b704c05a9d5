import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve |x - 1| + |x + 2| = 5', 'x_1 = -3,\\ x_2 = 2'],
  ['|2x-1| = x + 3', 'x_1 = -\\frac{2}{3},\\ x_2 = 4'],
  ['x^2 - 3|x| + 2 = 0', 'x_1 = -2,\\ x_2 = -1,\\ x_3 = 1,\\ x_4 = 2'],
  ['Solve |2x - 3| = 5', 'x_1 = -1,\\ x_2 = 4'],
  ['解方程 |x-1| = |2x+3|', 'x_1 = -4,\\ x_2 = -\\frac{2}{3}'],
  ['|x|=-2', '\\text{no solution}'],
  ['|x - 1| + |x - 3| = 2', 'x \\in [1, 3]'],
  ['解方程 $\\left|x^2-4\\right|=5$', 'x_1 = -3,\\ x_2 = 3'],
  ['|x-3|=0', 'x = 3'],
  ['|x^2-3x| = x', 'x_1 = 0,\\ x_2 = 2,\\ x_3 = 4'],
  ['|x| = x', 'x \\in [0, +\\infty)'],
  ['Solve 3|2x+1| - 4 = 11', 'x_1 = -3,\\ x_2 = 2'],
];

const declined: readonly string[] = ['Solve |x| = a', 'Solve |sin x| = 1/2', 'Solve ||x| - 1| = 2'];

describe('an equation with absolute values', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'absolute-value-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('absolute-value-equation');
  });
});
