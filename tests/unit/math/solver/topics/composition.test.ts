import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { composition } from '../../../../../lib/math/solver/topics/composition.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['If f(x) = x^2 + 1 and g(x) = 2x - 3, find f(g(x))', 'f(g(x)) = 4x^{2} - 12x + 10'],
  [
    '已知 f(x) = x^2 + 1，g(x) = 2x - 3，求 f(g(x)) 和 g(f(x))',
    'f(g(x)) = 4x^{2} - 12x + 10;\\quad g(f(x)) = 2x^{2} - 1',
  ],
  ['f(x)=1/x, g(x)=x+1, find (f∘g)(x)', 'f(g(x)) = \\frac{1}{x + 1}'],
];

const declined: readonly string[] = [
  'f(x) = x^2, find f(g(x))',
  'f(x) = x^2, g(x) = x + 1, find f(x)g(x)',
  'f(x) = x^2, g(x) = x + 1',
];

describe('composition', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'composition').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(composition.solve(readQuestion(prompt))).toBeNull();
  });
});
