/** The greatest common divisor, not negative. */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? (left < 0n ? -left : left) : greatestCommonDivisor(right, left % right);
}

/** The remainder from 0 up to the modulus. */
export function remainder(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** `base^exponent mod modulus` by squaring. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [power, factor, left] = [remainder(1n, modulus), remainder(base, modulus), exponent];
  while (left > 0n) {
    if (left % 2n === 1n) {
      power = (power * factor) % modulus;
    }
    factor = (factor * factor) % modulus;
    left /= 2n;
  }
  return power;
}

/** One line of Euclid's algorithm: `dividend = quotient·divisor + rest`. */
export interface Division {
  readonly dividend: bigint;
  readonly quotient: bigint;
  readonly divisor: bigint;
  readonly rest: bigint;
}

/** The divisions of Euclid's algorithm for two positive numbers; the last one leaves no rest. */
export function divideInTurn(left: bigint, right: bigint): readonly Division[] {
  const lines: Division[] = [];
  let [dividend, divisor] = [left, right];
  while (divisor !== 0n) {
    const rest = dividend % divisor;
    lines.push({ dividend, quotient: dividend / divisor, divisor, rest });
    [dividend, divisor] = [divisor, rest];
  }
  return lines;
}
