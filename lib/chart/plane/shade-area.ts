import type { RealFunction } from './read-formula.ts';
import { sampleCurve } from './sample-curve.ts';
import { simplifyInView } from './simplify-line.ts';
import { type Interval, type Point, type View, widen } from './view.ts';

/** How far outside the view an area goes on, in view heights. */
const MARGIN = 0.2;
/** Finer than for a line: all chords err to the same side, and the area is to be right. */
const SIMPLE_PX = 0.006;

type Line = readonly Point[];

/**
 * The region between two curves over an interval, as outlines. It ends a little outside the view, and has gaps where
 * one of the curves is not defined or jumps.
 */
export function shadeArea(
  upper: RealFunction,
  lower: RealFunction,
  over: Interval,
  view: View,
): readonly Line[] {
  const uppers = sampleWithin(upper, over, view);
  const lowers = sampleWithin(lower, over, view);
  return uppers.flatMap((top) =>
    lowers.flatMap((bottom) => {
      const from = Math.max(top[0]?.[0] ?? 0, bottom[0]?.[0] ?? 0);
      const to = Math.min(top.at(-1)?.[0] ?? 0, bottom.at(-1)?.[0] ?? 0);
      if (!(from < to)) return [];
      const outline = [...cutLine(top, from, to), ...cutLine(bottom, from, to).toReversed()];
      const [first] = outline;
      return first === undefined ? [] : [[...outline, first]];
    }),
  );
}

/** A curve whose values are held a little outside the view: its poles then end there and are no gaps of the region. */
function sampleWithin(f: RealFunction, over: Interval, view: View): readonly Line[] {
  const [low, high] = widen(view.y, MARGIN);
  const held: RealFunction = (x) => {
    const y = f(x);
    return y > high ? high : y < low ? low : y;
  };
  return sampleCurve(held, over, view)
    .filter((piece) => piece.length > 1)
    .map((piece) => simplifyInView(piece, view, 'graph', SIMPLE_PX));
}

/** The part of a graph over an interval within its own. */
function cutLine(line: Line, from: number, to: number): Line {
  const heightAt = (x: number): Point => {
    const index = line.findIndex((point) => point[0] >= x);
    const right = line[index] ?? line.at(-1) ?? [x, 0];
    const left = line[index - 1] ?? right;
    const share = right[0] === left[0] ? 0 : (x - left[0]) / (right[0] - left[0]);
    return [x, left[1] + share * (right[1] - left[1])];
  };
  return [heightAt(from), ...line.filter(([x]) => x > from && x < to), heightAt(to)];
}
