import { freeSymbols } from '../latex/free-symbols.ts';
import { real } from '../numeric/complex.ts';
import { type Agreement, allAgree } from './agreement.ts';
import type { AnswerOf, Span } from './answer.ts';
import { compileMeasured, isReal, maybeRealConstant } from './evaluate.ts';
import { subtracted } from './term-shape.ts';

/** Numbers per span of the number line that are tried. */
const steps = 40;
const reach = 60;

/**
 * Compares a set of reals with an inequality of one variable that was not solved, `x^2 < 4`: it fulfils the inequality
 * inside and not outside, and its ends are where the two sides meet, or where one of them is undefined.
 */
export function compareRealsWithRelation(
  { spans }: AnswerOf<'reals'>,
  { left, right, comparison }: AnswerOf<'relation'>,
): Agreement {
  const difference = subtracted(left, right);
  const [variable, ...others] = freeSymbols(difference);
  if (variable === undefined || others.length > 0 || (comparison !== '<' && comparison !== '<='))
    return 'unknown';
  const measure = compileMeasured(difference);
  const isFulfilledAt = (x: number): boolean | null => {
    const measured = measure(new Map([[variable, real(x)]]));
    if (measured === null || !isReal(measured)) return false;
    if (Math.abs(measured.value.re) <= 1e-9 * measured.scale) return null;
    return measured.value.re < 0;
  };
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter(({ at }) => at !== null);
  const places = ends.map(({ at }) => (at === null ? null : maybeRealConstant(at)));
  const known = places.filter((place) => place !== null);
  if (known.length < places.length) return 'unknown';
  const isDifferent = probes(known).some((x) => {
    const isFulfilled = isFulfilledAt(x);
    return isFulfilled !== null && isFulfilled !== contains(spans, x);
  });
  if (isDifferent) return 'different';
  // At an end where the sides meet, whether it belongs is what tells < from <=.
  const meetings = ends.map(({ isClosed }, index): Agreement => {
    if (isFulfilledAt(known[index] ?? 0) !== null) return 'unknown';
    return isClosed === (comparison === '<=') ? 'equal' : 'different';
  });
  return allAgree(meetings);
}

/** Numbers close to the ends on both sides, between them, and far out. */
function probes(ends: readonly number[]): readonly number[] {
  const marks = [...new Set([-reach, ...ends, reach])].toSorted((a, b) => a - b);
  const between = marks.slice(1).flatMap((to, index) => {
    const from = marks[index] ?? to;
    return Array.from({ length: steps }, (_, step) => from + ((step + 0.5) / steps) * (to - from));
  });
  return [
    ...between,
    ...ends.flatMap((end) => [-1e-4, 1e-4].map((shift) => end + shift * (1 + Math.abs(end)))),
  ];
}

function contains(spans: readonly Span[], x: number): boolean {
  return spans.some(({ from, to }) => {
    const start = from.at === null ? Number.NEGATIVE_INFINITY : (maybeRealConstant(from.at) ?? Number.NaN);
    const end = to.at === null ? Number.POSITIVE_INFINITY : (maybeRealConstant(to.at) ?? Number.NaN);
    return x > start && x < end;
  });
}
