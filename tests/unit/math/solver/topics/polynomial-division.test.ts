import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the remainder when x^3 - 2x + 1 is divided by x - 2.', '5'],
  ['Find the remainder if x^3 - 2x + 1 is divided by x - 2', '5'],
  ['Find the remainder when x^5 - 1 is divided by x^2 - 1.', 'x - 1'],
  ['Find the quotient when $x^3 - 8$ is divided by $x - 2.$', 'x^{2} + 2x + 4'],
  ['Divide x^3 - 2x + 1 by x - 2.', '\\text{quotient } x^{2} + 2x + 2;\\quad \\text{remainder } 5'],
  ['If x - 2 is a factor of x^3 + kx - 4, find k.', 'k = -2'],
  ['求 x^4 - 1 除以 x^2 + x + 1 的商式和余式', '\\text{商式 } x^{2} - x;\\quad \\text{余式 } x - 1'],
  ['x - 2 是不是 x^3 - 2x + 1 的因式？', '\\text{不是，余式为 } 5'],
];

describe('division of polynomials', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'polynomial-division');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'Find the remainder when 17 is divided by 5',
    'Find the remainder when x^3 is divided by x - a',
    'Divide x by x^2 + 1 and find the largest value',
    'Find the remainder of x - 2 and x^3',
    'If x - 2 is a factor of x^3 + kx + m, find k.',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('polynomial-division');
  });
});
