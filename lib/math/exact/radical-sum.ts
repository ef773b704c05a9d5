import type { Expression } from '../expression/expression.ts';
import {
  add,
  call,
  divide,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
} from '../expression/make-expression.ts';
import { makeNumber } from '../expression/numeral.ts';
import { numeratorOf, one, type Rational, rational, signOf, zero } from './rational.ts';
import { maybeSquareRoot } from './surd.ts';

/** `Σ coefficient·√radicand` by squarefree radicand; the radicand 1 holds the rational part; no zeros. */
export type RadicalSum = ReadonlyMap<bigint, Rational>;

const termLimit = 16;

function collect(terms: readonly (readonly [radicand: bigint, coefficient: Rational])[]): RadicalSum {
  const sum = new Map<bigint, Rational>();
  for (const [radicand, coefficient] of terms) {
    sum.set(radicand, (sum.get(radicand) ?? zero).add(coefficient));
  }
  return new Map([...sum].filter(([, coefficient]) => signOf(coefficient) !== 0));
}

function maybeRoot(value: Rational): RadicalSum | null {
  const root = maybeSquareRoot(value);
  return root === null
    ? null
    : collect([
        [1n, root.rational],
        [root.radicand, root.coefficient],
      ]);
}

/** The product; null when a radicand grows too large. */
export function maybeMultiplyRadicals(left: RadicalSum, right: RadicalSum): RadicalSum | null {
  const terms: (readonly [bigint, Rational])[] = [];
  for (const [r, a] of left) {
    for (const [s, b] of right) {
      const root = maybeRoot(rational(r * s));
      if (root === null) {
        return null;
      }
      terms.push(...[...root].map(([radicand, c]) => [radicand, a.mul(b).mul(c)] as const));
    }
  }
  const product = collect(terms);
  return product.size > termLimit ? null : product;
}

/** What a divisor is to be multiplied by so that one of its roots goes; null for one root alone or none. */
function maybeConjugate(value: RadicalSum): RadicalSum | null {
  const radicand = [...value.keys()].filter((key) => key !== 1n).at(-1);
  return radicand === undefined || value.size !== 2
    ? null
    : new Map(
        [...value].map(([key, coefficient]) => [key, key === radicand ? coefficient.neg() : coefficient]),
      );
}

/** The reciprocal of a number with at most two terms; null for 0 and for longer ones. */
export function maybeInvertRadical(value: RadicalSum): RadicalSum | null {
  const [first] = value;
  if (first === undefined) {
    return null;
  }
  const factor = value.size === 1 ? new Map([[first[0], one]]) : maybeConjugate(value);
  const norm = factor === null ? null : maybeMultiplyRadicals(value, factor);
  const whole = norm?.size === 1 ? norm.get(1n) : undefined;
  return factor === null || whole === undefined
    ? null
    : new Map([...factor].map(([radicand, coefficient]) => [radicand, coefficient.div(whole)]));
}

function maybeAdd(terms: readonly (RadicalSum | null)[]): RadicalSum | null {
  const known = terms.filter((term) => term !== null);
  return known.length === terms.length ? collect(known.flatMap((term) => [...term])) : null;
}

function maybeMultiplyAll(factors: readonly (RadicalSum | null)[]): RadicalSum | null {
  return factors.reduce(
    (product, factor) =>
      product === null || factor === null ? null : maybeMultiplyRadicals(product, factor),
    collect([[1n, one]]),
  );
}

function maybeRaise(base: RadicalSum | null, exponent: Rational | null): RadicalSum | null {
  if (base === null || exponent === null || exponent.d !== 1n || exponent.n > 12n) {
    return null;
  }
  const count = Number(numeratorOf(exponent));
  const start = count < 0 ? maybeInvertRadical(base) : base;
  return count === 0 && base.size === 0
    ? null
    : maybeMultiplyAll(Array.from({ length: Math.abs(count) }, () => start));
}

/** Reads a number that is written with rational numbers and square roots of them; null for any other. */
export function maybeReadRadical(expression: Expression): RadicalSum | null {
  const number = maybeNumber(expression);
  if (number !== null) {
    return collect([[1n, number]]);
  }
  switch (expression.kind) {
    case 'add':
      return maybeAdd(expression.terms.map(maybeReadRadical));
    case 'negate': {
      const operand = maybeReadRadical(expression.operand);
      return operand === null ? null : collect([...operand].map(([key, value]) => [key, value.neg()]));
    }
    case 'multiply':
      return maybeMultiplyAll(expression.factors.map(maybeReadRadical));
    case 'divide': {
      const [above, below] = [
        maybeReadRadical(expression.numerator),
        maybeReadRadical(expression.denominator),
      ];
      const inverse = below === null ? null : maybeInvertRadical(below);
      return above === null || inverse === null ? null : maybeMultiplyRadicals(above, inverse);
    }
    case 'power':
      return maybeRaise(maybeReadRadical(expression.base), maybeNumber(expression.exponent));
    case 'call': {
      const [argument] = expression.args;
      const inside = expression.name === 'sqrt' && argument !== undefined ? maybeReadRadical(argument) : null;
      return inside === null ? null : maybeRootOf(inside);
    }
    default:
      return null;
  }
}

/** √(a + b√r) = √((a+s)/2) ± √((a−s)/2) where s² = a² − b²r. */
function maybeRootOf(inside: RadicalSum): RadicalSum | null {
  const whole = inside.get(1n) ?? zero;
  const radicand = [...inside.keys()].find((key) => key !== 1n);
  if (radicand === undefined) {
    return maybeRoot(whole);
  }
  const coefficient = inside.get(radicand) ?? zero;
  const norm = whole.mul(whole).sub(coefficient.mul(coefficient).mul(rational(radicand)));
  const root = inside.size > 2 || signOf(norm) < 0 || signOf(whole) <= 0 ? null : maybeSquareRoot(norm);
  if (root === null || root.radicand !== 1n) {
    return null;
  }
  const half = rational(1, 2);
  const [larger, smaller] = [whole.add(root.rational), whole.sub(root.rational)].map((part) =>
    maybeRoot(part.mul(half)),
  );
  if (larger === undefined || larger === null || smaller === undefined || smaller === null) {
    return null;
  }
  const sign = rational(signOf(coefficient));
  return collect([...larger, ...[...smaller].map(([key, value]) => [key, value.mul(sign)] as const)]);
}

function writeTerm(radicand: bigint, coefficient: Rational): Expression {
  const magnitude = coefficient.abs();
  if (radicand === 1n) {
    return numberFrom(magnitude);
  }
  const root = call('sqrt', makeNumber(radicand));
  const above = magnitude.n === 1n ? root : multiply(makeNumber(magnitude.n), root);
  return magnitude.d === 1n ? above : divide(above, makeNumber(magnitude.d));
}

/** The number as an expression, positive terms first, smaller radicands first among them. */
export function writeRadical(value: RadicalSum): Expression {
  if (value.size === 1 && value.has(1n)) {
    return numberFrom(value.get(1n) ?? zero);
  }
  const terms = [...value].sort(([r, a], [s, b]) => signOf(b) - signOf(a) || (r < s ? -1 : 1));
  return value.size === 0
    ? integer(0)
    : add(
        ...terms.map(([radicand, c]) =>
          signOf(c) < 0 ? negate(writeTerm(radicand, c)) : writeTerm(radicand, c),
        ),
      );
}
