import { compileExpression } from '../../expression/compile-expression.ts';
import type { Relation } from '../../expression/expression.ts';

const samples = 4000;

type Difference = (x: number) => number;

function sidesOf({ left, right }: Relation, unknown: string): readonly [Difference, Difference] {
  return [compileExpression(left, [unknown]), compileExpression(right, [unknown])];
}

/** Whether a number makes both sides agree, to nearly the precision of a double at its scale. */
export function fulfils(relation: Relation, unknown: string, value: number): boolean {
  const [left, right] = sidesOf(relation, unknown);
  const difference: Difference = (x) => left(x) - right(x);
  const miss = Math.abs(difference(value));
  const step = 1e-7 * Math.max(1, Math.abs(value));
  const slopes = [difference(value + step), difference(value - step)].map(Math.abs).filter(Number.isFinite);
  if (!Number.isFinite(miss)) {
    return false;
  }
  return (
    miss <= 1e-9 * Math.max(1, Math.abs(left(value)), Math.abs(right(value))) ||
    miss < 1e-3 * Math.max(0, ...slopes)
  );
}

/** A place between two neighbours with different signs where the difference really vanishes, null at a pole. */
function maybeCrossing(difference: Difference, from: number, to: number): number | null {
  let [low, high] = [from, to];
  const startsPositive = difference(low) > 0;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) > 0 === startsPositive) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const size = Math.max(Math.abs(difference(from)), Math.abs(difference(to)));
  return Math.abs(difference(low)) <= 1e-3 * size ? low : null;
}

/** The places in a window where the two sides cross, found by sampling alone. */
export function findCrossings(
  relation: Relation,
  unknown: string,
  [from, to]: readonly [number, number],
): readonly number[] {
  const [left, right] = sidesOf(relation, unknown);
  const difference: Difference = (x) => left(x) - right(x);
  const at = (index: number): number => from + ((to - from) * (index + 0.4142)) / samples;
  const crossings: number[] = [];
  let before = difference(at(0));
  for (let index = 1; index < samples; index += 1) {
    const value = difference(at(index));
    if (Number.isFinite(before) && Number.isFinite(value) && before * value < 0) {
      const crossing = maybeCrossing(difference, at(index - 1), at(index));
      crossings.push(...(crossing === null ? [] : [crossing]));
    }
    before = value;
  }
  return crossings;
}

/**
 * Checks solutions by numbers alone: every one fulfils the equation, and sampling around them finds no crossing of
 * the two sides that is not among them.
 */
export function areRootsConfirmed(relation: Relation, unknown: string, roots: readonly number[]): boolean {
  const reach = Math.max(12, ...roots.map((root) => Math.abs(root) * 1.5));
  const isListed = (crossing: number): boolean =>
    roots.some((root) => Math.abs(root - crossing) <= 1e-5 * Math.max(1, Math.abs(root)));
  return (
    roots.every((root) => Number.isFinite(root) && fulfils(relation, unknown, root)) &&
    [[-reach, reach] as const, [-2.5, 2.5] as const].every((window) =>
      findCrossings(relation, unknown, window).every(isListed),
    )
  );
}
