import type { Point } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { refusePlane } from '../space/refuse-plane.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';

/** Cells along each side. */
const CELLS = 22;
/** Heights beyond these shares of all heights are cut off, where they would flatten the rest. */
const TAIL = 0.03;

/**
 * `.surface("x^2 - y^2", {x, y, z, label})`: the graph of a function of x and y, shaded by its height and its turn
 * to the light, which the reader turns with the sliders `azimuth` and `elevation`.
 *
 * - `x`, `y`: the intervals; `[-3, 3]` by default.
 * - `z`: the heights to show; by default all of them, without the runaway near poles. Heights beyond are cut flat.
 *
 * @example plot({title: "Saddle"}).surface("x^2 - y^2", {x: [-2, 2], y: [-2, 2]})
 */
export function readSurface(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readSpaceFunction(source, 'surface', ['x', 'y']);
  const options = readOptions(second, 'surface', ['x', 'y', 'z', 'label']);
  const x = maybeReadInterval(options.get('x'), 'surface: x') ?? ([-3, 3] as const);
  const y = maybeReadInterval(options.get('y'), 'surface: y') ?? ([-3, 3] as const);
  const label = maybeReadText(options.get('label'), 'surface: label');
  const name = `${label === undefined ? '' : `${label}, `}z = ${describeFunction(source)}`;
  const noun = { en: `the surface ${name}`, zh: `曲面 ${name}` };
  const place = ([from, to]: readonly [number, number], index: number): number =>
    from + ((to - from) * index) / CELLS;
  const at = ([column, row]: Point): Point => [place(x, column), place(y, row)];
  const raw = Array.from({ length: CELLS + 1 }, (_, row) =>
    Array.from({ length: CELLS + 1 }, (_, column) => f(...at([column, row]))),
  );
  const sorted = raw
    .flat()
    .filter(Number.isFinite)
    .sort((left, right) => left - right);
  if (sorted.length < raw.flat().length * 0.02) {
    throw new PlotMistake(`There is nothing to see of ${noun.en}. Choose other intervals for x and y.`);
  }
  const z = maybeReadInterval(options.get('z'), 'surface: z') ?? chooseHeights(sorted);
  const heights = extendToEdge(raw, ([column, row]) => f(...at([column, row]))).map((row) =>
    row.map((value) => (Number.isNaN(value) ? null : Math.max(z[0], Math.min(z[1], value)))),
  );
  return {
    noun,
    space: {
      findBox: () => [x, y, z],
      draw: () => ({ lines: [], surfaces: [{ x, y, heights }] }),
    },
    draw: refusePlane,
  };
}

function chooseHeights(sorted: readonly number[]): readonly [number, number] {
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  const core = high - low;
  if (core === 0) return [at(0) - 1, at(1) + 1];
  return [Math.max(at(0), low - core), Math.min(at(1), high + core)];
}

const sides = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy): Point => [dx, dy]));

/**
 * Gives the corners just outside of where the function is defined the height that it has at its edge, on the way to
 * their neighbours inside; without this the edge is a row of teeth.
 */
function extendToEdge(
  raw: readonly (readonly number[])[],
  f: (corner: Point) => number,
): readonly (readonly number[])[] {
  return raw.map((line, row) =>
    line.map((value, column) => {
      if (!Number.isNaN(value)) return value;
      const ends = sides
        .filter(([dx, dy]) => Number.isFinite(raw[row + dy]?.[column + dx] ?? Number.NaN))
        .map(([dx, dy]) => findEdge(f, [column + dx, row + dy], [column, row]));
      return ends.length === 0 ? value : ends.reduce((sum, end) => sum + end, 0) / ends.length;
    }),
  );
}

/** The last height on the way from a corner inside to one outside. */
function findEdge(f: (corner: Point) => number, inside: Point, outside: Point): number {
  let [low, high] = [0, 1];
  const along = (share: number): Point => [
    inside[0] + share * (outside[0] - inside[0]),
    inside[1] + share * (outside[1] - inside[1]),
  ];
  for (let count = 0; count < 16; count += 1) {
    const middle = (low + high) / 2;
    if (Number.isFinite(f(along(middle)))) low = middle;
    else high = middle;
  }
  return f(along(low));
}
