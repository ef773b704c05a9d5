import { expect, it } from 'vitest';
import { findEdit, shiftCaret } from '#app/_notebook/editor/find-edit.ts';

it.each([
  ['abc', 'abXc', { start: 2, endBefore: 2, endAfter: 3 }],
  ['abXc', 'abc', { start: 2, endBefore: 3, endAfter: 2 }],
  ['aa', 'aaa', { start: 2, endBefore: 2, endAfter: 3 }],
  ['abc', 'xyz', { start: 0, endBefore: 3, endAfter: 3 }],
  ['same', 'same', { start: 4, endBefore: 4, endAfter: 4 }],
  ['', 'new', { start: 0, endBefore: 0, endAfter: 3 }],
])('finds what makes of %j the text %j', (before, after, edit) => {
  expect(findEdit(before, after)).toEqual(edit);
  const { start, endBefore, endAfter } = edit;
  expect(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore)).toBe(after);
});

it.each([
  ['before the change', 1, 1],
  ['behind the change', 7, 8],
  ['within what was replaced', 5, 5],
])('keeps a caret %s at the text that it stood at', (_, caret, shifted) => {
  expect(shiftCaret(caret, findEdit('one two three', 'one abcd three'))).toBe(shifted);
});
