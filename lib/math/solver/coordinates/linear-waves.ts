import { type Rational, rational } from '../../exact/rational.ts';

/** `constant + cosine·cos t + sine·sin t` with rational coefficients. */
export interface Wave {
  readonly constant: Rational;
  readonly cosine: Rational;
  readonly sine: Rational;
}

const probes = [0.21, 0.9, 1.3, 2.2, 3.7, 5.1];

function maybeSmall(value: number): Rational | null {
  for (const below of [1, 2, 3, 4, 5, 6, 8, 10, 12, 20]) {
    const above = Math.round(value * below);
    if (Math.abs(value * below - above) < 1e-9 && Math.abs(above) < 1e6) return rational(above, below);
  }
  return null;
}

/** A function of an angle as a sum of a constant, a cosine and a sine; null where it is none, seen at many places. */
export function maybeWave(f: (t: number) => number): Wave | null {
  const [east, west, north] = [f(0), f(Math.PI), f(Math.PI / 2)];
  const middle = (east + west) / 2;
  const [constant, cosine, sine] = [middle, (east - west) / 2, north - middle].map(maybeSmall);
  if (constant == null || cosine == null || sine == null) return null;
  const isSame = probes.every((t) => {
    const value = constant.valueOf() + cosine.valueOf() * Math.cos(t) + sine.valueOf() * Math.sin(t);
    return Math.abs(value - f(t)) < 1e-9 * Math.max(1, Math.abs(value));
  });
  return isSame ? { constant, cosine, sine } : null;
}
