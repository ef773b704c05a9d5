import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['slope of the line through (1,2) and (3,8)', '3'],
  ['求过 (1,2) 和 (4,-3) 的直线的斜率', '-\\frac{5}{3}'],
  ['equation of the line through (1,2) with slope 3', 'y = 3x - 1'],
  ['直线过点 (1,3)，斜率为 -2，求直线方程', 'y = -2x + 5'],
  ['line with slope 2 and y-intercept -3', 'y = 2x - 3'],
  ['line through (1,2) parallel to y = 2x + 1', 'y = 2x'],
  ['求过点 (1,2) 且与直线 3x+4y-5=0 垂直的直线方程', 'y = \\frac{4}{3}x + \\frac{2}{3}'],
  ['Find the line through (2, 3) parallel to x = 5', 'x = 2'],
  ['line through (2, 3) perpendicular to x = 5', 'y = 3'],
  ['line through (2, 3) perpendicular to y = 4', 'x = 2'],
  ['perpendicular bisector of (1,2) and (3,6)', 'y = -\\frac{1}{2}x + 5'],
  ['求线段 A(1,2), B(3,6) 的垂直平分线方程', 'y = -\\frac{1}{2}x + 5'],
  ['What is the slope of the line 3x - 4y = 7?', '\\frac{3}{4}'],
  ['What is the x-intercept of 3x - 4y = 12?', '(4, 0)'],
  ['求直线 2x + 5y = 10 在 y 轴上的截距', '2'],
  ['Write 3x - 4y = 7 in slope-intercept form', 'y = \\frac{3}{4}x - \\frac{7}{4}'],
  ['What is the slope of a line perpendicular to 3x - 4y = 7?', '-\\frac{4}{3}'],
  ['What is the slope of any line parallel to the line 2x - 4y = 9?', '\\frac{1}{2}'],
  ['求与直线 3x - 4y = 7 垂直的直线的斜率', '-\\frac{4}{3}'],
  ['Are y = 2x and y = 2x + 1 parallel?', '\\text{parallel}'],
  ['判断直线 y = 2x + 1 和 x + 2y = 3 的位置关系', '\\text{垂直}'],
];

describe('a straight line', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'straight-line');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'Find the slope of the line through (1, 2) and (1, 5)',
    'Find the line through (1, 2) parallel to y = x^2',
    'Find the line through (1, 2) parallel and perpendicular to y = x',
    'Find the distance of parallel lines y = x and y = x + 1',
    'Find the line parallel to y = 2x and y = 2x + 1',
    'Find the line with slope 2',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('straight-line');
  });
});
