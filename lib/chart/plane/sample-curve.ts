import type { RealFunction } from './read-formula.ts';
import { type Interval, type Point, spanOf, type View } from './view.ts';

/** Intervals of the first, even grid; each is halved at least twice, so about one value per pixel is seen. */
const GRID = 160;
const LEAST_DEPTH = 2;
const MOST_DEPTH = 8;
/** How far a chord may leave the curve, in pixels. */
const TOLERANCE_PX = 0.2;
/** A step between neighbours that is worth asking whether it is a jump, in pixels. */
const JUMP_PX = 1;
const BISECTIONS = 48;
/** How far above and below the view a curve is followed, in view heights. */
const MARGIN = 0.25;

/** A run of points with no gap between them. */
export type Piece = readonly Point[];

/**
 * Samples `y = f(x)` so densely that its chords stay within a fifth of a pixel, and cuts it where it is not
 * defined, jumps, or runs to a pole: no chord ever joins the two sides. Values far outside the view are cut off
 * just outside it.
 */
export function sampleCurve(f: RealFunction, domain: Interval, view: View): readonly Piece[] {
  const sampler = new CurveSampler(f, view);
  const step = spanOf(domain) / GRID;
  let left: Point = [domain[0], f(domain[0])];
  sampler.add(left);
  for (let index = 1; index <= GRID; index += 1) {
    const x = index === GRID ? domain[1] : domain[0] + index * step;
    const right: Point = [x, f(x)];
    sampler.refine(left, right, 0);
    left = right;
  }
  return sampler
    .finish()
    .flatMap((piece) => cutToBand(piece, view))
    .filter((piece) => piece.length > 1);
}

class CurveSampler {
  readonly #f: RealFunction;
  readonly #pixelsPerY: number;
  readonly #low: number;
  readonly #high: number;
  readonly #pieces: Point[][] = [[]];

  constructor(f: RealFunction, view: View) {
    const span = spanOf(view.y);
    this.#f = f;
    this.#pixelsPerY = view.height / span;
    this.#low = view.y[0] - span;
    this.#high = view.y[1] + span;
  }

  add(point: Point): void {
    if (Number.isFinite(point[1])) this.#pieces.at(-1)?.push(point);
  }

  #cut(): void {
    if (this.#pieces.at(-1)?.length !== 0) this.#pieces.push([]);
  }

  finish(): readonly Piece[] {
    return this.#pieces.filter((piece) => piece.length > 0);
  }

  /** Adds what lies after `left` up to and with `right`. */
  refine(left: Point, right: Point, depth: number): void {
    const x = (left[0] + right[0]) / 2;
    const middle: Point = [x, this.#f(x)];
    const isSplit = depth < LEAST_DEPTH || (depth < MOST_DEPTH && this.#isRough(left, middle, right));
    if (isSplit) {
      this.refine(left, middle, depth + 1);
      this.refine(middle, right, depth + 1);
    } else if (depth >= MOST_DEPTH || isDefined(left) !== isDefined(right)) {
      this.#close(left, right);
    } else {
      this.add(right);
    }
  }

  #isFar({ 1: y }: Point): -1 | 0 | 1 {
    if (y > this.#high) return 1;
    return y < this.#low ? -1 : 0;
  }

  #isRough(left: Point, middle: Point, right: Point): boolean {
    const defined = [left, middle, right].filter(isDefined).length;
    if (defined < 3) return defined > 0;
    const side = this.#isFar(left);
    if (side !== 0 && side === this.#isFar(middle) && side === this.#isFar(right)) return false;
    return Math.abs(middle[1] - (left[1] + right[1]) / 2) * this.#pixelsPerY > TOLERANCE_PX;
  }

  /** Ends the halving: joins two neighbours, or finds the place between them where the curve is cut. */
  #close(left: Point, right: Point): void {
    const isStep = Math.abs(left[1] - right[1]) * this.#pixelsPerY > JUMP_PX;
    if (isDefined(left) && isDefined(right) && !isStep) {
      this.add(right);
      return;
    }
    const [before, after] = this.#bisect(left, right);
    const isJump = Math.abs(before[1] - after[1]) > Math.abs(left[1] - right[1]) / 2;
    this.add(before);
    if (!isDefined(before) || !isDefined(after) || isJump) this.#cut();
    this.add(after);
    if (after[0] !== right[0]) this.add(right);
  }

  /** Narrows an interval to the half with the greater change, down to neighbouring numbers. */
  #bisect(left: Point, right: Point): readonly [Point, Point] {
    let before = left;
    let after = right;
    for (let count = 0; count < BISECTIONS; count += 1) {
      const x = (before[0] + after[0]) / 2;
      if (x <= before[0] || x >= after[0]) break;
      const middle: Point = [x, this.#f(x)];
      const isLeft =
        isDefined(before) === isDefined(after) && isDefined(middle) === isDefined(before)
          ? Math.abs(middle[1] - before[1]) > Math.abs(after[1] - middle[1])
          : isDefined(middle) !== isDefined(before);
      if (isLeft) after = middle;
      else before = middle;
    }
    return [before, after];
  }
}

function isDefined(point: Point): boolean {
  return Number.isFinite(point[1]);
}

/** Keeps the parts of a piece that lie in the view's band of y, cut exactly at its margin. */
function cutToBand(piece: Piece, view: View): readonly Piece[] {
  const margin = spanOf(view.y) * MARGIN;
  const low = view.y[0] - margin;
  const high = view.y[1] + margin;
  const parts: Point[][] = [];
  let part: Point[] = [];
  const end = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  piece.forEach((point, index) => {
    const previous = piece[index - 1];
    if (previous !== undefined) {
      const cuts = crossings(previous, point, low, high);
      part.push(...cuts);
      if (cuts.length === 2) end();
    }
    if (isInside(point, low, high)) part.push(point);
    else end();
  });
  end();
  return parts;
}

function isInside([, y]: Point, low: number, high: number): boolean {
  return y >= low && y <= high;
}

/** Where a chord meets the two borders of the band, in its own order. */
function crossings(from: Point, to: Point, low: number, high: number): readonly Point[] {
  const rise = to[1] - from[1];
  const borders = rise > 0 ? [low, high] : [high, low];
  return borders
    .filter((border) => (from[1] - border) * (to[1] - border) < 0)
    .map((border) => [from[0] + ((border - from[1]) / rise) * (to[0] - from[0]), border]);
}
