import { Fraction } from 'fraction.js';

/** An exact rational number. */
export type Rational = Fraction;

/** Makes `numerator / denominator`; the denominator is not 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1): Rational {
  return new Fraction(BigInt(numerator)).div(new Fraction(BigInt(denominator)));
}

/** 0. */
export const zero: Rational = rational(0);

/** 1. */
export const one: Rational = rational(1);

/** The numerator with its sign. */
export function numeratorOf(value: Rational): bigint {
  return value.s * value.n;
}

/** -1, 0 or 1. */
export function signOf(value: Rational): number {
  return value.n === 0n ? 0 : Number(value.s);
}

/** Whether there is no fractional part. */
export function isInteger(value: Rational): boolean {
  return value.d === 1n;
}

/** Writes a rational number as LaTeX: `-\frac{3}{4}`. */
export function renderRational(value: Rational): string {
  const body = value.d === 1n ? `${value.n}` : `\\frac{${value.n}}{${value.d}}`;
  return signOf(value) < 0 ? `-${body}` : body;
}

/** Writes a rational number in one line, with a true minus sign: `−3/4`. */
export function spellRational(value: Rational): string {
  const body = value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`;
  return signOf(value) < 0 ? `−${body}` : body;
}
