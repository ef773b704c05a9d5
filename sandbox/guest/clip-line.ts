import type { Interval, Point } from '../../lib/chart/plane/view.ts';

/** A rectangle of the plane. */
export interface Rectangle {
  readonly x: Interval;
  readonly y: Interval;
}

/** The part of a chord within a rectangle, as shares of its length; nothing when it misses it. @see https://en.wikipedia.org/wiki/Liang–Barsky_algorithm */
function maybeClipChord(from: Point, to: Point, { x, y }: Rectangle): Interval | undefined {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const sides = [
    [-dx, from[0] - x[0]],
    [dx, x[1] - from[0]],
    [-dy, from[1] - y[0]],
    [dy, y[1] - from[1]],
  ] as const;
  for (const [speed, distance] of sides) {
    if (speed === 0) {
      if (distance < 0) return undefined;
    } else if (speed < 0) {
      enter = Math.max(enter, distance / speed);
    } else {
      leave = Math.min(leave, distance / speed);
    }
  }
  return enter <= leave ? [enter, leave] : undefined;
}

/** The parts of a line that lie in a rectangle, in order. */
export function clipLine(points: readonly Point[], box: Rectangle): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  const end = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return;
    const shares = maybeClipChord(from, to, box);
    if (shares === undefined) {
      end();
      return;
    }
    const at = (share: number): Point =>
      share === 0
        ? from
        : share === 1
          ? to
          : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    if (shares[0] > 0) end();
    if (part.length === 0) part.push(at(shares[0]));
    part.push(at(shares[1]));
    if (shares[1] < 1) end();
  });
  end();
  return parts;
}
