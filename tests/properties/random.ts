import type { RandomInteger } from './topic-properties.ts';

/** A generator with a seed: whole numbers between two bounds, both included. @see mulberry32 */
export function createRandom(seed: number): RandomInteger {
  let state = seed;
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  };
}
