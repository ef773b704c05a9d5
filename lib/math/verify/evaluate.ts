import type { Rational } from '../exact/rational.ts';
import type { Term } from '../latex/term.ts';
import { type Bindings, compileTerm, evaluateTerm } from '../numeric/compile-term.ts';
import { type Complex, isFiniteComplex, real } from '../numeric/complex.ts';
import { maybeExactValue } from '../numeric/exact-value.ts';
import type { Point } from './sample-points.ts';
import { mapParts, partsOf } from './term-walk.ts';

/** The real value of a term without free letters; `exact` where it is rational and known exactly. */
export interface ClosedValue {
  readonly exact: Rational | null;
  readonly approximate: number;
}

/** A number that was shown rounded, and what it stands for. */
export interface RoundedNumber {
  readonly shown: number;
  readonly exact: number;
}

/** Terms of sums and products that are evaluated at most. */
const maxSteps = 30_000;

/** About how many terms the sums and products in a term have, nested ones multiplied. */
function countSteps(term: Term): number {
  const inner = partsOf(term).reduce((sum, part) => sum + countSteps(part), 0);
  if (term.kind !== 'series') return inner;
  const [from, to] = [term.from, term.to];
  const isPlain = from.kind === 'number' && to.kind === 'number';
  const length = isPlain
    ? Math.max(1, Number(to.numerator) / Number(to.denominator) - Number(from.numerator))
    : 1_000;
  return length * Math.max(1, inner);
}

/** Evaluates a term without free letters, with the exact numbers put in for rounded ones; null where it has no real value. */
export function evaluateClosed(term: Term, rounded: readonly RoundedNumber[] = []): ClosedValue | null {
  if (countSteps(term) > maxSteps) return null;
  const exact = rounded.length === 0 ? maybeExactValue(term) : null;
  if (exact !== null) return { exact, approximate: exact.valueOf() };
  const whole = rounded.length === 0 ? term : unround(term, rounded);
  const approximate = realPart(evaluateTerm(whole, roundedBindings(rounded)));
  return Number.isNaN(approximate) ? null : { exact: null, approximate };
}

/** The same in base units: metres, seconds, dollars. */
export function evaluateConverted(term: Term): ClosedValue | null {
  const approximate = realPart(evaluateTerm(term, new Map(), { units: 'convert' }));
  return Number.isFinite(approximate) ? { exact: null, approximate } : null;
}

/** The complex value of a term without free letters, null where it has none. */
export function evaluateComplex(term: Term): Complex | null {
  const value = evaluateTerm(term, new Map());
  return isFiniteComplex(value) ? value : null;
}

/** Makes terms ready for many real points; what is not real there is NaN. */
export function compileTerms(terms: readonly Term[]): (at: Point) => readonly number[] {
  const compiled = terms.map((term) => compileTerm(term));
  return (at) => {
    const bindings = new Map([...at].map(([name, value]) => [name, real(value)]));
    return compiled.map((evaluate) => realPart(evaluate(bindings)));
  };
}

function realPart({ re, im }: Complex): number {
  if (Math.abs(re) === Number.POSITIVE_INFINITY) return re;
  return Math.abs(im) <= 1e-9 * Math.max(1, Math.abs(re)) ? re : Number.NaN;
}

function unround(term: Term, rounded: readonly RoundedNumber[]): Term {
  if (term.kind !== 'number') return mapParts(term, (part) => unround(part, rounded));
  const value = Number(term.numerator) / Number(term.denominator);
  const known = rounded.find(({ shown }) => shown === value);
  return known === undefined ? term : { kind: 'symbol', name: `${known.exact}` };
}

function roundedBindings(rounded: readonly RoundedNumber[]): Bindings {
  return new Map(rounded.map(({ exact }) => [`${exact}`, real(exact)]));
}
