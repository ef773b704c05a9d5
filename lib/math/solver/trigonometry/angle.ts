import {
  addExact,
  approximateExact,
  type ExactSum,
  exactAtom,
  exactRational,
  piAtom,
  renderExact,
  scaleExact,
  spellExact,
} from '../../exact/exact-sum.ts';
import { type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';

/** In which unit angles are read and written. */
export type AngleUnit = 'radians' | 'degrees';

/** Angles `offset + k·period` for all whole k, as values of the unknown in its unit. */
export interface Family {
  readonly offset: ExactSum;
  /** Positive: a rational multiple of π, or rational. */
  readonly period: ExactSum;
}

/** A rational multiple of π. */
export function multipleOfPi(coefficient: Rational): ExactSum {
  return signOf(coefficient) === 0 ? [] : exactAtom(piAtom, coefficient);
}

/** An angle in radians as a number of degrees where it is a rational multiple of π; other parts keep their form. */
export function toDegrees(angle: ExactSum): ExactSum | null {
  const parts = angle.map(({ coefficient, atom }) =>
    atom === null || atom.latex !== piAtom.latex ? null : exactRational(coefficient.mul(rational(180))),
  );
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.reduce(addExact, []) : null;
}

/** An angle as LaTeX; degrees carry their sign. */
export function renderAngle(angle: ExactSum, unit: AngleUnit): string {
  return unit === 'radians' ? renderExact(angle) : `${renderExact(angle)}^\\circ`;
}

/** An angle in one line. */
export function spellAngle(angle: ExactSum, unit: AngleUnit): string {
  return unit === 'radians' ? spellExact(angle) : `${spellExact(angle)}°`;
}

/** `2k\pi`, `\frac{k\pi}{2}`, `360^\circ k`. */
function renderPeriod(period: ExactSum, unit: AngleUnit, letter: string): string {
  const [term] = period;
  const { coefficient, atom } = term ?? { coefficient: zero, atom: null };
  if (unit === 'degrees') {
    return `${renderRational(coefficient)}^\\circ ${letter}`;
  }
  const above = `${coefficient.n === 1n ? '' : coefficient.n}${letter}${atom === null ? '' : atom.latex}`;
  return coefficient.d === 1n ? above : `\\frac{${above}}{${coefficient.d}}`;
}

/** `x = \frac{\pi}{6} + 2k\pi`. */
export function renderFamily(
  { offset, period }: Family,
  name: string,
  unit: AngleUnit,
  letter: string,
): string {
  const shown = renderPeriod(period, unit, letter);
  return `${name} = ${offset.length === 0 ? shown : `${renderAngle(offset, unit)} + ${shown}`}`;
}

/** The value for a whole k. */
export function memberOf({ offset, period }: Family, k: number): ExactSum {
  return addExact(offset, scaleExact(period, rational(k)));
}

/** The members between two bounds, with their k; null for more than 40. */
export function maybeMembersBetween(family: Family, from: number, to: number): readonly ExactSum[] | null {
  const [start, step] = [approximateExact(family.offset), approximateExact(family.period)];
  const [first, last] = [Math.ceil((from - start) / step - 1e-9), Math.floor((to - start) / step + 1e-9)];
  return last - first > 40
    ? null
    : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => memberOf(family, first + index));
}

/** Brings the offset into the period around 0: above -period/2 and at most period/2 for general solutions. */
export function normalizeFamily({ offset, period }: Family): Family {
  const turns = Math.ceil(approximateExact(offset) / approximateExact(period) - 0.5 - 1e-9);
  return { offset: memberOf({ offset, period }, -turns), period };
}

/** Whether two families hold the same numbers. */
export function isSameFamily(left: Family, right: Family): boolean {
  const [p, q] = [approximateExact(left.period), approximateExact(right.period)];
  const turns = (approximateExact(left.offset) - approximateExact(right.offset)) / p;
  return Math.abs(p - q) < 1e-9 && Math.abs(turns - Math.round(turns)) < 1e-9;
}
