import { one, type Rational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../expression.ts';
import { keyOf } from '../expression-key.ts';
import { add, maybeNumber, numberFrom } from '../make-expression.ts';
import { maybeNumericPower } from './numeric-power.ts';

/** A power inside a product; base and exponent are simplified. */
export interface Factor {
  readonly base: Expression;
  readonly exponent: Expression;
}

/** A rational number times powers of different bases; the key of each tells base and kind of power. */
export interface Product {
  readonly coefficient: Rational;
  readonly factors: ReadonlyMap<string, Factor>;
}

/**
 * What simplifying may do to the domain: `keep` leaves `x²/x` and `√x·√x` alone, `cancel` writes `x`, which is the
 * same wherever the original has a value.
 */
export type DomainPolicy = 'keep' | 'cancel';

/** Simplifies an expression, handed down where a part is made anew. */
export type Simplify = (expression: Expression) => Expression;

/** A number as a product. */
export function numericProduct(coefficient: Rational): Product {
  return { coefficient, factors: new Map() };
}

/** Whether the value of a base is positive whatever the variables are. */
export function isPositiveBase({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'constant';
}

function slotOf({ base, exponent }: Factor, policy: DomainPolicy): string {
  const key = keyOf(base);
  const value = maybeNumber(exponent);
  if (policy === 'cancel' || isPositiveBase(base) || value === null) {
    return key;
  }
  return `${key}${signOf(value) < 0 ? ' below' : ''}${value.d % 2n === 0n ? ' root' : ''}`;
}

function insertPrimePower(product: Product, base: Rational, exponent: Rational): Product {
  const value = maybeNumericPower(base, exponent);
  const prime = value?.primes[0];
  if (value === null || value.primes.length > 1) {
    const factor = { base: numberFrom(base), exponent: numberFrom(exponent) };
    return { ...product, factors: new Map([...product.factors, [keyOf(factor.base), factor]]) };
  }
  const factors = new Map(product.factors);
  const key = keyOf(numberFrom(base));
  factors.delete(key);
  if (prime !== undefined) {
    factors.set(key, { base: numberFrom(base), exponent: numberFrom(prime[1]) });
  }
  return { coefficient: product.coefficient.mul(value.coefficient), factors };
}

/** Multiplies by one power: equal bases add their exponents. */
export function insertFactor(
  product: Product,
  factor: Factor,
  policy: DomainPolicy,
  simplify: Simplify,
): Product {
  let slot = slotOf(factor, policy);
  let present = product.factors.get(slot);
  while (policy === 'keep' && slot.endsWith(' root') && present !== undefined) {
    slot = `${slot} root`;
    present = product.factors.get(slot);
  }
  const exponent = present === undefined ? factor.exponent : simplify(add(present.exponent, factor.exponent));
  const [base, value] = [maybeNumber(factor.base), maybeNumber(exponent)];
  if (base !== null && value !== null) {
    return insertPrimePower(product, base, value);
  }
  const factors = new Map(product.factors);
  if (value !== null && signOf(value) === 0) {
    factors.delete(slot);
  } else {
    factors.set(slot, { base: factor.base, exponent });
  }
  return { ...product, factors };
}

/** The product of two products. */
export function multiplyProducts(
  left: Product,
  right: Product,
  policy: DomainPolicy,
  simplify: Simplify,
): Product {
  const start: Product = { ...left, coefficient: left.coefficient.mul(right.coefficient) };
  return [...right.factors.values()].reduce(
    (product, factor) => insertFactor(product, factor, policy, simplify),
    start,
  );
}

/** What two like terms share: everything but the coefficient. */
export function likenessOf(product: Product): string {
  return [...product.factors.values()]
    .map(({ base, exponent }) => `${keyOf(base)}^${keyOf(exponent)}`)
    .sort()
    .join(' ');
}

/** Adds up like terms; what comes to 0 goes. */
export function collectLikeTerms(terms: readonly Product[]): readonly Product[] {
  const sums = new Map<string, Product>();
  for (const term of terms) {
    const likeness = likenessOf(term);
    const present = sums.get(likeness);
    const coefficient = present === undefined ? term.coefficient : present.coefficient.add(term.coefficient);
    sums.set(likeness, { factors: present?.factors ?? term.factors, coefficient });
  }
  return [...sums.values()].filter(({ coefficient }) => signOf(coefficient) !== 0);
}

/** The largest positive rational number that divides all coefficients into whole numbers without a common factor. */
export function contentOf(terms: readonly Product[]): Rational {
  return (
    terms.reduce<Rational | null>(
      (content, { coefficient }) => (content === null ? coefficient.abs() : content.gcd(coefficient)),
      null,
    ) ?? one
  );
}

/** The bases that stand below a line in some terms of a sum, each with its lowest exponent. */
export function commonDenominator(
  terms: readonly Product[],
): readonly { readonly base: Expression; readonly exponent: Rational }[] {
  const lowest = new Map<string, { readonly base: Expression; readonly exponent: Rational }>();
  for (const { base, exponent } of terms.flatMap(({ factors }) => [...factors.values()])) {
    const value = maybeNumber(exponent);
    const present = lowest.get(keyOf(base));
    if (
      value !== null &&
      signOf(value) < 0 &&
      (present === undefined || value.compare(present.exponent) < 0)
    ) {
      lowest.set(keyOf(base), { base, exponent: value });
    }
  }
  return [...lowest.values()];
}
