import { freeSymbols } from '../latex/free-symbols.ts';
import { numberTerm } from '../latex/make-term.ts';
import type { Term } from '../latex/term.ts';
import { evaluateTerm } from '../numeric/compile-term.ts';
import { undefinedValue } from '../numeric/complex.ts';
import { maybeExactValue } from '../numeric/exact-value.ts';
import type { Agreement } from './agreement.ts';
import { keyOf } from './canonical-key.ts';
import { compareBySampling } from './compare-by-sampling.ts';
import { compareRounded, maybeShownDecimal } from './compare-decimals.ts';
import { compareExactly } from './compare-exactly.ts';
import { distance, maybeConstant } from './evaluate.ts';

import { rewritten } from './term-shape.ts';
import { withoutUnits } from './without-units.ts';

/** Values that differ by less than this share may still be the same, values that differ by more are not. */
const same = 1e-11;
const apart = 1e-9;

/** Of larger values that are not exact, doubles do not show enough. */
const largest = 1e9;

/** Compares two numbers or expressions. */
export function compareTerms(left: Term, right: Term): Agreement {
  if (keyOf(left) === keyOf(right)) return 'equal';
  const [a, b] = [withoutUnits(left), withoutUnits(right)];
  if (isInfinite(a) || isInfinite(b)) return compareInfinite(a, b);
  const variables = new Set([...freeSymbols(a), ...freeSymbols(b)]);
  if (variables.size === 0) return compareConstants(a, b);
  const agreement = compareExpressions(a, b, [...variables].sort());
  return agreement === 'different' && (variables.has('C') || variables.has('c'))
    ? compareAntiderivatives(a, b)
    : agreement;
}

function compareExpressions(left: Term, right: Term, variables: readonly string[]): Agreement {
  const exact = compareExactly(left, right, variables);
  return exact === 'unknown' ? compareBySampling(left, right, variables) : exact;
}

/** A constant of integration may be a `C`, a `c`, or left out, which is a matter of convention. */
function compareAntiderivatives(left: Term, right: Term): Agreement {
  const [a, b] = [withConstant(left, 'C'), withConstant(right, 'C')];
  const isRenamed = freeSymbols(left).has('C') !== freeSymbols(right).has('C');
  if (isRenamed && freeSymbols(left).has('c') !== freeSymbols(right).has('c')) {
    const agreement = compareBySampling(a, b, [...new Set([...freeSymbols(a), ...freeSymbols(b)])].sort());
    if (agreement !== 'different') return agreement;
  }
  const [bareLeft, bareRight] = [withConstant(left, null), withConstant(right, null)];
  const variables = [...new Set([...freeSymbols(bareLeft), ...freeSymbols(bareRight)])].sort();
  const isAdded = isRenamed && variables.length > 0;
  return isAdded && compareBySampling(bareLeft, bareRight, variables) === 'equal' ? 'unknown' : 'different';
}

function withConstant(term: Term, name: string | null): Term {
  return rewritten(term, (part) => {
    if (part.kind !== 'symbol' || (part.name !== 'C' && part.name !== 'c')) return null;
    return name === null ? numberTerm(0) : { kind: 'symbol', name };
  });
}

function isInfinite(term: Term): boolean {
  const operand = term.kind === 'negate' ? term.operand : term;
  return operand.kind === 'constant' && operand.name === 'infinity';
}

function compareInfinite(left: Term, right: Term): Agreement {
  if (isInfinite(left) && isInfinite(right)) return keyOf(left) === keyOf(right) ? 'equal' : 'different';
  const other = isInfinite(left) ? right : left;
  if (maybeConstant(other) !== null) return 'different';
  const { re, im } = freeSymbols(other).size > 0 ? undefinedValue : evaluateTerm(other, new Map());
  const isPositive = (isInfinite(left) ? left : right).kind !== 'negate';
  return Math.abs(re) === Number.POSITIVE_INFINITY && im === 0 && re > 0 === isPositive ? 'equal' : 'unknown';
}

function compareConstants(left: Term, right: Term): Agreement {
  const [exactLeft, exactRight] = [maybeExactValue(left), maybeExactValue(right)];
  if (exactLeft !== null && exactRight !== null) {
    if (exactLeft.equals(exactRight)) return 'equal';
    return compareShown(left, right, exactLeft.valueOf(), exactRight.valueOf()) ?? 'different';
  }
  const [a, b] = [maybeConstant(left), maybeConstant(right)];
  if (a === null || b === null) return 'unknown';
  const share = distance(a, b);
  // The digits behind the point of a large value are lost.
  if (share <= same) return Math.max(a.scale, b.scale) < largest ? 'equal' : 'unknown';
  const areReal = Math.abs(a.value.im) <= same * a.scale && Math.abs(b.value.im) <= same * b.scale;
  const shown = areReal ? compareShown(left, right, a.value.re, b.value.re) : null;
  return shown ?? (share > apart ? 'different' : 'unknown');
}

/** Where one side is a decimal with fewer places than the other has; null where neither is a decimal. */
function compareShown(left: Term, right: Term, leftValue: number, rightValue: number): Agreement | null {
  const [a, b] = [maybeShownDecimal(left), maybeShownDecimal(right)];
  if (a === null && b === null) return null;
  if (a !== null && (b === null || a.place >= b.place)) {
    if (b !== null && a.place === b.place) return 'different';
    return isWhole(right, b !== null) ? 'different' : compareRounded(a, rightValue);
  }
  return b === null || isWhole(left, a !== null) ? 'different' : compareRounded(b, leftValue);
}

/** A whole number is no value that a decimal rounds. */
function isWhole(term: Term, isDecimal: boolean): boolean {
  const rational = isDecimal ? null : maybeExactValue(term);
  return rational !== null && rational.d === 1n;
}
