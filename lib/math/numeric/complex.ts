import { factorial } from '../expression/real-functions.ts';

/** A complex number of doubles; both parts are NaN where a value is undefined. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** What an undefined value is. */
export const undefinedValue: Complex = { re: Number.NaN, im: Number.NaN };

/** A real number. */
export function real(re: number): Complex {
  return { re, im: 0 };
}

/** Whether both parts are finite. */
export function isFiniteComplex({ re, im }: Complex): boolean {
  return Number.isFinite(re) && Number.isFinite(im);
}

/** The sum. */
export function add(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

/** The difference. */
export function subtract(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

/** The opposite; the imaginary part of a real number stays +0, on the principal side of every cut. */
export function negate(a: Complex): Complex {
  return { re: -a.re, im: a.im === 0 ? 0 : -a.im };
}

/** The product. */
export function multiply(a: Complex, b: Complex): Complex {
  if (a.im === 0 && b.im === 0) return { re: a.re * b.re, im: 0 };
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** The quotient; undefined where the divisor is 0. */
export function divide(a: Complex, b: Complex): Complex {
  if (b.im === 0) {
    if (b.re === 0) return undefinedValue;
    return { re: a.re / b.re, im: a.im === 0 ? 0 : a.im / b.re };
  }
  const scale = b.re * b.re + b.im * b.im;
  if (scale === 0) return undefinedValue;
  return { re: (a.re * b.re + a.im * b.im) / scale, im: (a.im * b.re - a.re * b.im) / scale };
}

/** The distance from 0. */
export function modulus(a: Complex): number {
  return a.im === 0 ? Math.abs(a.re) : Math.hypot(a.re, a.im);
}

/** The natural exponential. */
export function exp(a: Complex): Complex {
  const size = Math.exp(a.re);
  return a.im === 0 ? real(size) : { re: size * Math.cos(a.im), im: size * Math.sin(a.im) };
}

/** The principal logarithm: its imaginary part is in (-π, π]; undefined at 0. */
export function ln(a: Complex): Complex {
  if (a.im === 0 && a.re > 0) return real(Math.log(a.re));
  if (a.re === 0 && a.im === 0) return undefinedValue;
  return { re: Math.log(modulus(a)), im: Math.atan2(a.im, a.re) };
}

/** The principal square root. */
export function sqrt(a: Complex): Complex {
  if (a.im === 0) return a.re >= 0 ? real(Math.sqrt(a.re)) : { re: 0, im: Math.sqrt(-a.re) };
  const size = modulus(a);
  const re = Math.sqrt((size + a.re) / 2);
  const im = Math.sqrt((size - a.re) / 2);
  return { re, im: a.im < 0 ? -im : im };
}

function wholePower(base: Complex, exponent: number): Complex {
  let result = real(1);
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return exponent < 0 ? divide(real(1), result) : result;
}

/** The principal power; `0^0` is 1. */
export function power(base: Complex, exponent: Complex): Complex {
  if (exponent.im === 0) {
    if (base.im === 0 && (base.re > 0 || Number.isInteger(exponent.re))) {
      if (base.re === 0 && exponent.re < 0) return undefinedValue;
      return real(base.re ** exponent.re);
    }
    if (Number.isInteger(exponent.re) && Math.abs(exponent.re) <= 1024) return wholePower(base, exponent.re);
  }
  if (base.re === 0 && base.im === 0) return exponent.re > 0 ? real(0) : undefinedValue;
  return exp(multiply(exponent, ln(base)));
}

/** The sine. */
export function sin(a: Complex): Complex {
  if (a.im === 0) return real(Math.sin(a.re));
  return { re: Math.sin(a.re) * Math.cosh(a.im), im: Math.cos(a.re) * Math.sinh(a.im) };
}

/** The cosine. */
export function cos(a: Complex): Complex {
  if (a.im === 0) return real(Math.cos(a.re));
  return { re: Math.cos(a.re) * Math.cosh(a.im), im: -Math.sin(a.re) * Math.sinh(a.im) };
}

/** The hyperbolic sine. */
export function sinh(a: Complex): Complex {
  if (a.im === 0) return real(Math.sinh(a.re));
  return { re: Math.sinh(a.re) * Math.cos(a.im), im: Math.cosh(a.re) * Math.sin(a.im) };
}

/** The hyperbolic cosine. */
export function cosh(a: Complex): Complex {
  if (a.im === 0) return real(Math.cosh(a.re));
  return { re: Math.cosh(a.re) * Math.cos(a.im), im: Math.sinh(a.re) * Math.sin(a.im) };
}

/** z! = Γ(z + 1) for real z; undefined at the negative integers and off the real line. */
export function factorialOf(a: Complex): Complex {
  return a.im === 0 ? real(factorial(a.re)) : undefinedValue;
}

/** The product with i. */
export function timesI(a: Complex): Complex {
  return { re: -a.im, im: a.re };
}
