import type { Json } from '../chart.ts';
import {
  listAxesObstacles,
  type NumberingWishes,
  type PlacedNumber,
  placeAxes,
  type SideName,
  sides,
} from './place-axes.ts';
import type { Tick } from './ticks.ts';
import type { Interval, Point, View } from './view.ts';

/** The names that stand at the ends of the axes. */
export interface AxisNames {
  readonly x: string;
  readonly y: string;
}

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
export interface AxesWishes extends NumberingWishes {
  /** What stands at the ends of the axes. */
  readonly names: AxisNames;
}

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

/**
 * Draws axes as mathematics does: through the origin with arrows and numbers beside them, over a light grid. An
 * axis whose zero is out of view runs along the border.
 *
 * @param curves points along everything that is drawn, in pixels.
 */
export function drawAxes(view: View, wishes: AxesWishes, curves: readonly Point[]): DrawnAxes {
  const placed = placeAxes(view, wishes, curves);
  const [x0, y0] = placed.crossing;
  return {
    x: encodeAxis('x', view.x, placed.xTicks),
    y: encodeAxis('y', view.y, placed.yTicks),
    lines: drawLines(view, x0, y0, wishes.names),
    numbers: drawNumbers(placed.numbers),
    obstacles: listAxesObstacles(view, placed),
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
    name(xEnd, y0, names.x, { dx: 12, dy: 0, baseline: 'middle', align: 'left' }),
    name(x0, yEnd, names.y, { dx: 0, dy: -10, baseline: 'bottom', align: 'center' }),
  ];
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
