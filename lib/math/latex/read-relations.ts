import type { Cursor } from './cursor.ts';
import { distribute, join, joinWords } from './join-statements.ts';
import type { Node } from './nodes.ts';
import { asSet } from './read-sum.ts';
import type { Statement, Term, TermComparison } from './term.ts';
import { UnreadError } from './unread-error.ts';

const comparisons: Readonly<Record<string, TermComparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '~': '~',
  '==': '==',
  in: 'in',
  notin: 'notin',
  subset: 'subset',
};

const separators: ReadonlySet<string> = new Set(['quad', '\\\\', '&']);

function maybeComparison(cursor: Cursor): TermComparison | null {
  const sign = cursor.sign();
  return sign === null ? null : (comparisons[sign] ?? null);
}

/** Moves over gaps and row ends before a comparison, which goes on with the chain. */
function reachComparison(cursor: Cursor): TermComparison | null {
  const mark = cursor.mark();
  while (separators.has(cursor.sign() ?? '')) cursor.skip();
  const found = maybeComparison(cursor);
  if (found === null) cursor.rewind(mark);
  return found;
}

function skipGaps(cursor: Cursor): void {
  while (separators.has(cursor.sign() ?? '')) cursor.skip();
}

/** `\pmod{7}`, `(\bmod 7)`, `\mod 7`. */
function maybeReadModulus(cursor: Cursor): Term | null {
  const mark = cursor.mark();
  skipGaps(cursor);
  const isBracketed = cursor.sign() === '(' && (isMod(cursor, 1) || cursor.sign(1) === 'mod');
  if (isBracketed) cursor.skip();
  if (!isMod(cursor, 0) && cursor.sign() !== 'mod') {
    cursor.rewind(mark);
    return null;
  }
  cursor.skip();
  const node = cursor.peek();
  const modulus =
    node?.kind === 'group' ? cursor.readAll(cursor.argument()) : cursor.scope.grammar.product(cursor);
  if (isBracketed) cursor.expect(')');
  return modulus;
}

function isMod(cursor: Cursor, ahead: number): boolean {
  return /^(?:pmod|bmod|mod|pod)$/.test(cursor.command(ahead) ?? '');
}

/** Reads `\begin{cases}` or `\{ \begin{array}` whose rows state something: they all hold. */
function maybeReadSystem(cursor: Cursor): Statement | null {
  const isBraced = cursor.sign() === '\\{';
  const node = cursor.peek(isBraced ? 1 : 0);
  const hasCases = node?.kind === 'environment' && /^(?:[dr]?cases)$/.test(node.name);
  const isSystem =
    hasCases || (isBraced && node?.kind === 'environment' && /^(?:array|matrix)$/.test(node.name));
  if (node?.kind !== 'environment' || !isSystem || !node.rows.every(([first = []]) => first.some(isRelation)))
    return null;
  cursor.skip(isBraced ? 2 : 1);
  if (isBraced) cursor.takes('\\}');
  const parts = node.rows.map((row) => {
    const inner = cursor.inside(row.flat());
    const part = cursor.nest(() => cursor.scope.grammar.statement(inner));
    inner.expectEnd();
    return part;
  });
  return join('and', parts);
}

/** A box or braces around a whole relation or list: `\\boxed{k = 45} \\text{ and } \\boxed{n = 2}`. */
function maybeReadFramed(cursor: Cursor): Statement | null {
  const node = cursor.peek();
  const after = cursor.peek(1);
  const isAlone =
    after === undefined ||
    (after.kind === 'sign' && /^(?:quad|,|;|\.|and|or|implies|iff|\\\\)$/.test(after.sign));
  if (node?.kind !== 'group' || !isAlone || !node.nodes.some(isRelation)) return null;
  cursor.skip();
  const inner = cursor.inside(node.nodes);
  const statement = cursor.nest(() => cursor.scope.grammar.statement(inner));
  inner.expectEnd();
  return statement;
}

function isRelation(node: Node): boolean {
  return node.kind === 'sign' && comparisons[node.sign] !== undefined;
}

/** Reads a chain of terms with comparisons between them, or a system. */
function readRelation(cursor: Cursor): Statement {
  skipGaps(cursor);
  const system = maybeReadSystem(cursor) ?? maybeReadFramed(cursor);
  if (system !== null) return system;
  const { grammar } = cursor.scope;
  const first = maybeComparison(cursor);
  if (first !== null) throw new UnreadError('a relation without a left side');
  const terms = [grammar.term(cursor)];
  const found: TermComparison[] = [];
  let modulus: Term | null = null;
  for (;;) {
    const comparison = reachComparison(cursor);
    if (comparison === null) break;
    cursor.skip();
    skipGaps(cursor);
    if (cursor.isAtEnd()) throw new UnreadError('a relation without a right side');
    const right = grammar.term(cursor);
    terms.push(
      comparison === 'in' || comparison === 'notin' || comparison === 'subset' ? asSet(right) : right,
    );
    found.push(comparison);
    modulus ??= found.includes('==') ? maybeReadModulus(cursor) : null;
  }
  const [only] = terms;
  if (found.length === 0 && only !== undefined) return { kind: 'term', term: only };
  return { kind: 'relation', terms, comparisons: found, ...(modulus === null ? {} : { modulus }) };
}

function isConnected(cursor: Cursor, sign: string): boolean {
  const mark = cursor.mark();
  while (separators.has(cursor.sign() ?? '') || cursor.sign() === ',') cursor.skip();
  if (cursor.takes(sign)) {
    skipGaps(cursor);
    return true;
  }
  cursor.rewind(mark);
  return false;
}

const ends: ReadonlySet<string> = new Set([
  'or',
  'and',
  'implies',
  'iff',
  'because',
  'when',
  'to',
  'otherwise',
]);

/** `\quad (1)`, the number of an equation, at the end of its row. */
function skipLabel(cursor: Cursor): void {
  const isLabel =
    cursor.sign() === 'quad' &&
    cursor.sign(1) === '(' &&
    cursor.peek(2)?.kind === 'number' &&
    cursor.sign(3) === ')';
  const after = cursor.peek(4);
  if (isLabel && (after === undefined || (after.kind === 'sign' && after.sign === '\\\\'))) cursor.skip(4);
}

/** Takes a comma, semicolon, gap or row end with something after it; `gap` where no comma is among them. */
function takeSeparator(cursor: Cursor): 'comma' | 'gap' | null {
  skipLabel(cursor);
  const mark = cursor.mark();
  let found: 'comma' | 'gap' | null = null;
  while (separators.has(cursor.sign() ?? '') || cursor.sign() === ',' || cursor.sign() === ';') {
    found = found === 'comma' || cursor.sign() === ',' || cursor.sign() === ';' ? 'comma' : 'gap';
    cursor.skip();
  }
  if (cursor.isAtEnd() || cursor.sign() === '.' || ends.has(cursor.sign() ?? '')) {
    cursor.rewind(mark);
    return null;
  }
  return found;
}

/** Reads statements with commas or row ends between them. */
function readList(cursor: Cursor): Statement {
  const parts = [readRelation(cursor)];
  for (let separator = takeSeparator(cursor); separator !== null; separator = takeSeparator(cursor)) {
    if (cursor.sign() === 'dots') throw new UnreadError('an ellipsis');
    const part = readRelation(cursor);
    if (separator === 'gap' && part.kind === 'term') throw new UnreadError('a value after a gap');
    parts.push(part);
  }
  return join('list', distribute(parts));
}

function readJoined(cursor: Cursor, operation: 'and' | 'or', read: (cursor: Cursor) => Statement): Statement {
  const members = [read(cursor)];
  while (isConnected(cursor, operation)) members.push(read(cursor));
  return joinWords(operation, members);
}

function readConjunction(cursor: Cursor): Statement {
  return readJoined(cursor, 'and', readList);
}

function readDisjunction(cursor: Cursor): Statement {
  return readJoined(cursor, 'or', readConjunction);
}

/** Reads `p \text{ if } q` as q implies p. */
function readConditional(cursor: Cursor): Statement {
  const statement = readDisjunction(cursor);
  if (!isConnected(cursor, 'when') && !isConnected(cursor, 'because')) return statement;
  const condition = readDisjunction(cursor);
  return { kind: 'implication', parts: [condition, statement], isBothWays: false };
}

function dropEnding(cursor: Cursor): void {
  while (/^(?:[.,;:]|quad|\\\\)$/.test(cursor.sign() ?? '')) cursor.skip();
}

function takesImplication(cursor: Cursor): 'implies' | 'to' | 'iff' | null {
  if (isConnected(cursor, 'implies')) return 'implies';
  if (isConnected(cursor, 'to')) return 'to';
  return isConnected(cursor, 'iff') ? 'iff' : null;
}

/** Reads a whole statement: implications of disjunctions of lists of relations. */
export function readStatementNodes(cursor: Cursor): Statement {
  skipGaps(cursor);
  while (cursor.takes('implies') || cursor.takes('because') || cursor.takes('and') || cursor.takes('iff'))
    skipGaps(cursor);
  const parts = [readConditional(cursor)];
  const arrows = new Set<string>();
  for (;;) {
    const arrow = takesImplication(cursor);
    if (arrow === null) break;
    arrows.add(arrow);
    parts.push(readConditional(cursor));
  }
  dropEnding(cursor);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  if (arrows.has('to') && parts.some(({ kind }) => kind === 'term'))
    throw new UnreadError('an arrow between values');
  if (arrows.size > 1) throw new UnreadError('arrows of both kinds');
  return { kind: 'implication', parts, isBothWays: arrows.has('iff') };
}
