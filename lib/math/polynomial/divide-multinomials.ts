import { signOf } from '../exact/rational.ts';
import {
  addMultinomials,
  type Monomial,
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
} from './multinomial.ts';

const stepLimit = 400;

/** The variables of a multinomial, in alphabetical order. */
export function variablesOf(multinomial: Multinomial): readonly string[] {
  return [...new Set([...multinomial.values()].flatMap(({ exponents }) => Object.keys(exponents)))].sort();
}

/** The sum of the exponents. */
export function degreeOfMonomial({ exponents }: Monomial): number {
  return Object.values(exponents).reduce((sum, exponent) => sum + exponent, 0);
}

function compareExponents(left: Monomial, right: Monomial, variables: readonly string[]): number {
  for (const name of variables) {
    const difference = (right.exponents[name] ?? 0) - (left.exponents[name] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** The terms as a textbook writes them: higher degrees first, alphabetical within a degree. */
export function orderTerms(multinomial: Multinomial): readonly Monomial[] {
  const variables = variablesOf(multinomial);
  return [...multinomial.values()].sort(
    (left, right) =>
      degreeOfMonomial(right) - degreeOfMonomial(left) || compareExponents(left, right, variables),
  );
}

function maybeDivideMonomials(above: Monomial, below: Monomial): Monomial | null {
  const names = [...new Set([...Object.keys(above.exponents), ...Object.keys(below.exponents)])];
  const exponents = names
    .map((name) => [name, (above.exponents[name] ?? 0) - (below.exponents[name] ?? 0)] as const)
    .filter(([, exponent]) => exponent !== 0);
  return exponents.some(([, exponent]) => exponent < 0)
    ? null
    : { coefficient: above.coefficient.div(below.coefficient), exponents: Object.fromEntries(exponents) };
}

/** The quotient where the division leaves no remainder; null otherwise, and for the divisor 0. */
export function maybeDivideExactly(dividend: Multinomial, divisor: Multinomial): Multinomial | null {
  const [lead] = orderTerms(divisor);
  let rest = dividend;
  const quotient: Monomial[] = [];
  for (let step = 0; step < stepLimit && lead !== undefined; step += 1) {
    const [top] = orderTerms(rest);
    if (top === undefined) {
      return makeMultinomial(quotient);
    }
    const term = maybeDivideMonomials(top, lead);
    if (term === null) {
      return null;
    }
    quotient.push(term);
    const minus = makeMultinomial([{ ...term, coefficient: term.coefficient.neg() }]);
    const product = maybeMultiplyMultinomials(minus, divisor);
    if (product === null) {
      return null;
    }
    rest = addMultinomials([rest, product]);
  }
  return null;
}

/** Whether two multinomials are the same. */
export function areSameMultinomials(left: Multinomial, right: Multinomial): boolean {
  return (
    left.size === right.size &&
    [...left].every(([key, { coefficient }]) => right.get(key)?.coefficient.equals(coefficient) === true)
  );
}

/** The sign of the first term, -1, 0 or 1. */
export function leadingSign(multinomial: Multinomial): number {
  const [lead] = orderTerms(multinomial);
  return lead === undefined ? 0 : signOf(lead.coefficient);
}
