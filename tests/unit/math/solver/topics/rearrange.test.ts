import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve A = πr^2 for r', 'r = \\pm \\sqrt{\\frac{A}{\\pi}}'],
  ['Make h the subject of V = (1/3)πr^2 h', 'h = \\frac{3V}{\\pi r^{2}}'],
  ['Solve 2x + 3y = 6 for y', 'y = 2 - \\frac{2}{3}x'],
  ['Rearrange v = u + at to make a the subject', 'a = \\frac{v - u}{t}'],
  ['Express r in terms of C: C = 2πr', 'r = \\frac{C}{2\\pi}'],
  [
    'Solve $\\frac{1}{f} = \\frac{1}{u} + \\frac{1}{v}$ for $u$',
    'u = \\frac{1}{\\frac{1}{f} - \\frac{1}{v}}',
  ],
  ['Solve y = e^(kt) for t', 't = \\frac{\\ln(y)}{k}'],
  ['Solve T = 2π√(L/g) for L', 'L = \\frac{T^{2}g}{4\\pi^{2}}'],
  ['Solve (x-a)^2 = b for x', 'x = \\sqrt{b} + a\\quad\\text{or}\\quad x = -\\sqrt{b} + a'],
  ['由 s = vt 解出 t', 't = \\frac{s}{v}'],
  ['已知 C = 5/9(F - 32)，用 C 表示 F', 'F = \\frac{9}{5}C + 32'],
];

const declined: readonly string[] = [
  'Solve A = πr^2 for s',
  'Solve x + y = 3',
  'Solve x + y > 3 for x',
  'Solve x = y + x^2 for x',
  'Express V in terms of r: V = πr^2 h',
  '解关于 x 的方程 ax + b = c',
  'Differentiate A = πr^2 for r',
];

describe('a formula solved for a letter', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'rearrange').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('rearrange');
  });
});
