import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { circle } from '../../../../../lib/math/solver/topics/circle.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'Find the equation of the circle through (1, 2), (3, 4) and (5, 0)',
    '\\left(x - \\frac{10}{3}\\right)^{2} + \\left(y - \\frac{5}{3}\\right)^{2} = \\frac{50}{9}',
  ],
  ['求圆心为 (1, -2)，半径为 3 的圆的方程', '\\left(x - 1\\right)^{2} + \\left(y + 2\\right)^{2} = 9'],
  [
    'find the circle with diameter from (1,2) to (5,6)',
    '\\left(x - 3\\right)^{2} + \\left(y - 4\\right)^{2} = 8',
  ],
  ['circle with center (0,0) passing through (3,4)', 'x^{2} + y^{2} = 25'],
  ['求圆 x^2+y^2=25 在点 (3,4) 处的切线方程', '3x + 4y - 25 = 0'],
  [
    'tangent lines from (5, 0) to x^2+y^2 = 9',
    'y = -\\frac{3}{4}x + \\frac{15}{4},\\ y = \\frac{3}{4}x - \\frac{15}{4}',
  ],
  [
    'tangent lines from (2, 1) to x^2+y^2 = 3',
    'y = \\left(2 - \\sqrt{6}\\right)x - 3 + 2\\sqrt{6},\\ y = \\left(2 + \\sqrt{6}\\right)x - 3 - 2\\sqrt{6}',
  ],
  ['过点 (3,5) 作圆 (x-1)^2+(y-2)^2=4 的切线', 'x = 3,\\ y = \\frac{5}{12}x + \\frac{15}{4}'],
];

const declined: readonly string[] = [
  'Circle through (0, 0), (1, 1) and (2, 2)',
  'Circle through (1, 2)',
  'Circle with centre (1, 2) and radius -3',
  'Find the tangent to x^2 + y^2 = 25 at (1, 1)',
];

describe('circle', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'circle').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(circle.solve(readQuestion(prompt))).toBeNull();
  });
});
