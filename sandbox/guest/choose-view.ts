import { chartBounds } from '../../lib/chart/bounds.ts';
import type { Mark } from './drawing.ts';
import { chooseStep } from './ticks.ts';
import type { Interval, Point } from './values.ts';
import { isWithin, spanOf, type View, widen } from './view.ts';

/** The size of a chart before the page fits it to its column, in pixels. */
const WIDTH = 640;
const HEIGHT = 420;
const TALLEST = 600;
const SHORTEST = 260;
/** Below these sides, equal aspect shows more of the plane than the author asked for rather than a sliver. */
const LOWEST = 120;
const NARROWEST = 160;
/** Around the features of a curve there is room for its arms. */
const LEAST_SPAN = 6;

/** What the author of the code fixed. */
export interface ViewWishes {
  readonly x: Interval | undefined;
  readonly y: Interval | undefined;
  readonly equalAspect: boolean;
}

/** Chooses the rectangle to show: what the author gave, else what shows every anchor and feature well. */
export function chooseView(marks: readonly Mark[], wishes: ViewWishes): View {
  const anchors = marks.flatMap((mark) => mark.findAnchors?.() ?? []);
  const features = wishes.x === undefined ? marks.flatMap((mark) => mark.findFeatures?.() ?? []) : [];
  const x =
    wishes.x ??
    chooseX(
      anchors,
      features,
      marks.some((mark) => mark.isTrigonometric === true),
    );
  const y = wishes.y ?? clampLimits(chooseY(marks, x, anchors, features));
  const view = { x, y, width: WIDTH, height: HEIGHT };
  return wishes.equalAspect ? equalise(view, wishes) : view;
}

/** What the policy lets an axis show. */
function clampLimits([low, high]: Interval): Interval {
  const clamp = (value: number): number => Math.max(-chartBounds.wish, Math.min(chartBounds.wish, value));
  return [clamp(low), clamp(high)];
}

function boundsOf(values: readonly number[]): Interval | undefined {
  return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
}

/** Moves the ends out to round numbers. */
function roundOut(interval: Interval): Interval {
  const step = chooseStep(interval, 8);
  return [Math.floor(interval[0] / step + 1e-9) * step, Math.ceil(interval[1] / step - 1e-9) * step];
}

function chooseX(anchors: readonly Point[], features: readonly Point[], isTrigonometric: boolean): Interval {
  const bounds = boundsOf([...anchors, ...features].map(([x]) => x));
  if (bounds === undefined) return [-10, 10];
  if (isTrigonometric) {
    const halfTurns = Math.ceil(Math.max(-bounds[0], bounds[1], 1) / Math.PI - 0.1);
    return [-Math.PI * halfTurns, Math.PI * halfTurns];
  }
  const span = spanOf(bounds);
  if (span === 0) {
    const reach = Math.max(4, Math.abs(bounds[0]) * 0.5);
    return [bounds[0] - reach, bounds[0] + reach];
  }
  const share = features.length === 0 || span > 8 ? 0.2 : 0.45;
  const margin = Math.max(span * share, features.length > 0 ? (LEAST_SPAN - span) / 2 : 0);
  return roundOut([bounds[0] - margin, bounds[1] + margin]);
}

function chooseY(
  marks: readonly Mark[],
  x: Interval,
  anchors: readonly Point[],
  features: readonly Point[],
): Interval {
  const heights = marks.flatMap((mark) => mark.maybeFindHeights?.(x) ?? []);
  const inView = anchors.filter((point) => isWithin(point[0], x)).map(([, y]) => y);
  const bounds = boundsOf([...trimToFeatures(heights, features), ...inView]);
  if (bounds === undefined) return [-5, 5];
  const [low, high] = bounds;
  if (low === high) return [Math.min(0, low) - 1, Math.max(0, high) + 1];
  // The x axis belongs into the picture when it is not far off.
  const span = high - low;
  const withAxis: Interval = [low > 0 && low < span ? 0 : low, high < 0 && -high < span ? 0 : high];
  return widen(withAxis, 0.09);
}

/** Where roots and extrema are to be seen, arms that run away do not flatten them. */
function trimToFeatures(heights: readonly number[], features: readonly Point[]): readonly number[] {
  const focus = boundsOf(features.map(([, y]) => y).concat(0));
  if (focus === undefined || features.length < 2 || spanOf(focus) === 0) return heights;
  const reach = spanOf(focus) * 1.6;
  return heights.map((height) => Math.max(focus[0] - reach, Math.min(focus[1] + reach, height)));
}

/** Gives both axes the same scale: the free interval grows, or else the chart's height follows the two intervals. */
function equalise(view: View, wishes: ViewWishes): View {
  const ratio = spanOf(view.y) / spanOf(view.x);
  const height = Math.min(TALLEST, Math.max(SHORTEST, WIDTH * ratio));
  const wanted = height / WIDTH;
  if (ratio > wanted) {
    const width = height / ratio;
    if (wishes.x !== undefined && width >= NARROWEST) return { ...view, height, width };
    return { ...view, height, x: growTo(view.x, spanOf(view.y) / wanted) };
  }
  if (ratio < wanted) {
    const lower = WIDTH * ratio;
    if (wishes.y !== undefined && lower >= LOWEST) return { ...view, height: lower };
    return { ...view, height, y: growTo(view.y, spanOf(view.x) * wanted) };
  }
  return { ...view, height };
}

function growTo(interval: Interval, span: number): Interval {
  const margin = (span - spanOf(interval)) / 2;
  return [interval[0] - margin, interval[1] + margin];
}
