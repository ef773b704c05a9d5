import type { Cursor } from './cursor.ts';
import { callTerm } from './make-term.ts';
import { readBounds } from './read-integral.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** Reads terms between commas. */
function readItems(cursor: Cursor, closers: readonly string[]): readonly Term[] {
  const { bars } = cursor;
  cursor.bars = 0;
  const items: Term[] = [];
  if (!closers.includes(cursor.sign() ?? '')) {
    do {
      if (cursor.sign() === 'dots') throw new UnreadError('an ellipsis');
      items.push(cursor.nest(() => cursor.scope.grammar.term(cursor)));
    } while (cursor.takes(',') || cursor.takes(';'));
  }
  cursor.bars = bars;
  return items;
}

/** Reads `(a, b)` after the name of a function. */
export function readArguments(cursor: Cursor): readonly Term[] {
  const isSquare = cursor.sign() === '[';
  cursor.skip();
  const closing = isSquare ? ']' : ')';
  const args = readItems(cursor, [closing]);
  cursor.expect(closing);
  if (args.length === 0) throw new UnreadError('empty brackets');
  return args;
}

const isInfinite = (term: Term): boolean =>
  (term.kind === 'constant' && term.name === 'infinity') ||
  (term.kind === 'negate' && isInfinite(term.operand));

/** Reads what `(`, `[`, `\{` or `\langle`, already taken, opens. */
export function readBracket(cursor: Cursor, opening: string): Term {
  if (opening === '\\{') return readSet(cursor);
  if (opening === '<(') {
    const items = readItems(cursor, ['>)']);
    cursor.expect('>)');
    return { kind: 'tuple', items };
  }
  const items = readItems(cursor, [')', ']']);
  const closing = cursor.sign();
  if (closing !== ')' && closing !== ']') throw new UnreadError(bracketComplaint(cursor));
  cursor.skip();
  const [first, second] = items;
  if (first === undefined) throw new UnreadError('empty brackets');
  const isFromClosed = opening === '[';
  const isToClosed = closing === ']';
  if (second === undefined) {
    if (isFromClosed !== isToClosed) throw new UnreadError('brackets that do not match');
    return isFromClosed ? readDifference(cursor, first) : first;
  }
  const isPlainPair = !isFromClosed && !isToClosed && !isInfinite(first) && !isInfinite(second);
  if (items.length === 2 && !isPlainPair)
    return { kind: 'interval', from: first, to: second, isFromClosed, isToClosed };
  if (isFromClosed || isToClosed) throw new UnreadError('a list in square brackets');
  return { kind: 'tuple', items };
}

function bracketComplaint(cursor: Cursor): string {
  const sign = cursor.sign();
  return sign === null ? 'a bracket is not closed' : `"${sign}" in brackets`;
}

/** `[F(x)]_a^b`. */
function readDifference(cursor: Cursor, body: Term): Term {
  if (cursor.sign() !== '_') return body;
  const { below, above } = readBounds(cursor);
  if (below === null || above === null) throw new UnreadError('an index on a bracket');
  const [first, equals] = below;
  const variable =
    first?.kind === 'name' && equals?.kind === 'sign' && equals.sign === '=' ? first.name : null;
  const from = cursor.readAll(below.slice(variable === null ? 0 : 2));
  return { kind: 'difference', variable, from, to: cursor.readAll(above), body };
}

function readSet(cursor: Cursor): Term {
  const items = readItems(cursor, ['\\}']);
  if (cursor.sign() === '|' || cursor.sign() === ':') throw new UnreadError('a set given by a condition');
  if (!cursor.takes('\\}')) throw new UnreadError(bracketComplaint(cursor));
  return items.length === 0 ? { kind: 'named-set', name: 'empty' } : { kind: 'set', items };
}

const closings: Readonly<Record<string, readonly [string, 'abs' | 'norm' | 'floor' | 'ceil']>> = {
  '|': ['|', 'abs'],
  'left|': ['right|', 'abs'],
  '||': ['||', 'norm'],
  'left||': ['right||', 'norm'],
  'floor(': ['floor)', 'floor'],
  'ceil(': ['ceil)', 'ceil'],
};

/** Reads what a bar, a double bar, `\lfloor` or `\lceil`, already taken, opens. */
export function readFence(cursor: Cursor, opening: string): Term {
  const [closing, name] = closings[opening] ?? ['', 'abs'];
  const { bars } = cursor;
  cursor.bars = opening === '|' ? bars + 1 : 0;
  const isLeft = opening === 'left|';
  cursor.leftBars += isLeft ? 1 : 0;
  const body = cursor.nest(() => cursor.scope.grammar.term(cursor));
  cursor.bars = bars;
  cursor.leftBars -= isLeft ? 1 : 0;
  cursor.expect(closing);
  if (opening === '|') refuseThirdBar(cursor);
  if (name === 'abs' && body.kind === 'matrix') return { ...body, isDeterminant: true };
  const isVector = name === 'abs' && body.kind === 'symbol' && body.name.startsWith('vec ');
  return callTerm(isVector ? 'norm' : name, body);
}

/** `|a|b|c|` has two readings. */
function refuseThirdBar(cursor: Cursor): void {
  let ahead = 0;
  while (/^(?:name|number|group)$/.test(cursor.peek(ahead)?.kind ?? '')) ahead += 1;
  if (ahead > 0 && cursor.sign(ahead) === '|') throw new UnreadError('bars with two readings');
}
