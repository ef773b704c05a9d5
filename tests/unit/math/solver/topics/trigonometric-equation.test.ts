import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'Solve 2 sin^2 x - sin x - 1 = 0 for 0 ≤ x < 2π',
    'x_1 = \\frac{\\pi}{2},\\ x_2 = \\frac{7\\pi}{6},\\ x_3 = \\frac{11\\pi}{6}',
  ],
  ['解方程 sin x + cos x = 1，x ∈ [0, 2π)', 'x_1 = 0,\\ x_2 = \\frac{\\pi}{2}'],
  [
    'Solve 2 sin x = 1',
    'x = \\frac{\\pi}{6} + 2k\\pi\\quad\\text{or}\\quad x = \\frac{5\\pi}{6} + 2k\\pi,\\ k \\in \\mathbb{Z}',
  ],
  [
    'cos(2x) = -1/2',
    'x = -\\frac{\\pi}{3} + k\\pi\\quad\\text{or}\\quad x = \\frac{\\pi}{3} + k\\pi,\\ k \\in \\mathbb{Z}',
  ],
  ['tan x = √3', 'x = \\frac{\\pi}{3} + k\\pi,\\ k \\in \\mathbb{Z}'],
  ['sin(2x+π/3)=1', 'x = \\frac{\\pi}{12} + k\\pi,\\ k \\in \\mathbb{Z}'],
  ['tan(x/2) = 1', 'x = \\frac{\\pi}{2} + 2k\\pi,\\ k \\in \\mathbb{Z}'],
  [
    'cos 2x = cos x',
    '\\begin{gathered} x = -\\frac{2\\pi}{3} + 2k\\pi\\ \\text{or} \\\\ x = 2k\\pi\\ \\text{or} \\\\ x = \\frac{2\\pi}{3} + 2k\\pi,\\ k \\in \\mathbb{Z} \\end{gathered}',
  ],
  [
    'sin 2x = sin x',
    '\\begin{gathered} x = -\\frac{\\pi}{3} + 2k\\pi\\ \\text{or} \\\\ x = k\\pi\\ \\text{or} \\\\ x = \\frac{\\pi}{3} + 2k\\pi,\\ k \\in \\mathbb{Z} \\end{gathered}',
  ],
  [
    '√3 sin x + cos x = 1',
    'x = 2k\\pi\\quad\\text{or}\\quad x = \\frac{2\\pi}{3} + 2k\\pi,\\ k \\in \\mathbb{Z}',
  ],
  ['sin x = cos x', 'x = \\frac{\\pi}{4} + k\\pi,\\ k \\in \\mathbb{Z}'],
  ['sin x = 2', '\\text{no solution}'],
  ['Solve sin θ = 1/2 for 0° ≤ θ < 360°', '\\theta_1 = 30^\\circ,\\ \\theta_2 = 150^\\circ'],
  ['Solve cos(x+30°) = 0.5, 0° ≤ x ≤ 360°', 'x_1 = 30^\\circ,\\ x_2 = 270^\\circ'],
  ['sin(pi x) = 0', 'x = k,\\ k \\in \\mathbb{Z}'],
  [
    '4cos^2 x = 3',
    'x = -\\frac{\\pi}{6} + k\\pi\\quad\\text{or}\\quad x = \\frac{\\pi}{6} + k\\pi,\\ k \\in \\mathbb{Z}',
  ],
  ['Find all solutions of sin x = 0 in [0, 2pi]', 'x_1 = 0,\\ x_2 = \\pi,\\ x_3 = 2\\pi'],
  [
    '解方程 $2\\cos^2 x-\\cos x-1=0$, $x\\in[0,2\\pi]$',
    'x_1 = 0,\\ x_2 = \\frac{2\\pi}{3},\\ x_3 = \\frac{4\\pi}{3},\\ x_4 = 2\\pi',
  ],
  [
    'sin x = √2/2',
    'x = \\frac{\\pi}{4} + 2k\\pi\\quad\\text{or}\\quad x = \\frac{3\\pi}{4} + 2k\\pi,\\ k \\in \\mathbb{Z}',
  ],
];

const declined: readonly string[] = [
  'Solve sin x = x',
  'Solve sin x = a',
  'Solve sin x + tan x = 1',
  'Solve sin(x^2) = 0',
  'Solve sin x = 1/2 for 0 ≤ x ≤ 3600',
];

describe('a trigonometric equation', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'trigonometric-equation').answer).toBe(answer);
  });

  it.each(['sin x = 2', 'Solve 2cos x = 5', 'sin x = 1/2'])(
    'says nothing twice, and all is verified: %s',
    (prompt) => {
      const solution = answerOf(prompt, 'trigonometric-equation');
      expect(maybeUnverified(prompt, solution)).toBeNull();
      const bodies = solution.steps.map(({ body }) => body);
      expect(new Set(bodies).size).toBe(bodies.length);
    },
  );

  it('is read with an interval behind it and no other word', () => {
    expect(answerOf('cos x = cos 2x on [0,2π]', 'trigonometric-equation').answer).toBe(
      'x_1 = 0,\\ x_2 = \\frac{2\\pi}{3},\\ x_3 = \\frac{4\\pi}{3},\\ x_4 = 2\\pi',
    );
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('trigonometric-equation');
  });
});
