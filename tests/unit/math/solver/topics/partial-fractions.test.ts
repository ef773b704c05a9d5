import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { partialFractions } from '../../../../../lib/math/solver/topics/partial-fractions.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Decompose (3x + 5)/(x^2 - 1) into partial fractions', '\\frac{4}{x - 1} - \\frac{1}{x + 1}'],
  ['求 (x^2 + 1)/(x(x - 1)^2) 的部分分式分解', '\\frac{1}{x} + \\frac{2}{\\left(x - 1\\right)^{2}}'],
  [
    'partial fractions (x^3+1)/(x^2-4)',
    'x + \\frac{9}{4\\left(x - 2\\right)} + \\frac{7}{4\\left(x + 2\\right)}',
  ],
  ['partial fraction decomposition of 1/(x^3+x)', '\\frac{1}{x} - \\frac{x}{x^{2} + 1}'],
];

const declined: readonly string[] = [
  'Partial fractions of x^2 + 1',
  'Partial fractions of 1/(xy)',
  'Decompose x^2 - 1',
  'Partial fractions of 1/sin x',
];

describe('partial-fractions', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'partial-fractions').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(partialFractions.solve(readQuestion(prompt))).toBeNull();
  });
});
