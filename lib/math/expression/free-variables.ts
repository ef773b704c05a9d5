import type { Expression } from './expression.ts';

/** The parts that an expression is built from, in reading order. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'symbol':
      return [];
    case 'add':
      return expression.terms;
    case 'multiply':
      return expression.factors;
    case 'divide':
      return [expression.numerator, expression.denominator];
    case 'power':
      return [expression.base, expression.exponent];
    case 'negate':
    case 'factorial':
      return [expression.operand];
    case 'call':
      return expression.args;
  }
}

/** The names that an expression leaves open, in the order in which they first appear. */
export function findFreeVariables(...expressions: readonly Expression[]): readonly string[] {
  const names = new Set<string>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'symbol') {
      names.add(expression.name);
    }
    childrenOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return [...names];
}
