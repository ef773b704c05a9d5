import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { expand } from '../../../../../lib/math/solver/topics/expand.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Expand (x + 1)(x - 2)^2', 'x^{3} - 3x^{2} + 4'],
  ['Multiply out (2a - 3b)^3', '8a^{3} - 36a^{2}b + 54ab^{2} - 27b^{3}'],
  ['去括号并合并同类项：3(a - 2b) - 2(2a - b)', '-a - 4b'],
  ['expand and simplify (x+1)^2-(x-1)^2', '4x'],
  ['expand (x+y+z)^2', 'x^{2} + 2xy + 2xz + y^{2} + 2yz + z^{2}'],
];

const declined: readonly string[] = [
  'Expand 1/(x + 1)',
  'Expand sin(2x)',
  'Expand (x + 1)^40',
  'Expand (x + 1)^2 in powers of y',
];

describe('expand', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'expand').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(expand.solve(readQuestion(prompt))).toBeNull();
  });
});
