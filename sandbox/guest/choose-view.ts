import { chartBounds } from '../../lib/chart/bounds.ts';
import { chooseStep } from '../../lib/chart/plane/ticks.ts';
import { type Interval, isWithin, type Point, spanOf, type View, widen } from '../../lib/chart/plane/view.ts';
import type { Mark } from './drawing.ts';
import { type MarkFrame, maybeJoinFrames } from './mark-frame.ts';

/** The size of a chart before the page fits it to its column, in pixels. */
const WIDTH = 640;
const HEIGHT = 420;
const TALLEST = 520;
/** Height of one number line. */
const LINE_HEIGHT = 76;
const SHORTEST = 200;
/** Below these sides, equal aspect shows more of the plane than the author asked for rather than a sliver. */
const LOWEST = 120;
const NARROWEST = 160;
/** Around the features of a curve there is room for its arms. */
const LEAST_SPAN = 6;

/** What the author of the code fixed. */
export interface ViewWishes {
  readonly x: Interval | undefined;
  readonly y: Interval | undefined;
  /** Undefined lets the marks decide. */
  readonly equalAspect: boolean | undefined;
}

/** Chooses the rectangle to show: what the author gave, else what shows every anchor and feature well. */
export function chooseView(marks: readonly Mark[], wishes: ViewWishes): View {
  const anchors = marks.flatMap((mark) => mark.findAnchors?.() ?? []);
  const frame = maybeJoinFrames(marks.flatMap((mark) => mark.frame ?? []));
  if (frame !== undefined) return chooseFramedView(marks, wishes, frame, anchors);
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
  return isEqual(marks, wishes, view) ? equalise(view, wishes) : view;
}

/** Shows a frame without margins, and room above what stands on its base line. */
function chooseFramedView(
  marks: readonly Mark[],
  wishes: ViewWishes,
  frame: MarkFrame,
  anchors: readonly Point[],
): View {
  const x = wishes.x ?? boundsOf([...frame.x, ...anchors.map((point) => point[0])]) ?? frame.x;
  const heights = marks.flatMap((mark) => mark.maybeFindHeights?.(x) ?? []);
  const [low, high] = boundsOf([...heights, 0, ...anchors.map((point) => point[1])]) ?? [0, 1];
  const margin = low === high ? 1 : (high - low) * 0.09;
  const isUp = high > 0 || low === high;
  const y = wishes.y ?? frame.y ?? clampLimits([low < 0 ? low - margin : 0, isUp ? high + margin : 0]);
  return { x, y, width: WIDTH, height: frame.heightPx ?? HEIGHT };
}

/** Beyond these ratios of the y interval to the x interval, one scale for both would leave one of them a sliver. */
const FITTING_RATIOS: Interval = [1 / 8, 3];

function isEqual(marks: readonly Mark[], wishes: ViewWishes, view: View): boolean {
  if (wishes.equalAspect !== undefined) return wishes.equalAspect;
  const ratio = spanOf(view.y) / spanOf(view.x);
  const doesFit = isWithin(ratio, FITTING_RATIOS);
  return marks.some(
    ({ equalAspect }) => equalAspect === 'always' || (equalAspect === 'where-it-fits' && doesFit),
  );
}

/** Chooses the stretch of the number lines to show, with room for rays beyond the outer ends. */
export function chooseLineView(marks: readonly Mark[], wishes: ViewWishes): View {
  const places = boundsOf(marks.flatMap((mark) => mark.findAnchors?.() ?? []).map(([x]) => x)) ?? [-1, 1];
  const margin = Math.max(spanOf(places) * 0.5, spanOf(places) === 0 ? 5 : 0);
  // Zero belongs into the picture when it is not far off.
  const withZero = boundsOf([
    ...places,
    ...(Math.min(Math.abs(places[0]), Math.abs(places[1])) < 3 * margin ? [0] : []),
  ]);
  const [low, high] = withZero ?? places;
  const x = wishes.x ?? roundOut([Math.min(places[0] - margin, low), Math.max(places[1] + margin, high)], 8);
  return { x, y: [0, marks.length], width: WIDTH, height: LINE_HEIGHT * marks.length };
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
function roundOut(interval: Interval, parts: number): Interval {
  const step = chooseStep(interval, parts);
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
  const share = features.length === 0 ? 0.12 : span > 8 ? 0.2 : 0.45;
  const margin = Math.max(span * share, features.length > 0 ? (LEAST_SPAN - span) / 2 : 0);
  return roundOut([bounds[0] - margin, bounds[1] + margin], features.length > 0 && span < 16 ? 8 : 20);
}

function chooseY(
  marks: readonly Mark[],
  x: Interval,
  anchors: readonly Point[],
  features: readonly Point[],
): Interval {
  const inView = anchors.filter((point) => isWithin(point[0], x)).map(([, y]) => y);
  const isGeometry = marks.some((mark) => mark.equalAspect !== undefined);
  const heights = trimToFigures(
    marks.flatMap((mark) => mark.maybeFindHeights?.(x) ?? []),
    isGeometry ? inView : [],
    spanOf(x) / 3,
  );
  const bounds = boundsOf([...trimToFeatures(heights, features, spanOf(x)), ...inView]);
  if (bounds === undefined) return [-5, 5];
  const [low, high] = bounds;
  if (low === high) return [Math.min(0, low) - 1, Math.max(0, high) + 1];
  // The x axis belongs into the picture when it is not far off.
  const span = high - low;
  const withAxis: Interval = [low > 0 && low < span ? 0 : low, high < 0 && -high < span ? 0 : high];
  return widen(withAxis, 0.09);
}

/** Where roots and extrema are to be seen, arms that run away do not flatten them. */
function trimToFeatures(
  heights: readonly number[],
  features: readonly Point[],
  xSpan: number,
): readonly number[] {
  const seen = features.map(([, y]) => y).filter(Number.isFinite);
  const focus = boundsOf(seen.concat(0));
  if (focus === undefined || seen.length < 2 || spanOf(focus) === 0) return heights;
  // A flat focus in a wide view, as of a tangent's, is no reason to cut the curve short.
  const reach = Math.max(spanOf(focus) * 1.6, Math.min(spanOf(focus) * 2.5, xSpan * 0.4));
  return heights.map((height) => Math.max(focus[0] - reach, Math.min(focus[1] + reach, height)));
}

/** Curves through a figure of geometry, such as asymptotes, may leave the view: with equal scales it would grow too wide. */
function trimToFigures(
  heights: readonly number[],
  figures: readonly number[],
  reach: number,
): readonly number[] {
  const focus = boundsOf(figures);
  if (focus === undefined) return heights;
  const middle = (focus[0] + focus[1]) / 2;
  const half = Math.max(spanOf(focus) * 0.65, reach);
  const [low, high] = [middle - half, middle + half];
  return heights.map((height) => Math.max(low, Math.min(high, height)));
}

/** Gives both axes the same scale: the free interval grows, or else the chart's height follows the two intervals. */
function equalise(view: View, wishes: ViewWishes): View {
  const isEqual = true;
  const ratio = spanOf(view.y) / spanOf(view.x);
  const height = Math.min(TALLEST, Math.max(SHORTEST, WIDTH * ratio));
  const wanted = height / WIDTH;
  if (ratio > wanted) {
    const width = height / ratio;
    if (wishes.x !== undefined && width >= NARROWEST) return { ...view, isEqual, height, width };
    return { ...view, isEqual, height, x: growTo(view.x, spanOf(view.y) / wanted) };
  }
  if (ratio < wanted) {
    const lower = WIDTH * ratio;
    if (wishes.y !== undefined && lower >= LOWEST) return { ...view, isEqual, height: lower };
    return { ...view, isEqual, height, y: growTo(view.y, spanOf(view.x) * wanted) };
  }
  return { ...view, isEqual, height };
}

function growTo(interval: Interval, span: number): Interval {
  const margin = (span - spanOf(interval)) / 2;
  return [interval[0] - margin, interval[1] + margin];
}
