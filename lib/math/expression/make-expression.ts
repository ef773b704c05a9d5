import { numeratorOf, type Rational, rational } from '../exact/rational.ts';
import type { Expression, FunctionName, NumberExpression } from './expression.ts';
import { makeNumber } from './numeral.ts';

/** A rational number as an expression. */
export function numberFrom(value: Rational): NumberExpression {
  return makeNumber(numeratorOf(value), value.d);
}

/** A whole number as an expression. */
export function integer(value: number): NumberExpression {
  return makeNumber(BigInt(value));
}

/** A variable. */
export function symbol(name: string): Expression {
  return { kind: 'symbol', name };
}

/** The constant e. */
export const eulerNumber: Expression = { kind: 'constant', name: 'e' };

/** The constant π. */
export const pi: Expression = { kind: 'constant', name: 'pi' };

/** A sum as it stands; one term is that term, none is 0. */
export function add(...terms: readonly Expression[]): Expression {
  const [first] = terms;
  return first === undefined ? integer(0) : terms.length === 1 ? first : { kind: 'add', terms };
}

/** A product as it stands; one factor is that factor, none is 1. */
export function multiply(...factors: readonly Expression[]): Expression {
  const [first] = factors;
  return first === undefined ? integer(1) : factors.length === 1 ? first : { kind: 'multiply', factors };
}

/** A quotient as it stands. */
export function divide(numerator: Expression, denominator: Expression): Expression {
  return { kind: 'divide', numerator, denominator };
}

/** A power as it stands. */
export function power(base: Expression, exponent: Expression): Expression {
  return { kind: 'power', base, exponent };
}

/** The same with the other sign, as it stands. */
export function negate(operand: Expression): Expression {
  return { kind: 'negate', operand };
}

/** The difference of two expressions, as it stands. */
export function subtract(left: Expression, right: Expression): Expression {
  return add(left, negate(right));
}

/** A function of some arguments. */
export function call(name: FunctionName, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** The rational number that a number or a negated number is; null for anything else. */
export function maybeNumber(expression: Expression): Rational | null {
  if (expression.kind === 'number') {
    return rational(expression.numerator, expression.denominator);
  }
  return expression.kind === 'negate' ? (maybeNumber(expression.operand)?.neg() ?? null) : null;
}
