import type { Expression } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { symbol } from '../../expression/make-expression.ts';
import { mapChildren } from '../../expression/map-children.ts';

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
  return test(expression)
    ? symbol(letter)
    : mapChildren(expression, (part) => replaceParts(part, test, letter));
}
