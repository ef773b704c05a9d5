import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { factor } from '../../../../../lib/math/solver/topics/factor.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Factor x^3 - 6x^2 + 11x - 6', '\\left(x - 3\\right)\\left(x - 2\\right)\\left(x - 1\\right)'],
  ['分解因式：4a^2 - 9b^2', '\\left(2a - 3b\\right)\\left(2a + 3b\\right)'],
  ['Factor ax+ay+bx+by', '\\left(x + y\\right)\\left(a + b\\right)'],
  ['factorise 6x^2-7x-3 completely', '\\left(2x - 3\\right)\\left(3x + 1\\right)'],
  ['把 2x^3-8x 分解因式', '2x\\left(x - 2\\right)\\left(x + 2\\right)'],
  ['x^2+6x+9 因式分解', '\\left(x + 3\\right)^{2}'],
  ['factor x^4+4', '\\left(x^{2} - 2x + 2\\right)\\left(x^{2} + 2x + 2\\right)'],
  ['Factor x^4-5x^2+4', '\\left(x - 2\\right)\\left(x - 1\\right)\\left(x + 1\\right)\\left(x + 2\\right)'],
  ['factor 8x^3+27y^3', '\\left(2x + 3y\\right)\\left(4x^{2} - 6xy + 9y^{2}\\right)'],
  ['factor x^2+1', 'x^{2} + 1\\text{ is irreducible over the rational numbers}'],
  ['factor x^2-2 over the reals', '\\left(x + \\sqrt{2}\\right)\\left(x - \\sqrt{2}\\right)'],
];

const declined: readonly string[] = [
  'Factor sin x',
  'Factor x^2 - 4 = 0',
  'Factor x^2 - 4 and find its roots',
  'Factor',
  'Factor 360',
  'Factor x^2 - 4 over the complex numbers',
];

describe('factor', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'factor').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(factor.solve(readQuestion(prompt))).toBeNull();
  });
});
