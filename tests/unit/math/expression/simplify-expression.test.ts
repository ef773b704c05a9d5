import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';
import { renderLatex } from '../../../../lib/math/expression/render-latex.ts';
import { simplifyExpression } from '../../../../lib/math/expression/simplify-expression.ts';
import { createRandom } from '../../../properties/random.ts';
import { makeRandomExpression } from './random-expression.ts';

const simplified: readonly (readonly [typed: string, latex: string])[] = [
  ['2x + 3x - x', '4x'],
  ['3 + x^2 - 2x + x^2', '2x^{2} - 2x + 3'],
  ['2(x + 1) - 2x', '2'],
  ['(2x - 2)/2', 'x - 1'],
  ['2/(4x + 6)', '\\frac{1}{2x + 3}'],
  ['(x + 1)^2 - x^2', '2x + 1'],
  ['x * x^2', 'x^{3}'],
  ['(2x)^3', '8x^{3}'],
  ['sin(x)^2 + cos(x)^2', '1'],
  ['(e^x + 1) e^x - e^(2x)', 'e^{x}'],
  ['e^x e^(-x)', '1'],
  ['e^(2 ln 3)', '9'],
  ['ln 3 - ln 2', '\\ln\\left(\\frac{3}{2}\\right)'],
  ['ln 8', '3\\ln(2)'],
  ['log_2(32)', '5'],
  ['sqrt 12 + sqrt 3', '3\\sqrt{3}'],
  ['sqrt(2) sqrt(3)', '\\sqrt{6}'],
  ['1/sqrt(2)', '\\frac{\\sqrt{2}}{2}'],
  ['(-8)^(1/3)', '-2'],
  ['sin(pi/6)', '\\frac{1}{2}'],
  ['cos(-x)', '\\cos(x)'],
  ['tan(-pi/3)', '-\\sqrt{3}'],
  ['asin(sqrt(3)/2)', '\\frac{\\pi}{3}'],
  ['cos(7pi/12)', '\\frac{\\sqrt{2} - \\sqrt{6}}{4}'],
  ['(e - 1)/2', '\\frac{e - 1}{2}'],
  ['sqrt(x^2)', '\\left|x\\right|'],
  ['sqrt(4x)', '2\\sqrt{x}'],
  ['-x^2 + 1', '1 - x^{2}'],
  ['0 * x + 0', '0'],
];

const kept: readonly (readonly [typed: string, kept: string, cancelled: string])[] = [
  ['x^2/x', '\\frac{x^{2}}{x}', 'x'],
  ['sqrt(x) sqrt(x)', '\\sqrt{x}\\sqrt{x}', 'x'],
  ['1/(1 + 1/x)', '\\frac{1}{\\frac{1}{x} + 1}', '\\frac{x}{x + 1}'],
  ['(x - 1)^2/(x - 1)', '\\frac{(x - 1)^{2}}{x - 1}', 'x - 1'],
];

describe('simplifying', () => {
  it.each(simplified)('writes %s as %s', (typed, latex) => {
    expect(renderLatex(simplifyExpression(parseExpression(typed)))).toBe(latex);
  });

  it.each(kept)('cancels in %s only when told to', (typed, whole, cancelled) => {
    expect(renderLatex(simplifyExpression(parseExpression(typed)))).toBe(whole);
    expect(renderLatex(simplifyExpression(parseExpression(typed), 'cancel'))).toBe(cancelled);
  });

  it.each(['0^0', '1/0', 'sqrt(-2)', 'ln(0)', '0^(-1)'])('leaves %s without a value', (typed) => {
    expect(compileExpression(simplifyExpression(parseExpression(typed)), [])()).not.toBe(0);
    expect(renderLatex(simplifyExpression(parseExpression(typed)))).not.toMatch(/^-?\d+$/);
  });

  it.each(['keep', 'cancel'] as const)('keeps the value of random expressions (%s)', (policy) => {
    let compared = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const expression = makeRandomExpression(createRandom(seed), 3);
      const shorter = simplifyExpression(expression, policy);
      const [before, after] = [expression, shorter].map((one) => compileExpression(one, ['x']));
      for (const x of [-2.31, -0.47, 0.38, 1.19, 2.77]) {
        const value = before?.(x) ?? 0;
        if (Number.isFinite(value) && Math.abs(value) < 1e6 && Math.abs(value) > 1e-6) {
          compared += 1;
          const difference = Math.abs((after?.(x) ?? Number.NaN) - value);
          expect(difference, `${renderLatex(expression)} at ${x}`).toBeLessThan(
            1e-6 * Math.max(1, Math.abs(value)),
          );
        }
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });

  it('has nothing left to do the second time', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const once = simplifyExpression(makeRandomExpression(createRandom(7000 + seed), 3), 'cancel');
      expect(renderLatex(simplifyExpression(once, 'cancel')), `seed ${seed}`).toBe(renderLatex(once));
    }
  });
});
