import { one, rational } from '../exact/rational.ts';
import type { Expression } from '../expression/expression.ts';
import { maybeNumber } from '../expression/make-expression.ts';
import { addPolynomials, commonDivisor, multiplyPolynomials } from './factor-polynomial.ts';
import { degreeOf, dividePolynomials, maybeReadPolynomial, type Polynomial } from './polynomial.ts';
import { tidyPolynomial } from './tidy-polynomial.ts';

/** A quotient of polynomials in one variable, as it was written: not reduced. The denominator is not 0. */
export interface PolynomialFraction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

const degreeLimit = 8;

function maybeCombine(
  fractions: readonly (PolynomialFraction | null)[],
  combine: (left: PolynomialFraction, right: PolynomialFraction) => PolynomialFraction,
): PolynomialFraction | null {
  const [first, ...rest] = fractions;
  if (first === null || first === undefined) {
    return null;
  }
  const combined = rest.reduce<PolynomialFraction | null>(
    (left, right) => (left === null || right === null ? null : combine(left, right)),
    first,
  );
  return combined === null ||
    degreeOf(combined.numerator) > degreeLimit ||
    degreeOf(combined.denominator) > degreeLimit
    ? null
    : combined;
}

/** The least common multiple with whole coefficients. */
export function commonMultiple(left: Polynomial, right: Polynomial): Polynomial {
  const { quotient } = dividePolynomials(left, commonDivisor(left, right));
  return tidyPolynomial(multiplyPolynomials(quotient, right)).tidy;
}

function addFractions(left: PolynomialFraction, right: PolynomialFraction): PolynomialFraction {
  const denominator = commonMultiple(left.denominator, right.denominator);
  const raise = ({ numerator, denominator: own }: PolynomialFraction): Polynomial =>
    multiplyPolynomials(numerator, dividePolynomials(denominator, own).quotient);
  return { numerator: addPolynomials(raise(left), raise(right)), denominator };
}

function multiplyFractions(left: PolynomialFraction, right: PolynomialFraction): PolynomialFraction {
  return {
    numerator: multiplyPolynomials(left.numerator, right.numerator),
    denominator: multiplyPolynomials(left.denominator, right.denominator),
  };
}

function maybeInvert({ numerator, denominator }: PolynomialFraction): PolynomialFraction | null {
  return numerator.length === 0 ? null : { numerator: denominator, denominator: numerator };
}

function maybePower(base: PolynomialFraction, exponent: number): PolynomialFraction | null {
  const start = exponent < 0 ? maybeInvert(base) : base;
  const unit: PolynomialFraction = { numerator: [one], denominator: [one] };
  const factors = start === null ? [null] : Array.from({ length: Math.abs(exponent) }, () => start);
  return maybeCombine([unit, ...factors], multiplyFractions);
}

/** Reads an expression as a quotient of polynomials; null when it is none, or a denominator is 0 everywhere. */
export function maybeReadFraction(expression: Expression, variable: string): PolynomialFraction | null {
  const polynomial = maybeReadPolynomial(expression, variable);
  if (polynomial !== null) {
    return { numerator: polynomial, denominator: [rational(1)] };
  }
  const read = (part: Expression): PolynomialFraction | null => maybeReadFraction(part, variable);
  switch (expression.kind) {
    case 'add':
      return maybeCombine(expression.terms.map(read), addFractions);
    case 'negate': {
      const operand = read(expression.operand);
      return operand === null
        ? null
        : { ...operand, numerator: operand.numerator.map((value) => value.neg()) };
    }
    case 'multiply':
      return maybeCombine(expression.factors.map(read), multiplyFractions);
    case 'divide': {
      const below = read(expression.denominator);
      return maybeCombine(
        [read(expression.numerator), below === null ? null : maybeInvert(below)],
        multiplyFractions,
      );
    }
    case 'power': {
      const [base, exponent] = [read(expression.base), maybeNumber(expression.exponent)];
      const isWhole = exponent !== null && exponent.d === 1n && exponent.n <= 6n;
      return base === null || !isWhole ? null : maybePower(base, exponent.valueOf());
    }
    default:
      return null;
  }
}
