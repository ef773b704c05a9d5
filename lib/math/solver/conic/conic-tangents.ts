import { type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import {
  addSurds,
  approximateSurd,
  divideSurds,
  multiplySurds,
  negateSurd,
  type Surd,
  signOfSurd,
  surd,
} from '../../exact/surd.ts';
import type { Multinomial } from '../../polynomial/multinomial.ts';
import { degreeOf, evaluateAtSurd, type Polynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import type { RationalPoint } from './conic-from-data.ts';
import { lineThrough, type OutsideTangent } from './outside-tangents.ts';

/** A tangent with the point at which it touches. */
export interface ConicTangent {
  readonly line: OutsideTangent;
  readonly contact: { readonly x: Surd; readonly y: Surd };
}

/** The lines through a point, put into the equation of a conic. */
export interface TangentSearch {
  /** What the equation's left side is at `(x₀ + t, y₀ + mt)`: polynomials in m by powers of t, `value` at t = 0. */
  readonly square: Polynomial;
  readonly linear: Polynomial;
  readonly value: Rational;
  /** What has to be 0 where the line touches, a polynomial in m. */
  readonly condition: Polynomial;
  /** The slopes that fulfil it, in ascending order, and those of them whose line does not meet the curve. */
  readonly slopes: readonly Surd[];
  readonly asymptotes: readonly Surd[];
  /** Upright first, then by slope; empty where none goes through the point. */
  readonly tangents: readonly ConicTangent[];
}

interface Coefficients {
  readonly a: Rational;
  readonly c: Rational;
  readonly d: Rational;
  readonly e: Rational;
  readonly f: Rational;
}

function coefficientsOf(equation: Multinomial): Coefficients {
  const [a = zero, c = zero, d = zero, e = zero, f = zero] = ['x^2', 'y^2', 'x^1', 'y^1', ''].map(
    (key) => equation.get(key)?.coefficient,
  );
  return { a, c, d, e, f };
}

function trim(polynomial: Polynomial): Polynomial {
  const last = polynomial.findLastIndex((coefficient) => signOf(coefficient) !== 0);
  return polynomial.slice(0, Math.max(1, last + 1));
}

/**
 * Finds the tangents of `Ax² + Cy² + Dx + Ey + F = 0` through a point on it or beside it: a line touches where it meets the
 * curve in a double point. Null where the slopes are not exact.
 */
export function maybeSearchTangents(equation: Multinomial, point: RationalPoint): TangentSearch | null {
  const { a, c, d, e, f } = coefficientsOf(equation);
  const { x, y } = point;
  const value = a.mul(x).mul(x).add(c.mul(y).mul(y)).add(d.mul(x)).add(e.mul(y)).add(f);
  const [alongX, alongY] = [a.mul(x).mul(2).add(d), c.mul(y).mul(2).add(e)];
  const [square, linear] = [trim([a, zero, c]), trim([alongX, alongY])];
  const four = rational(4);
  const condition =
    signOf(value) === 0
      ? linear
      : trim([
          alongX.mul(alongX).sub(four.mul(a).mul(value)),
          alongX.mul(alongY).mul(2),
          alongY.mul(alongY).sub(four.mul(c).mul(value)),
        ]);
  const slopes = degreeOf(condition) < 1 ? [] : maybeExactRealRoots(tidyPolynomial(condition).tidy);
  if (slopes === null) return null;
  const isAsymptote = (slope: Surd): boolean => signOfSurd(evaluateAtSurd(square, slope)) === 0;
  const sloping = slopes
    .filter((slope) => !isAsymptote(slope))
    .map((slope): ConicTangent => {
      const t = divideSurds(
        negateSurd(evaluateAtSurd(linear, slope)),
        multiplySurds(surd(rational(2)), evaluateAtSurd(square, slope)),
      );
      const contact = { x: addSurds(surd(x), t), y: addSurds(surd(y), multiplySurds(slope, t)) };
      return { line: lineThrough(point, slope), contact };
    });
  const isUpright = signOf(c) !== 0 && signOf(alongY.mul(alongY).sub(four.mul(c).mul(value))) === 0;
  const upright: readonly ConicTangent[] = isUpright
    ? [
        {
          line: { slope: null, intercept: surd(x), latex: `x = ${renderSurd(surd(x))}` },
          contact: { x: surd(x), y: surd(y.sub(alongY.div(c.mul(2)))) },
        },
      ]
    : [];
  const tangents = [...upright, ...sloping];
  const search = {
    square,
    linear,
    value,
    condition,
    slopes,
    asymptotes: slopes.filter(isAsymptote),
    tangents,
  };
  return tangents.every((tangent) => isTouching({ a, c, d, e, f }, tangent, point)) ? search : null;
}

/** The contact lies on the curve and on the line, and the curve's direction there is that of the line. */
function isTouching(
  { a, c, d, e, f }: Coefficients,
  { line, contact }: ConicTangent,
  through: RationalPoint,
): boolean {
  const [A, C, D, E, F] = [a, c, d, e, f].map((part) => part.valueOf());
  const at = (x: number, y: number): number =>
    (A ?? 0) * x * x + (C ?? 0) * y * y + (D ?? 0) * x + (E ?? 0) * y + (F ?? 0);
  const [x, y] = [approximateSurd(contact.x), approximateSurd(contact.y)];
  const slope = line.slope === null ? null : approximateSurd(line.slope);
  const [dx, dy] = slope === null ? [0, 1] : [1, slope];
  const change = (at(x + 1e-5 * dx, y + 1e-5 * dy) - at(x - 1e-5 * dx, y - 1e-5 * dy)) / 2e-5;
  const size = 1 + Math.abs(A ?? 0) * x * x + Math.abs(C ?? 0) * y * y + Math.abs(F ?? 0);
  const [px, py] = [through.x.valueOf(), through.y.valueOf()];
  const miss = slope === null ? x - px : y - py - slope * (x - px);
  return (
    Math.abs(at(x, y)) < 1e-8 * size &&
    Math.abs(change) < 1e-4 * size &&
    Math.abs(miss) < 1e-8 * (1 + Math.abs(y))
  );
}
