import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { conicGeneral } from '../../../../../lib/math/solver/topics/conic-general.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['What curve is x^2 - 4y^2 = 0?', '\\text{two crossing lines};\\quad (0, 0)'],
  ['Identify x^2+y^2+1=0', '\\text{no real point}'],
  ['identify the conic x^2 + y^2 - 4x + 6y + 13 = 0', '\\text{a single point};\\quad (2, -3)'],
  ['Classify x^2 + 2xy + y^2 - x + y = 0', '\\text{parabola}'],
  [
    'Identify the conic 5x^2 + 4xy + 8y^2 = 36',
    '\\begin{gathered} \\text{ellipse} \\\\ \\text{centre } (0, 0) \\\\ 9u^{2} + 4v^{2} = 36 \\\\ \\text{half axes } a = 3,\\ b = 2 \\end{gathered}',
  ],
];

const declined: readonly string[] = [
  'Identify x + y = 1',
  'Identify x^3 + y^2 = 1',
  'Identify ax^2 + y^2 = 1',
  'Solve xy = 4',
];

describe('conic-general', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'conic-general').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(conicGeneral.solve(readQuestion(prompt))).toBeNull();
  });
});
