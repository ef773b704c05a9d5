import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the average value of x^2 on [0, 3]', '3'],
  ['What is the average value of f(x) = sin x on the interval [0, π]?', '\\frac{2}{\\pi}'],
  ['Find the average rate of change of f(x) = x^2 from x = 1 to x = 4', '5'],
  ['求函数 f(x) = x^2 在 [0, 3] 上的平均值', '3'],
  ['求函数 y = x^2 在区间 [1, 3] 上的平均变化率', '4'],
];

describe('averages of a function', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'average-value');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'Find the average value of 1/x on [-1, 1]',
    'Find the average value of x^2',
    'Find the average value and the average rate of change of x^2 on [0, 3]',
    'Find the average rate of change of x^2 on [3, 3]',
    'Find the average value of ax^2 on [0, 3]',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('average-value');
  });
});
