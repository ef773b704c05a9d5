import { one, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { type Base, splitBase } from './base.ts';
import { maybeReadLinearForm } from './read-linear-form.ts';

/** A multiple of a logarithm of a polynomial. */
export interface LogarithmTerm {
  readonly coefficient: Rational;
  readonly base: Base;
  readonly argument: Polynomial;
}

/** A number plus multiples of logarithms. */
export interface LogarithmForm {
  readonly constant: Rational;
  readonly terms: readonly LogarithmTerm[];
}

function maybeConstant(expression: Expression): Rational | null {
  const polynomial = maybeReadPolynomial(expression, '');
  return polynomial !== null && degreeOf(polynomial) < 1 ? (polynomial[0] ?? zero) : null;
}

/** The base of a logarithm call: e, or a power base^exponent of a base that is no power itself. */
export function maybeBaseOf(
  expression: Expression & { readonly kind: 'call' },
): readonly [Base, Rational] | null {
  if (expression.name === 'ln') {
    return ['e', one];
  }
  if (expression.name !== 'log') {
    return null;
  }
  const [, second] = expression.args;
  if (second?.kind === 'constant' && second.name === 'e') {
    return ['e', one];
  }
  const value = second === undefined ? rational(10) : maybeConstant(second);
  if (value === null || signOf(value) <= 0 || value.equals(1)) {
    return null;
  }
  const { base, exponent } = splitBase(value);
  return [base, rational(exponent)];
}

function scaleForm({ constant, terms }: LogarithmForm, factor: Rational): LogarithmForm {
  return {
    constant: constant.mul(factor),
    terms: terms.map((term) => ({ ...term, coefficient: term.coefficient.mul(factor) })),
  };
}

function addForms(left: LogarithmForm, right: LogarithmForm): LogarithmForm {
  return { constant: left.constant.add(right.constant), terms: [...left.terms, ...right.terms] };
}

/** The difference of two sides. */
export function subtractLogarithms(left: LogarithmForm, right: LogarithmForm): LogarithmForm {
  return addForms(left, scaleForm(right, one.neg()));
}

/** Reads an expression as a number plus multiples of logarithms of polynomials; null when it is none. */
export function maybeReadLogarithms(expression: Expression, unknown: string): LogarithmForm | null {
  return maybeReadLinearForm(expression, {
    readLeaf: (part) => readLeaf(part, unknown),
    maybeFactor: maybeConstant,
    add: addForms,
    scale: scaleForm,
  });
}

function readLeaf(expression: Expression, unknown: string): LogarithmForm | null | undefined {
  const constant = maybeConstant(expression);
  if (constant !== null) {
    return { constant, terms: [] };
  }
  if (expression.kind !== 'call') {
    return undefined;
  }
  const base = maybeBaseOf(expression);
  const [first] = expression.args;
  const argument = first === undefined ? null : maybeReadPolynomial(first, unknown);
  return base === null || argument === null || addPolynomials(argument, []).length === 0
    ? null
    : { constant: zero, terms: [{ coefficient: one.div(base[1]), base: base[0], argument }] };
}
