import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

describe('the Cartesian equation', () => {
  it.each([
    ['Eliminate the parameter: x = 2t + 1, y = t^2', 'y = \\frac{1}{4}(x - 1)^{2}'],
    ['Eliminate the parameter from x = 3cos t, y = 2 sin t', '\\frac{x^{2}}{9} + \\frac{y^{2}}{4} = 1'],
    [
      '把参数方程 x = 1 + 3cos t, y = 2sin t - 4 化为普通方程',
      '\\frac{\\left(x - 1\\right)^{2}}{9} + \\frac{\\left(y + 4\\right)^{2}}{4} = 1',
    ],
    ['Eliminate the parameter x = t^2, y = 2t', 'x = \\frac{1}{4}y^{2}'],
    ['Find the Cartesian equation of r = 2cos θ', 'x^{2} + y^{2} = 2x'],
    ['把极坐标方程 ρ = 2cos θ 化为直角坐标方程', 'x^{2} + y^{2} = 2x'],
    ['Convert r = 5 to rectangular form', 'x^{2} + y^{2} = 25'],
    [
      'Convert the polar equation r = 2/(1+cos θ) to rectangular form',
      'x^{2} + y^{2} = \\left(2 - x\\right)^{2}',
    ],
    ['Convert r = 3/(2cos θ + sin θ) to cartesian coordinates', '2x + y = 3'],
  ])('%s', (prompt, answer) => {
    expect(answerOf(prompt, 'cartesian-equation').answer).toBe(answer);
  });

  it.each([
    'Eliminate the parameter: x = e^t, y = sin t',
    'Eliminate the parameter: x = 2, y = 3sin t',
    'Find the Cartesian equation of r = 1 + cos θ',
    'Find the Cartesian equation of r = a cos θ',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });
});
