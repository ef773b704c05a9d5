import type { Statement, Term } from '../latex/term.ts';
import { compileTerms } from './evaluate.ts';
import { findRoots } from './find-roots.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { type Point, samplePoints } from './sample-points.ts';
import { containsTerm, expandSigns, freeNames, isCostlyStatement } from './term-walk.ts';
import { compileTruth, type TruthTest } from './truth-at.ts';
import { refuted, type Verdict, verified } from './verdict.ts';
import { isTrigonometric } from './whole-value.ts';

/** One line of a derivation and the next. */
export interface Transition {
  readonly previous: Statement;
  readonly previousLatex: string;
  readonly next: Statement;
  readonly nextLatex: string;
  /** The letters of both. */
  readonly names: readonly string[];
}

const maxNames = 4;
/** Behind it the grid of roots is wider than a period, and what it shows of one line it may miss of the other. */
const farOut = 12;

/**
 * Compares the solutions of two lines: the next is verified where it holds at every solution of the one before.
 * A solution that got lost refutes only together with another that came in; otherwise it may have been left out on
 * purpose. Null where solutions cannot be told.
 */
export function checkTransition(transition: Transition): Verdict | null {
  const { previous, next, names } = transition;
  if (names.length === 0 || names.length > maxNames) return null;
  if (isCostlyStatement(previous) || isCostlyStatement(next)) return null;
  const [before, after] = [compileTruth(previous, names), compileTruth(next, names)];
  if (before === null || after === null || (isEquation(previous) && isTrivial(before, names))) return null;
  const points = candidatePoints(transition);
  const kept = points.filter((at) => before(at) === true);
  const held = points.filter((at) => after(at) === true);
  const isSame = isApproximate(next) ? isRoughlySame : () => false;
  return judge(transition, {
    kept,
    lost: kept.filter((at) => after(at) === false && !held.some((other) => isSame(at, other))),
    held,
    gained: held.filter((at) => before(at) === false && !kept.some((other) => isSame(at, other))),
  });
}

/** Whether a statement shows decimals, which may be rounded, or says "about". */
function isApproximate(statement: Statement): boolean {
  if (statement.kind === 'term') return false;
  if (statement.kind !== 'relation') return statement.parts.some(isApproximate);
  const isDecimal = (term: Term) =>
    containsTerm(term, (part) => part.kind === 'number' && part.decimals !== null);
  return statement.comparisons.includes('~') || statement.terms.some(isDecimal);
}

function isRoughlySame(one: Point, other: Point): boolean {
  return [...one].every(([name, value]) => {
    const near = other.get(name) ?? Number.NaN;
    return Math.abs(near - value) <= 0.01 * Math.max(Math.abs(near), Math.abs(value), 0.1);
  });
}

/** Points by what the lines say of them. */
interface Solutions {
  /** Solutions of the line before. */
  readonly kept: readonly Point[];
  /** Those of them that are none of the next. */
  readonly lost: readonly Point[];
  /** Solutions of the next line, and those of them that were none before. */
  readonly held: readonly Point[];
  readonly gained: readonly Point[];
}

function judge(transition: Transition, { kept, lost, held, gained }: Solutions): Verdict | null {
  const { previous, previousLatex, names } = transition;
  const [first] = lost;
  if (first === undefined) {
    if (!kept.some((at) => held.includes(at))) return null;
    const follows = { kind: 'follows', from: previousLatex } as const;
    const isWider = names.length === 1 && gained.length > 0 && isEquation(previous);
    return isWider ? verified(follows, { kind: 'extra-roots' }) : verified(follows);
  }
  if (names.length > 1 && (lost.length < 0.6 * kept.length || gained.length < 0.6 * held.length)) return null;
  if (gained.length === 0 && lost.length < kept.length && isEquation(previous)) {
    return { kind: 'unchecked', reason: { kind: 'root-lost', root: renderPoint(first) } };
  }
  return refuted(loseSolution(transition, first));
}

/** An identity has all numbers as its solutions: nothing follows from it. */
export function isTrivial(holds: TruthTest, names: readonly string[]): boolean {
  return samplePoints(names).filter((at) => holds(at) === true).length > 3;
}

/** Whether a statement is made of equations alone. */
export function isEquation(statement: Statement): boolean {
  if (statement.kind === 'relation')
    return statement.comparisons.every(
      (comparison) => /^[=~]$/.test(comparison) || isFiniteSet(statement, comparison),
    );
  return statement.kind === 'compound' && statement.parts.every(isEquation);
}

/** `x \in \{1, 2\}` */
function isFiniteSet(statement: Statement & { kind: 'relation' }, comparison: string): boolean {
  return comparison === 'in' && statement.terms.at(-1)?.kind === 'set';
}

function renderPoint(at: Point): string {
  return [...at].map(([name, value]) => `${renderLabel(name)} = ${renderNumber(value)}`).join(', ');
}

function loseSolution({ next, previousLatex }: Transition, at: Point) {
  const [left = Number.NaN, right = Number.NaN] = firstSides(next, at);
  return {
    kind: 'lost-solution',
    at: [...at].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    previous: previousLatex,
    left: { latex: null, value: renderNumber(left) },
    right: { latex: null, value: renderNumber(right) },
  } as const;
}

/** The sides of the first comparison that fails. */
function firstSides(statement: Statement, at: Point): readonly number[] {
  for (const pair of equationPairs(statement, () => true)) {
    const values = compileTerms(pair)(at);
    if (Math.abs((values[0] ?? 0) - (values[1] ?? 0)) > 1e-6) return values;
  }
  const [pair] = equationPairs(statement, () => true);
  return pair === undefined ? [] : compileTerms(pair)(at);
}

/** Solutions of either line, and points between them for inequalities. */
function candidatePoints({ previous, next, names }: Transition): readonly Point[] {
  const pairs = [previous, next].flatMap((statement) => equationPairs(statement, () => true));
  if (names.length === 1) {
    const [name = ''] = names;
    const isPeriodic = pairs.flat().some((term) => containsTerm(term, isTrigonometric));
    const roots = pairs
      .flatMap((pair) => solvePair(pair, { free: name, at: new Map() }))
      .filter((root) => !isPeriodic || Math.abs(root) < farOut);
    const sorted = [...new Set(roots)].sort((a, b) => a - b);
    const between = sorted.slice(1).map((root, index) => ((sorted[index] ?? 0) + root) / 2);
    const reach = (root: number): number => Math.max(1, Math.abs(root) / 1000);
    const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
    const outside = sorted.length === 0 ? [] : [low - reach(low), high + reach(high)];
    return [...sorted, ...between, ...outside, ...[2, 3, 1, -1, 0].filter((x) => !sorted.includes(x))].map(
      (x) => new Map([[name, x]]),
    );
  }
  const own = equationPairs(previous, () => true).slice(0, 2);
  const theirs = isEquation(previous) && isEquation(next) ? equationPairs(next, () => true).slice(0, 2) : [];
  const free = names.filter((name) => name !== '').slice(0, 2);
  return samplePoints(names, 5).flatMap((at) =>
    [...own, ...theirs].flatMap((pair) =>
      free.flatMap((name) =>
        solvePair(pair, { free: name, at })
          .slice(0, 4)
          .map((x) => new Map([...at, [name, x]])),
      ),
    ),
  );
}

/** The values of one letter at which a pair of sides agrees, the other letters given. */
export function solvePair(
  pair: readonly Term[],
  { free, at }: { readonly free: string; readonly at: Point },
): readonly number[] {
  const evaluate = compileTerms(pair);
  const point = new Map(at);
  const isGiven = (term: Term | undefined): boolean => term?.kind === 'symbol' && term.name === free;
  const other = pair.find((term) => !isGiven(term));
  if (pair.length === 2 && pair.some(isGiven) && other !== undefined && !freeNames(other).has(free)) {
    const value = compileTerms([other])(point)[0] ?? Number.NaN;
    return Number.isFinite(value) ? [value] : [];
  }
  return findRoots((x) => {
    point.set(free, x);
    const [left = Number.NaN, right = Number.NaN] = evaluate(point);
    return left - right;
  });
}

/** Both sides of every comparison in a statement, double signs taken apart. */
export function equationPairs(
  statement: Statement,
  want: (comparison: string) => boolean,
): readonly (readonly Term[])[] {
  if (statement.kind === 'relation') {
    return statement.comparisons.flatMap((comparison, at) => {
      const [left, right] = [statement.terms[at], statement.terms[at + 1]];
      if (left === undefined || right === undefined || !want(comparison)) return [];
      if (comparison === 'in') return boundaries(right).map((bound) => [left, bound]);
      const pairs = expandSigns({ kind: 'tuple', items: [left, right] });
      return pairs.flatMap((pair) => (pair.kind === 'tuple' ? [pair.items] : []));
    });
  }
  return statement.kind === 'compound' ? statement.parts.flatMap((part) => equationPairs(part, want)) : [];
}

function boundaries(set: Term): readonly Term[] {
  if (set.kind === 'set') return set.items;
  if (set.kind === 'interval') return [set.from, set.to].filter((bound) => !isInfinite(bound));
  return set.kind === 'set-operation' ? set.sets.flatMap(boundaries) : [];
}

function isInfinite(term: Term): boolean {
  if (term.kind === 'negate') return isInfinite(term.operand);
  return term.kind === 'constant' && term.name === 'infinity';
}
