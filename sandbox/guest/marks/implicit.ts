import { simplifyInView } from '../../../lib/chart/plane/simplify-line.ts';
import type { Interval, Point } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { marchSquares, type PlaneFunction } from '../march-squares.ts';
import { PlotMistake } from '../mistake.ts';
import { readRelation } from '../read-function.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { nameCurve } from '../words.ts';
import { joinNames } from '../write-label.ts';
import { writeInterval } from '../write-value.ts';

/** `.implicit("x^2/9 + y^2/4 = 1", {label, dashed})`: all points that fulfil an equation in x and y. */
export function readImplicit(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readRelation(source, 'implicit');
  const options = readOptions(second, 'implicit', ['label', 'dashed']);
  const label = maybeReadText(options.get('label'), 'implicit: label');
  const dashed = options.get('dashed') === true;
  let box: readonly Point[] | undefined;
  const findBox = (): readonly Point[] => {
    box ??= findCurveBox(f);
    return box;
  };
  const noun = nameCurve(
    joinNames(label, typeof source === 'string' ? source.trim().slice(0, 80) : 'F(x, y) = 0'),
  );
  return {
    noun,
    equalAspect: 'where-it-fits',
    findAnchors: findBox,
    maybeFindHeights: () => {
      const ys = findBox().map(([, y]) => y);
      return ys.length === 0 ? undefined : [Math.min(...ys), Math.max(...ys)];
    },
    draw: (view) => {
      const lines = marchSquares(f, view).map((line) => simplifyInView(line, view, 'any'));
      if (lines.length === 0) {
        throw new PlotMistake(
          `There is nothing to see of ${noun.en} for x ${writeInterval(view.x)} and y ${writeInterval(view.y)}. Choose other intervals.`,
        );
      }
      return {
        lines: lines.map((points) => ({ points, dashed })),
        dots: [],
        isColoured: true,
        readOut: lines.flat(),
        label,
      };
    },
  };
}

/** Half-sides of the squares that are searched for the curve, in this order. */
const reaches = [10, 1, 100, 1000] as const;
/** A curve this much larger than the first square it is found in is looked at as a whole, when it is closed. */
const LARGER = 5;

/** Two corners of the box around the curve, from a coarse look at ever other squares. */
function findCurveBox(f: PlaneFunction): readonly Point[] {
  for (const reach of reaches) {
    const found = look(f, reach);
    if (found === undefined) continue;
    if (!found.isOpen) return found.corners;
    const larger = look(f, reach * LARGER);
    if (larger !== undefined && !larger.isOpen) return larger.corners;
    // Of an open curve, what is nearest to the origin tells most.
    const limit = Math.max(reach / 2, Math.min(reach, 2 * found.nearest));
    return found.corners.map(([x, y]) => shrink([x, y], limit));
  }
  return [];
}

interface Look {
  readonly corners: readonly Point[];
  /** Whether the curve comes near the border of the square, and so probably leaves it. */
  readonly isOpen: boolean;
  /** Its distance from the origin. */
  readonly nearest: number;
}

function look(f: PlaneFunction, reach: number): Look | undefined {
  const side: Interval = [-reach, reach];
  const points = marchSquares(f, { x: side, y: side, width: 320, height: 320 }, 1).flat();
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const low: Point = [Math.min(...xs), Math.min(...ys)];
  const high: Point = [Math.max(...xs), Math.max(...ys)];
  const isOpen = [...low, ...high].some((value) => Math.abs(value) > 0.95 * reach);
  return { corners: [low, high], isOpen, nearest: Math.min(...points.map(([x, y]) => Math.hypot(x, y))) };
}

function shrink([x, y]: Point, limit: number): Point {
  const hold = (value: number): number => Math.max(-limit, Math.min(limit, value));
  return [hold(x), hold(y)];
}
