import type { Json } from '../chart.ts';
import { isWithin, type Point, roundWithin, type View } from './view.ts';

/** One row of a layer's data. */
export type Row = { readonly [key: string]: Json };

/** A point as a row, rounded to what can be seen. */
export function toRow(point: Point, view: View): Row {
  return { x: roundWithin(point[0], view.x), y: roundWithin(point[1], view.y) };
}

const READ_OUT_ROWS = 150;

/** Those points of a series whose coordinates can be read off with the pointer, as rows: a few of those in view. */
export function listReadOut(points: readonly Point[], series: string, view: View): readonly Row[] {
  const seen = points.filter(([x, y]) => isWithin(x, view.x) && isWithin(y, view.y));
  const stride = Math.max(1, Math.ceil(seen.length / READ_OUT_ROWS));
  return seen.filter((_, index) => index % stride === 0).map((point) => ({ ...toRow(point, view), series }));
}
