import { describe, expect, it } from 'vitest';
import { createCellClipboard } from '#app/_notebook/session/cell-clipboard.ts';

const cells = [{ kind: 'text', source: 'a' }] as const;

function makeShelf(held = new Map<string, string>()) {
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

describe('createCellClipboard', () => {
  it('gives another notebook of the browser what was copied in one', () => {
    const shelf = makeShelf();
    createCellClipboard(shelf).copy(cells);
    expect(createCellClipboard(shelf).read()).toEqual(cells);
  });

  it('lasts as long as the page where the browser keeps nothing', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const clipboard = createCellClipboard({ getItem: full, setItem: full });
    clipboard.copy(cells);
    expect(clipboard.read()).toEqual(cells);
  });

  it.each(['1', '{"kind":"text"}', '[null, {"kind":"other","source":"x"}, {"kind":"text","source":1}]'])(
    'takes %s for nothing',
    (value) => {
      const held = new Map([['lemma-copied-cells', value]]);
      expect(createCellClipboard(makeShelf(held)).read()).toEqual([]);
    },
  );
});
