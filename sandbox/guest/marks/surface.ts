import type { Interval, Point } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { refusePlane } from '../space/refuse-plane.ts';
import type { Triple } from '../space/space.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';

/** Cells along each side. */
const CELLS = 22;
/** Heights beyond these shares of all heights are cut off, where they would flatten the rest. */
const TAIL = 0.03;
/** Of the way from one corner to the next, until the edge of the surface is found. */
const EDGE_HALVINGS = 24;

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
  const grid = { x, y, f: ([u, v]: Point): number => f(u, v) };
  const raw = Array.from({ length: CELLS + 1 }, (_, row) =>
    Array.from({ length: CELLS + 1 }, (_, column) => lift(grid, placeOf(grid, [column, row]))),
  );
  const extended = extendToEdge(raw, grid);
  const all = extended.flat().map(([, , height]) => height);
  const sorted = all.filter(Number.isFinite).sort((left, right) => left - right);
  if (sorted.length < all.length * 0.02) {
    throw new PlotMistake(`There is nothing to see of ${noun.en}. Choose other intervals for x and y.`);
  }
  const z = maybeReadInterval(options.get('z'), 'surface: z') ?? chooseHeights(sorted);
  const corners = extended.map((row) =>
    row.map(([u, v, height]): Triple | null =>
      Number.isNaN(height) ? null : [u, v, Math.max(z[0], Math.min(z[1], height))],
    ),
  );
  const isEven = raw.flat().every(([, , height]) => !Number.isNaN(height));
  return {
    noun,
    space: {
      findBox: () => [x, y, z],
      draw: () => ({ lines: [], surfaces: [{ x, y, corners, isEven }] }),
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

/** A function over the rectangle that the net of cells covers. */
interface Grid {
  readonly x: Interval;
  readonly y: Interval;
  readonly f: (place: Point) => number;
}

function placeOf({ x, y }: Grid, [column, row]: Point): Point {
  return [x[0] + ((x[1] - x[0]) * column) / CELLS, y[0] + ((y[1] - y[0]) * row) / CELLS];
}

function lift({ f }: Grid, place: Point): Triple {
  return [...place, f(place)];
}

/**
 * Draws the corners just outside of where the function is defined in to its edge, so that the rim of the surface is
 * as smooth as its function and not a row of teeth.
 */
function extendToEdge(raw: readonly (readonly Triple[])[], grid: Grid): readonly (readonly Triple[])[] {
  return raw.map((line, row) =>
    line.map((corner, column) => {
      if (!Number.isNaN(corner[2])) return corner;
      const inside = sides.flatMap(([dx, dy]) => {
        const next = raw[row + dy]?.[column + dx];
        return next !== undefined && Number.isFinite(next[2]) ? [next] : [];
      });
      const [first] = inside;
      if (first === undefined) return corner;
      const middle: Point = [mean(inside.map(([u]) => u)), mean(inside.map(([, v]) => v))];
      // In a bay of the edge the middle of the neighbours may lie outside as well.
      const from: Point = Number.isFinite(grid.f(middle)) ? middle : [first[0], first[1]];
      return findEdge(grid, from, placeOf(grid, [column, row]));
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The last point of the surface on the way from a place inside to one outside. */
function findEdge(grid: Grid, inside: Point, outside: Point): Triple {
  let [low, high] = [0, 1];
  const along = (share: number): Triple =>
    lift(grid, [inside[0] + share * (outside[0] - inside[0]), inside[1] + share * (outside[1] - inside[1])]);
  for (let count = 0; count < EDGE_HALVINGS; count += 1) {
    const middle = (low + high) / 2;
    if (Number.isFinite(along(middle)[2])) low = middle;
    else high = middle;
  }
  return along(low);
}
