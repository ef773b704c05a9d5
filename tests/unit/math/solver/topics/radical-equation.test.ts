import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve sqrt(2x+3)=x', 'x = 3'],
  ['Solve sqrt(x + 5) - sqrt(x) = 1', 'x = 4'],
  ['solve $\\sqrt[3]{x-1}=2$', 'x = 9'],
  ['√(x+1) = -2', '\\text{no solution}'],
  ['√x + √(x-5) = 5', 'x = 9'],
  ['sqrt(x+7) = sqrt(2x-3)', 'x = 10'],
  ['2sqrt(x-1) + 3 = x', 'x = 5 + 2\\sqrt{3}'],
  ['解方程 √(x^2-5)=2', 'x_1 = -3,\\ x_2 = 3'],
];

const declined: readonly string[] = ['Solve sqrt(x) + sqrt(x+1) + sqrt(x+2) + x = 9', 'Solve sqrt(x) = ln x'];

describe('a radical equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'radical-equation').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('radical-equation');
  });
});
