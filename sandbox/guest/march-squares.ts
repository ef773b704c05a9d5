import type { Interval, Point, View } from '../../lib/chart/plane/view.ts';

/** A function of the plane, whose zeros are the curve. */
export type PlaneFunction = (x: number, y: number) => number;

/** Side of a cell of the first, coarse look, in pixels. */
const CELL_PX = 10;
/** Cells near the curve are cut into as many in each direction. */
const FINER = 4;
/** Halvings of the edge of a fine cell: what is left of it is a ten-thousandth of a pixel. */
const BISECTIONS = 14;

interface Crossing {
  readonly key: number;
  readonly point: Point;
}

/**
 * Draws `F(x, y) = 0` by marching squares. A coarse look finds the cells that the curve runs through; they and their
 * neighbours are cut into fine ones, so that bends are round and double points are points. Every crossing of a fine
 * cell's edge is found by bisection, so it lies on the curve; the chords between them are joined into long lines. A
 * change of sign at a pole is no crossing.
 *
 * @param finer cells that a coarse one is cut into in each direction; 1 for a coarse look alone. Default: 4.
 * @see https://en.wikipedia.org/wiki/Marching_squares
 */
export function marchSquares(
  f: PlaneFunction,
  view: View,
  finer: number = FINER,
): readonly (readonly Point[])[] {
  const columns = Math.max(8, Math.round(view.width / CELL_PX));
  const rows = Math.max(8, Math.round(view.height / CELL_PX));
  const grid = new Grid(f, spread(view.x, columns, finer), spread(view.y, rows, finer));
  const joiner = new PathJoiner();
  const active = findActive(grid, columns, rows, finer);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (active[row * columns + column] !== 1) continue;
      for (let part = 0; part < finer * finer; part += 1) {
        const [right, up] = [part % finer, Math.floor(part / finer)];
        for (const [from, to] of grid.cutCell(column * finer + right, row * finer + up))
          joiner.join(from, to);
      }
    }
  }
  return joiner.finish();
}

/** Marks the coarse cells in which the sign changes, and those around them. */
function findActive(grid: Grid, columns: number, rows: number, finer: number): Uint8Array {
  const active = new Uint8Array(columns * rows);
  const reach = finer === 1 ? 0 : 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!grid.hasChange(column * finer, row * finer, finer)) continue;
      for (let up = Math.max(0, row - reach); up <= Math.min(rows - 1, row + reach); up += 1) {
        const [from, to] = [Math.max(0, column - reach), Math.min(columns - 1, column + reach)];
        active.fill(1, up * columns + from, up * columns + to + 1);
      }
    }
  }
  return active;
}

/** The grid lines of an interval. An odd offset keeps them off the axes, where many school curves have corners and poles. */
function spread([start, end]: Interval, cells: number, finer: number): readonly number[] {
  const overhang = (end - start) / cells / 7;
  const step = (end - start + overhang * 2.3) / cells / finer;
  return Array.from({ length: cells * finer + 1 }, (_, index) => start - overhang + index * step);
}

class Grid {
  readonly #f: PlaneFunction;
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  /** The values at the corners that were asked for, row by row. */
  readonly #values: Float64Array;
  readonly #isKnown: Uint8Array;
  readonly #crossings = new Map<number, Crossing | undefined>();

  constructor(f: PlaneFunction, xs: readonly number[], ys: readonly number[]) {
    this.#f = f;
    this.#xs = xs;
    this.#ys = ys;
    this.#values = new Float64Array(xs.length * ys.length);
    this.#isKnown = new Uint8Array(xs.length * ys.length);
  }

  #corner(column: number, row: number): Point {
    return [this.#xs[column] ?? Number.NaN, this.#ys[row] ?? Number.NaN];
  }

  #value(column: number, row: number): number {
    const index = row * this.#xs.length + column;
    if (this.#isKnown[index] !== 1) {
      this.#values[index] = this.#f(...this.#corner(column, row));
      this.#isKnown[index] = 1;
    }
    return this.#values[index] ?? Number.NaN;
  }

  /** Whether the function changes its sign, or ends, between the corners of a cell of this size. */
  hasChange(column: number, row: number, size: number): boolean {
    const corners = [
      this.#value(column, row),
      this.#value(column + size, row),
      this.#value(column, row + size),
      this.#value(column + size, row + size),
    ];
    const above = corners.filter((value) => value > 0).length;
    const known = corners.filter(Number.isFinite).length;
    return known > 0 && (known < 4 || (above > 0 && above < 4));
  }

  /** The one or two chords of a cell, as pairs of crossings. */
  cutCell(column: number, row: number): readonly (readonly [Crossing, Crossing])[] {
    const crossings = [
      this.#crossEdge(column, row, column + 1, row),
      this.#crossEdge(column + 1, row, column + 1, row + 1),
      this.#crossEdge(column, row + 1, column + 1, row + 1),
      this.#crossEdge(column, row, column, row + 1),
    ];
    const found = crossings.filter((each) => each !== undefined);
    const [bottom, right, top, left] = crossings;
    if (bottom && right && top && left) {
      const low = this.#corner(column, row);
      const high = this.#corner(column + 1, row + 1);
      const centre = this.#f((low[0] + high[0]) / 2, (low[1] + high[1]) / 2);
      const joinsDiagonal = centre > 0 === this.#value(column, row) > 0;
      return joinsDiagonal
        ? [
            [bottom, right],
            [top, left],
          ]
        : [
            [bottom, left],
            [top, right],
          ];
    }
    const [first, second] = found;
    return found.length === 2 && first && second ? [[first, second]] : [];
  }

  #crossEdge(column: number, row: number, toColumn: number, toRow: number): Crossing | undefined {
    const start = this.#value(column, row);
    const end = this.#value(toColumn, toRow);
    if (!Number.isFinite(start) || !Number.isFinite(end) || start > 0 === end > 0) return undefined;
    // The edges to the right of a corner have even keys, those above it odd ones.
    const key = 2 * (row * this.#xs.length + column) + (toRow > row ? 1 : 0);
    if (!this.#crossings.has(key)) {
      const point = this.#findZero(this.#corner(column, row), this.#corner(toColumn, toRow), start, end);
      this.#crossings.set(key, point && { key, point });
    }
    return this.#crossings.get(key);
  }

  #findZero(from: Point, to: Point, start: number, end: number): Point | undefined {
    let [low, high] = [0, 1];
    let [below, above] = [start, end];
    const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    for (let count = 0; count < BISECTIONS; count += 1) {
      const middle = (low + high) / 2;
      const value = this.#f(...at(middle));
      if (value === 0) return at(middle);
      if (value > 0 === start > 0) [low, below] = [middle, value];
      else [high, above] = [middle, value];
    }
    const isPole = Math.abs(above - below) > Math.abs(end - start);
    // So close to its zero the function is straight.
    return isPole ? undefined : at(low + ((high - low) * below) / (below - above));
  }
}

interface Path {
  readonly points: Point[];
  start: number;
  end: number;
}

/** Joins chords that share an end into lines as long as they can be. */
class PathJoiner {
  readonly #open = new Map<number, Path>();
  readonly #closed: Path[] = [];

  join(from: Crossing, to: Crossing): void {
    const before = this.#open.get(from.key);
    const after = this.#open.get(to.key);
    if (before === undefined && after === undefined) {
      this.#keep({ points: [from.point, to.point], start: from.key, end: to.key });
    } else if (before !== undefined && before === after) {
      this.#drop(before);
      const [first] = before.points;
      if (first !== undefined) before.points.push(first);
      this.#closed.push(before);
    } else if (before !== undefined && after !== undefined) {
      this.#merge(before, from.key, after, to.key);
    } else if (before !== undefined) {
      this.#extend(before, from.key, to);
    } else if (after !== undefined) {
      this.#extend(after, to.key, from);
    }
  }

  finish(): readonly (readonly Point[])[] {
    return [...this.#closed, ...new Set(this.#open.values())].map((path) => path.points);
  }

  #keep(path: Path): void {
    this.#open.set(path.start, path);
    this.#open.set(path.end, path);
  }

  #drop(path: Path): void {
    this.#open.delete(path.start);
    this.#open.delete(path.end);
  }

  #turnToEndAt(path: Path, key: number): void {
    if (path.end === key) return;
    path.points.reverse();
    [path.start, path.end] = [path.end, path.start];
  }

  #extend(path: Path, key: number, to: Crossing): void {
    this.#drop(path);
    this.#turnToEndAt(path, key);
    path.points.push(to.point);
    path.end = to.key;
    this.#keep(path);
  }

  #merge(before: Path, beforeKey: number, after: Path, afterKey: number): void {
    this.#drop(before);
    this.#drop(after);
    this.#turnToEndAt(before, beforeKey);
    this.#turnToEndAt(after, afterKey);
    for (const point of after.points.reverse()) before.points.push(point);
    before.end = after.start;
    this.#keep(before);
  }
}
