import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Draw the ellipse x^2/9 + y^2/4 = 1 and find its foci', '(-\\sqrt{5}, 0),\\ (\\sqrt{5}, 0)'],
  ['画出椭圆 x²/4 + y²/25 = 1 并求焦点', '(0, -\\sqrt{21}),\\ (0, \\sqrt{21})'],
  ['求椭圆 $\\frac{x^2}{9}+\\frac{y^2}{4}=1$ 的顶点', '(-3, 0),\\ (3, 0),\\ (0, -2),\\ (0, 2)'],
  ['Find the eccentricity of 4x^2 + 9y^2 = 36', '\\frac{\\sqrt{5}}{3}'],
  ['Find the foci of (x-1)^2/9+(y+2)^2/4=1', '(1 - \\sqrt{5}, -2),\\ (1 + \\sqrt{5}, -2)'],
  ['求双曲线 \\frac{x^2}{4}-\\frac{y^2}{5}=1 的渐近线方程', 'y = \\pm \\frac{\\sqrt{5}}{2}x'],
  ['Find the asymptotes of y^2/9 - x^2/16 = 1', 'y = \\pm \\frac{3}{4}x'],
  ['Find the vertices of the hyperbola y^2/9 - x^2/16 = 1', '(0, -3),\\ (0, 3)'],
  [
    'Find the center and radius of the circle (x-1)^2+(y-2)^2=9',
    '\\text{centre } (1, 2);\\quad \\text{radius } 3',
  ],
  ['求圆 x^2+y^2-4x+6y-3=0 的圆心', '(2, -3)'],
  ['Find the radius of x^2 + y^2 = 8', '2\\sqrt{2}'],
  ['求抛物线 y^2=4x 的焦点坐标和准线方程', '\\text{焦点 } (1, 0);\\quad \\text{准线 } x = -1'],
  ['Find the focus of x^2 = 8y', '(0, 2)'],
  ['Find the directrix of the parabola y = x^2', 'y = -\\frac{1}{4}'],
  ['求抛物线 y^2 = -8x 的焦点', '(-2, 0)'],
];

describe('a conic', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'conic').answer).toBe(answer);
  });

  it('is drawn to scale with its points', () => {
    const { plotCode } = answerOf('x^2/9 + y^2/4 = 1', 'conic');
    expect(plotCode).toContain('equalAspect: true');
    expect(plotCode).toContain('.implicit("x^2/9 + y^2/4 = 1")');
    expect(plotCode).toContain('"F₂ (√5, 0)"');
  });

  it('says what was done to an equation that is not in standard form', () => {
    const { steps } = answerOf('Find the centre of x^2 + y^2 - 2x = 3', 'conic');
    expect(steps[0]?.title).toBe('Bring the equation to standard form');
    expect(steps[0]?.body).toContain('(x - 1)^{2} + y^{2} = 4');
  });
});
