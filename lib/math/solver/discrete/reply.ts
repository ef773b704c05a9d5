import type { Rational } from '../../exact/rational.ts';
import { renderRational } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import { display, type Step } from '../solution.ts';

/** What a topic found: the steps, the answer in LaTeX, and a picture where one helps. */
export interface Reply {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly plotCode: string | null;
}

/** A step: what is done, why in one sentence, and the formulas, each on a line of its own. */
export function step(title: string, why: string, ...formulas: readonly string[]): Step {
  return { title, body: [why, ...formulas.map(display)].join('') };
}

/** A number in LaTeX, in brackets where it is negative or a fraction, to stand as a factor or a base. */
export function factorOf(value: Rational): string {
  const latex = renderRational(value);
  return value.s < 0n || value.d !== 1n ? `\\left(${latex}\\right)` : latex;
}

/** A number to stand after a sign: in brackets where it is negative. */
export function termOf(value: Rational): string {
  const latex = renderRational(value);
  return value.s < 0n && value.n !== 0n ? `(${latex})` : latex;
}

/** A decimal rounded to six significant digits, without idle zeros, LaTeX: very small and large ones by powers of ten. */
export function roundedTo(value: number, digits = 6): string {
  const [decimal = '', exponent] = `${Number(value.toPrecision(digits))}`.split('e');
  return exponent === undefined ? decimal : `${decimal} \\cdot 10^{${Number(exponent)}}`;
}

/** `\frac{3}{7}` with its decimal beside it: `= 0.6` where it ends soon, `\approx 0.428571` where it does not. */
export function withDecimal(value: Rational): string {
  if (value.d === 1n) return renderRational(value);
  const exact = maybeDecimal(value);
  return exact !== null && exact.length <= 8
    ? `${renderRational(value)} = ${exact}`
    : `${renderRational(value)} \\approx ${roundedTo(value.valueOf())}`;
}
