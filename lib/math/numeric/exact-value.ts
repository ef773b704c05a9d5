import { isInteger, numeratorOf, one, type Rational, rational, signOf, zero } from '../exact/rational.ts';
import type { Term, TermFunctionName } from '../latex/term.ts';

/** A result with more digits than this, above or below the line, is not worked out. */
const digitLimit = 20_000;
const seriesLimit = 10_000;
const factorialLimit = 3_000n;

/** What one evaluation may cost: terms of sums and products, nested ones together, more where numbers are long. */
const workLimit = 20_000;
const digitsPerWork = 16;

interface Values {
  readonly known: ReadonlyMap<string, Rational>;
  readonly work: { left: number };
}

/**
 * The exact value of a constant term made of rational operations, whole powers, exact roots, factorials, binomial
 * coefficients, gcd, lcm, mod, floor and bounded sums; percent counts as a hundredth, other units are ignored. Null
 * where the value is irrational, undefined, too large, or depends on a symbol.
 */
export function maybeExactValue(
  term: Term,
  known: ReadonlyMap<string, Rational> = new Map(),
): Rational | null {
  return maybeBounded(term, { known, work: { left: workLimit } });
}

function maybeBounded(term: Term, bindings: Values): Rational | null {
  const value = evaluate(term, bindings);
  return value === null || lengthOf(value) > digitLimit ? null : value;
}

/** The hexadecimal digits above or below the line, whichever are more. */
function lengthOf({ n, d }: Rational): number {
  return Math.max(n.toString(16).length, d.toString(16).length);
}

function evaluate(term: Term, bindings: Values): Rational | null {
  switch (term.kind) {
    case 'number':
      return rational(term.numerator, term.denominator);
    case 'symbol':
      return bindings.known.get(term.name) ?? null;
    case 'add':
      return fold(term.terms, bindings, (a, b) => a.add(b));
    case 'multiply':
      return fold(term.factors, bindings, (a, b) => a.mul(b));
    case 'divide':
      return binary(term.numerator, term.denominator, bindings, (a, b) =>
        signOf(b) === 0 ? null : a.div(b),
      );
    case 'negate':
      return unary(term.operand, bindings, (value) => value.neg());
    case 'power':
      return binary(term.base, term.exponent, bindings, maybePower);
    case 'factorial':
      return unary(term.operand, bindings, maybeFactorial);
    case 'call':
      return maybeCall(term.name, term.args, bindings);
    case 'series':
      return maybeSeries(term, bindings);
    case 'quantity': {
      if (term.unit === 'degree') return null;
      return unary(term.value, bindings, (value) => (term.unit === 'percent' ? value.div(100) : value));
    }
    default:
      return null;
  }
}

function unary(
  operand: Term,
  bindings: Values,
  apply: (value: Rational) => Rational | null,
): Rational | null {
  const value = maybeBounded(operand, bindings);
  return value === null ? null : apply(value);
}

function binary(
  left: Term,
  right: Term,
  bindings: Values,
  apply: (a: Rational, b: Rational) => Rational | null,
): Rational | null {
  const [a, b] = [maybeBounded(left, bindings), maybeBounded(right, bindings)];
  return a === null || b === null ? null : apply(a, b);
}

function fold(
  terms: readonly Term[],
  bindings: Values,
  join: (a: Rational, b: Rational) => Rational,
): Rational | null {
  let total: Rational | null = null;
  for (const term of terms) {
    const value = maybeBounded(term, bindings);
    if (value === null) return null;
    total = total === null ? value : join(total, value);
    if (lengthOf(total) > digitLimit) return null;
  }
  return total;
}

/** The whole k-th root of a whole number; null where it is none. */
function maybeWholeRoot(value: bigint, degree: bigint): bigint | null {
  if (value < 2n) return value;
  let high = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)));
  let low = 1n;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low ** degree === value ? low : null;
}

function maybeRoot(value: Rational, degree: bigint): Rational | null {
  if (degree < 1n || degree > 1000n || (signOf(value) < 0 && degree % 2n === 0n)) return null;
  const [above, below] = [maybeWholeRoot(value.n, degree), maybeWholeRoot(value.d, degree)];
  if (above === null || below === null) return null;
  return rational(signOf(value) < 0 ? -above : above, below);
}

function maybePower(base: Rational, exponent: Rational): Rational | null {
  const root = isInteger(exponent) ? base : maybeRoot(base, exponent.d);
  if (root === null) return null;
  const power = numeratorOf(exponent);
  const size = power < 0n ? -power : power;
  if (signOf(root) === 0) return power > 0n ? zero : power === 0n ? one : null;
  const digits = Math.max(root.n.toString().length, root.d.toString().length);
  const isUnit = root.n === 1n && root.d === 1n;
  if (!isUnit && (size > BigInt(digitLimit) * 4n || BigInt(digits) * size > BigInt(digitLimit) * 4n))
    return null;
  const parity = size % 2n === 1n ? root.s : 1n;
  const [above, below] = isUnit ? [1n, 1n] : [root.n ** size, root.d ** size];
  return power < 0n ? rational(parity * below, above) : rational(parity * above, below);
}

function maybeFactorial(value: Rational): Rational | null {
  if (!isInteger(value) || signOf(value) < 0 || value.n > factorialLimit) return null;
  return rational(fallingProduct(value.n, value.n));
}

/** n(n-1)...(n-k+1). */
function fallingProduct(n: bigint, k: bigint): bigint {
  let product = 1n;
  for (let index = 0n; index < k; index += 1n) product *= n - index;
  return product;
}

function maybeCount(n: Rational, k: Rational, isOrdered: boolean): Rational | null {
  if (!isInteger(n) || !isInteger(k) || signOf(n) < 0 || signOf(k) < 0) return null;
  const chosen = !isOrdered && k.n * 2n > n.n && k.n <= n.n ? n.n - k.n : k.n;
  if (chosen > factorialLimit) return null;
  const product = fallingProduct(n.n, chosen);
  return rational(isOrdered ? product : product / fallingProduct(chosen, chosen));
}

function maybeMod(value: Rational, modulus: Rational): Rational | null {
  return signOf(modulus) === 0 ? null : value.sub(modulus.mul(value.div(modulus).floor()));
}

const unaryFunctions: Readonly<Partial<Record<TermFunctionName, (value: Rational) => Rational | null>>> = {
  abs: (value) => value.abs(),
  floor: (value) => value.floor(),
  ceil: (value) => value.ceil(),
  sign: (value) => rational(signOf(value)),
  sqrt: (value) => maybeRoot(value, 2n),
  real: (value) => value,
  conjugate: (value) => value,
};

const binaryFunctions: Readonly<
  Partial<Record<TermFunctionName, (a: Rational, b: Rational) => Rational | null>>
> = {
  root: (value, degree) => (isInteger(degree) ? maybeRoot(value, numeratorOf(degree)) : null),
  mod: maybeMod,
  binomial: (n, k) => maybeCount(n, k, false),
  permutations: (n, k) => maybeCount(n, k, true),
};

const reducers: Readonly<Partial<Record<TermFunctionName, (a: Rational, b: Rational) => Rational>>> = {
  gcd: (a, b) => a.gcd(b),
  lcm: (a, b) => a.lcm(b),
  min: (a, b) => (a.compare(b) <= 0 ? a : b),
  max: (a, b) => (a.compare(b) >= 0 ? a : b),
};

function maybeCall(name: TermFunctionName, args: readonly Term[], bindings: Values): Rational | null {
  const reducer = reducers[name];
  if (reducer !== undefined) return fold(args, bindings, reducer);
  const [first, second] = args;
  if (first === undefined) return null;
  const apply = unaryFunctions[name];
  if (second === undefined) return apply === undefined ? null : unary(first, bindings, apply);
  const join = binaryFunctions[name];
  return join === undefined || args.length > 2 ? null : binary(first, second, bindings, join);
}

function maybeSeries(term: Extract<Term, { kind: 'series' }>, bindings: Values): Rational | null {
  const [from, to] = [maybeBounded(term.from, bindings), maybeBounded(term.to, bindings)];
  if (from === null || to === null || !isInteger(from) || !isInteger(to)) return null;
  const [start, end] = [numeratorOf(from), numeratorOf(to)];
  if (end - start >= BigInt(seriesLimit)) return null;
  let total = term.operation === 'sum' ? zero : one;
  const known = new Map(bindings.known);
  for (let index = start; index <= end; index += 1n) {
    known.set(term.index, rational(index));
    const value = maybeBounded(term.body, { ...bindings, known });
    if (value === null) return null;
    total = term.operation === 'sum' ? total.add(value) : total.mul(value);
    bindings.work.left -= 1 + lengthOf(total) / digitsPerWork;
    if (bindings.work.left < 0) return null;
  }
  return total;
}
