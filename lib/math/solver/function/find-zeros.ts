import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { findRoots, type Interval, type RealFunction } from '../../numeric-analysis/find-roots.ts';
import { approximateRealRoots } from '../../polynomial/polynomial-roots.ts';
import { maybeUnivariate } from '../algebra/explain-factoring.ts';
import { maybeReadRatio } from '../algebra/rational-form.ts';

const parts: readonly Interval[] = [
  [-60, -8],
  [-8, 8],
  [8, 60],
];
const farthest = 1e6;
const farSteps = 240;
const mostZeros = 24;

/** Whether the sign stays the same from the searched window out to a million, on both sides. */
function isQuietFarOut(g: RealFunction): boolean {
  return [1, -1].every((side) => {
    const values = Array.from({ length: farSteps }, (_, index) =>
      g(side * 60.3 * (farthest / 60) ** (index / farSteps)),
    ).filter((value) => !Number.isNaN(value) && value !== 0);
    return values.every((value) => value > 0) || values.every((value) => value < 0);
  });
}

function apart(zeros: readonly number[]): readonly number[] {
  return zeros
    .toSorted((left, right) => left - right)
    .filter(
      (x, index, all) => index === 0 || Math.abs(x - (all[index - 1] ?? 0)) > 1e-8 * Math.max(1, Math.abs(x)),
    );
}

/** Halves towards a change of sign; null where there is none. */
function maybeBisect(g: RealFunction, from: number, to: number): number | null {
  let [low, high] = [from, to];
  const isPositive = g(low) > 0;
  if (!(g(low) * g(high) < 0)) {
    return null;
  }
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high || g(middle) === 0) {
      return middle;
    }
    if (g(middle) > 0 === isPositive) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** Finds a zero to the last digits: where the sign changes, or the slope does at a place that is only touched. */
function polish(g: RealFunction, slope: RealFunction | null, x: number): number {
  const reach = 3e-6 * Math.max(1, Math.abs(x));
  const found =
    maybeBisect(g, x - reach, x + reach) ??
    (slope === null ? null : maybeBisect(slope, x - 30 * reach, x + 30 * reach)) ??
    x;
  return Math.abs(found) < 1e-12 ? 0 : found;
}

function scan(g: RealFunction, within: Interval | null): readonly number[] | null {
  if (within !== null) {
    const margin = (within[1] - within[0]) * 1e-3;
    return apart(
      findRoots(g, [within[0] - margin, within[1] + margin]).filter(
        (x) => x >= within[0] - 1e-9 && x <= within[1] + 1e-9,
      ),
    );
  }
  const zeros = apart(parts.flatMap((part) => findRoots(g, part)));
  return zeros.length > mostZeros || !isQuietFarOut(g) ? null : zeros;
}

/**
 * The real zeros of an expression in one variable, ascending, as doubles; also places where it only would be zero if
 * it had a value there.
 *
 * @param within where to look; null for everywhere.
 * @returns null when there are too many, or the search is not certain to have found all.
 */
export function maybeFindZeros(
  expression: Expression,
  variable: string,
  within: Interval | null,
): readonly number[] | null {
  if (!findFreeVariables(expression).includes(variable)) {
    return [];
  }
  const ratio = maybeReadRatio(expression);
  const polynomial = ratio === null ? null : maybeUnivariate(ratio.above);
  if (ratio !== null) {
    const roots = (polynomial === null ? [] : approximateRealRoots(polynomial.polynomial)).map((x) =>
      Math.abs(x) < 1e-12 ? 0 : x,
    );
    return within === null ? roots : roots.filter((x) => x >= within[0] - 1e-9 && x <= within[1] + 1e-9);
  }
  const inside = (part: Expression): readonly number[] | null => maybeFindZeros(part, variable, within);
  switch (expression.kind) {
    case 'negate':
      return inside(expression.operand);
    case 'divide':
      return inside(expression.numerator);
    case 'multiply': {
      const found = expression.factors.map(inside);
      const known = found.filter((zeros) => zeros !== null);
      return known.length === found.length ? apart(known.flat()) : null;
    }
    case 'power':
      return expression.base.kind === 'constant' ? [] : inside(expression.base);
    case 'call':
      if (['sqrt', 'cbrt', 'root', 'abs'].includes(expression.name) && expression.args[0] !== undefined) {
        return inside(expression.args[0]);
      }
      break;
    default:
      break;
  }
  const g = compileExpression(expression, [variable]);
  const derivative = maybeDifferentiate(expression, variable);
  const slope = derivative === null ? null : compileExpression(derivative, [variable]);
  const rough = scan((x) => g(x), within);
  return rough === null
    ? null
    : apart(rough.map((x) => polish((at) => g(at), slope === null ? null : (at) => slope(at), x)));
}
