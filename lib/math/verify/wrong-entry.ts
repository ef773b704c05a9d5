import type { Term } from '../latex/term.ts';
import { evaluateClosed } from './evaluate.ts';
import type { Link } from './link.ts';
import { renderValue } from './render-value.ts';
import { containsTerm } from './term-walk.ts';
import type { Counterexample } from './verdict.ts';

/** The first entry of a sum, product or power of matrices that has another value than it was given; null where none has. */
export function maybeWrongEntry(
  link: Link,
  entries: readonly (readonly [Term, Term])[],
): Counterexample | null {
  if (!isWorkedOut(link)) return null;
  for (const [left, right] of entries) {
    const [a, b] = [evaluateClosed(left), evaluateClosed(right)];
    if (a === null || b === null || a.exact === null || b.exact === null) return null;
    if (!a.exact.equals(b.exact)) {
      const [first, second] = [a, b].map(({ exact, approximate }) => renderValue(exact, approximate));
      return {
        kind: 'values',
        at: [],
        comparison: '=',
        left: { latex: null, value: first ?? '' },
        right: { latex: null, value: second ?? '' },
      };
    }
  }
  return null;
}

/** A sum, product or power of matrices on the left, its entries on the right. */
function isWorkedOut({ left, right, modulus }: Link): boolean {
  const isOpen = /^(?:add|multiply|power)$/.test(left.kind);
  return (
    isOpen &&
    right.kind === 'matrix' &&
    modulus === null &&
    containsTerm(left, (part) => part.kind === 'matrix')
  );
}
