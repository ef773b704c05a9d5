import { numeratorOf, one, type Rational, rational, signOf } from '../exact/rational.ts';
import { approximateComplexRoots, type ComplexPair } from './complex-roots.ts';
import { degreeOf, derivativeOf, dividePolynomials, type Polynomial, scalePolynomial } from './polynomial.ts';

/** An irreducible factor and how often it occurs. */
export interface PolynomialFactor {
  /** With whole coprime coefficients and a positive leading one. */
  readonly polynomial: Polynomial;
  readonly multiplicity: number;
}

/** `content · p₁^m₁ ⋯`. */
export interface PolynomialFactoring {
  readonly content: Rational;
  readonly factors: readonly PolynomialFactor[];
}

const groupLimit = 12;

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? (left < 0n ? -left : left) : gcd(right, left % right);
}

/** The number that leaves whole coprime coefficients with a positive leading one when it is divided out. */
export function contentOf(coefficients: readonly Rational[], lead: Rational): Rational {
  const known = coefficients.filter((value) => signOf(value) !== 0);
  const above = known.reduce((common, value) => gcd(common, numeratorOf(value)), 0n);
  const below = known.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n);
  return rational(signOf(lead) < 0 ? -above : above, below);
}

function primitive(polynomial: Polynomial): Polynomial {
  const lead = polynomial.at(-1);
  return lead === undefined ? polynomial : scalePolynomial(polynomial, one.div(contentOf(polynomial, lead)));
}

/** The greatest common divisor, primitive. */
export function commonDivisor(left: Polynomial, right: Polynomial): Polynomial {
  return right.length === 0
    ? primitive(left)
    : commonDivisor(right, primitive(dividePolynomials(left, right).remainder));
}

/** The product. */
export function multiplyPolynomials(left: Polynomial, right: Polynomial): Polynomial {
  const product: Rational[] = Array.from({ length: Math.max(0, left.length + right.length - 1) }, () =>
    rational(0),
  );
  left.forEach((a, index) => {
    right.forEach((b, shift) => {
      product[index + shift] = (product[index + shift] ?? rational(0)).add(a.mul(b));
    });
  });
  return product;
}

/** The sum. */
export function addPolynomials(left: Polynomial, right: Polynomial): Polynomial {
  const sum = Array.from({ length: Math.max(left.length, right.length) }, (_, power) =>
    (left[power] ?? rational(0)).add(right[power] ?? rational(0)),
  );
  return scalePolynomial(sum, one);
}

/** Splits by multiplicity. @see https://en.wikipedia.org/wiki/Square-free_polynomial#Yun's_algorithm */
function splitSquares(polynomial: Polynomial): readonly PolynomialFactor[] {
  const found: PolynomialFactor[] = [];
  let common = commonDivisor(polynomial, derivativeOf(polynomial));
  let rest = primitive(dividePolynomials(polynomial, common).quotient);
  for (let multiplicity = 1; degreeOf(rest) > 0; multiplicity += 1) {
    const shared = commonDivisor(rest, common);
    const own = primitive(dividePolynomials(rest, shared).quotient);
    if (degreeOf(own) > 0) {
      found.push({ polynomial: own, multiplicity });
    }
    rest = shared;
    common = primitive(dividePolynomials(common, shared).quotient);
  }
  return found;
}

/** Real roots alone, the others with their conjugates: a real factor holds whole groups. */
function groupRoots(roots: readonly ComplexPair[]): readonly (readonly ComplexPair[])[] {
  const isReal = ([re, im]: ComplexPair): boolean => Math.abs(im) < 1e-7 * Math.max(1, Math.abs(re));
  return [
    ...roots.filter(isReal).map(([re]) => [[re, 0] as const]),
    ...roots
      .filter((root) => !isReal(root) && root[1] > 0)
      .map(([re, im]) => [[re, im] as const, [re, -im] as const]),
  ];
}

function expandRoots(groups: readonly (readonly ComplexPair[])[]): readonly number[] {
  return groups.reduce<readonly number[]>(
    (product, group) => {
      const [first, second] = group;
      const factor =
        first === undefined
          ? [1]
          : second === undefined
            ? [-first[0], 1]
            : [first[0] ** 2 + first[1] ** 2, -2 * first[0], 1];
      return Array.from({ length: product.length + factor.length - 1 }, (_, power) =>
        factor.reduce((sum, coefficient, shift) => sum + coefficient * (product[power - shift] ?? 0), 0),
      );
    },
    [1],
  );
}

function maybeWholeFactor(
  polynomial: Polynomial,
  groups: readonly (readonly ComplexPair[])[],
): Polynomial | null {
  const lead = polynomial.at(-1)?.valueOf() ?? 1;
  const scaled = expandRoots(groups).map((coefficient) => coefficient * lead);
  const whole = scaled.map(Math.round);
  if (
    whole.some(
      (value, index) => !Number.isSafeInteger(value) || Math.abs(value - (scaled[index] ?? 0)) > 1e-4,
    )
  ) {
    return null;
  }
  const candidate = primitive(whole.map((value) => rational(value)));
  return dividePolynomials(polynomial, candidate).remainder.length === 0 ? candidate : null;
}

function* choose(from: number, count: number, size: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= size - count; first += 1) {
    for (const others of choose(first + 1, count - 1, size)) {
      yield [first, ...others];
    }
  }
}

/** Looks among the products of few roots first, so that what it finds is irreducible. */
function splitSquarefree(polynomial: Polynomial): readonly Polynomial[] | null {
  if (degreeOf(polynomial) < 2) {
    return [polynomial];
  }
  const groups = groupRoots(approximateComplexRoots(polynomial.map((value) => value.valueOf())));
  if (groups.length > groupLimit || groups.flat().length !== degreeOf(polynomial)) {
    return null;
  }
  for (let count = 1; count <= groups.length / 2; count += 1) {
    for (const places of choose(0, count, groups.length)) {
      const factor = maybeWholeFactor(
        polynomial,
        places.flatMap((place) => [groups[place] ?? []]),
      );
      if (factor !== null) {
        const others = splitSquarefree(primitive(dividePolynomials(polynomial, factor).quotient));
        return others === null ? null : [factor, ...others];
      }
    }
  }
  return [polynomial];
}

function compareFactors(left: PolynomialFactor, right: PolynomialFactor): number {
  const byDegree = degreeOf(left.polynomial) - degreeOf(right.polynomial);
  const differences = left.polynomial.map(
    (value, power) =>
      value.abs().compare(right.polynomial[power] ?? one) || value.compare(right.polynomial[power] ?? one),
  );
  return byDegree || (differences.find((difference) => difference !== 0) ?? 0);
}

/**
 * Factors a polynomial over the rationals. Numeric roots only propose factors; each is confirmed by exact division.
 *
 * @returns null for 0, and where there are too many roots to try all their products.
 */
export function maybeFactorPolynomial(polynomial: Polynomial): PolynomialFactoring | null {
  const lead = polynomial.at(-1);
  if (lead === undefined) {
    return null;
  }
  const content = contentOf(polynomial, lead);
  const factors: PolynomialFactor[] = [];
  for (const { polynomial: part, multiplicity } of splitSquares(primitive(polynomial))) {
    const pieces = splitSquarefree(part);
    if (pieces === null) {
      return null;
    }
    factors.push(...pieces.map((piece) => ({ polynomial: piece, multiplicity })));
  }
  return { content, factors: factors.sort(compareFactors) };
}
