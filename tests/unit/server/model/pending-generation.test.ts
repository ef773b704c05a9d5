import { expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import { PendingGeneration } from '#lib/server/model/pending-generation.ts';

function createPending() {
  const clock = { ms: 1_000 };
  return { clock, pending: new PendingGeneration(() => clock.ms) };
}

const started = { type: 'started', promptTokens: 50, reusedTokens: 30, thinks: true } as const;

it('times the first text from when it was asked, and the rate from the first text on', () => {
  const { clock, pending } = createPending();
  expect(pending.hasStarted).toBe(false);
  clock.ms += 200;
  pending.push(started);
  expect(pending.hasStarted).toBe(true);
  clock.ms += 300;
  pending.push({ type: 'text', text: 'a', completionTokens: 1 });
  clock.ms += 2_000;
  pending.push({ type: 'text', text: 'b', completionTokens: 1 });
  pending.push({ type: 'ended', promptTokens: 62, completionTokens: 21 });
  expect(pending.figures).toEqual({
    outcome: 'ended',
    firstTokenMs: 500,
    tokensPerSecond: 10,
    // Those of the question about plot code are among them.
    promptTokens: 62,
    reusedTokens: 30,
    completionTokens: 21,
  });
});

it('knows how much a request has written that was stopped in the middle', () => {
  const { pending } = createPending();
  pending.push(started);
  pending.push({ type: 'text', text: 'a', completionTokens: 1 });
  pending.push({ type: 'text', text: 'b', completionTokens: 7 });
  pending.fail(new Error('the reader left'), 'stopped');
  expect(pending.figures).toMatchObject({ outcome: 'stopped', promptTokens: 50, completionTokens: 7 });
});

it('tells a request that was stopped from one that failed', () => {
  const stopped = createPending().pending;
  stopped.push(started);
  stopped.fail(new Error('the reader left'), 'stopped');
  expect(stopped.figures).toMatchObject({ outcome: 'stopped', firstTokenMs: null, completionTokens: null });
  const failed = createPending().pending;
  failed.push({ type: 'failed', code: 'internal', message: 'No.' });
  expect(failed.figures.outcome).toBe('failed');
  const dead = createPending().pending;
  dead.fail(new LemmaError('unavailable', 'Its process died.'));
  dead.fail(new Error('too late'), 'stopped');
  expect(dead.figures.outcome).toBe('failed');
});
