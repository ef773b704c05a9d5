import { simplifyInView } from '../../../lib/chart/plane/simplify-line.ts';
import type { Interval, Point, View } from '../../../lib/chart/plane/view.ts';
import type { DrawnLine } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import type { Distribution } from './distribution-family.ts';
import { isTooShort } from './read-data.ts';

/** The probability that the chosen range leaves out on each side. */
const LEFT_OUT = 0.0004;
/** Heavy tails are cut this many times the distance of the quartiles away from the middle. */
const FARTHEST = 5;
const CURVE_POINTS = 400;
const TOLERANCE_PX = 0.08;
/** A density that grows without bound at its edge is shown up to its height at this probability. */
const EDGE_SHARE = 0.2;

/** The least x with P(X ≤ x) ≥ p, by halving; a whole number for discrete distributions. */
function findQuantile({ atMost, support, mean, deviation, isDiscrete }: Distribution, p: number): number {
  let reach = Number.isFinite(deviation) && deviation > 0 ? deviation : 1;
  const lowest = (): number => Math.max(support[0] - (isDiscrete ? 1 : 0), mean - reach);
  const highest = (): number => Math.min(support[1], mean + reach);
  while (reach < 1e15 && ((atMost(lowest()) > p && lowest() > support[0]) || atMost(highest()) < p)) {
    if (highest() === support[1] && atMost(lowest()) <= p) break;
    reach *= 2;
  }
  let [low, high] = [lowest(), highest()];
  for (let step = 0; step < 80 && high - low > (isDiscrete ? 0.5 : 1e-9 * reach); step += 1) {
    const middle = (low + high) / 2;
    if (atMost(middle) < p) low = middle;
    else high = middle;
  }
  return isDiscrete ? Math.floor(high + 1e-9) : high;
}

/**
 * The x interval that shows nearly all of a distribution, and the inner ends of what is shaded.
 *
 * @throws PlotMistake when it is too short for an axis.
 */
export function chooseRange(distribution: Distribution, shade: readonly Interval[]): Interval {
  const { support, isDiscrete, deviation } = distribution;
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((p) => findQuantile(distribution, p));
  const spread = Number.isFinite(deviation) ? deviation / 2 : 0;
  const width = Math.max((upper ?? 0) - (lower ?? 0), spread, isDiscrete ? 1 : 0) * FARTHEST;
  let from = Math.max(findQuantile(distribution, LEFT_OUT), (middle ?? 0) - width);
  let to = Math.min(findQuantile(distribution, 1 - LEFT_OUT), (middle ?? 0) + width);
  const ends = shade
    .flat()
    .filter((end) => Number.isFinite(end) && Math.abs(end - (middle ?? 0)) < 3 * width);
  from = Math.min(from, ...ends);
  to = Math.max(to, ...ends);
  if (isDiscrete) {
    // A short range is shown whole.
    const start = from - support[0] < 8 ? support[0] : Math.floor(from);
    const end = support[1] - to < 8 ? support[1] : Math.ceil(to);
    return [start, end];
  }
  if (isTooShort([from, to])) {
    throw new PlotMistake(
      `distribution: ${distribution.symbol} is too narrow to be shown so far from zero. Shift it.`,
    );
  }
  const margin = (to - from) * 0.06;
  const isAtEdge = from - support[0] < margin;
  return [isAtEdge ? support[0] - margin : from, support[1] - to < margin ? support[1] + margin : to];
}

/** How high the view must reach to show a distribution over an x interval. */
export function findTop(distribution: Distribution, x: Interval): number {
  const { density, isDiscrete, support } = distribution;
  const from = Math.max(x[0], support[0]);
  const to = Math.min(x[1], support[1]);
  if (from > to) return 0;
  const isUnbounded = density(support[0]) === Number.POSITIVE_INFINITY;
  const start = isUnbounded ? Math.max(from, findQuantile(distribution, EDGE_SHARE)) : from;
  const first = Math.ceil(start);
  const places = isDiscrete
    ? Array.from({ length: Math.min(5_000, Math.floor(to) - first + 1) }, (_, index) => first + index)
    : listPlaces([start, to]);
  return places.reduce((top, place) => Math.max(top, density(place)), 0);
}

function listPlaces([from, to]: Interval): readonly number[] {
  return Array.from({ length: CURVE_POINTS + 1 }, (_, index) => from + (index / CURVE_POINTS) * (to - from));
}

/** The graph over an interval inside the support; it is cut a little above the view where it goes on for ever. */
function followDensity({ density }: Distribution, interval: Interval, view: View): readonly Point[] {
  const cap = view.y[1] + (view.y[1] - view.y[0]);
  const points = listPlaces(interval).map((x): Point => [x, Math.min(density(x), cap)]);
  return simplifyInView(points, view, 'graph', TOLERANCE_PX);
}

/** The graph of a density over its support, with a dashed line where it jumps at an edge; elsewhere it is the axis. */
export function sampleDensity(distribution: Distribution, view: View): readonly DrawnLine[] {
  const { support, density } = distribution;
  const from = Math.max(view.x[0], support[0]);
  const to = Math.min(view.x[1], support[1]);
  if (from >= to) return [];
  const jumps = support.filter(
    (edge) => edge > view.x[0] && edge < view.x[1] && Number.isFinite(density(edge)) && density(edge) > 0,
  );
  return [
    { points: followDensity(distribution, [from, to], view), dashed: false },
    ...jumps.map((edge) => ({
      points: [
        [edge, 0],
        [edge, density(edge)],
      ] as const,
      dashed: true,
    })),
  ];
}

/** The outline of the region between the density and the x axis over a part of the view. */
export function outlineBelow(
  distribution: Distribution,
  part: Interval,
  view: View,
): readonly (readonly Point[])[] {
  const from = Math.max(part[0], view.x[0], distribution.support[0]);
  const to = Math.min(part[1], view.x[1], distribution.support[1]);
  if (from >= to) return [];
  return [[[from, 0], ...followDensity(distribution, [from, to], view), [to, 0]]];
}
