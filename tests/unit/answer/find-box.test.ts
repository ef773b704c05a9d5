import { expect, it } from 'vitest';
import { findBoxes } from '#lib/answer/find-box.ts';

it('finds every box with its place, one inside another as part of it', () => {
  const text = String.raw`So \boxed{1}, then \boxed{\frac{a}{\boxed{b}}}, and \fboxed {3}.`;
  const boxes = findBoxes(text);
  expect(boxes.map(({ content }) => content)).toEqual(['1', String.raw`\frac{a}{\boxed{b}}`, '3']);
  expect(boxes.map(({ start, end }) => text.slice(start, end))).toEqual([
    String.raw`\boxed{1}`,
    String.raw`\boxed{\frac{a}{\boxed{b}}}`,
    String.raw`\fboxed {3}`,
  ]);
});

it('passes over a box that never closes, and one without content', () => {
  expect(findBoxes(String.raw`\boxed{} \boxed{1`)).toEqual([]);
});
