import { estimateWidth } from '../../lib/chart/plane/place-labels.ts';
import { type Point, spanOf, type View } from '../../lib/chart/plane/view.ts';
import type { DrawnText } from './drawing.ts';

/** From the border of the view to the middle of the first and of the second row of text, in pixels. */
const rowsPx = [18, 40] as const;
const EDGE_PX = 8;

/**
 * A text in the corner of a view that is free, the upper right one first; `top` leaves the lower ones out. It is so
 * far from the border that it stays inside on a page of half the width.
 */
export function writeInCorner(text: string, view: View, sides: 'top' | 'all' = 'all'): DrawnText {
  const inset = Math.min(view.width / 2, estimateWidth(text) + EDGE_PX);
  const toPlane = (left: number, top: number): Point => [
    view.x[0] + (left / view.width) * spanOf(view.x),
    view.y[1] - (top / view.height) * spanOf(view.y),
  ];
  const [first, second] = rowsPx;
  const right = view.width - inset;
  const below = sides === 'all' ? [view.height - first, view.height - second] : [];
  const rest = [second, ...below].flatMap((top) => [toPlane(right, top), toPlane(inset, top)]);
  const alternatives = [toPlane(inset, first), ...rest];
  return { point: toPlane(right, first), alternatives, text, isCentred: true };
}

/** The sides and the top of a bar that stands on the x axis, for labels to keep off. */
export function outlineBar(from: number, to: number, height: number): readonly Point[] {
  return [
    [from, 0],
    [from, height],
    [to, height],
    [to, 0],
  ];
}
