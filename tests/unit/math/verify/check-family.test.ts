import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

describe('solutions without end', () => {
  it.each([
    [
      'Solve sin x = 1/2',
      'x = \\frac{\\pi}{6} + 2k\\pi\\quad\\text{or}\\quad x = \\frac{5\\pi}{6} + 2k\\pi,\\ k \\in \\mathbb{Z}',
    ],
    ['Solve $\\tan x = 1$', 'x = \\frac{\\pi}{4} + k\\pi,\\quad k \\in \\mathbb{Z}'],
    ['解方程 cos x = 1', 'x = 2k\\pi,\\ k \\in \\mathbb{Z}'],
    ['Solve $\\sin 2x = 0$', 'x = \\frac{n\\pi}{2}'],
    [
      'Solve 2 cos^2 x + 3 sin x = 3',
      '\\begin{gathered} x = \\frac{\\pi}{6} + 2k\\pi\\ \\text{or} \\\\ x = \\frac{\\pi}{2} + 2k\\pi\\ \\text{or} \\\\ x = \\frac{5\\pi}{6} + 2k\\pi,\\ k \\in \\mathbb{Z} \\end{gathered}',
    ],
  ])('%s has %s', (question, solution) => {
    expect(verdictsOf(`$$${solution}$$`, question)).toEqual(['verified']);
  });

  it.each([
    ['a wrong angle', 'Solve sin x = 1/2', 'x = \\frac{\\pi}{3} + 2k\\pi,\\ k \\in \\mathbb{Z}'],
    ['a lost half', 'Solve sin x = 1/2', 'x = \\frac{\\pi}{6} + 2k\\pi,\\ k \\in \\mathbb{Z}'],
    ['a wrong period', 'Solve $\\tan x = 1$', 'x = \\frac{\\pi}{4} + 2k\\pi,\\ k \\in \\mathbb{Z}'],
    ['a period that is too short', '解方程 cos x = 1', 'x = k\\pi,\\ k \\in \\mathbb{Z}'],
    ['whole numbers that are not all', '解方程 cos x = 1', 'x = 2k\\pi,\\ k \\in \\mathbb{N}'],
  ])('%s is not verified', (_, question, solution) => {
    expect(verdictsOf(`$$${solution}$$`, question)).not.toContain('verified');
  });
});

describe('solutions with names', () => {
  it.each([
    ['Solve $t^3 - 2t^2 = 0$', 't_1 = 0,\\ t_2 = 0,\\ t_3 = 2'],
    ['Solve $y^2 = 3$', 'y_1 = -\\sqrt{3},\\ y_2 = \\sqrt{3}'],
    ['Solve $(x - 1)^2 = 0$', 'x_1 = x_2 = 1'],
  ])('%s has %s', (question, solution) => {
    expect(verdictsOf(`$$${solution}$$`, question)).toEqual(['verified']);
  });

  it.each([
    ['a wrong one', 'Solve $t^3 - 2t^2 = 0$', 't_1 = 0,\\ t_2 = 3'],
    ['a missing one', 'Solve $y^2 = 3$', 'y_1 = y_2 = \\sqrt{3}'],
    ['another letter', 'Solve $(x - 1)^2 = 0$', 'y_1 = y_2 = 1'],
  ])('%s is not verified', (_, question, solution) => {
    expect(verdictsOf(`$$${solution}$$`, question)).not.toContain('verified');
  });
});
