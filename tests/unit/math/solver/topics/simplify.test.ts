import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { simplify } from '../../../../../lib/math/solver/topics/simplify.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Simplify (x^2 - 1)/(x^2 - 3x + 2)', '\\frac{x + 1}{x - 2}'],
  ['化简 (a^2-b^2)/(a+b)', 'a - b'],
  ['Simplify 1/x + 1/(x + 1)', '\\frac{2x + 1}{x\\left(x + 1\\right)}'],
  ['simplify 3x + 2x - (x - 1)', '4x + 1'],
  ['simplify (6x^2y)/(9xy^3)', '\\frac{2x}{3y^{2}}'],
  ['simplify sin(x)^2+cos(x)^2', '1'],
];

const declined: readonly string[] = ['Simplify x^2 - 1 = 0', 'Simplify 1/(x - x)', 'Simplify the fraction'];

describe('simplify', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'simplify').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(simplify.solve(readQuestion(prompt))).toBeNull();
  });
});
