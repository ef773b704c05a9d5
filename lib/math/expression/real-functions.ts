import type { FunctionName } from './expression.ts';

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function gamma(x: number): number {
  if (x < 0.5) {
    return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  }
  const shifted = x - 1;
  const sum = lanczos.reduce(
    (total, weight, index) => total + (index === 0 ? weight : weight / (shifted + index)),
    0,
  );
  const t = shifted + 7.5;
  return Math.sqrt(2 * Math.PI) * t ** (shifted + 0.5) * Math.exp(-t) * sum;
}

/**
 * x! for natural x, Γ(x + 1) between them, and NaN at the negative integers.
 *
 * @see https://en.wikipedia.org/wiki/Lanczos_approximation
 */
export function factorial(x: number): number {
  if (!Number.isInteger(x)) {
    return gamma(x + 1);
  }
  if (x < 0) {
    return Number.NaN;
  }
  let product = 1;
  for (let factor = 2; factor <= x && product < Infinity; factor += 1) {
    product *= factor;
  }
  return product;
}

/** The real power whose exponent is p/q in lowest terms: the odd roots of negative numbers are real. */
export function rationalPower(base: number, numerator: number, denominator: number): number {
  if (denominator === 3 && Math.abs(numerator) === 1) {
    return Math.cbrt(base) ** numerator;
  }
  if (base >= 0 || denominator % 2 === 0) {
    return base ** (numerator / denominator);
  }
  const magnitude = (-base) ** (numerator / denominator);
  return numerator % 2 === 0 ? magnitude : -magnitude;
}

/** The real n-th root, NaN for an even root of a negative number or a degree that is no integer. */
function realRoot(x: number, degree: number): number {
  if (!Number.isInteger(degree) || degree === 0) {
    return Number.NaN;
  }
  return degree < 0 ? 1 / rationalPower(x, 1, -degree) : rationalPower(x, 1, degree);
}

function logarithm(x: number, base: number): number {
  if (base === 2) {
    return Math.log2(x);
  }
  return base === 10 ? Math.log10(x) : base === 1 ? Number.NaN : Math.log(x) / Math.log(base);
}

/** The functions of one argument. */
export const unaryFunctions: Readonly<Partial<Record<FunctionName, (x: number) => number>>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  cot: (x) => 1 / Math.tan(x),
  sec: (x) => 1 / Math.cos(x),
  csc: (x) => 1 / Math.sin(x),
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  ln: Math.log,
  log: Math.log10,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
};

/** The functions of two arguments. */
export const binaryFunctions: Readonly<Partial<Record<FunctionName, (x: number, y: number) => number>>> = {
  log: logarithm,
  root: realRoot,
  mod: (x, y) => x - y * Math.floor(x / y),
  min: Math.min,
  max: Math.max,
};
