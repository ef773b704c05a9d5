import type { Span } from '../equivalence/answer.ts';
import { compareReals } from '../equivalence/compare-reals.ts';
import { maybeIntersect } from '../equivalence/real-set.ts';
import { maybeSpansOf } from '../equivalence/to-reals.ts';
import type { Term, TermComparison } from '../latex/term.ts';
import { freeNames, isNonsense } from './term-walk.ts';
import { unchecked, type Verdict, verified } from './verdict.ts';

/** Two sets of numbers, or a number and a set. */
export interface SetLink {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
}

/** Decides `\{1\} \cup \{2\} = \{1, 2\}`, `2 \in (1, 3)`, `\{1\} \subset \{1, 2\}` where they hold. */
export function compareSets({ left, right, comparison }: SetLink): Verdict {
  if (freeNames(left).size > 0 || freeNames(right).size > 0) return unchecked('undecided');
  const set = maybeSpansOf(right);
  const other = /^(?:in|notin)$/.test(comparison) ? maybePoint(left) : maybeSpansOf(left);
  if (set === null || other === null) return unchecked('undecided');
  const common = maybeIntersect(other, set);
  if (common === null) return unchecked('undecided');
  return holds(comparison, { other, set, common }) ? verified() : unchecked('undecided');
}

interface Sets {
  readonly other: readonly Span[];
  readonly set: readonly Span[];
  readonly common: readonly Span[];
}

function holds(comparison: TermComparison, { other, set, common }: Sets): boolean {
  switch (comparison) {
    case '=':
      return isSame(other, set);
    case 'subset':
      // The sign may mean a proper subset, so a set is not said to be one of itself.
      return isSame(common, other) && !isSame(other, set);
    case 'in':
      return common.length === 1;
    case 'notin':
      return common.length === 0;
    default:
      return false;
  }
}

/** A number as the set of itself: what is an element is no set, so `\{1\} \in \{1, 2\}` is not decided. */
function maybePoint(at: Term): readonly Span[] | null {
  const end = { at, isClosed: true };
  return isNonsense(at) ? null : [{ from: end, to: end }];
}

function isSame(left: readonly Span[], right: readonly Span[]): boolean {
  return (
    compareReals(
      { kind: 'reals', spans: left, variable: null },
      { kind: 'reals', spans: right, variable: null },
    ) === 'equal'
  );
}
