import { expect, it } from 'vitest';
import { architectures } from '#lib/server/model/check-gguf.ts';
import {
  catalogue,
  locateModel,
  maybeCatalogueModel,
  nameSource,
} from '#lib/server/model-library/catalogue.ts';

it('has DeepSeek-R1-Distill-Qwen-1.5B in Q4_K_M first', () => {
  expect(catalogue[0]).toMatchObject({ name: 'DeepSeek-R1-Distill-Qwen-1.5B', quantisation: 'Q4_K_M' });
  // 28 layers, two heads of 128 for keys and for values, two bytes each.
  expect(catalogue[0]?.facts.cacheBytesPerToken).toBe(28_672);
  expect(architectures).toContain('qwen2');
});

it('finds a model by id, by source and by file, each of which only one has', () => {
  for (const model of catalogue) {
    for (const name of [model.id, nameSource(model), model.file])
      expect(maybeCatalogueModel(name)).toBe(model);
  }
  expect(maybeCatalogueModel('')).toBeNull();
});

it('locates a file on a mirror, with a slash at its end or not', () => {
  const [first] = catalogue;
  if (first === undefined) throw new Error('the catalogue is empty');
  const address = 'https://mirror.example/hub/bartowski/DeepSeek-R1-Distill-Qwen-1.5B-GGUF/resolve/main/';
  expect(locateModel(first, 'https://mirror.example/hub/')).toBe(address + first.file);
  expect(locateModel(first, 'https://mirror.example/hub')).toBe(address + first.file);
});
