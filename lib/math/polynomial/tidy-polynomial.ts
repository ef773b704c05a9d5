import { isInteger, one, type Rational, rational, signOf } from '../exact/rational.ts';
import { type Polynomial, scalePolynomial } from './polynomial.ts';

/** The polynomial with whole coefficients without a common divisor, the first one positive, and what it was multiplied by. */
export function tidyPolynomial(polynomial: Polynomial): {
  readonly tidy: Polynomial;
  readonly factor: Rational;
} {
  const lead = polynomial.at(-1) ?? one;
  const below = polynomial.reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  const whole = scalePolynomial(polynomial, rational(below));
  const content = whole.reduce((divisor, { n }) => greatestCommonDivisor(divisor, n), 0n);
  const factor = rational(below, content === 0n ? 1n : content).mul(rational(signOf(lead)));
  const tidy = scalePolynomial(polynomial, factor);
  return tidy.every(isInteger) ? { tidy, factor } : { tidy: polynomial, factor: one };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right;
}
