import { freeSymbols } from '../latex/free-symbols.ts';
import { multiplyTerms, numberTerm } from '../latex/make-term.ts';
import type { Term } from '../latex/term.ts';
import { areCommensurable, describeUnit, type Unit } from '../latex/units.ts';
import { type Agreement, onlyIfDifferent } from './agreement.ts';
import type { AnswerOf } from './answer.ts';
import { compareTerms } from './compare-terms.ts';
import { maybeRealConstant } from './evaluate.ts';

type Value = AnswerOf<'value'>;

/** Conversions of units are measured, not exact: values that agree to this share are the same. */
const conversionTolerance = 1e-6;

/**
 * Compares two values with their units. Where only one has a unit, the other leaves it out by convention; 28% is 28 as
 * well as 0.28 for who leaves the sign out.
 */
export function compareValues(left: Value, right: Value): Agreement {
  if (left.unit === right.unit) return compareTerms(left.term, right.term);
  if (left.unit === null || right.unit === null) {
    return left.unit === null ? compareWithBare(right, left) : compareWithBare(left, right);
  }
  const [a, b] = [describeUnit(left.unit), describeUnit(right.unit)];
  if (areCommensurable(a, b)) return compareConverted(scaled(left.term, a), scaled(right.term, b));
  const agreement = compareTerms(left.term, right.term);
  const areMeasures = a.isKnown && b.isKnown && !isMoney(a) && !isMoney(b);
  return areMeasures ? 'different' : onlyIfDifferent(agreement);
}

function isMoney({ dimension }: Unit): boolean {
  return ['money', 'euro', 'sterling', 'yuan', 'rupee'].some((currency) => currency in dimension);
}

function compareWithBare({ term, unit }: Value, bare: Value): Agreement {
  const agreement = compareTerms(term, bare.term);
  if (unit === null || agreement !== 'different' || freeSymbols(bare.term).size > freeSymbols(term).size)
    return agreement;
  if (unit === 'percent') return compareTerms(divided(term, 100), bare.term);
  if (unit === 'degree') return compareTerms(inRadians(term), bare.term);
  const { factor, isKnown } = describeUnit(unit);
  if (!isKnown || factor === 1) return agreement;
  // The bare number may count in the base unit: 50 cents against 0.5.
  const converted = compareConverted(scaled(term, { factor }), maybeRealConstant(bare.term));
  if (converted === 'equal' && unit === 'dozen') return 'equal';
  return converted === 'different' ? agreement : 'unknown';
}

function divided(term: Term, divisor: number): Term {
  return { kind: 'divide', numerator: term, denominator: numberTerm(divisor) };
}

function inRadians(term: Term): Term {
  return divided(multiplyTerms([term, { kind: 'constant', name: 'pi' }]), 180);
}

function scaled(term: Term, { factor }: Pick<Unit, 'factor'>): number | null {
  if (freeSymbols(term).size > 0) return null;
  const value = maybeRealConstant(term);
  return value === null ? null : value * factor;
}

function compareConverted(left: number | null, right: number | null): Agreement {
  if (left === null || right === null) return 'unknown';
  const difference = Math.abs(left - right);
  const size = Math.max(Math.abs(left), Math.abs(right));
  if (difference <= conversionTolerance * size) return 'equal';
  return difference > 0.02 * size ? 'different' : 'unknown';
}
