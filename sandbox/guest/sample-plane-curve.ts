import { distanceToChord } from '../../lib/chart/plane/simplify-line.ts';
import { type Interval, type Point, spanOf, toPixels, type View, widen } from '../../lib/chart/plane/view.ts';
import { clipLine } from './clip-line.ts';
import { maybeTrimRunaways } from './curve-features.ts';

/** A curve of the plane by its parameter; not a number where it is not defined. */
export type PlaneCurve = (t: number) => Point;

const LEAST_DEPTH = 1;
const MOST_DEPTH = 9;
const TOLERANCE_PX = 0.15;
/** A step between neighbours that is worth asking whether it is a jump, in pixels. */
const JUMP_PX = 2;
const BISECTIONS = 44;
/** How far outside the view a curve is followed, in views. */
const MARGIN = 0.25;
/** Calls of the curve's functions that one curve may cost. */
const MOST_CALLS = 60_000;

interface Sample {
  readonly t: number;
  readonly point: Point;
  readonly pixel: Point;
}

/**
 * Samples a curve `(x(t), y(t))` so densely that its chords stay within a sixth of a pixel, cuts it where it is not
 * defined or jumps, and clips it a little outside the view.
 *
 * @param parts even parts of the interval to start from.
 */
export function samplePlaneCurve(
  curve: PlaneCurve,
  over: Interval,
  view: View,
  parts: number,
): readonly (readonly Point[])[] {
  const sampler = new PlaneSampler(curve, view);
  const step = spanOf(over) / parts;
  let left = sampler.at(over[0]);
  sampler.add(left);
  for (let index = 1; index <= parts; index += 1) {
    const right = sampler.at(index === parts ? over[1] : over[0] + index * step);
    sampler.refine(left, right, 0);
    left = right;
  }
  const box = { x: widen(view.x, MARGIN), y: widen(view.y, MARGIN) };
  return sampler.finish().flatMap((piece) => clipLine(piece, box));
}

class PlaneSampler {
  readonly #curve: PlaneCurve;
  readonly #view: View;
  readonly #pieces: Point[][] = [[]];
  #calls = 0;

  constructor(curve: PlaneCurve, view: View) {
    this.#curve = curve;
    this.#view = view;
  }

  at(t: number): Sample {
    this.#calls += 1;
    const point = this.#curve(t);
    return { t, point, pixel: toPixels(this.#view, point) };
  }

  add(sample: Sample): void {
    if (isDefined(sample)) this.#pieces.at(-1)?.push(sample.point);
  }

  finish(): readonly (readonly Point[])[] {
    return this.#pieces.filter((piece) => piece.length > 1);
  }

  /** Adds what lies after `left` up to and with `right`. */
  refine(left: Sample, right: Sample, depth: number): void {
    const middle = this.at((left.t + right.t) / 2);
    const mayGoOn = depth < MOST_DEPTH && this.#calls < MOST_CALLS;
    if (depth < LEAST_DEPTH || (mayGoOn && this.#isRough(left, middle, right))) {
      this.refine(left, middle, depth + 1);
      this.refine(middle, right, depth + 1);
      return;
    }
    this.#close(left, middle);
    this.#close(middle, right);
  }

  #isRough(left: Sample, middle: Sample, right: Sample): boolean {
    const defined = [left, middle, right].filter(isDefined).length;
    if (defined < 3) return defined > 0;
    if (this.#isAway(left, middle, right)) return false;
    return distanceToChord(middle.pixel, left.pixel, right.pixel) > TOLERANCE_PX;
  }

  /** Whether all three lie beyond one and the same side of the view. */
  #isAway(...samples: readonly Sample[]): boolean {
    const { width, height } = this.#view;
    return (
      samples.every(({ pixel }) => pixel[0] < -width) ||
      samples.every(({ pixel }) => pixel[0] > 2 * width) ||
      samples.every(({ pixel }) => pixel[1] < -height) ||
      samples.every(({ pixel }) => pixel[1] > 2 * height)
    );
  }

  #cut(): void {
    if (this.#pieces.at(-1)?.length !== 0) this.#pieces.push([]);
  }

  /** Joins two neighbours, or finds the place between them where the curve is cut. */
  #close(left: Sample, right: Sample): void {
    const isJoined = isDefined(left) && isDefined(right);
    if (isJoined && (distance(left, right) <= JUMP_PX || !this.#mayJump(left, right))) {
      this.add(right);
      return;
    }
    if (!isDefined(left) && !isDefined(right)) return;
    const [before, after] = this.#bisect(left, right);
    this.add(before);
    if (!isDefined(before) || !isDefined(after) || distance(before, after) > distance(left, right) / 2)
      this.#cut();
    this.add(after);
    if (after.t !== right.t) this.add(right);
  }

  /** A chord whose middle is on the curve is no jump. */
  #mayJump(left: Sample, right: Sample): boolean {
    const middle = this.at((left.t + right.t) / 2);
    return (
      !isDefined(middle) ||
      distanceToChord(middle.pixel, left.pixel, right.pixel) > TOLERANCE_PX ||
      !isBetween(left, middle, right)
    );
  }

  /** Narrows an interval to the half with the greater change, down to neighbouring numbers. */
  #bisect(left: Sample, right: Sample): readonly [Sample, Sample] {
    let before = left;
    let after = right;
    for (let count = 0; count < BISECTIONS; count += 1) {
      const t = (before.t + after.t) / 2;
      if (t <= before.t || t >= after.t) break;
      const middle = this.at(t);
      const isDefinedAlike =
        isDefined(before) === isDefined(after) && isDefined(middle) === isDefined(before);
      const isLeft = isDefinedAlike
        ? distance(before, middle) > distance(middle, after)
        : isDefined(middle) !== isDefined(before);
      if (isLeft) after = middle;
      else before = middle;
    }
    return [before, after];
  }
}

function isDefined({ pixel }: Sample): boolean {
  return Number.isFinite(pixel[0]) && Number.isFinite(pixel[1]);
}

function distance(left: Sample, right: Sample): number {
  return Math.hypot(left.pixel[0] - right.pixel[0], left.pixel[1] - right.pixel[1]);
}

/** Whether a middle divides its chord about as evenly as a curve does that only moves along it. */
function isBetween(left: Sample, middle: Sample, right: Sample): boolean {
  const share = distance(left, middle) / distance(left, right);
  return share > 0.1 && share < 0.9;
}

const BOX_STEPS = 600;

/** Two corners of the box around a curve, without its runaways; nothing when it is nowhere defined. */
export function findCurveBox(curve: PlaneCurve, over: Interval): readonly Point[] {
  const points = Array.from({ length: BOX_STEPS + 1 }, (_, index) =>
    curve(over[0] + (index / BOX_STEPS) * spanOf(over)),
  ).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const x = maybeTrimRunaways(points.map((point) => point[0]));
  const y = maybeTrimRunaways(points.map((point) => point[1]));
  if (x === undefined || y === undefined) return [];
  return [
    [x[0], y[0]],
    [x[1], y[1]],
  ];
}
