/** A rational number as it was written, in lowest terms; `denominator` is positive. */
export interface NumberExpression {
  readonly kind: 'number';
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A real-valued expression. Numbers are exact; brackets are gone, the tree says what belongs together.
 * `power` of a rational exponent with an odd denominator is the real root.
 */
export type Expression =
  | NumberExpression
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'add'; readonly terms: readonly Expression[] }
  | { readonly kind: 'multiply'; readonly factors: readonly Expression[] }
  | { readonly kind: 'divide'; readonly numerator: Expression; readonly denominator: Expression }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'factorial'; readonly operand: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] };

/** How two sides of a relation compare. */
export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** An equation or an inequality. */
export interface Relation {
  readonly left: Expression;
  readonly comparison: Comparison;
  readonly right: Expression;
}

/**
 * The functions of the language, in radians. `log(x)` has base 10 and `log(x, b)` base b, `root(x, n)` is the
 * real n-th root, `mod` has the sign of the divisor.
 */
export const functionNames = [
  'sin',
  'cos',
  'tan',
  'cot',
  'sec',
  'csc',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'exp',
  'ln',
  'log',
  'sqrt',
  'cbrt',
  'root',
  'abs',
  'sign',
  'floor',
  'ceil',
  'round',
  'min',
  'max',
  'mod',
] as const;

/** The name of a function of the language. */
export type FunctionName = (typeof functionNames)[number];

/** The fewest and the most arguments that a function takes. */
export function functionArity(name: FunctionName): readonly [number, number] {
  switch (name) {
    case 'min':
    case 'max':
      return [1, 100];
    case 'root':
    case 'mod':
      return [2, 2];
    case 'log':
      return [1, 2];
    default:
      return [1, 1];
  }
}
