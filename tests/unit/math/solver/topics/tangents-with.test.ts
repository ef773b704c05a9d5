import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

describe('tangents with a condition', () => {
  it.each([
    ['Find the tangent to y = x^2 parallel to the line y = 4x + 1', 'y = 4x - 4'],
    ['求曲线y=x^2平行于直线y=4x+1的切线方程', 'y = 4x - 4'],
    ['Find the tangents to y = x^2 through the point (1, -3)', 'y = -2x - 1;\\quad y = 6x - 9'],
    ['求过点(1,-3)且与抛物线y=x^2相切的直线方程', 'y = -2x - 1;\\quad y = 6x - 9'],
    [
      'Find the tangent lines to f(x) = x^3 - 3x that are parallel to y = 9x',
      'y = 9x + 16;\\quad y = 9x - 16',
    ],
    ['Find the tangent to y = x^2 parallel to y = 5', 'y = 0'],
    ['Find the tangents to the curve y = x^3 through (0, 2)', 'y = 3x + 2'],
  ])('%s', (prompt, answer) => {
    expect(answerOf(prompt, 'tangents-with').answer).toBe(answer);
  });

  it.each([
    'Find the tangent to y = x^2 through (0, 5)',
    'Find the tangent to y = e^x parallel to y = x',
    'Find the line parallel to y = 4x + 1 through (1, 2)',
  ])('are declined where there is none, or no exact one: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('tangents-with');
  });
});
