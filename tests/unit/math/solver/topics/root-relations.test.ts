import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['The roots of x^2 - 3x - 1 = 0 are a and b. Find a^2 + b^2.', '11'],
  ['If α and β are the roots of x^2 - 4x + 1 = 0, find |α - β|', '2\\sqrt{3}'],
  ['Let a and b be the roots of 2x^2 + 5x - 4 = 0. Find 1/a + 1/b.', '\\frac{5}{4}'],
  ['What is the product of the roots of x^3 - 6x^2 + 11x - 6 = 0?', '6'],
  ['Find the sum of the reciprocals of the roots of x^2 - 5x + 2', '\\frac{5}{2}'],
  ['设 x₁、x₂ 是方程 x² - 3x - 1 = 0 的两根，求 x₁² + x₂² 的值', '11'],
  ['一元二次方程 2x^2 - 4x - 1 = 0 的两根之和是多少', '2'],
  ['求方程 x^2 - 7x + 3 = 0 的两根的平方和', '43'],
];

describe('sums and products of roots', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'root-relations');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'The roots of x^2 - 3x - 1 = 0 are a and b. Find a^2 + 2b.',
    'The roots of x^2 - 3x - 1 = 0 are a and b. Find a^2 + c^2.',
    '求方程 x^2 + x + 5 = 0 的两根之和',
    'Find the sum of the real roots of x^3 - x^2 + x - 1 = 0',
    'What is the sum of the solutions of x^2 - 4x + 4 = 0?',
    'Find the sum of the roots of sin x = 1/2',
    'Find the sum of the positive roots of x^2 - 3x - 1 = 0',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('root-relations');
  });
});
