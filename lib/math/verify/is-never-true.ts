import type { Statement } from '../latex/term.ts';
import { compileTerms } from './evaluate.ts';
import { samplePoints } from './sample-points.ts';
import { isCostlyStatement, namesOf } from './term-walk.ts';

const fewest = 5;

/**
 * Whether an equation has sides that differ by the same number everywhere, as those of `x = x + 1` do. Both then vary
 * alike: beside a huge number, as in `x = 10^{12}`, what the other side does is lost in the difference.
 */
export function isNeverTrue(statement: Statement): boolean {
  const names = [...namesOf(statement)];
  if (statement.kind !== 'relation' || statement.modulus !== undefined || names.length === 0) return false;
  if (statement.comparisons.join() !== '=' || isCostlyStatement(statement)) return false;
  const evaluate = compileTerms(statement.terms);
  const sides = samplePoints(names).flatMap((at) => {
    const [left = Number.NaN, right = Number.NaN] = evaluate(at);
    return Number.isFinite(left - right) ? [{ left, right, gap: left - right }] : [];
  });
  const first = sides[0]?.gap ?? 0;
  const [lefts, rights] = [
    spreadOf(sides.map(({ left }) => left)),
    spreadOf(sides.map(({ right }) => right)),
  ];
  return (
    sides.length >= fewest &&
    Math.abs(first) > 1e-6 &&
    sides.every(({ gap }) => Math.abs(gap - first) <= 1e-9 * Math.abs(first)) &&
    Math.abs(lefts - rights) <= 1e-3 * Math.max(lefts, rights)
  );
}

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
