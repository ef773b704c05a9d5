import { rationalPower } from '../expression/real-functions.ts';
import type { TermFunctionName } from '../latex/term.ts';
import {
  add,
  type Complex,
  cos,
  cosh,
  divide,
  exp,
  factorialOf,
  ln,
  modulus,
  multiply,
  power,
  real,
  sin,
  sinh,
  sqrt,
  subtract,
  timesI,
  undefinedValue,
} from './complex.ts';

type Unary = (a: Complex) => Complex;

const one = real(1);
const reciprocal = (a: Complex): Complex => divide(one, a);
const timesMinusI = (a: Complex): Complex => ({ re: a.im, im: -a.re });

/** Of a real number where it is real, else of the whole plane. */
function orReal(realFunction: (x: number) => number, domain: (x: number) => boolean, complex: Unary): Unary {
  return (a) => (a.im === 0 && domain(a.re) ? real(realFunction(a.re)) : complex(a));
}

const anywhere = (): boolean => true;
const inUnit = (x: number): boolean => Math.abs(x) <= 1;

const asin = orReal(Math.asin, inUnit, (a) =>
  timesMinusI(ln(add(timesI(a), sqrt(subtract(one, multiply(a, a)))))),
);
const acos = orReal(Math.acos, inUnit, (a) => subtract(real(Math.PI / 2), asin(a)));
const atan = orReal(Math.atan, anywhere, (a) => {
  const iz = timesI(a);
  return multiply({ re: 0, im: 0.5 }, subtract(ln(subtract(one, iz)), ln(add(one, iz))));
});
const asinh = orReal(Math.asinh, anywhere, (a) => ln(add(a, sqrt(add(multiply(a, a), one)))));
const acosh = orReal(
  Math.acosh,
  (x) => x >= 1,
  (a) => ln(add(a, multiply(sqrt(add(a, one)), sqrt(subtract(a, one))))),
);
const atanh = orReal(
  Math.atanh,
  (x) => Math.abs(x) < 1,
  (a) => multiply(real(0.5), subtract(ln(add(one, a)), ln(subtract(one, a)))),
);

/** The range (0, π) that schools use. */
const acot: Unary = (a) => subtract(real(Math.PI / 2), atan(a));

function onReals(apply: (x: number) => number): Unary {
  return (a) => (a.im === 0 ? real(apply(a.re)) : undefinedValue);
}

const unary: Readonly<Partial<Record<TermFunctionName, Unary>>> = {
  sin,
  cos,
  tan: orReal(Math.tan, anywhere, (a) => divide(sin(a), cos(a))),
  cot: (a) => divide(cos(a), sin(a)),
  sec: (a) => reciprocal(cos(a)),
  csc: (a) => reciprocal(sin(a)),
  asin,
  acos,
  atan,
  acot,
  asec: (a) => acos(reciprocal(a)),
  acsc: (a) => asin(reciprocal(a)),
  sinh,
  cosh,
  tanh: orReal(Math.tanh, anywhere, (a) => divide(sinh(a), cosh(a))),
  coth: (a) => divide(cosh(a), sinh(a)),
  sech: (a) => reciprocal(cosh(a)),
  csch: (a) => reciprocal(sinh(a)),
  asinh,
  acosh,
  atanh,
  acoth: (a) => atanh(reciprocal(a)),
  asech: (a) => acosh(reciprocal(a)),
  acsch: (a) => asinh(reciprocal(a)),
  exp,
  ln,
  log: (a) => divide(ln(a), real(Math.LN10)),
  sqrt,
  abs: (a) => real(modulus(a)),
  norm: (a) => real(modulus(a)),
  sign: (a) => (a.im === 0 ? real(Math.sign(a.re)) : divide(a, real(modulus(a)))),
  floor: onReals(Math.floor),
  ceil: onReals(Math.ceil),
  round: onReals(Math.round),
  gamma: (a) => factorialOf(subtract(a, one)),
  real: (a) => real(a.re),
  imaginary: (a) => real(a.im),
  conjugate: (a) => ({ re: a.re, im: a.im === 0 ? 0 : -a.im }),
  argument: (a) => (modulus(a) === 0 ? undefinedValue : real(Math.atan2(a.im, a.re))),
  det: (a) => a,
  transpose: (a) => a,
};

function greatestDivisor(x: number, y: number): number {
  let [a, b] = [Math.abs(x), Math.abs(y)];
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return Number.NaN;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** n(n-1)...(n-k+1) for a whole k. */
function fallingFactorial(n: number, k: number): number {
  if (!Number.isInteger(k) || k < 0 || k > 1e6) return Number.NaN;
  let product = 1;
  for (let index = 0; index < k && Number.isFinite(product); index += 1) product *= n - index;
  return product;
}

/** The binomial coefficient, also for n that are not whole; 0 for whole k > n ≥ 0. */
function binomial(n: number, k: number): number {
  if (Number.isInteger(n) && n >= 0 && Number.isInteger(k) && k > n / 2 && k <= n) return binomial(n, n - k);
  if (!Number.isInteger(k) || k < 0 || k > 1e5) return Number.NaN;
  let product = 1;
  for (let index = 0; index < k; index += 1) product = (product * (n - index)) / (index + 1);
  return Number.isInteger(n) && Math.abs(product) < 2 ** 52 ? Math.round(product) : product;
}

/** The n-th root: real for odd n of a negative number, as schools have it, principal otherwise. */
function root(a: Complex, degree: Complex): Complex {
  if (
    a.im === 0 &&
    degree.im === 0 &&
    Number.isInteger(degree.re) &&
    degree.re !== 0 &&
    degree.re % 2 !== 0
  ) {
    if (a.re === 0) return degree.re > 0 ? real(0) : undefinedValue;
    return real(rationalPower(a.re, Math.sign(degree.re), Math.abs(degree.re)));
  }
  return degree.re === 2 && degree.im === 0 ? sqrt(a) : power(a, divide(one, degree));
}

type Binary = (a: Complex, b: Complex) => Complex;

function onRealPairs(apply: (x: number, y: number) => number): Binary {
  return (a, b) => (a.im === 0 && b.im === 0 ? real(apply(a.re, b.re)) : undefinedValue);
}

const binary: Readonly<Partial<Record<TermFunctionName, Binary>>> = {
  log: (a, base) => divide(ln(a), ln(base)),
  root,
  mod: onRealPairs((x, y) => x - y * Math.floor(x / y)),
  binomial: onRealPairs(binomial),
  permutations: onRealPairs(fallingFactorial),
  dot: multiply,
};

const several: Readonly<Partial<Record<TermFunctionName, Binary>>> = {
  min: onRealPairs(Math.min),
  max: onRealPairs(Math.max),
  gcd: onRealPairs(greatestDivisor),
  lcm: onRealPairs((x, y) => (x === 0 || y === 0 ? 0 : Math.abs(x * y) / greatestDivisor(x, y))),
};

/** Applies a known function to numbers; undefined where it has no value or not this many arguments. */
export function applyFunction(name: TermFunctionName, args: readonly Complex[]): Complex {
  const [first, second] = args;
  if (first === undefined) return undefinedValue;
  const reduce = several[name];
  if (reduce !== undefined) return args.slice(1).reduce(reduce, first);
  if (second === undefined) return unary[name]?.(first) ?? undefinedValue;
  return args.length === 2 ? (binary[name]?.(first, second) ?? undefinedValue) : undefinedValue;
}

/** The function of one argument, for calling it often; null where there is none. */
export function maybeUnaryFunction(name: TermFunctionName): Unary | null {
  return unary[name] ?? null;
}

/** A real power with the exponent p/q in lowest terms, q odd: real for negative numbers too. */
export function oddRootPower(base: Complex, numerator: number, denominator: number): Complex {
  if (base.im !== 0 || base.re >= 0) return power(base, real(numerator / denominator));
  return real(rationalPower(base.re, numerator, denominator));
}
