import { one, type Rational, rational } from '../exact/rational.ts';
import {
  degreeOfMonomial,
  leadingSign,
  maybeDivideExactly,
  orderTerms,
  variablesOf,
} from './divide-multinomials.ts';
import { contentOf, maybeFactorPolynomial, multiplyPolynomials } from './factor-polynomial.ts';
import { type Monomial, type Multinomial, makeMultinomial, scaleMultinomial } from './multinomial.ts';
import type { Polynomial } from './polynomial.ts';

/** An irreducible factor and how often it occurs. */
export interface MultinomialFactor {
  /** With whole coprime coefficients; its first term is positive. */
  readonly multinomial: Multinomial;
  readonly multiplicity: number;
}

/** `content · p₁^m₁ ⋯`; single variables come first. */
export interface MultinomialFactoring {
  readonly content: Rational;
  readonly factors: readonly MultinomialFactor[];
}

const degreeLimit = 40;
const pieceLimit = 10;

/** The number to be taken out: whole coprime coefficients with a positive first term remain. */
export function contentOfMultinomial(multinomial: Multinomial): Rational {
  const [lead] = orderTerms(multinomial);
  return contentOf(
    [...multinomial.values()].map(({ coefficient }) => coefficient),
    lead?.coefficient ?? one,
  );
}

/** The powers of variables that all terms share. */
export function sharedPowers(multinomial: Multinomial): Monomial {
  const shared = variablesOf(multinomial)
    .map(
      (name) =>
        [name, Math.min(...[...multinomial.values()].map(({ exponents }) => exponents[name] ?? 0))] as const,
    )
    .filter(([, exponent]) => exponent > 0);
  return { coefficient: one, exponents: Object.fromEntries(shared) };
}

/** Writes all variables as powers of one, so high that no two products of them collide. */
function packerOf(multinomial: Multinomial): {
  readonly pack: () => Polynomial | null;
  readonly unpack: (polynomial: Polynomial) => Multinomial;
} {
  const degrees = variablesOf(multinomial).map(
    (name) =>
      [name, Math.max(...[...multinomial.values()].map(({ exponents }) => exponents[name] ?? 0))] as const,
  );
  const weights: number[] = [];
  degrees.reduce((weight, [, degree]) => {
    weights.push(weight);
    return weight * (degree + 1);
  }, 1);
  return {
    pack: () => {
      const packed: Rational[] = [];
      for (const { coefficient, exponents } of multinomial.values()) {
        const power = degrees.reduce(
          (sum, [name], index) => sum + (exponents[name] ?? 0) * (weights[index] ?? 1),
          0,
        );
        packed[power] = coefficient;
      }
      return packed.length > degreeLimit + 1 ? null : Array.from(packed, (value) => value ?? rational(0));
    },
    unpack: (polynomial) =>
      makeMultinomial(
        polynomial.map((coefficient, power) => ({
          coefficient,
          exponents: Object.fromEntries(
            degrees
              .map(
                ([name, degree], index) =>
                  [name, Math.floor(power / (weights[index] ?? 1)) % (degree + 1)] as const,
              )
              .filter(([, exponent]) => exponent > 0),
          ),
        })),
      ),
  };
}

function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const all = Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.filter((_item, index) => (mask >> index) & 1),
  );
  return all
    .filter((subset) => subset.length > 0 && subset.length < items.length)
    .sort((left, right) => left.length - right.length);
}

/** Puts 1 for the last variable where all terms have one degree, splits, and puts the variable back. */
function maybeSplitHomogeneous(multinomial: Multinomial): readonly Multinomial[] | null {
  const names = variablesOf(multinomial);
  const last = names.at(-1);
  const degrees = new Set([...multinomial.values()].map(degreeOfMonomial));
  if (last === undefined || names.length < 2 || degrees.size !== 1) {
    return null;
  }
  const flat = makeMultinomial(
    [...multinomial.values()].map(({ coefficient, exponents: { [last]: _, ...exponents } }) => ({
      coefficient,
      exponents,
    })),
  );
  return (
    splitPrimitive(flat)?.map((piece) => {
      const degree = Math.max(...[...piece.values()].map(degreeOfMonomial));
      return makeMultinomial(
        [...piece.values()].map((term) => {
          const missing = degree - degreeOfMonomial(term);
          return missing === 0 ? term : { ...term, exponents: { ...term.exponents, [last]: missing } };
        }),
      );
    }) ?? null
  );
}

/** Kronecker's substitution. @see https://en.wikipedia.org/wiki/Factorization_of_polynomials#Kronecker's_method */
function splitPrimitive(multinomial: Multinomial): readonly Multinomial[] | null {
  const homogeneous = maybeSplitHomogeneous(multinomial);
  if (homogeneous !== null) {
    return homogeneous;
  }
  const { pack, unpack } = packerOf(multinomial);
  const packed = pack();
  const factoring = packed === null ? null : maybeFactorPolynomial(packed);
  const pieces = factoring?.factors.flatMap(({ polynomial, multiplicity }) =>
    Array.from({ length: multiplicity }, () => polynomial),
  );
  if (pieces === undefined || pieces.length > pieceLimit) {
    return null;
  }
  for (const subset of subsetsOf(pieces)) {
    const candidate = unpack(subset.reduce(multiplyPolynomials));
    const quotient = maybeDivideExactly(multinomial, candidate);
    if (quotient !== null) {
      const [factor, rest] = [candidate, quotient].map((part) =>
        scaleMultinomial(part, rational(leadingSign(part))),
      );
      const others = rest === undefined ? null : splitPrimitive(rest);
      return others === null || factor === undefined ? null : [factor, ...others];
    }
  }
  return [multinomial];
}

function collectEqual(pieces: readonly Multinomial[]): readonly MultinomialFactor[] {
  const counted = new Map<string, MultinomialFactor>();
  for (const multinomial of pieces) {
    const key = orderTerms(multinomial)
      .map(
        ({ coefficient, exponents }) =>
          `${coefficient.toFraction()}${JSON.stringify(Object.entries(exponents).sort())}`,
      )
      .join();
    counted.set(key, { multinomial, multiplicity: (counted.get(key)?.multiplicity ?? 0) + 1 });
  }
  return [...counted.values()];
}

/**
 * Factors a polynomial in any variables over the rationals; each factor is confirmed by exact division.
 *
 * @returns null for 0, and where it is too large.
 */
export function maybeFactorMultinomial(multinomial: Multinomial): MultinomialFactoring | null {
  if (multinomial.size === 0) {
    return null;
  }
  const content = contentOfMultinomial(multinomial);
  const powers = sharedPowers(multinomial);
  const rest = maybeDivideExactly(scaleMultinomial(multinomial, one.div(content)), makeMultinomial([powers]));
  const single = Object.entries(powers.exponents).map(([name, multiplicity]) => ({
    multinomial: makeMultinomial([{ coefficient: one, exponents: { [name]: 1 } }]),
    multiplicity,
  }));
  if (rest === null) {
    return null;
  }
  const names = variablesOf(rest);
  if (names.length === 0) {
    return { content, factors: single };
  }
  const pieces = splitPrimitive(rest);
  return pieces === null ? null : { content, factors: [...single, ...collectEqual(pieces)] };
}
