import { expect, it } from 'vitest';
import { createChunkPacer } from '#lib/server/model/chunk-pacer.ts';

it('grows on a fast machine, twofold at most and up to a batch', () => {
  const pacer = createChunkPacer();
  const sizes = Array.from({ length: 7 }, () => {
    const size = pacer.size(0);
    pacer.note(size, 1);
    return size;
  });
  expect(sizes).toEqual([16, 32, 64, 128, 256, 512, 512]);
});

it.each([
  ['alone', 0, 48],
  ['beside a sequence that writes', 1, 15],
  ['beside three', 3, 13],
])('chooses whole tiles of a batch that takes less than a second: %s', (_, beside, size) => {
  const pacer = createChunkPacer();
  pacer.note(64, 4 * 240);
  expect(pacer.size(beside)).toBe(size);
});

it('shrinks at once when a chunk takes too long, but not to nothing', () => {
  const pacer = createChunkPacer();
  pacer.note(256, 1_000);
  pacer.note(256, 4_000);
  expect(pacer.size(0)).toBe(48);
  pacer.note(48, 60_000);
  expect(pacer.size(0)).toBe(16);
  expect(pacer.size(3)).toBe(13);
});

it('takes a tile that is not full for a whole one, since it takes as long', () => {
  const pacer = createChunkPacer();
  pacer.note(129, 900);
  expect(pacer.size(0)).toBe(112);
});
