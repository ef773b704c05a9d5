import { chartBounds } from '../../lib/chart/bounds.ts';
import type { ChartSpec, Json } from '../../lib/chart/chart.ts';
import { EQUAL_ASPECT_NAME } from '../../lib/chart/responsive.ts';
import { chooseView, type ViewWishes } from './choose-view.ts';
import { describeChart } from './describe-chart.ts';
import { drawAxes } from './draw-axes.ts';
import type { Drawing, DrawnDot, Mark } from './drawing.ts';
import { PlotMistake } from './mistake.ts';
import { type LabelWish, type PlacedLabel, placeLabels, walkLine } from './place-labels.ts';
import type { Point } from './values.ts';
import { isWithin, roundWithin, toPixels, type View } from './view.ts';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const READ_OUT_ROWS = 150;

/** A drawing with the name under which its colour is found. */
interface Series extends Drawing {
  readonly name: string;
}

type Row = { readonly [key: string]: Json };

/**
 * Turns marks into a Vega-Lite spec.
 *
 * ```
 * marks -> view (intervals, size) -> drawings -> grid and axes, lines, read-out, points, labels -> spec
 * ```
 *
 * The spec holds data and geometry. Every colour and font is named by a style or a scale that the theme fills.
 */
export function composeSpec(
  marks: readonly Mark[],
  wishes: ViewWishes,
  title: string | undefined,
): ChartSpec {
  const view = chooseView(marks, wishes);
  const series = nameSeries(marks.map((mark) => mark.draw(view)));
  const shapes = listShapes(series, view);
  const hasPi = marks.some((mark) => mark.isTrigonometric === true);
  const axes = drawAxes(view, { hasPi, hasSquares: wishes.equalAspect }, shapes);
  const names = series.filter((each) => each.isColoured).map((each) => each.name);
  const layers = [
    ...series.flatMap((each) => each.under ?? []),
    ...axes.lines,
    ...drawLines(series, view, names),
    ...series.flatMap((each) => each.over ?? []),
    ...axes.numbers,
    ...drawReadOut(series, view, names),
    ...drawDots(series, view),
    ...drawLabels(placeAll(series, view, [...shapes, ...axes.obstacles]), names),
  ];
  const spec = {
    $schema: SCHEMA,
    name: wishes.equalAspect ? EQUAL_ASPECT_NAME : 'lemma-plot',
    description: describeChart(marks, view, title),
    ...(title === undefined ? {} : { title }),
    width: Math.round(view.width),
    height: Math.round(view.height),
    encoding: { x: axes.x, y: axes.y },
    layer: layers,
  };
  checkSize(series);
  return spec;
}

function checkSize(series: readonly Series[]): void {
  const points = series.flatMap((each) => each.lines).reduce((sum, line) => sum + line.points.length, 0);
  if (points > chartBounds.points) {
    throw new PlotMistake(
      `The chart holds ${points} points; ${chartBounds.points} are the most. Draw fewer curves, or narrow their domain.`,
    );
  }
}

function nameSeries(drawings: readonly Drawing[]): readonly Series[] {
  const used = new Set<string>();
  return drawings.map((drawing, index) => {
    const wanted = drawing.label ?? `curve ${index + 1}`;
    const name = used.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    used.add(name);
    return { ...drawing, name };
  });
}

function toRow(point: Point, view: View): Row {
  return { x: roundWithin(point[0], view.x), y: roundWithin(point[1], view.y) };
}

function encodeColour(names: readonly string[]): Json {
  return { field: 'series', type: 'nominal', scale: { domain: names }, legend: null };
}

function drawLines(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  const kinds = [true, false].flatMap((isColoured) =>
    [false, true].map((dashed) => ({ isColoured, dashed })),
  );
  return kinds.flatMap(({ isColoured, dashed }) => {
    const values = series
      .filter((each) => each.isColoured === isColoured)
      .flatMap((each) =>
        each.lines
          .filter((line) => line.dashed === dashed)
          .flatMap((line, piece) =>
            line.points.map((point) => ({ ...toRow(point, view), series: each.name, piece })),
          ),
      );
    if (values.length === 0) return [];
    return [
      {
        data: { values },
        mark: {
          type: 'line',
          style: isColoured ? 'lemma-curve' : 'lemma-segment',
          clip: true,
          ...(dashed ? { strokeDash: [7, 5] } : {}),
        },
        encoding: {
          ...(isColoured ? { color: encodeColour(names) } : {}),
          detail: [
            { field: 'piece', type: 'nominal' },
            ...(isColoured ? [] : [{ field: 'series', type: 'nominal' }]),
          ],
          order: { value: null },
        },
      },
    ];
  });
}

/** Points along the curves that show themselves, with their coordinates, when the pointer is near. */
function drawReadOut(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  const values = series.flatMap((each) => {
    const points = each.readOut.filter((point) => isWithin(point[0], view.x) && isWithin(point[1], view.y));
    const stride = Math.max(1, Math.ceil(points.length / READ_OUT_ROWS));
    return points
      .filter((_, index) => index % stride === 0)
      .map((point) => ({ ...toRow(point, view), series: each.name }));
  });
  if (values.length === 0) return [];
  const read = { condition: { param: 'near', empty: false, value: 1 }, value: 0 };
  return [
    {
      data: { values },
      params: [
        {
          name: 'near',
          select: { type: 'point', on: 'pointermove', clear: 'pointerout', nearest: true },
        },
      ],
      mark: { type: 'point', style: 'lemma-read-out' },
      encoding: {
        color: encodeColour(names),
        opacity: read,
        tooltip: tooltip(),
      },
    },
  ];
}

function tooltip(more: readonly Json[] = []): Json {
  return [
    ...more,
    { field: 'x', type: 'quantitative', title: 'x' },
    { field: 'y', type: 'quantitative', title: 'y' },
  ];
}

function drawDots(series: readonly Series[], view: View): readonly Json[] {
  const values = listDots(series).map((dot) => ({
    ...toRow(dot.point, view),
    ...(dot.label === undefined ? {} : { label: dot.label }),
  }));
  if (values.length === 0) return [];
  const hasLabels = values.some((row) => 'label' in row);
  return [
    {
      data: { values },
      mark: { type: 'point', style: 'lemma-dot' },
      encoding: { tooltip: tooltip(hasLabels ? [{ field: 'label', type: 'nominal', title: ' ' }] : []) },
    },
  ];
}

interface SeriesLabel extends PlacedLabel {
  readonly series: string | undefined;
}

/** Points along everything that is drawn, in pixels. */
function listShapes(series: readonly Series[], view: View): readonly Point[] {
  return [
    ...series
      .flatMap((each) => each.lines)
      .flatMap((line) =>
        walkLine(
          line.points.map((point) => toPixels(view, point)),
          6,
        ),
      ),
    ...listDots(series).flatMap((dot) => {
      const [x, y] = toPixels(view, dot.point);
      return [-4, 0, 4].flatMap((dx) => [-4, 0, 4].map((dy) => [x + dx, y + dy] as const));
    }),
  ];
}

function listDots(series: readonly Series[]): readonly DrawnDot[] {
  return series.flatMap((each) => each.dots);
}

function placeAll(
  series: readonly Series[],
  view: View,
  obstacles: readonly Point[],
): readonly SeriesLabel[] {
  const wishes: { readonly wish: LabelWish; readonly series: string | undefined }[] = [];
  for (const dot of listDots(series)) {
    if (dot.label !== undefined)
      wishes.push({ wish: { text: dot.label, candidates: [dot.point] }, series: undefined });
  }
  for (const each of series) {
    for (const { point, text } of each.texts ?? []) {
      wishes.push({ wish: { text, candidates: [point] }, series: each.isColoured ? each.name : undefined });
    }
    if (each.label === undefined) continue;
    const candidates = listLabelPoints(each, view);
    wishes.push({ wish: { text: each.label, candidates }, series: each.isColoured ? each.name : undefined });
  }
  // One label is placed for each wish that has a candidate, in the same order.
  const withPlace = wishes.filter(({ wish }) => wish.candidates.length > 0);
  const placed = placeLabels(
    withPlace.map(({ wish }) => wish),
    obstacles,
    view,
  );
  return placed.map((label, index) => ({ ...label, series: withPlace[index]?.series }));
}

/** Places along a series' lines where its label may stand, from the right end to the left. */
function listLabelPoints(series: Series, view: View): readonly Point[] {
  const points = series.lines
    .flatMap((line) => (line.points.length === 2 ? halve(line.points) : line.points))
    .filter((point) => isWithin(point[0], view.x) && isWithin(point[1], view.y));
  const stride = Math.max(1, Math.floor(points.length / 24));
  return points.filter((_, index) => index % stride === 0).sort((left, right) => right[0] - left[0]);
}

function halve(points: readonly Point[]): readonly Point[] {
  const [from, to] = points;
  if (from === undefined || to === undefined) return points;
  return [0.2, 0.35, 0.5, 0.65, 0.8].map((share) => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  ]);
}

/** Labels that stand in the same direction share a layer; the halo lies under all of them. */
function drawLabels(labels: readonly SeriesLabel[], names: readonly string[]): readonly Json[] {
  const groups = new Map<string, SeriesLabel[]>();
  for (const label of labels) {
    const key = JSON.stringify([label.placement, label.series === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  const layer = (group: readonly SeriesLabel[], style: string, isColoured: boolean): Json => ({
    data: {
      values: group.map(({ point, text, series }) => ({
        x: point[0],
        y: point[1],
        label: text,
        ...(series === undefined ? {} : { series }),
      })),
    },
    mark: { type: 'text', style, baseline: 'middle', ...group[0]?.placement },
    encoding: {
      text: { field: 'label', type: 'nominal' },
      ...(isColoured ? { color: encodeColour(names) } : {}),
    },
  });
  const all = [...groups.values()];
  const isColoured = (group: readonly SeriesLabel[]): boolean => group[0]?.series !== undefined;
  return [
    ...all.map((group) => layer(group, 'lemma-halo', false)),
    ...all.map((group) =>
      layer(group, isColoured(group) ? 'lemma-series-label' : 'lemma-label', isColoured(group)),
    ),
  ];
}
