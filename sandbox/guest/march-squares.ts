import type { Point } from './values.ts';
import { spanOf, type View } from './view.ts';

/** A function of the plane, whose zeros are the curve. */
export type PlaneFunction = (x: number, y: number) => number;

/** Side of a cell, in pixels. */
const CELL_PX = 10;
const BISECTIONS = 40;

interface Crossing {
  readonly key: string;
  readonly point: Point;
}

/**
 * Draws `F(x, y) = 0` by marching squares. Every crossing of a cell's edge is found by bisection, so it lies on
 * the curve; the chords between them are joined into long lines. A change of sign at a pole is no crossing.
 *
 * @see https://en.wikipedia.org/wiki/Marching_squares
 */
export function marchSquares(f: PlaneFunction, view: View): readonly (readonly Point[])[] {
  const columns = Math.max(8, Math.round(view.width / CELL_PX));
  const rows = Math.max(8, Math.round(view.height / CELL_PX));
  // An odd offset keeps grid lines off the axes, where many school curves have their corners and poles.
  const xs = spread(view.x[0], spanOf(view.x), columns);
  const ys = spread(view.y[0], spanOf(view.y), rows);
  const values = ys.map((y) => xs.map((x) => f(x, y)));
  const grid = new Grid(f, xs, ys, values);
  const joiner = new PathJoiner();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (const [from, to] of grid.cutCell(column, row)) joiner.join(from, to);
    }
  }
  return joiner.finish();
}

function spread(start: number, span: number, cells: number): readonly number[] {
  const overhang = span / cells / 7;
  const step = (span + overhang * 2.3) / cells;
  return Array.from({ length: cells + 1 }, (_, index) => start - overhang + index * step);
}

class Grid {
  readonly #f: PlaneFunction;
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #values: readonly (readonly number[])[];
  readonly #known = new Map<string, Crossing | undefined>();

  constructor(
    f: PlaneFunction,
    xs: readonly number[],
    ys: readonly number[],
    values: readonly (readonly number[])[],
  ) {
    this.#f = f;
    this.#xs = xs;
    this.#ys = ys;
    this.#values = values;
  }

  #corner(column: number, row: number): Point {
    return [this.#xs[column] ?? Number.NaN, this.#ys[row] ?? Number.NaN];
  }

  #value(column: number, row: number): number {
    return this.#values[row]?.[column] ?? Number.NaN;
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
    const key = `${column},${row},${toColumn},${toRow}`;
    if (!this.#known.has(key)) {
      const point = this.#findZero(this.#corner(column, row), this.#corner(toColumn, toRow), start, end);
      this.#known.set(key, point && { key, point });
    }
    return this.#known.get(key);
  }

  #findZero(from: Point, to: Point, start: number, end: number): Point | undefined {
    let low = 0;
    let high = 1;
    let value = start;
    const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    for (let count = 0; count < BISECTIONS; count += 1) {
      const middle = (low + high) / 2;
      value = this.#f(...at(middle));
      if (value === 0) return at(middle);
      if (value > 0 === start > 0) low = middle;
      else high = middle;
    }
    return Math.abs(value) <= Math.max(Math.abs(start), Math.abs(end)) ? at((low + high) / 2) : undefined;
  }
}

interface Path {
  readonly points: Point[];
  start: string;
  end: string;
}

/** Joins chords that share an end into lines as long as they can be. */
class PathJoiner {
  readonly #open = new Map<string, Path>();
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

  #turnToEndAt(path: Path, key: string): void {
    if (path.end === key) return;
    path.points.reverse();
    [path.start, path.end] = [path.end, path.start];
  }

  #extend(path: Path, key: string, to: Crossing): void {
    this.#drop(path);
    this.#turnToEndAt(path, key);
    path.points.push(to.point);
    path.end = to.key;
    this.#keep(path);
  }

  #merge(before: Path, beforeKey: string, after: Path, afterKey: string): void {
    this.#drop(before);
    this.#drop(after);
    this.#turnToEndAt(before, beforeKey);
    this.#turnToEndAt(after, afterKey);
    for (const point of after.points.reverse()) before.points.push(point);
    before.end = after.start;
    this.#keep(before);
  }
}
