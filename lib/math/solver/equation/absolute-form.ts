import { one, type Rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import {
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';

/** A multiple of the absolute value of a polynomial. */
export interface AbsoluteTerm {
  readonly coefficient: Rational;
  readonly inner: Polynomial;
}

/** A polynomial plus multiples of absolute values of polynomials. */
export interface AbsoluteForm {
  readonly polynomial: Polynomial;
  readonly terms: readonly AbsoluteTerm[];
}

function scaleForm({ polynomial, terms }: AbsoluteForm, factor: Rational): AbsoluteForm {
  return {
    polynomial: scalePolynomial(polynomial, factor),
    terms: terms.map((term) => ({ ...term, coefficient: term.coefficient.mul(factor) })),
  };
}

function keyOf(inner: Polynomial): string {
  const sign = signOf(inner.at(-1) ?? one) < 0 ? one.neg() : one;
  return inner.map((value) => value.mul(sign).toFraction()).join(' ');
}

function addForms(left: AbsoluteForm, right: AbsoluteForm): AbsoluteForm {
  const sums = new Map<string, AbsoluteTerm>();
  for (const term of [...left.terms, ...right.terms]) {
    const key = keyOf(term.inner);
    const known = sums.get(key)?.coefficient ?? zero;
    sums.set(key, { ...(sums.get(key) ?? term), coefficient: known.add(term.coefficient) });
  }
  return {
    polynomial: addPolynomials(left.polynomial, right.polynomial),
    terms: [...sums.values()].filter(({ coefficient }) => signOf(coefficient) !== 0),
  };
}

/** The difference of two sides. */
export function subtractAbsolute(left: AbsoluteForm, right: AbsoluteForm): AbsoluteForm {
  return addForms(left, scaleForm(right, one.neg()));
}

function maybeConstantFactor(expression: Expression): Rational | null {
  const polynomial = maybeReadPolynomial(expression, '');
  return polynomial !== null && degreeOf(polynomial) === 0 ? (polynomial[0] ?? null) : null;
}

/** Reads an expression as a polynomial plus multiples of absolute values of polynomials; null when it is none. */
export function maybeReadAbsoluteForm(expression: Expression, unknown: string): AbsoluteForm | null {
  const polynomial = maybeReadPolynomial(expression, unknown);
  if (polynomial !== null) {
    return { polynomial, terms: [] };
  }
  const read = (part: Expression): AbsoluteForm | null => maybeReadAbsoluteForm(part, unknown);
  switch (expression.kind) {
    case 'call': {
      const [argument] = expression.args;
      const inner = argument === undefined ? null : maybeReadPolynomial(argument, unknown);
      return expression.name !== 'abs' || inner === null
        ? null
        : { polynomial: [], terms: [{ coefficient: one, inner }] };
    }
    case 'add':
      return expression.terms
        .map(read)
        .reduce((sum, term) => (sum === null || term === null ? null : addForms(sum, term)));
    case 'negate': {
      const operand = read(expression.operand);
      return operand === null ? null : scaleForm(operand, one.neg());
    }
    case 'divide': {
      const [above, below] = [read(expression.numerator), maybeConstantFactor(expression.denominator)];
      return above === null || below === null || signOf(below) === 0
        ? null
        : scaleForm(above, one.div(below));
    }
    case 'multiply': {
      const constants = expression.factors.map(maybeConstantFactor);
      const others = expression.factors.filter((_, index) => constants[index] === null);
      const [only] = others;
      const form = only === undefined || others.length > 1 ? null : read(only);
      const factor = constants.reduce<Rational>((product, value) => product.mul(value ?? one), one);
      return form === null ? null : scaleForm(form, factor);
    }
    default:
      return null;
  }
}
