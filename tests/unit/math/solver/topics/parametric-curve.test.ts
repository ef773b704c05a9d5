import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { parametricCurve } from '../../../../../lib/math/solver/topics/parametric-curve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'plot x = t^2, y = t^3 for t in [-2, 2]',
    '\\text{meets the x-axis at }(0, 0);\\quad \\text{meets the y-axis at }(0, 0)',
  ],
];

const declined: readonly string[] = [
  'Plot x = cos t',
  'Plot x = cos t, y = sin s',
  'Solve x = 2, y = 3',
  'Plot x = y, y = x',
];

describe('parametric-curve', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'parametric-curve').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(parametricCurve.solve(readQuestion(prompt))).toBeNull();
  });
});
