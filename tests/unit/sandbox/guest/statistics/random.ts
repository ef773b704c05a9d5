/** A generator with a seed: numbers from 0 up to 1. @see mulberry32 */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random data of many shapes: whole numbers, decimals, far from zero, tiny, with ties. */
export function createData(seed: number): readonly number[] {
  const random = createRandom(seed);
  const count = 1 + Math.floor(random() ** 2 * 400);
  const scale = 10 ** Math.floor(random() * 9 - 4);
  const shift = random() < 0.5 ? 0 : (random() - 0.5) * 100 * scale;
  const isWhole = random() < 0.3;
  return Array.from({ length: count }, () => {
    const value = shift + scale * (random() + random() + random()) ** 2;
    return isWhole ? Math.round(value) : value;
  });
}
