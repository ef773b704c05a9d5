import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { completeSquare } from '../../../../../lib/math/solver/topics/complete-square.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Complete the square: x^2 + 6x + 5', '(x + 3)^{2} - 4'],
  ['Write y = 2x^2 - 8x + 3 in vertex form', 'y = 2(x - 2)^{2} - 5'],
  ['把 x^2 + 6x + 5 配方', '(x + 3)^{2} - 4'],
  ['complete the square x^2 - 3x', '\\left(x - \\frac{3}{2}\\right)^{2} - \\frac{9}{4}'],
];

const declined: readonly string[] = [
  'Complete the square: x^3 + 1',
  'Complete the square: x^2 + y^2',
  'Solve x^2 + 6x + 5 = 0 by completing the square',
];

describe('complete-square', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'complete-square').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(completeSquare.solve(readQuestion(prompt))).toBeNull();
  });
});
