import type { Point, View } from '../../../../../lib/chart/plane/view.ts';
import type { Drawing, ReadMark } from '../../../../../sandbox/guest/drawing.ts';

/** A view with room around the origin and equal scales. */
export const squareView: View = { x: [-8, 8], y: [-5.25, 5.25], width: 640, height: 420 };

/** What a mark draws for these arguments in a view. */
export function drawMark(read: ReadMark, args: readonly unknown[], view: View = squareView): Drawing {
  return read(args).draw(view);
}

/** The area within an outline; counter-clockwise outlines are positive. */
export function areaWithin(outline: readonly Point[]): number {
  return outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Numbers between 0 and 1 that are the same in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
