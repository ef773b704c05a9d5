import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { TutorChunk } from '#lib/answer/tutor.ts';
import { createRemoteTutor } from '#lib/server/tutors/remote.ts';
import { ask, impatience, joined, neverAborts, setUpRemote, testKey } from './ask-remote.ts';
import { type Reply, toDeltas } from './replay-server.ts';

describe('a busy server', () => {
  const busy = (headers: Readonly<Record<string, string>>, status = 429): Reply => ({
    refusal: { status, body: { error: { message: 'Slow down.' } }, headers },
  });

  it.each([429, 503])(
    'that answers %i is asked again when it says, and the reader hears it',
    async (status) => {
      const { tutor, questions } = await setUpRemote([
        busy({ 'retry-after': '0' }, status),
        { deltas: toDeltas('42') },
      ]);
      const chunks = await ask(tutor);
      expect(chunks[0]).toEqual({ type: 'notice', notice: { kind: 'waiting', seconds: 0 } });
      expect(joined(chunks).derivation).toBe('42');
      expect(questions).toHaveLength(2);
    },
  );

  it('is asked four times at most', async () => {
    const { tutor, questions } = await setUpRemote([busy({ 'retry-after-ms': '2' })]);
    await expect(ask(tutor)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/too much to do/),
    });
    expect(questions).toHaveLength(4);
  });

  it('that wants a long rest is left alone', async () => {
    const { tutor, questions } = await setUpRemote([busy({ 'retry-after': '3600' })]);
    await expect(ask(tutor)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/left alone for 3600 s/),
    });
    expect(questions).toHaveLength(1);
  });

  it('is not waited for by a run that is stopped', async () => {
    const { tutor } = await setUpRemote([busy({ 'retry-after': '30' })]);
    const stop = new AbortController();
    const asking = ask(tutor, { signal: stop.signal }, () => stop.abort(new Error('enough')));
    await expect(asking).rejects.toThrow('enough');
  });
});

describe('a fault', () => {
  it.each([
    [500, { error: { message: 'CUDA out of memory' } }, /failed \(500\): CUDA out of memory/],
    [502, '', /failed \(502\)\. Try again\./],
    [
      400,
      { error: { message: `${testKey} is at its limit` } },
      /refused the question \(400\): … is at its limit/,
    ],
    [
      401,
      { error: { message: `Incorrect API key provided: ${testKey}` } },
      /refused the key \(401\): check LEMMA_REMOTE_KEY/,
    ],
    [404, { message: 'The model `r1` does not exist.' }, /has no model "r1": check LEMMA_REMOTE_MODEL/],
    [404, { error: { message: 'model_not_found' } }, /has no model "r1"/],
    [404, { detail: 'Not Found' }, /does LEMMA_REMOTE_URL end in \/v1\?/],
  ])('%i is explained without the key', async (status, body, message) => {
    const { tutor } = await setUpRemote([{ refusal: { status, body } }]);
    const error = await ask(tutor).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(message) });
    expect(String(error)).not.toContain(testKey);
  });

  it.each([
    ['a cut', 'cut', /cut in the middle of the answer\. What came is kept/],
    ['an end that is missing', 'unfinished', /cut in the middle of the answer/],
    ['silence', 'silent', /fell silent in the middle of its answer: nothing came for 0\.2 s/],
  ] as const)('in the middle of an answer, %s, keeps what came', async (_what, end, message) => {
    const deltas = toDeltas('<think>Hm.</think>So far:\n\n```js\nplot().curve("x")');
    const { tutor } = await setUpRemote([{ deltas, end }], end === 'silent' ? { patience: impatience } : {});
    const chunks: TutorChunk[] = [];
    const asking = ask(tutor, {}, (chunk) => chunks.push(chunk));
    await expect(asking).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
    });
    expect(joined(chunks)).toMatchObject({
      thought: 'Hm.',
      derivation: 'So far:',
      plots: ['plot().curve("x")'],
    });
  });

  it('in the stream is told', async () => {
    const raw = 'data: {"error": {"message": "The engine died."}}\n\n';
    const { tutor } = await setUpRemote([{ raw }]);
    await expect(ask(tutor)).rejects.toMatchObject({
      message: expect.stringMatching(/broke off its answer: .*The engine died/),
    });
  });

  it.each(['<html>Welcome</html>', 'data: {not json}\n\n', ''])(
    'that is no stream (%s) is told',
    async (raw) => {
      const { tutor } = await setUpRemote([{ raw }]);
      await expect(ask(tutor)).rejects.toMatchObject({
        message: expect.stringMatching(/sent no answer that can be read/),
      });
    },
  );

  it('of a server that says nothing ends the wait', async () => {
    const { tutor, questions } = await setUpRemote([{ end: 'silent' }], { patience: impatience });
    await expect(ask(tutor)).rejects.toMatchObject({
      message: expect.stringMatching(/sent no first word: nothing came for 0\.4 s/),
    });
    expect(await questions[0]?.closed).toEqual({ complete: false });
  });

  it('of a server that is not there is told with the reason', async () => {
    const url = `http://127.0.0.1:${await findClosedPort()}/v1`;
    const tutor = createRemoteTutor({ url, model: 'r1', readKey: () => null, maxTokens: 9 });
    const message = expect.stringContaining('cannot be reached (ECONNREFUSED)');
    await expect(ask(tutor)).rejects.toMatchObject({ message });
    expect(await tutor.probe(neverAborts)).toEqual({ answers: false, reason: message });
  });
});

async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
