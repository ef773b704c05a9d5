import { expect, it } from 'vitest';
import { measureText } from '#app/_notebook/reading/measure-text.ts';

it.each([
  ['Let us see: x is 2, so y is 3.', 'words', 10],
  ['先配方，再求顶点 x = 2。', 'characters', 7],
  ['', 'words', 0],
] as const)('measures %j in %s: %d', (text, unit, count) => {
  expect(measureText(text)).toEqual({ unit, count });
});
