import type { Cursor } from './cursor.ts';
import type { Node } from './nodes.ts';
import { readBounds } from './read-integral.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

function mentions(node: Node, variable: string): boolean {
  if (node.kind === 'name') return node.name === variable;
  if (node.kind === 'group') return node.nodes.some((inner) => mentions(inner, variable));
  return node.kind === 'environment' && node.rows.flat(2).some((inner) => mentions(inner, variable));
}

const ending = /^(?:=|!=|<=?|>=?|~|==|in|,|;|[)\]|.]|\\\\|right.*|implies|iff|and|or|when|quad)$/;

/** Whether what comes after a product, up to the end of the sum, has the variable free. */
function isMentionedAhead(cursor: Cursor, variable: string): boolean {
  for (let ahead = 0, depth = 0; ; ahead += 1) {
    const node = cursor.peek(ahead);
    if (node === undefined) return false;
    if (node.kind === 'sign' && /^[([]$/.test(node.sign)) depth += 1;
    else if (node.kind === 'sign' && /^[)\]]$/.test(node.sign) && depth > 0) depth -= 1;
    else if (node.kind === 'sign' && depth === 0 && ending.test(node.sign)) return false;
    const below = cursor.peek(ahead + 2);
    const isBinder = node.kind === 'command' && /^(?:sum|prod|lim)$/.test(node.name);
    if (isBinder && below !== undefined && mentions(below, variable)) return false;
    if (mentions(node, variable)) return true;
  }
}

/** Reads a body to which the variable is bound: one product, or the whole sum where the rest of it has the variable. */
function readBody(cursor: Cursor, variable: string): Term {
  const { state, grammar } = cursor.scope;
  const outer = state.bound;
  state.bound = [...outer, variable];
  try {
    const isNegative = cursor.takes('-');
    const product = cursor.nest(() => grammar.product(cursor));
    const first: Term = isNegative ? { kind: 'negate', operand: product } : product;
    const isSum = cursor.sign() === '+' || cursor.sign() === '-';
    return isSum && isMentionedAhead(cursor, variable) ? grammar.sumAfter(first, cursor) : first;
  } finally {
    state.bound = outer;
  }
}

function isSign(node: Node | undefined, sign: string): boolean {
  return node?.kind === 'sign' && node.sign === sign;
}

/** Reads what comes after `\sum` or `\prod`: an index from a number to another, and the body. */
export function readSeries(operation: 'sum' | 'product'): (cursor: Cursor) => Term {
  return (cursor) => {
    const { below, above } = readBounds(cursor);
    const [index, equals] = below ?? [];
    if (below === null || above === null || index?.kind !== 'name' || !isSign(equals, '=')) {
      throw new UnreadError('a sum or product without an index and its bounds');
    }
    const from = cursor.readAll(below.slice(2));
    const to = cursor.readAll(above);
    return { kind: 'series', operation, index: index.name, from, to, body: readBody(cursor, index.name) };
  };
}

/** Reads what comes after `\lim`: `_{x \to a}`, with `^+` or `^-` for a side, and the body. */
export function readLimit(cursor: Cursor): Term {
  const { below } = readBounds(cursor);
  const [name, arrow] = below ?? [];
  if (below === null || name?.kind !== 'name' || !(isSign(arrow, 'to') || isSign(arrow, 'implies'))) {
    throw new UnreadError('a limit without its variable');
  }
  let target = below.slice(2);
  let side: 'left' | 'right' | 'both' = 'both';
  const last = target.at(-1);
  const inner = last?.kind === 'group' && last.nodes.length === 1 ? last.nodes[0] : last;
  if (isSign(target.at(-2), '^') && (isSign(inner, '+') || isSign(inner, '-'))) {
    side = isSign(inner, '+') ? 'right' : 'left';
    target = target.slice(0, -2);
  }
  if (isSign(target[0], '+')) target = target.slice(1);
  const to = cursor.readAll(target);
  return { kind: 'limit', variable: name.name, to, side, body: readBody(cursor, name.name) };
}
