import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import {
  add,
  call,
  eulerNumber,
  integer,
  multiply,
  numberFrom,
  power,
  symbol,
} from '../../expression/make-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { isExponential, joinPowers, maybeLinearSlope, splitTerm } from '../integral/factors.ts';
import type { LinearForm } from './linear-form.ts';
import { maybeSolveNumbers } from './solve-linear-system.ts';

/** `x^degree e^(rate x)` times a sine and a cosine of `frequency x`. */
interface Kind {
  readonly degree: number;
  readonly rate: Rational;
  readonly frequency: Rational;
}

const zero = rational(0);

function maybeKind(term: Expression, variable: string): Kind | null {
  const { moving } = splitTerm(term, variable);
  let [rate, frequency] = [zero, zero];
  const rest = moving.filter((factor) => {
    const { base } = factor;
    const [argument] = base.kind === 'call' && (base.name === 'sin' || base.name === 'cos') ? base.args : [];
    const growth = isExponential(factor, variable) ? maybeLinearSlope(factor.exponent, variable) : null;
    const wave = argument === undefined ? null : maybeLinearSlope(argument, variable);
    rate = growth ?? rate;
    frequency = wave ?? frequency;
    return growth === null && wave === null;
  });
  const polynomial = maybeReadPolynomial(joinPowers(rest), variable);
  return polynomial === null ? null : { degree: Math.max(0, degreeOf(polynomial)), rate, frequency };
}

function listBasis(
  { degree, rate, frequency }: Kind,
  shift: number,
  variable: string,
): readonly Expression[] {
  const x = symbol(variable);
  const growth = power(eulerNumber, multiply(numberFrom(rate), x));
  const wave = multiply(numberFrom(frequency), x);
  const waves = frequency.n === 0n ? [integer(1)] : [call('cos', wave), call('sin', wave)];
  return Array.from({ length: degree + 1 }, (_, index) => power(x, integer(index + shift))).flatMap((front) =>
    waves.map((each) => simplifyExpression(multiply(front, growth, each), 'cancel')),
  );
}

function applyOperator(
  { coefficients }: LinearForm,
  phi: Expression,
  variable: string,
): ((x: number) => number) | null {
  const terms: Expression[] = [];
  let slope: Expression | null = phi;
  for (const coefficient of coefficients) {
    if (slope === null) {
      return null;
    }
    terms.push(multiply(numberFrom(coefficient), slope));
    slope = maybeDifferentiate(slope, variable);
  }
  return compileExpression(add(...terms), [variable]);
}

/** The fraction with the smallest denominator, up to 2,000, that a number is to ten digits. */
function maybeFraction(value: number): Rational | null {
  for (let denominator = 1; denominator <= 2000; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(value - numerator / denominator) < 1e-10) {
      return rational(numerator, denominator);
    }
  }
  return null;
}

function maybeFit(
  form: LinearForm,
  term: Expression,
  kind: Kind,
  shift: number,
  variable: string,
): Expression | null {
  const basis = listBasis(kind, shift, variable);
  const operated = basis.map((phi) => applyOperator(form, phi, variable));
  const known = operated.filter((phi) => phi !== null);
  const goal = compileExpression(term, [variable]);
  const places = Array.from({ length: basis.length }, (_, index) => 0.31 + index * 0.37);
  const numbers =
    known.length < basis.length
      ? null
      : maybeSolveNumbers(
          places.map((x) => known.map((phi) => phi(x))),
          places.map((x) => goal(x)),
        );
  const fractions = numbers?.map(maybeFraction) ?? [];
  const exact = fractions.filter((value) => value !== null);
  const isRight = [-0.83, 1.93, 2.71].every((x) => {
    const sum = exact.reduce((total, value, index) => total + value.valueOf() * (known[index]?.(x) ?? 0), 0);
    return Math.abs(sum - goal(x)) < 1e-7 * (1 + Math.abs(goal(x)));
  });
  return numbers === null || exact.length < basis.length || !isRight
    ? null
    : simplifyExpression(
        add(...basis.map((phi, index) => multiply(numberFrom(exact[index] ?? zero), phi))),
        'cancel',
      );
}

/** One solution for a right side of polynomials, exponentials, sines and cosines; null for any other. */
export function maybeParticular(form: LinearForm, variable: string): Expression | null {
  const terms = form.right.kind === 'add' ? form.right.terms : [form.right];
  const parts = terms.map((term) => {
    const kind = maybeKind(term, variable);
    return kind === null
      ? null
      : ([0, 1, 2]
          .map((shift) => maybeFit(form, term, kind, shift, variable))
          .find((part) => part !== null) ?? null);
  });
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : simplifyExpression(add(...known), 'cancel');
}
