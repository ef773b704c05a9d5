import type { Json } from '../../lib/chart/chart.ts';
import { placeHead } from '../../lib/chart/plane/arrow-head.ts';
import { writeSource } from '../../lib/chart/plane/graph-source.ts';
import { listReadOut, type Row, toRow } from '../../lib/chart/plane/rows.ts';
import type { Point, View } from '../../lib/chart/plane/view.ts';
import type { DrawnDot } from './drawing.ts';
import { encodeColour, type Series } from './series.ts';

type Style = { readonly [key: string]: Json };

const pieceDetail = { field: 'piece', type: 'nominal' } as const;

/** The rows of one piece; the first one says what it is drawn from. */
function writeRows(points: readonly Point[], series: Series, piece: number, view: View): readonly Row[] {
  const source = writeSource(series.source);
  return points.map((point, index) => ({
    ...toRow(point, view),
    series: series.name,
    piece,
    ...(index === 0 ? source : {}),
  }));
}

/** The regions of all series, each filled lightly and edged finely in its colour. */
export function drawFills(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  let piece = 0;
  return [true, false].flatMap((isColoured) => {
    const values = series
      .filter((each) => each.isColoured === isColoured)
      .flatMap((each) =>
        (each.fills ?? []).flatMap((outline) => {
          piece += 1;
          return writeRows(outline, each, piece, view);
        }),
      );
    if (values.length === 0) return [];
    const colour = isColoured ? { color: encodeColour(names), stroke: encodeColour(names) } : {};
    return [
      {
        data: { values },
        mark: {
          type: 'line',
          filled: true,
          clip: true,
          style: isColoured ? 'lemma-area' : 'lemma-plain-area',
        },
        encoding: { ...colour, detail: pieceDetail, order: { value: null } },
      },
    ];
  });
}

const lineKinds = [
  { isColoured: true, style: 'lemma-curve', dashed: false, isBroad: false },
  { isColoured: true, style: 'lemma-curve', dashed: true, isBroad: false },
  { isColoured: true, style: 'lemma-interval', dashed: false, isBroad: true },
  { isColoured: false, style: 'lemma-segment', dashed: false, isBroad: false },
  { isColoured: false, style: 'lemma-segment', dashed: true, isBroad: false },
] as const;

/** The lines of all series, one layer for each kind of stroke. */
export function drawLines(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  let piece = 0;
  return lineKinds.flatMap(({ isColoured, style, dashed, isBroad }) => {
    const values = series
      .filter((each) => each.isColoured === isColoured)
      .flatMap((each) =>
        each.lines
          .filter((line) => line.dashed === dashed && (line.isBroad ?? false) === isBroad)
          .flatMap((line) => {
            piece += 1;
            return writeRows(line.points, each, piece, view);
          }),
      );
    if (values.length === 0) return [];
    const dash: Style = dashed ? { strokeDash: [7, 5] } : {};
    return [
      {
        data: { values },
        mark: { type: 'line', style, clip: true, ...dash },
        encoding: {
          ...(isColoured ? { color: encodeColour(names) } : {}),
          detail: pieceDetail,
          order: { value: null },
        },
      },
    ];
  });
}

/** The arrowheads of all series, of one size on every page. */
export function drawArrows(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  return [true, false].flatMap((isColoured) => {
    const values = series
      .filter((each) => each.isColoured === isColoured)
      .flatMap((each) =>
        (each.arrows ?? []).map(({ tip, from }) => {
          const { middle, angle } = placeHead(tip, from, view);
          return { ...toRow(middle, view), angle, series: each.name };
        }),
      );
    if (values.length === 0) return [];
    return [
      {
        data: { values },
        mark: { type: 'point', style: 'lemma-head', shape: 'triangle-right' },
        encoding: {
          angle: { field: 'angle', type: 'quantitative', scale: null },
          ...(isColoured ? { color: encodeColour(names) } : {}),
        },
      },
    ];
  });
}

/** Points along the curves that show themselves, with their coordinates, when the pointer is near. */
export function drawReadOut(
  series: readonly Series[],
  view: View,
  names: readonly string[],
): readonly Json[] {
  const values = series.flatMap((each) => listReadOut(each.readOut, each.name, view));
  const live = series.filter((each) => each.liveReadOut !== undefined);
  return [
    ...(values.length === 0 ? [] : [readAt('near', { data: { values } }, encodeColour(names), tooltip())]),
    ...live.map((each, index) =>
      readAt(
        `near_${index + 1}`,
        { ...each.liveReadOut },
        { datum: each.name, type: 'nominal', scale: { domain: names }, legend: null },
        liveTooltip,
      ),
    ),
  ];
}

/** A layer of points of which the one nearest to the pointer is seen. */
function readAt(name: string, places: Style, color: Json, shown: Json): Json {
  return {
    ...places,
    params: [
      {
        name,
        select: { type: 'point', on: 'pointermove', clear: 'pointerout', nearest: true },
      },
    ],
    mark: { type: 'point', style: 'lemma-read-out' },
    encoding: {
      color,
      opacity: { condition: { param: name, empty: false, value: 1 }, value: 0 },
      tooltip: shown,
    },
  };
}

function tooltip(more: readonly Json[] = []): Json {
  return [
    ...more,
    { field: 'x', type: 'quantitative', title: 'x' },
    { field: 'y', type: 'quantitative', title: 'y' },
  ];
}

/** Computed values have more digits than a reader wants. */
const liveTooltip: Json = [
  { field: 'x', type: 'quantitative', title: 'x', format: '.4~g' },
  { field: 'y', type: 'quantitative', title: 'y', format: '.4~g' },
];

const dotKinds = [
  { style: 'lemma-dot', isColoured: true, isOpen: false },
  { style: 'lemma-ring', isColoured: true, isOpen: true },
  { style: 'lemma-dot', isColoured: false, isOpen: false },
  { style: 'lemma-ring', isColoured: false, isOpen: true },
] as const;

/** The dots and rings of all series. */
export function drawDots(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  const isOf = (dot: DrawnDot, kind: (typeof dotKinds)[number]): boolean =>
    (dot.isOpen ?? false) === kind.isOpen && (dot.isColoured ?? false) === kind.isColoured;
  return dotKinds.flatMap((kind) => {
    const values: readonly Row[] = series.flatMap((each) =>
      each.dots
        .filter((dot) => isOf(dot, kind))
        .map((dot) => ({
          ...toRow(dot.point, view),
          ...(dot.label === undefined ? {} : { label: dot.label }),
          ...(kind.isColoured ? { series: each.name } : {}),
        })),
    );
    if (values.length === 0) return [];
    const labels = values.some((row) => 'label' in row)
      ? [{ field: 'label', type: 'nominal', title: ' ' }]
      : [];
    const colour = kind.isColoured ? { [kind.isOpen ? 'stroke' : 'fill']: encodeColour(names) } : {};
    return [
      {
        data: { values },
        mark: { type: 'point', style: kind.style },
        encoding: { ...colour, tooltip: tooltip(labels) },
      },
    ];
  });
}
