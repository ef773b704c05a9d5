import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Interval, RealFunction } from '../../numeric-analysis/find-roots.ts';
import { findConditions } from './conditions.ts';
import { maybeFindZeros } from './find-zeros.ts';

/** An interval of the real line; infinite ends never belong to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** A stretch on which a quantity keeps its sign: rising and falling, or bending up and down. */
export interface Trend extends Stretch {
  readonly sign: 1 | -1;
}

/** An expression as a function of one variable. */
export function compile(expression: Expression, variable: string): RealFunction {
  const f = compileExpression(expression, [variable]);
  return (x) => f(x);
}

/** A place inside a stretch, away from its ends. */
export function placesWithin({ from, to }: Pick<Stretch, 'from' | 'to'>): readonly number[] {
  if (Number.isFinite(from) && Number.isFinite(to)) {
    return [0.5, 0.13, 0.37, 0.71, 0.93].map((share) => from + (to - from) * share);
  }
  const start = Number.isFinite(from) ? from : Number.isFinite(to) ? to : 0;
  const side = Number.isFinite(from) ? 1 : -1;
  return Number.isFinite(from) || Number.isFinite(to)
    ? [1, 0.1, 0.4, 3, 12].map((step) => start + side * step)
    : [0.3, -1.7, 4.1, -9.3, 11];
}

/** The zeros of several expressions together; null when some may be missing. */
export function allZeros(
  expressions: readonly Expression[],
  variable: string,
  within: Interval | null,
): readonly number[] | null {
  const found = expressions.map((expression) => maybeFindZeros(expression, variable, within));
  const known = found.filter((zeros) => zeros !== null);
  return known.length === found.length ? unite(known.flat()) : null;
}

function unite(places: readonly number[]): readonly number[] {
  return places
    .toSorted((a, b) => a - b)
    .filter(
      (x, index, all) => index === 0 || Math.abs(x - (all[index - 1] ?? 0)) > 1e-7 * Math.max(1, Math.abs(x)),
    );
}

/** Cuts the window at places; `holds` decides about the places themselves and about what is between. */
function cut(
  window: Interval | null,
  places: readonly number[],
  holds: (x: number, isPlace: boolean) => boolean,
): readonly Stretch[] {
  const [low, high] = window ?? [-Infinity, Infinity];
  const inner = places.filter((x) => x > low + 1e-9 && x < high - 1e-9);
  const ends = [low, ...inner, high];
  const stretches: Stretch[] = [];
  ends.slice(1).forEach((to, index) => {
    const from = ends[index] ?? low;
    const isOpen = placesWithin({ from, to }).every((x) => holds(x, false));
    const hasFrom = Number.isFinite(from) && holds(from, true);
    const hasTo = Number.isFinite(to) && holds(to, true);
    const last = stretches.at(-1);
    if (isOpen && last !== undefined && last.to === from && last.hasTo && hasFrom) {
      stretches.splice(-1, 1, { ...last, to, hasTo });
    } else if (isOpen) {
      stretches.push({ from, to, hasFrom, hasTo });
    } else if (hasFrom && (last === undefined || last.to !== from)) {
      stretches.push({ from, to: from, hasFrom, hasTo: true });
    }
  });
  return stretches;
}

/** The stretches of a window on which an expression has a value. */
export function maybeDomain(
  body: Expression,
  variable: string,
  window: Interval | null,
): readonly Stretch[] | null {
  const conditions = findConditions(body);
  const edges = allZeros(
    conditions.map(({ of }) => of),
    variable,
    window,
  );
  const holes =
    edges === null
      ? null
      : allZeros(
          conditions.flatMap(({ of }) => findConditions(of).map((inner) => inner.of)),
          variable,
          window,
        );
  if (edges === null || holes === null) {
    return null;
  }
  const tests = conditions.map(({ kind, of }) => ({ kind, g: compile(of, variable) }));
  return cut(window, unite([...edges, ...holes]), (x, isPlace) =>
    tests.every(({ kind, g }) => {
      const value = g(x);
      const isZero = isPlace && Math.abs(value) < 1e-8;
      return (
        !Number.isNaN(value) &&
        (kind === 'nonzero'
          ? !isZero && value !== 0
          : kind === 'positive'
            ? !isZero && value > 0
            : isZero || value >= 0)
      );
    }),
  );
}

/** The sign of a function between two places: 0 where it is zero throughout, null where it changes. */
function maybeSignBetween(g: RealFunction, from: number, to: number): 1 | -1 | 0 | null {
  const values = placesWithin({ from, to }).map(g);
  if (values.every((value) => Math.abs(value) < 1e-13)) {
    return 0;
  }
  const known = values.filter((value) => !Number.isNaN(value) && value !== 0);
  return known.length === 0
    ? null
    : known.every((value) => value > 0)
      ? 1
      : known.every((value) => value < 0)
        ? -1
        : null;
}

/** Cuts a stretch at places. */
function cutAt(stretch: Stretch, places: readonly number[]): readonly Stretch[] {
  const inner = places.filter((x) => x > stretch.from + 1e-8 && x < stretch.to - 1e-8);
  const marks = [stretch.from, ...inner, stretch.to];
  return marks.slice(1).map((to, index) => ({
    from: marks[index] ?? to,
    to,
    hasFrom: index === 0 ? stretch.hasFrom : true,
    hasTo: index === marks.length - 2 ? stretch.hasTo : true,
  }));
}

/** The stretches on which a derivative keeps its sign; equal neighbours are joined where the function goes on. */
export function maybeTrends(
  derivative: Expression,
  { variable, f }: Subject,
  domain: readonly Stretch[],
  window: Interval | null,
): readonly Trend[] | null {
  const zeros = allZeros([derivative, ...findConditions(derivative).map(({ of }) => of)], variable, window);
  if (zeros === null) {
    return null;
  }
  const g = compile(derivative, variable);
  const trends: Trend[] = [];
  for (const part of domain
    .filter(({ from, to }) => from !== to)
    .flatMap((stretch) => cutAt(stretch, zeros))) {
    const sign = maybeSignBetween(g, part.from, part.to);
    if (sign === null) {
      return null;
    }
    const last = trends.at(-1);
    const isJoined =
      last?.sign === sign &&
      last.to === part.from &&
      last.hasTo &&
      part.hasFrom &&
      Number.isFinite(f(part.from));
    if (sign !== 0) {
      trends.splice(
        isJoined ? -1 : trends.length,
        isJoined ? 1 : 0,
        isJoined ? { ...last, to: part.to, hasTo: part.hasTo } : { ...part, sign },
      );
    }
  }
  return trends;
}

interface Subject {
  readonly variable: string;
  readonly f: RealFunction;
}

/** The places where a trend turns into the opposite one. */
export function joints(
  trends: readonly Trend[],
): readonly { readonly x: number; readonly before: 1 | -1; readonly after: 1 | -1 }[] {
  return trends.slice(1).flatMap((trend, index) => {
    const before = trends[index];
    return before !== undefined &&
      before.to === trend.from &&
      before.hasTo &&
      trend.hasFrom &&
      before.sign !== trend.sign
      ? [{ x: trend.from, before: before.sign, after: trend.sign }]
      : [];
  });
}
