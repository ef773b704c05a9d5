import { isInteger, numeratorOf, one, type Rational, rational, signOf } from '../../exact/rational.ts';

/** `coefficient · ∏ prime^exponent`, each exponent a fraction between 0 and 1. */
interface NumericPower {
  readonly coefficient: Rational;
  readonly primes: readonly (readonly [prime: bigint, exponent: Rational])[];
}

const trialLimit = 100_000n;
const digitLimit = 60;

/** The prime factors with their exponents; what is left after trial division counts as one prime. */
export function factorInteger(value: bigint): readonly (readonly [prime: bigint, exponent: number])[] {
  const factors: [bigint, number][] = [];
  let left = value;
  for (let prime = 2n; prime * prime <= left && prime < trialLimit; prime += 1n) {
    let exponent = 0;
    while (left % prime === 0n) {
      left /= prime;
      exponent += 1;
    }
    if (exponent > 0) {
      factors.push([prime, exponent]);
    }
  }
  return left > 1n ? [...factors, [left, 1]] : factors;
}

function integerPower(base: Rational, exponent: bigint): Rational {
  const magnitude = exponent < 0n ? -exponent : exponent;
  const [above, below] = [numeratorOf(base) ** magnitude, base.d ** magnitude];
  return exponent < 0n ? rational(below, above) : rational(above, below);
}

function digitsOf(value: Rational): number {
  return Math.max(value.n.toString().length, value.d.toString().length);
}

/**
 * A number to a rational power, exactly: `12^(1/2)` is 2·3^(1/2). Null for 0 to a power that is not positive, for
 * an even root of a negative number, and for results of more than 60 digits.
 */
export function maybeNumericPower(base: Rational, exponent: Rational): NumericPower | null {
  if (signOf(base) === 0) {
    return signOf(exponent) > 0 ? { coefficient: base, primes: [] } : null;
  }
  if (digitsOf(base) * Math.max(1, Math.abs(exponent.valueOf())) > digitLimit) {
    return null;
  }
  if (isInteger(exponent)) {
    return { coefficient: integerPower(base, numeratorOf(exponent)), primes: [] };
  }
  if (signOf(base) < 0 && exponent.d % 2n === 0n) {
    return null;
  }
  let coefficient = signOf(base) < 0 && exponent.n % 2n === 1n ? one.neg() : one;
  const primes: [bigint, Rational][] = [];
  const parts = [
    ...factorInteger(base.n),
    ...factorInteger(base.d).map(([prime, count]) => [prime, -count] as const),
  ];
  for (const [prime, count] of parts) {
    const total = exponent.mul(rational(count));
    const whole = total.floor();
    coefficient = coefficient.mul(integerPower(rational(prime), numeratorOf(whole)));
    const rest = total.sub(whole);
    if (signOf(rest) !== 0) {
      primes.push([prime, rest]);
    }
  }
  return { coefficient, primes };
}
