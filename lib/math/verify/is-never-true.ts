import type { Statement } from '../latex/term.ts';
import { compileTerms } from './evaluate.ts';
import { samplePoints } from './sample-points.ts';
import { isCostlyStatement, namesOf } from './term-walk.ts';

const fewest = 5;

/** Whether an equation has sides that differ by the same number everywhere, as those of `x = x + 1` do. */
export function isNeverTrue(statement: Statement): boolean {
  const names = [...namesOf(statement)];
  if (statement.kind !== 'relation' || statement.modulus !== undefined || names.length === 0) return false;
  if (statement.comparisons.join() !== '=' || isCostlyStatement(statement)) return false;
  const evaluate = compileTerms(statement.terms);
  const gaps = samplePoints(names).flatMap((at) => {
    const [left = Number.NaN, right = Number.NaN] = evaluate(at);
    return Number.isFinite(left - right) ? [left - right] : [];
  });
  const [first = 0] = gaps;
  return (
    gaps.length >= fewest &&
    Math.abs(first) > 1e-6 &&
    gaps.every((gap) => Math.abs(gap - first) <= 1e-9 * Math.abs(first))
  );
}
