import { one, type Rational, rational, spellRational } from '../../../lib/math/exact/rational.ts';

/** How a probability was written, and so how a product of such is. */
type Notation = 'fraction' | 'decimal' | 'percent' | 'rounded';

/** A probability with the text that it was typed as. */
export interface Probability {
  readonly text: string;
  /** Nothing for a letter such as "p", whose value is not known. */
  readonly value: Rational | undefined;
  readonly notation: Notation;
}

const LONGEST = 12;

/** Reads "3/5", "0.6", "60%", 0.6 or a letter or formula such as "1 − p"; nothing for what is no probability. */
export function maybeReadProbability(given: unknown): Probability | undefined {
  if (typeof given !== 'number' && typeof given !== 'string') return undefined;
  const text = String(given).trim();
  if (text === '' || text.length > 40) return undefined;
  const parts = /^(\d{1,12})\s*\/\s*(\d{1,12})$/.exec(text);
  if (parts !== null) {
    const under = BigInt(parts[2] ?? '0');
    if (under === 0n) return undefined;
    return { text, value: rational(BigInt(parts[1] ?? '0'), under), notation: 'fraction' };
  }
  const percent = /^(\d{1,3}(?:\.\d{1,9})?)\s*%$/.exec(text);
  if (percent !== null) {
    return { text, value: readDecimal(percent[1] ?? '0').div(rational(100)), notation: 'percent' };
  }
  if (/^(?:\d{1,12}|\d{0,12}\.\d{1,9})$/.test(text)) {
    return { text, value: readDecimal(text), notation: 'decimal' };
  }
  if (typeof given === 'number') return readRounded(given);
  return /[\p{L}]/u.test(text) ? { text, value: undefined, notation: 'fraction' } : undefined;
}

/** A number such as 1/3 as it comes out of a computation: shown with four digits. */
function readRounded(given: number): Probability | undefined {
  if (!(given >= 0 && given <= 1 + 1e-9)) return undefined;
  const value = readDecimal(given.toFixed(15));
  return { text: String(Number(given.toFixed(4))), value, notation: 'rounded' };
}

function readDecimal(text: string): Rational {
  const [whole = '', digits = ''] = text.split('.');
  return rational(BigInt(`${whole}${digits}` || '0'), 10n ** BigInt(digits.length));
}

/** The sum of probabilities that are all known; nothing when one is not. */
export function maybeSum(probabilities: readonly Probability[]): Rational | undefined {
  return probabilities.reduce<Rational | undefined>(
    (sum, { value }) => (sum === undefined || value === undefined ? undefined : sum.add(value)),
    rational(0),
  );
}

/** Whether a sum is 1: exactly, or nearly where a number was rounded. */
export function isWhole(sum: Rational, probabilities: readonly Probability[]): boolean {
  const isRounded = probabilities.some(({ notation }) => notation === 'rounded');
  return isRounded ? Math.abs(sum.valueOf() - 1) < 1e-6 : sum.equals(one);
}

/** The product along a path with its value: an exact fraction where one was typed. */
export interface PathProduct {
  /** "3/5 × 1/2" */
  readonly factors: string;
  /** "3/10"; nothing when a factor is not known. */
  readonly result: string | undefined;
  readonly value: Rational | undefined;
}

/** Multiplies the probabilities along a path. */
export function multiplyPath(path: readonly Probability[]): PathProduct {
  const factors = path.map(({ text }) => (/[+\-−\s]/.test(text) ? `(${text})` : text)).join(' × ');
  const value = path.reduce<Rational | undefined>(
    (product, each) =>
      product === undefined || each.value === undefined ? undefined : product.mul(each.value),
    one,
  );
  return { factors, value, result: value && writeResult(value, path) };
}

function writeResult(value: Rational, path: readonly Probability[]): string {
  const has = (notation: Notation): boolean => path.some((each) => each.notation === notation);
  if (has('rounded')) return String(Number(value.valueOf().toPrecision(4)));
  if (has('fraction')) return spellRational(value);
  const isPercent = !has('decimal');
  const text = String(Number((value.valueOf() * (isPercent ? 100 : 1)).toPrecision(LONGEST)));
  return isPercent ? `${text}%` : text;
}
