import { isInteger, numeratorOf, one, type Rational, rational, signOf } from '../../exact/rational.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import type { Expression } from '../expression.ts';
import { isSame, keyOf } from '../expression-key.ts';
import { add, call, integer, maybeNumber, numberFrom, symbol } from '../make-expression.ts';
import { collectLikeTerms, type Factor, likenessOf, numericProduct, type Product } from './product.ts';
import { writeProduct } from './write-product.ts';

const argumentLimit = 1e6;

/** What expanding needs from the reader of expressions. */
interface Algebra {
  readonly multiply: (left: Product, right: Product) => Product;
  readonly read: (expression: Expression) => readonly Product[];
}

function isPolynomialFactor({ base, exponent }: Factor): boolean {
  const value = maybeNumber(exponent);
  const isNatural = value !== null && isInteger(value) && signOf(value) > 0 && value.n <= 8n;
  return (
    isNatural && (base.kind === 'symbol' || (base.kind === 'add' && maybeReadMultinomial(base) !== null))
  );
}

function pick(product: Product, isPicked: (factor: Factor) => boolean): Product['factors'] {
  return new Map([...product.factors].filter(([, factor]) => isPicked(factor)));
}

function monomial(coefficient: Rational, exponents: Readonly<Record<string, number>>): Product {
  const letters = Object.entries(exponents).map(([name, exponent]): [string, Factor] => {
    const base = symbol(name);
    return [keyOf(base), { base, exponent: integer(exponent) }];
  });
  return { coefficient, factors: new Map(letters) };
}

function expandGroup(group: readonly Product[], algebra: Algebra): readonly Product[] {
  const [first] = group;
  const holdsSum = group.some(({ factors }) =>
    [...factors.values()].some((factor) => factor.base.kind === 'add' && isPolynomialFactor(factor)),
  );
  if (first === undefined || group.length < 2 || !holdsSum) {
    return group;
  }
  const polynomial = maybeReadMultinomial(
    add(...group.map((term) => writeProduct({ ...term, factors: pick(term, isPolynomialFactor) }))),
  );
  const rest = { ...numericProduct(one), factors: pick(first, (factor) => !isPolynomialFactor(factor)) };
  return polynomial === null
    ? group
    : [...polynomial.values()].map(({ coefficient, exponents }) =>
        algebra.multiply(monomial(coefficient, exponents), rest),
      );
}

/** Multiplies polynomials out where that lets terms meet: `2x(x - 1) - (x² + 1)`. */
function expandLikeTerms(terms: readonly Product[], algebra: Algebra): readonly Product[] {
  const groups = new Map<string, Product[]>();
  for (const term of terms) {
    const rest = likenessOf({ ...term, factors: pick(term, (factor) => !isPolynomialFactor(factor)) });
    groups.set(rest, [...(groups.get(rest) ?? []), term]);
  }
  return [...groups.values()].flatMap((group) => expandGroup(group, algebra));
}

function maybeSquareOf(name: 'sin' | 'cos', { base, exponent }: Factor): Expression | null {
  const isSquare = maybeNumber(exponent)?.equals(rational(2)) ?? false;
  return isSquare && base.kind === 'call' && base.name === name ? (base.args[0] ?? null) : null;
}

/** `sin²u + cos²u` is 1, with any common factor. */
function joinSquares(terms: readonly Product[]): readonly Product[] {
  for (const [index, term] of terms.entries()) {
    for (const [slot, factor] of term.factors) {
      const argument = maybeSquareOf('sin', factor);
      if (argument === null) {
        continue;
      }
      const cosine = call('cos', argument);
      const rest = new Map([...term.factors].filter(([other]) => other !== slot));
      const wanted = new Map([...rest, [keyOf(cosine), { base: cosine, exponent: factor.exponent }]]);
      const likeness = likenessOf({ ...term, factors: wanted });
      const partner = terms.findIndex(
        (other) => likenessOf(other) === likeness && other.coefficient.equals(term.coefficient),
      );
      if (partner >= 0) {
        const others = terms.filter((_, place) => place !== index && place !== partner);
        return joinSquares(collectLikeTerms([...others, { ...term, factors: rest }]));
      }
    }
  }
  return terms;
}

function maybeLogArgument({ factors }: Product): Rational | null {
  const [factor] = factors.values();
  if (factor === undefined || factors.size !== 1 || !isSame(factor.exponent, integer(1))) {
    return null;
  }
  const { base } = factor;
  const argument = base.kind === 'call' && base.name === 'ln' ? base.args[0] : undefined;
  return argument === undefined ? null : maybeNumber(argument);
}

/** `ln 3 - ln 2` as `ln(3/2)`, with the common factor of the coefficients in front. */
function joinLogarithms(terms: readonly Product[]): readonly Product[] {
  const logarithms = terms.flatMap((term) => {
    const argument = maybeLogArgument(term);
    return argument === null ? [] : [{ term, argument }];
  });
  if (logarithms.length < 2) {
    return terms;
  }
  const common = logarithms.reduce<Rational>(
    (divisor, { term }) => divisor.gcd(term.coefficient),
    logarithms[0]?.term.coefficient.abs() ?? one,
  );
  const counts = logarithms.map(({ term }) => Number(numeratorOf(term.coefficient.div(common))));
  const size = logarithms.reduce(
    (sum, { argument }, index) =>
      sum + Math.abs(counts[index] ?? 0) * Math.log(Math.max(Number(argument.n), Number(argument.d))),
    0,
  );
  if (size > Math.log(argumentLimit)) {
    return terms;
  }
  const product = logarithms.reduce<Rational>(
    (value, { argument }, index) => value.mul(argument.pow(rational(counts[index] ?? 0)) ?? one),
    one,
  );
  const others = terms.filter((term) => logarithms.every((logarithm) => logarithm.term !== term));
  const isBelowOne = product.compare(one) < 0;
  const base = call('ln', numberFrom(isBelowOne ? one.div(product) : product));
  return product.equals(one)
    ? others
    : [
        ...others,
        {
          coefficient: isBelowOne ? common.neg() : common,
          factors: new Map([[keyOf(base), { base, exponent: integer(1) }]]),
        },
      ];
}

const termLimit = 60;

/** The terms of a product whose sums are multiplied out; null when there are none, or too many terms. */
function maybeExpand(product: Product, algebra: Algebra): readonly Product[] | null {
  const sums = [...product.factors].flatMap(([slot, { base, exponent }]) => {
    const value = maybeNumber(exponent);
    const isSmall = value !== null && isInteger(value) && signOf(value) > 0 && value.n <= 4n;
    return base.kind === 'add' && isSmall
      ? [{ slot, terms: algebra.read(base), count: Number(value.n) }]
      : [];
  });
  const size = sums.reduce((total, { terms, count }) => total * terms.length ** count, 1);
  if (sums.length === 0 || size > termLimit) {
    return null;
  }
  const rest = new Map([...product.factors].filter(([slot]) => sums.every((sum) => sum.slot !== slot)));
  return sums
    .flatMap(({ terms, count }) => Array.from({ length: count }, () => terms))
    .reduce<readonly Product[]>(
      (left, right) => left.flatMap((first) => right.map((second) => algebra.multiply(first, second))),
      [{ ...product, factors: rest }],
    );
}

/** Multiplies everything out if fewer terms are left then: `(e^x + 1)e^x - e^{2x}`. */
function expandIfShorter(terms: readonly Product[], algebra: Algebra): readonly Product[] {
  const expanded = terms.map((term) => maybeExpand(term, algebra) ?? [term]);
  const isOpen = expanded.some((parts) => parts.length > 1);
  const all = expanded.flat();
  const collected = isOpen && terms.length > 1 && all.length <= termLimit ? collectLikeTerms(all) : null;
  return collected !== null && collected.length < all.length ? collected : terms;
}

/** Collects the terms of a sum: like terms, squares of sine and cosine, logarithms of numbers. */
export function collectSum(terms: readonly Product[], algebra: Algebra): readonly Product[] {
  const collected = joinSquares(collectLikeTerms(expandLikeTerms(collectLikeTerms(terms), algebra)));
  return joinLogarithms(joinSquares(expandIfShorter(collected, algebra)));
}
