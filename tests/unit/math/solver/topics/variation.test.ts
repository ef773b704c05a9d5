import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['y is proportional to x and y = 6 when x = 4. Find y when x = 10.', '15'],
  ['y varies directly as x. If y = 6 when x = 4, find x when y = 15.', '10'],
  ['y varies inversely with x. When x = 2, y = 12. What is y when x = 3?', '8'],
  ['y is directly proportional to the square of x, y = 12 when x = 2, find y when x = 5', '75'],
  ['已知 y 与 x 成反比例，且当 x=2 时，y=6，求 y 与 x 的函数关系式', 'y = \\frac{12}{x}'],
  ['y 与 x 成正比例，当 x = 4 时 y = 6，求比例系数', '\\frac{3}{2}'],
  ['The value of $y$ varies inversely as $\\sqrt x$ and when $x=24$, $y=15$. What is $x$ when $y=3$?', '600'],
  ['y is directly proportional to the square root of x, y = 12 when x = 4, find y when x = 9', '18'],
];

describe('direct and inverse proportion', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'variation');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'y varies jointly as x and z, y = 6 when x = 4. Find y when x = 10.',
    'y varies with x. y = 6 when x = 4. Find y when x = 10.',
    'y is proportional to x. Find y when x = 10.',
    'y is inversely proportional to x and y = 6 when x = 0. Find y when x = 3.',
    'y is directly proportional to the square root of x, y = 12 when x = 4, find y when x = 10',
    'y is directly proportional to the cube root of x, y = 12 when x = 8, find y when x = 27',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('variation');
  });
});
