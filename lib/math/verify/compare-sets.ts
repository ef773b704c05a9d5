import type { Span } from '../equivalence/answer.ts';
import { compareReals } from '../equivalence/compare-reals.ts';
import { maybeIntersect } from '../equivalence/real-set.ts';
import { maybeSpansOf } from '../equivalence/to-reals.ts';
import type { Term, TermComparison } from '../latex/term.ts';
import type { Fact } from './context.ts';
import { evaluateClosed } from './evaluate.ts';
import { renderValue } from './render-value.ts';
import { freeNames, isNonsense, mapParts } from './term-walk.ts';
import { refuted, unchecked, type Verdict, verified } from './verdict.ts';

/** Two sets of numbers, or a number and a set. */
export interface SetLink {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
  /** The sides' LaTeX, null where it is not known. */
  readonly latex: readonly [left: string | null, right: string | null];
}

/**
 * Decides `\{1\} \cup \{2\} = \{1, 2\}`, `2 \in (1, 3)`, `\{1\} \subset \{1, 2\}` where they hold; what is made of
 * listed numbers is refuted where it is another list. A letter that was set equal to one set stands for it.
 */
export function compareSets(link: SetLink, facts: readonly Fact[]): Verdict {
  const { comparison } = link;
  const [left, right] = [resolveSets(link.left, facts), resolveSets(link.right, facts)];
  if (freeNames(left).size > 0 || freeNames(right).size > 0) return unchecked('undecided');
  const set = maybeSpansOf(right);
  const other = /^(?:in|notin)$/.test(comparison) ? maybePoint(left) : maybeSpansOf(left);
  if (set === null || other === null) return unchecked('undecided');
  const common = maybeIntersect(other, set);
  if (common === null) return unchecked('undecided');
  if (holds(comparison, { other, set, common })) return verified();
  const isWorkedOut = comparison === '=' && left.kind === 'set-operation' && right.kind === 'set';
  return isWorkedOut ? compareLists(link, other, set) : unchecked('undecided');
}

function resolveSets(term: Term, facts: readonly Fact[]): Term {
  if (term.kind === 'set-operation') return mapParts(term, (part) => resolveSets(part, facts));
  if (term.kind !== 'symbol') return term;
  const values = facts.flatMap(({ statement }) => {
    if (statement.kind !== 'relation' || statement.comparisons[0] !== '=') return [];
    const [name, value] = statement.terms;
    return name?.kind === 'symbol' && name.name === term.name && value !== undefined ? [value] : [];
  });
  const [only, ...others] = values;
  return only?.kind === 'set' && others.length === 0 ? only : term;
}

/** Refuted where both are lists of numbers that are known exactly. */
function compareLists({ latex }: SetLink, left: readonly Span[], right: readonly Span[]): Verdict {
  const [own, claimed] = [maybeRenderList(left), maybeRenderList(right)];
  if (own === null || claimed === null || own === claimed) return unchecked('undecided');
  const sides = {
    left: { latex: latex[0], value: own },
    right: { latex: latex[1], value: claimed },
  };
  return refuted({ kind: 'values', at: [], comparison: '=', ...sides });
}

function maybeRenderList(spans: readonly Span[]): string | null {
  const values = spans.map(({ from, to }) =>
    from.at === null || from.at !== to.at ? null : evaluateClosed(from.at),
  );
  const numbers = values.flatMap((value) => (value?.exact == null ? [] : [value]));
  if (numbers.length < values.length) return null;
  const sorted = numbers.toSorted((a, b) => a.approximate - b.approximate);
  const shown = new Set(sorted.map(({ exact, approximate }) => renderValue(exact, approximate)));
  return shown.size === 0 ? '\\emptyset' : `\\{${[...shown].join(', ')}\\}`;
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
