import { one, type Rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { maybeReadPolynomial, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { maybeNonZero, maybeReadLinearForm } from './read-linear-form.ts';

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

/** Reads an expression as a polynomial plus multiples of absolute values of polynomials; null when it is none. */
export function maybeReadAbsoluteForm(expression: Expression, unknown: string): AbsoluteForm | null {
  return maybeReadLinearForm(expression, {
    readLeaf: (part) => readLeaf(part, unknown),
    maybeFactor: maybeNonZero,
    add: addForms,
    scale: scaleForm,
  });
}

function readLeaf(expression: Expression, unknown: string): AbsoluteForm | null | undefined {
  const polynomial = maybeReadPolynomial(expression, unknown);
  if (polynomial !== null) {
    return { polynomial, terms: [] };
  }
  if (expression.kind !== 'call') {
    return undefined;
  }
  const [argument] = expression.args;
  const inner = argument === undefined ? null : maybeReadPolynomial(argument, unknown);
  return expression.name !== 'abs' || inner === null
    ? null
    : { polynomial: [], terms: [{ coefficient: one, inner }] };
}
