import { readStatement } from '#lib/math/latex/read-statement.ts';
import type { Statement, Term } from '#lib/math/latex/term.ts';

/** Spells how a term was understood, every bracket shown: `(2*x + 1)`. */
function spellTerm(term: Term): string {
  const list = (terms: readonly Term[]): string => terms.map(spellTerm).join(', ');
  switch (term.kind) {
    case 'number':
      return term.denominator === 1n ? `${term.numerator}` : `${term.numerator}/${term.denominator}`;
    case 'constant':
      return term.name.toUpperCase();
    case 'symbol':
      return term.name;
    case 'text':
      return `"${term.text}"`;
    case 'add':
      return `(${term.terms.map(spellTerm).join(' + ')})`;
    case 'multiply':
      return `(${term.factors.map(spellTerm).join('*')})`;
    case 'divide':
      return `(${spellTerm(term.numerator)}/${spellTerm(term.denominator)})`;
    case 'power':
      return `${spellTerm(term.base)}^${spellTerm(term.exponent)}`;
    case 'negate':
      return `-${spellTerm(term.operand)}`;
    case 'plus-minus':
      return `(${spellTerm(term.base)} ${term.isMinusFirst ? '∓' : '±'} ${spellTerm(term.offset)})`;
    case 'factorial':
      return `${spellTerm(term.operand)}!`;
    case 'call':
      return `${term.name}[${list(term.args)}]`;
    case 'apply':
      return `${term.name}${term.primes < 0 ? '⁻¹' : "'".repeat(term.primes)}<${list(term.args)}>`;
    case 'tuple':
      return `tuple(${list(term.items)})`;
    case 'set':
      return `{${list(term.items)}}`;
    case 'interval':
      return `${term.isFromClosed ? '[' : ']'}${spellTerm(term.from)}; ${spellTerm(term.to)}${term.isToClosed ? ']' : '['}`;
    case 'set-operation':
      return term.sets.map(spellTerm).join(` ${term.operation} `);
    case 'named-set':
      return `set ${term.name}`;
    case 'quantity':
      return `${spellTerm(term.value)} ${term.unit}`;
    case 'matrix':
      return `${term.isDeterminant ? 'determinant' : 'matrix'} ${term.rows.map((row) => `[${list(row)}]`).join('')}`;
    case 'piecewise':
      return term.pieces
        .map(
          (piece) =>
            `${spellTerm(piece.value)} if ${piece.condition === null ? 'else' : spellStatement(piece.condition)}`,
        )
        .join('; ');
    default:
      return spellBinder(term);
  }
}

type Binder = Extract<Term, { kind: 'series' | 'integral' | 'limit' | 'derivative' | 'difference' }>;

function spellBinder(term: Binder): string {
  const body = spellTerm(term.body);
  switch (term.kind) {
    case 'series':
      return `${term.operation} ${term.index}=${spellTerm(term.from)}..${spellTerm(term.to)} of ${body}`;
    case 'integral':
      return `integral d${term.variable} ${term.bounds?.map(spellTerm).join('..') ?? ''} of ${body}`;
    case 'limit':
      return `limit ${term.variable}->${spellTerm(term.to)} ${term.side} of ${body}`;
    case 'derivative':
      return `derivative ${term.order} by ${term.variable} of ${body}`;
    case 'difference':
      return `difference ${term.variable ?? ''} ${spellTerm(term.from)}..${spellTerm(term.to)} of ${body}`;
  }
}

/** Spells how a statement was understood. */
function spellStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'term':
      return spellTerm(statement.term);
    case 'relation': {
      const chain = statement.terms.map(
        (term, index) => `${spellTerm(term)} ${statement.comparisons[index] ?? ''}`,
      );
      const modulus = statement.modulus === undefined ? '' : ` modulo ${spellTerm(statement.modulus)}`;
      return `${chain.join(' ').trim()}${modulus}`;
    }
    case 'compound':
      return `${statement.operation} of ${statement.parts.map(spellStatement).join(' | ')}`;
    case 'implication':
      return statement.parts.map(spellStatement).join(statement.isBothWays ? ' <=> ' : ' => ');
  }
}

/** Reads a formula and spells it, or says why not. */
export function spellReading(latex: string, functions: readonly string[] = []): string {
  const reading = readStatement(latex, { functions: new Set(functions) });
  return reading.kind === 'read' ? spellStatement(reading.statement) : `unread: ${reading.reason}`;
}
