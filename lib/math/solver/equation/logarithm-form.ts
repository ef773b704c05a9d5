import { one, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { type Base, splitBase } from './base.ts';

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
  const constant = maybeConstant(expression);
  if (constant !== null) {
    return { constant, terms: [] };
  }
  const read = (part: Expression): LogarithmForm | null => maybeReadLogarithms(part, unknown);
  switch (expression.kind) {
    case 'call': {
      const base = maybeBaseOf(expression);
      const [first] = expression.args;
      const argument = first === undefined ? null : maybeReadPolynomial(first, unknown);
      return base === null || argument === null || addPolynomials(argument, []).length === 0
        ? null
        : { constant: zero, terms: [{ coefficient: one.div(base[1]), base: base[0], argument }] };
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
      const [above, below] = [read(expression.numerator), maybeConstant(expression.denominator)];
      return above === null || below === null || signOf(below) === 0
        ? null
        : scaleForm(above, one.div(below));
    }
    case 'multiply': {
      const constants = expression.factors.map(maybeConstant);
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
