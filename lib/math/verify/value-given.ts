import type { Statement } from '../latex/term.ts';
import { namesOf } from './term-walk.ts';

/** Whether a statement gives a letter its value: `k = 2`, which after `k = 1` is another case. */
export function isValueGiven(statement: Statement): boolean {
  if (statement.kind !== 'relation' || statement.terms[0]?.kind !== 'symbol') return false;
  return statement.terms.slice(1).every((term) => namesOf({ kind: 'term', term }).size === 0);
}
