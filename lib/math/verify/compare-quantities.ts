import { decimalTerm } from '../latex/make-term.ts';
import { renderTerm } from '../latex/render-term.ts';
import type { Term, TermComparison } from '../latex/term.ts';
import { areCommensurable, describeUnit } from '../latex/units.ts';
import { evaluateClosed } from './evaluate.ts';
import { hasMixedUnits, unitRatios } from './mixed-units.ts';
import { renderNumber } from './render-value.ts';
import { unitsOf } from './term-walk.ts';
import { refuted, unchecked, type Verdict, verified } from './verdict.ts';

/** A comparison of numbers with units. */
export interface QuantityLink {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
  /** The sides' LaTeX, null where it is not known. */
  readonly latex: readonly [left: string | null, right: string | null];
  /** Units that were named beside those of the terms. */
  readonly units: readonly string[];
}

/** Units with one size everywhere: a day of work has no 24 hours, and prices give a dollar other values. */
const exact =
  /^(?:(?:km|m|dm|cm|mm)(?:\^[23])?|kg|g|mg|tonne|second|minute|hour|liter|mL)(?:\/(?:second|minute|hour|cm\^3|m\^3|liter))?$/;
/** How far rounded amounts may differ. */
const roughly = 0.02;

/**
 * Decides a comparison that does not hold as one of plain numbers by the sizes of its units; `ratio` is that of the
 * right number to the left one. Null where no two units are of one kind.
 */
export function compareByUnits(link: QuantityLink, ratio: number): Verdict | null {
  const units = [...unitsOf(link.left), ...unitsOf(link.right), ...link.units];
  if (unitRatios(units).some((size) => Math.abs(size - ratio) <= 1e-9 * size)) return verified();
  return hasMixedUnits(units) ? (refuteAmounts(link, units) ?? unchecked('units')) : null;
}

/** `2.5 \text{ km} = 250 \text{ m}` is wrong by the unit of the second; null for anything but two amounts of one kind. */
function refuteAmounts(
  { left, right, comparison, latex }: QuantityLink,
  units: readonly string[],
): Verdict | null {
  if (left.kind !== 'quantity' || right.kind !== 'quantity' || comparison !== '=') return null;
  const isPlain = [left.unit, right.unit].every((unit) => exact.test(unit)) && left.unit !== right.unit;
  if (!isPlain || units.some((unit) => unit !== left.unit && unit !== right.unit)) return null;
  const [from, to] = [describeUnit(left.unit), describeUnit(right.unit)];
  const [a, b] = [evaluateClosed(left.value), evaluateClosed(right.value)];
  if (!from.isKnown || !to.isKnown || !areCommensurable(from, to) || a === null || b === null) return null;
  const converted = (a.approximate * from.factor) / to.factor;
  const digits = renderNumber(converted);
  const isNear = !(Math.abs(converted - b.approximate) > roughly * Math.abs(converted));
  if (isNear || !/^\d+(?:\.\d+)?$/.test(digits)) return null;
  return refuted({
    kind: 'values',
    at: [],
    comparison,
    left: { latex: latex[0], value: renderTerm({ ...right, value: decimalTerm(digits) }) },
    right: { latex: latex[1], value: renderTerm(right) },
  });
}
