import { expect, it } from 'vitest';
import { RequestJoiner } from '#lib/answer/request-joiner.ts';
import type { TutorChunk } from '#lib/answer/tutor.ts';

const write = (text: string): TutorChunk => ({ type: 'derivation', text });
const computed: TutorChunk = {
  type: 'computed',
  computation: { language: 'python', code: 'print(42)', result: { ok: true, text: '42' } },
};
const thought: TutorChunk = { type: 'thought', text: 'Hm.' };

/** What several requests say together, derivations as their text. */
async function join(...requests: readonly (readonly TutorChunk[])[]) {
  const joiner = new RequestJoiner();
  const said: unknown[] = [];
  for (const chunks of requests) {
    async function* answer(): AsyncGenerator<TutorChunk, string> {
      yield* await Promise.resolve(chunks);
      return 'over';
    }
    for await (const chunk of joiner.join(answer()))
      said.push(chunk.type === 'derivation' ? chunk.text : chunk.type);
  }
  return { said, derivation: joiner.derivation };
}

it('begins a new paragraph after the value', async () => {
  const { said } = await join([write('code')], [thought, write('So '), write('it is 42.')]);
  expect(said).toEqual(['code', 'thought', '\n\nSo ', 'it is 42.']);
});

it('says again what stood behind a thought, when what goes on from it was thought', async () => {
  const { said, derivation } = await join(
    [thought, write('code'), computed],
    [write('Hm'), { type: 'rethought' }, write('So')],
  );
  expect(said).toEqual([
    ...['thought', 'code', 'computed', '\n\nHm'],
    ...['rethought', 'code', 'computed', '\n\nSo'],
  ]);
  expect(derivation).toBe('code\n\nSo');
});

it('takes all for thought where no thought has ended before', async () => {
  const { derivation } = await join([write('code'), computed], [{ type: 'rethought' }, write('So')]);
  expect(derivation).toBe('So');
});

it('returns what a request returns, and ends it when nobody reads on', async () => {
  let isOver = false;
  async function* answer(): AsyncGenerator<TutorChunk, string> {
    try {
      yield* await Promise.resolve([write('a'), write('b')]);
      return 'over';
    } finally {
      isOver = true;
    }
  }
  for await (const _ of new RequestJoiner().join(answer())) break;
  expect(isOver).toBe(true);
  const joined = new RequestJoiner().join(answer());
  await joined.next();
  await joined.next();
  expect(await joined.next()).toEqual({ done: true, value: 'over' });
});
