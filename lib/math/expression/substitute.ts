import type { Expression } from './expression.ts';
import { mapChildren } from './map-children.ts';

/** The expression with every symbol of a name replaced by a value. */
export function substitute(expression: Expression, name: string, value: Expression): Expression {
  return expression.kind === 'symbol' && expression.name === name
    ? value
    : mapChildren(expression, (part) => substitute(part, name, value));
}
