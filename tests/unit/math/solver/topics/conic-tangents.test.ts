import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'Find the tangents to the ellipse x^2/4 + y^2 = 1 from the point (4, 1)',
    'y = 1,\\ y = \\frac{2}{3}x - \\frac{5}{3}',
  ],
  ['tangent lines to y² = 4x from (-1, 0)', 'y = -x - 1,\\ y = x + 1'],
  ['过点 P(-1,0) 作抛物线 y²=4x 的切线，求切线方程', 'y = -x - 1,\\ y = x + 1'],
  [
    'Find the tangents to the ellipse x^2/4 + y^2 = 1 from the point (2, 3)',
    'x = 2,\\ y = \\frac{2}{3}x + \\frac{5}{3}',
  ],
  ['Find the tangent to the ellipse x^2/8+y^2/2=1 at (2,1)', 'y = -\\frac{1}{2}x + 2'],
  ['求双曲线 x²/2 - y² = 1 在点 (2,1) 处的切线', 'y = x - 1'],
  ['tangent to the hyperbola x^2/4 - y^2 = 1 from (2, 1)', 'x = 2'],
  ['tangent to the hyperbola x^2 - y^2 = 1 at (1, 0)', 'x = 1'],
  ['tangents to x^2/4 + y^2 = 1 from (0, 0)', '\\text{no tangent}'],
  ['求过点 (2, 1) 且与抛物线 y²=x 相切的直线方程', '\\text{没有切线}'],
];

describe('the tangents of a conic', () => {
  it.each(answers)('answers, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'conic-tangents');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it('shows the whole curve where no tangent touches it', () => {
    const { plotCode } = answerOf(
      '过点 (2, -1) 作椭圆 x^2/36 + y^2/81 = 1 的切线，求切线方程',
      'conic-tangents',
    );
    const [, left, right] = /x: \[(-?[\d.]+), (-?[\d.]+)\]/.exec(plotCode ?? '') ?? [];
    expect(Number(left)).toBeLessThan(-6);
    expect(Number(right)).toBeGreaterThan(6);
  });

  it('says that an asymptote touches nowhere', () => {
    const { steps } = answerOf('tangent to the hyperbola x^2/4 - y^2 = 1 from (2, 1)', 'conic-tangents');
    expect(steps.map(({ body }) => body).join('')).toContain('the line is an asymptote');
  });

  it.each([
    'tangent to x^2/4+y^2=1 at (5,5)',
    'Find the tangent to the ellipse x^2/4 + y^2 = 1',
    'Find the length of the tangents from (4, 1) to the ellipse x^2/4 + y^2 = 1',
    'Find the tangents to x^2 + xy + y^2 = 3 from (4, 1)',
  ])('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('conic-tangents');
  });
});
