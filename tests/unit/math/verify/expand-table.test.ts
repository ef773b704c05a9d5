import { describe, expect, it } from 'vitest';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';

function verdictOf(formula: string): string {
  const [check] = checkDerivation(`So $$${formula}$$`, { question: '', complete: true });
  return check?.verdict.kind ?? 'nothing';
}

const matrix = '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}';

describe('equations of matrices and tuples', () => {
  it.each([
    ['2(1,2)-(3,4) = (-1,0)'],
    ['(1,2,3)\\times(4,5,6) = (-3,6,-3)'],
    ['\\left|(3,4)\\right| = 5'],
    [`${matrix}\\begin{pmatrix}1\\\\1\\end{pmatrix} = \\begin{pmatrix}3\\\\7\\end{pmatrix}`],
    [`${matrix}^{2} = \\begin{pmatrix}7&10\\\\15&22\\end{pmatrix}`],
    [`${matrix}^{-1} = \\frac{1}{-2}\\begin{pmatrix}4&-2\\\\-3&1\\end{pmatrix}`],
    [`${matrix}^{T} = \\begin{pmatrix}1&3\\\\2&4\\end{pmatrix}`],
    [
      '\\begin{pmatrix}0&-1\\\\1&0\\end{pmatrix}\\begin{pmatrix}-1\\\\i\\end{pmatrix} = i\\begin{pmatrix}-1\\\\i\\end{pmatrix}',
    ],
  ])('are verified entry by entry: %s', (formula) => {
    expect(verdictOf(formula)).toBe('verified');
  });

  it.each([
    ['2(1,2) = (2,5)'],
    [`${matrix}^{2} = \\begin{pmatrix}1&4\\\\9&16\\end{pmatrix}`],
    ['(0,3) = \\left(3, \\frac{\\pi}{2}\\right)'],
  ])('are not verified where an entry differs: %s', (formula) => {
    expect(verdictOf(formula)).not.toBe('verified');
  });
});
