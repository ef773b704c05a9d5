import type { Expression } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { symbol } from '../../expression/make-expression.ts';

/** Finds every part of an expression for which a test holds, from the outside inwards. */
export function findParts(
  expression: Expression,
  test: (part: Expression) => boolean,
): readonly Expression[] {
  return test(expression) ? [expression] : childrenOf(expression).flatMap((child) => findParts(child, test));
}

/** The expression with every part for which a test holds replaced by a letter. */
export function replaceParts(
  expression: Expression,
  test: (part: Expression) => boolean,
  letter: string,
): Expression {
  if (test(expression)) {
    return symbol(letter);
  }
  const inside = (part: Expression): Expression => replaceParts(part, test, letter);
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'symbol':
      return expression;
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
