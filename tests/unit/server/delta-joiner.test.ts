import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { DeltaJoiner } from '#lib/server/delta-joiner.ts';

const thought = (text: string): RunEvent => ({ type: 'thought-delta', text });
const derivation = (text: string): RunEvent => ({ type: 'derivation-delta', text });

describe('DeltaJoiner', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function create() {
    const events: RunEvent[] = [];
    return { events, joiner: new DeltaJoiner((event) => void events.push(event), 60) };
  }

  it('sends the first text at once and joins what comes within the wait', () => {
    const { events, joiner } = create();
    for (const text of ['a', 'b', 'c']) joiner.push(thought(text));
    expect(events).toEqual([thought('a')]);
    vi.advanceTimersByTime(60);
    expect(events).toEqual([thought('a'), thought('bc')]);
  });

  it('never holds a slow model up', () => {
    const { events, joiner } = create();
    for (const text of ['a', 'b']) {
      joiner.push(thought(text));
      vi.advanceTimersByTime(61);
    }
    expect(events).toEqual([thought('a'), thought('b')]);
  });

  it('keeps the order of text and other events', () => {
    const { events, joiner } = create();
    const answer: RunEvent = { type: 'answer-found', latex: '4' };
    for (const event of [thought('a'), thought('b'), derivation('c'), derivation('d'), answer])
      joiner.push(event);
    expect(events).toEqual([thought('a'), thought('b'), derivation('c'), derivation('d'), answer]);
  });

  it('gives what waits at a flush, once', () => {
    const { events, joiner } = create();
    joiner.push(thought('a'));
    joiner.push(thought('b'));
    joiner.flush();
    joiner.flush();
    vi.runAllTimers();
    expect(events).toEqual([thought('a'), thought('b')]);
  });
});
