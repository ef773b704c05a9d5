import type { Json } from '../../lib/chart/chart.ts';
import {
  type LabelWish,
  type PlacedLabel,
  placeLabels,
  walkLine,
} from '../../lib/chart/plane/place-labels.ts';
import { isWithin, type Point, toPixels, type View } from '../../lib/chart/plane/view.ts';
import type { DrawnDot, DrawnText } from './drawing.ts';
import { encodeColour, type Series } from './series.ts';

/** A label with its place, and the series whose colour it has. */
interface SeriesLabel extends PlacedLabel {
  readonly series: string | undefined;
}

/** Points along everything that is drawn, in pixels. */
export function listShapes(series: readonly Series[], view: View): readonly Point[] {
  return [
    ...series
      .flatMap((each) => [...each.lines.map((line) => line.points), ...(each.obstacles ?? [])])
      .flatMap((points) =>
        walkLine(
          points.map((point) => toPixels(view, point)),
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

/**
 * The labels of all series as layers: those of points first, since they have the least choice.
 *
 * @param obstacles points along everything that labels should not cover, in pixels.
 */
export function drawSeriesLabels(
  series: readonly Series[],
  view: View,
  obstacles: readonly Point[],
  names: readonly string[],
): readonly Json[] {
  const wishes: { readonly wish: LabelWish; readonly series: string | undefined }[] = [];
  const add = (each: Series, wish: LabelWish): void => {
    // One label is placed for each wish that has a candidate, in the same order.
    if (wish.candidates.length === 0) return;
    wishes.push({ wish, series: each.isColoured ? each.name : undefined });
  };
  for (const dot of listDots(series)) {
    if (dot.label !== undefined)
      wishes.push({ wish: { text: dot.label, candidates: [dot.point] }, series: undefined });
  }
  for (const each of series) {
    for (const text of each.texts ?? []) add(each, wishText(text, view));
  }
  for (const each of series) {
    if (each.label !== undefined) add(each, { text: each.label, candidates: listLabelPoints(each, view) });
  }
  const placed = placeLabels(
    wishes.map(({ wish }) => wish),
    obstacles,
    view,
  );
  const labels = placed.map((label, index) => ({ ...label, series: wishes[index]?.series }));
  return drawLabels(labels, names);
}

function wishText(text: DrawnText, view: View): LabelWish {
  const wish = {
    text: text.text,
    candidates: [text.point, ...(text.alternatives ?? [])],
    isCentred: text.isCentred ?? false,
  };
  if (text.awayFrom === undefined) return wish;
  const [from, to] = [toPixels(view, text.awayFrom), toPixels(view, text.point)];
  return { ...wish, outward: [to[0] - from[0], to[1] - from[1]] };
}

/** Places along a series' lines where its label may stand, from the right end to the left; without lines, at its dots. */
function listLabelPoints(series: Series, view: View): readonly Point[] {
  const onLines = series.lines.flatMap((line) =>
    line.points.length === 2 ? halve(line.points) : line.points,
  );
  const all = onLines.length > 0 ? onLines : series.dots.map((dot) => dot.point);
  const points = all.filter((point) => isWithin(point[0], view.x) && isWithin(point[1], view.y));
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
