import { one, type Rational, rational, signOf, zero } from '../exact/rational.ts';
import type { Expression, Relation } from '../expression/expression.ts';

/** One product of powers with its coefficient. */
export interface Monomial {
  readonly coefficient: Rational;
  /** Exponents by variable; a variable with exponent 0 is left out. */
  readonly exponents: Readonly<Record<string, number>>;
}

/** A polynomial in any variables with rational coefficients, by a key for each product of powers; no zeros. */
export type Multinomial = ReadonlyMap<string, Monomial>;

const degreeLimit = 12;
const digitLimit = 40;

function keyOf(exponents: Readonly<Record<string, number>>): string {
  return Object.keys(exponents)
    .sort()
    .map((name) => `${name}^${exponents[name]}`)
    .join(' ');
}

/** Collects like terms and drops zeros. */
export function makeMultinomial(monomials: readonly Monomial[]): Multinomial {
  const sum = new Map<string, Monomial>();
  for (const monomial of monomials) {
    const key = keyOf(monomial.exponents);
    const coefficient = (sum.get(key)?.coefficient ?? zero).add(monomial.coefficient);
    sum.set(key, { ...monomial, coefficient });
  }
  return new Map([...sum].filter(([, { coefficient }]) => signOf(coefficient) !== 0));
}

function addExponents(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.fromEntries(names.map((name) => [name, (left[name] ?? 0) + (right[name] ?? 0)]));
}

/** The product; null beyond degree 12, 40 digits or 400 products of terms. */
export function maybeMultiplyMultinomials(left: Multinomial, right: Multinomial): Multinomial | null {
  if (left.size * right.size > 400) {
    return null;
  }
  const products = [...left.values()].flatMap((a) =>
    [...right.values()].map((b) => ({
      coefficient: a.coefficient.mul(b.coefficient),
      exponents: addExponents(a.exponents, b.exponents),
    })),
  );
  const isSmall = products.every(
    ({ coefficient, exponents }) =>
      Object.values(exponents).reduce((sum, exponent) => sum + exponent, 0) <= degreeLimit &&
      Math.max(coefficient.n.toString().length, coefficient.d.toString().length) <= digitLimit,
  );
  return isSmall ? makeMultinomial(products) : null;
}

/** A number as a multinomial. */
export function constantMultinomial(value: Rational): Multinomial {
  return makeMultinomial([{ coefficient: value, exponents: {} }]);
}

/** The value of a multinomial without variables, null for any other. */
export function maybeConstant(multinomial: Multinomial): Rational | null {
  if (multinomial.size === 0) {
    return zero;
  }
  return multinomial.size === 1 ? (multinomial.get('')?.coefficient ?? null) : null;
}

function maybeAll(expressions: readonly Expression[]): readonly Multinomial[] | null {
  const read = expressions.map(maybeReadMultinomial);
  const known = read.filter((multinomial) => multinomial !== null);
  return known.length === read.length ? known : null;
}

function maybePower(base: Multinomial, exponent: Multinomial): Multinomial | null {
  const value = maybeConstant(exponent);
  if (value === null || value.d !== 1n || signOf(value) < 0 || value.n > BigInt(degreeLimit)) {
    return null;
  }
  let power: Multinomial | null = constantMultinomial(one);
  for (let count = 0; count < Number(value.n) && power !== null; count += 1) {
    power = maybeMultiplyMultinomials(power, base);
  }
  return power;
}

/** The sum. */
export function addMultinomials(multinomials: readonly Multinomial[]): Multinomial {
  return makeMultinomial(multinomials.flatMap((multinomial) => [...multinomial.values()]));
}

/** The product with a number. */
export function scaleMultinomial(multinomial: Multinomial, factor: Rational): Multinomial {
  return makeMultinomial(
    [...multinomial.values()].map(({ coefficient, exponents }) => ({
      coefficient: coefficient.mul(factor),
      exponents,
    })),
  );
}

/** Reads an expression as a polynomial, exactly; null when it is none or is beyond degree 12. */
export function maybeReadMultinomial(expression: Expression): Multinomial | null {
  switch (expression.kind) {
    case 'number':
      return constantMultinomial(rational(expression.numerator, expression.denominator));
    case 'symbol':
      return makeMultinomial([{ coefficient: one, exponents: { [expression.name]: 1 } }]);
    case 'add': {
      const terms = maybeAll(expression.terms);
      return terms === null ? null : addMultinomials(terms);
    }
    case 'negate': {
      const operand = maybeReadMultinomial(expression.operand);
      return operand === null ? null : scaleMultinomial(operand, one.neg());
    }
    case 'multiply':
      return (
        maybeAll(expression.factors)?.reduce<Multinomial | null>(
          (product, factor) => (product === null ? null : maybeMultiplyMultinomials(product, factor)),
          constantMultinomial(one),
        ) ?? null
      );
    case 'divide': {
      const parts = maybeAll([expression.numerator, expression.denominator]);
      const divisor = parts?.[1] === undefined ? null : maybeConstant(parts[1]);
      const dividend = parts?.[0];
      return dividend === undefined || divisor === null || signOf(divisor) === 0
        ? null
        : scaleMultinomial(dividend, one.div(divisor));
    }
    case 'power': {
      const parts = maybeAll([expression.base, expression.exponent]);
      return parts?.[0] === undefined || parts[1] === undefined ? null : maybePower(parts[0], parts[1]);
    }
    case 'constant':
    case 'factorial':
    case 'call':
      return null;
  }
}

/** Reads an equation as the polynomial `left - right`; null when it is no polynomial equation. */
export function maybeReadEquation(relation: Relation): Multinomial | null {
  const sides = maybeAll([relation.left, { kind: 'negate', operand: relation.right }]);
  return sides === null || relation.comparison !== '=' ? null : addMultinomials(sides);
}
