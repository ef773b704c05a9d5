import type { Cursor } from './cursor.ts';
import { freeSymbols } from './free-symbols.ts';
import { addTerms, isInteger, isNumeral, multiplyTerms, numberTerm } from './make-term.ts';
import { isLeftOut, readLeftOut } from './read-dots.ts';
import { isDifferenceBar, readEvaluationBar } from './read-evaluation-bar.ts';
import { endsIntegral } from './read-integral.ts';
import { isFunctionName } from './read-name.ts';
import { maybeReadQuantity } from './read-quantity.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

const setOperations: Readonly<Record<string, 'union' | 'intersection' | 'difference'>> = {
  union: 'union',
  intersection: 'intersection',
  setminus: 'difference',
};

const setLike: ReadonlySet<Term['kind']> = new Set([
  'interval',
  'set',
  'named-set',
  'symbol',
  'set-operation',
  'call',
  'apply',
]);

/** A pair in brackets is an open interval where a set is meant. */
export function asSet(term: Term): Term {
  const [from, to] = term.kind === 'tuple' ? term.items : [];
  if (term.kind !== 'tuple' || term.items.length !== 2 || from === undefined || to === undefined) return term;
  return { kind: 'interval', from, to, isFromClosed: false, isToClosed: false };
}

/** Reads a sum, or sets joined by set operations. */
export function readTerm(cursor: Cursor): Term {
  let left = readSum(cursor);
  for (;;) {
    const operation = setOperations[cursor.sign() ?? ''];
    if (operation === undefined) return left;
    cursor.skip();
    const right = asSet(readSum(cursor));
    if (!setLike.has(asSet(left).kind) || !setLike.has(right.kind)) {
      throw new UnreadError('a set operation on numbers');
    }
    left =
      left.kind === 'set-operation' && left.operation === operation && operation !== 'difference'
        ? { ...left, sets: [...left.sets, right] }
        : { kind: 'set-operation', operation, sets: [asSet(left), right] };
  }
}

/** Reads products joined by `+`, `-`, `\pm` and `\mp`. */
export function readSum(cursor: Cursor): Term {
  return readRest(isPlusMinus(cursor.sign()) ? [] : [readSigned(cursor)], cursor);
}

/** Reads on where the first product of a sum is read. */
export function readSumAfter(first: Term, cursor: Cursor): Term {
  return readRest([first], cursor);
}

function readRest(first: readonly Term[], cursor: Cursor): Term {
  const { product } = cursor.scope.grammar;
  let terms = first;
  for (;;) {
    const sign = cursor.sign();
    if (isLeftOut(cursor)) terms = [readLeftOut(terms, cursor)];
    else if (sign === '+' || sign === '-') {
      cursor.skip();
      const next = cursor.sign() === '-' || cursor.sign() === '+' ? readSigned(cursor) : product(cursor);
      refuseLooseBar(next);
      terms = [...terms, sign === '+' ? next : { kind: 'negate', operand: next }];
    } else if (isPlusMinus(sign)) {
      cursor.skip();
      const base = terms.length === 0 ? numberTerm(0) : addTerms(terms);
      terms = [{ kind: 'plus-minus', base, offset: product(cursor), isMinusFirst: sign === '∓' }];
    } else return addTerms(terms);
  }
}

function isPlusMinus(sign: string | null): boolean {
  return sign === '±' || sign === '∓';
}

/** `x^2 + x |_0^1` does not say what the bar is for. */
function refuseLooseBar(term: Term): void {
  if (term.kind === 'difference' && term.body.kind !== 'add') {
    throw new UnreadError('an evaluation bar after a sum');
  }
}

/** Reads a product that may have signs before it. */
function readSigned(cursor: Cursor): Term {
  if (cursor.takes('-')) {
    return cursor.nest(() => {
      const operand = readSigned(cursor);
      return { kind: 'negate', operand };
    });
  }
  if (cursor.takes('+')) return cursor.nest(() => readSigned(cursor));
  return cursor.scope.grammar.product(cursor);
}

const multiplications: ReadonlySet<string> = new Set(['×', '·', '*']);

function isVector(term: Term | undefined): boolean {
  return term?.kind === 'tuple' || (term?.kind === 'symbol' && term.name.startsWith('vec '));
}

/** Reads factors with `×`, `·`, `÷`, `/`, `:` or `\bmod` between them, from left to right. */
export function readProduct(cursor: Cursor): Term {
  let factors: readonly Term[] = cursor.scope.grammar.implied(cursor);
  for (;;) {
    const sign = cursor.sign();
    if (sign !== null && multiplications.has(sign)) {
      cursor.skip();
      factors = joinFactors(factors, readOperand(cursor), sign);
    } else if (sign === ':' && cursor.previous()?.kind === 'number' && cursor.sign(-2) === ':') {
      throw new UnreadError('a ratio of three');
    } else if (sign === '÷' || sign === '/' || (sign === ':' && isRatio(cursor))) {
      cursor.skip();
      factors = divide(cursor, factors, sign);
    } else if (!cursor.scope.isCongruence && isModulo(cursor)) {
      cursor.skip();
      const modulus = multiplyTerms(cursor.scope.grammar.implied(cursor));
      factors = [{ kind: 'call', name: 'mod', args: [multiplyTerms(factors), modulus] }];
    } else if (isDifferenceBar(cursor)) {
      factors = [readEvaluationBar(cursor, multiplyTerms(factors))];
    } else return multiplyTerms(factors);
  }
}

function isModulo(cursor: Cursor): boolean {
  return cursor.sign() === 'mod' || cursor.command() === 'bmod' || cursor.command() === 'mod';
}

function joinFactors(left: readonly Term[], right: readonly Term[], sign: string): readonly Term[] {
  const [before, after] = [left.at(-1), right[0]];
  if (isVector(before) && isVector(after) && before !== undefined && after !== undefined) {
    return [
      ...left.slice(0, -1),
      { kind: 'call', name: sign === '×' ? 'cross' : 'dot', args: [before, after] },
      ...right.slice(1),
    ];
  }
  return [...left, ...right];
}

function isRatio(cursor: Cursor): boolean {
  const [before, after] = [cursor.previous(), cursor.peek(1)];
  const isTime = before?.kind === 'number' && after?.kind === 'number' && /^\d\d$/.test(after.text);
  if (isTime) throw new UnreadError('a time of day or a ratio');
  return (
    (before?.kind === 'number' || before?.kind === 'name') &&
    (after?.kind === 'number' || after?.kind === 'name')
  );
}

/** What comes after `×` or `÷` may have a sign: `2 \cdot -3`. */
function readOperand(cursor: Cursor): readonly Term[] {
  if (cursor.takes('-')) {
    return cursor.nest(() => [{ kind: 'negate', operand: multiplyTerms(readOperand(cursor)) } as const]);
  }
  while (cursor.sign() === '\\\\') cursor.skip();
  return cursor.scope.grammar.implied(cursor);
}

/** `1/2x` is (1/2)x as in the plotting language; `a/bc` is not said to be either. */
function divide(cursor: Cursor, left: readonly Term[], sign: string): readonly Term[] {
  const numerator = multiplyTerms(left);
  const below = sign === '÷' ? asFraction(readOperand(cursor), cursor) : readOperand(cursor);
  const [first, ...rest] = below;
  if (first === undefined) throw new UnreadError('a slash without a denominator');
  if (rest.length === 0) return [{ kind: 'divide', numerator, denominator: first }];
  const isFraction = sign === '/' && isNumeral(numerator) && isNumeral(first);
  if (!isFraction || rest[0]?.kind === 'constant')
    throw new UnreadError('a product without a sign after a slash');
  return [{ kind: 'divide', numerator, denominator: first }, ...rest];
}

/** `6 ÷ 3/4` divides by three quarters. */
function asFraction(below: readonly Term[], cursor: Cursor): readonly Term[] {
  const [numerator] = below;
  const isSlash = cursor.sign() === '/' && cursor.peek(1)?.kind === 'number';
  if (below.length !== 1 || !isInteger(numerator) || !isSlash) return below;
  cursor.skip();
  const [denominator, ...rest] = readOperand(cursor);
  return denominator === undefined ? below : [{ kind: 'divide', numerator, denominator }, ...rest];
}

const starting: ReadonlySet<string> = new Set([
  '(',
  '[',
  '\\{',
  'left|',
  'left||',
  'floor(',
  'ceil(',
  '$',
  '€',
  '£',
  '¥',
  '￥',
  '₹',
  '<(',
]);
const notFactors: ReadonlySet<string> = new Set(
  'bmod pmod mod pod over choose atop to limits hfill tag middle'.split(' '),
);

/** Whether a factor can begin here, after another one. */
function startsFactor(cursor: Cursor): boolean {
  const node = cursor.peek();
  if (node === undefined || endsIntegral(cursor)) return false;
  if (node.kind === 'sign') {
    if (node.sign === '|') return cursor.bars === 0 && cursor.sign(1) !== '_';
    const isModulus =
      node.sign === '(' && (cursor.sign(1) === 'mod' || /^[bp]?mod$/.test(cursor.command(1) ?? ''));
    return starting.has(node.sign) && !isModulus;
  }
  return node.kind !== 'command' || !notFactors.has(node.name);
}

/** `(f + g)(x)` is no product. */
function refuseFunctionSum(cursor: Cursor, before: Term | undefined): void {
  if (cursor.sign() !== '(' || before === undefined || !/^(?:add|multiply|divide)$/.test(before.kind)) return;
  const names = [...freeSymbols(before)];
  if (names.length > 0 && names.every((name) => isFunctionName(cursor, name))) {
    throw new UnreadError('a function made of functions');
  }
}

/** Reads one more factor, refusing what has no certain reading beside those before it. */
function readNextFactor(cursor: Cursor, before: Term | undefined): Term {
  if (cursor.peek()?.kind === 'number') {
    throw new UnreadError(isNumeral(before) ? 'two numbers side by side' : 'a number after a factor');
  }
  refuseFunctionSum(cursor, before);
  const isBraced = cursor.peek()?.kind === 'group';
  const factor = cursor.scope.grammar.factor(cursor);
  if (factor.kind === 'text') throw new UnreadError('words beside a formula');
  if (isBraced && isNumeral(factor) && isNumeral(before)) throw new UnreadError('two numbers side by side');
  return factor;
}

/** Reads factors that stand side by side; words after them are their unit. */
export function readImplied(cursor: Cursor): readonly Term[] {
  let factors: readonly Term[] = [cursor.scope.grammar.factor(cursor)];
  for (;;) {
    if (factors[0]?.kind === 'text' && startsFactor(cursor)) throw new UnreadError('words beside a formula');
    const quantity = maybeReadQuantity(cursor, factors);
    if (quantity !== null) {
      factors = [quantity];
      continue;
    }
    if (!startsFactor(cursor)) return factors;
    factors = [...factors, readNextFactor(cursor, factors.at(-1))];
  }
}
