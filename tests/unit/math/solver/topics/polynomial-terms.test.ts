import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['What is the coefficient of x^3 in (2x - 1)^5?', '80'],
  ['Find the coefficient of x^2y^3 in (x + 2y)^5', '80'],
  ['What is the constant term in (x + 1/x)^6?', '20'],
  ['Find the coefficient of x in (x + 2)(x^2 - 3x + 5)', '-1'],
  ['Find the third term in the expansion of (x + 2)^5', '40x^{3}'],
  ['What is the degree of the polynomial (x^2 + 1)(x^3 - 2)?', '5'],
  ['What is the leading coefficient of 5 - 3x^4 + x?', '-3'],
  ['求 (2x - 1)^5 的展开式中各项系数之和', '1'],
  ['求 (√x - 2/x)^6 的展开式中的常数项', '60'],
  ['求 (x + 2)^5 的展开式中各项的二项式系数之和', '32'],
];

describe('terms of polynomials', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'polynomial-terms');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'What is the coefficient of 2x in (2x - 1)^5?',
    'What is the coefficient of friction?',
    'Find the middle coefficient of (x + 1)^5',
    'Find the degree and the leading coefficient of x^3',
    'What is the degree of sin x?',
    '求 (2x - 1)^5 展开式中 x³ 的二项式系数',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('polynomial-terms');
  });
});
