import { one, type Rational, rational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import {
  add,
  call,
  divide,
  integer,
  multiply,
  numberFrom,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeFactorPolynomial } from '../../polynomial/factor-polynomial.ts';
import {
  coefficientOf,
  degreeOf,
  dividePolynomials,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { maybeSplitFraction, type PartialFraction } from '../algebra/split-fraction.ts';
import { type Found, type IntegralMove, integralOf } from './found.ts';

function toExpression(polynomial: Polynomial, variable: string): Expression {
  const x = symbol(variable);
  const terms = polynomial.map((coefficient, exponent) =>
    multiply(numberFrom(coefficient), power(x, integer(exponent))),
  );
  return simplifyExpression(add(...terms));
}

function ofPolynomial(polynomial: Polynomial, variable: string): Expression {
  const x = symbol(variable);
  return add(
    ...polynomial.map((coefficient, exponent) =>
      multiply(numberFrom(coefficient.div(rational(exponent + 1))), power(x, integer(exponent + 1))),
    ),
  );
}

function absoluteLog(inside: Expression): Expression {
  return call('ln', call('abs', inside));
}

/** ∫ 1/(ax² + bx + c): an arctangent, or a logarithm where there are real roots. */
function ofReciprocalQuadratic(below: Polynomial, variable: string): Expression {
  const discriminant = discriminantOf(below);
  const inner = toExpression([coefficientOf(below, 1), coefficientOf(below, 2).mul(rational(2))], variable);
  const root = call('sqrt', numberFrom(discriminant.abs()));
  return signOf(discriminant) < 0
    ? divide(multiply(integer(2), call('atan', divide(inner, root))), root)
    : divide(absoluteLog(divide(subtract(inner, root), add(inner, root))), root);
}

/** A logarithm of a quadratic that is never 0 needs no bars. */
function logOf(below: Polynomial, variable: string): Expression {
  const inside = toExpression(below, variable);
  const isPositive =
    degreeOf(below) === 2 && signOf(discriminantOf(below)) < 0 && signOf(coefficientOf(below, 2)) > 0;
  return isPositive ? call('ln', inside) : absoluteLog(inside);
}

function maybeOfFraction(
  { above, below, power: exponent }: PartialFraction,
  variable: string,
): Expression | null {
  const lead: Rational = coefficientOf(below, degreeOf(below));
  if (degreeOf(below) === 1) {
    const factor = numberFrom(coefficientOf(above, 0).div(lead));
    const inside = toExpression(below, variable);
    return exponent === 1
      ? multiply(factor, absoluteLog(inside))
      : divide(multiply(factor, power(inside, integer(1 - exponent))), integer(1 - exponent));
  }
  if (degreeOf(below) !== 2 || exponent !== 1) {
    return null;
  }
  const share = coefficientOf(above, 1).div(lead.mul(rational(2)));
  const rest = coefficientOf(above, 0).sub(share.mul(coefficientOf(below, 1)));
  return add(
    multiply(numberFrom(share), logOf(below, variable)),
    multiply(numberFrom(rest), ofReciprocalQuadratic(below, variable)),
  );
}

function fractionExpression(
  { above, below, power: exponent }: PartialFraction,
  variable: string,
): Expression {
  return divide(toExpression(above, variable), power(toExpression(below, variable), integer(exponent)));
}

function maybeAll(parts: readonly (Expression | null)[]): readonly Expression[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

/** Integrates a quotient of polynomials by long division and partial fractions. */
export function maybeIntegrateRational(body: Expression, variable: string): Found | null {
  const front = body.kind === 'divide' ? body : null;
  const above = front === null ? null : maybeReadPolynomial(front.numerator, variable);
  const below = front === null ? null : maybeReadPolynomial(front.denominator, variable);
  if (above === null || below === null || degreeOf(below) < 1) {
    return null;
  }
  const { quotient, remainder } = dividePolynomials(above, below);
  const factoring = maybeFactorPolynomial(below);
  const fractions =
    factoring === null ? null : maybeSplitFraction(remainder, factoring.content, factoring.factors);
  const proper = (fractions ?? []).filter((fraction) => fraction.above.length > 0);
  const values =
    fractions === null ? null : maybeAll(proper.map((fraction) => maybeOfFraction(fraction, variable)));
  if (values === null) {
    return null;
  }
  const value = simplifyExpression(add(ofPolynomial(quotient, variable), ...values), 'cancel');
  const parts = [
    ...(quotient.length === 0 ? [] : [toExpression(quotient, variable)]),
    ...proper.map((fraction) => simplifyExpression(fractionExpression(fraction, variable), 'cancel')),
  ];
  const split: IntegralMove = {
    rule: 'partial-fractions',
    setting: null,
    formula: `${renderLatex(body)} = ${renderLatex(add(...parts))}`,
  };
  const last: IntegralMove = {
    rule: 'table',
    setting: null,
    formula: `${integralOf(body, variable)} = ${renderLatex(value)} + C`,
  };
  const isSplit = proper.length > 1 || quotient.length > 0;
  return {
    value,
    moves: isSplit
      ? [split, last]
      : [{ ...last, rule: signOf(one) > 0 && degreeOf(below) === 2 ? 'complete-square' : 'table' }],
  };
}
