import type { Json } from '../../../lib/chart/chart.ts';
import type { Interval } from '../values.ts';
import { spanOf, type View } from '../view.ts';
import { writeLabel } from '../write-label.ts';
import { type LiveExpression, readLiveText, type Sliders } from './live-expression.ts';

/** Steps of a curve across the view: finer than the pixels of its widest page. */
const STEPS = 900;

type Fields = { readonly [name: string]: Json };

/** Values far beyond the view are drawn where they leave it. */
function clampTo(view: View, value: string): string {
  return `min(${view.y[1] + spanOf(view.y)}, max(${view.y[0] - spanOf(view.y)}, ${value}))`;
}

/**
 * The graph of an expression over an interval as a line. It is broken where it is not defined, and where it leaves
 * the view above and comes back from below within one step, as at a pole.
 */
export function drawLiveCurve(
  f: LiveExpression,
  over: Interval,
  view: View,
  look: { readonly colour: Json; readonly dashed: boolean },
): Json {
  const step = spanOf(over) / STEPS;
  const [low, high] = view.y;
  return {
    data: { sequence: { start: over[0], stop: over[1] + step / 2, step, as: 'x' } },
    transform: [
      { calculate: f.render('datum.x'), as: 'v' },
      { calculate: f.render(`(datum.x + ${step})`), as: 'w' },
      {
        calculate: `(datum.v > ${high} && datum.w < ${low}) || (datum.v < ${low} && datum.w > ${high}) ? 0 / 0 : ${clampTo(view, 'datum.v')}`,
        as: 'y',
      },
    ],
    mark: { type: 'line', style: 'lemma-curve', clip: true, ...(look.dashed ? { strokeDash: [7, 5] } : {}) },
    encoding: { color: look.colour, order: { value: null } },
  };
}

/** The region between two graphs, whose ends may follow sliders as well. */
export function drawLiveArea(
  f: LiveExpression,
  g: LiveExpression,
  ends: { readonly from: LiveExpression; readonly to: LiveExpression },
  view: View,
  colour: Fields,
): Json {
  const [from, to] = [ends.from.render('(0/0)'), ends.to.render('(0/0)')];
  return {
    data: { sequence: { start: 0, stop: 1 + 0.5 / 400, step: 1 / 400, as: 's' } },
    transform: [
      { calculate: `${from} + datum.s * (${to} - ${from})`, as: 'x' },
      { calculate: clampTo(view, f.render('datum.x')), as: 'y' },
      { calculate: clampTo(view, g.render('datum.x')), as: 'y2' },
    ],
    mark: { type: 'area', style: 'lemma-area', clip: true },
    encoding: { y2: { field: 'y2' }, color: colour, order: { value: null } },
  };
}

/** A place that follows sliders. */
export interface LivePlace {
  readonly x: string;
  readonly y: string;
}

/** The transforms that put a row at a place, and out of the picture while the place is out of view. */
function placeRow(place: LivePlace, view: View): readonly Json[] {
  const [left, right] = view.x;
  const [low, high] = view.y;
  return [
    { calculate: place.x, as: 'x' },
    { calculate: place.y, as: 'v' },
    {
      calculate: `datum.x >= ${left} && datum.x <= ${right} && datum.v >= ${low} && datum.v <= ${high} ? datum.v : 0 / 0`,
      as: 'y',
    },
  ];
}

/** A dot that follows sliders. */
export function drawLiveDot(place: LivePlace, view: View): Json {
  return {
    data: { values: [{ i: 0 }] },
    transform: placeRow(place, view),
    mark: { type: 'point', style: 'lemma-dot' },
    encoding: {
      tooltip: [
        { field: 'x', type: 'quantitative', title: 'x' },
        { field: 'y', type: 'quantitative', title: 'y' },
      ],
    },
  };
}

/** A text beside a place that follows sliders, over its halo. */
export function drawLiveLabel(
  text: string,
  place: LivePlace,
  view: View,
  sliders: Sliders,
  look: { readonly colour: Json | undefined; readonly placement: Fields },
): readonly Json[] {
  const { row, expression } = readLiveText(writeLabel(text), sliders);
  const style = look.colour === undefined ? 'lemma-label' : 'lemma-series-label';
  return (['lemma-halo', style] as const).map((each) => ({
    data: { values: [{ i: 0, ...row }] },
    transform: [...placeRow(place, view), { calculate: expression, as: 'label' }],
    mark: { type: 'text', style: each, baseline: 'middle', ...look.placement },
    encoding: {
      text: { field: 'label', type: 'nominal' },
      ...(look.colour === undefined || each === 'lemma-halo' ? {} : { color: look.colour }),
    },
  }));
}

/** A segment whose ends follow sliders. */
export function drawLiveSegment(from: LivePlace, to: LivePlace, dashed: boolean): Json {
  return {
    data: { values: [{ i: 0 }] },
    transform: [
      { calculate: from.x, as: 'x' },
      { calculate: from.y, as: 'y' },
      { calculate: to.x, as: 'x2' },
      { calculate: to.y, as: 'y2' },
    ],
    mark: { type: 'rule', style: 'lemma-segment', clip: true, ...(dashed ? { strokeDash: [7, 5] } : {}) },
    encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}
