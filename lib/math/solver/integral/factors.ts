import { one, type Rational, rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  divide,
  eulerNumber,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
  power,
} from '../../expression/make-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { coefficientOf, degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';

/** One power in a product; a root is a power, and what stands below a line has a negative exponent. */
export interface FactorPower {
  readonly base: Expression;
  readonly exponent: Expression;
}

/** A term split into what does not move with the variable, and what does. */
export interface SplitTerm {
  readonly constant: Expression;
  readonly moving: readonly FactorPower[];
}

/** Whether an expression holds a variable. */
export function moves(expression: Expression, variable: string): boolean {
  return findFreeVariables(expression).includes(variable);
}

/** Writes powers as a product again. */
export function joinPowers(powers: readonly FactorPower[]): Expression {
  return simplifyExpression(multiply(...powers.map(({ base, exponent }) => power(base, exponent))), 'cancel');
}

function invert({ base, exponent }: FactorPower): FactorPower {
  const value = maybeNumber(exponent);
  return { base, exponent: value === null ? negate(exponent) : numberFrom(value.neg()) };
}

function listPowers(expression: Expression): readonly FactorPower[] {
  switch (expression.kind) {
    case 'negate':
      return [{ base: integer(-1), exponent: integer(1) }, ...listPowers(expression.operand)];
    case 'multiply':
      return expression.factors.flatMap(listPowers);
    case 'divide':
      return [...listPowers(expression.numerator), ...listPowers(expression.denominator).map(invert)];
    case 'power':
      return [{ base: expression.base, exponent: expression.exponent }];
    case 'call': {
      const [radicand = integer(0)] = expression.args;
      const degree = expression.name === 'sqrt' ? 2 : expression.name === 'cbrt' ? 3 : null;
      return degree === null
        ? [{ base: expression, exponent: integer(1) }]
        : [{ base: radicand, exponent: numberFrom(rational(1, degree)) }];
    }
    default:
      return [{ base: expression, exponent: integer(1) }];
  }
}

/** Splits a simplified term into its constant and its moving powers. */
export function splitTerm(term: Expression, variable: string): SplitTerm {
  const powers = listPowers(term);
  const isMoving = ({ base, exponent }: FactorPower): boolean =>
    moves(base, variable) || moves(exponent, variable);
  return { constant: joinPowers(powers.filter((each) => !isMoving(each))), moving: powers.filter(isMoving) };
}

/** The slope of an expression that is linear in the variable, constants of any kind allowed; null for any other. */
export function maybeLinearSlope(expression: Expression, variable: string): Rational | null {
  const polynomial = maybeReadPolynomial(expression, variable);
  return polynomial === null || degreeOf(polynomial) !== 1 ? null : coefficientOf(polynomial, 1);
}

/** The exponent of e that a power is, where its base is a number: `2^u` is `e^(u ln 2)`. */
export function isExponential({ base, exponent }: FactorPower, variable: string): boolean {
  return !moves(base, variable) && moves(exponent, variable);
}

/** Whether a base is the number e. */
export function isEuler(base: Expression): boolean {
  return isSame(base, eulerNumber);
}

/** The exponent as a rational number; null where it is none. */
export function exponentOf({ exponent }: FactorPower): Rational | null {
  return maybeNumber(exponent);
}

/** The quotient by a rational number. */
export function over(expression: Expression, divisor: Rational): Expression {
  return divisor.equals(one) ? expression : divide(expression, numberFrom(divisor));
}

/** Whether an expression is positive for every real number, as its form shows: `x^2 + 1`, `e^x + 2`. */
export function isSurelyPositive(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return expression.numerator > 0n;
    case 'constant':
      return true;
    case 'power':
      return isSurelyPositive(expression.base);
    case 'add':
      return expression.terms.every(isSurelyNotNegative) && expression.terms.some(isSurelyPositive);
    case 'multiply':
      return expression.factors.every(isSurelyPositive);
    case 'call':
      return expression.name === 'cosh' || expression.name === 'exp';
    default:
      return false;
  }
}

function isSurelyNotNegative(expression: Expression): boolean {
  const exponent = expression.kind === 'power' ? maybeNumber(expression.exponent) : null;
  const isSquare = exponent !== null && exponent.d === 1n && exponent.n % 2n === 0n;
  const isRoot = expression.kind === 'call' && (expression.name === 'sqrt' || expression.name === 'abs');
  return (
    isSquare ||
    isRoot ||
    isSurelyPositive(expression) ||
    (expression.kind === 'multiply' && expression.factors.every(isSurelyNotNegative))
  );
}
