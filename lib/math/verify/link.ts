import type { Term, TermComparison } from '../latex/term.ts';

/** One comparison of a chain. */
export interface Link {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
  readonly modulus: Term | null;
  readonly latex: readonly [left: string | null, right: string | null];
  /** 0 is the first link of its chain, of `count`. */
  readonly index: number;
  readonly count: number;
}
