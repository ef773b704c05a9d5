import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { writeSymbols } from '#lib/math/solver/write-symbols.ts';

describe('operations in words', () => {
  it.each([
    ['what is the square root of 144?', 'what is \\sqrt{144}'],
    ['the square root of 16 plus the cube root of 8', '\\sqrt{16} + \\sqrt[3]{8}'],
    ['solve x squared minus 5x plus 6 = 0', 'solve x^{2} - 5x + 6 = 0'],
    ['log base 2 of 8', '\\log_{2}(8)'],
    ['3 to the fourth', '3^{4}'],
    ['half of 36', '\\frac{1}{2} \\cdot 36'],
    ['以2为底8的对数', '\\log_{2}(8)'],
    ['2的10次方加3的平方', '2^{10} + 3^{2}'],
  ])('are written as symbols: %s', (words, symbols) => expect(writeSymbols(words)).toBe(symbols));

  it.each([
    'Tom has 3 times as many apples as Ann',
    'a number plus itself',
    'Half of the students are girls',
    'the difference of two squares',
    '小明的平均分',
    '这个数的平方',
  ])('stay where no number or letter stands beside them: %s', (words) => {
    expect(writeSymbols(words)).toBe(words);
  });
});

describe('the solver', () => {
  it.each([
    ['what is the square root of 144', '12'],
    ['what is 7 times 8', '56'],
    ['3/4 plus 1/8', '\\frac{7}{8}'],
    ['what is 12 divided by 4', '3'],
    ['100 divided by 7', '\\frac{100}{7} \\approx 14.2857'],
    ['3 除以 4 等于几', '0.75'],
    ['x squared plus 3x = 10', 'x_1 = -5,\\ x_2 = 2'],
    ['factor x squared minus 9', '\\left(x - 3\\right)\\left(x + 3\\right)'],
    ['differentiate x cubed', '3x^{2}'],
    ['what is 20 percent of 150', '30'],
    ['area of a circle with radius 3', '9 \\pi'],
    ['volume of a sphere of radius 2', '\\frac{32 \\pi}{3}'],
    ['sum of the first 10 odd numbers', '100'],
    ['半径为3的圆的面积是多少', '9 \\pi'],
    ['draw a circle with radius 3', '\\text{centre } (0, 0);\\quad \\text{radius } 3'],
    ['2的10次方', '1024'],
    ['144的平方根', 'x_1 = -12,\\ x_2 = 12'],
    ['144的算术平方根', '12'],
    ['-5的绝对值', '5'],
    ['5的阶乘是多少', '120'],
    ['ln of e^2', '2'],
    ['-3的平方', '9'],
    ['5 minus 3 squared', '-4'],
  ])('answers: %s', (prompt, answer) => expect(solve(prompt)?.answer).toBe(answer));

  it.each([
    'Tom has 3 times as many apples as Ann',
    'the sum of a number and 5 is 12',
    'the square root of 16 plus 9',
    'the sum of 3 and 5 times 2',
    'half of 36 plus 4',
    '根号16加9',
    '10 -3 squared',
    'what is -3 squared',
    'x-3 squared = 4',
    '2x squared = 8',
    'half of 36 students',
  ])('declines what is more than such an operation: %s', (prompt) => expect(solve(prompt)).toBeNull());
});
