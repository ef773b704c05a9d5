import { recognizeNumber, type ShownNumber } from '../../exact/recognize-number.ts';
import type { RealFunction } from '../../numeric-analysis/find-roots.ts';

/** Where a function goes: to a number, or beyond all bounds. */
export type Limit =
  | { readonly kind: 'finite'; readonly number: ShownNumber }
  | { readonly kind: 'infinite'; readonly sign: 1 | -1 };

/** Reads the limit off values that come closer and closer; null when they do not settle. */
function maybeSettle(values: readonly number[], precision: number): Limit | null {
  const end = values.findIndex((value) => Number.isNaN(value));
  const known = end === -1 ? values : values.slice(0, end);
  const [a, b, c] = known.slice(-3);
  if (a === undefined || b === undefined || c === undefined) {
    return null;
  }
  const isGrowing = Math.sign(a) === Math.sign(c) && Math.abs(c) > Math.abs(b) && Math.abs(b) > Math.abs(a);
  if (
    !Number.isFinite(c) ||
    (isGrowing && Math.abs(c - b) >= 0.5 * Math.abs(b - a) && Math.abs(c - b) > 0.1)
  ) {
    return { kind: 'infinite', sign: c > 0 ? 1 : -1 };
  }
  const rounded = Number(c.toPrecision(6));
  const turn = Math.PI / 12;
  const candidates = [0, c, rounded, Math.round(c / turn) * turn, Math.round(c), Math.round(c * 12) / 12]
    .map(recognizeNumber)
    .filter(({ isExact }) => isExact);
  const found = candidates.find(
    ({ value }) => Math.abs(value - c) <= precision && Math.abs(value - c) <= Math.abs(value - a) + 1e-12,
  );
  return found === undefined ? null : { kind: 'finite', number: found };
}

function areSame(left: Limit | null, right: Limit | null): boolean {
  return left?.kind === 'finite'
    ? right?.kind === 'finite' && right.number.latex === left.number.latex
    : left?.kind === 'infinite' && right?.kind === 'infinite' && right.sign === left.sign;
}

/** The limit as the argument grows (side 1) or falls (side -1) without bound; several paths have to agree. */
export function maybeLimitFarOut(f: RealFunction, side: 1 | -1): Limit | null {
  const along = (start: number): Limit | null =>
    maybeSettle(
      Array.from({ length: 14 }, (_, index) => f(side * start * 10 ** (index / 2))),
      2e-5,
    );
  const [first = null, ...others] = [10, 13.7, 17.9, 23.3, 8.1].map(along);
  return others.every((other) => areSame(first, other)) ? first : null;
}

/** The limit at a place, from the right (side 1) or from the left (side -1). */
export function maybeLimitAt(f: RealFunction, place: number, side: 1 | -1): Limit | null {
  const scale = Math.max(1, Math.abs(place));
  const steps = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7];
  return maybeSettle(
    steps.map((step) => f(place + side * step * scale)),
    2e-5,
  );
}

/** The line `y = slope·x + intercept` that a graph approaches far out; null where there is none. */
export function maybeObliqueAsymptote(
  f: RealFunction,
  side: 1 | -1,
): { readonly slope: ShownNumber; readonly intercept: ShownNumber } | null {
  const slope = maybeLimitFarOut((x) => f(x) / x, side);
  if (slope?.kind !== 'finite' || slope.number.value === 0) {
    return null;
  }
  const places = [1e2, 1e3, 1e4, 1e5, 1e6].map((x) => f(side * x) - slope.number.value * side * x);
  const intercept = maybeSettle(places, 1e-4);
  return intercept?.kind === 'finite' ? { slope: slope.number, intercept: intercept.number } : null;
}
