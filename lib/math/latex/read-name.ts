import type { Cursor } from './cursor.ts';
import { callTerm } from './make-term.ts';
import type { Node } from './nodes.ts';
import { readArguments } from './read-brackets.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** Letters that name functions without being declared. */
const usualFunctions: ReadonlySet<string> = new Set(['f', 'g', 'F', 'G']);

/** Whether a name is a function's without brackets after it. */
export function isFunctionName(cursor: Cursor, name: string): boolean {
  return usualFunctions.has(name) || cursor.scope.functions.has(name);
}

/** The text of an index: `1`, `max`, `n+1`. */
function renderIndex(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'number') return node.text;
      if (node.kind === 'name') return node.name;
      if (node.kind === 'text') return node.text;
      if (node.kind === 'group') return renderIndex(node.nodes);
      if (node.kind === 'function') return node.name;
      if (node.kind === 'sign' && /^[-+,*/()_]$/.test(node.sign)) return node.sign;
      throw new UnreadError('an index that is no name');
    })
    .join('');
}

function mentions(nodes: readonly Node[], names: readonly string[]): boolean {
  return nodes.some(
    (node) =>
      (node.kind === 'name' && names.includes(node.name)) ||
      (node.kind === 'group' && mentions(node.nodes, names)),
  );
}

function countPrimes(cursor: Cursor): number {
  let primes = 0;
  for (;;) {
    if (cursor.takes("'")) primes += 1;
    else if (cursor.takes('″')) primes += 2;
    else if (cursor.sign() === '^' && isPrimes(cursor.peek(1))) {
      const node = cursor.peek(1);
      primes += node?.kind === 'group' ? node.nodes.length : 1;
      cursor.skip(2);
    } else return primes;
  }
}

function isPrimes(node: Node | undefined): boolean {
  const nodes = node?.kind === 'group' ? node.nodes : [node];
  return nodes.length > 0 && nodes.every((inner) => inner?.kind === 'sign' && inner.sign === "'");
}

/** `C_5^2`, `A_n^k`, `P_5^2`: counts, with the larger number below and the number chosen above. */
function maybeReadCount(cursor: Cursor, letter: string): Term | null {
  if (!/^[CAP]$/.test(letter) || cursor.sign() === '(') return null;
  const mark = cursor.mark();
  const marks = readScripts(cursor);
  if (marks === null || !marks.every(isCountable)) {
    cursor.rewind(mark);
    return null;
  }
  const [below, above] = marks.map((nodes) => cursor.readAll(nodes));
  if (below === undefined || above === undefined) return null;
  if (below.kind === 'number' && above.kind === 'number' && above.numerator > below.numerator) {
    if (letter !== 'C') throw new UnreadError('an index and an exponent');
    return callTerm('binomial', above, below);
  }
  if (letter === 'P' || (letter === 'A' && below.kind !== 'number'))
    throw new UnreadError('an index and an exponent');
  return callTerm(letter === 'C' ? 'binomial' : 'permutations', below, above);
}

function isCountable(nodes: readonly Node[]): boolean {
  return nodes.every(
    (node) =>
      (node.kind === 'number' && /^\d+$/.test(node.text)) ||
      (node.kind === 'name' && /^[nmkr]$/.test(node.name)) ||
      (node.kind === 'sign' && /^[-+]$/.test(node.sign)),
  );
}

function readScripts(cursor: Cursor): readonly [readonly Node[], readonly Node[]] | null {
  let below: readonly Node[] | null = null;
  let above: readonly Node[] | null = null;
  while ((cursor.sign() === '_' && below === null) || (cursor.sign() === '^' && above === null)) {
    const isBelow = cursor.sign() === '_';
    cursor.skip();
    if (isBelow) below = cursor.argument();
    else above = cursor.argument();
  }
  return below === null || above === null ? null : [below, above];
}

/** Reads a letter: a constant, a quantity, an application, a derivative such as `dy/dx`. */
export function readName(cursor: Cursor): Term {
  const letter = cursor.name() ?? '';
  const derivative = maybeInlineDerivative(cursor);
  if (derivative !== null) return derivative;
  if (letter === 'd' && /^(?:[xyuv]|theta)$/.test(cursor.name(1) ?? ''))
    throw new UnreadError('a differential alone');
  cursor.skip();
  if (letter === 'm' && cursor.command() === 'angle') return cursor.scope.grammar.factor(cursor);
  const count = maybeReadCount(cursor, letter);
  if (count !== null) return count;
  let name = letter;
  if (cursor.takes('_')) {
    const nodes = cursor.argument();
    if (mentions(nodes, cursor.scope.state.bound)) {
      const args = [cursor.readAll(nodes)];
      if (cursor.sign() === '(') throw new UnreadError('a sequence of functions');
      return { kind: 'apply', name, primes: 0, args };
    }
    const index = renderIndex(nodes);
    name = /^[A-Za-z0-9]+$/.test(index) ? `${name}_${index}` : `${name}_{${index}}`;
  }
  const primes = countPrimes(cursor);
  return readApplication(cursor, name, primes);
}

function readApplication(cursor: Cursor, name: string, primes: number): Term {
  const { scope } = cursor;
  const isFunction = isFunctionName(cursor, name) || primes > 0;
  if (isFunction && primes === 0 && cursor.sign() === '^') return readRaisedFunction(cursor, name);
  const count = maybeReadTypedCount(cursor, name);
  if (count !== null) return count;
  if (cursor.sign() === '(' && (isFunction || looksLikeApplication(cursor, name))) {
    return { kind: 'apply', name, primes, args: readArguments(cursor) };
  }
  if (primes > 0) return { kind: 'apply', name, primes, args: [] };
  if (name === 'e' && !scope.quantities.has('e')) return { kind: 'constant', name: 'e' };
  if (name === 'i' && !scope.quantities.has('i') && !scope.state.bound.includes('i'))
    return { kind: 'constant', name: 'i' };
  return { kind: 'symbol', name };
}

/** `C(5,2) = 10` counts; `C(5,2)` alone may be a point. */
function maybeReadTypedCount(cursor: Cursor, name: string): Term | null {
  const [n, k] = [cursor.peek(1), cursor.peek(3)];
  const isPair = cursor.sign() === '(' && cursor.sign(2) === ',' && cursor.sign(4) === ')';
  const isUsed = /^(?:=|\+|-|×|·|\*|÷|\/)$/.test(cursor.sign(5) ?? '');
  if (!/^[CP]$/.test(name) || !isPair || !isUsed || n === undefined || k === undefined) return null;
  const areNumerals = n.kind === 'number' && k.kind === 'number' && Number(n.text) >= Number(k.text);
  const areLetters = n.kind === 'name' && n.name === 'n' && k.kind === 'name' && /^[kr]$/.test(k.name);
  if (!areNumerals && !areLetters) return null;
  const [first, second] = readArguments(cursor);
  if (first === undefined || second === undefined) return null;
  return callTerm(name === 'C' ? 'binomial' : 'permutations', first, second);
}

/** `f^{-1}(x)` is the inverse; `f^2(x)` has two readings; `f^{(3)}(x)` is a derivative; `f^2` is a square. */
function readRaisedFunction(cursor: Cursor, name: string): Term {
  const node = cursor.peek(1);
  const isCalled = cursor.sign(2) === '(';
  const nodes = node?.kind === 'group' ? node.nodes : [];
  const [first, second, third] = nodes;
  if (!isCalled) return { kind: 'symbol', name };
  cursor.skip(2);
  if (
    nodes.length === 2 &&
    first?.kind === 'sign' &&
    first.sign === '-' &&
    second?.kind === 'number' &&
    second.text === '1'
  ) {
    return { kind: 'apply', name, primes: -1, args: readArguments(cursor) };
  }
  const isOrder =
    first?.kind === 'sign' && first.sign === '(' && third?.kind === 'sign' && third.sign === ')';
  if (isOrder && second?.kind === 'number' && /^\d$/.test(second.text)) {
    return { kind: 'apply', name, primes: Number(second.text), args: readArguments(cursor) };
  }
  throw new UnreadError('a function with an exponent');
}

/** `P(A)`, `p(0)`, `y(t)`: a letter before a bracket that holds one letter or numeral, or numerals and letters. */
function looksLikeApplication(cursor: Cursor, name: string): boolean {
  if (!/^[A-Za-z]$|^(?:phi|psi|Phi|Gamma|mu|sigma)$/.test(name) || name === 'e' || name === 'i') return false;
  if (name === 'P' && /^(?:union|intersection|\||setminus)$/.test(cursor.sign(2) ?? '')) return true;
  let ahead = 1;
  for (; cursor.sign(ahead) !== ')'; ahead += 2) {
    const node = cursor.peek(ahead);
    if (
      node === undefined ||
      (node.kind !== 'name' && node.kind !== 'number') ||
      (node.kind === 'name' && node.name === name)
    )
      return false;
    if (cursor.sign(ahead + 1) === ')') break;
    if (cursor.sign(ahead + 1) !== ',') return false;
  }
  if (cursor.scope.bareNames.has(name)) throw new UnreadError('a letter that is a factor or a function');
  return true;
}

/** `dy/dx` typed in one line. */
function maybeInlineDerivative(cursor: Cursor): Term | null {
  const [of, variable] = [cursor.name(1), cursor.name(4)];
  if (
    cursor.name() !== 'd' ||
    of === null ||
    cursor.sign(2) !== '/' ||
    cursor.name(3) !== 'd' ||
    variable === null
  )
    return null;
  cursor.skip(5);
  return { kind: 'derivative', variable, order: 1, body: { kind: 'symbol', name: of } };
}
