/** A closed interval. */
export type Interval = readonly [number, number];

/** A point of the plane. */
export type Point = readonly [number, number];

/** The rectangle of the plane that a chart shows, and its size on the page in pixels. */
export interface View {
  readonly x: Interval;
  readonly y: Interval;
  readonly width: number;
  readonly height: number;
  /** Whether one unit is as long on both axes, and has to stay so when the chart is fitted to a page. */
  readonly isEqual?: boolean;
}

/** Length of an interval. */
export function spanOf(interval: Interval): number {
  return interval[1] - interval[0];
}

/** Where a point of the plane lies on the page, in pixels from the top left corner. */
export function toPixels(view: View, [x, y]: Point): Point {
  return [((x - view.x[0]) / spanOf(view.x)) * view.width, ((view.y[1] - y) / spanOf(view.y)) * view.height];
}

/** Whether a value lies in an interval, its ends included. */
export function isWithin(value: number, interval: Interval): boolean {
  return value >= interval[0] && value <= interval[1];
}

/** The interval widened on both sides by a share of its length. */
export function widen(interval: Interval, share: number): Interval {
  const margin = spanOf(interval) * share;
  return [interval[0] - margin, interval[1] + margin];
}

/** Rounds to a hundred-thousandth of the span: finer than a pixel, and short when written. */
export function roundWithin(value: number, interval: Interval): number {
  const digits = 5 - Math.floor(Math.log10(spanOf(interval)));
  if (digits > 15 || digits < -15) return value;
  const rounded =
    digits >= 0 ? Number(value.toFixed(digits)) : Math.round(value / 10 ** -digits) * 10 ** -digits;
  return rounded === 0 ? 0 : rounded;
}
