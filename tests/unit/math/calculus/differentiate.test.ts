import { describe, expect, it } from 'vitest';
import { differentiate, maybeDifferentiate } from '../../../../lib/math/calculus/differentiate.ts';
import { compileExpression } from '../../../../lib/math/expression/compile-expression.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';
import { renderLatex } from '../../../../lib/math/expression/render-latex.ts';
import { createRandom } from '../../../properties/random.ts';
import { makeRandomExpression } from '../expression/random-expression.ts';

const derivatives: readonly (readonly [typed: string, latex: string])[] = [
  ['x^3 - 3x + 1', '3x^{2} - 3'],
  ['x^2 ln x', 'x + 2x\\ln(x)'],
  ['(x^2 + 1)/(x - 1)', '\\frac{x^{2} - 2x - 1}{(x - 1)^{2}}'],
  ['sin(x)/cos(x)', '\\frac{1}{\\cos^{2}(x)}'],
  ['sqrt(1 - x^2)', '-\\frac{x}{\\sqrt{1 - x^{2}}}'],
  ['x/sqrt(x^2 + 1)', '\\frac{1}{(x^{2} + 1)^{\\frac{3}{2}}}'],
  ['e^x/(1 + e^x)', '\\frac{e^{x}}{(e^{x} + 1)^{2}}'],
  ['x^x', 'x^{x}(\\ln(x) + 1)'],
  ['2^x', '2^{x}\\ln(2)'],
  ['log(x)', '\\frac{1}{x\\ln(10)}'],
  ['a x^2 + b x', '2ax + b'],
  ['pi^2', '0'],
];

/** A difference quotient of fourth order. */
function slopeNear(f: (x: number) => number, x: number): number {
  const h = 1e-3;
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

describe('differentiating', () => {
  it.each(derivatives)('turns %s into %s', (typed, latex) => {
    expect(renderLatex(differentiate(parseExpression(typed), 'x'))).toBe(latex);
  });

  it.each(['floor(x)', 'max(x, 1)', 'x!', 'log(2, x)'])('has no rule for %s', (typed) => {
    expect(maybeDifferentiate(parseExpression(typed), 'x')).toBeNull();
    expect(() => differentiate(parseExpression(typed), 'x')).toThrow(RangeError);
  });

  it('agrees with difference quotients of random expressions', () => {
    let compared = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const expression = makeRandomExpression(createRandom(seed), 3);
      const f = compileExpression(expression, ['x']);
      const slope = compileExpression(differentiate(expression, 'x'), ['x']);
      for (const x of [-2.31, -0.47, 0.38, 1.19, 2.77]) {
        const around = Array.from({ length: 9 }, (_, index) => f(x + (index - 4) * 1e-2));
        const size = Math.max(...around.map(Math.abs));
        const rough = slopeNear(f, x);
        const isSmooth =
          around.every(Number.isFinite) && size < 1e3 && Math.abs(rough - slopeNear(f, x + 1e-3)) < 0.1;
        if (isSmooth) {
          compared += 1;
          expect(Math.abs(slope(x) - rough), `${renderLatex(expression)} at ${x}`).toBeLessThan(
            1e-4 * (1 + size),
          );
        }
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });
});
