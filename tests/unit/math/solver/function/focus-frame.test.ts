import { expect, it } from 'vitest';
import { maybeFocusFrame } from '#lib/math/solver/function/focus-frame.ts';

it('shows the maximum of x·e⁻ˣ, not how deep it falls on the left', () => {
  const f = (x: number): number => x * Math.exp(-x);
  const frame = maybeFocusFrame(
    f,
    [-2, 4],
    [
      { x: 0, y: 0 },
      { x: 1, y: f(1) },
    ],
  );
  expect(frame?.x[0]).toBeGreaterThan(-1.5);
  expect(frame?.x[1]).toBe(4);
  expect(frame?.y[0]).toBeGreaterThan(-1);
  expect(frame?.y[1]).toBeGreaterThan(f(1));
  expect(frame?.y[1]).toBeLessThan(1);
});

it('ends where the graph leaves it for good, and keeps all places', () => {
  const f = (x: number): number => x ** 3 - 3 * x;
  const places = [-1, 1, 2].map((x) => ({ x, y: f(x) }));
  const frame = maybeFocusFrame(f, [-2, 6], places);
  for (const { x, y } of places) {
    expect(frame?.x[0]).toBeLessThan(x);
    expect(frame?.x[1]).toBeGreaterThan(x);
    expect(frame?.y[0]).toBeLessThan(y);
    expect(frame?.y[1]).toBeGreaterThan(y);
  }
  expect(frame?.x[1]).toBeLessThan(4);
});

it.each<[string, (x: number) => number, readonly { readonly x: number; readonly y: number }[]]>([
  [
    'whose places are seen as it is',
    (x) => x ** 2 - 4,
    [
      { x: 0, y: -4 },
      { x: 2, y: 0 },
    ],
  ],
  ['with one place', (x) => x ** 3, [{ x: 0, y: 0 }]],
  ['without a place', Math.exp, []],
  [
    'whose places are too near to be told apart on any',
    (x) => x ** 4,
    [
      { x: 0, y: 0 },
      { x: 0.01, y: 1e-8 },
    ],
  ],
  [
    'that has no values there',
    () => Number.NaN,
    [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ],
  ],
])('leaves the frame of a graph %s', (_, f, places) => {
  expect(maybeFocusFrame(f, [-3, 3], places)).toBeNull();
});
