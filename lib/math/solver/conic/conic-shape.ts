import { type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import { maybeSquareRoot, type Surd } from '../../exact/surd.ts';
import type { Multinomial } from '../../polynomial/multinomial.ts';

/** The direction in which a conic's main axis runs. */
export type Along = 'x' | 'y';

/** An ellipse, circle or hyperbola with axes along the coordinate axes. */
export interface CentralConic {
  readonly kind: 'circle' | 'ellipse' | 'hyperbola';
  /** The axis that holds the foci. */
  readonly along: Along;
  /** The centre. */
  readonly h: Rational;
  readonly k: Rational;
  /** Half axes, a along the foci, and half the distance of the foci; each with its square. */
  readonly aSquared: Rational;
  readonly bSquared: Rational;
  readonly cSquared: Rational;
  readonly a: Surd;
  readonly b: Surd;
  readonly c: Surd;
}

/** The parabola `(x - h)² = 4p(y - k)`, or with x and y exchanged. */
export interface ParabolaConic {
  readonly kind: 'parabola';
  /** The direction of its axis of symmetry. */
  readonly along: Along;
  /** The vertex. */
  readonly h: Rational;
  readonly k: Rational;
  /** The directed distance from the vertex to the focus. */
  readonly p: Rational;
}

/** A conic with axes along the coordinate axes. */
export type Conic = CentralConic | ParabolaConic;

function maybeCentral(p: Rational, q: Rational, h: Rational, k: Rational): CentralConic | null {
  if (signOf(p) <= 0 && signOf(q) <= 0) {
    return null;
  }
  const isHyperbola = signOf(p) !== signOf(q);
  const along: Along = isHyperbola ? (signOf(p) > 0 ? 'x' : 'y') : p.compare(q) >= 0 ? 'x' : 'y';
  const [aSquared, other] = along === 'x' ? [p, q] : [q, p];
  const bSquared = other.abs();
  const cSquared = isHyperbola ? aSquared.add(bSquared) : aSquared.sub(bSquared);
  const [a, b, c] = [aSquared, bSquared, cSquared].map(maybeSquareRoot);
  if (a === undefined || b === undefined || c === undefined || a === null || b === null || c === null) {
    return null;
  }
  const kind = isHyperbola ? 'hyperbola' : signOf(cSquared) === 0 ? 'circle' : 'ellipse';
  return { kind, along, h, k, aSquared, bSquared, cSquared, a, b, c };
}

/**
 * Reads `Ax² + By² + Dx + Ey + F = 0` as a conic; null when there are other terms, or when it is a point, lines
 * or nothing at all.
 */
export function maybeReadConic(equation: Multinomial): Conic | null {
  const keys = ['x^2', 'y^2', 'x^1', 'y^1', ''];
  if ([...equation.keys()].some((key) => !keys.includes(key))) {
    return null;
  }
  const [a = zero, b = zero, d = zero, e = zero, f = zero] = keys.map(
    (key) => equation.get(key)?.coefficient,
  );
  const two = rational(2);
  if (signOf(a) !== 0 && signOf(b) !== 0) {
    const [h, k] = [d.div(a.mul(two)).neg(), e.div(b.mul(two)).neg()];
    const right = a.mul(h).mul(h).add(b.mul(k).mul(k)).sub(f);
    return signOf(right) === 0 ? null : maybeCentral(right.div(a), right.div(b), h, k);
  }
  const quarter = rational(1, 4);
  if (signOf(a) !== 0 && signOf(e) !== 0) {
    const h = d.div(a.mul(two)).neg();
    const k = a.mul(h).mul(h).sub(f).div(e);
    return { kind: 'parabola', along: 'y', h, k, p: e.div(a).neg().mul(quarter) };
  }
  if (signOf(b) !== 0 && signOf(d) !== 0) {
    const k = e.div(b.mul(two)).neg();
    const h = b.mul(k).mul(k).sub(f).div(d);
    return { kind: 'parabola', along: 'x', h, k, p: d.div(b).neg().mul(quarter) };
  }
  return null;
}
