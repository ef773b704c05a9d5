import { expect, it } from 'vitest';
import { createChunkPacer } from '#lib/server/model/chunk-pacer.ts';

it('grows on a fast machine, twofold at most and up to a batch', () => {
  const pacer = createChunkPacer();
  const sizes = Array.from({ length: 5 }, () => {
    pacer.note(pacer.size, 1);
    return pacer.size;
  });
  expect(sizes).toEqual([96, 192, 384, 512, 512]);
});

it('shrinks at once when a chunk takes too long, but not to nothing', () => {
  const pacer = createChunkPacer();
  pacer.note(48, 960);
  expect(pacer.size).toBe(30);
  pacer.note(30, 60_000);
  expect(pacer.size).toBe(24);
});
