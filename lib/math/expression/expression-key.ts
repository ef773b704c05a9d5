import type { Expression } from './expression.ts';
import { childrenOf } from './free-variables.ts';

function headOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return `${expression.numerator}/${expression.denominator}`;
    case 'constant':
    case 'symbol':
    case 'call':
      return `${expression.kind}:${expression.name}`;
    default:
      return expression.kind;
  }
}

/** A text that two expressions share exactly when they are the same tree. */
export function keyOf(expression: Expression): string {
  const children = childrenOf(expression);
  const head = headOf(expression);
  return children.length === 0 ? head : `${head}(${children.map(keyOf).join(',')})`;
}

/** Whether two expressions are the same tree; equal values of another form are not. */
export function isSame(left: Expression, right: Expression): boolean {
  return keyOf(left) === keyOf(right);
}
