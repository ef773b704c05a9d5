import type { Expression } from './expression.ts';

/** The expression with every symbol of a name replaced by a value. */
export function substitute(expression: Expression, name: string, value: Expression): Expression {
  const inside = (part: Expression): Expression => substitute(part, name, value);
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression;
    case 'symbol':
      return expression.name === name ? value : expression;
    case 'add':
      return { ...expression, terms: expression.terms.map(inside) };
    case 'multiply':
      return { ...expression, factors: expression.factors.map(inside) };
    case 'divide':
      return {
        ...expression,
        numerator: inside(expression.numerator),
        denominator: inside(expression.denominator),
      };
    case 'power':
      return { ...expression, base: inside(expression.base), exponent: inside(expression.exponent) };
    case 'negate':
    case 'factorial':
      return { ...expression, operand: inside(expression.operand) };
    case 'call':
      return { ...expression, args: expression.args.map(inside) };
  }
}
