import type { TermComparison } from '../latex/term.ts';
import type { Complex } from './complex.ts';

/** Compares two real numbers exactly as doubles; null where a side is undefined or the comparison is of no numbers. */
function compare(left: Complex, right: Complex, comparison: TermComparison): boolean | null {
  const [a, b] = [left.re, right.re];
  if (Number.isNaN(a) || Number.isNaN(b) || left.im !== 0 || right.im !== 0) return null;
  switch (comparison) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return null;
  }
}

/** Whether a chain such as `a < b \le c` holds; null where that cannot be told. */
export function compareChain(
  sides: readonly Complex[],
  comparisons: readonly TermComparison[],
): boolean | null {
  let holds = true;
  for (const [index, comparison] of comparisons.entries()) {
    const [left, right] = [sides[index], sides[index + 1]];
    const verdict = left === undefined || right === undefined ? null : compare(left, right, comparison);
    if (verdict === null) return null;
    holds &&= verdict;
  }
  return holds;
}
