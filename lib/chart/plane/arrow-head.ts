import { type Point, spanOf, toPixels, type View } from './view.ts';

/** From the tip of an arrowhead to the middle of its triangle, in pixels. */
const HEAD_PX = 5;

/** Where the triangle of an arrowhead stands, and its turn in degrees. */
export interface PlacedHead {
  readonly middle: Point;
  readonly angle: number;
}

/** Places the triangle of an arrowhead, so that its tip is where the arrow ends. */
export function placeHead(tip: Point, from: Point, view: View): PlacedHead {
  const [start, end] = [toPixels(view, from), toPixels(view, tip)];
  const turn = Math.atan2(end[1] - start[1], end[0] - start[0]);
  return {
    middle: shift(tip, turn, view, -1),
    angle: Math.round((turn * 1800) / Math.PI) / 10,
  };
}

/** The same arrowhead in another view, in which its arrow has the same direction. */
export function moveHead({ middle, angle }: PlacedHead, from: View, to: View): PlacedHead {
  const turn = (angle * Math.PI) / 180;
  return { middle: shift(shift(middle, turn, from, 1), turn, to, -1), angle };
}

function shift([x, y]: Point, turn: number, view: View, way: 1 | -1): Point {
  return [
    x + (way * HEAD_PX * Math.cos(turn) * spanOf(view.x)) / view.width,
    y - (way * HEAD_PX * Math.sin(turn) * spanOf(view.y)) / view.height,
  ];
}
