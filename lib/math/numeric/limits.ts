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

/** The values at distances that halve, from 1/4 down to 2^-18. */
function approach(body: Body, at: (distance: number) => Complex): readonly Complex[] {
  return Array.from({ length: 17 }, (_, index) => body(at(2 ** -(index + 2))));
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
  const candidates = [
    extrapolate(values.slice(0, 12)),
    extrapolate(values.slice(0, 14)),
    extrapolate(values.slice(0, 10)),
  ];
  const [first = undefinedValue, ...others] = candidates;
  const last = values.at(-1) ?? undefinedValue;
  const isPlausible = modulus(subtract(first, last)) <= 0.2 * Math.max(1, modulus(first));
  const agree = others.every(
    (other) => modulus(subtract(other, first)) <= 1e-6 * Math.max(1, modulus(first)),
  );
  return agree && isPlausible ? first : undefinedValue;
}

/** Whether steps shrink, so that growth is towards a number. */
function isSettling(values: readonly Complex[]): boolean {
  const steps = values
    .slice(-8)
    .map((value, index, all) => (index === 0 ? 0 : modulus(subtract(value, all[index - 1] ?? value))));
  return steps.slice(2).every((step, index) => step < 0.95 * (steps[index + 1] ?? 0));
}

function oneSided(body: Body, to: Complex, direction: 1 | -1): Complex {
  if (!Number.isFinite(to.re))
    return limitOf(approach(body, (distance) => real(Math.sign(to.re) / distance)));
  return limitOf(approach(body, (distance) => add(to, real(direction * distance))));
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
  return modulus(subtract(left, right)) <= 1e-6 * Math.max(1, modulus(left))
    ? multiply(add(left, right), real(0.5))
    : undefinedValue;
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
