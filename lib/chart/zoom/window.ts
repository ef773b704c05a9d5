import { type Interval, type Point, spanOf } from '../plane/view.ts';

/** The rectangle of the plane that is in view. */
export interface PlaneWindow {
  readonly x: Interval;
  readonly y: Interval;
}

/** How far a reader may go from the view that a chart starts with, as shares of its intervals. */
const NEAREST = 1e-5;
const FARTHEST = 1e3;

/**
 * The window with everything `factor` times as large, about a point that stays where it is. Both axes change alike,
 * so that angles and circles keep their shape.
 *
 * @param home the window at the start, which bounds how far in and out one can go.
 */
export function zoomWindow(window: PlaneWindow, home: PlaneWindow, factor: number, at: Point): PlaneWindow {
  const wanted = spanOf(window.x) / spanOf(home.x) / factor;
  const share = (Math.max(NEAREST, Math.min(FARTHEST, wanted)) * spanOf(home.x)) / spanOf(window.x);
  const scale = ([from, to]: Interval, middle: number): Interval => [
    middle + (from - middle) * share,
    middle + (to - middle) * share,
  ];
  return holdNear({ x: scale(window.x, at[0]), y: scale(window.y, at[1]) }, home);
}

/** The window moved by shares of its own sides, to the right and up. */
export function panWindow(window: PlaneWindow, home: PlaneWindow, [right, up]: Point): PlaneWindow {
  const move = (interval: Interval, share: number): Interval => {
    const step = share * spanOf(interval);
    return [interval[0] + step, interval[1] + step];
  };
  return holdNear({ x: move(window.x, right), y: move(window.y, up) }, home);
}

function holdNear(window: PlaneWindow, home: PlaneWindow): PlaneWindow {
  return { x: holdInterval(window.x, home.x), y: holdInterval(window.y, home.y) };
}

function holdInterval([from, to]: Interval, home: Interval): Interval {
  const reach = FARTHEST * spanOf(home);
  const step = Math.max(0, home[0] - reach - from) - Math.max(0, to - home[1] - reach);
  return [from + step, to + step];
}

/** Whether two windows are the same to the eye. */
export function isSameWindow(one: PlaneWindow, other: PlaneWindow): boolean {
  const isSame = (left: Interval, right: Interval): boolean => {
    const least = 1e-6 * Math.min(spanOf(left), spanOf(right));
    return Math.abs(left[0] - right[0]) <= least && Math.abs(left[1] - right[1]) <= least;
  };
  return isSame(one.x, other.x) && isSame(one.y, other.y);
}
