import { one, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import {
  approximateSurd,
  isRational,
  maybeSquareRoot,
  multiplySurds,
  type Surd,
  surd,
} from '../../exact/surd.ts';
import { coefficientOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { renderName } from './root.ts';

/** Two conjugate complex numbers `real ± imaginary·i`. */
export interface ComplexPair {
  readonly real: Rational;
  /** Positive. */
  readonly imaginary: Surd;
}

/** The roots of a quadratic whose discriminant is negative, checked numerically; null for huge numbers. */
export function maybeComplexPair(quadratic: Polynomial): ComplexPair | null {
  const below = coefficientOf(quadratic, 2).mul(rational(2));
  const root = maybeSquareRoot(discriminantOf(quadratic).neg());
  if (root === null) {
    return null;
  }
  const pair = {
    real: coefficientOf(quadratic, 1).neg().div(below),
    imaginary: multiplySurds(root, surd(one.div(below.abs()))),
  };
  return isRootPair(quadratic, pair) ? pair : null;
}

/** Vieta, in doubles: twice the real part and the squared modulus. */
function isRootPair(quadratic: Polynomial, { real, imaginary }: ComplexPair): boolean {
  const [c = 0, b = 0, a = 1] = [0, 1, 2].map((power) => coefficientOf(quadratic, power).valueOf());
  const [x, y] = [real.valueOf(), approximateSurd(imaginary)];
  const near = (left: number, right: number): boolean =>
    Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
  return near(2 * x, -b / a) && near(x * x + y * y, c / a);
}

/** The two numbers as LaTeX: `-1 - 2i` and `-1 + 2i`. */
export function renderComplexNumbers({ real, imaginary }: ComplexPair): readonly [string, string] {
  const size = renderSurd(imaginary);
  const imaginaryPart =
    size === '1' ? 'i' : isRational(imaginary) || /^\\frac/.test(size) ? `${size}i` : `${size}\\,i`;
  const start = signOf(real) === 0 ? '' : renderRational(real);
  return start === ''
    ? [`-${imaginaryPart}`, imaginaryPart]
    : [`${start} - ${imaginaryPart}`, `${start} + ${imaginaryPart}`];
}

/** `x_1 = -1 - 2i,\ x_2 = -1 + 2i`. */
export function renderComplexPair(pair: ComplexPair, unknown: string): string {
  return renderComplexNumbers(pair)
    .map((number, index) => `${renderName(unknown)}_${index + 1} = ${number}`)
    .join(',\\ ');
}
