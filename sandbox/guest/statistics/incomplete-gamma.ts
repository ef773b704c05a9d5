import { poissonTerm } from './saddle-point.ts';

const MOST_STEPS = 100_000;
/** Stands in for zero where a continued fraction would divide by it. */
const TINY = 1e-300;

/** The two regularised incomplete gamma functions; they add up to 1. */
export interface GammaShares {
  /** P(a, x) = γ(a, x) / Γ(a) */
  readonly lower: number;
  /** Q(a, x) = Γ(a, x) / Γ(a) */
  readonly upper: number;
}

/**
 * The regularised incomplete gamma functions for a > 0 and x ≥ 0, the small one of the two with all its digits:
 * a series where x < a + 1, and Lentz' continued fraction elsewhere.
 *
 * @see Press et al., "Numerical Recipes", 3rd edition, section 6.2
 * @see https://dlmf.nist.gov/8.9
 */
export function splitGamma(a: number, x: number): GammaShares {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = poissonTerm(a, x) * sumSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = poissonTerm(a, x) * a * sumFraction(a, x);
  return { lower: 1 - upper, upper };
}

function sumSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    term *= x / (a + step);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function sumFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const factor = -step * (step - a);
    b += 2;
    d = 1 / avoidZero(factor * d + b);
    c = avoidZero(b + factor / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

function avoidZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
