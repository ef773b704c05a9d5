import type { Rational } from '../../exact/rational.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import type { Say } from '../language.ts';
import type { Frame, Mark } from '../plot-code.ts';
import type { Step } from '../solution.ts';

/** What can be asked about the graph of a polynomial. */
export type Feature =
  | 'vertex'
  | 'axis'
  | 'opening'
  | 'minimum'
  | 'maximum'
  | 'slope'
  | 'extrema'
  | 'inflection'
  | 'monotonicity'
  | 'roots'
  | 'xIntercepts'
  | 'yIntercept'
  | 'intercepts';

/** A function whose graph is to be drawn. */
export interface Graphed {
  /** `y` or `f(x)`, as LaTeX. */
  readonly name: string;
  readonly polynomial: Polynomial;
  /** The original expression, compiled: the independent route of the checks. */
  readonly evaluate: (x: number) => number;
  readonly say: Say;
}

/** All that is known about a graph. */
export interface Portrait {
  readonly steps: readonly Step[];
  /** The answer to each thing that can be asked, as LaTeX. */
  readonly facts: ReadonlyMap<Feature, string>;
  /** What to answer when nothing particular is asked. */
  readonly main: readonly Feature[];
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  /** Whether every number has passed its check by another route. */
  readonly isChecked: boolean;
}

/** Puts LaTeX in round brackets, tall ones only where a fraction needs them. */
export function parenthesize(latex: string): string {
  return /\\[dt]?frac/.test(latex) ? `\\left(${latex}\\right)` : `(${latex})`;
}

/** A point as LaTeX. */
export function renderPair(x: string, y: string): string {
  return parenthesize(`${x}, ${y}`);
}

/** A point in one line for a label. */
export function spellPair(x: string, y: string): string {
  return `(${x}, ${y})`;
}

/** Whether two numbers agree to nearly the precision of a double. */
export function agree(left: number, right: number, scale = 1): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right), scale);
}

/** The size of the terms that cancel in a polynomial at `x`. */
export function magnitudeAt(polynomial: Polynomial, x: number): number {
  return polynomial.reduce(
    (sum, coefficient: Rational, power) => sum + Math.abs(coefficient.valueOf() * x ** power),
    1,
  );
}

/** The value at a place: `f(2)`, or `y\big|_{x = 2}` where the function has no name of its own. */
export function nameAt(name: string, x: string): string {
  return name === 'y' ? `y\\big|_{x = ${x}}` : name.replace('(x)', parenthesize(x));
}
