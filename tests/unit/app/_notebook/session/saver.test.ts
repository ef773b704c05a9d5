import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, type SaveState, type WriteResult } from '#app/_notebook/session/saver.ts';

type Result = WriteResult<string>;

function setUp(results: readonly Result[] = []) {
  const written: string[] = [];
  const states: SaveState<string>['kind'][] = [];
  const replies = [...results];
  const saver = createSaver<string>({
    write: (value) => {
      written.push(value);
      return Promise.resolve(replies.shift() ?? { kind: 'saved' });
    },
    onState: (state) => states.push(state.kind),
  });
  return { saver, written, states };
}

describe('createSaver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes once after a pause in typing', async () => {
    const { saver, written, states } = setUp();
    saver.edit('a');
    await vi.advanceTimersByTimeAsync(300);
    saver.edit('ab');
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['ab']);
    expect(states.at(-1)).toBe('saved');
  });

  it('writes at once when it is flushed, and tells when nothing is left', async () => {
    const { saver, written } = setUp();
    saver.edit('a');
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual(['a']);
  });

  it('writes what was typed during a write, after it', async () => {
    const { saver, written } = setUp();
    saver.edit('a');
    const flushed = saver.flush();
    saver.edit('ab');
    expect(await flushed).toBe(true);
    expect(written).toEqual(['a', 'ab']);
  });

  it('tries again, later and later, while the server cannot be reached', async () => {
    const away: Result = { kind: 'retrying', failure: { code: 'unreachable', message: '' } };
    const { saver, written, states } = setUp([away, away]);
    saver.edit('a');
    expect(await saver.flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(2);
    expect(states.at(-1)).toBe('retrying');
    await vi.advanceTimersByTimeAsync(2000);
    expect(written).toHaveLength(3);
    expect(states.at(-1)).toBe('saved');
  });

  it.each<Result>([
    { kind: 'conflict', current: 'theirs' },
    { kind: 'refused', failure: null },
    { kind: 'gone' },
  ])('does not repeat what the server said no to: $kind', async (result) => {
    const { saver, written, states } = setUp([result]);
    saver.edit('a');
    await saver.flush();
    expect(await saver.flush()).toBe(false);
    saver.leave();
    expect(written).toEqual(['a']);
    expect(states.at(-1)).toBe(result.kind);
  });

  it('tries the next edit after a refusal', async () => {
    const { saver, written } = setUp([{ kind: 'refused', failure: null }]);
    saver.edit('abc');
    await saver.flush();
    saver.edit('ab');
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual(['abc', 'ab']);
  });

  it('sends what is unsaved when the page goes', () => {
    const { saver, written } = setUp();
    saver.edit('a');
    saver.leave();
    expect(written).toEqual(['a']);
  });

  it('forgets what is discarded', async () => {
    const { saver, written, states } = setUp();
    saver.edit('a');
    saver.discard();
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual([]);
    expect(states.at(-1)).toBe('saved');
  });
});
