import { expect, it } from 'vitest';
import { holdModel, type LoadEffects } from '#lib/server/model/load-model.ts';
import { listMemoryPlans } from '#lib/server/model/plan-memory.ts';

/** DeepSeek-R1-Distill-Qwen-1.5B in Q4_K_M. */
const summary = {
  weightBytes: 1.1e9,
  cacheBytesPerToken: 28_672,
  vocabularySize: 151_936,
  trainedContext: 131_072,
};
const request = { type: 'load', path: 'model.gguf', folder: 'prefixes', threads: 1, summary } as const;

it('takes eight runs of 4096 tokens where there is room', async () => {
  const held = await holdModel(request, effectsOf({ free: 8e9 }));
  expect(held).toMatchObject({ plan: { sequences: 8, contextSize: 4096 }, steps: [], onGpu: false });
  expect(held.plan.bytes).toBeCloseTo(2.45e9, -8);
});

it.each([
  [2.3e9, 6, 4096],
  [1.9e9, 3, 4096],
  [1.7e9, 1, 4096],
  [1.6e9, 1, 3072],
  [1.55e9, 1, 1024],
])('steps down to what fits into %d bytes, and says so', async (free, sequences, contextSize) => {
  const held = await holdModel(request, effectsOf({ free }));
  expect(held.plan).toMatchObject({ sequences, contextSize });
  expect(held.steps).toEqual([expect.stringMatching(/^Memory is short .* tokens each\.$/)]);
});

it('refuses a model that no plan fits, with what it needs and what is free', async () => {
  await expect(holdModel(request, effectsOf({ free: 1e9 }))).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('needs about 1.5 GB of memory, and 1.0 GB are free'),
  });
});

it('takes smaller steps while creating the context fails, and reports each', async () => {
  let failures = 2;
  const held = await holdModel(request, {
    ...effectsOf({ free: 8e9 }),
    createContext: () => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('out of memory')) : Promise.resolve('context');
    },
  });
  expect(held.plan).toMatchObject({ sequences: 4, contextSize: 4096 });
  expect(held.steps).toHaveLength(4);
});

it('falls back to the CPU when the GPU does not take the model', async () => {
  const held = await holdModel(request, {
    ...effectsOf({ free: 8e9 }),
    hasGpu: true,
    loadModel: ({ onGpu }) => (onGpu ? Promise.reject(new Error('no VRAM')) : Promise.resolve('model')),
  });
  expect(held).toMatchObject({ onGpu: false, steps: [expect.stringContaining('no VRAM')] });
});

it('says what llama.cpp said when nothing loads', async () => {
  const broken = { ...effectsOf({ free: 8e9 }), loadModel: () => Promise.reject(new Error('bad tensor')) };
  await expect(holdModel(request, broken)).rejects.toThrow('llama.cpp could not load model.gguf: bad tensor');
});

it('never plans more context than the model was trained with', () => {
  const plans = listMemoryPlans({ ...summary, trainedContext: 2048 });
  expect(Math.max(...plans.map(({ contextSize }) => contextSize))).toBe(2048);
});

function effectsOf({ free }: { readonly free: number }): LoadEffects<string, string> {
  return {
    hasGpu: false,
    availableBytes: () => free,
    loadModel: () => Promise.resolve('model'),
    createContext: () => Promise.resolve('context'),
  };
}
