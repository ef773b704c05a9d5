import { simplifyInView } from '../../lib/chart/plane/simplify-line.ts';
import { type Interval, isWithin, type Point, toPixels, type View } from '../../lib/chart/plane/view.ts';
import type { Drawing, DrawnArrow } from './drawing.ts';
import { PlotMistake } from './mistake.ts';
import { type PlaneCurve, samplePlaneCurve } from './sample-plane-curve.ts';
import type { Words } from './words.ts';

/** Parts that each turn of the parameter starts from. */
const PARTS_PER_TURN = 160;
const MOST_PARTS = 1600;

/** What a curve with a parameter is drawn with. */
export interface PlaneCurveStyle {
  readonly label: string | undefined;
  readonly dashed: boolean;
  /** Shows in which direction the parameter grows. */
  readonly hasArrow: boolean;
}

/**
 * Draws a curve with a parameter.
 *
 * @throws PlotMistake when nothing of it lies in the view.
 */
export function drawPlaneCurve(
  curve: PlaneCurve,
  over: Interval,
  view: View,
  style: PlaneCurveStyle,
  noun: Words,
): Drawing {
  const turns = (over[1] - over[0]) / (2 * Math.PI);
  const parts = Math.min(MOST_PARTS, Math.ceil(PARTS_PER_TURN * Math.max(2, turns)));
  const pieces = samplePlaneCurve(curve, over, view, parts).map((piece) =>
    simplifyInView(piece, view, 'any'),
  );
  if (pieces.length === 0) {
    throw new PlotMistake(`There is nothing to see of ${noun.en}. Choose other values of from and to.`);
  }
  const arrow = style.hasArrow ? maybePlaceArrow(pieces, view) : undefined;
  return {
    lines: pieces.map((points) => ({ points, dashed: style.dashed })),
    arrows: arrow === undefined ? [] : [arrow],
    dots: [],
    isColoured: true,
    readOut: pieces.flat(),
    label: style.label,
  };
}

/** A third of the way along the part that is in view. */
function maybePlaceArrow(pieces: readonly (readonly Point[])[], view: View): DrawnArrow | undefined {
  const chords = pieces.flatMap((piece) =>
    piece.slice(1).map((tip, index) => ({ tip, from: piece[index] ?? tip })),
  );
  const seen = chords.filter(({ tip }) => isWithin(tip[0], view.x) && isWithin(tip[1], view.y));
  const lengthOf = ({ tip, from }: DrawnArrow): number => {
    const [start, end] = [toPixels(view, from), toPixels(view, tip)];
    return Math.hypot(end[0] - start[0], end[1] - start[1]);
  };
  let left = 0.33 * seen.reduce((sum, chord) => sum + lengthOf(chord), 0);
  return seen.find((chord) => {
    left -= lengthOf(chord);
    return left <= 0;
  });
}
