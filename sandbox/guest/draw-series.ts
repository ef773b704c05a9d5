import type { Json } from '../../lib/chart/chart.ts';
import type { DrawnDot } from './drawing.ts';
import { encodeColour, type Row, type Series, toRow } from './series.ts';
import { isWithin, toPixels, type View } from './view.ts';

const READ_OUT_ROWS = 150;
/** From the tip of an arrowhead to the middle of its triangle, in pixels. */
const HEAD_PX = 5;

type Style = { readonly [key: string]: Json };

const pieceDetail = { field: 'piece', type: 'nominal' } as const;

/** The regions of all series, each filled lightly and edged finely in its colour. */
export function drawFills(series: readonly Series[], view: View, names: readonly string[]): readonly Json[] {
  let piece = 0;
  return [true, false].flatMap((isColoured) => {
    const values = series
      .filter((each) => each.isColoured === isColoured)
      .flatMap((each) =>
        (each.fills ?? []).flatMap((outline) => {
          piece += 1;
          return outline.map((point) => ({ ...toRow(point, view), series: each.name, piece }));
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
            return line.points.map((point) => ({ ...toRow(point, view), series: each.name, piece }));
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
          const [start, end] = [toPixels(view, from), toPixels(view, tip)];
          const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
          const perX = (view.x[1] - view.x[0]) / view.width;
          const perY = (view.y[1] - view.y[0]) / view.height;
          const x = tip[0] - HEAD_PX * Math.cos(angle) * perX;
          const y = tip[1] + HEAD_PX * Math.sin(angle) * perY;
          const degrees = Math.round((angle * 1800) / Math.PI) / 10;
          return { ...toRow([x, y], view), angle: degrees, series: each.name };
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
