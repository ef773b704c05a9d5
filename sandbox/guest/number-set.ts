import { writeValue } from './write-value.ts';

/** An interval of real numbers with or without its ends; an end may be infinite. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** A condition on a number: it can change only at the edges, which are sorted and finite. */
export interface Condition {
  readonly edges: readonly number[];
  holds(x: number): boolean;
}

/** The condition that all of some conditions hold. */
export function meetAll(conditions: readonly Condition[]): Condition {
  return combine(conditions, (x) => conditions.every((each) => each.holds(x)));
}

/** The condition that one of some conditions holds. */
export function joinAny(conditions: readonly Condition[]): Condition {
  return combine(conditions, (x) => conditions.some((each) => each.holds(x)));
}

function combine(conditions: readonly Condition[], holds: (x: number) => boolean): Condition {
  const edges = [...new Set(conditions.flatMap((each) => each.edges))].sort((left, right) => left - right);
  return { edges, holds };
}

/** The condition that a number lies in an interval. */
export function containedIn({ from, to, hasFrom, hasTo }: Stretch): Condition {
  return {
    edges: [from, to].filter(Number.isFinite),
    holds: (x) => (x > from || (hasFrom && x === from)) && (x < to || (hasTo && x === to)),
  };
}

/** The numbers that fulfil a condition, as intervals from left to right; a single number is an interval too. */
export function listStretches({ edges, holds }: Condition): readonly Stretch[] {
  const places = [Number.NEGATIVE_INFINITY, ...edges, Number.POSITIVE_INFINITY];
  const stretches: Stretch[] = [];
  let open: { readonly from: number; readonly hasFrom: boolean } | undefined;
  const close = (to: number, hasTo: boolean): void => {
    if (open !== undefined) stretches.push({ ...open, to, hasTo });
    open = undefined;
  };
  places.forEach((edge, index) => {
    const holdsHere = Number.isFinite(edge) && holds(edge);
    const next = places[index + 1];
    const holdsAfter = next !== undefined && holds(findBetween(edge, next));
    if (open !== undefined && !(holdsHere && holdsAfter)) close(edge, holdsHere);
    else if (open === undefined && holdsHere && !holdsAfter)
      stretches.push({ from: edge, to: edge, hasFrom: true, hasTo: true });
    if (open === undefined && holdsAfter) open = { from: edge, hasFrom: holdsHere };
  });
  return stretches;
}

function findBetween(from: number, to: number): number {
  if (!Number.isFinite(from)) return Number.isFinite(to) ? to - 1 - Math.abs(to) * 1e-3 : 0;
  return Number.isFinite(to) ? (from + to) / 2 : from + 1 + Math.abs(from) * 1e-3;
}

/** "(−∞, −1] ∪ (2, ∞)" */
export function writeStretches(stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return '∅';
  const write = (value: number): string =>
    Number.isFinite(value) ? writeValue(value) : value > 0 ? '∞' : '−∞';
  return stretches
    .map(({ from, to, hasFrom, hasTo }) =>
      from === to
        ? `{${write(from)}}`
        : `${hasFrom ? '[' : '('}${write(from)}, ${write(to)}${hasTo ? ']' : ')'}`,
    )
    .join(' ∪ ');
}
