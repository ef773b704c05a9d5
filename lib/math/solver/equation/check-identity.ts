import { compileExpression } from '../../expression/compile-expression.ts';
import type { Relation } from '../../expression/expression.ts';

const places = [-7.3, -2.1, -0.6, 0.35, 1.4, 3.9, 8.2] as const;

/** Whether both sides agree at several places where both have a value. */
export function isIdentityConfirmed({ left, right }: Relation, unknown: string): boolean {
  const sides = [left, right].map((side) => compileExpression(side, [unknown]));
  const pairs = places.map((x) => sides.map((side) => side(x)));
  const known = pairs.filter((pair) => pair.every(Number.isFinite));
  return (
    known.length > 1 &&
    known.every(([a = 0, b = 0]) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))
  );
}
