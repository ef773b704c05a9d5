import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import type { Interval, RealFunction } from '../../numeric-analysis/find-roots.ts';
import { findConditions } from './conditions.ts';
import { maybeFindPeriod } from './find-period.ts';
import { maybeFindZeros } from './find-zeros.ts';
import {
  allZeros,
  compile,
  joints,
  maybeDomain,
  maybeTrends,
  type Stretch,
  type Trend,
} from './stretches.ts';

/** A place where the graph turns. */
export interface Turning {
  readonly x: number;
  readonly y: number;
  readonly isMaximum: boolean;
}

/** What is found out about a function; places lie in `window`, which is one period of a periodic function. */
export interface Analysis {
  readonly variable: string;
  readonly body: Expression;
  readonly f: RealFunction;
  readonly period: number | null;
  /** Null is the whole line. */
  readonly window: Interval | null;
  readonly domain: readonly Stretch[];
  /** Null where there are too many, or it is not certain that all were found. */
  readonly zeros: readonly number[] | null;
  readonly slope: Expression | null;
  readonly second: Expression | null;
  readonly trends: readonly Trend[] | null;
  readonly turnings: readonly Turning[] | null;
  readonly bends: readonly Trend[] | null;
  readonly inflections: readonly { readonly x: number; readonly y: number }[] | null;
}

/** One period that begins where the function has no value, or else at a lowest point. */
function choosePeriod(body: Expression, variable: string, period: number): Interval {
  const search: Interval = [-period, period];
  const edges =
    allZeros(
      findConditions(body).map(({ of }) => of),
      variable,
      search,
    ) ?? [];
  const slope = maybeDifferentiate(body, variable);
  const f = compile(body, variable);
  const level = slope === null ? [] : (maybeFindZeros(slope, variable, search) ?? []);
  const lowest = Math.min(...level.map(f).filter(Number.isFinite));
  const bottoms = level.filter((x) => Math.abs(f(x) - lowest) < 1e-9);
  const starts = (edges.length > 0 ? edges : bottoms).filter((x) => x <= 1e-9 && x > -period - 1e-9);
  const start = starts.toSorted((a, b) => Math.abs(a + period / 2) - Math.abs(b + period / 2))[0] ?? 0;
  return [start, start + period];
}

/**
 * Finds out what school mathematics asks about a function of one variable.
 *
 * @param within an interval that the question names; null for the natural domain.
 * @returns null when the domain is not certain or empty.
 */
export function maybeAnalyse(body: Expression, variable: string, within: Stretch | null): Analysis | null {
  const f = compile(body, variable);
  const period = within === null ? maybeFindPeriod(body, variable) : null;
  const window: Interval | null =
    within !== null
      ? [within.from, within.to]
      : period === null
        ? null
        : choosePeriod(body, variable, period);
  const natural = maybeDomain(body, variable, window);
  if (natural === null || natural.every(({ from, to }) => from === to)) {
    return null;
  }
  const domain =
    within === null
      ? natural
      : natural.map((stretch) => ({
          ...stretch,
          hasFrom: stretch.hasFrom && (stretch.from > within.from || within.hasFrom),
          hasTo: stretch.hasTo && (stretch.to < within.to || within.hasTo),
        }));
  const found = hasJumps(body) ? null : maybeFindZeros(body, variable, window);
  const zeros = found?.filter((x) => Number.isFinite(f(x)) && isInside(x, domain)) ?? null;
  const slope = maybeDifferentiate(body, variable);
  const second = slope === null ? null : maybeDifferentiate(slope, variable);
  const trends = slope === null ? null : maybeTrends(slope, { variable, f }, domain, window);
  const bends = second === null ? null : maybeTrends(second, { variable, f }, domain, window);
  return {
    variable,
    body,
    f,
    period,
    window,
    domain,
    zeros,
    slope,
    second,
    trends,
    turnings:
      trends === null
        ? null
        : wrapped(trends, window, period).map(({ x, before }) => ({ x, y: f(x), isMaximum: before > 0 })),
    bends,
    inflections:
      bends === null
        ? null
        : wrapped(bends, window, period)
            .filter(({ x }) => !isCorner(slope, variable, x))
            .map(({ x }) => ({ x, y: f(x) })),
  };
}

/** Joints, also the one where a period ends and the next begins. */
function wrapped(
  trends: readonly Trend[],
  window: Interval | null,
  period: number | null,
): ReturnType<typeof joints> {
  const [first, last] = [trends[0], trends.at(-1)];
  const isClosed =
    period !== null &&
    window !== null &&
    first !== undefined &&
    last !== undefined &&
    first.hasFrom &&
    last.hasTo &&
    first.from === window[0] &&
    last.to === window[1];
  return isClosed && first.sign !== last.sign
    ? [{ x: first.from, before: last.sign, after: first.sign }, ...joints(trends)]
    : joints(trends);
}

/** Whether a part jumps, so that zeros are not single places. */
function hasJumps(expression: Expression): boolean {
  const isStep =
    expression.kind === 'call' &&
    ['floor', 'ceil', 'round', 'mod', 'sign', 'max', 'min'].includes(expression.name);
  return isStep || expression.kind === 'factorial' || childrenOf(expression).some(hasJumps);
}

function isInside(x: number, domain: readonly Stretch[]): boolean {
  return domain.some(
    ({ from, to, hasFrom, hasTo }) =>
      (x > from || (hasFrom && x >= from - 1e-9)) && (x < to || (hasTo && x <= to + 1e-9)),
  );
}

/** Whether the slope has no value at a place, or jumps there. */
function isCorner(slope: Expression | null, variable: string, x: number): boolean {
  const g = slope === null ? null : compile(slope, variable);
  const [left, right] = g === null ? [0, 0] : [g(x - 1e-6), g(x + 1e-6)];
  return Math.abs((left ?? 0) - (right ?? 0)) > 1e-3 * Math.max(1, Math.abs(left ?? 0));
}
