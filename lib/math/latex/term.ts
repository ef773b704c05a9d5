/**
 * A piece of mathematics as people and language models write it: wider than {@link Expression}, which holds what can
 * be drawn. Numbers are exact; brackets are gone, the tree says what belongs together.
 */
export type Term =
  | NumberTerm
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' | 'i' | 'infinity' }
  /** A letter, a Greek letter, a word of a formula, with its index: `x`, `alpha`, `x_1`, `v_max`. */
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'add'; readonly terms: readonly Term[] }
  | { readonly kind: 'multiply'; readonly factors: readonly Term[] }
  | { readonly kind: 'divide'; readonly numerator: Term; readonly denominator: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'negate'; readonly operand: Term }
  /** `a \pm b`: both `a + b` and `a - b`; `isMinusFirst` for `\mp`. A leading `\pm b` has 0 as its base. */
  | {
      readonly kind: 'plus-minus';
      readonly base: Term;
      readonly offset: Term;
      readonly isMinusFirst: boolean;
    }
  | { readonly kind: 'factorial'; readonly operand: Term }
  /** A known function, see {@link termFunctionNames}. */
  | { readonly kind: 'call'; readonly name: TermFunctionName; readonly args: readonly Term[] }
  /** A function that the text itself names: `f(2)`, `f'(x)` with `primes` 1, `f^{-1}(x)` with `primes` -1. */
  | { readonly kind: 'apply'; readonly name: string; readonly primes: number; readonly args: readonly Term[] }
  | {
      readonly kind: 'series';
      readonly operation: 'sum' | 'product';
      readonly index: string;
      readonly from: Term;
      readonly to: Term;
      readonly body: Term;
    }
  /** Bounds are null for an antiderivative. */
  | {
      readonly kind: 'integral';
      readonly variable: string;
      readonly bounds: readonly [from: Term, to: Term] | null;
      readonly body: Term;
    }
  | {
      readonly kind: 'limit';
      readonly variable: string;
      readonly to: Term;
      readonly side: 'left' | 'right' | 'both';
      readonly body: Term;
    }
  /** `\frac{d^n}{dx^n} body`, also partial; `dy/dx` has the symbol `y` as its body. */
  | { readonly kind: 'derivative'; readonly variable: string; readonly order: number; readonly body: Term }
  /** `[F(x)]_a^b`, `F(x) \Big|_a^b`: F(b) - F(a). */
  | {
      readonly kind: 'difference';
      readonly variable: string | null;
      readonly from: Term;
      readonly to: Term;
      readonly body: Term;
    }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Term[])[]; readonly isDeterminant: boolean }
  | { readonly kind: 'tuple'; readonly items: readonly Term[] }
  | { readonly kind: 'set'; readonly items: readonly Term[] }
  | {
      readonly kind: 'interval';
      readonly from: Term;
      readonly to: Term;
      readonly isFromClosed: boolean;
      readonly isToClosed: boolean;
    }
  /** A union or intersection of sets and intervals. */
  | {
      readonly kind: 'set-operation';
      readonly operation: 'union' | 'intersection' | 'difference';
      readonly sets: readonly Term[];
    }
  /** A named set: the reals, integers, naturals, rationals, complex numbers, the empty set. */
  | { readonly kind: 'named-set'; readonly name: 'R' | 'Z' | 'N' | 'Q' | 'C' | 'empty' }
  /** `5 \text{ cm}`, `$5`, `30°` (unit `degree`), `20%` (unit `percent`): the unit is a canonical name, see units.ts. */
  | { readonly kind: 'quantity'; readonly value: Term; readonly unit: string }
  /** Function by cases; a null condition is "otherwise". */
  | {
      readonly kind: 'piecewise';
      readonly pieces: readonly { readonly value: Term; readonly condition: Statement | null }[];
    }
  /** Words where a value is expected: `\text{even}`, a choice letter `\text{(B)}`. */
  | { readonly kind: 'text'; readonly text: string };

/** A rational number; `decimals` is how many digits stood after the point, null where it was no decimal. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly numerator: bigint;
  /** Positive; the fraction is in lowest terms. */
  readonly denominator: bigint;
  readonly decimals: number | null;
  /** Base of the numeral system it was written in, where not ten: `101_2` is 5 with base 2. */
  readonly base?: number;
}

/** How two sides compare. `~` is "is about", `->` any arrow that only leads on, `==` congruent (with a modulus). */
export type TermComparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | 'in' | 'notin' | 'subset' | '==';

/** What a formula states. */
export type Statement =
  | { readonly kind: 'term'; readonly term: Term }
  /** `a = b \le c`: n + 1 terms and the n comparisons between them. */
  | {
      readonly kind: 'relation';
      readonly terms: readonly Term[];
      readonly comparisons: readonly TermComparison[];
      /** The modulus of a congruence. */
      readonly modulus?: Term;
    }
  /** Several statements: all hold (`and`, a system), or one of them does (`or`); `list` where no word says which. */
  | {
      readonly kind: 'compound';
      readonly operation: 'and' | 'or' | 'list';
      readonly parts: readonly Statement[];
    }
  /** `p \implies q`, `p \Rightarrow q`, `p \iff q`, in a row. */
  | { readonly kind: 'implication'; readonly parts: readonly Statement[]; readonly isBothWays: boolean };

/** The functions that have one meaning everywhere. Angles are radians; `log(x)` is base 10, `log(x, b)` base b. */
export const termFunctionNames = [
  'sin',
  'cos',
  'tan',
  'cot',
  'sec',
  'csc',
  'asin',
  'acos',
  'atan',
  'acot',
  'asec',
  'acsc',
  'sinh',
  'cosh',
  'tanh',
  'coth',
  'sech',
  'csch',
  'asinh',
  'acosh',
  'atanh',
  'acoth',
  'asech',
  'acsch',
  'exp',
  'ln',
  'log',
  'sqrt',
  'root',
  'abs',
  'norm',
  'sign',
  'floor',
  'ceil',
  'round',
  'min',
  'max',
  'gcd',
  'lcm',
  'mod',
  'binomial',
  'permutations',
  'gamma',
  'real',
  'imaginary',
  'conjugate',
  'argument',
  'det',
  'transpose',
  'dot',
  'cross',
] as const;

/** The name of a known function. */
export type TermFunctionName = (typeof termFunctionNames)[number];
