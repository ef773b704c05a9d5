import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { functionPlot } from '../../../../../lib/math/solver/topics/function-plot.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Plot sin x and cos x on [0, 2π]', 'y = \\sin(x),\\quad y = \\cos(x)'],
  ['Draw y = a sin(bx)', 'y = a\\sin(bx)'],
  ['在同一坐标系中画出 y = x^2 和 y = 2x + 3 的图像', 'y = x^{2},\\quad y = 2x + 3'],
];

const declined: readonly string[] = [
  'Find the intersection of y = x^2 and y = 2x',
  'y = x^2, y = 2x',
  'Draw y = sin x',
  'Draw y = a b c d sin x',
];

describe('function-plot', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'function-plot').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(functionPlot.solve(readQuestion(prompt))).toBeNull();
  });
});
