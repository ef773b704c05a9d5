import type { Interval } from '../../../lib/chart/plane/view.ts';

/** A probability distribution with its parameters filled in. */
export interface Distribution {
  /** Whether it has probabilities at whole numbers; otherwise it has a density. */
  readonly isDiscrete: boolean;
  /** As textbooks write it: "B(10, 0.3)". */
  readonly symbol: string;
  /** Where the density or probability may be above 0; the ends may be infinite. */
  readonly support: Interval;
  readonly mean: number;
  /** Infinite or not a number where there is none. */
  readonly deviation: number;
  /** The density at x, or the probability of the whole number x. */
  readonly density: (x: number) => number;
  /** P(X ≤ x). */
  readonly atMost: (x: number) => number;
  /** P(X > x), with all its digits also where it is tiny. */
  readonly above: (x: number) => number;
}

/** A kind of distribution as plot code names it. */
export interface DistributionFamily {
  /** The names of each parameter, the first one being the usual one. */
  readonly parameters: readonly (readonly [string, ...string[]])[];
  /** A value for each parameter that may be left out. */
  readonly defaults: readonly (number | undefined)[];
  /** @throws PlotMistake for parameters that make no distribution. */
  readonly make: (values: readonly number[]) => Distribution;
}
