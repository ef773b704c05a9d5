import { describe, expect, it } from 'vitest';
import { renderDerivation } from '../../../../../lib/math/solver/solution.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Where does y = x^2-4x+3 cross the x-axis?', '(1, 0),\\ (3, 0)'],
  ['where does the graph of y = x^2 - 4x + 3 cross the y axis', '(0, 3)'],
  ['抛物线 y=x²-4x+3 和 x 轴交于哪些点？', '(1, 0),\\ (3, 0)'],
  ['find max of f(x) = -x^2 + 4x + 1', '5'],
  ['画出 y = x^2 - 4x + 3 的图像并求顶点坐标', '(2, -1)'],
  ['Draw the graph of y = x^2 - 4x + 3 and find its vertex', '(2, -1)'],
  ['画出函数 $y = x^2 - 4x + 3$ 的图象，并求它的顶点坐标。', '(2, -1)'],
  ['Find the vertex of y = 2x² − 3x + 1.', '\\left(\\frac{3}{4}, -\\frac{1}{8}\\right)'],
  ['求函数ｙ＝２x²－３x＋１的顶点', '\\left(\\frac{3}{4}, -\\frac{1}{8}\\right)'],
  ['Find the axis of symmetry of y = x^2 - 4x + 3', 'x = 2'],
  ['Plot y = x^2 + 1 and find its roots', '\\text{no real roots}'],
  ['求 y = x^2 + 1 的零点', '\\text{无实数根}'],
  ['求二次函数 y = -x^2 + 2x - 1 的零点', 'x_1 = x_2 = 1'],
  [
    'Find the zeros of \\(y = x^2 - x - 1\\)',
    'x_1 = \\frac{1 - \\sqrt{5}}{2},\\ x_2 = \\frac{1 + \\sqrt{5}}{2}',
  ],
  ['Find the x-intercepts of y = x^2 - 5', '(-\\sqrt{5}, 0),\\ (\\sqrt{5}, 0)'],
  ['求抛物线 y=x^2-4x+3 与 $x$ 轴的交点坐标', '(1, 0),\\ (3, 0)'],
  ['What is the minimum value of y = x^2 - 6x + 10?', '1'],
  ['Sketch the line y = 2x - 3 and find the slope', '2'],
  ['Find the root of f(x) = 2x - 3', 'x = \\frac{3}{2}'],
  ['Draw y = 5', '(0, 5)'],
  ['Graph f(x) = x^3 - 6x^2 + 11x - 6 and find its zeros', 'x_1 = 1,\\ x_2 = 2,\\ x_3 = 3'],
  [
    '求 f(x) = x^3 - 2x + 1 的零点',
    'x_1 = -\\frac{1 + \\sqrt{5}}{2},\\ x_2 = \\frac{-1 + \\sqrt{5}}{2},\\ x_3 = 1',
  ],
  [
    'Plot y = x^3 - 3x + 1 and find its zeros',
    'x_1 \\approx -1.879,\\ x_2 \\approx 0.347,\\ x_3 \\approx 1.532',
  ],
  ['Find the inflection point of y = x^3 - 3x^2', '(1, -2)'],
  ['Find the zeros of y = (x-1)^2 (x+2)', 'x_1 = -2,\\ x_2 = 1,\\ x_3 = 1'],
  ['求 f(x) = x^3 + x 的极值', '\\text{无极值}'],
  ['Find the opening direction of y = 1 - x^2', '\\text{downward}'],
  ['Graph y = 1/2x^2 - 3 and find its vertex', '(0, -3)'],
];

describe('the graph of a polynomial', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'function-graph').answer).toBe(answer);
  });

  it('keeps the extrema of a cubic exact in both languages', () => {
    for (const prompt of ['Find the local extrema of y = x^3 - x', '求 y = x^3 - x 的极值']) {
      const { answer } = answerOf(prompt, 'function-graph');
      expect(answer).toContain('\\frac{2\\sqrt{3}}{9}');
      expect(answer).toContain('-\\frac{2\\sqrt{3}}{9}');
    }
  });

  it('draws the parabola with vertex, zeros and y-intercept', () => {
    expect(answerOf('画出 y = x^2 - 4x + 3 的图像并求顶点坐标', 'function-graph').plotCode).toBe(
      [
        'plot({ x: [-1, 5], title: "y = x² − 4x + 3" })',
        '  .curve("x^2 - 4x + 3")',
        '  .segment(2, -2, 2, 3, { label: "x = 2", dashed: true })',
        '  .point(2, -1, "顶点 (2, −1)")',
        '  .point(1, 0, "(1, 0)")',
        '  .point(3, 0, "(3, 0)")',
        '  .point(0, 3, "(0, 3)")',
      ].join('\n'),
    );
  });

  it('writes a derivation whose first chunk is the first step and whose last one is boxed', () => {
    const chunks = renderDerivation(answerOf('Find the vertex of y = x^2 - 4x + 3', 'function-graph'));
    expect(chunks[0]).toMatch(/^\*\*Step 1\. Complete the square\.\*\* /);
    expect(chunks.at(-1)).toContain('$$\n\\boxed{(2, -1)}\n$$');
    const chinese = renderDerivation(answerOf('求 y = x^2 - 4x + 3 的顶点', 'function-graph'));
    expect(chinese[0]).toMatch(/^\*\*第一步　配方。\*\* /);
  });
});
