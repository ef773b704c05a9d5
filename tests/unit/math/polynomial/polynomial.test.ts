import { describe, expect, it } from 'vitest';
import { renderSurd } from '../../../../lib/math/exact/render-surd.ts';
import { parseExpression } from '../../../../lib/math/expression/parse-expression.ts';
import { maybeReadPolynomial, type Polynomial } from '../../../../lib/math/polynomial/polynomial.ts';
import {
  approximateRealRoots,
  maybeExactRealRoots,
  splitRationalRoots,
} from '../../../../lib/math/polynomial/polynomial-roots.ts';
import {
  renderPolynomial,
  spellPolynomial,
  typePolynomial,
} from '../../../../lib/math/polynomial/render-polynomial.ts';

function read(text: string): Polynomial {
  const polynomial = maybeReadPolynomial(parseExpression(text), 'x');
  if (polynomial === null) {
    throw new Error(`${text} is no polynomial`);
  }
  return polynomial;
}

describe('polynomials', () => {
  it.each([
    ['(x-1)(x+2)', 'x^{2} + x - 2', 'x² + x − 2', 'x^2 + x - 2'],
    ['0.5x^3 - x/3', '\\frac{1}{2}x^{3} - \\frac{1}{3}x', '(1/2)x³ − (1/3)x', '(1/2)x^3 - (1/3)x'],
    ['-(x-1)^2', '-x^{2} + 2x - 1', '−x² + 2x − 1', '-x^2 + 2x - 1'],
    ['x - x', '0', '0', '0'],
  ])('are read exactly from %s and written in three notations', (text, latex, plain, typed) => {
    expect(renderPolynomial(read(text), 'x')).toBe(latex);
    expect(spellPolynomial(read(text), 'x')).toBe(plain);
    expect(typePolynomial(read(text), 'x')).toBe(typed);
  });

  it.each(['1/x', 'sin x', '2^x', 'x^0.5', 'πx', 'a x', 'x^13', '(((2^12)^12)^12)^12 x'])(
    'are not read from %s',
    (text) => {
      expect(maybeReadPolynomial(parseExpression(text), 'x')).toBeNull();
    },
  );

  it.each([
    ['x^2 - 5', ['-\\sqrt{5}', '\\sqrt{5}']],
    ['x^2 + 1', []],
    ['(x-1)^2', ['1']],
    ['(2x-1)(3x+2)(x^2-2)', ['-\\sqrt{2}', '-\\frac{2}{3}', '\\frac{1}{2}', '\\sqrt{2}']],
    ['x^3 - x', ['-1', '0', '1']],
    ['-6x^2 - 2x', ['-\\frac{1}{3}', '0']],
    ['(x-1)^3 (x+4)^2', ['-4', '1']],
  ])('%s has its real roots exactly', (text, expected) => {
    expect(maybeExactRealRoots(read(text))?.map(renderSurd)).toEqual(expected);
  });

  it('keeps multiplicities', () => {
    const { rationalRoots } = splitRationalRoots(read('(x-1)^3 (x+4)^2'));
    expect(rationalRoots.map(({ multiplicity }) => multiplicity)).toEqual([2, 3]);
  });

  it('gives no exact roots where there are none of the kind', () => {
    expect(maybeExactRealRoots(read('x^3 - 3x + 1'))).toBeNull();
    expect(approximateRealRoots(read('x^3 - 3x + 1'))[0]).toBeCloseTo(-2 * Math.cos(Math.PI / 9), 12);
  });
});
