import { isInteger, numeratorOf, one, type Rational, rational, signOf } from '../../exact/rational.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { type Expression, functionNames } from '../expression.ts';
import { keyOf } from '../expression-key.ts';
import { findFreeVariables } from '../free-variables.ts';
import {
  call,
  divide,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
  power,
} from '../make-expression.ts';
import type { Factor, Product } from './product.ts';

function isRootExponent(exponent: Expression): boolean {
  const value = maybeNumber(exponent);
  return value !== null && !isInteger(value);
}

/** The place of a factor in a product: surds, constants, letters, roots, polynomials, exponentials, functions. */
function rankOf({ base, exponent }: Factor): number {
  const isVariablePower = maybeNumber(exponent) === null;
  switch (base.kind) {
    case 'number':
      return isVariablePower ? 6 : 0;
    case 'constant':
      return isVariablePower ? 6 : 1;
    case 'symbol':
      return isVariablePower ? 6 : isRootExponent(exponent) ? 3 : 2;
    case 'add':
      return maybeReadMultinomial(base) === null ? 7 : isRootExponent(exponent) ? 5 : 4;
    case 'call':
      return 8 + functionNames.indexOf(base.name) / functionNames.length;
    default:
      return 9;
  }
}

function compareFactors(left: Factor, right: Factor): number {
  const [first, second] = [keyOf(left.base), keyOf(right.base)];
  return rankOf(left) - rankOf(right) || (first < second ? -1 : first > second ? 1 : 0);
}

/** Writes a power as a root, a power or its base. */
function writePower(base: Expression, exponent: Expression): Expression {
  const value = maybeNumber(exponent);
  if (value?.equals(one)) {
    return base;
  }
  if (value?.n === 1n && value.s === 1n) {
    return value.d === 2n
      ? call('sqrt', base)
      : value.d === 3n
        ? call('cbrt', base)
        : call('root', base, numberFrom(rational(value.d)));
  }
  return power(base, exponent);
}

function isBelow({ exponent }: Factor): boolean {
  const value = maybeNumber(exponent);
  return value !== null && signOf(value) < 0;
}

function invert({ base, exponent }: Factor): Factor {
  const value = maybeNumber(exponent);
  return { base, exponent: value === null ? negate(exponent) : numberFrom(value.neg()) };
}

/** Joins `2^(1/2)` and `3^(1/2)` under one root. */
function joinRadicals(factors: readonly Factor[]): readonly Expression[] {
  const radicands = new Map<bigint, bigint>();
  for (const { base, exponent } of factors) {
    const [value, index] = [maybeNumber(base), maybeNumber(exponent)];
    if (value !== null && index !== null) {
      radicands.set(index.d, (radicands.get(index.d) ?? 1n) * numeratorOf(value) ** index.n);
    }
  }
  return [...radicands].map(([degree, radicand]) =>
    writePower(numberFrom(rational(radicand)), numberFrom(rational(1n, degree))),
  );
}

function isRadical({ base, exponent }: Factor): boolean {
  const [value, index] = [maybeNumber(base), maybeNumber(exponent)];
  return value !== null && index !== null && signOf(value) > 0 && signOf(index) > 0 && value.d === 1n;
}

function writeFactors(factors: readonly Factor[]): readonly Expression[] {
  const sorted = [...factors].sort(compareFactors);
  const others = sorted.filter((factor) => !isRadical(factor));
  return [
    ...joinRadicals(sorted.filter(isRadical)),
    ...others.map(({ base, exponent }) => writePower(base, exponent)),
  ];
}

function flatMultiply(parts: readonly Expression[]): Expression {
  return multiply(...parts.flatMap((part) => (part.kind === 'multiply' ? part.factors : [part])));
}

function withCoefficient(coefficient: bigint, parts: readonly Expression[]): Expression {
  return coefficient === 1n && parts.length > 0
    ? flatMultiply(parts)
    : flatMultiply([numberFrom(rational(coefficient)), ...parts]);
}

function writeMagnitude(coefficient: Rational, factors: readonly Factor[]): Expression {
  const below = writeFactors(factors.filter(isBelow).map(invert));
  const above = factors.filter((factor) => !isBelow(factor));
  if (below.length > 0) {
    return divide(withCoefficient(coefficient.n, writeFactors(above)), withCoefficient(coefficient.d, below));
  }
  const hasVariables =
    findFreeVariables(...above.flatMap(({ base, exponent }) => [base, exponent])).length > 0;
  const isConstant = ({ base, exponent }: Factor): boolean =>
    findFreeVariables(base, exponent).length === 0 && !(hasVariables && base.kind === 'call');
  const constants = writeFactors(above.filter(isConstant));
  const variables = writeFactors(above.filter((factor) => !isConstant(factor)));
  if (constants.length === 0) {
    return coefficient.equals(one) && variables.length > 0
      ? flatMultiply(variables)
      : flatMultiply([numberFrom(coefficient), ...variables]);
  }
  const top = withCoefficient(coefficient.n, constants);
  const front = coefficient.d === 1n ? top : divide(top, numberFrom(rational(coefficient.d)));
  return flatMultiply([front, ...variables]);
}

/** Writes a product as a textbook does: sign, number, letters, sums, functions; negative powers below a line. */
export function writeProduct({ coefficient, factors }: Product): Expression {
  if (signOf(coefficient) === 0) {
    return integer(0);
  }
  if (factors.size === 0) {
    return numberFrom(coefficient);
  }
  const magnitude = writeMagnitude(coefficient.abs(), [...factors.values()]);
  return signOf(coefficient) < 0 ? negate(magnitude) : magnitude;
}
