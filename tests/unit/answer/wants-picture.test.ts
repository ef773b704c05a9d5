import { describe, expect, it } from 'vitest';
import { definesGraph, readPictureWish, wantsPicture } from '#lib/answer/wants-picture.ts';

describe('a question', () => {
  it.each([
    'Sketch the solutions of the inequality',
    'Graph it for me',
    'What does the parabola through these points look like?',
    'Find the zeros of the function f(x) = x^2 - 2x - 3.',
    'y = 3x - 1, when is it positive?',
    'Where do x^2 + y^2 = 25 and x = 3 meet?',
    'A triangle has sides 3, 4 and 5. What is its area?',
    'Make a histogram of 3, 4, 4, 5',
    'Shift it two units to the right',
    '画出它的图像',
    '抛物线的顶点在哪里？',
    '一个长方形的长是8厘米，宽是5厘米，面积是多少？',
    '把它向右平移两个单位',
    '这组数据的中位数是多少？3, 5, 8',
  ])('wants a picture: %s', (question) => {
    expect(readPictureWish(question)).toBe('yes');
  });

  it.each([
    'What is 12% of 250?',
    'Solve 3x + 5 = 20 for x.',
    'A train travels 180 km in 2.5 hours. What is its average speed?',
    'Why is the sum of two odd numbers even?',
    'I cannot figure out how to divide 7 by 8.',
    'Round 3.14159 to three significant figures.',
    '解方程 2x - 7 = 11。',
    '什么是质数？请举三个例子。',
    '小明有12个苹果，给了小红三分之一，还剩几个？',
    '圆周率是有理数吗？',
  ])('leaves it to the derivation: %s', (question) => {
    expect(readPictureWish(question)).toBe('if-graph');
  });

  it.each([
    'Find the vertex of y = x^2 - 4x without drawing a graph.',
    "Don't plot it, just find the zeros of the function",
    '求抛物线的顶点，不用画图。',
    '不要作图，求函数的零点',
  ])('refuses one: %s', (question) => {
    expect(readPictureWish(question)).toBe('no');
  });
});

it.each([
  ['Let $f(x) = x^2 - 1$.', true],
  ['So $y = 2x + 1$.', true],
  ['The curve is $\\frac{x^2}{9} + \\frac{y^2}{4} = 1$.', true],
  ['It is x^2 + y^2 = 25 then.', true],
  ['$12\\% \\cdot 250 = 0.12 \\cdot 250 = 30$', false],
  ['$3x = 15$, so $x = 5$.', false],
  ['We have $x^2 = 4$ and $y = 3$.', false],
])('sees whether %s can be drawn: %s', (derivation, expected) => {
  expect(definesGraph(derivation)).toBe(expected);
});

it('draws what a derivation comes upon, unless the question refuses', () => {
  const derivation = 'The height is $f(x) = 5 - x^2$.';
  expect(wantsPicture('When does the stone land?', derivation)).toBe(true);
  expect(wantsPicture('When does the stone land? Do not draw it.', derivation)).toBe(false);
  expect(wantsPicture('What is 12% of 250?', 'It is $0.12 \\cdot 250 = 30$.')).toBe(false);
});
