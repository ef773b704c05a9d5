import {
  add,
  type Complex,
  divide,
  isFiniteComplex,
  modulus,
  multiply,
  real,
  subtract,
  undefinedValue,
} from './complex.ts';

const termLimit = 100_000;
const tolerance = 1e-10;

/** Wynn's epsilon algorithm: the limit that a sequence seems to have, as seen from its whole and its beginning. */
export function extrapolate(sequence: readonly Complex[]): Complex {
  let before: readonly Complex[] = sequence.map(() => real(0));
  let current = sequence;
  let best = sequence.at(-1) ?? undefinedValue;
  for (let order = 1; current.length > 1; order += 1) {
    const next: Complex[] = [];
    for (let index = 0; index + 1 < current.length; index += 1) {
      const [left, right] = [current[index] ?? undefinedValue, current[index + 1] ?? undefinedValue];
      const gap = subtract(right, left);
      if (modulus(gap) === 0) return right;
      next.push(add(before[index + 1] ?? undefinedValue, divide(real(1), gap)));
    }
    before = current;
    current = next;
    const last = current.at(-1);
    if (order % 2 === 0 && last !== undefined && isFiniteComplex(last)) best = last;
  }
  return best;
}

function isNear(a: Complex, b: Complex, scale = tolerance): boolean {
  return modulus(subtract(a, b)) <= scale * Math.max(1, modulus(a));
}

/** Adds up to `count` terms and keeps the partial sums at the powers of two. */
function partialSums(
  start: number,
  body: (k: Complex) => Complex,
  join: typeof add,
  count: number,
): readonly Complex[] {
  const sums: Complex[] = [];
  let sum = body(real(start));
  for (let done = 1; done <= count; done += 1) {
    if (!isFiniteComplex(sum)) return [];
    if ((done & (done - 1)) === 0) sums.push(sum);
    sum = join(sum, body(real(start + done)));
  }
  return sums;
}

/**
 * The value of an endless series or product, where partial sums at the powers of two settle, at once or after
 * extrapolation seen from two lengths; undefined otherwise.
 */
function sumEndless(start: number, body: (k: Complex) => Complex, join: typeof add): Complex {
  const sums = partialSums(start, body, join, 2 ** 13);
  const [last, before] = [sums.at(-1), sums.at(-2)];
  const far = body(real(start + 2 ** 13 + 1));
  const isVanishing = modulus(subtract(far, real(join === add ? 0 : 1))) < 0.02;
  if (!isVanishing) return undefinedValue;
  if (last === undefined || before === undefined) return undefinedValue;
  if (isNear(last, before, 1e-14)) return last;
  const [whole, shorter] = [extrapolate(sums), extrapolate(sums.slice(0, -2))];
  const isShrinking =
    modulus(subtract(last, before)) < 0.8 * modulus(subtract(before, sums.at(-3) ?? before));
  return isShrinking && isNear(whole, shorter, 1e-8) ? whole : undefinedValue;
}

/**
 * A sum or product over whole numbers: at most 100,000 terms one by one, an endless one by extrapolation; an empty one is 0
 * or 1. Undefined where bounds are not whole or an endless one does not clearly converge.
 *
 * @see https://en.wikipedia.org/wiki/Shanks_transformation
 */
export function sumSeries(
  operation: 'sum' | 'product',
  from: Complex,
  to: Complex,
  body: (k: Complex) => Complex,
): Complex {
  const join = operation === 'sum' ? add : multiply;
  if (from.im !== 0 || to.im !== 0 || !Number.isInteger(from.re)) return undefinedValue;
  if (to.re === Number.POSITIVE_INFINITY) return sumEndless(from.re, body, join);
  if (!Number.isInteger(to.re) || to.re - from.re >= termLimit) return undefinedValue;
  let total = real(operation === 'sum' ? 0 : 1);
  for (let k = from.re; k <= to.re; k += 1) {
    total = join(total, body(real(k)));
    if (Number.isNaN(total.re)) return undefinedValue;
  }
  return total;
}
