import { describe, expect, it } from 'vitest';
import { rational } from '../../../../lib/math/exact/rational.ts';
import { renderSurd, renderWithDecimal, spellSurd } from '../../../../lib/math/exact/render-surd.ts';
import {
  addSurds,
  approximateSurd,
  compareSurds,
  divideSurds,
  maybeSquareRoot,
  multiplySurds,
  negateSurd,
  type Surd,
  signOfSurd,
  subtractSurds,
} from '../../../../lib/math/exact/surd.ts';

function make(whole: readonly [number, number], root: readonly [number, number], radicand: bigint): Surd {
  return { rational: rational(...whole), coefficient: rational(...root), radicand };
}

const golden = make([1, 2], [1, 2], 5n);
const two = make([2, 1], [0, 1], 1n);

describe('surds', () => {
  it.each([
    [make([0, 1], [-2, 9], 3n), '-\\frac{2\\sqrt{3}}{9}', '−2√3/9'],
    [make([0, 1], [1, 3], 3n), '\\frac{\\sqrt{3}}{3}', '√3/3'],
    [golden, '\\frac{1 + \\sqrt{5}}{2}', '(1 + √5)/2'],
    [make([1, 2], [-1, 2], 5n), '\\frac{1 - \\sqrt{5}}{2}', '(1 − √5)/2'],
    [make([-1, 2], [1, 2], 5n), '\\frac{-1 + \\sqrt{5}}{2}', '(−1 + √5)/2'],
    [make([-1, 2], [-1, 2], 5n), '-\\frac{1 + \\sqrt{5}}{2}', '−(1 + √5)/2'],
    [make([-1, 1], [-2, 1], 3n), '-1 - 2\\sqrt{3}', '−1 − 2√3'],
    [make([2, 3], [1, 2], 2n), '\\frac{4 + 3\\sqrt{2}}{6}', '(4 + 3√2)/6'],
    [make([-3, 4], [0, 1], 1n), '-\\frac{3}{4}', '−3/4'],
    [make([0, 1], [0, 1], 1n), '0', '0'],
  ])('are written as a teacher writes them (%#)', (value, latex, plain) => {
    expect(renderSurd(value)).toBe(latex);
    expect(spellSurd(value)).toBe(plain);
  });

  it('carry a decimal beside an irrational value only', () => {
    expect(renderWithDecimal(make([0, 1], [-2, 9], 3n))).toBe('-\\frac{2\\sqrt{3}}{9} \\approx -0.385');
    expect(renderWithDecimal(make([1, 2], [0, 1], 1n))).toBe('\\frac{1}{2}');
  });

  it('satisfy the equation of the golden ratio exactly', () => {
    const one = make([1, 1], [0, 1], 1n);
    expect(compareSurds(multiplySurds(golden, golden), addSurds(golden, one))).toBe(0);
    expect(compareSurds(divideSurds(one, golden), subtractSurds(golden, one))).toBe(0);
  });

  it.each([
    [make([-7, 1], [5, 1], 2n), 1],
    [make([7, 1], [-5, 1], 2n), -1],
    [make([0, 1], [0, 1], 1n), 0],
    [make([3, 1], [-1, 1], 2n), 1],
  ])('have an exact sign (%#)', (value, sign) => {
    expect(signOfSurd(value)).toBe(sign);
    expect(signOfSurd(negateSurd(value))).toBe(sign === 0 ? 0 : -sign);
  });

  it('are approximated without cancellation', () => {
    expect(approximateSurd(make([-665857, 1], [470832, 1], 2n))).toBeCloseTo(-7.509119e-7, 12);
  });

  it('refuse to mix two roots', () => {
    expect(() => addSurds(golden, make([0, 1], [1, 1], 2n))).toThrow(RangeError);
    expect(() => divideSurds(two, make([0, 1], [0, 1], 1n))).toThrow(RangeError);
  });

  it.each([
    [rational(12), '2\\sqrt{3}'],
    [rational(1, 2), '\\frac{\\sqrt{2}}{2}'],
    [rational(9, 4), '\\frac{3}{2}'],
    [rational(0), '0'],
  ])('come from square roots (%#)', (value, latex) => {
    const root = maybeSquareRoot(value);
    expect(root === null ? null : renderSurd(root)).toBe(latex);
  });

  it('do not come from the root of a negative number', () => {
    expect(maybeSquareRoot(rational(-1))).toBeNull();
  });
});
