import type { Cursor } from './cursor.ts';
import { callTerm, decimalTerm, multiplyTerms } from './make-term.ts';
import type { Node } from './nodes.ts';
import { readArguments } from './read-brackets.ts';
import { endsIntegral } from './read-integral.ts';
import type { Term, TermFunctionName } from './term.ts';
import { UnreadError } from './unread-error.ts';

const inverses: Readonly<Partial<Record<TermFunctionName, TermFunctionName>>> = {
  sin: 'asin',
  cos: 'acos',
  tan: 'atan',
  cot: 'acot',
  sec: 'asec',
  csc: 'acsc',
  sinh: 'asinh',
  cosh: 'acosh',
  tanh: 'atanh',
};

const ofSeveral: ReadonlySet<TermFunctionName> = new Set(['min', 'max', 'gcd', 'lcm']);

function isMinusOne(nodes: readonly Node[]): boolean {
  const [minus, one] = nodes;
  return (
    nodes.length === 2 &&
    minus?.kind === 'sign' &&
    minus.sign === '-' &&
    one?.kind === 'number' &&
    one.text === '1'
  );
}

/** Reads a known function with its exponent, base and arguments. */
export function readFunction(cursor: Cursor): Term {
  const node = cursor.next();
  if (node.kind !== 'function') throw new UnreadError('a function is missing');
  if (node.name === 'gamma' && cursor.sign() !== '(') return { kind: 'symbol', name: 'Gamma' };
  if (ofSeveral.has(node.name)) return { kind: 'call', name: node.name, args: readSeveral(cursor) };
  return (node.name === 'log' ? maybeGluedBase(cursor) : null) ?? readCall(cursor, node.name);
}

function readCall(cursor: Cursor, written: TermFunctionName): Term {
  let name = written;
  let exponent: Term | null = null;
  let base: Term | null = null;
  for (;;) {
    if (exponent === null && cursor.takes('^')) {
      const nodes = cursor.argument();
      if (isMinusOne(nodes)) name = inverseOf(name);
      else exponent = cursor.readAll(nodes);
    } else if (base === null && name === 'log' && cursor.takes('_')) base = cursor.readAll(cursor.argument());
    else break;
  }
  if (exponent?.kind === 'negate') throw new UnreadError('a function with a negative exponent');
  if (cursor.sign() === '_' || cursor.sign() === "'")
    throw new UnreadError('an index or prime on a known function');
  const argument = readArgument(cursor);
  const call = base === null ? callTerm(name, argument) : callTerm(name, argument, base);
  return exponent === null ? call : { kind: 'power', base: call, exponent };
}

/** `\log_264` at the end of a product: TeX takes one digit as the base. */
function maybeGluedBase(cursor: Cursor): Term | null {
  const [digits, after] = [cursor.peek(1), cursor.peek(2)];
  if (cursor.sign() !== '_' || digits?.kind !== 'number' || !/^[2-9]\d+$/.test(digits.text)) return null;
  const isEnd = after === undefined || (after.kind === 'sign' && /^(?:[-+=,)]|<=?|>=?)$/.test(after.sign));
  if (!isEnd) return null;
  cursor.skip(2);
  return callTerm('log', decimalTerm(digits.text.slice(1)), decimalTerm(digits.text.slice(0, 1)));
}

function inverseOf(name: TermFunctionName): TermFunctionName {
  const inverse = inverses[name];
  if (inverse === undefined) throw new UnreadError('a function with the exponent -1');
  return inverse;
}

function readSeveral(cursor: Cursor): readonly Term[] {
  if (cursor.sign() === '(') return readArguments(cursor);
  if (cursor.sign() !== '\\{') throw new UnreadError('a function of several arguments without brackets');
  const set = cursor.scope.grammar.factor(cursor);
  if (set.kind !== 'set') throw new UnreadError('a function of several arguments without brackets');
  return set.items;
}

function readArgument(cursor: Cursor): Term {
  const sign = cursor.sign();
  if (sign === '(' || sign === '[') {
    const args = readArguments(cursor);
    const [first] = args;
    if (first === undefined || args.length > 1)
      throw new UnreadError('a function of one argument with several');
    return first;
  }
  if (sign === '\\{') {
    const [only, ...others] = readSeveral(cursor);
    if (only === undefined || others.length > 0)
      throw new UnreadError('a function of one argument with several');
    return only;
  }
  const node = cursor.peek();
  if (node?.kind === 'group') {
    cursor.skip();
    return cursor.readAll(node.nodes);
  }
  if (sign === '-') {
    cursor.skip();
    return { kind: 'negate', operand: readChain(cursor) };
  }
  return readChain(cursor);
}

/** `2x`, `n\pi`, `\frac{x}{2}`, `\omega t`: what a function without brackets takes. */
function readChain(cursor: Cursor): Term {
  if (cursor.peek()?.kind === 'function') return cursor.nest(() => readFunction(cursor));
  const factors: Term[] = [cursor.scope.grammar.factor(cursor)];
  const isPlain = (): boolean => factors.every((factor) => factor.kind === 'number');
  if (cursor.sign() === '(' && isPlain()) factors.push(cursor.scope.grammar.factor(cursor));
  while (continuesChain(cursor, isPlain())) {
    const factor = cursor.scope.grammar.factor(cursor);
    if (factor.kind === 'apply') throw new UnreadError('a function without brackets before another');
    factors.push(factor);
  }
  if (cursor.sign() === '/') throw new UnreadError('a slash after a function without brackets');
  return multiplyTerms(factors);
}

/** Whether the next letter belongs to the argument too. */
function continuesChain(cursor: Cursor, isPlain: boolean): boolean {
  const node = cursor.peek();
  if (node === undefined || node.kind === 'text' || endsIntegral(cursor)) return false;
  refuseAmbiguous(cursor, node, isPlain);
  if (node.kind === 'command') return continuing.has(node.name);
  if (node.kind === 'name' && node.name === 'e') {
    throw new UnreadError('a function without brackets before a power of e');
  }
  return node.kind === 'name';
}

const continuing: ReadonlySet<string> = new Set(['pi']);
const unclear: ReadonlySet<string> = new Set(['frac', 'dfrac', 'tfrac', 'sqrt', 'binom']);

function refuseAmbiguous(cursor: Cursor, node: Node, isPlain: boolean): void {
  const opens =
    node.kind === 'sign' &&
    (node.sign === '(' ||
      node.sign === '[' ||
      node.sign === 'left|' ||
      (node.sign === '|' && cursor.bars === 0));
  const isCommand = node.kind === 'command' && unclear.has(node.name) && !isPlain;
  if (opens || isCommand || node.kind === 'group')
    throw new UnreadError('a factor after a function without brackets');
}
