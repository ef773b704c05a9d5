import { one, type Rational, signOf, zero } from '../../exact/rational.ts';
import {
  addPolynomials,
  multiplyPolynomials,
  type PolynomialFactor,
} from '../../polynomial/factor-polynomial.ts';
import { coefficientOf, degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';

/** One partial fraction: `above / below^power`. */
export interface PartialFraction {
  readonly above: Polynomial;
  readonly below: Polynomial;
  readonly power: number;
}

function raise(base: Polynomial, exponent: number): Polynomial {
  return Array.from({ length: exponent }, () => base).reduce<Polynomial>(multiplyPolynomials, [one]);
}

/** Solves a square system by elimination; null where it has no single solution. */
function maybeSolve(rows: readonly (readonly Rational[])[]): readonly Rational[] | null {
  const matrix = rows.map((row) => [...row]);
  const size = matrix.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = matrix.findIndex((row, index) => index >= column && signOf(row[column] ?? zero) !== 0);
    const [current, found] = [matrix[column], matrix[pivot]];
    if (current === undefined || found === undefined) {
      return null;
    }
    matrix[pivot] = current;
    const lead = found[column] ?? one;
    const scaled = found.map((value) => value.div(lead));
    matrix.forEach((row, index) => {
      const factor = row[column] ?? zero;
      if (index !== column) {
        matrix[index] = row.map((value, place) => value.sub(factor.mul(scaled[place] ?? zero)));
      }
    });
    matrix[column] = scaled;
  }
  return matrix.map((row) => row[size] ?? zero);
}

/**
 * Splits `above / (lead · ∏ factor^multiplicity)`, a proper fraction, into partial fractions by comparing
 * coefficients; null where the system has no solution.
 */
export function maybeSplitFraction(
  above: Polynomial,
  lead: Rational,
  factors: readonly PolynomialFactor[],
): readonly PartialFraction[] | null {
  const whole = factors.reduce<Polynomial>(
    (product, { polynomial, multiplicity }) => multiplyPolynomials(product, raise(polynomial, multiplicity)),
    [one],
  );
  const size = degreeOf(whole);
  const parts = factors.flatMap(({ polynomial, multiplicity }, index) =>
    Array.from({ length: multiplicity }, (_, count) => {
      const others = factors.reduce<Polynomial>(
        (product, other, place) =>
          multiplyPolynomials(
            product,
            raise(other.polynomial, place === index ? multiplicity - count - 1 : other.multiplicity),
          ),
        [one],
      );
      return { below: polynomial, power: count + 1, others };
    }),
  );
  const columns = parts.flatMap(({ below, others }) =>
    Array.from({ length: degreeOf(below) }, (_, shift) =>
      multiplyPolynomials([...Array.from({ length: shift }, () => zero), one], others),
    ),
  );
  const rows = Array.from({ length: size }, (_, power) => [
    ...columns.map((column) => coefficientOf(column, power)),
    coefficientOf(above, power).div(lead),
  ]);
  const solution = columns.length === size ? maybeSolve(rows) : null;
  if (solution === null) {
    return null;
  }
  let at = 0;
  const fractions = parts.map(({ below, power }) => {
    const count = degreeOf(below);
    const own = addPolynomials(solution.slice(at, at + count), []);
    at += count;
    return { above: own, below, power };
  });
  return fractions.filter((fraction) => fraction.above.length > 0);
}

/** The numerator that a partial fraction gets over the common denominator `∏ factor^multiplicity`. */
export function numeratorOver(
  { above, below, power }: PartialFraction,
  factors: readonly PolynomialFactor[],
): readonly Polynomial[] {
  const others = factors.flatMap(({ polynomial, multiplicity }) => {
    const count = polynomial === below ? multiplicity - power : multiplicity;
    return count > 0 ? [raise(polynomial, count)] : [];
  });
  return [above, ...others];
}
