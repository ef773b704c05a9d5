import { numeratorOf, one, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import {
  coefficientOf,
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';
import { type Base, isSameBase, splitBase } from './base.ts';

/** `coefficient · base^exponent`; the exponent is a polynomial without a constant term where the base is rational. */
export interface ExponentialTerm {
  readonly coefficient: Rational;
  /** Null for a number. */
  readonly base: Base | null;
  readonly exponent: Polynomial;
}

const number = (coefficient: Rational): ExponentialTerm => ({ coefficient, base: null, exponent: [] });

/** Takes a whole constant out of the exponent: 2^(x + 1) = 2·2^x. */
function normalize({ coefficient, base, exponent }: ExponentialTerm): ExponentialTerm | null {
  const constant = coefficientOf(exponent, 0);
  if (base === null || exponent.length === 0) {
    return number(coefficient);
  }
  if (base === 'e' || signOf(constant) === 0) {
    return { coefficient, base, exponent };
  }
  if (constant.d !== 1n || constant.n > 40n) {
    return { coefficient, base, exponent };
  }
  const factor = base.pow(rational(numeratorOf(constant)));
  const rest = scalePolynomial([zero, ...exponent.slice(1)], one);
  return factor === null
    ? null
    : normalizeNumber({ coefficient: coefficient.mul(factor), base, exponent: rest });
}

function normalizeNumber(term: ExponentialTerm): ExponentialTerm {
  return term.exponent.length === 0 ? number(term.coefficient) : term;
}

function maybeMultiply(left: ExponentialTerm | null, right: ExponentialTerm | null): ExponentialTerm | null {
  if (left === null || right === null) {
    return null;
  }
  const coefficient = left.coefficient.mul(right.coefficient);
  if (left.base === null || right.base === null) {
    return { ...(left.base === null ? right : left), coefficient };
  }
  if (isSameBase(left.base, right.base)) {
    return normalize({
      coefficient,
      base: left.base,
      exponent: addPolynomials(left.exponent, right.exponent),
    });
  }
  const isProduct = left.exponent.map(String).join() === right.exponent.map(String).join();
  return isProduct && left.base !== 'e' && right.base !== 'e'
    ? maybePower(left.base.mul(right.base), left.exponent, coefficient)
    : null;
}

function maybePower(base: Rational, exponent: Polynomial, coefficient: Rational): ExponentialTerm | null {
  if (signOf(base) <= 0) {
    return null;
  }
  if (base.equals(1)) {
    return number(coefficient);
  }
  const split = splitBase(base);
  return normalize({
    coefficient,
    base: split.base,
    exponent: scalePolynomial(exponent, rational(split.exponent)),
  });
}

function maybeReadPower(base: Expression, exponent: Expression, unknown: string): ExponentialTerm | null {
  const polynomial = maybeReadPolynomial(exponent, unknown);
  if (polynomial === null || degreeOf(polynomial) > 2) {
    return null;
  }
  if (base.kind === 'constant') {
    return base.name === 'e' ? normalize({ coefficient: one, base: 'e', exponent: polynomial }) : null;
  }
  const rationalBase = maybeReadPolynomial(base, '');
  const [value] = rationalBase ?? [];
  if (value !== undefined && degreeOf(rationalBase ?? []) === 0) {
    return maybePower(value, polynomial, one);
  }
  const inner = maybeReadTerm(base, unknown);
  const times = polynomial[0];
  return inner === null ||
    inner.base === null ||
    degreeOf(polynomial) !== 0 ||
    times === undefined ||
    !inner.coefficient.equals(1)
    ? null
    : normalize({ ...inner, exponent: scalePolynomial(inner.exponent, times) });
}

function maybeReadTerm(expression: Expression, unknown: string): ExponentialTerm | null {
  const constant = maybeReadPolynomial(expression, unknown);
  if (constant !== null) {
    return degreeOf(constant) < 1 ? number(constant[0] ?? zero) : null;
  }
  switch (expression.kind) {
    case 'power':
      return maybeReadPower(expression.base, expression.exponent, unknown);
    case 'call': {
      const [argument] = expression.args;
      return expression.name === 'exp' && argument !== undefined
        ? maybeReadPower({ kind: 'constant', name: 'e' }, argument, unknown)
        : null;
    }
    case 'constant':
      return expression.name === 'e' ? { coefficient: one, base: 'e', exponent: [one] } : null;
    case 'negate': {
      const operand = maybeReadTerm(expression.operand, unknown);
      return operand === null ? null : { ...operand, coefficient: operand.coefficient.neg() };
    }
    case 'multiply':
      return expression.factors.map((factor) => maybeReadTerm(factor, unknown)).reduce(maybeMultiply);
    case 'divide': {
      const below = maybeReadTerm(expression.denominator, unknown);
      const inverse =
        below === null || signOf(below.coefficient) === 0
          ? null
          : {
              ...below,
              coefficient: one.div(below.coefficient),
              exponent: scalePolynomial(below.exponent, one.neg()),
            };
      return maybeMultiply(maybeReadTerm(expression.numerator, unknown), inverse);
    }
    default:
      return null;
  }
}

function keyOf({ base, exponent }: ExponentialTerm): string {
  return `${base === null ? '' : base === 'e' ? 'e' : base.toFraction()}:${exponent.map((value) => value.toFraction()).join(' ')}`;
}

/** Reads an expression as a sum of multiples of powers with the unknown in the exponent; null when it is none. */
export function maybeReadExponentials(
  expression: Expression,
  unknown: string,
): readonly ExponentialTerm[] | null {
  const terms = expression.kind === 'add' ? expression.terms : [expression];
  const read = terms.flatMap((term): readonly (ExponentialTerm | null)[] =>
    term.kind === 'add' ? (maybeReadExponentials(term, unknown) ?? [null]) : [maybeReadTerm(term, unknown)],
  );
  const known = read.filter((term) => term !== null);
  return known.length === read.length ? collectTerms(known) : null;
}

/** Adds terms with the same power; no zeros. */
export function collectTerms(terms: readonly ExponentialTerm[]): readonly ExponentialTerm[] {
  const sums = new Map<string, ExponentialTerm>();
  for (const term of terms) {
    const known = sums.get(keyOf(term))?.coefficient ?? zero;
    sums.set(keyOf(term), { ...term, coefficient: known.add(term.coefficient) });
  }
  return [...sums.values()].filter(({ coefficient }) => signOf(coefficient) !== 0);
}
