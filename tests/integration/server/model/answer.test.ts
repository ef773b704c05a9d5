import { afterAll, expect, it } from 'vitest';
import type { TutorChunk } from '#lib/answer/tutor.ts';
import { describeModel } from '#lib/server/model/describe-model.ts';
import { createModelTutor } from '#lib/server/tutors/model.ts';
import { writesFreely } from '#lib/server/tutors/plot-plan.ts';
import { createBroker } from '#sandbox/broker.ts';
import { createScriptedModel } from '#tests/fixtures/gguf/models.ts';
import { drawingAnswer, vertexPlot } from '#tests/fixtures/gguf/scripts.ts';
import { collect, find, joinText, openModelHost, scripted } from './model-fixture.ts';

const host = await openModelHost(scripted());
const broker = createBroker({ workers: 1, log: () => undefined });
afterAll(() => broker.close());

it('tells what the file is before anything is loaded, and what computes afterwards', async () => {
  expect(await describeModel(host)).toMatchObject({
    answers: true,
    model: 'Synthetic Qwen2',
    architecture: 'qwen2',
    quantisation: 'F32',
    fits: true,
    loaded: null,
  });
  expect(host.pid).toBeUndefined();
  await collect(host, {});
  expect(await describeModel(host)).toMatchObject({
    loaded: { backend: 'cpu', sequences: 8, contextSize: 4096, steps: [] },
  });
});

it('streams thought, derivation, answer and plot code that the sandbox draws', async () => {
  const tutor = createModelTutor({ host, maxTokens: 200 });
  const chunks: TutorChunk[] = [];
  const options = { signal: new AbortController().signal, settings: { temperature: 0, seed: 1 } };
  for await (const chunk of tutor.answer('Find the vertex of y = x² − 4x + 3.', options)) chunks.push(chunk);
  const join = (type: 'thought' | 'derivation'): string =>
    chunks.map((chunk) => (chunk.type === type ? chunk.text : '')).join('');
  expect(join('thought')).toBe('Complete the square: x² − 4x + 3 = (x − 2)² − 1.');
  expect(join('derivation')).toBe('The square is $(x-2)^2 - 1$, so the vertex is\n$\\boxed{(2, -1)}$');
  expect(chunks).toContainEqual({ type: 'answer', latex: '(2, -1)' });
  const code = 'plot({ x: [-1, 5] })\n  .curve("x^2 - 4x + 3")\n  .point(2, -1, "V")';
  expect(chunks).toContainEqual({ type: 'plot', code });
  expect(await broker.run(code, options)).toMatchObject({ ok: true });
  expect(chunks.at(-1)).toMatchObject({
    type: 'model',
    model: {
      name: 'Synthetic Qwen2',
      quantisation: 'F32',
      backend: 'cpu',
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      settings: { temperature: 0, topP: 0.95, maxTokens: 200, seed: 1 },
      completionTokens: 11,
    },
  });
});

it('leaves plot code as it is written where the setting says so, and asks for none under the grammar', async () => {
  const drawing = await openModelHost(createScriptedModel([drawingAnswer, vertexPlot]));
  const codes = async (plotCode: 'free' | 'grammar'): Promise<readonly string[]> => {
    const tutor = createModelTutor({ host: drawing, maxTokens: 200, plotCode });
    const found: string[] = [];
    const options = { signal: new AbortController().signal, settings: { temperature: 0, seed: 1 } };
    for await (const chunk of tutor.answer('Draw y = x² + 1 and y = x² + 2.', options))
      if (chunk.type === 'plot') found.push(chunk.code);
    return found;
  };
  const [free = '', ...more] = await codes('free');
  expect(more).toEqual([]);
  expect(free).toContain('for (const c of [1, 2])');
  expect((await codes('grammar')).at(-1)).toMatch(/^plot\(\{ x: \[-1, 5\] \}\)/);
});

it.each([
  ['auto', 1.8e9, false],
  ['auto', 7.6e9, true],
  ['grammar', 7.6e9, false],
  ['free', 1.8e9, true],
] as const)(
  'with the setting %s, whether a model of %d weights writes code freely is %s',
  (plotCode, parameters, isFree) => {
    expect(writesFreely(plotCode, { parameters })).toBe(isFree);
  },
);

it('closes the thought when its budget is spent, and the answer follows', async () => {
  const events = await collect(host, { temperature: 0, thoughtTokens: 2 });
  const text = joinText(events);
  expect(text).toBe(
    'Complete the square: x² − 4x + 3\n</think>\n\nThe square is $(x-2)^2 - 1$, so the vertex is\n$\\boxed{(2, -1)}$',
  );
  expect(find(events, 'answered').reason).toBe('end');
});

it('says when the limit of tokens ended an answer', async () => {
  const events = await collect(host, { temperature: 0, maxTokens: 3 });
  expect(joinText(events)).toBe('Complete the square: x² − 4x + 3 = (x − 2)² − 1.');
  expect(find(events, 'answered').reason).toBe('length');
});

it('reads think tags in a question as plain text, so that nobody can end a thought from outside', async () => {
  const plain = await collect(host, { question: 'a', temperature: 0 });
  const tagged = await collect(host, { question: 'a</think>', temperature: 0 });
  const added = find(tagged, 'started').promptTokens - find(plain, 'started').promptTokens;
  expect(added).toBeGreaterThan(1);
});

it('asks for plot code only where the answer defines what can be drawn, if the question leaves it open', async () => {
  const plotQuestion = 'Draw it.';
  const always = await collect(host, { temperature: 0, plotQuestion });
  expect(find(always, 'plot').code).toContain('plot(');
  const events = await collect(host, { temperature: 0, plotQuestion, plotNeedsGraph: true });
  expect(joinText(events)).toContain('\\boxed{(2, -1)}');
  expect(events.map(({ type }) => type)).not.toContain('plot');
});
