import { describe, expect, it } from 'vitest';
import { areas } from '#lib/math/solver/areas.ts';
import { describeLimits, examplesFor } from '#lib/math/solver/decline.ts';
import { topics } from '#lib/math/solver/topics.ts';

describe('the areas', () => {
  it('hold each topic once', () => {
    const listed = areas.flatMap(({ topicIds }) => topicIds);
    expect(listed.toSorted()).toEqual(topics.map(({ id }) => id).toSorted());
  });
});

describe('what is said where the solver declines', () => {
  it.each([
    ['Prove it', 'needs a language model', areas.map(({ title }) => title.en)],
    ['证明这个结论', '需要语言模型', areas.map(({ title }) => title.zh)],
  ])('names every area in the language of the prompt: %s', (prompt, honesty, titles) => {
    const text = describeLimits(prompt);
    expect(text).toContain(honesty);
    for (const title of titles) expect(text).toContain(title);
  });

  it.each([
    ['Explain the idea of integrals to me', 'definite-integral'],
    ['Why are triangles rigid?', 'triangle'],
    ['给我讲讲等差数列的历史', 'sequence'],
  ])('offers the examples that are most like the prompt: %s', (prompt, topicId) => {
    const topic = topics.find(({ id }) => id === topicId);
    const own = [...(topic?.examples.en ?? []), ...(topic?.examples.zh ?? [])];
    expect(examplesFor(prompt).some((example) => own.includes(example))).toBe(true);
  });

  it('offers three examples in the language of the prompt, whatever it is', () => {
    expect(examplesFor('Sing!')).toHaveLength(3);
    expect(examplesFor('唱歌').every((example) => /\p{Script=Han}/u.test(example))).toBe(true);
  });
});
