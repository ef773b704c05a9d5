import type { Interval } from '../../../lib/chart/plane/view.ts';

/** A point of space. */
export type Triple = readonly [number, number, number];

/** The intervals of x, y and z that a chart of space shows. */
export type Box = readonly [Interval, Interval, Interval];

/** A line through space; its colour goes along it, or says which of several lines it is. */
export interface SpaceLine {
  readonly points: readonly Triple[];
  /** What grows along the line, one value for each point: the time. */
  readonly times: readonly number[];
  readonly label: string | undefined;
}

/**
 * A net of cells over a grid of equal steps: `corners[row][column]` lies over the column's x and the row's y, or
 * where the surface ends on the way there, or nowhere.
 */
export interface SpaceSurface {
  readonly x: Interval;
  readonly y: Interval;
  readonly corners: readonly (readonly (Triple | null)[])[];
  /** Whether every corner lies over its place of the grid. */
  readonly isEven: boolean;
}

/** What a mark of space draws. */
export interface SpaceDrawing {
  readonly lines: readonly SpaceLine[];
  readonly surfaces: readonly SpaceSurface[];
}

/** The part of a mark that stands in space. A chart holds marks of space only, or marks of the plane only. */
export interface SpaceMark {
  /** The box that holds what is drawn. */
  findBox(): Box;
  draw(): SpaceDrawing;
}

/** Half the height of the box as it is drawn; its two other half-sides are 1. */
export const HALF_HEIGHT = 0.8;

/** Where a point of the box is drawn: the box has its centre at 0 and its half-sides are 1, 1 and {@link HALF_HEIGHT}. */
export function toUnitBox(box: Box, [x, y, z]: Triple): Triple {
  const place = (value: number, [from, to]: Interval): number => (2 * (value - from)) / (to - from) - 1;
  return [place(x, box[0]), place(y, box[1]), place(z, box[2]) * HALF_HEIGHT];
}

/** The smallest box around some boxes; a side without length gets one. */
export function joinBoxes(boxes: readonly Box[]): Box {
  const side = (axis: 0 | 1 | 2): Interval => {
    const from = Math.min(...boxes.map((box) => box[axis][0]));
    const to = Math.max(...boxes.map((box) => box[axis][1]));
    return to - from > 1e-12 * Math.max(1, Math.abs(from)) ? [from, to] : [from - 1, to + 1];
  };
  return [side(0), side(1), side(2)];
}

/** The smallest box around some points. */
export function boxAround(points: readonly Triple[]): Box {
  const side = (axis: 0 | 1 | 2): Interval => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of points) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
    return low <= high ? [low, high] : [-1, 1];
  };
  return [side(0), side(1), side(2)];
}
