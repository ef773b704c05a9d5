import { numeratorOf, one, type Rational, rational, signOf, zero } from './rational.ts';

/** The exact number `rational + coefficient·√radicand`; a radicand of 1 stands for a rational number. */
export interface Surd {
  readonly rational: Rational;
  readonly coefficient: Rational;
  /** Squarefree and positive. */
  readonly radicand: bigint;
}

const radicandLimit = 10n ** 12n;

/** A rational number as a surd. */
export function surd(value: Rational): Surd {
  return { rational: value, coefficient: zero, radicand: 1n };
}

function makeSurd(whole: Rational, coefficient: Rational, radicand: bigint): Surd {
  return signOf(coefficient) === 0 ? surd(whole) : { rational: whole, coefficient, radicand };
}

/** Whether the number is rational. */
export function isRational(value: Surd): boolean {
  return value.radicand === 1n;
}

function commonRadicand(left: Surd, right: Surd): bigint {
  if (left.radicand !== 1n && right.radicand !== 1n && left.radicand !== right.radicand) {
    throw new RangeError(`√${left.radicand} and √${right.radicand} do not belong to one quadratic field`);
  }
  return left.radicand === 1n ? right.radicand : left.radicand;
}

/**
 * The sum.
 *
 * @throws RangeError when the numbers have different roots; so do the other operations.
 */
export function addSurds(left: Surd, right: Surd): Surd {
  return makeSurd(
    left.rational.add(right.rational),
    left.coefficient.add(right.coefficient),
    commonRadicand(left, right),
  );
}

/** The number with the other sign. */
export function negateSurd(value: Surd): Surd {
  return { ...value, rational: value.rational.neg(), coefficient: value.coefficient.neg() };
}

/** The difference. */
export function subtractSurds(left: Surd, right: Surd): Surd {
  return addSurds(left, negateSurd(right));
}

/** The product. */
export function multiplySurds(left: Surd, right: Surd): Surd {
  const radicand = commonRadicand(left, right);
  const rootProduct = left.coefficient.mul(right.coefficient).mul(rational(radicand));
  return makeSurd(
    left.rational.mul(right.rational).add(rootProduct),
    left.rational.mul(right.coefficient).add(left.coefficient.mul(right.rational)),
    radicand,
  );
}

function normOf(value: Surd): Rational {
  const rootPart = value.coefficient.mul(value.coefficient).mul(rational(value.radicand));
  return value.rational.mul(value.rational).sub(rootPart);
}

/**
 * The quotient.
 *
 * @throws RangeError when the divisor is 0.
 */
export function divideSurds(left: Surd, right: Surd): Surd {
  const norm = normOf(right);
  if (signOf(norm) === 0) {
    throw new RangeError('a surd cannot be divided by 0');
  }
  const conjugate = { ...right, coefficient: right.coefficient.neg() };
  return multiplySurds(multiplySurds(left, conjugate), surd(one.div(norm)));
}

/** -1, 0 or 1, decided exactly. */
export function signOfSurd(value: Surd): number {
  const whole = signOf(value.rational);
  const root = signOf(value.coefficient);
  if (whole === root || root === 0) {
    return whole;
  }
  return whole === 0 ? root : signOf(normOf(value)) > 0 ? whole : root;
}

/** Negative, 0 or positive as the left is less than, equal to or greater than the right. */
export function compareSurds(left: Surd, right: Surd): number {
  return signOfSurd(subtractSurds(left, right));
}

/** The nearest double, free of cancellation. */
export function approximateSurd(value: Surd): number {
  const whole = value.rational.valueOf();
  const root = value.coefficient.valueOf() * Math.sqrt(Number(value.radicand));
  return whole * root < 0 ? normOf(value).valueOf() / (whole - root) : whole + root;
}

/** `n = square²·rest` with a squarefree rest. */
function splitSquare(n: bigint): { readonly square: bigint; readonly rest: bigint } {
  let square = 1n;
  let rest = 1n;
  let left = n;
  for (let prime = 2n; prime * prime <= left; prime += 1n) {
    let exponent = 0;
    while (left % prime === 0n) {
      left /= prime;
      exponent += 1;
    }
    square *= prime ** BigInt(Math.floor(exponent / 2));
    rest *= exponent % 2 === 1 ? prime : 1n;
  }
  return { square, rest: rest * left };
}

/** The square root of a rational number; null for a negative one, or one too large to split into factors. */
export function maybeSquareRoot(value: Rational): Surd | null {
  const product = numeratorOf(value) * value.d;
  if (product < 0n || product > radicandLimit) {
    return null;
  }
  if (product === 0n) {
    return surd(zero);
  }
  const { square, rest } = splitSquare(product);
  const coefficient = rational(square, value.d);
  return rest === 1n ? surd(coefficient) : { rational: zero, coefficient, radicand: rest };
}
