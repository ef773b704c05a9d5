import type { Term, TermComparison } from '../latex/term.ts';
import { compareByUnits } from './compare-quantities.ts';
import {
  type ClosedValue,
  evaluateClosed,
  evaluateComplex,
  evaluateConverted,
  type RoundedNumber,
} from './evaluate.ts';
import { joinEntries, maybeEntryPairs } from './expand-table.ts';
import { isCancelled } from './is-cancelled.ts';
import { renderComplex, renderValue } from './render-value.ts';
import { isRough, isWithinRounding } from './rounding.ts';
import { isRoundedTo, isWithinUnit } from './shown-digits.ts';
import {
  containsTerm,
  integerTerm,
  isBareNumber,
  mapParts,
  maybeShownNumber,
  stripUnits,
  unitsOf,
} from './term-walk.ts';
import { refuted, type Side, unchecked, type Verdict, verified } from './verdict.ts';

/** A comparison of two terms without free letters. */
export interface ClosedLink {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
  readonly modulus: Term | null;
  /** The sides' LaTeX, null where it is not known. */
  readonly latex: readonly [left: string | null, right: string | null];
  /** "About" or "rounded" stands beside it. */
  readonly isRounded: boolean;
  readonly rounded: readonly RoundedNumber[];
  /** Units that prose had, beside those of the terms. */
  readonly units: readonly string[];
}

interface Sides {
  /** Whether a percentage counts as its hundredth. */
  readonly isScaled: boolean;
  readonly left: ClosedValue;
  readonly right: ClosedValue;
}

/** Decides a comparison of numbers; units are left out of the count first, then converted. */
export function compareClosed(link: ClosedLink): Verdict {
  const entries = link.comparison === '=' ? maybeEntryPairs(link.left, link.right) : null;
  if (entries !== null)
    return joinEntries(
      entries.map(([left, right]) => compareClosed({ ...link, left, right, latex: [null, null] })),
    );
  const readings = [false, true].map((keepPercent) => evaluateSides(link, keepPercent));
  const sides = readings.find((reading) => reading !== null && holds(link, reading)) ?? null;
  if (sides !== null) return isExact(link, sides) ? verified() : verified({ kind: 'rounded' });
  const [plain, scaled] = readings;
  const hasPercent = [link.left, link.right].some((term) => unitsOf(term).has('percent'));
  const wrong = (hasPercent ? scaled : plain) ?? plain ?? scaled ?? null;
  if (wrong === null) return compareComplex(link);
  const converted = compareConverted(link, plain ?? null);
  if (converted !== null) return converted;
  if (hasPercent && isHundredfold(wrong)) return verified();
  if (isRunning(link, wrong)) return unchecked('undecided');
  if (areAngles(link, wrong)) return verified();
  if (link.comparison === '==' && link.modulus === null) return unchecked('undecided');
  if (areBareAngles(link)) return unchecked('units');
  const byUnits = compareByUnits(link, wrong.right.approximate / wrong.left.approximate);
  if (byUnits !== null) return byUnits;
  return refute(link, wrong);
}

/** Base units tell whether the sides are the same; what the right one shows is rounded in the unit it is shown in. */
function compareConverted(link: ClosedLink, plain: Sides | null): Verdict | null {
  const converted = evaluateSides(link, null);
  if (converted === null || plain === null) return null;
  if (link.comparison !== '=' && link.comparison !== '~') return holds(link, converted) ? verified() : null;
  if (isSame(link, converted)) return link.comparison === '~' ? verified({ kind: 'rounded' }) : verified();
  const factor = converted.right.approximate / plain.right.approximate;
  const left = { exact: null, approximate: converted.left.approximate / factor };
  const isShown = isBareNumber(link.right) && isRoundedTo(link, { ...plain, left });
  return isShown ? verified({ kind: 'rounded' }) : null;
}

/** `30 + 40 = 70 + 5 = 75`: the next operation goes on from the value so far, with a number that is new. */
function isRunning({ left: start, right }: ClosedLink, { left }: Sides): boolean {
  if (isBareNumber(start)) return false;
  const [first, ...rest] =
    right.kind === 'add' ? right.terms : right.kind === 'multiply' ? right.factors : [];
  const value = first === undefined ? null : evaluateClosed(first);
  if (value === null || !isClose(value.approximate, left.approximate)) return false;
  return rest.every((part) => {
    const size = Math.abs(evaluateClosed(part)?.approximate ?? Number.NaN);
    return !containsTerm(
      start,
      (own) => own.kind === 'number' && Math.abs(evaluateClosed(own)?.approximate ?? 0) === size,
    );
  });
}

/** `\arccos(1/2) = 60` degrees. */
function areAngles(link: ClosedLink, { left, right }: Sides): boolean {
  if (!link.units.some((unit) => /^degrees?$/.test(unit))) return false;
  const scale = Math.PI / 180;
  return (
    isClose(left.approximate, right.approximate * scale) ||
    isClose(left.approximate * scale, right.approximate)
  );
}

/** `\sin 30 = 0.5`: the numbers are degrees without their sign. */
function areBareAngles(link: ClosedLink): boolean {
  const [left, right] = [link.left, link.right].map((term) =>
    evaluateClosed(stripUnits(inDegrees(term), { keepPercent: true })),
  );
  if (
    left == null ||
    right == null ||
    ![link.left, link.right].some((side) => containsTerm(side, isBareAngle))
  )
    return false;
  const sides = { left, right, isScaled: true };
  return holds(link, sides) || isWithinRounding(link.left, link.right, sides);
}

function isBareAngle(term: Term): boolean {
  return (
    term.kind === 'call' && /^(?:sin|cos|tan|cot|sec|csc)$/.test(term.name) && term.args.every(isBareNumber)
  );
}

const degree: Term = {
  kind: 'divide',
  numerator: { kind: 'constant', name: 'pi' },
  denominator: integerTerm(180),
};

function inDegrees(term: Term): Term {
  if (term.kind !== 'call' || !isBareAngle(term)) return mapParts(term, inDegrees);
  return { ...term, args: term.args.map((value) => ({ kind: 'multiply', factors: [value, degree] })) };
}

function compareComplex({ left, right, comparison, latex }: ClosedLink): Verdict {
  const [a, b] = [evaluateComplex(left), evaluateComplex(right)];
  if (comparison !== '=' || a === null || b === null) return unchecked('undecided');
  const size = Math.max(1, Math.hypot(a.re, a.im), Math.hypot(b.re, b.im));
  const gap = Math.hypot(a.re - b.re, a.im - b.im) / size;
  if (gap < 1e-9) return verified();
  if (gap < 1e-2) return unchecked('rounding');
  return refuted({
    kind: 'values',
    at: [],
    comparison,
    left: { latex: latex[0], value: renderComplex(a) },
    right: { latex: latex[1], value: renderComplex(b) },
  });
}

/** `keepPercent` null converts every known unit. */
function evaluateSides(link: ClosedLink, keepPercent: boolean | null): Sides | null {
  const [left, right] = [link.left, link.right].map((term) =>
    keepPercent === null ? evaluateConverted(term) : evaluateClosed(stripUnits(term, { keepPercent })),
  );
  return left == null || right == null ? null : { isScaled: keepPercent !== false, left, right };
}

function refute(link: ClosedLink, sides: Sides): Verdict {
  const doubt = maybeDoubt(link, sides);
  if (doubt !== null) return unchecked(doubt);
  const [leftLatex, rightLatex] = link.latex;
  const modulus = link.modulus === null ? null : evaluateClosed(link.modulus);
  return refuted({
    kind: 'values',
    at: [],
    comparison: link.comparison,
    left: toSide(sides.left, leftLatex),
    right: toSide(sides.right, rightLatex),
    ...(modulus === null ? {} : { modulus: renderValue(modulus.exact, modulus.approximate) }),
  });
}

/** Why a comparison that does not hold is no slip for certain. */
function maybeDoubt(link: ClosedLink, sides: Sides): 'contradiction' | 'rounding' | 'undecided' | null {
  const { left, right, comparison } = link;
  if (comparison === '!=') return 'contradiction';
  if (isBareNumber(left) && isBareNumber(right) && comparison !== '==') {
    const shown = [left, right].map(maybeShownNumber);
    const isPlain = shown.every((number) => number?.decimals === null);
    if (comparison !== '=' && comparison !== '~') return 'contradiction';
    if (isPlain || (comparison === '~' && !shown.includes(null))) return 'contradiction';
  }
  if (comparison === '=' || comparison === '~') {
    const isNear = isWithinUnit(link, sides) || isWithinRounding(left, right, sides);
    if (isNear || (comparison === '~' && isRough(left, right, sides))) return 'rounding';
  }
  const isDefined = Number.isFinite(sides.left.approximate) && Number.isFinite(sides.right.approximate);
  return isDefined ? null : 'undecided';
}

function toSide(value: ClosedValue, latex: string | null): Side {
  return { latex, value: renderValue(value.exact, value.approximate) };
}

function isExact(link: ClosedLink, sides: Sides): boolean {
  return link.comparison !== '~' && (link.comparison !== '=' || isSame(link, sides));
}

function isSame(link: ClosedLink, sides: Sides): boolean {
  return isEqual(sides) || isNearLimit(link, sides) || isCancelled(link, sides.left, sides.right);
}

function holds(link: ClosedLink, sides: Sides): boolean {
  const gap = sides.left.approximate - sides.right.approximate;
  switch (link.comparison) {
    case '=':
    case '~':
      return isSame(link, sides) || isRoundedTo(link, sides) || isEqualUnrounded(link);
    case '!=':
      return !isEqual(sides);
    case '<':
      return gap < 0 && !isEqual(sides);
    case '>':
      return gap > 0 && !isEqual(sides);
    case '<=':
      return gap < 0 || isEqual(sides);
    case '>=':
      return gap > 0 || isEqual(sides);
    case '==':
      return isCongruent(link, sides);
    default:
      return false;
  }
}

function isEqual({ left, right }: Sides): boolean {
  if (left.exact !== null && right.exact !== null) return left.exact.equals(right.exact);
  return isClose(left.approximate, right.approximate);
}

/** Equal up to the error of floating-point numbers. */
export function isClose(left: number, right: number): boolean {
  if (left === right) return true;
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right)) + 1e-12;
}

/** Limits, integrals and endless sums come with an error of their own. */
function isNearLimit({ left, right }: ClosedLink, sides: Sides): boolean {
  const gap = Math.abs(sides.left.approximate - sides.right.approximate);
  const isNumeric = [left, right].some((term) =>
    containsTerm(term, (part) => /^(?:limit|integral|series|derivative)$/.test(part.kind)),
  );
  return isNumeric && Number.isFinite(gap) && gap <= 1e-6 * Math.max(1, Math.abs(sides.left.approximate));
}

/** A fraction whose denominator has no factor of the modulus stands for a remainder: `3^{-1} \\equiv 5 \\pmod 7`. */
function isCongruent({ modulus }: ClosedLink, { left, right }: Sides): boolean {
  const base = modulus === null ? null : (evaluateClosed(modulus)?.exact ?? null);
  if (base === null || base.n === 0n || left.exact === null || right.exact === null) return false;
  const gap = left.exact.sub(right.exact);
  const isInvertible = base.d === 1n && base.n > 1n && base.gcd(gap.d).equals(1);
  return isInvertible ? gap.n % base.n === 0n : gap.div(base).d === 1n;
}

/** Whether putting the exact numbers in for rounded ones makes both sides agree. */
function isEqualUnrounded(link: ClosedLink): boolean {
  if (link.rounded.length === 0) return false;
  const [left, right] = [link.left, link.right].map((term) =>
    evaluateClosed(stripUnits(term, { keepPercent: true }), link.rounded),
  );
  if (left == null || right == null) return false;
  if (left.exact !== null && right.exact !== null) return false;
  const sides = { left, right, isScaled: true };
  return isClose(left.approximate, right.approximate) || isRoundedTo(link, sides);
}

/** `20/50 \cdot 100 = 40%`: the hundred is written twice. */
function isHundredfold({ left, right }: Sides): boolean {
  const ratio = left.approximate / right.approximate;
  return isClose(ratio, 100) || isClose(ratio, 0.01);
}
