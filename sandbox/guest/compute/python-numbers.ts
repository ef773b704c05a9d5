import { PlotMistake } from '../mistake.ts';

/*
 * Numbers as Python has them: a whole number is a bigint, any other a number, and a truth value counts as 0 or 1.
 */

/** A number of either kind. */
export type PythonNumber = bigint | number;

/**
 * A value as a number.
 *
 * @throws PlotMistake for what is none.
 */
export function toNumber(value: unknown): PythonNumber {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  throw new PlotMistake('TypeError: a number is needed here.');
}

/** A value as a float. @throws PlotMistake as {@link toNumber}, and where a whole number is too large for one. */
export function toFloat(value: unknown): number {
  const number = Number(toNumber(value));
  if (typeof value === 'bigint' && !Number.isFinite(number))
    throw new PlotMistake('OverflowError: int too large to convert to float.');
  return number;
}

/** A value as a whole number. @throws PlotMistake for a float, even 2.0, as Python does. */
export function toWhole(value: unknown): bigint {
  const number = toNumber(value);
  if (typeof number === 'bigint') return number;
  throw new PlotMistake('TypeError: a whole number is needed here, not a float.');
}

type Exact = (left: bigint, right: bigint) => PythonNumber;
type Rounded = (left: number, right: number) => number;

/** An operation that is exact on whole numbers, and rounded as soon as one is a float. */
function lift(exact: Exact, rounded: Rounded): (left: unknown, right: unknown) => PythonNumber {
  return (left, right) => {
    const [a, b] = [toNumber(left), toNumber(right)];
    return typeof a === 'bigint' && typeof b === 'bigint' ? exact(a, b) : rounded(toFloat(a), toFloat(b));
  };
}

/** Sum. */
export const add = lift(
  (a, b) => a + b,
  (a, b) => a + b,
);

/** Difference. */
export const subtract = lift(
  (a, b) => a - b,
  (a, b) => a - b,
);

/** Product. */
export const multiply = lift(
  (a, b) => a * b,
  (a, b) => a * b,
);

/** `/`, which gives a float always. */
export const divide = lift(divideWhole, (a, b) => a / nonZero(b));

/** `%`, whose sign is the divisor's. */
export const modulo = lift((a, b) => {
  const rest = a % nonZero(b);
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}, moduloFloat);

/** `//`, rounded down. */
export const floorDivide = lift(
  (a, b) => {
    const rest = a % nonZero(b);
    return rest !== 0n && rest < 0n !== b < 0n ? a / b - 1n : a / b;
  },
  (a, b) => {
    const quotient = (a - moduloFloat(a, b)) / b;
    const floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  },
);

/** `**`. */
export const power = lift((a, b) => (b >= 0n ? a ** b : powerFloat(toFloat(a), toFloat(b))), powerFloat);

function nonZero<Value extends PythonNumber>(divisor: Value): Value {
  if (Number(divisor) === 0) throw new PlotMistake('ZeroDivisionError: division by zero.');
  return divisor;
}

function moduloFloat(a: number, b: number): number {
  const rest = a % nonZero(b);
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function powerFloat(a: number, b: number): number {
  if (a === 0 && b < 0) throw new PlotMistake('ZeroDivisionError: 0.0 cannot be raised to a negative power.');
  const result = a ** b;
  if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b))
    throw new PlotMistake('The result is a complex number, which is not computed here.');
  if (Math.abs(result) === Number.POSITIVE_INFINITY && Number.isFinite(a) && Number.isFinite(b))
    throw new PlotMistake('OverflowError: the result is too large.');
  return result;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** A quotient of whole numbers, rounded once: with 66 bits and one more that says whether anything was cut off. */
function divideWhole(a: bigint, b: bigint): number {
  nonZero(b);
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (top <= safe && bottom <= safe) return Number(a) / Number(b);
  const shift = 66 - (countBits(top) - countBits(bottom));
  const scaled = shift >= 0 ? top << BigInt(shift) : top;
  const divisor = shift >= 0 ? bottom : bottom << BigInt(-shift);
  const whole = scaled / divisor;
  const kept = scaled % divisor === 0n ? whole : whole | 1n;
  const half = Math.trunc(shift / 2);
  const result = Number(kept) * 2 ** -half * 2 ** (half - shift);
  if (!Number.isFinite(result))
    throw new PlotMistake('OverflowError: integer division result too large for a float.');
  return a < 0n === b < 0n ? result : -result;
}

function countBits(value: bigint): number {
  return value.toString(16).length * 4;
}
