import { type Point, toPixels, type View } from './view.ts';

const COLUMN_PX = 0.5;

/** A line of the plane through fewer points that looks the same in a view; see {@link simplifyLine}. */
export function simplifyInView(
  points: readonly Point[],
  view: View,
  kind: 'graph' | 'any',
  tolerancePx = 0.08,
): readonly Point[] {
  const pixels = points.map((point) => toPixels(view, point));
  return simplifyLine(pixels, tolerancePx, kind)
    .map((index) => points[index])
    .filter((point) => point !== undefined);
}

/**
 * Leaves out points that a line does not need to look the same.
 *
 * @param pixels the line's points, in pixels.
 * @param kind the graph of a function, whose x only grows, or any line.
 * @returns the indices of the points to keep, in order.
 */
function simplifyLine(
  pixels: readonly Point[],
  tolerancePx: number,
  kind: 'graph' | 'any' = 'graph',
): readonly number[] {
  const indices = pixels.map((_, index) => index);
  const columns = kind === 'graph' ? keepColumns(indices, pixels) : indices;
  return keepCorners(columns, pixels, tolerancePx);
}

/**
 * Where a line swings many times within half a pixel, only its first, lowest, highest and last point there show.
 *
 * @see Jugel et al., "M4: a visualization-oriented time series data aggregation", 2014
 */
function keepColumns(indices: readonly number[], pixels: readonly Point[]): readonly number[] {
  const columns = new Map<number, number[]>();
  for (const index of indices) {
    const column = Math.floor((pixels[index]?.[0] ?? 0) / COLUMN_PX);
    const group = columns.get(column);
    if (group === undefined) columns.set(column, [index]);
    else group.push(index);
  }
  return [...columns.values()].flatMap((group) => {
    if (group.length <= 4) return group;
    const height = (index: number): number => pixels[index]?.[1] ?? 0;
    const low = group.reduce((best, index) => (height(index) < height(best) ? index : best));
    const high = group.reduce((best, index) => (height(index) > height(best) ? index : best));
    const kept = new Set([group[0] ?? low, low, high, group.at(-1) ?? high]);
    return [...kept].sort((left, right) => left - right);
  });
}

/** @see https://en.wikipedia.org/wiki/Ramer–Douglas–Peucker_algorithm */
function keepCorners(
  indices: readonly number[],
  pixels: readonly Point[],
  tolerancePx: number,
): readonly number[] {
  const at = (position: number): Point => pixels[indices[position] ?? 0] ?? [0, 0];
  const kept = new Set([0, indices.length - 1]);
  const open: (readonly [number, number])[] = [[0, indices.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let distance = tolerancePx;
    for (let position = from + 1; position < to; position += 1) {
      const away = distanceToChord(at(position), at(from), at(to));
      if (away > distance) {
        distance = away;
        farthest = position;
      }
    }
    if (farthest === -1) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return indices.filter((_, position) => kept.has(position));
}

/** How far a point lies from the chord between two others, its ends included. */
export function distanceToChord(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [px, py] = [point[0] - from[0], point[1] - from[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
  return Math.hypot(px - share * dx, py - share * dy);
}
