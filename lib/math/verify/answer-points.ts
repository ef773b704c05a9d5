import type { Statement, Term } from '../latex/term.ts';
import { evaluateClosed } from './evaluate.ts';
import type { Point } from './sample-points.ts';
import { expandSigns, stripUnits } from './term-walk.ts';

/**
 * The values that an answer gives to the unknowns: `x = 2`, `2`, `x = 1 \text{ or } x = 3`, `\{1, 3\}`, `(2, -1)`.
 * Null where it is of another kind.
 */
export function maybeAnswerPoints(answer: Statement, names: readonly string[]): readonly Point[] | null {
  if (answer.kind === 'term') return pointsOfTerm(answer.term, names);
  if (answer.kind === 'relation') return pointsOfRelation(answer, names);
  if (answer.kind === 'implication') return null;
  const parts = answer.parts.map((part) => maybeAnswerPoints(part, names));
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  if (known.length !== parts.length) return null;
  const isJoint =
    names.length > 1 &&
    answer.operation !== 'or' &&
    known.every((points) => points.length === 1 && (points[0]?.size ?? 0) === 1);
  return isJoint
    ? complete([new Map(known.flatMap((points) => [...(points[0] ?? [])]))], names)
    : known.flat();
}

function complete(points: readonly Point[], names: readonly string[]): readonly Point[] | null {
  return points.every((point) => names.every((name) => point.has(name))) ? points : null;
}

function pointsOfRelation(
  answer: Statement & { kind: 'relation' },
  names: readonly string[],
): readonly Point[] | null {
  const [left, right] = answer.terms;
  if (left === undefined || right === undefined || answer.terms.length > 3) return null;
  if (answer.comparisons.some((comparison) => comparison !== '=' && comparison !== 'in')) return null;
  const last = answer.terms.at(-1) ?? right;
  if (left.kind === 'tuple')
    return pointsOfTerm(
      last,
      left.items.flatMap((item) => (item.kind === 'symbol' ? [item.name] : [])),
    );
  if (left.kind !== 'symbol' || !names.includes(left.name)) return null;
  return pointsOfTerm(last, [left.name]);
}

function pointsOfTerm(term: Term, names: readonly string[]): readonly Point[] | null {
  if (term.kind === 'set') return gather(term.items.map((item) => pointsOfTerm(item, names)));
  if (term.kind === 'tuple' && term.items.length === names.length && names.length > 1) {
    const values = term.items.map(realValue);
    if (values.includes(null)) return null;
    return [new Map(names.map((name, at): [string, number] => [name, values[at] ?? Number.NaN]))];
  }
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) return null;
  if (term.kind === 'tuple') return gather(term.items.map((item) => pointsOfTerm(item, names)));
  const values = expandSigns(term).map(realValue);
  return values.includes(null) ? null : values.map((value) => new Map([[name, value ?? Number.NaN]]));
}

function gather(parts: readonly (readonly Point[] | null)[]): readonly Point[] | null {
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function realValue(term: Term): number | null {
  return evaluateClosed(stripUnits(term, { keepPercent: true }))?.approximate ?? null;
}
