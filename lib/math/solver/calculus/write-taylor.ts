import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';

interface TaylorTerm {
  readonly order: number;
  readonly coefficient: Expression;
}

/** Writes a polynomial in powers of `variable - a`, ascending. */
export function writeTaylor(variable: string, a: Expression, terms: readonly TaylorTerm[]): string {
  const offset = renderLatex(a);
  const run =
    offset === '0'
      ? variable
      : offset.startsWith('-')
        ? `(${variable} + ${offset.slice(1)})`
        : `\\left(${variable} - ${offset}\\right)`;
  const shown = terms.filter(({ coefficient }) => renderLatex(coefficient) !== '0');
  return shown.length === 0 ? '0' : shown.map((term, index) => writeTerm(term, run, index === 0)).join('');
}

/** One term with its sign, ` - \\frac{1}{6}x^{3}`. */
function writeTerm({ order, coefficient }: TaylorTerm, run: string, isFirst: boolean): string {
  const latex = renderLatex(coefficient);
  const isSum = coefficient.kind === 'add';
  const isNegative = !isSum && latex.startsWith('-');
  const size = isSum ? `\\left(${latex}\\right)` : latex.replace(/^-/, '');
  const base = order === 0 ? '' : order === 1 ? run : `${run}^{${order}}`;
  const sign = isFirst ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + ';
  return `${sign}${order > 0 && size === '1' ? '' : size}${base}`;
}
