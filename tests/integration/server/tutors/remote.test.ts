import { describe, expect, it } from 'vitest';
import { createAnswerParser } from '#lib/answer/parse.ts';
import { readFixture } from '#tests/read-fixture.ts';
import { maybeRecordedCompletions } from '#tests/shared-data.ts';
import { ask, joined, neverAborts, setUpRemote, testKey } from './ask-remote.ts';
import { toDeltas } from './replay-server.ts';

describe('an answer', () => {
  it('is read from inline tags, with the model and what it took at the end', async () => {
    const { tutor } = await setUpRemote([{ deltas: toDeltas(readFixture('vertex.txt')) }]);
    const chunks = await ask(tutor);
    const read = joined(chunks);
    expect(read.thought).toMatch(/^The reader wants/);
    expect(read.derivation).toMatch(/^Complete the square/);
    expect(read).toMatchObject({
      answer: '\\left(2,\\ -1\\right)',
      plots: [expect.stringMatching(/^plot\(/)],
    });
    expect(chunks.at(-1)).toMatchObject({
      type: 'model',
      model: { name: 'r1', promptTokens: 7, firstTokenMs: expect.any(Number), style: 'full' },
    });
  });

  it.each(['reasoning_content', 'reasoning'])('takes its thought from %s', async (field) => {
    const deltas = [...toDeltas('So 6 times 7.', field), ...toDeltas('It is \\boxed{42}.')];
    const { tutor } = await setUpRemote([{ deltas }]);
    expect(joined(await ask(tutor))).toMatchObject({
      thought: 'So 6 times 7.',
      derivation: 'It is \\boxed{42}.',
      answer: '42',
    });
  });

  it('is read where the template had opened the thought', async () => {
    const { tutor } = await setUpRemote([{ deltas: toDeltas(readFixture('template-opened.txt')) }]);
    const read = joined(await ask(tutor));
    expect(read.thought).toMatch(/^好的/);
    expect(read.derivation).toMatch(/^\*\*步骤 1\*\*/);
  });

  it.for((maybeRecordedCompletions() ?? []).slice(0, 6))(
    'is the recorded one: $id',
    async ({ completion }) => {
      const { tutor } = await setUpRemote([{ deltas: toDeltas(completion) }]);
      const parser = createAnswerParser();
      expect(joined(await ask(tutor))).toEqual(joined([...parser.push(completion), ...parser.end()]));
    },
  );

  it('is stopped when the model repeats itself, and so is the model', async () => {
    const deltas = toDeltas(`So. ${'I check again and it is 5. '.repeat(400)}`);
    const { tutor, questions } = await setUpRemote([{ deltas }]);
    const chunks = await ask(tutor);
    expect(chunks).toContainEqual({ type: 'notice', notice: { kind: 'loop' } });
    expect(await questions[0]?.closed).toEqual({ complete: false });
  });

  it('says when the model had no tokens left', async () => {
    const { tutor } = await setUpRemote([{ deltas: toDeltas('It is'), finishReason: 'length' }]);
    expect(await ask(tutor)).toContainEqual({ type: 'notice', notice: { kind: 'length' } });
  });
});

describe('a question', () => {
  it('is one user turn with the settings of the run and the key', async () => {
    const { tutor, questions } = await setUpRemote([{ deltas: toDeltas('Yes.') }]);
    const settings = { temperature: 0.3, topP: 0.9, maxTokens: 100, seed: 5 };
    const chunks = await ask(tutor, { settings });
    expect(questions[0]?.headers.authorization).toBe(`Bearer ${testKey}`);
    expect(questions[0]?.body).toMatchObject({
      model: 'r1',
      temperature: 0.3,
      top_p: 0.9,
      max_tokens: 100,
      seed: 5,
      messages: [{ role: 'user', content: expect.stringContaining('What is 6 · 7?') }],
    });
    expect(chunks.at(-1)).toMatchObject({ model: { settings } });
  });

  it('has top-k and min-p only where they are asked for, since not every server knows them', async () => {
    const { tutor, questions } = await setUpRemote([{ deltas: toDeltas('Yes.') }]);
    const plain = await ask(tutor, { settings: { thoughtTokens: 50 } });
    const asked = await ask(tutor, { settings: { topK: 20, minP: 0.05 } });
    const [first, second] = questions.map(({ body }) => Object.keys(body));
    expect(first).not.toEqual(expect.arrayContaining([expect.stringMatching(/top_?k|min_?p|thought/i)]));
    expect(second).toEqual(expect.arrayContaining(['top_k', 'min_p']));
    expect(questions[1]?.body).toMatchObject({ top_k: 20, min_p: 0.05 });
    expect(asked.at(-1)).toMatchObject({ model: { settings: { topK: 20, minP: 0.05 } } });
    const receipt = plain.at(-1);
    expect(Object.keys(receipt?.type === 'model' ? receipt.model.settings : {}).toSorted()).toEqual([
      'maxTokens',
      'seed',
      'temperature',
      'topP',
    ]);
  });

  it('takes what the authors advise where nothing is set, and a seed that is kept', async () => {
    const { tutor, questions } = await setUpRemote([{ deltas: toDeltas('Yes.') }]);
    const chunks = await ask(tutor);
    const { seed } = questions[0]?.body ?? {};
    expect(questions[0]?.body).toMatchObject({ temperature: 0.6, top_p: 0.95, max_tokens: 2048 });
    expect(chunks.at(-1)).toMatchObject({ model: { settings: { seed } } });
    expect(seed).toEqual(expect.any(Number));
  });

  it('that is stopped closes the connection, before the first token and after it', async () => {
    for (const deltas of [[], toDeltas('Because it')]) {
      const { tutor, questions } = await setUpRemote([{ deltas, end: 'silent' }]);
      const stop = new AbortController();
      const asking = ask(tutor, { signal: stop.signal }, () => stop.abort(new Error('enough')));
      if (deltas.length === 0)
        await until(
          () => questions.length > 0,
          () => stop.abort(new Error('enough')),
        );
      await expect(asking).rejects.toThrow('enough');
      expect(await questions[0]?.closed).toEqual({ complete: false });
    }
  });
});

describe('a probe', () => {
  it('finds a server that has the model', async () => {
    const { tutor } = await setUpRemote([{}]);
    expect(await tutor.probe(neverAborts)).toEqual({ answers: true });
  });

  it('names the models of a server that has not', async () => {
    const { tutor } = await setUpRemote([{}], { models: ['qwen', 'llama'] });
    expect(await tutor.probe(neverAborts)).toEqual({
      answers: false,
      reason: 'The model\'s server has no model "r1", but qwen, llama.',
    });
  });
});

it('mends plot code with the error in hand', async () => {
  const deltas = toDeltas('<think>A typo.</think>```js\nplot().curve("x")\n```');
  const { tutor, questions } = await setUpRemote([{ deltas }]);
  const error = { kind: 'runtime', message: 'There is no mark "curvy".' } as const;
  const failed = { prompt: 'Draw x', derivation: '', code: 'plot().curvy("x")', error };
  const chunks = await Array.fromAsync(tutor.repairPlot?.(failed, { signal: neverAborts }) ?? []);
  expect(chunks).toContainEqual({ type: 'plot', code: 'plot().curve("x")' });
  expect(JSON.stringify(questions[0]?.body.messages)).toContain('There is no mark');
});

async function until(condition: () => boolean, then: () => void): Promise<void> {
  await expect.poll(condition, { interval: 2 }).toBe(true);
  then();
}

it.each([
  ['What is 12% of 250?', 'full', false],
  ['画出抛物线', 'full', true],
  ['Sketch the parabola', 'hint', false],
  ['Sketch the parabola', 'full', true],
] as const)('asks with %s (%s) for plot code: %s', async (prompt, style, expected) => {
  const { tutor, questions } = await setUpRemote([{ deltas: toDeltas('Yes.') }]);
  for await (const chunk of tutor.answer(prompt, { signal: neverAborts, style })) expect(chunk).toBeDefined();
  expect(JSON.stringify(questions[0]?.body).includes('plot(')).toBe(expected);
});
