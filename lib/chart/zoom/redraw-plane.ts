import type { Json } from '../chart.ts';
import type { JsonObject } from '../json-object.ts';
import { moveHead } from '../plane/arrow-head.ts';
import { listAxesObstacles, type PlacedAxes, placeAxes, sides } from '../plane/place-axes.ts';
import { walkLine } from '../plane/place-labels.ts';
import { type Interval, isWithin, type Point, spanOf, toPixels, type View, widen } from '../plane/view.ts';
import { listEnds } from '../plane/view-signals.ts';
import { followGraphs } from './follow-graphs.ts';
import { followLabels } from './follow-labels.ts';
import { readNumberIn } from './read-layer.ts';
import { isSameWindow, type PlaneWindow } from './window.ts';
import { type FollowingData, tickSignals, type ZoomableChart } from './zoomable-chart.ts';

/** What a chart holds for a window: its parameters and the rows of its data sources, by name. */
export interface Redrawn {
  readonly signals: ReadonlyMap<string, Json>;
  readonly data: ReadonlyMap<string, readonly JsonObject[]>;
}

/**
 * Draws the plane for a window: axes, ticks and numbers anew, graphs of expressions sampled over what is in view, and
 * everything else where it belongs. At the window that the chart starts with, it is the chart as it was stored.
 */
export function redrawPlane(chart: ZoomableChart, window: PlaneWindow): Redrawn {
  const { home, numbering } = chart.plane;
  const signals = (xTicks: readonly number[], yTicks: readonly number[]): ReadonlyMap<string, Json> =>
    new Map<string, Json>([
      ...listEnds(window.x, window.y),
      [tickSignals.x, xTicks],
      [tickSignals.y, yTicks],
    ]);
  if (isSameWindow(window, home)) {
    return {
      signals: signals(chart.ticks.x, chart.ticks.y),
      data: new Map(chart.data.map(({ name, rows }) => [name, rows])),
    };
  }
  const view: View = { ...home, ...window };
  const graphs = followGraphs(chart, view);
  const shapes = listShapes(graphs.rows, view);
  const axes = placeAxes(view, { ...numbering, isInside: true }, shapes);
  const obstacles = [...shapes, ...listAxesObstacles(view, axes)];
  const write = (data: FollowingData): readonly JsonObject[] =>
    data.part === 'labels'
      ? followLabels(data, graphs.curves, obstacles, view)
      : (graphs.rows.get(data.name) ?? moveRows(data, home, view, axes));
  return {
    signals: signals(
      axes.xTicks.map(({ value }) => value),
      axes.yTicks.map(({ value }) => value),
    ),
    data: new Map(chart.data.map((data) => [data.name, write(data)])),
  };
}

function moveRows(data: FollowingData, home: View, view: View, axes: PlacedAxes): readonly JsonObject[] {
  const [x0, y0] = axes.crossing;
  const [right, top] = [view.x[1], view.y[1]];
  const moveTo = ([x, y]: Point): readonly JsonObject[] => data.rows.map((row) => ({ ...row, x, y }));
  switch (data.part) {
    case 'axis':
      return [
        { x: view.x[0], y: y0, axis: 'x' },
        { x: right, y: y0, axis: 'x' },
        { x: x0, y: view.y[0], axis: 'y' },
        { x: x0, y: top, axis: 'y' },
      ];
    case 'arrow-x':
    case 'name-x':
      return moveTo([right, y0]);
    case 'arrow-y':
    case 'name-y':
      return moveTo([x0, top]);
    case 'numbers':
      return axes.numbers.map(({ number, side }) => ({ dx: 0, dy: 0, ...number, ...sides[side].mark }));
    case 'heads':
      return data.rows.map((row) => moveHeadRow(row, home, view));
    default:
      return data.rows;
  }
}

function moveHeadRow(row: JsonObject, home: View, view: View): JsonObject {
  const angle = readNumberIn(row, 'angle');
  const middle: Point = [readNumberIn(row, 'x'), readNumberIn(row, 'y')];
  const [x, y] = moveHead({ middle, angle }, home, view).middle;
  return { ...row, x, y };
}

/** Points along all lines in view, in pixels, for numbers to step aside. */
function listShapes(graphs: ReadonlyMap<string, readonly JsonObject[]>, view: View): readonly Point[] {
  const isNear = (value: number, interval: Interval): boolean =>
    spanOf(interval) > 0 && isWithin(value, widen(interval, 0.1));
  return [...graphs.values()].flatMap((rows) => {
    const pieces = Map.groupBy(
      rows.filter((row) => 'piece' in row),
      (row) => row.piece,
    );
    return [...pieces.values()].flatMap((piece) =>
      walkLine(
        piece
          .map((row): Point => [readNumberIn(row, 'x'), readNumberIn(row, 'y')])
          .filter(([x, y]) => isNear(x, view.x) && isNear(y, view.y))
          .map((point) => toPixels(view, point)),
        6,
      ),
    );
  });
}
