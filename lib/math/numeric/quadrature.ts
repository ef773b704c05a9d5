import {
  add,
  type Complex,
  isFiniteComplex,
  modulus,
  multiply,
  negate,
  real,
  subtract,
  undefinedValue,
} from './complex.ts';

interface Node {
  readonly offset: number;
  readonly weight: number;
}

/** How far the nodes reach: beyond, their weights are below 1e-17. */
const reach = 3.6;
const deepestLevel = 8;

/** The nodes of the tanh-sinh rule that a level adds, for (-1, 1); `offset` is the distance from the nearer end. */
function nodesOf(level: number): readonly Node[] {
  const step = 2 ** -level;
  const nodes: Node[] = [];
  const stride = level === 0 ? 1 : 2;
  for (let k = 1; k * step <= reach; k += stride) {
    const t = k * step;
    const u = (Math.PI / 2) * Math.sinh(t);
    const offset = 1 / (Math.exp(u) * Math.cosh(u));
    nodes.push({ offset, weight: ((Math.PI / 2) * Math.cosh(t)) / Math.cosh(u) ** 2 });
  }
  return nodes;
}

const levels: readonly (readonly Node[])[] = Array.from({ length: deepestLevel + 1 }, (_, level) =>
  nodesOf(level),
);

type Integrand = (x: number) => Complex;

/** A singular end counts as 0 there: the weights vanish faster. */
function weigh(value: Complex, weight: number): Complex {
  return isFiniteComplex(value) ? multiply(value, real(weight)) : real(0);
}

/** A value in the middle that is missing must be a hole, not a pole. */
function isPole(body: Integrand, middle: number, half: number): boolean {
  if (isFiniteComplex(body(middle))) return false;
  const beside = body(middle + half * 1e-7);
  return !isFiniteComplex(beside) || modulus(beside) > 1e5;
}

/** What the nodes of a level add to the sum; null where the integrand has no value at more than two of them. */
function addLevel(body: Integrand, from: number, to: number, nodes: readonly Node[]): Complex | null {
  const half = (to - from) / 2;
  let sum = real(0);
  let missing = 0;
  for (const { offset, weight } of nodes) {
    for (const x of [from + half * offset, to - half * offset]) {
      if (x <= from || x >= to) continue;
      const value = body(x);
      if (!isFiniteComplex(value)) missing += 1;
      sum = add(sum, weigh(value, weight));
    }
  }
  return missing > 2 ? null : sum;
}

/** Integrates over a finite interval; undefined where two levels do not agree to 1e-9. */
function overFinite(body: Integrand, from: number, to: number): Complex {
  const half = (to - from) / 2;
  if (isPole(body, from + half, half)) return undefinedValue;
  let sum = weigh(body(from + half), Math.PI / 2);
  let previous = undefinedValue;
  for (const [level, nodes] of levels.entries()) {
    const added = addLevel(body, from, to, nodes);
    if (added === null) return undefinedValue;
    sum = add(sum, added);
    const result = multiply(sum, real(half * 2 ** -level));
    const gap = modulus(subtract(result, previous)) / Math.max(modulus(result), 1e-3);
    if (level >= 4 && gap <= 1e-11) return result;
    if (level === deepestLevel && gap <= 1e-9) return result;
    previous = result;
  }
  return undefinedValue;
}

/** Integrates over [from, ∞), turned into (0, 1) by x = from + t/(1 - t). */
function toInfinity(body: Integrand, from: number): Complex {
  return overFinite(
    (t) => {
      const rest = 1 - t;
      const value = body(from + t / rest);
      return isFiniteComplex(value) ? multiply(value, real(1 / (rest * rest))) : real(0);
    },
    0,
    1,
  );
}

/**
 * A definite integral along the real line by the tanh-sinh rule, which bears singular ends; a bound may be infinite.
 * Undefined where it does not settle: diverging, oscillating, or with a pole inside.
 *
 * @see https://en.wikipedia.org/wiki/Tanh-sinh_quadrature
 */
export function integrate(body: (x: Complex) => Complex, from: Complex, to: Complex): Complex {
  if (from.im !== 0 || to.im !== 0 || Number.isNaN(from.re) || Number.isNaN(to.re)) return undefinedValue;
  const onReals: Integrand = (x) => body(real(x));
  const [a, b] = [from.re, to.re];
  if (a === b) return Number.isFinite(a) ? real(0) : undefinedValue;
  if (a > b) return negate(integrate(body, to, from));
  if (Number.isFinite(a) && Number.isFinite(b)) return overFinite(onReals, a, b);
  const middle = Number.isFinite(a) ? a : Number.isFinite(b) ? b : 0;
  const right = b === Number.POSITIVE_INFINITY ? toInfinity(onReals, middle) : real(0);
  const left = a === Number.NEGATIVE_INFINITY ? toInfinity((x) => onReals(-x), -middle) : real(0);
  return add(left, right);
}
