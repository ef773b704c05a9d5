import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the intersection points of y = x^2 and y = 2x + 3', '(-1, 1),\\ (3, 9)'],
  ['求抛物线 y = x^2 与直线 y = 2x + 3 的交点坐标', '(-1, 1),\\ (3, 9)'],
  ['Solve the system x^2 + y^2 = 25, x + y = 7', 'x_1 = 3,\\ y_1 = 4;\\quad x_2 = 4,\\ y_2 = 3'],
  ['Solve x + y = 3, xy = 2', 'x_1 = 1,\\ y_1 = 2;\\quad x_2 = 2,\\ y_2 = 1'],
  ['Find the points of intersection of y = x^2 - 4 and y = -x^2 + 4', '(-2, 0),\\ (2, 0)'],
  ['解方程组 x^2+y^2=5, x-y=1', 'x_1 = -1,\\ y_1 = -2;\\quad x_2 = 2,\\ y_2 = 1'],
  ['Where does the line y = x + 5 meet the circle x^2 + y^2 = 4?', '\\text{no intersection}'],
  ['y = x+1 and x^2+y^2=25', 'x_1 = -4,\\ y_1 = -3;\\quad x_2 = 3,\\ y_2 = 4'],
  ['抛物线 y=x²-4x+3 与 y=2 交于哪些点？', '(2 - \\sqrt{3}, 2),\\ (2 + \\sqrt{3}, 2)'],
  ['x^2+y^2=4, x^2+y^2-4x=0', 'x_1 = 1,\\ y_1 = -\\sqrt{3};\\quad x_2 = 1,\\ y_2 = \\sqrt{3}'],
  [
    '求直线 y=x-1 与抛物线 y^2=4x 的交点',
    '(3 - 2\\sqrt{2}, 2 - 2\\sqrt{2}),\\ (3 + 2\\sqrt{2}, 2 + 2\\sqrt{2})',
  ],
  [
    'Solve the system of equations x^2/4 + y^2 = 1 and y = x - 1',
    'x_1 = 0,\\ y_1 = -1;\\quad x_2 = \\frac{8}{5},\\ y_2 = \\frac{3}{5}',
  ],
];

const declined: readonly string[] = [
  'Find the distance between the intersection points of y = x^2 and y = 2x',
  'Find the number of intersection points of y = x^2 and y = 2x',
  'Solve x^2 + y^2 = 1, y = sin x',
  'Solve x^3 + y^3 = 9, x^2 + y^2 = 5',
  'Find the area between y = x^2 and y = 2x only on paper',
];

describe('a line and a conic', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'line-conic-system').answer).toBe(answer);
  });

  it('shows both curves where they do not meet', () => {
    const { plotCode } = answerOf('Where do y = x - 1 and y = -2x^2 - x - 5 intersect?', 'line-conic-system');
    expect(Number(/y: \[(-?[\d.]+),/.exec(plotCode ?? '')?.[1])).toBeLessThan(-5);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('line-conic-system');
  });
});
