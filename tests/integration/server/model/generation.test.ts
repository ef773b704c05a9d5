import { afterAll, expect, it } from 'vitest';
import type { GenerationEvent } from '#lib/server/model/messages.ts';
import { createBroker } from '#sandbox/broker.ts';
import { collect, find, joinText, openModelHost, quantised, tiny, toRequest } from './model-fixture.ts';

const host = await openModelHost(tiny());
const broker = createBroker({ workers: 2, log: () => undefined });
afterAll(() => broker.close());
const long = 'The curve y = x² − 4x + 3 opens upwards. '.repeat(12);

it.each([1, 2, 3, 4, 5, 6])(
  'writes plot code that parses even with random weights (seed %i)',
  async (seed) => {
    const events = await collect(host, { seed, maxTokens: 8, plotQuestion: 'Draw it.' });
    const { code } = find(events, 'plot');
    expect(code).toMatch(/^plot\(/);
    const result = await broker.run(code, { signal: new AbortController().signal });
    expect(result.ok ? 'chart' : result.error.kind).toMatch(/^(chart|runtime)$/);
  },
);

it('gives the same text for the same seed and another one for another', async () => {
  const [first, again, other] = await Promise.all([
    collect(host, { seed: 5 }),
    collect(host, { seed: 5 }),
    collect(host, { seed: 6 }),
  ]);
  expect(joinText(again)).toBe(joinText(first));
  expect(joinText(other)).not.toBe(joinText(first));
});

it('writes the same text again, whatever of its prompt is cached, however that was cut, on any number of threads', async () => {
  const hosts = [await openModelHost(quantised()), await openModelHost(quantised(), 2)];
  const request = { question: long, maxTokens: 24 };
  const texts: string[] = [];
  for (const each of [...hosts, ...hosts]) texts.push(joinText(await collect(each, request)));
  expect(texts[0]).not.toBe('');
  expect(new Set(texts).size).toBe(1);
});

it.each([
  ['top-k 1', { topK: 1 }],
  ['min-p 1', { topK: 0, minP: 1 }],
  ['temperature 0', { temperature: 0 }],
])('leaves nothing to chance with %s, whatever the seed', async (_what, settings) => {
  const wild = { temperature: 2, topP: 1, ...settings };
  const [one, two] = await Promise.all([
    collect(host, { seed: 1, ...wild }),
    collect(host, { seed: 2, ...wild }),
  ]);
  expect(joinText(one)).not.toBe('');
  expect(joinText(two)).toBe(joinText(one));
});

it.each([5, 25])('closes the thought after a budget of %i tokens', async (thoughtTokens) => {
  const request = toRequest({ thoughtTokens, maxTokens: 60 });
  let thought = '';
  let isOver = false;
  for await (const event of host.generate(request, { signal: new AbortController().signal })) {
    if (event.type !== 'text' || isOver) continue;
    thought += event.text;
    isOver = thought.includes('</think>');
  }
  expect(isOver).toBe(true);
  // Each token of this vocabulary is a few bytes at most.
  expect(thought.indexOf('</think>')).toBeGreaterThan(0);
  expect(thought.indexOf('</think>')).toBeLessThan(thoughtTokens * 5 + 2);
});

it('evaluates the prompt of several samples once', async () => {
  // Not the beginning of any other test's question.
  const question = `Samples. ${long}`;
  const all = await Promise.all([1, 2, 3].map((seed) => collect(host, { question, seed, maxTokens: 12 })));
  const [first, ...others] = all.map((events) => find(events, 'started'));
  expect(first?.reusedTokens).toBeLessThan(20);
  for (const { promptTokens, reusedTokens } of others) expect(reusedTokens).toBe(promptTokens - 1);
  const alone = await collect(host, { question, seed: 3, maxTokens: 12 });
  expect(joinText(all[2] ?? [])).toBe(joinText(alone));
  expect(new Set(all.map(joinText)).size).toBe(3);
});

it('goes on with a sample when the one that evaluates their prompt is stopped', async () => {
  const question = `Stopped. ${long.repeat(3)}`;
  const stop = new AbortController();
  const request = toRequest({ question, seed: 1 });
  const leading = (async () => {
    for await (const { type } of host.generate(request, { signal: stop.signal })) {
      if (type === 'started') stop.abort(new Error('enough'));
    }
  })();
  const following = collect(host, { question, seed: 2, maxTokens: 5 });
  await expect(leading).rejects.toThrow('enough');
  expect(find(await following, 'ended').completionTokens).toBe(5);
});

it('works on two questions at the same time', async () => {
  const order: string[] = [];
  const follow = async (name: string): Promise<void> => {
    const request = toRequest({ question: name, maxTokens: 300 });
    for await (const event of host.generate(request, { signal: new AbortController().signal })) {
      if (event.type === 'started' || event.type === 'ended') order.push(event.type);
    }
  };
  await Promise.all([follow('one'), follow('two')]);
  expect(order).toEqual(['started', 'started', 'ended', 'ended']);
});

it('evaluates only what is new in a question that begins like an earlier one', async () => {
  const first = find(await collect(host, { question: `${long}Where is its vertex?` }), 'started');
  const second = find(await collect(host, { question: `${long}Shift it by two.` }), 'started');
  expect(second.reusedTokens).toBeGreaterThan(300);
  expect(second.promptTokens - second.reusedTokens).toBeLessThan(40);
  expect(first.promptTokens).toBeGreaterThan(300);
});

it('tells waiting questions their place, and takes them in turn between readers', async () => {
  const places: string[] = [];
  const order: string[] = [];
  const follow = async (user: string, name: string, maxTokens: number): Promise<void> => {
    const request = toRequest({ user, question: name, maxTokens });
    for await (const event of host.generate(request, { signal: new AbortController().signal })) {
      if (event.type === 'queued') places.push(`${name} ${event.ahead}`);
      if (event.type === 'started') order.push(name);
    }
  };
  await Promise.all([
    ...Array.from({ length: 10 }, (_, index) => follow('a', `a${index + 1}`, 40 + 60 * index)),
    follow('b', 'b1', 40),
  ]);
  expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a10'));
  expect(places).toContain('a9 0');
});

it('frees the sequence when a reader stops, and says nothing more', async () => {
  const stop = new AbortController();
  const seen: GenerationEvent[] = [];
  const request = toRequest({ maxTokens: 3_000, thoughtTokens: 3_000 });
  const reading = (async () => {
    for await (const event of host.generate(request, { signal: stop.signal })) {
      seen.push(event);
      if (event.type === 'text') stop.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  const stoppedMs = performance.now();
  const count = seen.length;
  await expect.poll(() => host.pending, { interval: 5 }).toBe(0);
  expect(performance.now() - stoppedMs).toBeLessThan(1_000);
  expect(seen).toHaveLength(count);
});

it('frees the sequence in the middle of a prompt', async () => {
  const stop = new AbortController();
  const request = toRequest({ question: long.repeat(6) });
  const seen: string[] = [];
  const reading = (async () => {
    for await (const event of host.generate(request, { signal: stop.signal })) {
      seen.push(event.type);
      if (event.type === 'started') stop.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  await expect.poll(() => host.pending, { interval: 5 }).toBe(0);
  expect(seen).not.toContain('text');
});

it('refuses a question that the context cannot hold, with its size', async () => {
  await expect(collect(host, { question: long.repeat(14) })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('the model holds 4096'),
  });
});
