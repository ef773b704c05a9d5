import type { Term } from '../latex/term.ts';
import { childTerms } from '../latex/term-children.ts';

/** Whether a term or something in it fulfils a condition. */
export function holdsAnywhere(term: Term, test: (part: Term) => boolean): boolean {
  return test(term) || childTerms(term).some(({ child }) => holdsAnywhere(child, test));
}

/** How many parts a term has, itself included. */
export function sizeOf(term: Term): number {
  return childTerms(term).reduce((sum, { child }) => sum + sizeOf(child), 1);
}

/** Whether a term is a letter that may stand for what is asked. */
export function isVariable(term: Term | undefined): boolean {
  return term?.kind === 'symbol' || (term?.kind === 'constant' && (term.name === 'e' || term.name === 'i'));
}

/** Whether a term only names what it is set equal to: `x`, `f(x)`, `AB`, `|AB|`, `A : B`, `\sin A`, `(p, q)`. */
export function isNameLike(term: Term | undefined): boolean {
  if (term === undefined) return false;
  switch (term.kind) {
    case 'symbol':
    case 'text':
    case 'derivative':
    case 'limit':
    case 'series':
    case 'integral':
    case 'apply':
      return true;
    case 'constant':
      return isVariable(term);
    case 'tuple':
      return term.items.every(isNameLike);
    case 'multiply':
      return term.factors.every((factor) => factor.kind === 'symbol' && /^[A-Z]/.test(factor.name));
    case 'divide':
      return isNameLike(term.numerator) && isNameLike(term.denominator);
    case 'call':
      return term.args.length === 1 && isNameLike(term.args[0]);
    case 'matrix':
      return false;
    default:
      return false;
  }
}

/** The term with its sign turned. */
export function negated(term: Term): Term {
  return term.kind === 'negate' ? term.operand : { kind: 'negate', operand: term };
}

/** `left - right`. */
export function subtracted(left: Term, right: Term): Term {
  return { kind: 'add', terms: [left, negated(right)] };
}

/** The term with each part replaced that `replace` gives something for; what it gives null for is looked into. */
export function rewritten(term: Term, replace: (part: Term) => Term | null): Term {
  const own = replace(term);
  if (own !== null) return own;
  const go = (part: Term): Term => rewritten(part, replace);
  switch (term.kind) {
    case 'add':
      return { ...term, terms: term.terms.map(go) };
    case 'multiply':
      return { ...term, factors: term.factors.map(go) };
    case 'divide':
      return { ...term, numerator: go(term.numerator), denominator: go(term.denominator) };
    case 'power':
      return { ...term, base: go(term.base), exponent: go(term.exponent) };
    case 'negate':
    case 'factorial':
      return { ...term, operand: go(term.operand) };
    case 'plus-minus':
      return { ...term, base: go(term.base), offset: go(term.offset) };
    case 'call':
    case 'apply':
      return { ...term, args: term.args.map(go) };
    case 'matrix':
      return { ...term, rows: term.rows.map((row) => row.map(go)) };
    case 'tuple':
    case 'set':
      return { ...term, items: term.items.map(go) };
    case 'quantity':
      return { ...term, value: go(term.value) };
    case 'series':
    case 'difference':
      return { ...term, from: go(term.from), to: go(term.to), body: go(term.body) };
    case 'interval':
      return { ...term, from: go(term.from), to: go(term.to) };
    case 'set-operation':
      return { ...term, sets: term.sets.map(go) };
    case 'integral':
      return {
        ...term,
        bounds: term.bounds === null ? null : [go(term.bounds[0]), go(term.bounds[1])],
        body: go(term.body),
      };
    case 'limit':
      return { ...term, to: go(term.to), body: go(term.body) };
    case 'derivative':
      return { ...term, body: go(term.body) };
    case 'piecewise':
      return { ...term, pieces: term.pieces.map((piece) => ({ ...piece, value: go(piece.value) })) };
    default:
      return term;
  }
}
