/**
 * The script that the snapshot is made of. It leaves on the global object `plot` for cell code, and `lemmaRun`,
 * `lemmaCompute` and `lemmaWarmUp`, which the worker takes away before cell code runs.
 */
import { computeCell } from './compute/compute-cell.ts';
import { createPlot } from './plot.ts';
import { runCell } from './run-cell.ts';

const example =
  'plot({ title: "t", equalAspect: true }).curve("sin(x) + x^2/3 - 1/x", { label: "f" }).point(2, -1, "P")' +
  '.segment(0, 0, 1, 1, { label: "s", dashed: true }).implicit("x^2/9 + y^2/4 = 1", { label: "E" })';

/** A generator with a fixed seed, so that the same plot code draws the same chart. @see mulberry32 */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

Math.random = createRandom(1);

Object.assign(globalThis, {
  plot: createPlot,
  lemmaRun: runCell,
  lemmaCompute: computeCell,
  lemmaWarmUp: () => [runCell(example, 0, 1e7, 100), computeCell('1 + 1', 0, 100, 100)],
});
