import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the angle between the vectors (1, 2) and (3, 1)', '\\theta = 45^{\\circ}'],
  ['Find the dot product of (1, 2, 3) and (4, 5, 6)', '32'],
  ['已知 a=(1,2), b=(3,4)，求 a 与 b 的数量积', '11'],
  ['Let $\\vec a = (1,2)$ and $\\vec b = (3,-4)$. Find $2\\vec a - 3\\vec b$.', '(-7, 16)'],
  ['Given a = (1,2), b = (3,4), find a·b', '11'],
  ['已知向量 $\\vec{a}=(1,2)$，$\\vec{b}=(3,4)$，求 $|\\vec{a}+\\vec{b}|$', '2\\sqrt{13}'],
  ['Find $\\langle 1,2,3\\rangle \\times \\langle 4,5,6\\rangle$', '(-3, 6, -3)'],
  ['Find the magnitude of the vector <3, 4>', '5'],
  [
    'Compute \\begin{pmatrix}1\\\\2\\end{pmatrix} + \\begin{pmatrix}3\\\\4\\end{pmatrix}',
    '\\begin{pmatrix} 4 \\\\ 6 \\end{pmatrix}',
  ],
  ['Find the projection of (3,4) onto (1,0)', '(3, 0)'],
  ['求向量 a=(3,4) 在 b=(1,2) 上的投影向量', '\\left(\\frac{11}{5}, \\frac{22}{5}\\right)'],
  ['Are the vectors (1,2) and (2,4) parallel?', '\\text{parallel}'],
  ['判断向量 a=(1,2) 与 b=(2,-1) 是否垂直', '\\text{垂直}'],
  ['Find the distance between A(1,2) and B(4,6)', '5'],
  ['求点 (1,2) 到直线 3x+4y-5=0 的距离', '\\frac{6}{5}'],
  ['Find the distance from the point (1, 2) to the line y = 2x + 3', '\\frac{3\\sqrt{5}}{5}'],
  ['求 A(1,2)，B(3,8) 的中点', '(2, 5)'],
  ['Find the equation of the line through (1,2) and (3,8)', 'y = 3x - 1'],
  ['求过两点 (1,2)，(1,8) 的直线方程', 'x = 1'],
  ['Find the dot product of 2i + 3j and i - j', '-1'],
  ['求向量 (1,2) 与 (3,4) 的和', '(4, 6)'],
  ['已知A(1,2), B(3,5)，求向量 $\\overrightarrow{AB}$', '(2, 3)'],
  ['What is the angle between a = (1, √3) and b = (1, 0)?', '\\theta = 60^{\\circ}'],
];

const declined: readonly string[] = [
  'Find the dot product of (1, 2) and (3, 4, 5)',
  'Find the angle between (0, 0) and (1, 2)',
  'Find the interval (1,2) union (3,4)',
  '已知 |a| = 2, |b| = 3, 求 a·b',
  'Find the cross product of (1, 2) and (3, 4)',
];

describe('vectors', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'vectors').answer).toBe(answer);
  });

  it('draws the vectors of the plane and the angle between them', () => {
    const { plotCode } = answerOf('Find the angle between (1, 2) and (3, 1)', 'vectors');
    expect(plotCode).toContain('.vector(');
    expect(plotCode).toContain('.angle(');
  });

  it('draws the way from a point to a line', () => {
    const { plotCode } = answerOf('求点 (-1, -2) 到直线 2x + 3y - 7 = 0 的距离', 'vectors');
    expect(plotCode).toContain('.segment(-1, -2, 1.30769');
    expect(plotCode).toContain('y: [-3, 2.5]');
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('vectors');
  });
});
