import type { Cursor } from './cursor.ts';
import { callTerm, decimalTerm, numberTerm } from './make-term.ts';
import type { Node } from './nodes.ts';
import { maybeReadDerivative } from './read-derivative.ts';
import { readIntegral } from './read-integral.ts';
import { readLimit, readSeries } from './read-series.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

type Reader = (cursor: Cursor) => Term;

/** `\frac12`, `\frac{1}{2}`, `\frac{d}{dx}`. */
function readFraction(cursor: Cursor): Term {
  const node = cursor.peek();
  if (node?.kind === 'number' && /^\d{2}$/.test(node.text)) {
    cursor.skip();
    const [above = '', below = ''] = node.text;
    return { kind: 'divide', numerator: decimalTerm(above), denominator: decimalTerm(below) };
  }
  if (node?.kind === 'number' && node.text.length > 1)
    throw new UnreadError('a fraction of several digits without braces');
  const above = cursor.argument();
  const below = cursor.argument();
  const derivative = maybeReadDerivative(cursor, above, below);
  if (derivative !== null) return derivative;
  return { kind: 'divide', numerator: cursor.readAll(above), denominator: cursor.readAll(below) };
}

function readRoot(cursor: Cursor): Term {
  let degree: Term | null = null;
  if (cursor.sign() === '[') {
    const nodes: Node[] = [];
    cursor.skip();
    while (cursor.sign() !== ']') nodes.push(cursor.next());
    cursor.skip();
    degree = cursor.readAll(nodes);
  }
  const node = cursor.peek();
  if (node?.kind === 'number' && node.text.length > 1)
    throw new UnreadError('a root of several digits without braces');
  const body =
    cursor.sign() === '(' ? cursor.scope.grammar.factor(cursor) : cursor.readAll(cursor.argument());
  return degree === null ? callTerm('sqrt', body) : callTerm('root', body, degree);
}

/** `√2`, `√(x+1)`, `sqrt(x)`: the root of the one thing after it. */
function readTypedRoot(degree: number): Reader {
  return (cursor) => {
    const node = cursor.peek();
    const sign = cursor.sign();
    let body: Term;
    if (node?.kind === 'number') {
      cursor.skip();
      body = decimalTerm(node.text);
    } else if (node?.kind === 'name') {
      cursor.skip();
      body = { kind: 'symbol', name: node.name };
    } else if (sign === '(' || node?.kind === 'group') {
      const inner = cursor.peek();
      body = inner?.kind === 'group' ? cursor.readAll(cursor.argument()) : readParenthesis(cursor);
    } else throw new UnreadError('a root sign before something unclear');
    return degree === 2 ? callTerm('sqrt', body) : callTerm('root', body, numberTerm(degree));
  };
}

/** The bracket alone, without exponents after it. */
function readParenthesis(cursor: Cursor): Term {
  cursor.expect('(');
  const { bars } = cursor;
  cursor.bars = 0;
  const body = cursor.nest(() => cursor.scope.grammar.term(cursor));
  cursor.bars = bars;
  cursor.expect(')');
  return body;
}

function readBinomial(cursor: Cursor): Term {
  const above = cursor.readAll(cursor.argument());
  return callTerm('binomial', above, cursor.readAll(cursor.argument()));
}

/** `\vec{v}`, `\overline{AB}`, `\hat{x}`: a name in another dress. */
function readDressed(prefix: string): Reader {
  return (cursor) => {
    const nodes = cursor.argument();
    const name = nodes
      .map((node) =>
        node.kind === 'name' ? node.name : node.kind === 'number' || node.kind === 'text' ? node.text : '?',
      )
      .join('');
    if (name === '' || name.includes('?')) {
      const joined = joinNameWithIndex(nodes);
      if (joined === null) throw new UnreadError('a decoration over a formula');
      return { kind: 'symbol', name: `${prefix} ${joined}` };
    }
    const index = cursor.takes('_') ? cursor.argument() : [];
    const text = index
      .map((node) =>
        node.kind === 'number' || node.kind === 'text' ? node.text : node.kind === 'name' ? node.name : '?',
      )
      .join('');
    if (text.includes('?')) throw new UnreadError('an index that is no name');
    return { kind: 'symbol', name: `${prefix} ${name}${text === '' ? '' : `_${text}`}` };
  };
}

function joinNameWithIndex(nodes: readonly Node[]): string | null {
  const [name, under, index] = nodes;
  if (nodes.length !== 3 || name?.kind !== 'name' || under?.kind !== 'sign' || under.sign !== '_')
    return null;
  const [inner] = index?.kind === 'group' ? index.nodes : [index];
  if (inner?.kind === 'number') return `${name.name}_${inner.text}`;
  return inner?.kind === 'name' ? `${name.name}_${inner.name}` : null;
}

/** `\overline{z}` is the conjugate, `\overline{AB}` a segment, `\bar{x}` a mean. */
function readOverline(cursor: Cursor): Term {
  const node = cursor.peek();
  const [first, ...rest] = node?.kind === 'group' ? node.nodes : [node];
  if (first?.kind === 'name' && rest.length === 0 && /^[zw]$/.test(first.name)) {
    cursor.skip();
    return callTerm('conjugate', { kind: 'symbol', name: first.name });
  }
  return readDressed('bar')(cursor);
}

function readDoubleStruck(cursor: Cursor): Term {
  const [node] = cursor.argument();
  const name = node?.kind === 'name' ? node.name : node?.kind === 'text' ? node.text : '';
  return readNamedSet(name, cursor);
}

function readNamedSet(name: string, cursor: Cursor): Term {
  if (name !== 'R' && name !== 'Z' && name !== 'N' && name !== 'Q' && name !== 'C')
    throw new UnreadError('an unknown set');
  if (/^[_^]$/.test(cursor.sign() ?? '')) throw new UnreadError('a part of a set of numbers');
  return { kind: 'named-set', name };
}

/** `\angle ABC`, `\triangle ABC`: a name. */
function readFigure(prefix: string): Reader {
  return (cursor) => {
    const node = cursor.peek();
    const nodes = node?.kind === 'group' ? node.nodes : [node];
    const [first] = nodes;
    if (nodes.length !== 1 || (first?.kind !== 'name' && first?.kind !== 'number'))
      throw new UnreadError('a figure without a name');
    cursor.skip();
    let name = first.kind === 'name' ? first.name : first.text;
    while (/^[A-Z]$/.test(cursor.name() ?? '')) {
      name += cursor.name() ?? '';
      cursor.skip();
    }
    return { kind: 'symbol', name: `${prefix} ${name}` };
  };
}

function constant(name: 'pi' | 'infinity'): Reader {
  return () => ({ kind: 'constant', name });
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['frac', 'dfrac', 'tfrac', 'cfrac'].map((name) => [name, readFraction] as const),
  ...['binom', 'dbinom', 'tbinom'].map((name) => [name, readBinomial] as const),
  ['sqrt', readRoot],
  ['surd', readTypedRoot(2)],
  ['cuberoot', readTypedRoot(3)],
  ['pi', constant('pi')],
  ['infty', constant('infinity')],
  ['int', readIntegral],
  ['sum', readSeries('sum')],
  ['prod', readSeries('product')],
  ['lim', readLimit],
  ['mathbb', readDoubleStruck],
  ['Bbb', readDoubleStruck],
  ['reals', (cursor) => readNamedSet('R', cursor)],
  ['integers', (cursor) => readNamedSet('Z', cursor)],
  ['naturals', (cursor) => readNamedSet('N', cursor)],
  ['rationals', (cursor) => readNamedSet('Q', cursor)],
  ['complexes', (cursor) => readNamedSet('C', cursor)],
  ['emptyset', () => ({ kind: 'named-set', name: 'empty' })],
  ['varnothing', () => ({ kind: 'named-set', name: 'empty' })],
  ['overline', readOverline],
  ['bar', readOverline],
  ...['vec', 'overrightarrow'].map((name) => [name, readDressed('vec')] as const),
  ...['hat', 'widehat'].map((name) => [name, readDressed('hat')] as const),
  ...['tilde', 'widetilde'].map((name) => [name, readDressed('tilde')] as const),
  ['angle', readFigure('angle')],
  ['measuredangle', readFigure('angle')],
  ['triangle', readFigure('triangle')],
  ['overparen', readDressed('arc')],
]);

/**
 * Reads a command with its arguments.
 *
 * @throws UnreadError where it is none of the language.
 */
export function readCommand(cursor: Cursor): Term {
  const name = cursor.command() ?? '';
  const read = readers.get(name);
  if (read === undefined) throw new UnreadError(`the command \\${name}`);
  cursor.skip();
  return read(cursor);
}
