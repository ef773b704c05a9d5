import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['If 2x + 5 = 17, what is 4x?', '24'],
  ['已知 2x+5=17，则 3x-2=?', '16'],
  ['If a + b = 7 and a - b = 3, what is a^2 - b^2?', '21'],
  ['If x + y = 5 and xy = 6, find x^2 + y^2.', '13'],
  ['已知 x+y=5，xy=6，求 x-y 的值', '\\pm 1'],
  ['已知 a+b=3，a^2+b^2=5，求 ab 的值', '2'],
  ['If x + 1/x = 3, find x^2 + 1/x^2.', '7'],
  ['已知 x - 1/x = 3，求 x^2 + 1/x^2', '11'],
  ['If x^2 + 2x = 5, what is 2x^2 + 4x - 1?', '9'],
];

describe('the value of an expression from equations', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'given-value');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'If x^2 = 9, what is x + 1?',
    'If x + y = 5, what is x^2 + y^2?',
    'If 2x + 5 = 17, what is y + 1?',
    'If 2x + 5 < 17, what is 4x?',
    'If x = x, what is 4x?',
    'If 2x + 5 = 17, what is the reciprocal of 4x?',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('given-value');
  });
});
