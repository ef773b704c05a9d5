import type { Expression, FunctionName, Relation } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  eulerNumber,
  integer,
  maybeNumber,
  multiply,
  negate,
  power,
  subtract,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';

/** One operation on both sides of a formula. */
export interface Move {
  readonly kind:
    | 'add'
    | 'subtract'
    | 'divide'
    | 'multiply'
    | 'negate'
    | 'root'
    | 'raise'
    | 'logarithm'
    | 'exponential';
  /** What is subtracted, divided or multiplied by; the exponent of a root or a power; null for the others. */
  readonly operand: Expression | null;
  /** The side with the unknown afterwards. */
  readonly left: Expression;
  /** The other side; two of them for the two signs of an even root. */
  readonly right: readonly Expression[];
}

interface Undone {
  readonly kind: Move['kind'];
  readonly operand: Expression | null;
  readonly left: Expression;
  readonly undo: (right: Expression) => readonly Expression[];
}

const maxMoves = 8;

function has(expression: Expression, name: string): boolean {
  return findFreeVariables(expression).includes(name);
}

function hasRoot(expression: Expression): boolean {
  const isRoot = expression.kind === 'call' && /^(?:sqrt|root|cbrt)$/.test(expression.name);
  return isRoot || childrenOf(expression).some(hasRoot);
}

/** Roots are left as they stand: a root of a fraction reads better than a fraction of roots. */
function tidy(expression: Expression): Expression {
  return hasRoot(expression) ? expression : simplifyExpression(expression);
}

function one(
  kind: Move['kind'],
  operand: Expression | null,
  left: Expression,
  undo: (right: Expression) => Expression,
): Undone {
  return { kind, operand, left, undo: (right) => [tidy(undo(right))] };
}

function split(
  parts: readonly Expression[],
  name: string,
): readonly [own: Expression, rest: readonly Expression[]] | null {
  const [own, ...others] = parts.filter((part) => has(part, name));
  return own === undefined || others.length > 0 ? null : [own, parts.filter((part) => part !== own)];
}

function undoPower(base: Expression, exponent: Expression, name: string): Undone | null {
  if (has(base, name) && has(exponent, name)) {
    return null;
  }
  if (has(exponent, name)) {
    const isNatural = base.kind === 'constant' && base.name === 'e';
    return one('logarithm', null, exponent, (right) =>
      isNatural ? call('ln', right) : divide(call('ln', right), call('ln', base)),
    );
  }
  const number = maybeNumber(exponent);
  const size = number === null ? 0 : number.valueOf();
  if (!Number.isInteger(size) || size < 2 || size > 9) {
    return null;
  }
  const root = (right: Expression): Expression =>
    size === 2 ? call('sqrt', right) : size === 3 ? call('cbrt', right) : call('root', right, integer(size));
  return {
    kind: 'root',
    operand: exponent,
    left: base,
    undo: (right) => (size % 2 === 0 ? [root(right), negate(root(right))] : [root(right)]),
  };
}

function undoQuotient(numerator: Expression, denominator: Expression, name: string): Undone | null {
  if (has(numerator, name) && has(denominator, name)) {
    return null;
  }
  return has(numerator, name)
    ? one('multiply', denominator, numerator, (right) => multiply(right, denominator))
    : one('multiply', denominator, denominator, (right) => divide(numerator, right));
}

function undoCall(name: FunctionName, args: readonly Expression[]): Undone | null {
  const [argument] = args;
  if (argument === undefined || args.length > 1) {
    return null;
  }
  if (name === 'sqrt') {
    return one('raise', integer(2), argument, (right) => power(right, integer(2)));
  }
  return name === 'ln' ? one('exponential', null, argument, (right) => power(eulerNumber, right)) : null;
}

/** A term that is taken to the other side; a negative one is added there. */
function undoTerm(rest: Expression, own: Expression): Undone {
  const opposite = tidy(negate(rest));
  const isNegative = /^-/.test(renderLatex(rest)) && !/^-/.test(renderLatex(opposite));
  return isNegative
    ? one('add', opposite, own, (right) => add(right, opposite))
    : one('subtract', rest, own, (right) => subtract(right, rest));
}

function maybeUndo(side: Expression, name: string): Undone | null {
  switch (side.kind) {
    case 'add': {
      const found = split(side.terms, name);
      const rest = found === null ? null : tidy(add(...found[1]));
      return found === null || rest === null ? null : undoTerm(rest, found[0]);
    }
    case 'multiply': {
      const found = split(side.factors, name);
      const rest = found === null ? null : tidy(multiply(...found[1]));
      return found === null || rest === null
        ? null
        : one('divide', rest, found[0], (right) => divide(right, rest));
    }
    case 'negate':
      return one('negate', null, side.operand, negate);
    case 'divide':
      return undoQuotient(side.numerator, side.denominator, name);
    case 'power':
      return undoPower(side.base, side.exponent, name);
    case 'call':
      return undoCall(side.name, side.args);
    default:
      return null;
  }
}

/**
 * Brings a letter of a formula to stand alone on the left, one operation after the other; null where it stands in
 * several places of a side, or under what has no inverse here.
 */
export function maybeIsolate({ left, right }: Relation, name: string): readonly Move[] | null {
  const isTurned = has(right, name);
  if (isTurned === has(left, name)) {
    return null;
  }
  let side = isTurned ? right : left;
  let others: readonly Expression[] = [isTurned ? left : right];
  const moves: Move[] = [];
  while (side.kind !== 'symbol') {
    const undone = maybeUndo(side, name);
    if (undone === null || moves.length >= maxMoves || (undone.kind === 'root' && others.length > 1)) {
      return null;
    }
    others = others.flatMap(undone.undo);
    side = undone.left;
    moves.push({ kind: undone.kind, operand: undone.operand, left: side, right: others });
  }
  return moves;
}
