import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';

function numberOf(latex: string): number {
  return compileExpression(parseExpression(latex), [])();
}

/** The numbers of `(a, b)`. */
export function pairOf(latex: string): readonly [number, number] {
  const [first = '', second = ''] = latex.replaceAll(/\\left\(|\\right\)|^\(|\)$/g, '').split(', ');
  return [numberOf(first), numberOf(second)];
}

/** The numbers of `x_1 = a,\ x_2 = b`. */
export function valuesOf(latex: string): readonly number[] {
  return latex.split(',\\ ').map((part) => numberOf(part.replace(/^.*(?:=|\\approx) /, '')));
}

/** The roots of `x_1 = a,\ x_2 = b`; none for an answer in words. */
export function rootsOf(latex: string): readonly number[] {
  return latex.startsWith('\\text') ? [] : valuesOf(latex);
}

/** Says how two numbers differ that should agree, to nine digits by default; null when they do. */
export function maybeDifference(
  what: string,
  found: number,
  wanted: number,
  tolerance = 1e-9,
): string | null {
  return Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(found), Math.abs(wanted))
    ? null
    : `${what} is ${found}, not ${wanted}`;
}
