import { one, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';

/** `coefficient · x^a · y^b`, with exponents of any sign, also halves as in `\sqrt{x}`. */
export interface PowerTerm {
  readonly coefficient: Rational;
  /** By variable; a variable with exponent 0 is left out. */
  readonly exponents: Readonly<Record<string, Rational>>;
}

/** `(first + second)^n` as it was written. */
export interface BinomialPower {
  readonly base: readonly [PowerTerm, PowerTerm];
  /** The two terms as they were written. */
  readonly written: readonly [Expression, Expression];
  readonly n: number;
}

const largestPower = 60;

function multiplyTerms(left: PowerTerm, right: PowerTerm): PowerTerm {
  const names = [...new Set([...Object.keys(left.exponents), ...Object.keys(right.exponents)])].sort();
  const exponents = names.flatMap((name): readonly (readonly [string, Rational])[] => {
    const sum = (left.exponents[name] ?? zero).add(right.exponents[name] ?? zero);
    return signOf(sum) === 0 ? [] : [[name, sum]];
  });
  return {
    coefficient: left.coefficient.mul(right.coefficient),
    exponents: Object.fromEntries(exponents),
  };
}

/** Null where the coefficient is no rational number. */
function maybeRaiseTerm({ coefficient, exponents }: PowerTerm, by: Rational): PowerTerm | null {
  const raised = coefficient.equals(1)
    ? one
    : by.d === 1n && signOf(coefficient) !== 0
      ? coefficient.pow(by)
      : null;
  const entries = Object.entries(exponents).map(([name, exponent]) => [name, exponent.mul(by)] as const);
  return raised === null
    ? null
    : {
        coefficient: raised,
        exponents: Object.fromEntries(entries.filter(([, value]) => signOf(value) !== 0)),
      };
}

/** Reads `3x^2`, `-2/x` or `\sqrt{x}`; null for a sum, or anything else. */
export function maybeReadTerm(expression: Expression): PowerTerm | null {
  const number = maybeNumber(expression);
  if (number !== null) return { coefficient: number, exponents: {} };
  switch (expression.kind) {
    case 'symbol':
      return { coefficient: one, exponents: { [expression.name]: one } };
    case 'negate': {
      const operand = maybeReadTerm(expression.operand);
      return operand === null ? null : { ...operand, coefficient: operand.coefficient.neg() };
    }
    case 'multiply':
      return expression.factors
        .map(maybeReadTerm)
        .reduce((product, factor) =>
          product === null || factor === null ? null : multiplyTerms(product, factor),
        );
    case 'divide': {
      const [above, below] = [maybeReadTerm(expression.numerator), maybeReadTerm(expression.denominator)];
      const inverse =
        below === null || signOf(below.coefficient) === 0 ? null : maybeRaiseTerm(below, one.neg());
      return above === null || inverse === null ? null : multiplyTerms(above, inverse);
    }
    case 'power': {
      const [base, exponent] = [maybeReadTerm(expression.base), maybeNumber(expression.exponent)];
      return base === null || exponent === null ? null : maybeRaiseTerm(base, exponent);
    }
    case 'call': {
      const [inside] = expression.args;
      const base = expression.name === 'sqrt' && inside !== undefined ? maybeReadTerm(inside) : null;
      return base === null ? null : maybeRaiseTerm(base, rational(1, 2));
    }
    default:
      return null;
  }
}

/** Reads the power of a sum of two terms, n from 2 to 60; null for anything else. */
export function maybeReadBinomialPower(expression: Expression): BinomialPower | null {
  if (expression.kind !== 'power' || expression.base.kind !== 'add') return null;
  const n = maybeNumber(expression.exponent);
  const [first, second, ...more] = expression.base.terms;
  if (n === null || n.d !== 1n || first === undefined || second === undefined || more.length > 0) return null;
  const [a, b] = [maybeReadTerm(first), maybeReadTerm(second)];
  const count = Number(n.s * n.n);
  return a === null || b === null || count < 2 || count > largestPower
    ? null
    : { base: [a, b], written: [first, second], n: count };
}

/** `n` over `k`, exactly. */
export function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let index = 1; index <= k; index += 1) result = (result * BigInt(n - index + 1)) / BigInt(index);
  return result;
}

/** The term with the k-th power of the second part, k from 0; null where it is not rational. */
export function maybeTermAt({ base: [a, b], n }: BinomialPower, k: number): PowerTerm | null {
  const [left, right] = [maybeRaiseTerm(a, rational(n - k)), maybeRaiseTerm(b, rational(k))];
  if (left === null || right === null) return null;
  const product = multiplyTerms(left, right);
  return { ...product, coefficient: product.coefficient.mul(rational(choose(n, k))) };
}

/** Whether two terms hold the same powers. */
export function haveSamePowers(left: PowerTerm, right: PowerTerm): boolean {
  const names = [...new Set([...Object.keys(left.exponents), ...Object.keys(right.exponents)])];
  return names.every((name) => (left.exponents[name] ?? zero).equals(right.exponents[name] ?? zero));
}
