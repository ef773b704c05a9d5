import { describe, expect, it } from 'vitest';
import { solve } from '../../../../lib/math/solver/solve.ts';
import { topics } from '../../../../lib/math/solver/topics.ts';

const declined: readonly string[] = [
  '',
  '   ',
  'Hello',
  '你好',
  'Prove that there are infinitely many primes',
  'Draw y = ax^2 + bx + c and find its vertex',
  '求 y = x^2 与 x 轴围成的面积',
  'Find the derivative of y = x^3 and its zeros',
  'Draw y > x^2',
  'Find the x coordinate of the vertex of y = x^2 - 4x + 3',
  '求 y = x^2 - 4x + 3 顶点的横坐标',
  'Where is the maximum of y = -x^2 + 4x?',
  'At which point does y = -x^2 + 4x have its maximum?',
  'Find when f(x) = x^3 - x has its maximum on [0, 2]',
  '求 f(x)=x^3-3x+1 在 [-2,3] 上的最大值与最小值的和',
  '求 y = x^2 - 4x + 3 的零点之和',
  '求 y = x^2 - 4x + 3 的零点的和',
  '求 y = x^2 - 4x + 3 的零点个数',
  'How many roots does y = x^2 - 4x + 3 have?',
  'Find the positive root of y = x^2 - 4',
  'Find the vertex of y = x^2 - 4x + 3 shifted two to the right',
  '把 y = x^2 向右平移两个单位再画出图像',
  'Draw the cubic y = x^2',
  '画出抛物线 y = 2x + 1',
  'Draw the circle x^2/9 + y^2/4 = 1',
  'Find the maximum of f(x) = x^2 on [0, a]',
  'Find the maximum of f(x) = x^3 - 3x',
  'Solve x + y = 3',
  'Solve x + y = a, x - y = 1',
  'x + y = 3, find 2x + y',
  '已知 x + y = 3, x - z = 1，求 xy',
  '求方程组 x+y=3, x-y=1 的解的个数',
  '求过焦点且垂直于 x^2/9 + y^2/4 = 1 长轴的直线',
  'Draw y = x2 - 4x + 3',
  'Draw y = 1,5x',
  'Draw y = x^2 (x > 0)',
  'Draw y = x^2 not y = 2x',
  'Find the perimeter of the ellipse x^2/9 + y^2/4 = 1',
  'x^2 - y^2 = 0',
  'x^2 + y^2 = -1',
  `Draw y = ${'x+'.repeat(1200)}1`,
];

describe('solve', () => {
  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });

  it.each(
    topics.flatMap(({ id, examples }) => [...examples.en, ...examples.zh].map((prompt) => [prompt, id])),
  )('answers its own example: %s', (prompt, id) => {
    expect(solve(prompt)?.topicId).toBe(id);
  });
});
