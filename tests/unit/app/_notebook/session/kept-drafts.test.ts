import { describe, expect, it } from 'vitest';
import { createDraftKeeper } from '#app/_notebook/session/kept-drafts.ts';

function setUp() {
  const held = new Map<string, string>();
  const keeper = createDraftKeeper({
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  });
  return { held, keeper };
}

describe('createDraftKeeper', () => {
  it('gives back what it kept', () => {
    const { keeper } = setUp();
    keeper.keep('c', { text: 'x', version: 3 });
    expect(keeper.maybeDraft('c')).toEqual({ text: 'x', version: 3 });
  });

  it('keeps nothing after it was dropped', () => {
    const { keeper } = setUp();
    keeper.keep('c', { text: 'x', version: 3 });
    keeper.drop('c');
    expect(keeper.maybeDraft('c')).toBeNull();
  });

  it.each(['{', '1', '{"text":1,"version":2}', '{"text":"x"}'])('takes %j for nothing', (value) => {
    const { held, keeper } = setUp();
    held.set('lemma-draft-c', value);
    expect(keeper.maybeDraft('c')).toBeNull();
  });

  it('goes on where storage is full', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const keeper = createDraftKeeper({ getItem: () => null, setItem: full, removeItem: full });
    expect(() => keeper.keep('c', { text: 'x', version: 1 })).not.toThrow();
  });
});
