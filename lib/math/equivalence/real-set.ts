import type { Span, SpanEnd } from './answer.ts';
import { maybeRealConstant } from './evaluate.ts';

/** All reals. */
export const allReals: readonly Span[] = [
  { from: { at: null, isClosed: false }, to: { at: null, isClosed: false } },
];

/** A border of a span on the number line: ends that only one side of a number belongs to lie beside it. */
interface Border {
  readonly at: number;
  /** -1 just before the number, 1 just behind it. */
  readonly side: -1 | 1;
  readonly end: SpanEnd;
}

interface Stretch {
  readonly from: Border;
  readonly to: Border;
}

function maybeStretch({ from, to }: Span): Stretch | null {
  const start = from.at === null ? Number.NEGATIVE_INFINITY : maybeRealConstant(from.at);
  const end = to.at === null ? Number.POSITIVE_INFINITY : maybeRealConstant(to.at);
  if (start === null || end === null) return null;
  return {
    from: { at: start, side: from.isClosed ? -1 : 1, end: from },
    to: { at: end, side: to.isClosed ? 1 : -1, end: to },
  };
}

function maybeStretches(spans: readonly Span[]): readonly Stretch[] | null {
  const stretches = spans.map(maybeStretch).filter((stretch) => stretch !== null);
  return stretches.length < spans.length ? null : stretches;
}

function compare(a: Border, b: Border): number {
  const isSame =
    a.at === b.at ||
    (Number.isFinite(a.at - b.at) &&
      Math.abs(a.at - b.at) <= 1e-11 * Math.max(Math.abs(a.at), Math.abs(b.at)));
  return isSame ? a.side - b.side : a.at - b.at;
}

function toSpan({ from, to }: Stretch): Span {
  return { from: from.end, to: to.end };
}

/** The union, its spans apart and in order; null where an end is no number. */
export function maybeUnite(spans: readonly Span[]): readonly Span[] | null {
  const stretches = maybeStretches(spans);
  if (stretches === null) return null;
  const merged: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => compare(a.from, b.from))) {
    if (compare(stretch.from, stretch.to) >= 0) continue;
    const last = merged.at(-1);
    if (last === undefined || compare(stretch.from, last.to) > 0) merged.push(stretch);
    else if (compare(stretch.to, last.to) > 0)
      merged[merged.length - 1] = { from: last.from, to: stretch.to };
  }
  return merged.map(toSpan);
}

/** The intersection; null where an end is no number. */
export function maybeIntersect(left: readonly Span[], right: readonly Span[]): readonly Span[] | null {
  const [a, b] = [maybeStretches(left), maybeStretches(right)];
  if (a === null || b === null) return null;
  const common = a.flatMap((one) =>
    b.map((other) => ({
      from: compare(one.from, other.from) >= 0 ? one.from : other.from,
      to: compare(one.to, other.to) <= 0 ? one.to : other.to,
    })),
  );
  return maybeUnite(common.filter(({ from, to }) => compare(from, to) < 0).map(toSpan));
}

/** What is not in the union of the spans; null where an end is no number. */
export function maybeComplement(spans: readonly Span[]): readonly Span[] | null {
  const united = maybeUnite(spans);
  if (united === null) return null;
  return united.reduce<readonly Span[] | null>(
    (rest, { from, to }) =>
      rest === null
        ? null
        : maybeIntersect(rest, [
            ...(from.at === null ? [] : [{ from: { at: null, isClosed: false }, to: opened(from) }]),
            ...(to.at === null ? [] : [{ from: opened(to), to: { at: null, isClosed: false } }]),
          ]),
    allReals,
  );
}

function opened({ at, isClosed }: SpanEnd): SpanEnd {
  return { at, isClosed: !isClosed };
}

/** Whether a span is one number. */
export function isPoint({ from, to }: Span): boolean {
  if (from.at === null || to.at === null || !from.isClosed || !to.isClosed) return false;
  const [a, b] = [maybeRealConstant(from.at), maybeRealConstant(to.at)];
  return from.at === to.at || (a !== null && a === b);
}
