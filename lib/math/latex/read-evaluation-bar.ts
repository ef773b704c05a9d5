import type { Cursor } from './cursor.ts';
import { readBounds } from './read-integral.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** Reads the bar of `F(x) |_a^b` or `y |_{x = a}` after what it belongs to. */
export function readEvaluationBar(cursor: Cursor, body: Term): Term {
  cursor.skip();
  const { below, above } = readBounds(cursor);
  if (below === null) throw new UnreadError('an evaluation bar without bounds');
  const equals = below.findIndex((node) => node.kind === 'sign' && node.sign === '=');
  const first = below[0];
  const variable = equals === 1 && first?.kind === 'name' ? first.name : null;
  if (above === null) {
    if (variable === null) throw new UnreadError('an evaluation bar without both bounds');
    return valueAt(body, variable, cursor.readAll(below.slice(2)));
  }
  return {
    kind: 'difference',
    variable,
    from: cursor.readAll(below.slice(variable === null ? 0 : 2)),
    to: cursor.readAll(above),
    body,
  };
}

/** A function, or its derivative, at a place. */
function valueAt(body: Term, variable: string, place: Term): Term {
  if (body.kind === 'symbol') return { kind: 'apply', name: body.name, primes: 0, args: [place] };
  if (body.kind === 'apply' && body.args.length <= 1) return { ...body, args: [place] };
  if (body.kind === 'derivative') return { kind: 'limit', variable, to: place, side: 'both', body };
  throw new UnreadError('an evaluation bar after an expression');
}

/** Whether a bar with both its bounds comes next, which belongs to the whole product before it: `x \ln x |_1^e`. */
export function isDifferenceBar(cursor: Cursor): boolean {
  return isEvaluationBar(cursor) && hasBothBounds(cursor);
}

/** Whether a bar with a place comes next, which belongs to the value before it: `\frac{dy}{dx} |_{x = 1}`. */
export function isValueBar(cursor: Cursor): boolean {
  return isEvaluationBar(cursor) && !hasBothBounds(cursor);
}

function hasBothBounds(cursor: Cursor): boolean {
  return /^[_^]$/.test(cursor.sign(3) ?? '');
}

function isEvaluationBar(cursor: Cursor): boolean {
  if (!/^[_^]$/.test(cursor.sign(1) ?? '')) return false;
  const sign = cursor.sign();
  if (sign === 'right|') return cursor.leftBars === 0;
  return sign === 'big|' || (sign === '|' && cursor.bars === 0);
}
