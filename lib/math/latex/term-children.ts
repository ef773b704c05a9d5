import type { Statement, Term } from './term.ts';

/** A direct part of a term; `isBody` where a variable that the term binds is bound in it. */
export interface ChildTerm {
  readonly child: Term;
  readonly isBody: boolean;
}

function plain(...terms: readonly Term[]): readonly ChildTerm[] {
  return terms.map((child) => ({ child, isBody: false }));
}

function termsOf(statement: Statement): readonly Term[] {
  if (statement.kind === 'term') return [statement.term];
  return statement.kind === 'relation' ? statement.terms : statement.parts.flatMap(termsOf);
}

/** The direct parts of a term, in the order in which they are written. */
export function childTerms(term: Term): readonly ChildTerm[] {
  switch (term.kind) {
    case 'add':
      return plain(...term.terms);
    case 'multiply':
      return plain(...term.factors);
    case 'divide':
      return plain(term.numerator, term.denominator);
    case 'power':
      return plain(term.base, term.exponent);
    case 'negate':
    case 'factorial':
      return plain(term.operand);
    case 'plus-minus':
      return plain(term.base, term.offset);
    case 'call':
    case 'apply':
      return plain(...term.args);
    case 'series':
      return [...plain(term.from, term.to), { child: term.body, isBody: true }];
    case 'integral':
      return [...plain(...(term.bounds ?? [])), { child: term.body, isBody: true }];
    case 'limit':
      return [...plain(term.to), { child: term.body, isBody: true }];
    case 'derivative':
      return plain(term.body);
    case 'difference':
      return [...plain(term.from, term.to), { child: term.body, isBody: true }];
    case 'matrix':
      return plain(...term.rows.flat());
    case 'tuple':
    case 'set':
      return plain(...term.items);
    case 'interval':
      return plain(term.from, term.to);
    case 'set-operation':
      return plain(...term.sets);
    case 'quantity':
      return plain(term.value);
    case 'piecewise':
      return plain(
        ...term.pieces.flatMap(({ value, condition }) => [
          value,
          ...(condition === null ? [] : termsOf(condition)),
        ]),
      );
    default:
      return [];
  }
}
