import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { polarCurve } from '../../../../../lib/math/solver/topics/polar-curve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the area enclosed by r = 2 + cos θ', 'A = \\frac{9\\pi}{2}'],
  ['r = θ', '\\text{the curve does not close}'],
];

const declined: readonly string[] = [
  'Plot r = a + cos θ',
  'Find the area enclosed by r = 1 + 2cos θ',
  'Find the area enclosed by r = θ',
  'r = x',
];

describe('polar-curve', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'polar-curve').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(polarCurve.solve(readQuestion(prompt))).toBeNull();
  });
});
