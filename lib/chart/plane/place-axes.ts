import type { Json } from '../chart.ts';
import { estimateWidth, walkLine } from './place-labels.ts';
import { chooseStep, listTicks, maybeListPiTicks, type Tick } from './ticks.ts';
import { type Interval, isWithin, type Point, spanOf, toPixels, type View } from './view.ts';

/** How the axes are to be numbered. */
export interface NumberingWishes {
  /** Numbers of the x axis at multiples of π. */
  readonly hasPi: boolean;
  /** One step for both axes, so that the grid is made of squares. */
  readonly hasSquares: boolean;
  /** Whether all numbers stand inside the view, also where an axis runs along its border. Default: false. */
  readonly isInside?: boolean;
}

/** Where everything of two axes stands. */
export interface PlacedAxes {
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The point of the plane at which the axes cross. */
  readonly crossing: Point;
  readonly numbers: readonly PlacedNumber[];
}

const X_TICKS = 9;
const Y_TICK_PX = 60;
/** Numbers keep this share of the axis away from its arrow. */
const ARROW_SHARE = 0.035;
const HALF_LINE_PX = 7;

/** A number and the point of the axis that it belongs to. */
export interface AxisNumber {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

interface NumberSide {
  readonly mark: { readonly [key: string]: Json };
  /** From the point on the axis to the middle of the number, in pixels, for a number of this width. */
  readonly shift: (width: number) => Point;
}

/** The sides of a point of an axis that its number can stand on. */
export const sides = {
  below: { mark: { dy: 7, baseline: 'top', align: 'center' }, shift: () => [0, 13] },
  above: { mark: { dy: -6, baseline: 'bottom', align: 'center' }, shift: () => [0, -13] },
  left: { mark: { dx: -7, baseline: 'middle', align: 'right' }, shift: (width) => [-7 - width / 2, 0] },
  right: { mark: { dx: 7, baseline: 'middle', align: 'left' }, shift: (width) => [7 + width / 2, 0] },
  belowLeft: {
    mark: { dx: -5, dy: 7, baseline: 'top', align: 'right' },
    shift: (width) => [-5 - width / 2, 13],
  },
  belowRight: {
    mark: { dx: 5, dy: 7, baseline: 'top', align: 'left' },
    shift: (width) => [5 + width / 2, 13],
  },
  leftAbove: {
    mark: { dx: -7, dy: -5, baseline: 'bottom', align: 'right' },
    shift: (width) => [-7 - width / 2, -11],
  },
  leftBelow: {
    mark: { dx: -7, dy: 5, baseline: 'top', align: 'right' },
    shift: (width) => [-7 - width / 2, 11],
  },
  corner: { mark: { dx: -7, dy: 7, baseline: 'top', align: 'right' }, shift: () => [-11, 13] },
} as const satisfies { readonly [name: string]: NumberSide };

/** The name of a side. */
export type SideName = keyof typeof sides;

/** The line that an axis lies on: through the origin when it is in view, else along the border next to it. */
function chooseLine(interval: Interval): number {
  return isWithin(0, interval) ? 0 : interval[0];
}

/**
 * Finds the places of the axes' lines, ticks and numbers: through the origin, or along the border next to it when its
 * zero is out of view. A number changes sides where a curve would run through it.
 *
 * @param curves points along everything that is drawn, in pixels.
 */
export function placeAxes(view: View, wishes: NumberingWishes, curves: readonly Point[]): PlacedAxes {
  const xStep = chooseStep(view.x, X_TICKS);
  const yStep = wishes.hasSquares ? xStep : chooseStep(view.y, Math.max(4, view.height / Y_TICK_PX));
  const xTicks = listXTicks(view, wishes, xStep);
  const yTicks = listTicks(view.y, yStep);
  const crossing: Point = [chooseLine(view.x), chooseLine(view.y)];
  const numbers = placeNumbers(view, curves, listNumbers(view, crossing, xTicks, yTicks, wishes), wishes);
  return { xTicks, yTicks, crossing, numbers };
}

function listNumbers(
  view: View,
  [x0, y0]: Point,
  xTicks: readonly Tick[],
  yTicks: readonly Tick[],
  { isInside }: NumberingWishes,
): readonly NumberWish[] {
  const isCrossing = x0 === 0 && y0 === 0;
  const isShown = (tick: Tick, interval: Interval): boolean =>
    (tick.value !== 0 || !isCrossing) && (interval[1] - tick.value) / spanOf(interval) > ARROW_SHARE;
  // Inside the view there is no room for the number of a place where the other axis runs along the border.
  const isFree = (tick: Tick, other: number): boolean => isInside !== true || tick.value !== other;
  return [
    ...xTicks
      .filter((tick) => isShown(tick, view.x))
      .map((tick) => ({
        number: { x: tick.value, y: y0, label: tick.label },
        sides: ['below', 'above', 'belowLeft', 'belowRight'] as const,
      })),
    ...yTicks
      .filter((tick) => isShown(tick, view.y) && isFree(tick, y0))
      .map((tick) => ({
        number: { x: x0, y: tick.value, label: tick.label },
        sides: ['left', 'right', 'leftAbove', 'leftBelow'] as const,
      })),
    ...(isCrossing ? [{ number: { x: 0, y: 0, label: '0' }, sides: ['corner'] as const }] : []),
  ];
}

/** A number of an axis, and the side of its place that it stands on. */
export interface PlacedNumber {
  readonly number: AxisNumber;
  readonly side: SideName;
}

function middleOf(view: View, number: AxisNumber, side: SideName): Point {
  const [left, top] = toPixels(view, [number.x, number.y]);
  const [dx, dy] = sides[side].shift(estimateWidth(number.label));
  return [left + dx, top + dy];
}

/** Width of the plane on a phone, as a share of its own: numbers keep their size there and come closer together. */
const PHONE_SHARE = 0.45;

interface NumberWish {
  readonly number: AxisNumber;
  readonly sides: readonly [SideName, ...SideName[]];
}

function placeNumbers(
  view: View,
  curves: readonly Point[],
  wishes: readonly NumberWish[],
  { isInside }: NumberingWishes,
): readonly PlacedNumber[] {
  return wishes.flatMap((wish) => {
    const { number } = wish;
    const width = estimateWidth(number.label);
    const ranked = isInside === true ? wish.sides.filter((side) => isInView(view, number, side)) : wish.sides;
    const isClear = (side: SideName): boolean => {
      const [x, y] = middleOf(view, number, side);
      const reach = width / 2 + 2;
      return !curves.some((point) => Math.abs(point[0] - x) < reach && Math.abs(point[1] - y) < 8);
    };
    const [first] = ranked;
    if (first === undefined) return [];
    const side = ranked.find(
      (each) => isClear(each) && (each === first || isApart(view, wish, each, wishes)),
    );
    return [{ number, side: side ?? first }];
  });
}

function isInView(view: View, number: AxisNumber, side: SideName): boolean {
  const [x, y] = middleOf(view, number, side);
  const reach = estimateWidth(number.label) / 2;
  return (
    x - reach >= 0 && x + reach <= view.width && y - HALF_LINE_PX >= 0 && y + HALF_LINE_PX <= view.height
  );
}

/** Whether a number that steps aside stays clear of the others where they stand by default, on a phone too. */
function isApart(view: View, wish: NumberWish, side: SideName, wishes: readonly NumberWish[]): boolean {
  const at = ({ number }: NumberWish, where: SideName): Point => {
    const [left, top] = toPixels(view, [number.x, number.y]);
    const [dx, dy] = sides[where].shift(estimateWidth(number.label));
    return [left * PHONE_SHARE + dx, top * PHONE_SHARE + dy];
  };
  const [x, y] = at(wish, side);
  return wishes.every((other) => {
    if (other === wish) return true;
    const [otherX, otherY] = at(other, other.sides[0]);
    const reach = (estimateWidth(wish.number.label) + estimateWidth(other.number.label)) / 2 + 2;
    return Math.abs(otherX - x) > reach || Math.abs(otherY - y) > 13;
  });
}

/** The finest x ticks whose numbers have room beside one another on a phone. */
function listXTicks(view: View, wishes: NumberingWishes, step: number): readonly Tick[] {
  const perUnit = (view.width / spanOf(view.x)) * PHONE_SHARE;
  const hasRoom = (ticks: readonly Tick[]): boolean =>
    ticks.every(({ value, label }, index) => {
      const next = ticks[index + 1];
      const needed = (estimateWidth(label) + estimateWidth(next?.label ?? '')) * 0.46 + 3;
      return next === undefined || (next.value - value) * perUnit >= needed;
    });
  const choices = [X_TICKS, 7, 5, 4, 3, 2].flatMap((count) => {
    if (wishes.hasPi)
      return [maybeListPiTicks(view.x, count) ?? listTicks(view.x, chooseStep(view.x, count))];
    return [listTicks(view.x, count === X_TICKS ? step : chooseStep(view.x, count))];
  });
  return choices.find(hasRoom) ?? choices.at(-1) ?? [];
}

/** Points along the axes and their numbers, in pixels, for labels to keep off. */
export function listAxesObstacles(view: View, { crossing, numbers }: PlacedAxes): readonly Point[] {
  const [x0, y0] = crossing;
  return [
    ...numbers.flatMap((each) => {
      const [x, y] = middleOf(view, each.number, each.side);
      const reach = estimateWidth(each.number.label) / 2;
      return [-reach, -reach / 2, 0, reach / 2, reach].flatMap((dx) =>
        [-5, 0, 5].map((dy) => [x + dx, y + dy] as const),
      );
    }),
    ...walkLine([toPixels(view, [view.x[0], y0]), toPixels(view, [view.x[1], y0])], 12),
    ...walkLine([toPixels(view, [x0, view.y[0]]), toPixels(view, [x0, view.y[1]])], 12),
  ];
}
