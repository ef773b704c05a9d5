import { one } from '../../exact/rational.ts';
import { type Multinomial, makeMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';

/** One splitting of a polynomial into a product, by a method that a school book names. */
export interface Splitting {
  readonly reason: string;
  /** What stands between the polynomial and the product, as LaTeX: `x^{2} - 3^{2}`; may be empty. */
  readonly between: readonly string[];
  readonly factors: readonly Multinomial[];
}

/** Puts a sum in brackets, leaves a single term as it is. */
export function wrap(multinomial: Multinomial): string {
  const latex = renderMultinomial(multinomial);
  return multinomial.size > 1 || latex.startsWith('-') ? `\\left(${latex}\\right)` : latex;
}

/** Puts a sign between a term and what came before it. */
export function joinSigned(latex: string): string {
  return latex.startsWith('-') ? `- ${latex.slice(1)}` : `+ ${latex}`;
}

/** The product of the coefficient 1. */
export const unit: Multinomial = makeMultinomial([{ coefficient: one, exponents: {} }]);
