import { type Rational, rational } from '../exact/rational.ts';
import type { Term } from '../latex/term.ts';
import { maybeExactValue } from '../numeric/exact-value.ts';
import type { Agreement } from './agreement.ts';
import { sizeOf } from './term-shape.ts';

/** Fractions grow with each part; larger terms would take too long. */
const maxSize = 500;

const positive = [
  [3, 2],
  [5, 3],
  [7, 4],
  [2, 5],
  [9, 7],
  [11, 3],
  [13, 6],
  [1, 4],
] as const;

function pointAt(variables: readonly string[], index: number): ReadonlyMap<string, Rational> {
  return new Map(
    variables.map((name, at) => {
      const [above, below] = positive[(index + at * (2 + (index >> 3))) % positive.length] ?? [3, 2];
      // Half of the points have negative values among theirs.
      const isNegative = index >= positive.length && (index + at) % 2 === 0;
      return [name, rational(isNegative ? -above : above, below)] as const;
    }),
  );
}

/**
 * Compares two expressions by exact values at rational points, where both have some; `unknown` where they have not, or
 * where they differ for negative values only. What doubles cannot tell apart, `x` and `x + 10^{-20}`, this can.
 */
export function compareExactly(left: Term, right: Term, variables: readonly string[]): Agreement {
  if (sizeOf(left) + sizeOf(right) > maxSize) return 'unknown';
  for (let index = 0; index < 2 * positive.length; index += 1) {
    const point = pointAt(variables, index);
    const a = maybeExactValue(left, point);
    const b = a === null ? null : maybeExactValue(right, point);
    if (a === null || b === null) return 'unknown';
    if (!a.equals(b)) return index < positive.length ? 'different' : 'unknown';
  }
  return 'equal';
}
