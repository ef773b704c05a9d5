import type { RadicalSum } from './radical-sum.ts';
import { type Rational, rational } from './rational.ts';
import { exactReal, negateReal, type Real, toReal } from './real.ts';

function over(denominator: number, ...terms: readonly (readonly [radicand: number, c: number])[]): Real {
  const sum: RadicalSum = new Map(terms.map(([radicand, c]) => [BigInt(radicand), rational(c, denominator)]));
  return exactReal(sum);
}

/** The sines of 0°, 15°, ..., 90°. */
const sines: readonly Real[] = [
  toReal(0),
  over(4, [6, 1], [2, -1]),
  over(2, [1, 1]),
  over(2, [2, 1]),
  over(2, [3, 1]),
  over(4, [6, 1], [2, 1]),
  toReal(1),
];

/** The sine of an angle in degrees, exact for the multiples of 15°. */
export function sineOfDegrees(degrees: Rational | number): Real {
  const turn = ((degrees.valueOf() % 360) + 360) % 360;
  if (turn > 180) return negateReal(sineOfDegrees(360 - turn));
  const acute = turn > 90 ? 180 - turn : turn;
  return sines[acute / 15] ?? { value: Math.sin((degrees.valueOf() * Math.PI) / 180), exact: null };
}

/** The cosine of an angle in degrees, exact for the multiples of 15°. */
export function cosineOfDegrees(degrees: Rational | number): Real {
  return sineOfDegrees(90 - degrees.valueOf());
}

/** The multiple of 15°, in degrees, whose cosine a number is; null where there is none from 0° to 180°. */
export function maybeDegreesOfCosine({ value }: Real): number | null {
  const nearest = Math.round((Math.acos(Math.min(1, Math.max(-1, value))) * 12) / Math.PI) * 15;
  return Math.abs(cosineOfDegrees(nearest).value - value) < 1e-12 ? nearest : null;
}
