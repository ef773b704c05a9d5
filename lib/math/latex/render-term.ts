import { renderName } from './render-name.ts';
import {
  commands,
  comparisons,
  constants,
  currencies,
  fences,
  limitSides,
  namedSets,
  plainCommands,
} from './render-tables.ts';
import type { Statement, Term } from './term.ts';

/** How tightly a rendered term holds together, from a sum up to what needs no brackets. */
type Tightness = 'sum' | 'product' | 'power' | 'atom';

interface Rendered {
  readonly text: string;
  readonly tightness: Tightness;
}

const ranks: Readonly<Record<Tightness, number>> = { sum: 0, product: 1, power: 2, atom: 3 };

const atom = (text: string): Rendered => ({ text, tightness: 'atom' });

/** Writes a term in brackets where it holds together less than what is around it. */
function within(term: Term, least: Tightness): string {
  const { text, tightness } = render(term);
  return ranks[tightness] < ranks[least] ? `\\left(${text}\\right)` : text;
}

/** Writes a term as LaTeX that reads back to the same value. */
export function renderTerm(term: Term): string {
  return render(term).text;
}

/** Writes a statement as LaTeX. */
export function renderStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'term':
      return renderTerm(statement.term);
    case 'relation': {
      const chain = statement.terms
        .map((term, index) => {
          const comparison = statement.comparisons[index];
          return comparison === undefined
            ? renderTerm(term)
            : `${renderTerm(term)} ${comparisons[comparison]}`;
        })
        .join(' ');
      return statement.modulus === undefined ? chain : `${chain} \\pmod{${renderTerm(statement.modulus)}}`;
    }
    case 'compound': {
      const joint = statement.operation === 'list' ? ',\\; ' : ` \\text{ ${statement.operation} } `;
      return statement.parts.map(renderStatement).join(joint);
    }
    case 'implication':
      return statement.parts.map(renderStatement).join(statement.isBothWays ? ' \\iff ' : ' \\implies ');
  }
}

function renderNumber({
  numerator,
  denominator,
  decimals,
  base,
}: Extract<Term, { kind: 'number' }>): Rendered {
  const isNegative = numerator < 0n;
  const size = isNegative ? -numerator : numerator;
  const tightness = isNegative ? 'sum' : 'atom';
  const minus = isNegative ? '-' : '';
  if (base !== undefined && denominator === 1n)
    return { text: `${minus}${size.toString(base)}_{${base}}`, tightness };
  if (decimals !== null && decimals > 0) {
    const digits = ((size * 10n ** BigInt(decimals)) / denominator).toString().padStart(decimals + 1, '0');
    return { text: `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`, tightness };
  }
  const text = denominator === 1n ? `${size}` : `\\frac{${size}}{${denominator}}`;
  return { text: `${minus}${text}`, tightness };
}

function renderSum(terms: readonly Term[]): string {
  return terms
    .map((term, index) => {
      if (index === 0) return within(term, 'sum');
      if (term.kind === 'negate') return `- ${within(term.operand, 'product')}`;
      return `+ ${within(term, 'product')}`;
    })
    .join(' ');
}

function list(terms: readonly Term[]): string {
  return terms.map(renderTerm).join(', ');
}

function render(term: Term): Rendered {
  switch (term.kind) {
    case 'number':
      return renderNumber(term);
    case 'constant':
      return atom(constants[term.name]);
    case 'symbol':
      return atom(renderName(term.name));
    case 'text':
      return atom(`\\text{${term.text}}`);
    case 'add':
      return { text: renderSum(term.terms), tightness: 'sum' };
    case 'plus-minus': {
      const base =
        term.base.kind === 'number' && term.base.numerator === 0n ? '' : `${renderTerm(term.base)} `;
      return {
        text: `${base}${term.isMinusFirst ? '\\mp' : '\\pm'} ${within(term.offset, 'product')}`,
        tightness: 'sum',
      };
    }
    case 'negate':
      return { text: `-${within(term.operand, 'product')}`, tightness: 'sum' };
    case 'multiply':
      return {
        text: term.factors.map((factor) => within(factor, 'power')).join(' \\cdot '),
        tightness: 'product',
      };
    case 'divide':
      return {
        text: `\\frac{${renderTerm(term.numerator)}}{${renderTerm(term.denominator)}}`,
        tightness: 'power',
      };
    case 'power':
      return { text: `${within(term.base, 'atom')}^{${renderTerm(term.exponent)}}`, tightness: 'power' };
    case 'factorial':
      return { text: `${within(term.operand, 'atom')}!`, tightness: 'power' };
    case 'quantity':
      return renderQuantity(term);
    default:
      return renderOther(term);
  }
}

function renderOther(term: Term): Rendered {
  switch (term.kind) {
    case 'call':
      return renderCall(term);
    case 'apply': {
      const primes = term.primes < 0 ? '^{-1}' : "'".repeat(term.primes);
      return atom(
        `${renderName(term.name)}${primes}${term.args.length === 0 ? '' : `\\left(${list(term.args)}\\right)`}`,
      );
    }
    case 'matrix': {
      const name = term.isDeterminant ? 'vmatrix' : 'pmatrix';
      const rows = term.rows.map((row) => row.map(renderTerm).join(' & ')).join(' \\\\ ');
      return atom(`\\begin{${name}} ${rows} \\end{${name}}`);
    }
    case 'tuple':
      return atom(`\\left(${list(term.items)}\\right)`);
    case 'set':
      return atom(`\\left\\{${list(term.items)}\\right\\}`);
    case 'interval': {
      const [open, close] = [term.isFromClosed ? '[' : '(', term.isToClosed ? ']' : ')'];
      return atom(`\\left${open}${renderTerm(term.from)}, ${renderTerm(term.to)}\\right${close}`);
    }
    case 'set-operation': {
      const sign = { union: '\\cup', intersection: '\\cap', difference: '\\setminus' }[term.operation];
      return { text: term.sets.map((set) => within(set, 'product')).join(` ${sign} `), tightness: 'sum' };
    }
    case 'named-set':
      return atom(namedSets[term.name]);
    case 'piecewise':
      return atom(renderPieces(term.pieces));
    default:
      return renderBinder(term);
  }
}

function renderPieces(pieces: Extract<Term, { kind: 'piecewise' }>['pieces']): string {
  const rows = pieces.map(({ value, condition }) =>
    condition === null
      ? `${renderTerm(value)} & \\text{otherwise}`
      : `${renderTerm(value)} & \\text{if } ${renderStatement(condition)}`,
  );
  return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`;
}

function renderBinder(term: Term): Rendered {
  const body = 'body' in term ? within(term.body, 'product') : '';
  switch (term.kind) {
    case 'series': {
      const sign = term.operation === 'sum' ? '\\sum' : '\\prod';
      const range = `_{${renderName(term.index)}=${renderTerm(term.from)}}^{${renderTerm(term.to)}}`;
      return { text: `${sign}${range} ${body}`, tightness: 'sum' };
    }
    case 'integral': {
      const range =
        term.bounds === null ? '' : `_{${renderTerm(term.bounds[0])}}^{${renderTerm(term.bounds[1])}}`;
      return { text: `\\int${range} ${body} \\,d${renderName(term.variable)}`, tightness: 'sum' };
    }
    case 'limit': {
      const target = `${within(term.to, 'atom')}${limitSides[term.side]}`;
      return { text: `\\lim_{${renderName(term.variable)} \\to ${target}} ${body}`, tightness: 'sum' };
    }
    case 'derivative': {
      const order = term.order === 1 ? '' : `^{${term.order}}`;
      const text = `\\frac{d${order}}{d${renderName(term.variable)}${order}} \\left(${renderTerm(term.body)}\\right)`;
      return { text, tightness: 'product' };
    }
    case 'difference': {
      const variable = term.variable === null ? '' : `${renderName(term.variable)}=`;
      const range = `_{${variable}${renderTerm(term.from)}}^{${renderTerm(term.to)}}`;
      return atom(`\\left[${renderTerm(term.body)}\\right]${range}`);
    }
    default:
      return atom('');
  }
}

function renderQuantity({ value, unit }: Extract<Term, { kind: 'quantity' }>): Rendered {
  const currency = currencies[unit];
  const amount = within(value, 'power');
  if (currency !== undefined && value.kind === 'number')
    return { text: `${currency}${within(value, 'atom')}`, tightness: 'power' };
  if (unit === 'percent') return { text: `${within(value, 'atom')}\\%`, tightness: 'power' };
  if (unit === 'degree') return { text: `${within(value, 'atom')}^{\\circ}`, tightness: 'power' };
  const [, base = unit, exponent = ''] = /^([^^/*]+)\^(\d)$/.exec(unit) ?? [];
  return { text: `${amount}\\text{ ${base}}${exponent === '' ? '' : `^${exponent}`}`, tightness: 'product' };
}

function renderCall({ name, args }: Extract<Term, { kind: 'call' }>): Rendered {
  const [first, second] = args;
  const fence = fences[name];
  if (first === undefined) return atom('');
  if (fence !== undefined && second === undefined) return atom(`${fence[0]}${renderTerm(first)}${fence[1]}`);
  if (second !== undefined) {
    const pair = renderPair(name, first, second);
    if (pair !== null) return pair;
  }
  if (name === 'transpose') return { text: `${within(first, 'atom')}^{\\top}`, tightness: 'power' };
  const command = commands[name];
  const spelled = plainCommands.has(name)
    ? `\\${name}`
    : command === undefined
      ? `\\operatorname{${name}}`
      : `\\${command}`;
  return { text: `${spelled}\\left(${list(args)}\\right)`, tightness: 'power' };
}

function renderPair(name: string, first: Term, second: Term): Rendered | null {
  switch (name) {
    case 'root':
      return atom(`\\sqrt[${renderTerm(second)}]{${renderTerm(first)}}`);
    case 'binomial':
      return atom(`\\binom{${renderTerm(first)}}{${renderTerm(second)}}`);
    case 'permutations':
      return atom(`{}_{${renderTerm(first)}}P_{${renderTerm(second)}}`);
    case 'log':
      return { text: `\\log_{${renderTerm(second)}}\\left(${renderTerm(first)}\\right)`, tightness: 'power' };
    case 'mod':
      return { text: `${within(first, 'power')} \\bmod ${within(second, 'power')}`, tightness: 'sum' };
    case 'dot':
    case 'cross':
      return {
        text: `${within(first, 'power')} ${name === 'dot' ? '\\cdot' : '\\times'} ${within(second, 'power')}`,
        tightness: 'product',
      };
    default:
      return null;
  }
}
