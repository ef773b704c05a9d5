import type { Mark } from '../drawing.ts';
import { marchSquares, type PlaneFunction } from '../march-squares.ts';
import { PlotMistake } from '../mistake.ts';
import { readRelation } from '../read-function.ts';
import { type Interval, maybeReadText, type Point, readOptions } from '../values.ts';
import { spanOf } from '../view.ts';
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
  const noun = `the curve ${label === undefined ? '' : `${label}, `}${typeof source === 'string' ? source.trim().slice(0, 80) : 'F(x, y) = 0'}`;
  return {
    noun,
    findAnchors: findBox,
    maybeFindHeights: () => {
      const ys = findBox().map(([, y]) => y);
      return ys.length === 0 ? undefined : [Math.min(...ys), Math.max(...ys)];
    },
    draw: (view) => {
      const lines = marchSquares(f, view);
      if (lines.length === 0) {
        throw new PlotMistake(
          `There is nothing to see of ${noun} for x ${writeInterval(view.x)} and y ${writeInterval(view.y)}. Choose other intervals.`,
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

/** Two corners of the box around the curve, from a coarse look at ever other squares. */
function findCurveBox(f: PlaneFunction): readonly Point[] {
  for (const reach of reaches) {
    const side: Interval = [-reach, reach];
    const points = marchSquares(f, { x: side, y: side, width: 320, height: 320 }).flat();
    if (points.length === 0) continue;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const low: Point = [Math.min(...xs), Math.min(...ys)];
    const high: Point = [Math.max(...xs), Math.max(...ys)];
    // A curve that leaves the square is open: half of the square shows its middle.
    const isOpen = high[0] - low[0] > 1.9 * reach || high[1] - low[1] > 1.9 * reach;
    return isOpen ? shrink(low, high, spanOf(side)) : [low, high];
  }
  return [];
}

function shrink(low: Point, high: Point, side: number): readonly Point[] {
  const limit = (value: number): number => Math.max(-side / 3, Math.min(side / 3, value));
  return [
    [limit(low[0]), limit(low[1])],
    [limit(high[0]), limit(high[1])],
  ];
}
