import type { Json } from '../../../lib/chart/chart.ts';
import type { Interval } from '../../../lib/chart/plane/view.ts';
import { liveStep, viewSignals } from '../../../lib/chart/plane/view-signals.ts';
import { writeLabel } from '../write-label.ts';
import type { LiveExpression, Sliders } from './live-expression.ts';
import { readLiveText } from './live-text.ts';

/** Steps of a curve across the view: finer than the pixels of its widest page. */
const STEPS = 900;
const READ_OUT_STEPS = 150;

type Fields = { readonly [name: string]: Json };

const { left, right, bottom, top } = viewSignals;

/** Values far beyond the view are drawn where they leave it. */
function clampToView(value: string): string {
  return `min(2 * ${top} - ${bottom}, max(2 * ${bottom} - ${top}, ${value}))`;
}

/** Evenly spaced rows along the part of the view, or of a domain, that is seen: `x`, and the next one as `u`. */
function walkView(
  domain: Interval | undefined,
  steps: number,
): { readonly data: Json; readonly transform: readonly Json[] } {
  const hold = (end: string): string =>
    domain === undefined ? end : `min(${domain[1]}, max(${domain[0]}, ${end}))`;
  return {
    data: { sequence: { start: 0, stop: steps + 0.5, step: 1, as: liveStep } },
    transform: [
      {
        calculate: `${hold(left)} + datum.${liveStep} / ${steps} * (${hold(right)} - ${hold(left)})`,
        as: 'x',
      },
      { calculate: `datum.x + (${hold(right)} - ${hold(left)}) / ${steps}`, as: 'u' },
    ],
  };
}

/**
 * The graph of an expression over the view, or its domain, as a line. It is broken where it is not defined, and where
 * it leaves the view above and comes back from below within one step, as at a pole.
 */
export function drawLiveCurve(
  f: LiveExpression,
  domain: Interval | undefined,
  look: { readonly colour: Json; readonly dashed: boolean },
): Json {
  const { data, transform } = walkView(domain, STEPS);
  return {
    data,
    transform: [
      ...transform,
      { calculate: f.render('datum.x'), as: 'v' },
      { calculate: f.render('datum.u'), as: 'w' },
      {
        calculate: `!isFinite(datum.v) || (datum.v > ${top} && datum.w < ${bottom}) || (datum.v < ${bottom} && datum.w > ${top}) ? 0 / 0 : ${clampToView('datum.v')}`,
        as: 'y',
      },
    ],
    mark: { type: 'line', style: 'lemma-curve', clip: true, ...(look.dashed ? { strokeDash: [7, 5] } : {}) },
    encoding: { color: look.colour, order: { value: null } },
  };
}

/** The points of the graph at which its coordinates can be read off: those in view. */
export function listLiveReadOut(f: LiveExpression, domain: Interval | undefined): Fields {
  const { data, transform } = walkView(domain, READ_OUT_STEPS);
  return {
    data,
    transform: [
      ...transform,
      { calculate: f.render('datum.x'), as: 'y' },
      { filter: `datum.y >= ${bottom} && datum.y <= ${top}` },
    ],
  };
}

/** The region between two graphs, whose ends may follow sliders as well. */
export function drawLiveArea(
  f: LiveExpression,
  g: LiveExpression,
  ends: { readonly from: LiveExpression; readonly to: LiveExpression },
  colour: Fields,
): Json {
  const [from, to] = [ends.from.render('(0/0)'), ends.to.render('(0/0)')];
  return {
    data: { sequence: { start: 0, stop: 1 + 0.5 / 400, step: 1 / 400, as: liveStep } },
    transform: [
      { calculate: `${from} + datum.${liveStep} * (${to} - ${from})`, as: 'x' },
      { calculate: clampToView(f.render('datum.x')), as: 'y' },
      { calculate: clampToView(g.render('datum.x')), as: 'y2' },
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
function placeRow(place: LivePlace): readonly Json[] {
  return [
    { calculate: place.x, as: 'x' },
    { calculate: place.y, as: 'v' },
    {
      calculate: `datum.x >= ${left} && datum.x <= ${right} && datum.v >= ${bottom} && datum.v <= ${top} ? datum.v : 0 / 0`,
      as: 'y',
    },
  ];
}

/** A dot that follows sliders. */
export function drawLiveDot(place: LivePlace): Json {
  return {
    data: { values: [{ [liveStep]: 0 }] },
    transform: placeRow(place),
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
  sliders: Sliders,
  look: { readonly colour: Json | undefined; readonly placement: Fields },
): readonly Json[] {
  const { row, expression } = readLiveText(writeLabel(text), sliders);
  const style = look.colour === undefined ? 'lemma-label' : 'lemma-series-label';
  return (['lemma-halo', style] as const).map((each) => ({
    data: { values: [{ [liveStep]: 0, ...row }] },
    transform: [...placeRow(place), { calculate: expression, as: 'label' }],
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
    data: { values: [{ [liveStep]: 0 }] },
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
