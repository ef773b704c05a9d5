import type { Point } from '../../../lib/chart/plane/view.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeSolveLeastSquares } from './least-squares.ts';

/** The shapes that can be fitted to points. */
export const fitKinds = ['linear', 'quadratic', 'exponential', 'power', 'log'] as const;

/**
 * - `linear` y = a + b x, `quadratic` y = a + b x + c x², `log` y = a + b ln x: least squares in y;
 * - `exponential` y = a e^(b x), `power` y = a x^b: least squares in ln y, as calculators and textbooks do.
 */
export type FitKind = (typeof fitKinds)[number];

/** A fitted curve. */
export interface Fit {
  readonly kind: FitKind;
  /** a, b and, for `quadratic`, c of {@link FitKind}. */
  readonly coefficients: readonly number[];
  /** The coefficient of determination, of ln y where that is what was fitted. */
  readonly rSquared: number;
  readonly at: (x: number) => number;
}

interface Shape {
  readonly logX: boolean;
  readonly logY: boolean;
  readonly degree: 1 | 2;
}

const shapes: { readonly [kind in FitKind]: Shape } = {
  linear: { logX: false, logY: false, degree: 1 },
  quadratic: { logX: false, logY: false, degree: 2 },
  exponential: { logX: false, logY: true, degree: 1 },
  power: { logX: true, logY: true, degree: 1 },
  log: { logX: true, logY: false, degree: 1 },
};

/** Fits a curve of a kind to points by least squares. */
export function fitCurve(points: readonly Point[], kind: FitKind): Fit {
  const { logX, logY, degree } = shapes[kind];
  const us = points.map(([x]) => (logX ? takeLog(x, 'x', kind) : x));
  const vs = points.map(([, y]) => (logY ? takeLog(y, 'y', kind) : y));
  const mean = us.reduce((sum, u) => sum + u / us.length, 0);
  const scale = Math.max(...us.map((u) => Math.abs(u - mean))) || 1;
  // Centred and scaled, so that the columns are far from parallel.
  const ts = us.map((u) => (u - mean) / scale);
  const columns = Array.from({ length: degree + 1 }, (_, power) => ts.map((t) => t ** power));
  const solution = points.length > degree ? maybeSolveLeastSquares(columns, vs) : undefined;
  if (solution === undefined) {
    throw new PlotMistake(`scatter: a ${kind} fit needs at least ${degree + 1} points with different x.`);
  }
  const [p = 0, q = 0, r = 0] = solution;
  const inner = (u: number): number => {
    const t = (u - mean) / scale;
    return p + t * (q + t * r);
  };
  const b = q / scale - (2 * r * mean) / scale ** 2;
  const start = p - (q * mean) / scale + r * (mean / scale) ** 2;
  const a = logY ? Math.exp(start) : start;
  return {
    kind,
    coefficients: degree === 2 ? [a, b, r / scale ** 2] : [a, b],
    rSquared: findDetermination(vs, us.map(inner)),
    at: (x) => {
      const value = inner(logX ? Math.log(x) : x);
      return logY ? Math.exp(value) : value;
    },
  };
}

function takeLog(value: number, name: string, kind: FitKind): number {
  if (value > 0) return Math.log(value);
  throw new PlotMistake(
    `scatter: a ${kind} fit needs ${name} > 0 at every point, but one has ${name} = ${value}.`,
  );
}

function findDetermination(values: readonly number[], fitted: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const rest = values.reduce((sum, value, index) => sum + (value - (fitted[index] ?? 0)) ** 2, 0);
  return total === 0 ? 1 : 1 - rest / total;
}
