import type { Statement, Term } from '../latex/term.ts';

/**
 * A text that two terms share exactly where they are the same but for the order of summands, factors and set members,
 * and for what only spelling tells apart (`-a` and `-1 a`, `a/b` and `a b^{-1}`).
 */
export function keyOf(term: Term): string {
  switch (term.kind) {
    case 'number':
      return term.denominator === 1n ? `${term.numerator}` : `${term.numerator}/${term.denominator}`;
    case 'constant':
      return `\\${term.name}`;
    case 'symbol':
      return term.name;
    case 'text':
      return `"${term.text.trim().toLowerCase()}"`;
    case 'named-set':
      return `\\set-${term.name}`;
    case 'add':
      return `(+ ${sorted(flatten(term, 'add'))})`;
    case 'multiply':
      return `(* ${sorted(flatten(term, 'multiply'))})`;
    case 'set':
      return `{${[...new Set(term.items.map(keyOf))].sort().join(' ')}}`;
    case 'matrix':
      return `(matrix ${term.isDeterminant} ${term.rows.map((row) => `[${row.map(keyOf).join(' ')}]`).join('')})`;
    case 'piecewise':
      return `(cases ${term.pieces.map(({ value, condition }) => `${keyOf(value)} if ${condition === null ? 'else' : keyOfStatement(condition)}`).join('; ')})`;
    case 'quantity':
      return `(unit ${term.unit} ${keyOf(term.value)})`;
    default:
      return keyOfRest(term);
  }
}

type Rest = Exclude<
  Term,
  {
    kind:
      | 'number'
      | 'constant'
      | 'symbol'
      | 'text'
      | 'named-set'
      | 'add'
      | 'multiply'
      | 'set'
      | 'matrix'
      | 'piecewise'
      | 'quantity';
  }
>;

function keyOfRest(term: Rest): string {
  switch (term.kind) {
    case 'negate':
      return `(- ${keyOf(term.operand)})`;
    case 'divide':
      return `(/ ${keyOf(term.numerator)} ${keyOf(term.denominator)})`;
    case 'power':
      return `(^ ${keyOf(term.base)} ${keyOf(term.exponent)})`;
    case 'plus-minus':
      return `(pm ${term.isMinusFirst} ${keyOf(term.base)} ${keyOf(term.offset)})`;
    case 'factorial':
      return `(! ${keyOf(term.operand)})`;
    case 'call':
      return `(${term.name} ${term.args.map(keyOf).join(' ')})`;
    case 'apply':
      return `(apply ${term.name} ${term.primes} ${term.args.map(keyOf).join(' ')})`;
    case 'series':
      return `(${term.operation} ${term.index} ${keyOf(term.from)} ${keyOf(term.to)} ${keyOf(term.body)})`;
    case 'integral':
      return `(integral ${term.variable} ${term.bounds?.map(keyOf).join(' ') ?? ''} ${keyOf(term.body)})`;
    case 'limit':
      return `(limit ${term.variable} ${term.side} ${keyOf(term.to)} ${keyOf(term.body)})`;
    case 'derivative':
      return `(derivative ${term.variable} ${term.order} ${keyOf(term.body)})`;
    case 'difference':
      return `(difference ${term.variable} ${keyOf(term.from)} ${keyOf(term.to)} ${keyOf(term.body)})`;
    case 'tuple':
      return `(tuple ${term.items.map(keyOf).join(' ')})`;
    case 'interval':
      return `(interval ${term.isFromClosed} ${term.isToClosed} ${keyOf(term.from)} ${keyOf(term.to)})`;
    case 'set-operation':
      return `(${term.operation} ${term.operation === 'difference' ? term.sets.map(keyOf).join(' ') : sorted(term.sets)})`;
  }
}

function flatten(term: Term, kind: 'add' | 'multiply'): readonly Term[] {
  if (term.kind !== kind) return [term];
  const parts = term.kind === 'add' ? term.terms : term.factors;
  return parts.flatMap((part) => flatten(part, kind));
}

function sorted(terms: readonly Term[]): string {
  return terms.map(keyOf).sort().join(' ');
}

/** The key of a statement, see {@link keyOf}. */
export function keyOfStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'term':
      return keyOf(statement.term);
    case 'relation': {
      const modulus = statement.modulus === undefined ? '' : ` mod ${keyOf(statement.modulus)}`;
      return `${statement.terms.map(keyOf).join(` ${statement.comparisons.join(' ')} `)}${modulus}`;
    }
    case 'compound':
      return `(${statement.operation} ${statement.parts.map(keyOfStatement).sort().join(' ; ')})`;
    case 'implication':
      return statement.parts.map(keyOfStatement).join(statement.isBothWays ? ' <=> ' : ' => ');
  }
}
