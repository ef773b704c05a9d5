import type { Json } from '../../lib/chart/chart.ts';
import { type AxisNames, type DrawnAxes, drawText, encodeAxis } from '../../lib/chart/plane/draw-axes.ts';
import { estimateWidth, walkLine } from '../../lib/chart/plane/place-labels.ts';
import { chooseStep, listTicks, type Tick } from '../../lib/chart/plane/ticks.ts';
import { type Interval, isWithin, spanOf, toPixels, type View } from '../../lib/chart/plane/view.ts';
import { usualAxes } from './axes-settings.ts';
import type { MarkFrame } from './mark-frame.ts';
import { wrapWords } from './wrap-words.ts';
import { writeLabel } from './write-label.ts';

const X_TICKS = 10;
const Y_TICK_PX = 60;
const LINE_PX = 15;
/** Between two numbers, on a narrow page too. */
const NUMBER_GAP_PX = 4;
/** Words under the axis are broken for a page of this share of the chart's own width, so that a phone shows them too. */
const NARROW_SHARE = 0.7;
/** A number stays whole, so numbers must fit beside one another on the narrowest page. */
const PHONE_SHARE = 0.45;

/** Draws the axes that a frame asks for. Numbers stand outside the plane, so nothing that is drawn is in their way. */
export function drawFramedAxes(view: View, frame: MarkFrame, names: AxisNames): DrawnAxes {
  if (frame.axes === 'none') return drawNoAxes(view);
  const hasY = frame.axes === 'baseline';
  const isWordy = frame.xTicks !== undefined;
  const xTicks = (frame.xTicks ?? listTicks(view.x, chooseStep(view.x, X_TICKS))).filter((tick) =>
    isWithin(tick.value, widenSlightly(view.x)),
  );
  const yTicks = hasY ? listTicks(view.y, chooseStep(view.y, Math.max(4, view.height / Y_TICK_PX))) : [];
  const y0 = hasY && isWithin(0, view.y) ? 0 : view.y[0];
  const line = [toPixels(view, [view.x[0], y0]), toPixels(view, [view.x[1], y0])];
  return {
    x: encodeAxis('x', view.x, isWordy ? [] : xTicks),
    y: encodeAxis('y', view.y, yTicks),
    lines: [drawLine(view, y0, hasY), ...drawNames(view, y0, hasY, names)],
    numbers: [...drawWords(view, xTicks, view.y[0]), ...drawHeights(view, yTicks)],
    obstacles: walkLine(line, 12),
  };
}

function widenSlightly([from, to]: Interval): Interval {
  const margin = (to - from) * 1e-9;
  return [from - margin, to + margin];
}

function drawNoAxes(view: View): DrawnAxes {
  return {
    x: encodeAxis('x', view.x, []),
    y: encodeAxis('y', view.y, []),
    lines: [],
    numbers: [],
    obstacles: [],
  };
}

function drawLine(view: View, y0: number, hasY: boolean): Json {
  const [left, right] = view.x;
  const ends = [
    { x: left, y: y0, axis: 'x' },
    { x: right, y: y0, axis: 'x' },
    ...(hasY
      ? [
          { x: left, y: view.y[0], axis: 'y' },
          { x: left, y: view.y[1], axis: 'y' },
        ]
      : []),
  ];
  return {
    data: { values: ends },
    mark: { type: 'line', style: 'lemma-axis' },
    encoding: { detail: { field: 'axis', type: 'nominal' } },
  };
}

function drawHeights(view: View, ticks: readonly Tick[]): readonly Json[] {
  const values = ticks.map((tick) => ({ x: view.x[0], y: tick.value, label: tick.label }));
  const mark = { dx: -7, baseline: 'middle', align: 'right' } as const;
  return values.length === 0 ? [] : [drawText(values, 'lemma-tick', mark)];
}

/** Names at the ends of the axes, when the author gave some: a histogram has no x and y. */
function drawNames(view: View, y0: number, hasY: boolean, names: AxisNames): readonly Json[] {
  const [right, top] = [view.x[1], view.y[1]];
  const isOwn = (axis: 'x' | 'y'): boolean => names[axis] !== usualAxes.names[axis];
  const write = (x: number, y: number, label: string, mark: { readonly [key: string]: Json }): Json =>
    drawText([{ x, y, label: writeLabel(label) }], 'lemma-axis-name', mark);
  return [
    ...(isOwn('x') ? [write(right, y0, names.x, { dx: 8, baseline: 'middle', align: 'left' })] : []),
    ...(hasY && isOwn('y')
      ? [write(view.x[0], top, names.y, { dy: -6, baseline: 'bottom', align: 'left' })]
      : []),
  ];
}

/** The names under an axis, broken into lines that fit between their neighbours; every second is left out, or more, where they still do not fit. */
function drawWords(view: View, ticks: readonly Tick[], y: number): readonly Json[] {
  // A number is never broken or cut.
  const areWords = ticks.some((tick) => /\p{L}/u.test(tick.label));
  const roomPx = findRoom(view, ticks) * (areWords ? NARROW_SHARE : PHONE_SHARE);
  const wrapped = ticks.map((tick) => ({
    tick,
    lines: areWords ? wrapWords(tick.label, roomPx) : [tick.label],
  }));
  const widest = Math.max(0, ...wrapped.flatMap(({ lines }) => lines.map(estimateWidth)));
  const needPx = areWords ? widest * 0.92 : widest + NUMBER_GAP_PX;
  const stride = Math.max(1, Math.ceil(needPx / Math.max(roomPx, 1)));
  const shown = wrapped.filter((_, index) => index % stride === 0);
  const depth = Math.max(0, ...shown.map(({ lines }) => lines.length));
  return Array.from({ length: depth }, (_, row) => {
    const values = shown.flatMap(({ tick, lines }) => {
      const label = lines[row];
      return label === undefined ? [] : [{ x: tick.value, y, label }];
    });
    return drawText(values, 'lemma-tick', { dy: 8 + row * LINE_PX, baseline: 'top', align: 'center' });
  });
}

/** The least distance between neighbouring ticks, in pixels. */
function findRoom(view: View, ticks: readonly Tick[]): number {
  const perUnit = view.width / spanOf(view.x);
  const places: readonly number[] = ticks.map((tick) => tick.value * perUnit);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? place));
  return Math.min(view.width, ...gaps);
}
