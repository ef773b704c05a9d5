import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Compute (1 + 2i)(3 - 4i)', '11 + 2i'],
  ['Simplify $\\frac{1+2i}{3-4i}$', '-\\frac{1}{5} + \\frac{2}{5}i'],
  ['求复数 3+4i 的模', '5'],
  ['Find the argument of -1 + i√3', '\\frac{2\\pi}{3}'],
  ['Find the conjugate of 2 - 5i', '2 + 5i'],
  ['把复数 1+i 化为三角形式', '\\sqrt{2}\\left(\\cos \\frac{\\pi}{4} + i\\sin \\frac{\\pi}{4}\\right)'],
  ['Write $-1+\\sqrt{3}i$ in exponential form', '2 e^{\\frac{2\\pi}{3} i}'],
  ['Compute (1+i)^10', '32i'],
  ['计算 $i^{2023}$', '-i'],
  [
    'Find the cube roots of 8i',
    '\\begin{gathered} z_0 = \\sqrt{3} + i \\\\ z_1 = -\\sqrt{3} + i \\\\ z_2 = -2i \\end{gathered}',
  ],
  ['Find the square roots of 3+4i', 'z_0 = 2 + i;\\quad z_1 = -2 - i'],
  ['若 $z=\\frac{2i}{1+i}$（i为虚数单位），求z的虚部', '1'],
  ['Given z = 1 - 2i, compute $z \\cdot \\overline{z}$', '5'],
  ['Find the real part of (1+i)/(1-i)', '0'],
  ['Simplify √(-16)', '4i'],
];

const declined: readonly string[] = [
  'Compute (1+2i)/0',
  'Find the argument of 0i',
  'Solve x^2 = 4',
  'Expand (x+i)^2',
  'Compute i',
];

describe('complex numbers', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'complex-numbers').answer).toBe(answer);
  });

  it('draws the roots on their circle', () => {
    const { plotCode } = answerOf('Solve z^4 = -16', 'complex-numbers');
    expect(plotCode).toContain('.circle(0, 0, 2)');
    expect(plotCode?.match(/\.vector\(/g)).toHaveLength(4);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('complex-numbers');
  });
});
