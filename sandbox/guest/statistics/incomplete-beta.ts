import { binomialTerm } from './saddle-point.ts';

const MOST_STEPS = 100_000;
/** Stands in for zero where a continued fraction would divide by it. */
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0, by Lentz' continued fraction.
 *
 * @param y 1 − x, given apart because it may be tiny.
 * @see Press et al., "Numerical Recipes", 3rd edition, section 6.4
 * @see https://dlmf.nist.gov/8.17#v
 */
export function findBetaShare(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x < (a + 1) / (a + b + 2) ? findSmallShare(a, b, x, y) : 1 - findSmallShare(b, a, y, x);
}

function findSmallShare(a: number, b: number, x: number, y: number): number {
  // x^a y^b / (a B(a, b)), as a binomial term with real numbers in place of counts.
  return ((binomialTerm(a, a + b, x, y) * b) / (a + b)) * sumFraction(a, b, x);
}

function sumFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / avoidZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    d = 1 / avoidZero(1 + even * d);
    c = avoidZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    d = 1 / avoidZero(1 + odd * d);
    c = avoidZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

function avoidZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
