import { isInteger, type Rational, renderRational, signOf, spellRational } from '../exact/rational.ts';
import type { Polynomial } from './polynomial.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Notation {
  readonly minus: string;
  readonly number: (magnitude: Rational, isFactor: boolean) => string;
  readonly power: (variable: string, exponent: number) => string;
}

const latex: Notation = {
  minus: '-',
  number: (magnitude) => renderRational(magnitude),
  power: (variable, exponent) => `${variable}^{${exponent}}`,
};

const plain: Notation = {
  minus: '−',
  number: (magnitude, isFactor) =>
    isFactor && !isInteger(magnitude) ? `(${spellRational(magnitude)})` : spellRational(magnitude),
  power: (variable, exponent) =>
    `${variable}${[...`${exponent}`].map((digit) => superscripts.charAt(Number(digit))).join('')}`,
};

const typed: Notation = {
  ...plain,
  minus: '-',
  power: (variable, exponent) => `${variable}^${exponent}`,
};

/** One addend: a coefficient and what it multiplies (empty for the constant term). */
interface LinearTerm {
  readonly coefficient: Rational;
  readonly factor: string;
}

function joinTerms(terms: readonly LinearTerm[], notation: Notation): string {
  const shown = terms.filter(({ coefficient }) => signOf(coefficient) !== 0);
  const text = shown.reduce((sum, { coefficient, factor }, index) => {
    const isNegative = signOf(coefficient) < 0;
    const magnitude = coefficient.abs();
    const number = factor !== '' && magnitude.equals(1) ? '' : notation.number(magnitude, factor !== '');
    const sign =
      index === 0 ? (isNegative ? notation.minus : '') : isNegative ? ` ${notation.minus} ` : ' + ';
    return `${sum}${sign}${number}${factor}`;
  }, '');
  return text === '' ? '0' : text;
}

function termsOf(polynomial: Polynomial, variable: string, notation: Notation): readonly LinearTerm[] {
  return polynomial
    .map((coefficient, power) => ({
      coefficient,
      factor: power === 0 ? '' : power === 1 ? variable : notation.power(variable, power),
    }))
    .reverse();
}

/** Writes a polynomial as LaTeX in descending powers: `x^{2} - 4x + 3`. */
export function renderPolynomial(polynomial: Polynomial, variable: string): string {
  return joinTerms(termsOf(polynomial, variable, latex), latex);
}

/** Writes a polynomial in one line for a reader: `x² − 4x + 3`. */
export function spellPolynomial(polynomial: Polynomial, variable: string): string {
  return joinTerms(termsOf(polynomial, variable, plain), plain);
}

/** Writes a polynomial as the expression language reads it: `x^2 - 4x + 3`. */
export function typePolynomial(polynomial: Polynomial, variable: string): string {
  return joinTerms(termsOf(polynomial, variable, typed), {
    ...typed,
    number: (magnitude, isFactor) => plain.number(magnitude, isFactor),
  });
}

/** Writes a sum of multiples of given LaTeX factors: `2x - y + 3`. */
export function renderLinear(terms: readonly LinearTerm[]): string {
  return joinTerms(terms, latex);
}

/** Writes a sum of multiples of given factors in one line, as a reader and the expression language take it. */
export function typeLinear(terms: readonly LinearTerm[]): string {
  return joinTerms(terms, typed);
}
