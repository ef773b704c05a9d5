import type { Bindings } from '../numeric/compiler.ts';
import { real } from '../numeric/complex.ts';

/** What is known of the values of a point's variables. */
export type PointKind = 'positive' | 'signed' | 'integer';

/** Values for every variable. */
export interface SamplePoint {
  readonly kind: PointKind;
  readonly bindings: Bindings;
}

const pointsOfKind = 14;

/** Numbers from 0 to 1 that look random and are the same each time. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const draw: Readonly<Record<PointKind, (random: () => number, index: number) => number>> = {
  // Some below 1, where arcsines live, some above, where inverse hyperbolic cosines do.
  positive: (random, index) => (index % 2 === 0 ? 0.1 + 0.85 * random() : 1.05 + 4 * random()),
  signed: (random, index) =>
    (random() < 0.6 ? -1 : 1) * (index % 2 === 0 ? 0.1 + 0.85 * random() : 1.05 + 3 * random()),
  integer: (random) => 1 + Math.floor(7 * random()),
};

/** Points for these variables: positive ones, ones of both signs, and positive whole ones. */
export function samplePoints(variables: readonly string[]): readonly SamplePoint[] {
  const random = createRandom(20_261_122);
  const kinds: readonly PointKind[] = ['positive', 'signed', 'integer'];
  const drawn = kinds.flatMap((kind) =>
    Array.from({ length: pointsOfKind }, (_, index): SamplePoint => {
      // Variables that go through their ranges at different paces meet in every combination.
      const values = variables.map(
        (name, at) => [name, real(draw[kind](random, index >> (at % 3)))] as const,
      );
      return { kind, bindings: new Map(values) };
    }),
  );
  return [...drawn, ...gridPoints(variables)];
}

/** Negative bases with whole and half exponents, where (a^b)^c and a^{bc} part. */
function gridPoints(variables: readonly string[]): readonly SamplePoint[] {
  const values = [-2, 2, 0.5, -1.5];
  return Array.from({ length: 4 * Math.min(variables.length, 3) }, (_, index) => ({
    kind: 'signed' as const,
    bindings: new Map(
      variables.map((name, at) => [
        name,
        real(values[(index + at * (1 + (index >> 2))) % values.length] ?? 2),
      ]),
    ),
  }));
}
