import { describe, expect, it } from 'vitest';
import { type KeyPress, labelKeys, maybeChord } from '#app/_notebook/actions/keys.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...change,
});

describe('maybeChord', () => {
  it.each([
    ['a letter', press('j'), 'j'],
    ['a letter with caps lock', press('J'), 'j'],
    ['Shift and a letter', press('J', { shiftKey: true }), 'Shift+j'],
    ['Ctrl', press('k', { ctrlKey: true }), 'Mod+k'],
    ['Cmd', press('k', { metaKey: true }), 'Mod+k'],
    ['several modifiers', press('ArrowUp', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+ArrowUp'],
    ['a minus under Shift', press('_', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+-'],
    ['a letter of a Cyrillic keyboard', press('о', { code: 'KeyJ' }), 'j'],
    ['a letter of a French keyboard', press('a', { code: 'KeyQ' }), 'a'],
  ])('names %s', (_, event, name) => expect(maybeChord(event, false)).toBe(name));

  it('takes a modifier alone for nothing', () => {
    expect(maybeChord(press('Shift', { shiftKey: true }), false)).toBeNull();
  });

  it('leaves Ctrl with a letter to the text fields of a Mac, but not Ctrl+Enter', () => {
    expect(maybeChord(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(maybeChord(press('Enter', { ctrlKey: true }), true)).toBe('Mod+Enter');
  });
});

describe('labelKeys', () => {
  it('writes what stands on the keys', () => {
    expect(labelKeys('Mod+Shift+ArrowUp', false)).toEqual([['Ctrl', 'Shift', '↑']]);
    expect(labelKeys('Mod+z', true)).toEqual([['⌘', 'Z']]);
    expect(labelKeys('d d', false)).toEqual([['D'], ['D']]);
  });
});
