import { one, rational, signOf } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { addPolynomials, multiplyPolynomials } from '../../polynomial/factor-polynomial.ts';
import {
  degreeOf,
  dividePolynomials,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';
import {
  commonMultiple,
  maybeReadFraction,
  type PolynomialFraction,
} from '../../polynomial/polynomial-fraction.ts';
import { splitRationalRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { parenthesize } from '../graph/feature.ts';
import { renderRootFactor } from './quadratic-task.ts';

/** A relation without its denominators. */
export interface ClearedRelation {
  /** What both sides were multiplied by. */
  readonly common: Polynomial;
  /** The common denominator in factors, as LaTeX. */
  readonly commonLatex: string;
  /** The two sides after multiplying, unexpanded, as LaTeX. */
  readonly sides: readonly [left: string, right: string];
  /** Left minus right, times the common denominator. */
  readonly difference: Polynomial;
}

type Side = readonly PolynomialFraction[];

function maybeReadSide(side: Expression, unknown: string): Side | null {
  const terms = side.kind === 'add' ? side.terms : [side];
  const read = terms.flatMap((term) => maybeReadFraction(term, unknown) ?? []);
  return read.length === terms.length ? read : null;
}

/** A polynomial as a product of linear factors as far as they are rational: `2x(x - 1)^{2}`. */
export function renderFactored(polynomial: Polynomial, name: string): string {
  const { rationalRoots, rest } = splitRationalRoots(polynomial);
  const scale = rationalRoots.reduce(
    (whole, { value, multiplicity }) => whole * value.d ** BigInt(multiplicity),
    1n,
  );
  const left = scalePolynomial(rest, rational(1, scale));
  const isConstant = degreeOf(left) < 1;
  const isOne = isConstant && left[0]?.equals(1) === true;
  const isAlone = rationalRoots.length === 1 && isOne && rationalRoots[0]?.multiplicity === 1;
  const factors = rationalRoots
    .toSorted((a, b) => Number(signOf(a.value) !== 0) - Number(signOf(b.value) !== 0))
    .map(({ value, multiplicity }) => {
      const factor = renderRootFactor(value, name);
      const base = signOf(value) === 0 || isAlone ? factor : parenthesize(factor);
      return multiplicity === 1 ? base : `${base}^{${multiplicity}}`;
    })
    .join('');
  const shown = renderPolynomial(left, name);
  if (factors === '') {
    return shown;
  }
  return isConstant ? `${isOne ? '' : shown}${factors}` : `${factors}${parenthesize(shown)}`;
}

function renderProduct(numerator: Polynomial, factor: Polynomial, name: string): string {
  const above = renderPolynomial(numerator, name);
  const isPlain = degreeOf(factor) < 1 && factor[0]?.equals(1) === true;
  if (isPlain || above === '0') {
    return /[ ]/.test(above) ? parenthesize(above) : above;
  }
  const below = renderFactored(factor, name);
  const isWrapped = !/^\(.*\)$/.test(below) && /[ ]/.test(below);
  const right = isWrapped && !/^[a-z\d]*\(/.test(below) ? parenthesize(below) : below;
  if (above === '1') {
    return right;
  }
  const left = /[ ]/.test(above) ? parenthesize(above) : above;
  return /^\d/.test(right) ? `${left} \\cdot ${right}` : `${left}${right}`;
}

function clearTerm(
  { numerator, denominator }: PolynomialFraction,
  common: Polynomial,
): readonly [Polynomial, Polynomial] {
  const { quotient } = dividePolynomials(common, denominator);
  const sign = signOf(quotient.at(-1) ?? one) < 0 ? one.neg() : one;
  return [scalePolynomial(numerator, sign), scalePolynomial(quotient, sign)];
}

function renderSide(side: Side, common: Polynomial, name: string): string {
  return side.reduce((sum, fraction, index) => {
    const [numerator, factor] = clearTerm(fraction, common);
    const isNegative = signOf(numerator.at(-1) ?? one) < 0;
    const latex = renderProduct(isNegative ? scalePolynomial(numerator, one.neg()) : numerator, factor, name);
    return index === 0 ? `${isNegative ? '-' : ''}${latex}` : `${sum} ${isNegative ? '-' : '+'} ${latex}`;
  }, '');
}

function sumOf(side: Side, common: Polynomial): Polynomial {
  return side
    .map((fraction) => multiplyPolynomials(...clearTerm(fraction, common)))
    .reduce((sum, term) => addPolynomials(sum, term), []);
}

/** Multiplies a relation of quotients of polynomials by their common denominator; null when it has none with the unknown. */
export function maybeClearFractions(
  relation: Relation,
  unknown: string,
  name: string,
): ClearedRelation | null {
  const [left, right] = [maybeReadSide(relation.left, unknown), maybeReadSide(relation.right, unknown)];
  if (left === null || right === null) {
    return null;
  }
  const denominators = [...left, ...right].map(({ denominator }) => denominator);
  const common = denominators.reduce(commonMultiple);
  return degreeOf(common) < 1 || degreeOf(common) > 6
    ? null
    : {
        common,
        commonLatex: renderFactored(common, name),
        sides: [renderSide(left, common, name), renderSide(right, common, name)],
        difference: addPolynomials(sumOf(left, common), scalePolynomial(sumOf(right, common), one.neg())),
      };
}
