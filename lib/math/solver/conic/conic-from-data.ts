import { one, type Rational, rational, signOf } from '../../exact/rational.ts';
import { type Monomial, type Multinomial, makeMultinomial } from '../../polynomial/multinomial.ts';

/** A point with rational coordinates. */
export interface RationalPoint {
  readonly x: Rational;
  readonly y: Rational;
}

/** A circle by its centre and the square of its radius. */
export interface CircleData {
  readonly centre: RationalPoint;
  readonly radiusSquared: Rational;
}

/** The square of the distance of two points. */
export function distanceSquared(p: RationalPoint, q: RationalPoint): Rational {
  const [dx, dy] = [p.x.sub(q.x), p.y.sub(q.y)];
  return dx.mul(dx).add(dy.mul(dy));
}

/** The circle through three points; null when they lie on a line. */
export function maybeCircleThrough(a: RationalPoint, b: RationalPoint, c: RationalPoint): CircleData | null {
  const norm = ({ x, y }: RationalPoint): Rational => x.mul(x).add(y.mul(y));
  const d = a.x
    .mul(b.y.sub(c.y))
    .add(b.x.mul(c.y.sub(a.y)))
    .add(c.x.mul(a.y.sub(b.y)))
    .mul(2);
  if (signOf(d) === 0) {
    return null;
  }
  const x = norm(a)
    .mul(b.y.sub(c.y))
    .add(norm(b).mul(c.y.sub(a.y)))
    .add(norm(c).mul(a.y.sub(b.y)))
    .div(d);
  const y = norm(a)
    .mul(c.x.sub(b.x))
    .add(norm(b).mul(a.x.sub(c.x)))
    .add(norm(c).mul(b.x.sub(a.x)))
    .div(d);
  return { centre: { x, y }, radiusSquared: distanceSquared({ x, y }, a) };
}

/** The circle with a diameter between two points. */
export function circleOnDiameter(a: RationalPoint, b: RationalPoint): CircleData {
  const half = rational(1, 2);
  const centre = { x: a.x.add(b.x).mul(half), y: a.y.add(b.y).mul(half) };
  return { centre, radiusSquared: distanceSquared(centre, a) };
}

function term(coefficient: Rational, exponents: Monomial['exponents']): Monomial {
  return { coefficient, exponents };
}

/** `x² + y² + Dx + Ey + F`, zero on the circle. */
export function expandCircle({ centre: { x, y }, radiusSquared }: CircleData): Multinomial {
  return makeMultinomial([
    term(one, { x: 2 }),
    term(one, { y: 2 }),
    term(x.mul(-2), { x: 1 }),
    term(y.mul(-2), { y: 1 }),
    term(x.mul(x).add(y.mul(y)).sub(radiusSquared), {}),
  ]);
}

/** The tangent at a point of a circle: `A x + B y + C`, zero on it. */
export function tangentAt({ centre }: CircleData, point: RationalPoint): Multinomial {
  const [a, b] = [point.x.sub(centre.x), point.y.sub(centre.y)];
  return makeMultinomial([
    term(a, { x: 1 }),
    term(b, { y: 1 }),
    term(a.mul(point.x).add(b.mul(point.y)).neg(), {}),
  ]);
}
