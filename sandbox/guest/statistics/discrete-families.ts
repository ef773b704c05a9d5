import { PlotMistake } from '../mistake.ts';
import { writeValue } from '../write-value.ts';
import type { Distribution, DistributionFamily } from './distribution-family.ts';
import { findBetaShare } from './incomplete-beta.ts';
import { splitGamma } from './incomplete-gamma.ts';
import { binomialTerm, poissonTerm } from './saddle-point.ts';

/** More bars than this would be a curve. */
const MOST_TRIALS = 10_000;
/** A geometric distribution with a smaller p has thousands of bars. */
const LEAST_CHANCE = 0.005;

function demandProbability(p: number, owner: string): void {
  if (p > 1 || p < 0) {
    throw new PlotMistake(
      `distribution: p of ${owner} is a probability between 0 and 1, not ${writeValue(p)}.`,
    );
  }
}

/** The probability of whole numbers only. */
function atWhole(term: (x: number) => number): (x: number) => number {
  return (x) => (Number.isInteger(x) ? term(x) : 0);
}

function makeBinomial([n = 1, p = 0.5]: readonly number[]): Distribution {
  if (!Number.isInteger(n) || n < 1 || n > MOST_TRIALS) {
    throw new PlotMistake(
      `distribution: n of binomial must be a whole number from 1 to ${MOST_TRIALS}, not ${writeValue(n)}.`,
    );
  }
  demandProbability(p, 'binomial');
  const split = (x: number) => {
    const k = Math.floor(x);
    if (k < 0) return { lower: 0, upper: 1 };
    if (k >= n) return { lower: 1, upper: 0 };
    return {
      lower: findBetaShare(n - k, k + 1, 1 - p, p),
      upper: findBetaShare(k + 1, n - k, p, 1 - p),
    };
  };
  return {
    isDiscrete: true,
    symbol: `B(${writeValue(n)}, ${writeValue(p)})`,
    support: [0, n],
    mean: n * p,
    deviation: Math.sqrt(n * p * (1 - p)),
    density: atWhole((x) => (x < 0 || x > n ? 0 : binomialTerm(x, n, p, 1 - p))),
    atMost: (x) => split(x).lower,
    above: (x) => split(x).upper,
  };
}

function makePoisson([mean = 1]: readonly number[]): Distribution {
  if (!(mean > 0) || mean > MOST_TRIALS) {
    throw new PlotMistake(
      `distribution: lambda of poisson must be above 0 and at most ${MOST_TRIALS}, not ${writeValue(mean)}.`,
    );
  }
  const split = (x: number) => {
    if (x < 0) return { lower: 0, upper: 1 };
    if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
    const shares = splitGamma(Math.floor(x) + 1, mean);
    return { lower: shares.upper, upper: shares.lower };
  };
  return {
    isDiscrete: true,
    symbol: `Po(${writeValue(mean)})`,
    support: [0, Number.POSITIVE_INFINITY],
    mean,
    deviation: Math.sqrt(mean),
    density: atWhole((x) => (x < 0 ? 0 : poissonTerm(x, mean))),
    atMost: (x) => split(x).lower,
    above: (x) => split(x).upper,
  };
}

/** Number of trials up to the first success: 1, 2, 3, ... */
function makeGeometric([p = 0.5]: readonly number[]): Distribution {
  demandProbability(p, 'geometric');
  if (p < LEAST_CHANCE) {
    throw new PlotMistake(
      `distribution: p of geometric must be at least ${LEAST_CHANCE}. For less, draw "exponential" with rate ${writeValue(p)}.`,
    );
  }
  const logFailure = Math.log1p(-p);
  const above = (x: number): number => {
    const k = Math.floor(x);
    if (k < 1) return 1;
    return p === 1 || k === Number.POSITIVE_INFINITY ? 0 : Math.exp(k * logFailure);
  };
  return {
    isDiscrete: true,
    symbol: `Geo(${writeValue(p)})`,
    support: [1, Number.POSITIVE_INFINITY],
    mean: 1 / p,
    deviation: Math.sqrt(1 - p) / p,
    density: atWhole((x) => (x < 1 ? 0 : p * (x === 1 ? 1 : Math.exp((x - 1) * logFailure)))),
    atMost: (x) => (x < 1 ? 0 : p === 1 ? 1 : -Math.expm1(Math.floor(x) * logFailure)),
    above,
  };
}

/** Distributions that have probabilities at whole numbers. */
export const discreteFamilies: readonly (readonly [string, DistributionFamily])[] = [
  [
    'binomial',
    {
      parameters: [['n', 'trials'], ['p']],
      defaults: [undefined, undefined],
      make: makeBinomial,
    },
  ],
  ['poisson', { parameters: [['lambda', 'λ', 'mean']], defaults: [undefined], make: makePoisson }],
  ['geometric', { parameters: [['p']], defaults: [undefined], make: makeGeometric }],
];
