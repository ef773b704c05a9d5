import type { Expression } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';
import { add, call, integer, maybeNumber, negate } from '../../expression/make-expression.ts';

/** What a part of an expression asks of its argument so that it has a real value. */
export interface Condition {
  readonly kind: 'nonzero' | 'nonnegative' | 'positive';
  readonly of: Expression;
}

function ofCall(expression: Expression & { readonly kind: 'call' }): readonly Condition[] {
  const [u = integer(0), second] = expression.args;
  switch (expression.name) {
    case 'sqrt':
      return [{ kind: 'nonnegative', of: u }];
    case 'root': {
      const degree = second === undefined ? null : maybeNumber(second);
      return degree !== null && degree.n % 2n === 0n ? [{ kind: 'nonnegative', of: u }] : [];
    }
    case 'ln':
    case 'log':
      return [{ kind: 'positive', of: u }];
    case 'tan':
    case 'sec':
      return [{ kind: 'nonzero', of: call('cos', u) }];
    case 'cot':
    case 'csc':
      return [{ kind: 'nonzero', of: call('sin', u) }];
    case 'asin':
    case 'acos':
      return [
        { kind: 'nonnegative', of: add(u, integer(1)) },
        { kind: 'nonnegative', of: add(integer(1), negate(u)) },
      ];
    case 'acosh':
      return [{ kind: 'nonnegative', of: add(u, integer(-1)) }];
    case 'atanh':
      return [
        { kind: 'positive', of: add(u, integer(1)) },
        { kind: 'positive', of: add(integer(1), negate(u)) },
      ];
    default:
      return [];
  }
}

function ofPower(base: Expression, exponent: Expression): readonly Condition[] {
  const value = maybeNumber(exponent) ?? (exponent.kind === 'divide' ? quotientOf(exponent) : null);
  if (value === null) {
    return findFreeVariables(exponent).length === 0 || findFreeVariables(base).length > 0
      ? [{ kind: 'positive', of: base }]
      : [];
  }
  if (value.d % 2n === 0n) {
    return [{ kind: value.s < 0n ? 'positive' : 'nonnegative', of: base }];
  }
  return value.s < 0n || value.n === 0n ? [{ kind: 'nonzero', of: base }] : [];
}

function quotientOf(expression: Expression & { readonly kind: 'divide' }): ReturnType<typeof maybeNumber> {
  const [above, below] = [maybeNumber(expression.numerator), maybeNumber(expression.denominator)];
  return above === null || below === null || below.n === 0n ? null : above.div(below);
}

/** The conditions under which an expression has a real value, for arguments that hold a variable. */
export function findConditions(expression: Expression): readonly Condition[] {
  const inside = childrenOf(expression).flatMap(findConditions);
  const own =
    expression.kind === 'divide'
      ? [{ kind: 'nonzero', of: expression.denominator } as const]
      : expression.kind === 'power'
        ? ofPower(expression.base, expression.exponent)
        : expression.kind === 'call'
          ? ofCall(expression)
          : [];
  return [...inside, ...own].filter(({ of }) => findFreeVariables(of).length > 0);
}
