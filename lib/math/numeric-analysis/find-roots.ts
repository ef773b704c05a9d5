/** A real function of one variable; not a number where it is not defined. */
export type RealFunction = (x: number) => number;

/** From the first number to the second, the larger one. */
export type Interval = readonly [from: number, to: number];

const STEPS = 2000;
const BISECTIONS = 80;
/** A value this small beside its surroundings counts as zero. */
const ZERO = 1e-9;

/** A place where a function changes its sign, touches zero, or begins or ends to be defined. */
export interface Turn {
  readonly x: number;
  readonly isRoot: boolean;
}

/** The nearest number with few digits when it is as near as rounding errors leave it. */
function snap(x: number): number {
  if (Math.abs(x) < 1e-10) return 0;
  const round = Number(x.toPrecision(9));
  return Math.abs(round - x) <= 1e-10 * Math.max(1, Math.abs(x)) ? round : x;
}

function bisect(isLeft: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let count = 0; count < BISECTIONS; count += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isLeft(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The least of |f| between two places, where it has only one. */
function findDip(f: RealFunction, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let count = 0; count < BISECTIONS; count += 1) {
    const [left, right] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
    if (Math.abs(f(left)) < Math.abs(f(right))) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Finds where a function may change its sign within an interval: roots, poles and the edges of where it is defined. */
export function findTurns(f: RealFunction, over: Interval): readonly Turn[] {
  const step = (over[1] - over[0]) / STEPS;
  // Off round numbers by an odd share, so that roots and poles there lie between two samples.
  const xs = Array.from({ length: STEPS + 2 }, (_, index) => over[0] + (index - 0.37) * step);
  const ys = xs.map(f);
  const turns: Turn[] = [];
  for (let index = 1; index < xs.length; index += 1) {
    const [left = 0, right = 0] = [xs[index - 1], xs[index]];
    const [from = Number.NaN, to = Number.NaN] = [ys[index - 1], ys[index]];
    const size = Math.max(1, Math.abs(from), Math.abs(to));
    const isNear = (x: number): boolean => Math.abs(f(x)) <= ZERO * size * 1e3;
    if (Number.isFinite(from) !== Number.isFinite(to)) {
      const isDefined = Number.isFinite(from);
      const x = snap(bisect((place) => Number.isFinite(f(place)) === isDefined, left, right));
      turns.push({ x, isRoot: Math.abs(f(x)) <= ZERO });
    } else if (from > 0 !== to > 0) {
      const x = snap(bisect((place) => f(place) > 0 === from > 0, left, right));
      turns.push({ x, isRoot: isNear(x) });
    } else {
      const next = ys[index + 1] ?? Number.NaN;
      const isDip = Math.abs(to) < Math.abs(from) && Math.abs(to) <= Math.abs(next) && to > 0 === next > 0;
      if (!isDip) continue;
      const x = snap(findDip(f, left, xs[index + 1] ?? right));
      if (Math.abs(f(x)) <= ZERO) turns.push({ x, isRoot: true });
    }
  }
  return turns;
}

/** The roots of a function within an interval, in order. */
export function findRoots(f: RealFunction, over: Interval): readonly number[] {
  return findTurns(f, over)
    .filter((turn) => turn.isRoot && turn.x >= over[0] && turn.x <= over[1])
    .map((turn) => turn.x);
}
