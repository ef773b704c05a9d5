import type { NumberExpression } from './expression.ts';

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (smaller !== 0n) {
    [larger, smaller] = [smaller, larger % smaller];
  }
  return larger;
}

/** A rational number in lowest terms; `denominator` may have any sign but is not 0. */
export function makeNumber(numerator: bigint, denominator = 1n): NumberExpression {
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { kind: 'number', numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Reads `12`, `0.50` or `.5` exactly. */
export function readNumeral(text: string): NumberExpression {
  const [whole = '', decimals = ''] = text.split('.');
  return makeNumber(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/** The nearest double to a rational number, without overflow on the way. */
export function approximateNumber({ numerator, denominator }: NumberExpression): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct) && (direct !== 0 || numerator === 0n)) {
    return direct;
  }
  const shift = numerator.toString().length - denominator.toString().length;
  const scaled =
    shift > 0
      ? [numerator, denominator * 10n ** BigInt(shift)]
      : [numerator * 10n ** BigInt(-shift), denominator];
  const digits = ((scaled[0] ?? 0n) * 10n ** 20n) / (scaled[1] ?? 1n);
  return Number(`${digits}e${shift - 20}`);
}
