import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['解方程组｛x＋y＝3，x－y＝1｝', 'x = 2,\\ y = 1'],
  ['{x+y=3, x-y=1}', 'x = 2,\\ y = 1'],
  ['解方程组 2x+y=5, x-y=1', 'x = 2,\\ y = 1'],
  ['解方程组 $\\begin{cases}2x+y=5\\\\x-y=1\\end{cases}$', 'x = 2,\\ y = 1'],
  ['Solve the system x+y+z=6, 2x-y+z=3, x+2y-z=2', 'x = 1,\\ y = 2,\\ z = 3'],
  ['Solve the system of equations: 2x + 3y = 7 and 4x - y = 1', 'x = \\frac{5}{7},\\ y = \\frac{13}{7}'],
  ['求解方程组 x/2+y/3=1，x-y=2', 'x = 2,\\ y = 0'],
  ['Solve a + 2b = 5, 3a - b = 1', 'a = 1,\\ b = 2'],
  ['Solve: x + y = 2, x + y = 3', '\\text{no solution}'],
  ['解方程组 x+2y=3，2x+4y=7', '\\text{无解}'],
  [
    'Solve the system x + 2y = 3, 2x + 4y = 6',
    '\\text{infinitely many solutions: }x = 3 - 2y,\\ y \\in \\mathbb{R}',
  ],
  [
    '解方程组 x+y+z=1, x-y=0, 2x+z=1',
    '\\text{无穷多解：}x = \\frac{1}{2} - \\frac{1}{2}z,\\ y = \\frac{1}{2} - \\frac{1}{2}z,\\ z \\in \\mathbb{R}',
  ],
  ['求直线 y=2x+1 和 y=-x+4 的交点坐标', '(1, 3)'],
  [
    'Find the intersection of the lines y = 2x + 1 and 3x + y = 4',
    '\\left(\\frac{3}{5}, \\frac{11}{5}\\right)',
  ],
];

describe('a linear system', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'linear-system').answer).toBe(answer);
  });

  it('draws two lines and their common point', () => {
    const { plotCode } = answerOf('Solve 2x + y = 5, x - y = 1', 'linear-system');
    expect(plotCode).toContain('.implicit("2x + y = 5"');
    expect(plotCode).toContain('.point(2, 1, "Intersection (2, 1)")');
  });

  it('draws nothing for three unknowns', () => {
    expect(answerOf('Solve x+y+z=6, 2x-y+z=3, x+2y-z=2', 'linear-system').plotCode).toBeNull();
  });
});
