import { expect, it } from 'vitest';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { timeThought } from '#lib/run/time-thought.ts';

const delta = (type: 'thought-delta' | 'derivation-delta'): RunEvent => ({ type, text: 'a' });

function play(events: readonly (readonly [number, RunEvent])[], askedMs: number): number | null {
  let nowMs = 0;
  const timer = timeThought(() => nowMs);
  for (const [atMs, event] of events) {
    nowMs = atMs;
    timer.note(event);
  }
  nowMs = askedMs;
  return timer.maybeThoughtMs();
}

it('counts from the first word of thought to the first of the derivation', () => {
  const events = [
    [100, delta('thought-delta')],
    [300, delta('thought-delta')],
    [450, delta('derivation-delta')],
    [900, delta('derivation-delta')],
  ] as const;
  expect(play(events, 2_000)).toBe(350);
});

it('counts a derivation that turns out to be thought, up to the real one', () => {
  const events = [
    [50, delta('derivation-delta')],
    [400, { type: 'derivation-rethought' }],
    [420, delta('derivation-delta')],
  ] as const;
  expect(play(events, 2_000)).toBe(370);
});

it('has nothing to say of a tutor that does not think, and ends a thought without an answer with the run', () => {
  expect(play([[10, delta('derivation-delta')]], 500)).toBeNull();
  expect(play([[10, delta('thought-delta')]], 500)).toBe(490);
});
