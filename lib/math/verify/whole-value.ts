import type { Statement, Term } from '../latex/term.ts';
import { containsTerm } from './term-walk.ts';

/** Whether a term is a function of an angle. */
export function isTrigonometric(term: Term): boolean {
  return term.kind === 'call' && /^(?:sin|cos|tan|cot|sec|csc)$/.test(term.name);
}

/**
 * Whether the whole number that a line gives may be no exact solution of the line before on purpose: rounded to
 * something that can be counted, where the words say so, or degrees without their sign after `\sin x = 0.5`.
 */
export function isWholeOnPurpose(
  next: Statement,
  previous: Statement,
  { isRounded }: { readonly isRounded: boolean },
): boolean {
  if (next.kind !== 'relation' || next.terms.length !== 2) return false;
  const [, value] = next.terms;
  const isWhole = value?.kind === 'number' && value.denominator === 1n && value.decimals === null;
  return isWhole && (isRounded || hasAngles(previous));
}

function hasAngles(statement: Statement): boolean {
  if (statement.kind !== 'relation') return false;
  return statement.terms.some((term) => containsTerm(term, isTrigonometric));
}
