import type { Statement, Term } from '../latex/term.ts';

/** An end of a {@link Span}; null is infinity, to the left at its start and to the right at its end. */
export interface SpanEnd {
  readonly at: Term | null;
  readonly isClosed: boolean;
}

/** A connected set of reals; one whose ends are the same number and closed is a point. */
export interface Span {
  readonly from: SpanEnd;
  readonly to: SpanEnd;
}

/** What an answer is, so that it can be compared with another. */
export type Answer =
  /** A number, an expression, a matrix product; `unit` is a canonical name of units.ts. */
  | { readonly kind: 'value'; readonly term: Term; readonly unit: string | null }
  /** Several answers: a tuple has an order, a set or "2 and 3" has none. */
  | { readonly kind: 'list'; readonly items: readonly Answer[]; readonly isOrdered: boolean }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Term[])[] }
  /** `x = 5`, `f(x) = 2x`, `(a, b) = ...`: a value with its name. */
  | { readonly kind: 'named'; readonly name: Term; readonly value: Answer }
  /** An equation, inequality or congruence that is no mere naming. */
  | {
      readonly kind: 'relation';
      readonly left: Term;
      readonly right: Term;
      readonly comparison: RelationSign;
      readonly modulus: Term | null;
    }
  /** A set of real numbers, of which `variable` is one where that was said. */
  | { readonly kind: 'reals'; readonly spans: readonly Span[]; readonly variable: string | null }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly letter: string; readonly content: Answer | null }
  /** Yes and no, "no solution" or the empty set, "does not exist". */
  | { readonly kind: 'meaning'; readonly meaning: 'true' | 'false' | 'nothing' | 'undefined' }
  /** A statement that only its like is known to equal. */
  | { readonly kind: 'statement'; readonly statement: Statement };

/** The comparisons that remain after `>` was turned around. */
export type RelationSign = '=' | '!=' | '<' | '<=' | '==';

/** An answer of a single kind. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
