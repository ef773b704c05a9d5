import { isInteger, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression } from '../expression.ts';
import { findFreeVariables } from '../free-variables.ts';
import { add, divide, maybeNumber, numberFrom } from '../make-expression.ts';
import { likenessOf, type Product } from './product.ts';
import { writeProduct } from './write-product.ts';

/** The sum of the exponents of the letters. */
function degreeOf(product: Product): Rational {
  return [...product.factors.values()].reduce((degree, { base, exponent }) => {
    const value = base.kind === 'symbol' ? maybeNumber(exponent) : null;
    return value === null ? degree : degree.add(value);
  }, zero);
}

/** Powers of letters first, then what holds functions, then numbers. */
function rankOf({ factors }: Product): number {
  const all = [...factors.values()];
  if (all.every(({ base, exponent }) => findFreeVariables(base, exponent).length === 0)) {
    return 2;
  }
  const isMonomial = all.every(
    ({ base, exponent }) =>
      maybeNumber(exponent) !== null && (base.kind === 'symbol' || findFreeVariables(base).length === 0),
  );
  return isMonomial ? 0 : 1;
}

/** `π + 2`, `2 + √3`: among numbers, rational ones stand between constants and roots. */
function numberRankOf({ factors }: Product): number {
  if (factors.size === 0) {
    return 1;
  }
  const isSurd = [...factors.values()].every(({ base, exponent }) => {
    const value = maybeNumber(exponent);
    return base.kind === 'number' && value !== null && !isInteger(value);
  });
  return isSurd ? 2 : 0;
}

function compareTerms(left: Product, right: Product): number {
  const rank = rankOf(left);
  const [first, second] = [likenessOf(left), likenessOf(right)];
  const byKey = first < second ? -1 : first > second ? 1 : 0;
  const bySign = signOf(right.coefficient) - signOf(left.coefficient);
  if (rank !== rankOf(right)) {
    return rank - rankOf(right);
  }
  if (rank === 2) {
    return bySign || numberRankOf(left) - numberRankOf(right) || byKey;
  }
  return degreeOf(right).compare(degreeOf(left)) || (rank === 1 ? bySign : 0) || byKey;
}

/** `1 - x²` rather than `-x² + 1`. */
function startPositive(sorted: readonly Product[]): readonly Product[] {
  const [first, second] = sorted;
  const isTurned =
    sorted.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    signOf(first.coefficient) < 0 &&
    signOf(second.coefficient) > 0;
  return isTurned ? [second, first] : sorted;
}

/** The denominator that all terms of a sum of numbers have; null when they differ or there is none. */
function maybeSharedDenominator(terms: readonly Product[]): Rational | null {
  const denominator = terms[0]?.coefficient.d ?? 1n;
  const isShared = terms.every((term) => rankOf(term) === 2 && term.coefficient.d === denominator);
  return terms.length > 1 && denominator > 1n && isShared ? rational(denominator) : null;
}

/** Writes a sum in the order of textbooks: descending powers, then functions, numbers last. */
export function writeSum(terms: readonly Product[]): Expression {
  const sorted = startPositive([...terms].sort(compareTerms));
  const shared = maybeSharedDenominator(sorted);
  if (shared === null) {
    return add(...sorted.map(writeProduct));
  }
  const lifted = sorted.map((term) => ({ ...term, coefficient: term.coefficient.mul(shared) }));
  return divide(add(...lifted.map(writeProduct)), numberFrom(shared));
}
