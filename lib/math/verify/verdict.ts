import type { TermComparison } from '../latex/term.ts';

/** What a check took for granted. */
export type Assumption =
  /** The letters stand for real numbers. */
  | { readonly kind: 'real'; readonly names: readonly string[] }
  /** The letters are positive: the sides agree there, and not everywhere. */
  | { readonly kind: 'positive'; readonly names: readonly string[] }
  /** Where both sides are defined. */
  | { readonly kind: 'defined' }
  /** The number shown is rounded. */
  | { readonly kind: 'rounded' }
  /** It was tried at many points, not proved. */
  | { readonly kind: 'sampled' }
  /** It follows from what was stated before, LaTeX; wrong there, wrong here. */
  | { readonly kind: 'follows'; readonly from: string }
  /** The new line has solutions that the line before has not. */
  | { readonly kind: 'extra-roots' };

/** A letter and the LaTeX of the value it was given. */
export interface Binding {
  readonly name: string;
  readonly value: string;
}

/** Why a step is wrong, in a form that a pupil can check. */
export type Counterexample =
  /** The sides of a comparison, LaTeX and value, where the letters have the values `at`. */
  | {
      readonly kind: 'values';
      readonly at: readonly Binding[];
      readonly comparison: TermComparison;
      readonly left: Side;
      readonly right: Side;
      readonly modulus?: string;
    }
  /** A solution of the line before, LaTeX, is none of this line. */
  | {
      readonly kind: 'lost-solution';
      readonly at: readonly Binding[];
      readonly previous: string;
      readonly left: Side;
      readonly right: Side;
    }
  /** A letter was replaced by a value that it has not. */
  | {
      readonly kind: 'wrong-substitution';
      readonly name: string;
      readonly known: string;
      readonly used: string;
    }
  /** A division with remainder. */
  | {
      readonly kind: 'remainder';
      readonly dividend: string;
      readonly divisor: string;
      readonly quotient: string;
      readonly remainder: string;
    };

/** One side of a comparison: as it is written, null where that is not known, and its value, both LaTeX. */
export interface Side {
  readonly latex: string | null;
  readonly value: string;
}

/** Why nothing was decided. */
export type UncheckedReason =
  /** It is given by the question, or repeats it. */
  | { readonly kind: 'premise' }
  /** It names something. */
  | { readonly kind: 'definition' }
  /** The text only supposes it, tries it, or asks for it. */
  | { readonly kind: 'supposition' }
  /** The text itself says that it does not hold. */
  | { readonly kind: 'rejected' }
  /** An equation for something unknown that nothing before decides. */
  | { readonly kind: 'condition'; readonly names: readonly string[] }
  /** There is no reading of the formula; `detail` is a short English phrase for logs. */
  | { readonly kind: 'unread'; readonly detail: string }
  /** A formula without a claim in it. */
  | { readonly kind: 'no-claim' }
  /** Dividing or squaring may have lost this solution of the line before, LaTeX. */
  | { readonly kind: 'root-lost'; readonly root: string }
  /** Numbers that were rounded before make the difference. */
  | { readonly kind: 'rounding' }
  /** Several units of one kind stand beside each other. */
  | { readonly kind: 'units' }
  /** Both sides are numbers, which differ: a contradiction that the text has reached, or one it has made. */
  | { readonly kind: 'contradiction' }
  /** It follows only from a line of the derivation that no number satisfies. */
  | { readonly kind: 'false-premise' }
  /** The checks were tried and none of them decides. */
  | { readonly kind: 'undecided' }
  /** The check was given up because it took too long. */
  | { readonly kind: 'time' };

/** What became of checking a step. */
export type Verdict =
  | { readonly kind: 'verified'; readonly assumptions: readonly Assumption[] }
  | { readonly kind: 'refuted'; readonly counterexample: Counterexample }
  | { readonly kind: 'unchecked'; readonly reason: UncheckedReason };

/** A claim of a derivation with its verdict; `start` and `end` are offsets in the derivation's text. */
export interface StepCheck {
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly verdict: Verdict;
}

/** A verdict that nothing had to be assumed for, or just this. */
export function verified(...assumptions: readonly Assumption[]): Verdict {
  return { kind: 'verified', assumptions };
}

/** A verdict with its counterexample. */
export function refuted(counterexample: Counterexample): Verdict {
  return { kind: 'refuted', counterexample };
}

/** A verdict that decides nothing, with the reason. */
export function unchecked(
  kind: Exclude<UncheckedReason['kind'], 'condition' | 'unread' | 'root-lost'>,
): Verdict {
  return { kind: 'unchecked', reason: { kind } };
}
