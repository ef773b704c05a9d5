import { type Rational, rational, signOf, zero } from '../exact/rational.ts';
import { addSurds, multiplySurds, type Surd, surd } from '../exact/surd.ts';
import type { Expression } from '../expression/expression.ts';
import { maybeReadMultinomial } from './multinomial.ts';

/** Coefficients of a polynomial in one variable by ascending power; the last one is not 0; empty is 0. */
export type Polynomial = readonly Rational[];

/** Drops zeros at the top. */
function makePolynomial(coefficients: readonly Rational[]): Polynomial {
  const top = coefficients.findLastIndex((coefficient) => signOf(coefficient) !== 0);
  return coefficients.slice(0, top + 1);
}

/** Reads an expression as a polynomial in one variable; null when it is none. */
export function maybeReadPolynomial(expression: Expression, variable: string): Polynomial | null {
  const multinomial = maybeReadMultinomial(expression);
  if (multinomial === null) {
    return null;
  }
  const coefficients: Rational[] = [];
  for (const { coefficient, exponents } of multinomial.values()) {
    const names = Object.keys(exponents);
    if (names.length > 1 || (names[0] !== undefined && names[0] !== variable)) {
      return null;
    }
    coefficients[exponents[variable] ?? 0] = coefficient;
  }
  return makePolynomial(Array.from(coefficients, (coefficient) => coefficient ?? zero));
}

/** The coefficient of a power, 0 beyond the degree. */
export function coefficientOf(polynomial: Polynomial, power: number): Rational {
  return polynomial[power] ?? zero;
}

/** The degree; -1 for the zero polynomial. */
export function degreeOf(polynomial: Polynomial): number {
  return polynomial.length - 1;
}

/** The exact value at a rational point. */
export function evaluateAt(polynomial: Polynomial, x: Rational): Rational {
  return polynomial.reduceRight((value, coefficient) => value.mul(x).add(coefficient), zero);
}

/** The exact value at a surd. */
export function evaluateAtSurd(polynomial: Polynomial, x: Surd): Surd {
  return polynomial.reduceRight(
    (value, coefficient) => addSurds(multiplySurds(value, x), surd(coefficient)),
    surd(zero),
  );
}

/** The derivative. */
export function derivativeOf(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((coefficient, index) => coefficient.mul(rational(index + 1)));
}

/** The product with a number. */
export function scalePolynomial(polynomial: Polynomial, factor: Rational): Polynomial {
  return makePolynomial(polynomial.map((coefficient) => coefficient.mul(factor)));
}

/**
 * Long division.
 *
 * @throws RangeError when the divisor is 0.
 */
export function dividePolynomials(
  dividend: Polynomial,
  divisor: Polynomial,
): { readonly quotient: Polynomial; readonly remainder: Polynomial } {
  const lead = divisor.at(-1);
  if (lead === undefined) {
    throw new RangeError('a polynomial cannot be divided by 0');
  }
  const remainder = [...dividend];
  const quotient: Rational[] = [];
  for (let shift = dividend.length - divisor.length; shift >= 0; shift -= 1) {
    const factor = (remainder[shift + divisor.length - 1] ?? zero).div(lead);
    quotient[shift] = factor;
    divisor.forEach((coefficient, index) => {
      remainder[shift + index] = (remainder[shift + index] ?? zero).sub(coefficient.mul(factor));
    });
  }
  return { quotient: makePolynomial(quotient), remainder: makePolynomial(remainder) };
}
