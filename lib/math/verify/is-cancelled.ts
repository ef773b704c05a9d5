import type { Term } from '../latex/term.ts';
import { type ClosedValue, evaluateClosed } from './evaluate.ts';

/**
 * Whether two sides differ by no more than the rounding of large terms that cancel: in floating-point numbers
 * `5(20 + 4\sqrt{19})^2 - 4(20 + 5\sqrt{19})^2 - 20` is not quite 0.
 */
export function isCancelled(
  terms: { readonly left: Term; readonly right: Term },
  left: ClosedValue,
  right: ClosedValue,
): boolean {
  if (left.exact !== null && right.exact !== null) return false;
  const gap = Math.abs(left.approximate - right.approximate);
  return gap <= 1e-14 * Math.max(largestTerm(terms.left), largestTerm(terms.right));
}

function largestTerm(term: Term): number {
  if (term.kind === 'negate') return largestTerm(term.operand);
  const terms = term.kind === 'add' ? term.terms : [];
  return Math.max(0, ...terms.map((part) => Math.abs(evaluateClosed(part)?.approximate ?? 0)));
}
