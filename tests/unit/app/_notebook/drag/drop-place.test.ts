import { expect, it } from 'vitest';
import { type CellSpan, maybeDropPlace } from '#app/_notebook/drag/drop-place.ts';

const spans: readonly CellSpan[] = [
  { cellId: 'a', top: 0, bottom: 100 },
  { cellId: 'b', top: 120, bottom: 400 },
  { cellId: 'c', top: 420, bottom: 500 },
];

it.each([
  ['c', 40, null, 0],
  ['c', 90, 'a', 110],
  ['a', 300, 'b', 410],
  ['a', 900, 'c', 500],
  ['b', -50, null, 0],
])('puts %s at height %d below %s', (cellId, height, below, at) => {
  expect(maybeDropPlace(spans, cellId, height)).toEqual({ below, at });
});

it.each([
  ['a', 40],
  ['a', 200],
  ['b', 300],
  ['c', 460],
])('leaves %s at height %d where it is', (cellId, height) => {
  expect(maybeDropPlace(spans, cellId, height)).toBeNull();
});
