import type { Json } from '../../lib/chart/chart.ts';
import type { AxisNames } from './axes-settings.ts';
import { estimateWidth, walkLine } from './place-labels.ts';
import { chooseStep, listTicks, maybeListPiTicks, type Tick } from './ticks.ts';
import type { Interval, Point } from './values.ts';
import { isWithin, spanOf, toPixels, type View } from './view.ts';
import { writeLabel } from './write-label.ts';

/** The axes of a chart: what its encoding says about the grid, and the layers that draw lines and numbers. */
export interface DrawnAxes {
  readonly x: { readonly [key: string]: Json };
  readonly y: { readonly [key: string]: Json };
  readonly lines: readonly Json[];
  readonly numbers: readonly Json[];
  /** Where numbers stand, in pixels, so that labels keep away from them. */
  readonly obstacles: readonly Point[];
}

/** How the author wants the axes. */
export interface AxesWishes {
  /** Numbers of the x axis at multiples of π. */
  readonly hasPi: boolean;
  /** One step for both axes, so that the grid is made of squares. */
  readonly hasSquares: boolean;
  /** What stands at the ends of the axes. */
  readonly names: AxisNames;
}

const X_TICKS = 9;
const Y_TICK_PX = 60;
/** Numbers keep this share of the axis away from its arrow. */
const ARROW_SHARE = 0.035;

interface AxisNumber {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

interface NumberSide {
  readonly mark: { readonly [key: string]: Json };
  /** From the point on the axis to the middle of the number, in pixels, for a number of this width. */
  readonly shift: (width: number) => Point;
}

const sides = {
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

type SideName = keyof typeof sides;

const sideNames: readonly SideName[] = [
  'below',
  'above',
  'left',
  'right',
  'belowLeft',
  'belowRight',
  'leftAbove',
  'leftBelow',
  'corner',
];

/** What the shared encoding says about one axis: its interval, and the grid at its ticks. */
export function encodeAxis(
  field: string,
  domain: Interval,
  ticks: readonly Tick[],
): { readonly [key: string]: Json } {
  return {
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: {
      values: ticks.map((tick) => tick.value),
      title: null,
      labels: false,
      ticks: false,
      domain: false,
      grid: true,
    },
  };
}

/** The line that an axis lies on: through the origin when it is in view, else along the border next to it. */
function chooseLine(interval: Interval): number {
  return isWithin(0, interval) ? 0 : interval[0];
}

/**
 * Draws axes as mathematics does: through the origin with arrows and numbers beside them, over a light grid. An
 * axis whose zero is out of view runs along the border. A number changes sides where a curve would run through it.
 *
 * @param curves points along everything that is drawn, in pixels.
 */
export function drawAxes(view: View, wishes: AxesWishes, curves: readonly Point[]): DrawnAxes {
  const xStep = chooseStep(view.x, X_TICKS);
  const yStep = wishes.hasSquares ? xStep : chooseStep(view.y, Math.max(4, view.height / Y_TICK_PX));
  const xTicks = listXTicks(view, wishes, xStep);
  const yTicks = listTicks(view.y, yStep);
  const [x0, y0] = [chooseLine(view.x), chooseLine(view.y)];
  const isCrossing = x0 === 0 && y0 === 0;
  const isShown = (tick: Tick, interval: Interval): boolean =>
    (tick.value !== 0 || !isCrossing) && (interval[1] - tick.value) / spanOf(interval) > ARROW_SHARE;
  const numbers = placeNumbers(view, curves, [
    ...xTicks
      .filter((tick) => isShown(tick, view.x))
      .map((tick) => ({
        number: { x: tick.value, y: y0, label: tick.label },
        sides: ['below', 'above', 'belowLeft', 'belowRight'] as const,
      })),
    ...yTicks
      .filter((tick) => isShown(tick, view.y))
      .map((tick) => ({
        number: { x: x0, y: tick.value, label: tick.label },
        sides: ['left', 'right', 'leftAbove', 'leftBelow'] as const,
      })),
    ...(isCrossing ? [{ number: { x: 0, y: 0, label: '0' }, sides: ['corner'] as const }] : []),
  ]);
  return {
    x: encodeAxis('x', view.x, xTicks),
    y: encodeAxis('y', view.y, yTicks),
    lines: drawLines(view, x0, y0, wishes.names),
    numbers: drawNumbers(numbers),
    obstacles: [
      ...numbers.flatMap((each) => {
        const [x, y] = middleOf(view, each.number, each.side);
        const reach = estimateWidth(each.number.label) / 2;
        return [-reach, -reach / 2, 0, reach / 2, reach].map((dx) => [x + dx, y] as const);
      }),
      ...walkLine([toPixels(view, [view.x[0], y0]), toPixels(view, [view.x[1], y0])], 12),
      ...walkLine([toPixels(view, [x0, view.y[0]]), toPixels(view, [x0, view.y[1]])], 12),
    ],
  };
}

function drawLines(view: View, x0: number, y0: number, names: AxisNames): readonly Json[] {
  const [xEnd, yEnd] = [view.x[1], view.y[1]];
  const ends = [
    { x: view.x[0], y: y0, axis: 'x' },
    { x: xEnd, y: y0, axis: 'x' },
    { x: x0, y: view.y[0], axis: 'y' },
    { x: x0, y: yEnd, axis: 'y' },
  ];
  const arrow = (x: number, y: number, shape: string): Json => ({
    data: { values: [{ x, y }] },
    mark: { type: 'point', style: 'lemma-arrow', shape },
  });
  const name = (x: number, y: number, label: string, mark: { readonly [key: string]: Json }): Json =>
    drawText([{ x, y, label }], 'lemma-axis-name', mark);
  return [
    {
      data: { values: ends },
      mark: { type: 'line', style: 'lemma-axis' },
      encoding: { detail: { field: 'axis', type: 'nominal' } },
    },
    arrow(xEnd, y0, 'triangle-right'),
    arrow(x0, yEnd, 'triangle-up'),
    name(xEnd, y0, writeLabel(names.x), { dx: 12, dy: 0, baseline: 'middle', align: 'left' }),
    name(x0, yEnd, writeLabel(names.y), { dx: 0, dy: -10, baseline: 'bottom', align: 'center' }),
  ];
}

interface PlacedNumber {
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
): readonly PlacedNumber[] {
  return wishes.map((wish) => {
    const { number, sides: ranked } = wish;
    const width = estimateWidth(number.label);
    const isClear = (side: SideName): boolean => {
      const [x, y] = middleOf(view, number, side);
      const reach = width / 2 + 2;
      return !curves.some((point) => Math.abs(point[0] - x) < reach && Math.abs(point[1] - y) < 8);
    };
    const [first] = ranked;
    const side = ranked.find(
      (each) => isClear(each) && (each === first || isApart(view, wish, each, wishes)),
    );
    return { number, side: side ?? first };
  });
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
function listXTicks(view: View, wishes: AxesWishes, step: number): readonly Tick[] {
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

function drawNumbers(numbers: readonly PlacedNumber[]): readonly Json[] {
  const groups = sideNames
    .map((side) => ({
      side,
      values: numbers.filter((each) => each.side === side).map(({ number }) => ({ ...number })),
    }))
    .filter((group) => group.values.length > 0);
  return [
    ...groups.map(({ side, values }) => drawText(values, 'lemma-tick-halo', sides[side].mark)),
    ...groups.map(({ side, values }) => drawText(values, 'lemma-tick', sides[side].mark)),
  ];
}

/** A layer of texts at places of the plane. */
export function drawText(
  values: readonly Json[],
  style: string,
  mark: { readonly [key: string]: Json },
): Json {
  return {
    data: { values },
    mark: { type: 'text', style, ...mark },
    encoding: { text: { field: 'label', type: 'nominal' } },
  };
}
