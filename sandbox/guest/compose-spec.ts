import { chartBounds } from '../../lib/chart/bounds.ts';
import type { ChartSpec, Json } from '../../lib/chart/chart.ts';
import { type AxisNames, type DrawnAxes, drawAxes } from '../../lib/chart/plane/draw-axes.ts';
import type { Point, View } from '../../lib/chart/plane/view.ts';
import { declareView } from '../../lib/chart/plane/view-signals.ts';
import { EQUAL_ASPECT_NAME, PLOT_NAME } from '../../lib/chart/responsive.ts';
import type { AxesSettings } from './axes-settings.ts';
import { chooseLineView, chooseView, type ViewWishes } from './choose-view.ts';
import { describeChart } from './describe-chart.ts';
import { drawFramedAxes } from './draw-framed-axes.ts';
import { drawNumberLines, heightOfLine } from './draw-number-lines.ts';
import { drawArrows, drawDots, drawFills, drawLines, drawReadOut } from './draw-series.ts';
import type { Drawing, Mark } from './drawing.ts';
import { drawSeriesLabels, listShapes } from './label-series.ts';
import { maybeJoinFrames } from './mark-frame.ts';
import { PlotMistake } from './mistake.ts';
import { listColourNames, paintLayers } from './paint-layers.ts';
import { nameSeries, type Series } from './series.ts';
import { composeSpace } from './space/compose-space.ts';
import { writeDrawing, writeLabel } from './write-label.ts';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** What the author of the code wants of a chart as a whole. */
export interface ChartWishes extends ViewWishes, AxesSettings {
  readonly title: string | undefined;
}

/**
 * Turns marks into a Vega-Lite spec.
 *
 * ```
 * marks -> view (intervals, size) -> drawings -> grid and axes, lines, read-out, points, labels -> spec
 * ```
 *
 * The spec holds data and geometry. Every colour and font is named by a style or a scale that the theme fills.
 */
export function composeSpec(marks: readonly Mark[], wishes: ChartWishes): ChartSpec {
  if (marks.some((mark) => mark.space !== undefined)) return composeSpace(marks, wishes.title);
  // A chart of nothing but sets of numbers is drawn on number lines, one beneath the other.
  const isFlat = marks.every((mark) => mark.along !== undefined);
  const view = isFlat ? chooseLineView(marks, wishes) : chooseView(marks, wishes);
  const draw = (mark: Mark, index: number): Drawing =>
    isFlat && mark.along !== undefined ? mark.along.draw(view, heightOfLine(view, index)) : mark.draw(view);
  const series = nameSeries(marks.map((mark, index) => writeDrawing(draw(mark, index))));
  const shapes = listShapes(series, view);
  const axes = isFlat ? drawNumberLines(view, marks, wishes) : drawPlane(view, marks, wishes, shapes);
  const names = listColourNames(series);
  const layers = [
    ...series.flatMap((each) => paintLayers(each.name, each.under, names)),
    ...drawFills(series, view, names),
    ...axes.lines,
    ...drawLines(series, view, names),
    ...drawArrows(series, view, names),
    ...series.flatMap((each) => paintLayers(each.name, each.over, names)),
    ...axes.numbers,
    ...drawReadOut(series, view, names),
    ...drawDots(series, view, names),
    ...drawSeriesLabels(series, view, [...shapes, ...axes.obstacles], names),
  ];
  checkSize(series);
  return writeSpec(marks, view, wishes, axes, layers);
}

function drawPlane(
  view: View,
  marks: readonly Mark[],
  wishes: ChartWishes,
  shapes: readonly Point[],
): DrawnAxes {
  const frame = maybeJoinFrames(marks.flatMap((mark) => mark.frame ?? []));
  const hasPi = marks.some((mark) => mark.isTrigonometric === true);
  const axes =
    frame === undefined
      ? drawAxes(view, { hasPi, hasSquares: view.isEqual === true, names: writeNames(wishes.names) }, shapes)
      : drawFramedAxes(view, frame, wishes.names);
  const grid = wishes.hasGrid
    ? axes
    : { ...axes, x: { ...axes.x, axis: null }, y: { ...axes.y, axis: null } };
  return wishes.hasAxes ? grid : { ...grid, lines: [], numbers: [], obstacles: [] };
}

function writeNames({ x, y }: AxisNames): AxisNames {
  return { x: writeLabel(x), y: writeLabel(y) };
}

function writeSpec(
  marks: readonly Mark[],
  view: View,
  wishes: ChartWishes,
  axes: DrawnAxes,
  layers: readonly Json[],
): ChartSpec {
  const title = wishes.title === undefined ? undefined : writeLabel(wishes.title);
  const sliders = marks.flatMap((mark) => mark.params ?? []);
  // Whatever follows sliders is computed in the browser, from the ends of the view.
  const params = sliders.length === 0 ? [] : [...sliders, ...declareView(view.x, view.y)];
  return {
    $schema: SCHEMA,
    name: view.isEqual === true ? EQUAL_ASPECT_NAME : PLOT_NAME,
    description: describeChart(marks, view, title),
    ...(title === undefined ? {} : { title }),
    width: Math.round(view.width),
    height: Math.round(view.height),
    ...(params.length === 0 ? {} : { params }),
    encoding: { x: axes.x, y: axes.y },
    layer: layers,
  };
}

function checkSize(series: readonly Series[]): void {
  const outlines = series.flatMap((each) => [
    ...each.lines.map((line) => line.points),
    ...(each.fills ?? []),
    each.dots,
  ]);
  const points = outlines.reduce((sum, line) => sum + line.length, 0);
  if (points > chartBounds.points) {
    throw new PlotMistake(
      `The chart holds ${points} points; ${chartBounds.points} are the most. Draw fewer curves, or narrow their domain.`,
    );
  }
}
