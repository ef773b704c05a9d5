import { type DrawnAxes, drawText, encodeAxis } from '../../lib/chart/plane/draw-axes.ts';
import { estimateWidth, walkLine } from '../../lib/chart/plane/place-labels.ts';
import { chooseStep, listTicks, type Tick } from '../../lib/chart/plane/ticks.ts';
import { isWithin, type Point, spanOf, toPixels, type View } from '../../lib/chart/plane/view.ts';
import type { AxesSettings } from './axes-settings.ts';
import type { Mark } from './drawing.ts';

const TICKS = 10;
/** Half the length of the stroke across the line at a number, in pixels. */
const STROKE_PX = 4;
/** Least distance between two numbers on the narrowest page, as a share of the chart's own width. */
const PHONE_SHARE = 0.45;

/** The height at which the line of a mark runs: the first one on top. */
export function heightOfLine(view: View, index: number): number {
  return view.y[1] - 0.5 - index;
}

/** The numbers that belong on a line: the ends of what is drawn there, and as many round ones as fit between. */
function listNumbers(view: View, ends: readonly Tick[]): readonly Tick[] {
  const perUnit = (view.width / spanOf(view.x)) * PHONE_SHARE;
  const kept: Tick[] = ends.filter((tick) => isWithin(tick.value, view.x));
  for (const tick of listTicks(view.x, chooseStep(view.x, TICKS))) {
    const isFree = kept.every(
      (other) =>
        Math.abs(other.value - tick.value) * perUnit >
        (estimateWidth(other.label) + estimateWidth(tick.label)) / 2 + 2,
    );
    const isNearArrow = (view.x[1] - tick.value) * perUnit < 9 || (tick.value - view.x[0]) * perUnit < 4;
    if (isFree && !isNearArrow) kept.push(tick);
  }
  return kept;
}

/** Draws a line with an arrow, strokes and numbers for every mark, in place of a plane. */
export function drawNumberLines(view: View, marks: readonly Mark[], settings: AxesSettings): DrawnAxes {
  const rows = marks.map((mark, index) => ({
    y: heightOfLine(view, index),
    numbers: listNumbers(view, mark.along?.numbers ?? []),
  }));
  const [left, right] = view.x;
  const reach = (STROKE_PX / view.height) * spanOf(view.y);
  const lines = rows.flatMap(({ y }, row) => [
    { x: left, y, piece: `line ${row}` },
    { x: right, y, piece: `line ${row}` },
  ]);
  const strokes = rows.flatMap(({ y, numbers }, row) =>
    numbers.flatMap(({ value }, index) => [
      { x: value, y: y - reach, piece: `${row} ${index}` },
      { x: value, y: y + reach, piece: `${row} ${index}` },
    ]),
  );
  const words = rows.flatMap(({ y, numbers }) => numbers.map(({ value, label }) => ({ x: value, y, label })));
  const names = rows.map(({ y }) => ({ x: right, y, label: settings.names.x }));
  const axes = {
    x: { ...encodeAxis('x', view.x, []), axis: null },
    y: { ...encodeAxis('y', view.y, []), axis: null },
  };
  if (!settings.hasAxes) return { ...axes, lines: [], numbers: [], obstacles: [] };
  return {
    ...axes,
    lines: [
      {
        data: { values: [...lines, ...strokes] },
        mark: { type: 'line', style: 'lemma-axis' },
        encoding: { detail: { field: 'piece', type: 'nominal' } },
      },
      {
        data: { values: rows.map(({ y }) => ({ x: right, y })) },
        mark: { type: 'point', style: 'lemma-arrow', shape: 'triangle-right' },
      },
      drawText(names, 'lemma-axis-name', { dx: 12, dy: 0, baseline: 'middle', align: 'left' }),
    ],
    numbers: [drawText(words, 'lemma-tick', { dy: 10, baseline: 'top', align: 'center' })],
    obstacles: rows.flatMap(({ y, numbers }) => listObstacles(view, y, numbers)),
  };
}

function listObstacles(view: View, y: number, numbers: readonly Tick[]): readonly Point[] {
  const middles = numbers.map(({ value }): Point => {
    const [left, top] = toPixels(view, [value, y]);
    return [left, top + 16];
  });
  return [...middles, ...walkLine([toPixels(view, [view.x[0], y]), toPixels(view, [view.x[1], y])], 12)];
}
