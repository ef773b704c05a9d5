import { writeNumber } from '../../../lib/chart/plane/ticks.ts';
import type { Fit } from './fit-curve.ts';

const DIGITS = 4;

/** A number with four significant digits, as a formula shows it. */
function writeShort(value: number): string {
  const short = Number(value.toPrecision(DIGITS));
  return writeNumber(short, (String(short).split('.')[1] ?? '').length);
}

/** "+ 3x" or "− 3x", with nothing for a coefficient that rounds to zero beside the others. */
function addTerm(coefficient: number, factor: string): string {
  const size = writeShort(Math.abs(coefficient));
  const sign = coefficient < 0 ? '− ' : '+ ';
  return `${sign}${size === '1' && factor !== '' ? factor.trim() : size + factor}`;
}

/** A polynomial from its highest power down; rounding errors of zero are left out. */
function writePolynomial(terms: readonly (readonly [number, string])[]): string {
  const largest = Math.max(...terms.map(([coefficient]) => Math.abs(coefficient)));
  const kept = terms.filter(([coefficient]) => Math.abs(coefficient) > 1e-12 * largest);
  const text = kept.map(([coefficient, factor]) => addTerm(coefficient, factor)).join(' ');
  if (text === '') return '0';
  return text.startsWith('+ ') ? text.slice(2) : text.replace(/^− /, '−');
}

/** A factor before another one: nothing for 1, a bare sign for −1. */
function writeFactor(value: number): string {
  const text = writeShort(value);
  return text === '1' ? '' : text === '−1' ? '−' : text;
}

/** "y = 2.03x − 0.48" */
export function writeFit({ kind, coefficients }: Fit): string {
  const [a = 0, b = 0, c = 0] = coefficients;
  switch (kind) {
    case 'linear':
      return `y = ${writePolynomial([
        [b, 'x'],
        [a, ''],
      ])}`;
    case 'quadratic':
      return `y = ${writePolynomial([
        [c, 'x²'],
        [b, 'x'],
        [a, ''],
      ])}`;
    case 'log':
      return `y = ${writePolynomial([
        [b, ' ln x'],
        [a, ''],
      ])}`;
    case 'exponential':
      return `y = ${writeFactor(a)}e^(${writeFactor(b)}x)`;
    case 'power':
      return `y = ${writeFactor(a)}x^(${writeShort(b)})`;
  }
}

/** "R² = 0.9871": four digits, and never 1 for a fit that misses a point. */
export function writeDetermination({ rSquared }: Fit): string {
  const text = writeNumber(Number(rSquared.toFixed(4)), 4);
  return rSquared < 1 - 1e-12 && text === '1' ? 'R² > 0.9999' : `R² = ${text}`;
}
