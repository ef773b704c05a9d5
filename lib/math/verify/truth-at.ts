import type { Statement, Term } from '../latex/term.ts';
import { compareNumbers } from './compare-sampled.ts';
import { compileTerms } from './evaluate.ts';
import type { Point } from './sample-points.ts';
import { expandSigns } from './term-walk.ts';

/** Says whether a statement holds at a point; null where it is undefined there, or not of the kinds that are known. */
export type TruthTest = (at: Point) => boolean | null;

/** Makes a test out of comparisons, memberships and their compounds; `names` are its free letters. */
export function compileTruth(statement: Statement, names: readonly string[]): TruthTest | null {
  if (statement.kind === 'relation') return compileRelation(statement, names);
  if (statement.kind === 'term' || statement.kind === 'implication') return null;
  const parts = statement.parts.map((part) => compileTruth(part, names));
  const tests = parts.flatMap((part) => part ?? []);
  if (tests.length !== parts.length || tests.length === 0) return null;
  const isEither =
    statement.operation === 'or' || (statement.operation === 'list' && areValues(statement.parts));
  return (at) =>
    combine(
      tests.map((test) => test(at)),
      isEither,
    );
}

/** `x = 1, x = 2`: a list of solutions. */
function areValues(parts: readonly Statement[]): boolean {
  const names = parts.map((part) => {
    const first = part.kind === 'relation' ? part.terms[0] : undefined;
    return first?.kind === 'symbol' ? first.name : null;
  });
  return parts.length > 1 && names[0] !== null && names.every((name) => name === names[0]);
}

function combine(results: readonly (boolean | null)[], isEither: boolean): boolean | null {
  if (results.includes(isEither)) return isEither;
  return results.includes(null) ? null : !isEither;
}

function compileRelation(
  statement: Statement & { kind: 'relation' },
  names: readonly string[],
): TruthTest | null {
  const tests = statement.comparisons.map((comparison, at) => {
    const [left, right] = [statement.terms[at], statement.terms[at + 1]];
    if (left === undefined || right === undefined) return null;
    if (comparison === 'in') return compileMembership(left, right, names);
    if (!/^(?:=|~|!=|<=?|>=?)$/.test(comparison)) return null;
    const pairs = expandSigns({ kind: 'tuple', items: [left, right] }).flatMap((pair) =>
      pair.kind === 'tuple' ? [pair.items] : [],
    );
    const evaluate = compileTerms(pairs.flat());
    return (point: Point) => {
      const values = evaluate(point);
      const results = pairs.map((_, index) => {
        const [a = Number.NaN, b = Number.NaN] = values.slice(index * 2, index * 2 + 2);
        return Number.isNaN(a) || Number.isNaN(b) ? null : isTrue(a, b, comparison);
      });
      return combine(results, true);
    };
  });
  const known = tests.flatMap((test) => test ?? []);
  return known.length === tests.length
    ? (at) =>
        combine(
          known.map((test) => test(at)),
          false,
        )
    : null;
}

/** Looser than {@link compareNumbers}: the points are roots found by iteration. */
function isTrue(left: number, right: number, comparison: Parameters<typeof compareNumbers>[2]): boolean {
  const isNear =
    left === right || Math.abs(left - right) <= 1e-6 * Math.max(1, Math.min(Math.abs(left), Math.abs(right)));
  if (comparison === '=') return isNear;
  if (comparison === '~') return Math.abs(left - right) <= 0.01 * Math.max(Math.abs(left), Math.abs(right));
  if (comparison === '!=') return !isNear;
  if (comparison === '<=' || comparison === '>=') return isNear || compareNumbers(left, right, comparison);
  return !isNear && compareNumbers(left, right, comparison);
}

function compileMembership(left: Term, right: Term, names: readonly string[]): TruthTest | null {
  if (right.kind === 'named-set') return right.name === 'R' ? () => true : null;
  if (right.kind === 'set')
    return compileEither(
      right.items.map((item) => relation(left, '=', item)),
      names,
      true,
    );
  if (right.kind === 'interval') {
    const bounds = [
      relation(right.from, right.isFromClosed ? '<=' : '<', left),
      relation(left, right.isToClosed ? '<=' : '<', right.to),
    ];
    return compileEither(bounds, names, false);
  }
  if (right.kind !== 'set-operation' || right.operation === 'difference') return null;
  const tests = right.sets.map((set) => compileMembership(left, set, names));
  const known = tests.flatMap((test) => test ?? []);
  const isUnion = right.operation === 'union';
  return known.length === tests.length
    ? (at) =>
        combine(
          known.map((test) => test(at)),
          isUnion,
        )
    : null;
}

function compileEither(
  parts: readonly Statement[],
  names: readonly string[],
  isEither: boolean,
): TruthTest | null {
  return compileTruth({ kind: 'compound', operation: isEither ? 'or' : 'and', parts }, names);
}

function relation(left: Term, comparison: '=' | '<' | '<=', right: Term): Statement {
  return { kind: 'relation', terms: [left, right], comparisons: [comparison] };
}
