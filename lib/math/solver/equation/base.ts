import { type Atom, addExact, type ExactSum, exactAtom, exactRational } from '../../exact/exact-sum.ts';
import {
  numeratorOf,
  one,
  type Rational,
  rational,
  renderRational,
  signOf,
  spellRational,
} from '../../exact/rational.ts';
import type { Say } from '../language.ts';

/** The base of a power or a logarithm: e, or a rational number greater than 1. */
export type Base = Rational | 'e';

/** A number as a power of a base that is no power itself: 8 = 2^3, 1/9 = 3^(-2). */
export interface BasePower {
  readonly base: Rational;
  readonly exponent: bigint;
}

function rootOf(value: bigint, n: number): bigint | null {
  const near = BigInt(Math.round(Number(value) ** (1 / n)));
  return (
    [near - 1n, near, near + 1n].find((candidate) => candidate > 0n && candidate ** BigInt(n) === value) ??
    null
  );
}

/** Writes a positive rational number other than 1 as a power of a base above 1 that is no power itself. */
export function splitBase(value: Rational): BasePower {
  if (value.compare(one) < 0) {
    const { base, exponent } = splitBase(one.div(value));
    return { base, exponent: -exponent };
  }
  for (let n = 60; n > 1; n -= 1) {
    const [above, below] = [rootOf(value.n, n), rootOf(value.d, n)];
    if (above !== null && below !== null) {
      return { base: rational(above, below), exponent: BigInt(n) };
    }
  }
  return { base: value, exponent: 1n };
}

/** The whole number k with base^k = value; null when there is none. */
export function maybeExponent(value: Rational, base: Rational): bigint | null {
  if (signOf(value) <= 0) {
    return null;
  }
  if (value.equals(1)) {
    return 0n;
  }
  const [own, target] = [splitBase(base), splitBase(value)];
  const isFitting = own.base.equals(target.base) && target.exponent % own.exponent === 0n;
  return isFitting ? target.exponent / own.exponent : null;
}

/** Whether two bases are the same. */
export function isSameBase(left: Base, right: Base): boolean {
  return left === 'e' || right === 'e' ? left === right : left.equals(right);
}

/** The base as LaTeX, bracketed where it carries an exponent. */
export function renderBase(base: Base): string {
  if (base === 'e') {
    return 'e';
  }
  return base.d === 1n ? renderRational(base) : `\\left(${renderRational(base)}\\right)`;
}

/** The name of the logarithm to a base: `\ln`, `\lg`, `\log_{2}`. */
export function renderLog(base: Base, say: Say): string {
  if (base === 'e') {
    return '\\ln';
  }
  return base.equals(10) ? say('\\log_{10}', '\\lg') : `\\log_{${renderRational(base)}}`;
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

function spellLog(base: Base): string {
  if (base === 'e') {
    return 'ln';
  }
  return base.d === 1n ? `log${[...`${base.n}`].map((digit) => subscripts[Number(digit)]).join('')}` : 'log';
}

/** The double that a base stands for. */
export function valueOfBase(base: Base): number {
  return base === 'e' ? Math.E : base.valueOf();
}

/** The logarithm of any positive number that is given as LaTeX. */
export function logAtom(
  base: Base,
  argument: { readonly latex: string; readonly spelled: string; readonly value: number },
  say: Say,
): Atom {
  const isPlain = /^\d+$/.test(argument.latex);
  const shown = isPlain ? ` ${argument.latex}` : `\\left(${argument.latex}\\right)`;
  return {
    latex: `${renderLog(base, say)}${shown}`,
    spelled: `${spellLog(base)} ${isPlain ? argument.spelled : `(${argument.spelled})`}`,
    value: Math.log(argument.value) / Math.log(valueOfBase(base)),
  };
}

/** The logarithm of a positive rational number, exactly: a whole number where it is one. */
export function exactLog(base: Base, value: Rational, say: Say): ExactSum {
  const whole = base === 'e' ? (value.equals(1) ? 0n : null) : maybeExponent(value, base);
  if (whole !== null) {
    return exactRational(rational(whole));
  }
  if (value.n === 1n) {
    return exactLog(base, one.div(value), say).map((term) => ({
      ...term,
      coefficient: term.coefficient.neg(),
    }));
  }
  if (base !== 'e' && base.d === 1n && value.n % base.n === 0n) {
    return addExact(exactRational(one), exactLog(base, value.div(base), say));
  }
  const { base: inner, exponent } = splitBase(value);
  const argument = { latex: renderRational(inner), spelled: spellRational(inner), value: inner.valueOf() };
  return exactAtom(logAtom(base, argument, say), rational(numeratorOf(rational(exponent))));
}
