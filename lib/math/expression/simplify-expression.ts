import { isInteger, one, type Rational, rational, signOf } from '../exact/rational.ts';
import { compileExpression } from './compile-expression.ts';
import type { Expression, FunctionName } from './expression.ts';
import { isSame, keyOf } from './expression-key.ts';
import { findFreeVariables } from './free-variables.ts';
import {
  call,
  eulerNumber,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
  power,
} from './make-expression.ts';
import { collectSum } from './simplify/collect-sum.ts';
import { maybeExponentialOfLogarithm, maybeKnownValue } from './simplify/known-values.ts';
import { maybeNumericPower } from './simplify/numeric-power.ts';
import {
  commonDenominator,
  contentOf,
  type DomainPolicy,
  type Factor,
  insertFactor,
  isPositiveBase,
  multiplyProducts,
  numericProduct,
  type Product,
} from './simplify/product.ts';
import { writeSum } from './simplify/write-sum.ts';

type Terms = readonly Product[];

const exponentLimit = 64;

function single(base: Expression, exponent: Expression = integer(1)): Terms {
  return [{ coefficient: one, factors: new Map([[keyOf(base), { base, exponent }]]) }];
}

function asSimplify(policy: DomainPolicy): (expression: Expression) => Expression {
  return (expression) => simplifyExpression(expression, policy);
}

function algebraOf(policy: DomainPolicy): Parameters<typeof collectSum>[1] {
  return {
    multiply: (left, right) => multiplyProducts(left, right, policy, asSimplify(policy)),
    read: (expression) => readTerms(expression, policy),
  };
}

function multiplyAll(products: readonly Product[], policy: DomainPolicy): Product {
  return products.reduce(
    (left, right) => multiplyProducts(left, right, policy, asSimplify(policy)),
    numericProduct(one),
  );
}

function insert(product: Product, factor: Factor, policy: DomainPolicy): Product {
  return insertFactor(product, factor, policy, asSimplify(policy));
}

/** A rational number to a rational power; what has no value is left as it stands. */
function raiseNumber(base: Rational, exponent: Rational): Product {
  const value = maybeNumericPower(base, exponent);
  if (value === null) {
    const [only = numericProduct(one)] = single(numberFrom(base), numberFrom(exponent));
    return only;
  }
  const factors = value.primes.map(([prime, rest]): [string, Factor] => {
    const expression = numberFrom(rational(prime));
    return [keyOf(expression), { base: expression, exponent: numberFrom(rest) }];
  });
  return { coefficient: value.coefficient, factors: new Map(factors) };
}

/** Whether `(base^inner)^outer` is `base^(inner·outer)` wherever it has a value. */
function mayMultiplyExponents({ base, exponent }: Factor, outer: Rational, policy: DomainPolicy): boolean {
  const inner = maybeNumber(exponent);
  if (isPositiveBase(base)) {
    return true;
  }
  if (inner === null) {
    return isInteger(outer);
  }
  const total = inner.mul(outer);
  const keepsGap = signOf(inner) > 0 || signOf(total) < 0;
  const keepsRoot = inner.d % 2n === 1n || total.d % 2n === 0n;
  const isReal = outer.d % 2n === 1n || inner.d % 2n === 0n || inner.equals(one) || isEven(inner);
  return isReal && (policy === 'cancel' || (keepsGap && keepsRoot));
}

function isEven(value: Rational | null): boolean {
  return value !== null && isInteger(value) && value.n % 2n === 0n;
}

/** `√(x²)` is |x|. */
function baseOfRoot({ base, exponent }: Factor, outer: Rational): Expression {
  const inner = maybeNumber(exponent);
  const isAbsolute =
    outer.d % 2n === 0n &&
    isEven(inner) &&
    inner !== null &&
    !isEven(inner.mul(outer)) &&
    !isPositiveBase(base);
  return isAbsolute ? call('abs', base) : base;
}

function raiseProduct(product: Product, exponent: Rational, policy: DomainPolicy): Terms {
  const isOddRoot = exponent.d % 2n === 1n;
  const isSplit = isOddRoot || signOf(product.coefficient) > 0;
  const factors = [...product.factors.values()];
  const isFree = (factor: Factor): boolean =>
    mayMultiplyExponents(factor, exponent, policy) &&
    (isOddRoot ||
      isPositiveBase(factor.base) ||
      factors.filter((other) => !isPositiveBase(other.base)).length === 1);
  const free = isSplit ? factors.filter(isFree) : [];
  const kept = factors.filter((factor) => !free.includes(factor));
  let result = isSplit ? raiseNumber(product.coefficient, exponent) : numericProduct(one);
  for (const factor of free) {
    const total = simplifyExpression(multiply(factor.exponent, numberFrom(exponent)), policy);
    const base = baseOfRoot(factor, exponent);
    const [raised] = base.kind === 'add' ? raise(readTerms(base, policy), total, policy) : [];
    result =
      raised === undefined
        ? insert(result, { base, exponent: total }, policy)
        : multiplyProducts(result, raised, policy, asSimplify(policy));
  }
  if (kept.length > 0 || !isSplit) {
    const inside: Product = {
      coefficient: isSplit ? one : product.coefficient,
      factors: new Map(kept.map((factor) => [`${keyOf(factor.base)}^${keyOf(factor.exponent)}`, factor])),
    };
    result = insert(result, { base: writeSum([inside]), exponent: numberFrom(exponent) }, policy);
  }
  return [result];
}

function raiseSum(terms: Terms, exponent: Rational, policy: DomainPolicy): Terms {
  const scale = isInteger(exponent) ? contentOf(terms) : one;
  const isLifted = isInteger(exponent) && policy === 'cancel';
  const below = isLifted ? commonDenominator(terms) : [];
  const lifted = below.reduce<Terms>(
    (all, { base, exponent: depth }) =>
      all.map((term) => insert(term, { base, exponent: numberFrom(depth.neg()) }, policy)),
    terms.map((term) => ({ ...term, coefficient: term.coefficient.div(scale) })),
  );
  const inside = below.length === 0 ? lifted : collectSum(lifted, algebraOf(policy));
  const front = below.reduce(
    (product, { base, exponent: depth }) =>
      insert(product, { base, exponent: numberFrom(depth.mul(exponent)) }, policy),
    raiseNumber(scale, exponent),
  );
  if (below.length > 0) {
    const [only = numericProduct(one)] = raise(inside, numberFrom(exponent), policy);
    return [multiplyProducts(front, only, policy, asSimplify(policy))];
  }
  return [insert(front, { base: writeSum(inside), exponent: numberFrom(exponent) }, policy)];
}

function raise(base: Terms, exponent: Expression, policy: DomainPolicy): Terms {
  const value = maybeNumber(exponent);
  const [first] = base;
  if (value === null) {
    const written = writeSum(base);
    const known = isSame(written, eulerNumber) ? maybeExponentialOfLogarithm(exponent) : null;
    const isKept =
      known === null || (policy === 'keep' && maybeNumber(known) === null && known.kind !== 'power');
    if (!isKept && known !== null) {
      return readTerms(known, policy);
    }
    return isSame(written, integer(1)) ? [numericProduct(one)] : single(written, exponent);
  }
  if (signOf(value) === 0 && base.length > 0) {
    return [numericProduct(one)];
  }
  if (first === undefined) {
    return signOf(value) > 0 ? [] : single(integer(0), exponent);
  }
  if (Math.abs(value.valueOf()) > exponentLimit && base.length === 1 && first.factors.size === 0) {
    return single(writeSum(base), exponent);
  }
  return base.length === 1 ? raiseProduct(first, value, policy) : raiseSum(base, value, policy);
}

function multiplyTerms(parts: readonly Terms[], policy: DomainPolicy): Terms {
  if (parts.some((terms) => terms.length === 0)) {
    return [];
  }
  const products = parts.map((terms) => {
    const [first = numericProduct(one)] = terms.length === 1 ? terms : raiseSum(terms, one, policy);
    return first;
  });
  const isUndefined = products.some(({ factors }) => factors.has(keyOf(integer(0))));
  return isUndefined ? single(integer(0), integer(-1)) : distribute(multiplyAll(products, policy), policy);
}

/** A number times one sum is the sum with every coefficient multiplied. */
function distribute(product: Product, policy: DomainPolicy): Terms {
  const [factor] = product.factors.values();
  if (factor === undefined || product.factors.size !== 1) {
    return signOf(product.coefficient) === 0 ? [] : [product];
  }
  return factor.base.kind === 'add' && isSame(factor.exponent, integer(1))
    ? readTerms(factor.base, policy).map((term) => ({
        ...term,
        coefficient: term.coefficient.mul(product.coefficient),
      }))
    : [product];
}

const rootDegrees: Readonly<Partial<Record<FunctionName, number>>> = { sqrt: 2, cbrt: 3 };

/** `|√2 - 2|` by its sign, and `ln(√2/2)` by the square inside. */
function maybeConstantValue(
  name: FunctionName,
  [argument]: readonly Expression[],
  policy: DomainPolicy,
): Expression | null {
  if (argument === undefined || findFreeVariables(argument).length > 0 || maybeNumber(argument) !== null) {
    return null;
  }
  if (name === 'abs') {
    const value = compileExpression(argument, [])();
    return Math.abs(value) > 1e-9 ? (value > 0 ? argument : negate(argument)) : null;
  }
  const square = name === 'ln' ? maybeNumber(simplifyExpression(power(argument, integer(2)), policy)) : null;
  return square === null || signOf(square) <= 0
    ? null
    : multiply(numberFrom(rational(1, 2)), call('ln', numberFrom(square)));
}

function readCall({ name, args }: Expression & { readonly kind: 'call' }, policy: DomainPolicy): Terms {
  const [first, second] = args;
  const degree = second === undefined ? null : maybeNumber(simplifyExpression(second, policy));
  const rootDegree =
    name === 'root' && degree !== null && isInteger(degree) && signOf(degree) !== 0
      ? degree
      : rootDegrees[name] === undefined
        ? null
        : rational(rootDegrees[name]);
  if (first !== undefined && rootDegree !== null) {
    return raise(readTerms(first, policy), numberFrom(one.div(rootDegree)), policy);
  }
  if (first !== undefined && name === 'exp') {
    return readTerms(power(eulerNumber, first), policy);
  }
  const simplified = args.map((argument) => simplifyExpression(argument, policy));
  const known = maybeKnownValue(name, simplified) ?? maybeConstantValue(name, simplified, policy);
  return known === null ? single(call(name, ...simplified)) : readTerms(known, policy);
}

function readTerms(expression: Expression, policy: DomainPolicy): Terms {
  const read = (part: Expression): Terms => readTerms(part, policy);
  switch (expression.kind) {
    case 'number': {
      const value = rational(expression.numerator, expression.denominator);
      return signOf(value) === 0 ? [] : [numericProduct(value)];
    }
    case 'constant':
    case 'symbol':
      return single(expression);
    case 'add':
      return collectSum(expression.terms.flatMap(read), algebraOf(policy));
    case 'negate':
      return read(expression.operand).map((term) => ({ ...term, coefficient: term.coefficient.neg() }));
    case 'multiply':
      return multiplyTerms(expression.factors.map(read), policy);
    case 'divide':
      return multiplyTerms(
        [read(expression.numerator), raise(read(expression.denominator), integer(-1), policy)],
        policy,
      );
    case 'power': {
      const exponent = simplifyExpression(expression.exponent, policy);
      const raised = raise(read(expression.base), exponent, policy);
      return raised.length === 1 && raised[0] !== undefined ? distribute(raised[0], policy) : raised;
    }
    case 'factorial': {
      const operand = simplifyExpression(expression.operand, policy);
      return single({ kind: 'factorial', operand });
    }
    case 'call':
      return readCall(expression, policy);
  }
}

/**
 * Simplifies as a textbook does: exact numbers, like terms and equal factors collected, numeric factors cancelled,
 * roots of numbers drawn, values of functions known from tables put in, descending powers first. Products of sums
 * stay as they are unless multiplying them out lets terms meet. The same value always gets the same order.
 *
 * @param policy `keep`, the default, cancels no factor that could be 0; `cancel` does.
 */
export function simplifyExpression(expression: Expression, policy: DomainPolicy = 'keep'): Expression {
  return writeSum(readTerms(expression, policy));
}
