import type { Cursor, IntegralFrame } from './cursor.ts';
import { multiplyTerms, numberTerm } from './make-term.ts';
import type { Node } from './nodes.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** Whether `dx` comes next and ends the integral that is being read. */
export function endsIntegral(cursor: Cursor): boolean {
  return isDifferential(cursor) && cursor.scope.state.integral?.level === cursor;
}

/** Whether `dx` comes next in an integral. */
export function isDifferential(cursor: Cursor): boolean {
  return (
    cursor.scope.state.integral !== null &&
    cursor.name() === 'd' &&
    cursor.name(1) !== null &&
    !/[_^(]/.test(cursor.sign(2) ?? '')
  );
}

function hasDifferential(cursor: Cursor): boolean {
  for (let ahead = 0; ; ahead += 1) {
    const node: Node | undefined = cursor.peek(ahead);
    if (
      node === undefined ||
      (node.kind === 'sign' && /^(?:=|,|;|<=?|>=?|~|implies|iff|\\\\)$/.test(node.sign))
    )
      return false;
    if (node.kind === 'name' && node.name === 'd' && cursor.name(ahead + 1) !== null) return true;
  }
}

/** Reads the bounds after `\int`, `\sum` and the like: the nodes below and above. */
export function readBounds(cursor: Cursor): {
  readonly below: readonly Node[] | null;
  readonly above: readonly Node[] | null;
} {
  let below: readonly Node[] | null = null;
  let above: readonly Node[] | null = null;
  for (;;) {
    if (cursor.command() === 'limits' || cursor.command() === 'nolimits') cursor.skip();
    if (below === null && cursor.takes('_')) below = cursor.argument();
    else if (above === null && cursor.takes('^')) above = cursor.argument();
    else return { below, above };
  }
}

/** Reads what comes after `\int`: bounds, integrand, `dx`. */
export function readIntegral(cursor: Cursor): Term {
  const { below, above } = readBounds(cursor);
  if ((below === null) !== (above === null)) throw new UnreadError('an integral with one bound');
  const bounds =
    below === null || above === null ? null : ([cursor.readAll(below), cursor.readAll(above)] as const);
  const { state, grammar } = cursor.scope;
  const outer = state.integral;
  const frame: IntegralFrame = { variable: null, level: cursor };
  state.integral = frame;
  try {
    const body = hasDifferential(cursor) ? readUpToDifferential(cursor, frame) : grammar.product(cursor);
    const rest = hasMoreFactors(cursor) ? cursor.scope.grammar.implied(cursor) : [];
    if (rest.length > 0) throw new UnreadError('a factor after the differential');
    if (frame.variable === null) throw new UnreadError('an integral without a differential');
    return { kind: 'integral', variable: frame.variable, bounds, body };
  } finally {
    state.integral = outer;
  }
}

function hasMoreFactors(cursor: Cursor): boolean {
  const node = cursor.peek();
  return node?.kind === 'number';
}

function readUpToDifferential(cursor: Cursor, frame: IntegralFrame): Term {
  const body = endsIntegral(cursor) ? numberTerm(1) : readIntegrand(cursor);
  if (!endsIntegral(cursor)) throw new UnreadError('an integral without a differential');
  cursor.skip();
  frame.variable = cursor.name();
  cursor.skip();
  return body;
}

function readIntegrand(cursor: Cursor): Term {
  const body = cursor.scope.grammar.sum(cursor);
  while (cursor.sign() === '·' && cursor.name(1) === 'd') cursor.skip();
  return multiplyTerms([body]);
}

/** Reads `dx` inside a fraction under an integral: a factor 1, and the integral's variable. */
export function readInnerDifferential(cursor: Cursor): Term {
  const frame = cursor.scope.state.integral;
  cursor.skip();
  const variable = cursor.name();
  cursor.skip();
  if (frame === null || frame.variable !== null) throw new UnreadError('two differentials in one integral');
  frame.variable = variable;
  return numberTerm(1);
}
