import { freeSymbols } from '../latex/free-symbols.ts';
import type { Term } from '../latex/term.ts';
import { compileTerm } from '../numeric/compile-term.ts';
import type { Bindings } from '../numeric/compiler.ts';
import type { Complex } from '../numeric/complex.ts';

/** A value with the size of what was added up for it: what is far smaller than that is rounding. */
export interface Measured {
  readonly value: Complex;
  readonly scale: number;
}

/** Larger and smaller values have lost their digits. */
const largest = 1e200;

const nothing: Bindings = new Map();

/** Makes a term ready to be measured at points; null there where it is undefined or too large. */
export function compileMeasured(term: Term): (bindings: Bindings) => Measured | null {
  const whole = compileTerm(term);
  const parts = summandsOf(term).map((part) => compileTerm(part));
  return (bindings) => {
    const value = whole(bindings);
    const size = Math.hypot(value.re, value.im);
    if (!(size < largest)) return null;
    const sizes = parts.map((part) => part(bindings)).map(({ re, im }) => Math.hypot(re, im));
    return { value, scale: Math.max(size, ...sizes.filter(Number.isFinite)) };
  };
}

function summandsOf(term: Term): readonly Term[] {
  if (term.kind === 'add') return term.terms.flatMap(summandsOf);
  if (term.kind === 'negate') return summandsOf(term.operand);
  return [term];
}

/** The value of a term without symbols; null where it is undefined or too large. */
export function maybeConstant(term: Term): Measured | null {
  return freeSymbols(term).size > 0 ? null : compileMeasured(term)(nothing);
}

/** Whether a complex value is real but for rounding. */
export function isReal({ value, scale }: Measured): boolean {
  return Math.abs(value.im) <= 1e-12 * Math.max(scale, Number.MIN_VALUE);
}

/** The real value of a term without symbols; null where it has none. */
export function maybeRealConstant(term: Term): number | null {
  const measured = maybeConstant(term);
  return measured !== null && isReal(measured) ? measured.value.re : null;
}

/** How far apart two values are, as a share of their scale; 0 where both are 0. */
export function distance(a: Measured, b: Measured): number {
  const difference = Math.hypot(a.value.re - b.value.re, a.value.im - b.value.im);
  return difference === 0 ? 0 : difference / Math.max(a.scale, b.scale);
}
