import { PlotMistake } from '../mistake.ts';
import { writeValue } from '../write-value.ts';
import type { Distribution, DistributionFamily } from './distribution-family.ts';
import { findBetaShare } from './incomplete-beta.ts';
import { splitGamma } from './incomplete-gamma.ts';
import { logGamma, poissonTerm } from './saddle-point.ts';

const whole = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const positive = [0, Number.POSITIVE_INFINITY] as const;

/** A positive parameter, or a mistake that names it. */
function demandPositive(value: number, owner: string, name: string): void {
  if (!(value > 0)) {
    throw new PlotMistake(`distribution: ${name} of ${owner} must be above 0, not ${writeValue(value)}.`);
  }
}

/** Turns the share of one side of zero into both tails of a distribution that is symmetric about zero. */
function mirror(z: number, outside: number): { readonly lower: number; readonly upper: number } {
  const tail = outside / 2;
  return z < 0 ? { lower: tail, upper: 1 - tail } : { lower: 1 - tail, upper: tail };
}

function makeNormal([mean = 0, deviation = 1]: readonly number[]): Distribution {
  demandPositive(deviation, 'normal', 'sd');
  const split = (x: number) => {
    const z = (x - mean) / deviation;
    return mirror(z, splitGamma(0.5, (z * z) / 2).upper);
  };
  const size = writeValue(deviation);
  const square = size === '1' ? '1' : /^[\d.]+$/.test(size) ? `${size}²` : `(${size})²`;
  return {
    isDiscrete: false,
    symbol: `N(${writeValue(mean)}, ${square})`,
    support: whole,
    mean,
    deviation,
    density: (x) => Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI)),
    atMost: (x) => split(x).lower,
    above: (x) => split(x).upper,
  };
}

function makeUniform([from = 0, to = 1]: readonly number[]): Distribution {
  if (!(from < to)) throw new PlotMistake('distribution: uniform needs min < max.');
  const share = (x: number): number => Math.max(0, Math.min(1, (x - from) / (to - from)));
  return {
    isDiscrete: false,
    symbol: `U(${writeValue(from)}, ${writeValue(to)})`,
    support: [from, to],
    mean: (from + to) / 2,
    deviation: (to - from) / Math.sqrt(12),
    density: (x) => (x < from || x > to ? 0 : 1 / (to - from)),
    atMost: share,
    above: (x) => Math.max(0, Math.min(1, (to - x) / (to - from))),
  };
}

function makeExponential([rate = 1]: readonly number[]): Distribution {
  demandPositive(rate, 'exponential', 'rate');
  return {
    isDiscrete: false,
    symbol: `Exp(${writeValue(rate)})`,
    support: positive,
    mean: 1 / rate,
    deviation: 1 / rate,
    density: (x) => (x < 0 ? 0 : rate * Math.exp(-rate * x)),
    atMost: (x) => (x <= 0 ? 0 : -Math.expm1(-rate * x)),
    above: (x) => (x <= 0 ? 1 : Math.exp(-rate * x)),
  };
}

/** @see https://dlmf.nist.gov/8.17 for the tails as incomplete beta functions. */
function makeStudent([df = 1]: readonly number[]): Distribution {
  demandPositive(df, 't', 'df');
  const scale = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(df * Math.PI);
  const split = (x: number) => {
    if (!Number.isFinite(x)) return mirror(x, 0);
    const square = x * x;
    return mirror(x, findBetaShare(df / 2, 0.5, df / (df + square), square / (df + square)));
  };
  return {
    isDiscrete: false,
    symbol: `t(${writeValue(df)})`,
    support: whole,
    mean: 0,
    deviation: df > 2 ? Math.sqrt(df / (df - 2)) : Number.POSITIVE_INFINITY,
    density: (x) => scale * Math.exp((-(df + 1) / 2) * Math.log1p((x * x) / df)),
    atMost: (x) => split(x).lower,
    above: (x) => split(x).upper,
  };
}

function makeChiSquare([df = 1]: readonly number[]): Distribution {
  demandPositive(df, 'chi-square', 'df');
  const half = df / 2;
  return {
    isDiscrete: false,
    symbol: `χ²(${writeValue(df)})`,
    support: positive,
    mean: df,
    deviation: Math.sqrt(2 * df),
    density: (x) => {
      if (x < 0) return 0;
      if (x === 0) return df > 2 ? 0 : df === 2 ? 0.5 : Number.POSITIVE_INFINITY;
      return (poissonTerm(half, x / 2) * half) / x;
    },
    atMost: (x) => splitGamma(half, x / 2).lower,
    above: (x) => splitGamma(half, x / 2).upper,
  };
}

const dfNames = ['df', 'nu', 'ν', 'k', 'n'] as const;

/** Distributions that have a density. */
export const continuousFamilies: readonly (readonly [string, DistributionFamily])[] = [
  [
    'normal',
    {
      parameters: [
        ['mean', 'mu', 'μ'],
        ['sd', 'sigma', 'σ'],
      ],
      defaults: [0, 1],
      make: makeNormal,
    },
  ],
  [
    'uniform',
    {
      parameters: [
        ['min', 'a', 'from'],
        ['max', 'b', 'to'],
      ],
      defaults: [0, 1],
      make: makeUniform,
    },
  ],
  ['exponential', { parameters: [['rate', 'lambda', 'λ']], defaults: [undefined], make: makeExponential }],
  ['t', { parameters: [dfNames], defaults: [undefined], make: makeStudent }],
  ['chi-square', { parameters: [dfNames], defaults: [undefined], make: makeChiSquare }],
];
