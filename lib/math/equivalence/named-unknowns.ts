import type { Term } from '../latex/term.ts';
import { childTerms } from '../latex/term-children.ts';
import { keyOf } from './canonical-key.ts';
import { rewritten } from './term-shape.ts';

/** Parts of terms that have no value of their own but the same one wherever they stand: `f(x + 1)`, `\int g`. */
export interface Unknowns {
  readonly names: readonly string[];
  /** Whether they may take any values: not where two are of one function, whose values may hang together. */
  readonly areIndependent: boolean;
}

function isUnknown(term: Term): boolean {
  if (term.kind === 'apply') return true;
  return term.kind === 'integral' && term.bounds === null;
}

/** The names that {@link withNamedUnknowns} gives in these terms. */
export function namesOfUnknowns(terms: readonly Term[]): Unknowns {
  const found = new Set<string>();
  let hasBound = false;
  const collect = (term: Term): void => {
    if (isUnknown(term)) found.add(nameOf(term));
    else for (const { child } of childTerms(term)) collect(child);
    if (term.kind === 'series') hasBound = true;
  };
  terms.forEach(collect);
  return { names: [...found], areIndependent: found.size === 0 && !hasBound };
}

/** The term with a symbol for each part that has no value of its own. */
export function withNamedUnknowns(term: Term): Term {
  return rewritten(term, (part) => (isUnknown(part) ? { kind: 'symbol', name: nameOf(part) } : null));
}

function nameOf(term: Term): string {
  return `unknown ${keyOf(term)}`;
}
