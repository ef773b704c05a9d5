import { numeratorOf, one, type Rational, rational, signOf } from '../exact/rational.ts';
import {
  addSurds,
  compareSurds,
  maybeSquareRoot,
  multiplySurds,
  negateSurd,
  type Surd,
  surd,
} from '../exact/surd.ts';
import {
  coefficientOf,
  degreeOf,
  derivativeOf,
  dividePolynomials,
  evaluateAt,
  type Polynomial,
  scalePolynomial,
} from './polynomial.ts';

/** A rational root and how often it occurs. */
interface RationalRoot {
  readonly value: Rational;
  readonly multiplicity: number;
}

/** A polynomial split over the rationals as far as rational roots go: `(x - r₁)^m₁ ⋯ rest`. */
interface RootSplit {
  /** In ascending order. */
  readonly rationalRoots: readonly RationalRoot[];
  /** What is left, with the leading coefficient; it has no rational root. */
  readonly rest: Polynomial;
}

function evaluateNear(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

/** Halves an interval with a change of sign until its ends are neighbouring doubles. */
function bisect(coefficients: readonly number[], from: number, to: number): number {
  const startsPositive = evaluateNear(coefficients, from) > 0;
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) {
      return middle;
    }
    if (evaluateNear(coefficients, middle) > 0 === startsPositive) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

function findSignChanges(coefficients: readonly number[]): readonly number[] {
  const lead = coefficients.at(-1) ?? 0;
  if (coefficients.length < 2) {
    return [];
  }
  const bound = 1 + Math.max(...coefficients.slice(0, -1).map((coefficient) => Math.abs(coefficient / lead)));
  const slopes = coefficients.slice(1).map((coefficient, index) => coefficient * (index + 1));
  const marks = [-bound, ...findSignChanges(slopes), bound];
  return marks.slice(1).flatMap((to, index) => {
    const from = marks[index] ?? to;
    const ends = [evaluateNear(coefficients, from), evaluateNear(coefficients, to)] as const;
    return ends[0] > 0 === ends[1] > 0 ? [] : [bisect(coefficients, from, to)];
  });
}

function greatestCommonDivisor(left: Polynomial, right: Polynomial): Polynomial {
  return right.length === 0 ? left : greatestCommonDivisor(right, dividePolynomials(left, right).remainder);
}

/** The real roots in ascending order as doubles, each once. */
export function approximateRealRoots(polynomial: Polynomial): readonly number[] {
  if (degreeOf(polynomial) < 1) {
    return [];
  }
  const repeated = greatestCommonDivisor(polynomial, derivativeOf(polynomial));
  const { quotient } = dividePolynomials(polynomial, repeated);
  const lead = quotient.at(-1) ?? one;
  return findSignChanges(scalePolynomial(quotient, one.div(lead)).map((value) => value.valueOf()));
}

function divisorsOf(value: bigint): readonly bigint[] {
  const divisors: bigint[] = [];
  for (let divisor = 1n; divisor * divisor <= value && divisor < 100_000n; divisor += 1n) {
    if (value % divisor === 0n) {
      divisors.push(divisor, value / divisor);
    }
  }
  return divisors;
}

/** The polynomial times the least number that makes all coefficients whole. */
function clearDenominators(polynomial: Polynomial): Polynomial {
  const common = polynomial.reduce((multiple, { d }) => {
    let [a, b] = [multiple, d];
    while (b !== 0n) {
      [a, b] = [b, a % b];
    }
    return (multiple / a) * d;
  }, 1n);
  return scalePolynomial(polynomial, rational(common));
}

function maybeRationalNear(
  polynomial: Polynomial,
  near: number,
  denominators: readonly bigint[],
): Rational | null {
  for (const denominator of denominators) {
    const numerator = Math.round(near * Number(denominator));
    const isNear = Math.abs(numerator / Number(denominator) - near) <= 1e-6 * Math.max(1, Math.abs(near));
    if (Number.isSafeInteger(numerator) && isNear) {
      const candidate = rational(numerator, denominator);
      if (signOf(evaluateAt(polynomial, candidate)) === 0) {
        return candidate;
      }
    }
  }
  return null;
}

/** Splits off every rational root. The numeric roots only propose candidates; each is tested exactly. */
export function splitRationalRoots(polynomial: Polynomial): RootSplit {
  const lead = clearDenominators(polynomial).at(-1) ?? one;
  const magnitude = numeratorOf(lead.abs());
  const denominators = divisorsOf(magnitude);
  const rationalRoots: RationalRoot[] = [];
  let rest = polynomial;
  for (const near of approximateRealRoots(polynomial)) {
    const value = maybeRationalNear(rest, near, denominators);
    let multiplicity = 0;
    while (value !== null && signOf(evaluateAt(rest, value)) === 0) {
      rest = dividePolynomials(rest, [value.neg(), one]).quotient;
      multiplicity += 1;
    }
    if (value !== null) {
      rationalRoots.push({ value, multiplicity });
    }
  }
  return { rationalRoots, rest };
}

/** b² - 4ac of a quadratic polynomial. */
export function discriminantOf(quadratic: Polynomial): Rational {
  const [a, b, c] = [2, 1, 0].map((power) => coefficientOf(quadratic, power));
  return a === undefined || b === undefined || c === undefined
    ? one
    : b.mul(b).sub(a.mul(c).mul(rational(4)));
}

/** The real roots of a quadratic in ascending order, a double one once; null when its numbers are too large. */
export function maybeSolveQuadratic(quadratic: Polynomial): readonly Surd[] | null {
  const discriminant = discriminantOf(quadratic);
  if (signOf(discriminant) < 0) {
    return [];
  }
  const root = maybeSquareRoot(discriminant);
  if (root === null) {
    return null;
  }
  const half = surd(one.div(coefficientOf(quadratic, 2).mul(rational(2))));
  const middle = surd(coefficientOf(quadratic, 1).neg());
  const roots = [negateSurd(root), root].map((part) => multiplySurds(addSurds(middle, part), half));
  return signOf(discriminant) === 0 ? roots.slice(0, 1) : [...roots].sort(compareSurds);
}

/** All real roots, exact and ascending, each once; null when rational roots and one quadratic do not give them. */
export function maybeExactRealRoots(polynomial: Polynomial): readonly Surd[] | null {
  const { rationalRoots, rest } = splitRationalRoots(polynomial);
  if (degreeOf(rest) > 2) {
    return null;
  }
  const others = degreeOf(rest) === 2 ? maybeSolveQuadratic(rest) : [];
  return others === null
    ? null
    : [...rationalRoots.map(({ value }) => surd(value)), ...others].sort(compareSurds);
}
