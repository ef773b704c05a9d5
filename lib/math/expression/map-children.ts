import type { Expression } from './expression.ts';

/** The expression with each of the parts that it is built from replaced; a number or a name is its own. */
export function mapChildren(expression: Expression, map: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'symbol':
      return expression;
    case 'add':
      return { ...expression, terms: expression.terms.map(map) };
    case 'multiply':
      return { ...expression, factors: expression.factors.map(map) };
    case 'divide':
      return {
        ...expression,
        numerator: map(expression.numerator),
        denominator: map(expression.denominator),
      };
    case 'power':
      return { ...expression, base: map(expression.base), exponent: map(expression.exponent) };
    case 'negate':
    case 'factorial':
      return { ...expression, operand: map(expression.operand) };
    case 'call':
      return { ...expression, args: expression.args.map(map) };
  }
}
