import { readStatement } from '../../latex/read-statement.ts';
import { renderTerm } from '../../latex/render-term.ts';
import type { Term } from '../../latex/term.ts';
import { mapParts } from '../../verify/term-walk.ts';
import { maybeValue, type Value, type Vector } from './value.ts';
import { renderVector } from './vector-facts.ts';

/** Puts the components in for the names of vectors. */
export function insert(term: Term, names: ReadonlyMap<string, Value>): Term {
  if (term.kind !== 'symbol' && term.kind !== 'constant')
    return mapParts(term, (part) => insert(part, names));
  const value = names.get(term.name.replace(/^vec /, ''));
  const reading = value?.kind === 'vector' ? readStatement(renderVector(value.vector)) : null;
  return reading?.kind === 'read' && reading.statement.kind === 'term' ? reading.statement.term : term;
}

/** A term whose vectors are worked out. */
export interface Collapsed {
  readonly term: Term;
  /** The combinations of vectors inside that were worked out, as formulas. */
  readonly lines: readonly string[];
}

function tupleOf(vector: Vector): Term | null {
  const reading = readStatement(renderVector(vector));
  return reading.kind === 'read' && reading.statement.kind === 'term' ? reading.statement.term : null;
}

/** Works out the combinations of vectors inside a term that stands for a number. */
export function collapse(term: Term, names: ReadonlyMap<string, Value>): Collapsed {
  const value = maybeValue(term, names);
  const tuple = value?.kind === 'vector' ? tupleOf(value.vector) : null;
  if (tuple !== null) {
    const inserted = insert(term, names);
    const isPlain = inserted.kind === 'tuple' || inserted.kind === 'matrix';
    return { term: tuple, lines: isPlain ? [] : [`${renderTerm(inserted)} = ${renderTerm(tuple)}`] };
  }
  const lines: string[] = [];
  const whole = mapParts(term, (part) => {
    const inner = collapse(part, names);
    lines.push(...inner.lines);
    return inner.term;
  });
  return { term: whole.kind === 'multiply' ? withDot(whole.factors) : whole, lines };
}

/** A product of two vectors as the dot product that it is. */
function withDot(factors: readonly Term[]): Term {
  const tuples = factors.filter(({ kind }) => kind === 'tuple');
  const others = factors.filter(({ kind }) => kind !== 'tuple');
  const product: Term = { kind: 'call', name: 'dot', args: tuples };
  if (tuples.length !== 2) return { kind: 'multiply', factors };
  return others.length === 0 ? product : { kind: 'multiply', factors: [...others, product] };
}
