import { type Rational, rational } from '../../exact/rational.ts';
import { type Real, renderReal } from '../../exact/real.ts';
import { cosineOfDegrees, maybeDegreesOfCosine, sineOfDegrees } from '../../exact/special-angles.ts';

/** A corner or the side opposite to it. */
export type Corner = 0 | 1 | 2;

/** The corners in order. */
export const corners = [0, 1, 2] as const;

/** An angle of a triangle. */
export interface Angle {
  readonly degrees: number;
  /** The degrees where they are rational. */
  readonly exact: Rational | null;
  readonly cosine: Real;
  readonly sine: Real;
}

/** Parts of a triangle; null for the unknown ones. */
export interface Parts {
  readonly sides: readonly (Real | null)[];
  readonly angles: readonly (Angle | null)[];
}

/** A triangle with all its parts; `suffix` tells two solutions apart: `_1`. */
export interface Triangle {
  readonly sides: readonly [Real, Real, Real];
  readonly angles: readonly [Angle, Angle, Angle];
  readonly suffix: string;
}

/** The letters of a triangle: `A` at a corner, `a` for the side opposite to it. */
export interface Letters {
  readonly corners: readonly [string, string, string];
  readonly sides: readonly [string, string, string];
}

/** An angle that is a rational number of degrees. */
export function angleOfDegrees(degrees: Rational): Angle {
  return {
    degrees: degrees.valueOf(),
    exact: degrees,
    cosine: cosineOfDegrees(degrees),
    sine: sineOfDegrees(degrees),
  };
}

/** The angle with a given cosine and sine. */
export function angleOf(cosine: Real, sine: Real): Angle {
  const special = maybeDegreesOfCosine(cosine);
  return special === null
    ? { degrees: (Math.atan2(sine.value, cosine.value) * 180) / Math.PI, exact: null, cosine, sine }
    : angleOfDegrees(rational(special));
}

/** The other two corners. */
export function othersOf(corner: Corner): readonly [Corner, Corner] {
  return corner === 0 ? [1, 2] : corner === 1 ? [0, 2] : [0, 1];
}

function decimalOf(value: Rational): string {
  return value.d === 1n || 10000n % value.d === 0n
    ? `${value.valueOf()}`
    : renderReal({ value: value.valueOf(), exact: null });
}

/** `60^{\circ}`, or `36.87^{\circ}` where the angle is no rational number of degrees. */
export function renderAngle({ degrees, exact }: Angle): string {
  return `${exact === null ? degrees.toFixed(2) : decimalOf(exact)}^{\\circ}`;
}

/** `= 60^{\circ}`, `\approx 36.87^{\circ}`. */
export function claimAngle(angle: Angle): string {
  return `${angle.exact === null ? '\\approx' : '='} ${renderAngle(angle)}`;
}
