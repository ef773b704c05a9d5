import { numeratorOf, one, type Rational, rational, renderRational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { areSameMultinomials, maybeDivideExactly } from '../../polynomial/divide-multinomials.ts';
import { type MultinomialFactoring, maybeFactorMultinomial } from '../../polynomial/factor-multinomial.ts';
import {
  addMultinomials,
  constantMultinomial,
  type Multinomial,
  maybeMultiplyMultinomials,
  maybeReadMultinomial,
} from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { renderFactoring } from './explain-factoring.ts';

/** A fraction of polynomials; `below` is not 0. */
export interface Ratio {
  readonly above: Multinomial;
  readonly below: Multinomial;
}

const unit = constantMultinomial(one);

function maybeProduct(left: Ratio, right: Ratio): Ratio | null {
  const above = maybeMultiplyMultinomials(left.above, right.above);
  const below = maybeMultiplyMultinomials(left.below, right.below);
  return above === null || below === null ? null : maybeReduce({ above, below });
}

/** The least common multiple, made of the factors of both. */
function maybeCommonMultiple(left: Multinomial, right: Multinomial): Multinomial | null {
  const shared = maybeCommonFactor(left, right);
  const rest = shared === null ? null : maybeDivideExactly(right, shared);
  return rest === null ? null : maybeMultiplyMultinomials(left, rest);
}

function maybeCommonFactor(left: Multinomial, right: Multinomial): Multinomial | null {
  const factoring = maybeFactorMultinomial(right);
  if (factoring === null) {
    return null;
  }
  let rest = left;
  let shared: Multinomial = unit;
  for (const { multinomial, multiplicity } of factoring.factors) {
    for (let count = 0; count < multiplicity; count += 1) {
      const quotient = maybeDivideExactly(rest, multinomial);
      const product = quotient === null ? null : maybeMultiplyMultinomials(shared, multinomial);
      if (quotient === null || product === null) {
        break;
      }
      rest = quotient;
      shared = product;
    }
  }
  return shared;
}

/** The fractions of a sum over their least common denominator; null when that grows too large. */
export function maybeCommonDenominator(
  ratios: readonly Ratio[],
): { readonly below: Multinomial; readonly above: readonly Multinomial[] } | null {
  const below = ratios.reduce<Multinomial | null>(
    (multiple, ratio) => (multiple === null ? null : maybeCommonMultiple(multiple, ratio.below)),
    unit,
  );
  if (below === null) {
    return null;
  }
  const above = ratios.map((ratio) => {
    const factor = maybeDivideExactly(below, ratio.below);
    return factor === null ? null : maybeMultiplyMultinomials(ratio.above, factor);
  });
  const known = above.filter((part) => part !== null);
  return known.length === above.length ? { below, above: known } : null;
}

/** The same fraction in lowest terms, with whole coefficients and a positive first one below; null when too large. */
function maybeReduce({ above, below }: Ratio): Ratio | null {
  if (above.size === 0) {
    return { above, below: unit };
  }
  const shared = maybeCommonFactor(above, below);
  const [top, bottom] = [above, below].map((part) =>
    shared === null ? null : maybeDivideExactly(part, shared),
  );
  const factoring = bottom === undefined || bottom === null ? null : maybeFactorMultinomial(bottom);
  const upper = top === undefined || top === null ? null : maybeFactorMultinomial(top);
  if (!top || !bottom || factoring === null || upper === null) {
    return null;
  }
  const number = upper.content.div(factoring.content);
  const rescale = (part: Multinomial, own: Rational, wanted: Rational): Multinomial | null =>
    maybeMultiplyMultinomials(part, constantMultinomial(wanted.div(own)));
  const [newTop, newBottom] = [
    rescale(top, upper.content, rational(numeratorOf(number))),
    rescale(bottom, factoring.content, rational(number.d)),
  ];
  return newTop === null || newBottom === null ? null : { above: newTop, below: newBottom };
}

/** Reads an expression as a fraction of polynomials in lowest terms; null when it is none, divides by 0 or is too large. */
export function maybeReadRatio(expression: Expression): Ratio | null {
  const plain = maybeReadMultinomial(expression);
  if (plain !== null) {
    return maybeReduce({ above: plain, below: unit });
  }
  switch (expression.kind) {
    case 'add': {
      const ratios = expression.terms.map(maybeReadRatio);
      const known = ratios.filter((ratio) => ratio !== null);
      const common = known.length === ratios.length ? maybeCommonDenominator(known) : null;
      return common === null
        ? null
        : maybeReduce({ above: addMultinomials(common.above), below: common.below });
    }
    case 'negate': {
      const operand = maybeReadRatio(expression.operand);
      return operand === null
        ? null
        : maybeProduct(operand, { above: constantMultinomial(one.neg()), below: unit });
    }
    case 'multiply':
      return expression.factors
        .map(maybeReadRatio)
        .reduce((product, factor) =>
          product === null || factor === null ? null : maybeProduct(product, factor),
        );
    case 'divide': {
      const [above, below] = [maybeReadRatio(expression.numerator), maybeReadRatio(expression.denominator)];
      return above === null || below === null || below.above.size === 0
        ? null
        : maybeProduct(above, { above: below.below, below: below.above });
    }
    case 'power': {
      const [base, exponent] = [maybeReadRatio(expression.base), maybeNumber(expression.exponent)];
      if (base === null || exponent === null || exponent.d !== 1n || exponent.n > 12n || exponent.n === 0n) {
        return null;
      }
      const start =
        exponent.s > 0n ? base : base.above.size === 0 ? null : { above: base.below, below: base.above };
      return Array.from({ length: Number(exponent.n) }, () => start).reduce((product, factor) =>
        product === null || factor === null ? null : maybeProduct(product, factor),
      );
    }
    default:
      return null;
  }
}

function isOne(multinomial: Multinomial): boolean {
  return areSameMultinomials(multinomial, unit);
}

/** A polynomial as factors where it has several brackets, else as the sum that it is. */
function renderPart(part: Multinomial, isFactored: boolean): string {
  const factoring: MultinomialFactoring | null = part.size === 0 ? null : maybeFactorMultinomial(part);
  const brackets = factoring?.factors.filter(({ multinomial }) => multinomial.size > 1) ?? [];
  const isLong =
    (brackets.length > 0 && (factoring?.factors.length ?? 0) > 1) ||
    brackets.some(({ multiplicity }) => multiplicity > 1);
  return factoring !== null && (isFactored || isLong) ? renderFactoring(factoring) : renderMultinomial(part);
}

/** A fraction as LaTeX; `isFactored` shows every factor. */
export function renderRatio({ above, below }: Ratio, isFactored = false): string {
  if (isOne(below)) {
    return isFactored ? renderPart(above, true) : renderMultinomial(above);
  }
  const top = renderPart(above, isFactored);
  const isSingle = above.size === 1 && top.startsWith('-');
  return isSingle
    ? `-\\frac{${top.slice(1)}}{${renderPart(below, isFactored)}}`
    : `\\frac{${top}}{${renderPart(below, isFactored)}}`;
}

/** A number as a coefficient: nothing for 1, a sign for -1. */
export function renderCoefficient(value: Rational): string {
  return value.equals(1) ? '' : value.equals(-1) ? '-' : renderRational(value);
}
