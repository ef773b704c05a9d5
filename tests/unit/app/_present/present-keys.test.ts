import { describe, expect, it } from 'vitest';
import { formatClock } from '#app/_present/format-clock.ts';
import { keyHelp, maybeDeckAction, maybePresentKey } from '#app/_present/present-keys.ts';
import { en } from '#app/_shell/messages/en.ts';

const press = (key: string, modifiers = {}) =>
  maybePresentKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe('the keys of a presentation', () => {
  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['O', 'overview'],
    ['g', 'overview'],
    ['?', 'help'],
    ['B', 'black'],
  ])('%j means %s', (key, meaning) => {
    expect(press(key)).toBe(meaning);
  });

  it('leave what is pressed with Ctrl, Alt or Cmd to the browser', () => {
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('b', { metaKey: true })).toBeNull();
  });

  it('are all explained in the help', () => {
    expect(keyHelp.map(({ name }) => name).toSorted()).toEqual(Object.keys(en.present.key).toSorted());
  });

  it.each([
    ['first', { type: 'go', at: 0 }],
    ['last', { type: 'go', at: 6 }],
    ['wall', { type: 'turn-panel', panel: 'wall' }],
    ['timer', null],
  ] as const)('turn %s into what the deck does', (key, action) => {
    expect(maybeDeckAction(key, 7)).toEqual(action);
  });
});

it.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_725_000, '62:05'],
])('shows %i ms as %s', (ms, shown) => {
  expect(formatClock(ms)).toBe(shown);
});
