import type { Statement, Term, TermComparison } from '../latex/term.ts';
import { compareSolutions } from './compare-solutions.ts';
import type { Fact, VerifyContext } from './context.ts';
import { compileTerms } from './evaluate.ts';
import { type Point, samplePoints } from './sample-points.ts';
import { expandSigns, freeNames, isCostly, substitute } from './term-walk.ts';
import { compileTruth } from './truth-at.ts';
import { type Verdict, verified } from './verdict.ts';

/** A single comparison of two sides. */
interface Comparison {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
}

const maxFacts = 8;
const maxNames = 4;
/** How many points have to be in the domain of all four sides. */
const fewest = 5;

/**
 * Whether a comparison is an earlier one after one operation on both sides: terms moved or combined, a factor
 * multiplied in, both sides squared or their logarithms taken, or a letter replaced by what another equation says it is. It compares the sides
 * and not the solutions, so it also decides equations without any. Null where it is none of these.
 */
export function checkRearranged(statement: Statement, context: VerifyContext): Verdict | null {
  const [next, ...others] = linksOf(statement);
  if (next === undefined || others.length > 0 || namesOf(next).length === 0) return null;
  const known = candidates(context);
  for (const fact of known) {
    for (const link of linksOf(fact.statement)) {
      const change = maybeChange(next, link);
      const found = change === null ? null : judgeChange(change, { previous: link, next, fact, context });
      if (found !== null) return found;
    }
  }
  for (const fact of known) {
    const other = known.find((given) => given !== fact && isMadeBySubstituting(next, fact, given));
    if (other !== undefined)
      return verified({ kind: 'follows', from: fact.latex }, { kind: 'follows', from: other.latex });
  }
  return null;
}

/** Whether a comparison is one of the cases that an earlier line left open: `y^2 + 3 = 0` after `y = 1 or y^2 + 3 = 0`. */
export function isOpenCase(statement: Statement, { facts }: VerifyContext): boolean {
  const [next, ...others] = linksOf(statement);
  if (next === undefined || others.length > 0) return false;
  return facts
    .slice(-maxFacts)
    .flatMap((fact) => casesOf(fact.statement))
    .some((part) => linksOf(part).some((link) => maybeChange(next, link) !== null));
}

/** An equation whose sides both went through one operation. */
interface Rearrangement {
  readonly previous: Comparison;
  readonly next: Comparison;
  readonly fact: Fact;
  readonly context: VerifyContext;
}

/**
 * What an operation is worth: a factor that is 0 at a solution of the line before may have lost it, and then nothing is
 * verified, unless it is a formula in several letters, one of which would be 0.
 */
function judgeChange(change: Change, { previous, next, fact, context }: Rearrangement): Verdict | null {
  const follows = { kind: 'follows', from: fact.latex } as const;
  if (change === 'same') return verified(follows);
  const names = namesOf(previous);
  const { lost, gained } = compareSolutions(previous, next, { names, isRuledOut: rulesOf(context, names) });
  const isOnlyZero = names.length > 1 && lost.every(({ value }) => Math.abs(value) < 1e-9);
  if (lost.length > 0)
    return isOnlyZero
      ? verified(follows, { kind: 'positive', names: [...new Set(lost.map(({ name }) => name))] })
      : null;
  return names.length === 1 && gained.length > 0
    ? verified(follows, { kind: 'extra-roots' })
    : verified(follows);
}

/** Whether a known inequality, such as `x \ne 0`, forbids a point. */
function rulesOf({ facts }: VerifyContext, names: readonly string[]): (at: Point) => boolean {
  const rules = facts
    .filter(
      ({ statement, names: own }) =>
        isRestriction(statement) && [...own].every((name) => names.includes(name)),
    )
    .flatMap(({ statement }) => compileTruth(statement, names) ?? []);
  return (at) => rules.some((holds) => holds(at) === false);
}

function isRestriction(statement: Statement): boolean {
  return (
    statement.kind === 'relation' &&
    statement.comparisons.every((comparison) => /^(?:!=|[<>]=?)$/.test(comparison))
  );
}

function casesOf(statement: Statement): readonly Statement[] {
  return statement.kind === 'compound' && statement.operation === 'or' ? statement.parts : [];
}

function candidates({ facts, previous }: VerifyContext): readonly Fact[] {
  const given = facts.filter(({ origin }) => origin === 'question');
  const near = [...(previous === null ? [] : [previous]), ...facts.slice(-maxFacts).toReversed(), ...given];
  return [...new Set(near)].filter(({ isSupposed }) => !isSupposed);
}

/** The comparisons of a chain, all of which hold. */
function linksOf(statement: Statement): readonly Comparison[] {
  if (statement.kind !== 'relation' || statement.modulus !== undefined) return [];
  return statement.comparisons.flatMap((comparison, at) => {
    const [left, right] = [statement.terms[at], statement.terms[at + 1]];
    const isPlain = left !== undefined && right !== undefined && /^(?:=|<=?|>=?)$/.test(comparison);
    if (!isPlain || [left, right].some((side) => isCostly(side) || expandSigns(side).length > 1)) return [];
    return [{ left, right, comparison }];
  });
}

function namesOf({ left, right }: Comparison): readonly string[] {
  return [...new Set([...freeNames(left), ...freeNames(right)])];
}

/** With `y = ...` known, puts it into the other equation. */
function isMadeBySubstituting(next: Comparison, fact: Fact, given: Fact): boolean {
  if (given.statement.kind !== 'relation' || given.statement.comparisons.join() !== '=') return false;
  const [left, right] = given.statement.terms;
  if (left === undefined || right === undefined) return false;
  return [[left, right] as const, [right, left] as const].some(([name, value]) => {
    if (name.kind !== 'symbol' || freeNames(value).has(name.name)) return false;
    const values = new Map([[name.name, value]]);
    return linksOf(fact.statement).some((link) => {
      if (!namesOf(link).includes(name.name)) return false;
      const replaced = {
        ...link,
        left: substitute(link.left, values),
        right: substitute(link.right, values),
      };
      return maybeChange(next, replaced) !== null;
    });
  });
}

const flipped: Readonly<Partial<Record<TermComparison, TermComparison>>> = {
  '=': '=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** Values of the four sides at one point. */
interface Sides {
  readonly before: readonly [left: number, right: number];
  readonly after: readonly [left: number, right: number];
}

/** Whether an operation leaves the solutions the same in any case, or has to be looked at. */
type Change = 'same' | 'other';

/** How a comparison was made from another; null where it was not, as far as that can be told. */
function maybeChange(next: Comparison, previous: Comparison): Change | null {
  const names = namesOf(previous);
  const own = namesOf(next);
  if (names.length === 0 || names.length > maxNames || !own.every((name) => names.includes(name)))
    return null;
  if (names.some((name) => name.startsWith(':'))) return null;
  const points = sidesAt(previous, next, names);
  if (points.length < fewest) return null;
  const factor = maybeFactor(points);
  if (factor !== null)
    return next.comparison === (factor > 0 ? previous.comparison : flipped[previous.comparison])
      ? 'same'
      : null;
  if (previous.comparison !== '=' || next.comparison !== '=') return null;
  if (isLogarithm(points)) return 'same';
  return isScaled(points) || isRaised(points) ? 'other' : null;
}

function sidesAt(previous: Comparison, next: Comparison, names: readonly string[]): readonly Sides[] {
  const evaluate = compileTerms([previous.left, previous.right, next.left, next.right]);
  return samplePoints(names).flatMap((at) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = evaluate(at);
    return [a, b, c, d].every(Number.isFinite) ? [{ before: [a, b], after: [c, d] }] : [];
  });
}

/** By what number the difference of the sides was multiplied; null where by none, or where that tells nothing. */
function maybeFactor(points: readonly Sides[]): number | null {
  const differences = points.map(
    ({ before, after }) => [before[0] - before[1], after[0] - after[1]] as const,
  );
  const [largest] = differences.toSorted(([a], [b]) => Math.abs(b) - Math.abs(a));
  if (largest === undefined || largest[0] === 0) return null;
  const factor = largest[1] / largest[0];
  const isConstant = differences.every(([before]) => isSame(before, largest[0], Math.abs(before)));
  if (factor === 0 || (isConstant && !isSame(Math.abs(factor), 1, 1))) return null;
  const isKept = differences.every(([before, after], at) =>
    isSame(before * factor, after, sizeOf(points[at])),
  );
  return isKept ? factor : null;
}

/** Both sides were multiplied by one thing, which may be different at every point. */
function isScaled(points: readonly Sides[]): boolean {
  const telling = points.filter(({ before, after }) => [...before, ...after].every((side) => side !== 0));
  return (
    telling.length >= fewest &&
    points.every(({ before, after }) => {
      const [left, right] = [after[0] * before[1], after[1] * before[0]];
      return isSame(left, right, Math.max(Math.abs(left), Math.abs(right)));
    })
  );
}

/** Both sides were squared, or cubed. */
function isRaised(points: readonly Sides[]): boolean {
  return [2, 3].some((exponent) =>
    points.every((point) =>
      point.before.every((side, at) =>
        isSame(side ** exponent, point.after[at] ?? Number.NaN, sizeOf(point)),
      ),
    ),
  );
}

/** Logarithms of both sides were taken, to one base. */
function isLogarithm(points: readonly Sides[]): boolean {
  const pairs = points.flatMap(({ before, after }) =>
    before.map((side, at) => [Math.log(side), after[at] ?? Number.NaN] as const),
  );
  const [largest] = pairs.toSorted(([a], [b]) => Math.abs(b) - Math.abs(a));
  if (largest === undefined || largest[0] === 0 || largest[1] === 0) return false;
  const factor = largest[1] / largest[0];
  return pairs.every(([log, side]) => isSame(log * factor, side, Math.abs(side)));
}

function sizeOf(point: Sides | undefined): number {
  return point === undefined ? 1 : Math.max(...[...point.before, ...point.after].map(Math.abs));
}

function isSame(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-3, size);
}
