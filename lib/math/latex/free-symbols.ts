import type { Statement, Term } from './term.ts';
import { childTerms } from './term-children.ts';

/**
 * The names of the quantities that a term depends on: letters and words, without those that a sum or integral binds.
 * `nameWords` gives words their name. Default: as they are written.
 */
export function freeSymbols(term: Term, nameWords = (text: string) => text): ReadonlySet<string> {
  const found = new Set<string>();
  collect(term, new Set(), { found, nameWords });
  return found;
}

/** {@link freeSymbols} of all sides of a statement. */
export function freeSymbolsOf(statement: Statement, nameWords = (text: string) => text): ReadonlySet<string> {
  switch (statement.kind) {
    case 'term':
      return freeSymbols(statement.term, nameWords);
    case 'relation':
      return new Set(statement.terms.flatMap((term) => [...freeSymbols(term, nameWords)]));
    default:
      return new Set(statement.parts.flatMap((part) => [...freeSymbolsOf(part, nameWords)]));
  }
}

/** The letter that a sum, an integral, a limit or an evaluation bar runs over; null for other terms. */
export function boundName(term: Term): string | null {
  if (term.kind === 'series') return term.index;
  if (term.kind === 'limit') return term.variable;
  if (term.kind === 'difference') return term.variable ?? maybeBarName(term.body);
  return term.kind === 'integral' && term.bounds !== null ? term.variable : null;
}

/** What an evaluation bar runs over that does not say it: the only letter, or x where it is one of several. */
export function maybeBarName(body: Term): string | null {
  const symbols = freeSymbols(body);
  const [only = 'x', ...others] = symbols;
  return others.length === 0 ? only : symbols.has('x') ? 'x' : null;
}

interface Collection {
  readonly found: Set<string>;
  readonly nameWords: (text: string) => string;
}

function collect(term: Term, bound: ReadonlySet<string>, collection: Collection): void {
  const { found, nameWords } = collection;
  if (term.kind === 'symbol' && !bound.has(term.name)) found.add(term.name);
  if (term.kind === 'text') found.add(nameWords(term.text));
  const name = boundName(term);
  const inner = name === null ? bound : new Set([...bound, name]);
  for (const { child, isBody } of childTerms(term)) collect(child, isBody ? inner : bound, collection);
}
