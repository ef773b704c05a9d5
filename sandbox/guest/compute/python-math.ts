import { PlotMistake } from '../mistake.ts';
import { toFloat, toWhole } from './python-numbers.ts';

type Function = (...values: readonly unknown[]) => bigint | number | boolean;

/** The functions and constants of Python's `math` that are known here. */
export const pythonMath = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Number.POSITIVE_INFINITY,
  sqrt: real(Math.sqrt),
  cbrt: real(Math.cbrt),
  exp: real(Math.exp),
  sin: real(Math.sin),
  cos: real(Math.cos),
  tan: real(Math.tan),
  asin: real(Math.asin),
  acos: real(Math.acos),
  atan: real(Math.atan),
  sinh: real(Math.sinh),
  cosh: real(Math.cosh),
  tanh: real(Math.tanh),
  fabs: real(Math.abs),
  log10: real(positive(Math.log10)),
  log2: real(positive(Math.log2)),
  log: (value: unknown, base?: unknown) =>
    base === undefined ? logarithm(value) : logarithm(value) / logarithm(base),
  atan2: (y: unknown, x: unknown) => Math.atan2(toFloat(y), toFloat(x)),
  hypot: (...values: readonly unknown[]) => Math.hypot(...values.map(toFloat)),
  pow: (base: unknown, exponent: unknown) => finite(toFloat(base) ** toFloat(exponent)),
  degrees: real((value) => value * (180 / Math.PI)),
  radians: real((value) => value * (Math.PI / 180)),
  floor: (value: unknown) => round(value, Math.floor),
  ceil: (value: unknown) => round(value, Math.ceil),
  trunc: (value: unknown) => round(value, Math.trunc),
  factorial: (value: unknown) => fallingProduct(natural(value), natural(value)),
  perm: (n: unknown, k: unknown) => fallingProduct(natural(n), natural(k)),
  comb: (n: unknown, k: unknown) => choose(natural(n), natural(k)),
  gcd: (...values: readonly unknown[]) => values.map(toWhole).reduce(divisor, 0n),
  lcm: (...values: readonly unknown[]) =>
    values.map(toWhole).reduce((a, b) => (a === 0n || b === 0n ? 0n : absolute(a * b) / divisor(a, b)), 1n),
  isqrt: (value: unknown) => wholeRoot(natural(value)),
  isclose: (a: unknown, b: unknown) => {
    const [left, right] = [toFloat(a), toFloat(b)];
    return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
  },
} as const satisfies Readonly<Record<string, number | Function>>;

/** A value outside a function's domain is an error, not nan. */
function real(compute: (value: number) => number): Function {
  return (value) => {
    const number = toFloat(value);
    return Number.isNaN(number) ? number : finite(compute(number), Number.isFinite(number));
  };
}

function finite(result: number, isExpected = true): number {
  if (Number.isNaN(result)) throw new PlotMistake('ValueError: math domain error.');
  if (isExpected && !Number.isFinite(result)) throw new PlotMistake('OverflowError: math range error.');
  return result;
}

function positive(compute: (value: number) => number): (value: number) => number {
  return (value) => {
    if (value <= 0) throw new PlotMistake('ValueError: math domain error.');
    return compute(value);
  };
}

/** Whole numbers may be larger than any float. */
function logarithm(value: unknown): number {
  if (typeof value !== 'bigint') return Number(real(positive(Math.log))(value));
  if (value <= 0n) throw new PlotMistake('ValueError: math domain error.');
  const digits = value.toString(16).length;
  const shift = Math.max(0, digits - 32) * 4;
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

function round(value: unknown, how: (value: number) => number): bigint {
  if (typeof value === 'bigint') return value;
  const number = toFloat(value);
  if (!Number.isFinite(number)) throw new PlotMistake('OverflowError: this is no finite number.');
  return BigInt(how(number));
}

function natural(value: unknown): bigint {
  const whole = toWhole(value);
  if (whole < 0n) throw new PlotMistake('ValueError: this function takes no negative number.');
  return whole;
}

function fallingProduct(from: bigint, count: bigint): bigint {
  if (count > from) return 0n;
  let product = 1n;
  for (let factor = from; factor > from - count; factor -= 1n) product *= factor;
  return product;
}

function choose(n: bigint, k: bigint): bigint {
  const fewer = k > n - k ? n - k : k;
  return fewer < 0n ? 0n : fallingProduct(n, fewer) / fallingProduct(fewer, fewer);
}

function divisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [absolute(a), absolute(b)];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Newton's method from above. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
