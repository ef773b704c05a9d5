import { type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import {
  addSurds,
  divideSurds,
  maybeSquareRoot,
  multiplySurds,
  negateSurd,
  type Surd,
  signOfSurd,
  surd,
} from '../../exact/surd.ts';
import type { Multinomial } from '../../polynomial/multinomial.ts';

/** The coefficients of `Ax² + Bxy + Cy² + Dx + Ey + F = 0`, by their letters. */
export interface ConicCoefficients {
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
  readonly d: Rational;
  readonly e: Rational;
  readonly f: Rational;
}

/** What a general equation of second degree describes. */
export type GeneralConic =
  | {
      readonly kind: 'ellipse' | 'hyperbola';
      readonly centre: readonly [x: Rational, y: Rational];
      /** The value of the left side at the centre. */
      readonly atCentre: Rational;
      /** The factors of u² and v² along the rotated axes. */
      readonly factors: readonly [Surd, Surd];
      /** The squares of the half axes; negative for the one that a hyperbola does not meet. */
      readonly squares: readonly [Surd, Surd];
    }
  | { readonly kind: 'parabola' }
  | { readonly kind: 'point'; readonly centre: readonly [x: Rational, y: Rational] }
  | { readonly kind: 'crossing-lines'; readonly centre: readonly [x: Rational, y: Rational] }
  | { readonly kind: 'empty' | 'parallel-lines' | 'double-line' };

/** Reads an equation of second degree; null for any other. */
export function maybeReadCoefficients(equation: Multinomial): ConicCoefficients | null {
  const keys = ['x^2', 'x^1 y^1', 'y^2', 'x^1', 'y^1', ''];
  if ([...equation.keys()].some((key) => !keys.includes(key))) {
    return null;
  }
  const [a = zero, b = zero, c = zero, d = zero, e = zero, f = zero] = keys.map(
    (key) => equation.get(key)?.coefficient,
  );
  return [a, b, c].every((value) => signOf(value) === 0) ? null : { a, b, c, d, e, f };
}

/** B² − 4AC. */
export function discriminantOfConic({ a, b, c }: ConicCoefficients): Rational {
  return b.mul(b).sub(a.mul(c).mul(4));
}

/** The place where both partial derivatives of the left side are 0. */
function centreOf({ a, b, c, d, e }: ConicCoefficients): readonly [Rational, Rational] {
  const delta = b.mul(b).sub(a.mul(c).mul(4));
  return [c.mul(d).mul(2).sub(b.mul(e)).div(delta), a.mul(e).mul(2).sub(b.mul(d)).div(delta)];
}

function classifyFlat({ a, b, c, d, e, f }: ConicCoefficients): GeneralConic {
  const isAlong = c.mul(d).mul(2).equals(b.mul(e)) && a.mul(e).mul(2).equals(b.mul(d));
  if (!isAlong) {
    return { kind: 'parabola' };
  }
  const isSteep = signOf(a) !== 0;
  const [lead, middle] = isSteep ? [a, d] : [c, e];
  const delta = signOf(middle.mul(middle).sub(lead.mul(f).mul(4)));
  return { kind: delta > 0 ? 'parallel-lines' : delta === 0 ? 'double-line' : 'empty' };
}

/** Says what an equation of second degree describes, exactly; null when its numbers are too large. */
export function maybeClassify(coefficients: ConicCoefficients): GeneralConic | null {
  const { a, b, c, d, e, f } = coefficients;
  const delta = signOf(discriminantOfConic(coefficients));
  if (delta === 0) {
    return classifyFlat(coefficients);
  }
  const centre = centreOf(coefficients);
  const atCentre = d.mul(centre[0]).add(e.mul(centre[1])).div(2).add(f);
  if (signOf(atCentre) === 0) {
    return delta < 0 ? { kind: 'point', centre } : { kind: 'crossing-lines', centre };
  }
  const difference = a.sub(c);
  const root = maybeSquareRoot(difference.mul(difference).add(b.mul(b)));
  if (root === null) {
    return null;
  }
  const half = surd(rational(1, 2));
  const trace = surd(a.add(c));
  const large = multiplySurds(addSurds(trace, root), half);
  const small = multiplySurds(addSurds(trace, negateSurd(root)), half);
  const squares = [large, small].map((factor) => divideSurds(surd(atCentre.neg()), factor));
  const [first, second] = squares;
  if (first === undefined || second === undefined) {
    return null;
  }
  if (delta < 0 && signOfSurd(first) < 0) {
    return { kind: 'empty' };
  }
  return {
    kind: delta < 0 ? 'ellipse' : 'hyperbola',
    centre,
    atCentre,
    factors: [large, small],
    squares: [first, second],
  };
}
