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
import { extrapolate } from './series.ts';

type Body = (x: Complex) => Complex;

/** The values at distances that halve, from 1/4 down to 2^-18, made smaller by a factor. */
function approach(body: Body, at: (distance: number) => Complex, scale = 1): readonly Complex[] {
  return Array.from({ length: 17 }, (_, index) => body(at(scale * 2 ** -(index + 2))));
}

/** What a sequence of values tends to: a number, an infinity, or undefined. */
function limitOf(values: readonly Complex[]): Complex {
  const tail = values.slice(-6);
  if (tail.some(({ re, im }) => Number.isNaN(re) || Number.isNaN(im))) return undefinedValue;
  const sizes = values.slice(-12).map(modulus);
  const isGrowing = sizes.every((size, index) => index === 0 || size > (sizes[index - 1] ?? 0));
  const [start = 0, end = 0] = [sizes[0], sizes.at(-1)];
  if (!tail.every(isFiniteComplex) || (isGrowing && end > 8 && end > 1.5 * start && !isSettling(values))) {
    const signs = new Set(tail.map(({ re }) => Math.sign(re)));
    const [sign] = signs;
    return signs.size === 1 && sign !== undefined && tail.every(({ im }) => im === 0)
      ? real(sign * Infinity)
      : undefinedValue;
  }
  return settledValue(values);
}

/** From where to where values are looked at: from the beginning, and, where it is too far away, later. */
const stretches = [
  [0, [12, 14, 10]],
  [4, [17, 16, 14]],
] as const;

/** The number that values settle at, where extrapolations of several lengths agree. */
function settledValue(values: readonly Complex[]): Complex {
  const last = values.at(-1) ?? undefinedValue;
  for (const [from, ends] of stretches) {
    const [first = undefinedValue, ...others] = ends.map((end) => extrapolate(values.slice(from, end)));
    const isPlausible = modulus(subtract(first, last)) <= 0.2 * Math.max(1, modulus(first));
    if (isPlausible && others.every((other) => isSameLimit(first, other))) return first;
  }
  return undefinedValue;
}

/** Whether two values of a limit are the same as far as it can be told by number: to 1e-6. */
export function isSameLimit(a: Complex, b: Complex): boolean {
  if (!isFiniteComplex(a) || !isFiniteComplex(b)) return a.re === b.re;
  return modulus(subtract(b, a)) <= 1e-6 * Math.max(1, modulus(a));
}

/** Whether steps shrink, so that growth is towards a number. */
function isSettling(values: readonly Complex[]): boolean {
  const steps = values
    .slice(-8)
    .map((value, index, all) => (index === 0 ? 0 : modulus(subtract(value, all[index - 1] ?? value))));
  return steps.slice(2).every((step, index) => step < 0.95 * (steps[index + 1] ?? 0));
}

/** Seen from two sequences that share no point, so that what swings in step with one of them is found out. */
function oneSided(body: Body, to: Complex, direction: 1 | -1): Complex {
  const isEndless = !Number.isFinite(to.re);
  const at = isEndless
    ? (distance: number) => real(Math.sign(to.re) / distance)
    : (distance: number) => add(to, real(direction * distance));
  const found = limitOf(approach(body, at));
  if (Number.isNaN(found.re)) return found;
  const second = limitOf(approach(body, at, 1 / 1.37));
  const isWhole = isEndless && Number.isNaN(second.re);
  const other = isWhole ? limitOf(approach(body, (distance) => add(at(distance), real(1)))) : second;
  return isSameLimit(found, other) ? found : undefinedValue;
}

/**
 * The limit of a function of a real variable, told from values that come near it at halving distances: a number where
 * extrapolations of several lengths agree to 1e-6, an infinity where values grow without settling, otherwise undefined.
 */
export function limitAt(body: Body, to: Complex, side: 'left' | 'right' | 'both'): Complex {
  if (Number.isNaN(to.re) || !Number.isFinite(to.re) || side !== 'both')
    return oneSided(body, to, side === 'left' ? -1 : 1);
  const [left, right] = [oneSided(body, to, -1), oneSided(body, to, 1)];
  if (left.re === right.re) return right;
  return isSameLimit(left, right) ? multiply(add(left, right), real(0.5)) : undefinedValue;
}

/** A derivative by central differences at halving steps, extrapolated; undefined where they do not agree to 1e-6. */
export function derivativeAt(body: Body, at: Complex, order: number): Complex {
  if (order === 0) return body(at);
  const inner: Body = order === 1 ? body : (x) => derivativeAt(body, x, order - 1);
  const start = 0.05 * Math.max(1, modulus(at));
  let row: readonly Complex[] = [];
  for (let level = 0; level < 6; level += 1) {
    const step = start / 2 ** level;
    const slope = divide(
      subtract(inner(add(at, real(step))), inner(subtract(at, real(step)))),
      real(2 * step),
    );
    const next = [slope];
    for (const [index, previous] of row.entries()) {
      const better = next[index] ?? undefinedValue;
      next.push(add(better, divide(subtract(better, previous), real(4 ** (index + 1) - 1))));
    }
    const [best, before] = [next.at(-1) ?? undefinedValue, row.at(-1) ?? undefinedValue];
    if (level > 2 && modulus(subtract(best, before)) <= 1e-8 * Math.max(1, modulus(best))) return best;
    row = next;
  }
  return undefinedValue;
}
