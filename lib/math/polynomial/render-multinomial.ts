import { orderTerms } from './divide-multinomials.ts';
import type { Monomial, Multinomial } from './multinomial.ts';
import { renderLinear, typeLinear } from './render-polynomial.ts';

function nameOf(variable: string): string {
  const [letter = '', index] = variable.split('_');
  const shown = letter.length > 1 ? `\\${letter} ` : letter;
  return index === undefined ? shown : `${shown.trim()}_{${index}}`;
}

function factorOf({ exponents }: Monomial): string {
  return Object.keys(exponents)
    .sort()
    .map((name) => (exponents[name] === 1 ? nameOf(name) : `${nameOf(name).trim()}^{${exponents[name]}}`))
    .join('')
    .trim();
}

/** Writes a multinomial as LaTeX, higher degrees first: `x^{2} + 2xy + y^{2}`. */
export function renderMultinomial(multinomial: Multinomial): string {
  return renderLinear(
    orderTerms(multinomial).map((term) => ({ coefficient: term.coefficient, factor: factorOf(term) })),
  );
}

/** Writes a multinomial as the expression language reads it: `x^2 + 2*x*y + y^2`. */
export function typeMultinomial(multinomial: Multinomial): string {
  return typeLinear(
    orderTerms(multinomial).map(({ coefficient, exponents }) => ({
      coefficient,
      factor: Object.keys(exponents)
        .sort()
        .map((name) => `${name}^${exponents[name]}`)
        .join('*'),
    })),
  );
}
