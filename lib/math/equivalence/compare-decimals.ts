import type { Term } from '../latex/term.ts';
import type { Agreement } from './agreement.ts';

/** A decimal as it is shown: its value and what its last digit counts. */
export interface ShownDecimal {
  readonly value: number;
  /** The place of the last digit: 0.01 for `3.14`, 100 for `1.5 \times 10^3`. */
  readonly place: number;
  /** Digits from the first that is not 0. */
  readonly significant: number;
}

/** So many digits, all that a machine shows, are taken for the exact value that they round. */
const enoughDigits = 14;

/** Reads a decimal numeral, with a sign or a power of ten behind it; null for what shows no decimals. */
export function maybeShownDecimal(term: Term): ShownDecimal | null {
  switch (term.kind) {
    case 'number': {
      if (term.decimals === null || term.decimals === 0) return null;
      const value = Number(term.numerator) / Number(term.denominator);
      const digits = Math.round(Math.abs(value) * 10 ** Math.min(term.decimals, 300));
      const significant = value === 0 ? 0 : Math.max(1, Math.floor(Math.log10(digits)) + 1);
      return { value, place: 10 ** -term.decimals, significant };
    }
    case 'negate': {
      const shown = maybeShownDecimal(term.operand);
      return shown === null ? null : { ...shown, value: -shown.value };
    }
    case 'multiply': {
      const [decimal, power, ...more] = term.factors;
      const shown = decimal === undefined || more.length > 0 ? null : maybeShownDecimal(decimal);
      const factor = power === undefined ? null : maybePowerOfTen(power);
      return shown === null || factor === null
        ? null
        : { ...shown, value: shown.value * factor, place: shown.place * factor };
    }
    default:
      return null;
  }
}

function maybePowerOfTen(term: Term): number | null {
  if (
    term.kind !== 'power' ||
    term.base.kind !== 'number' ||
    term.base.numerator !== 10n ||
    term.base.denominator !== 1n
  ) {
    return null;
  }
  const isNegative = term.exponent.kind === 'negate';
  const exponent = term.exponent.kind === 'negate' ? term.exponent.operand : term.exponent;
  if (exponent.kind !== 'number' || exponent.denominator !== 1n) return null;
  return 10 ** (isNegative ? -Number(exponent.numerator) : Number(exponent.numerator));
}

/**
 * Compares a shown decimal with a value that it does not equal exactly: it may be that value rounded or cut off. All the digits
 * that a machine shows say enough, fewer leave it open (0.333 for 1/3 is a matter of convention).
 */
export function compareRounded({ value: shown, place, significant }: ShownDecimal, value: number): Agreement {
  const difference = Math.abs(shown - value);
  const isRounded = difference <= place * (0.5 + 1e-9);
  const isCut = difference < place && Math.abs(value) > Math.abs(shown);
  if (!isRounded && !isCut) return 'different';
  return significant >= enoughDigits ? 'equal' : 'unknown';
}
