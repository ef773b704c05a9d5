import { expect, it } from 'vitest';
import { catalogue } from '#lib/server/model-library/catalogue.ts';
import { createFullModel } from '#lib/server/model-synthesis/synthetic-model.ts';
import { randomChunks } from '#lib/server/model-synthesis/tensor-data.ts';
import { createFullVocabulary, special } from '#lib/server/model-synthesis/vocabulary.ts';
import { measureTensor } from '#lib/server/model-synthesis/write-gguf.ts';

it.each([
  ['q4_k_m', 0],
  ['q8_0', 1],
] as const)('has the size of the real model in %s, to a hundredth', (quantisation, at) => {
  const bytes = createFullModel(quantisation).tensors.reduce((sum, tensor) => sum + measureTensor(tensor), 0);
  const real = catalogue[at]?.sizeBytes ?? 0;
  expect(Math.abs(bytes / real - 1)).toBeLessThan(0.01);
});

it('has the real number of tokens, no two alike, and the special ones at their places', () => {
  const { tokens, types, ids } = createFullVocabulary();
  expect(tokens).toHaveLength(151_936);
  expect(types).toHaveLength(151_936);
  expect(new Set(tokens).size).toBe(151_936);
  expect(ids.get(special.end)).toBe(151_643);
  for (const [name, id] of ids) expect(tokens[id]).toBe(name);
  expect(types[ids.get(special.think) ?? 0]).toBe(4);
});

it('gives a tensor the same bytes each time, and another one others', () => {
  const read = (seed: number): Buffer =>
    Buffer.concat([...randomChunks('q4_k', [256, 40_000], seed).chunks()]);
  expect(read(1)).toHaveLength(40_000 * 144);
  expect(read(1)).toEqual(read(1));
  expect(read(2)).not.toEqual(read(1));
});
