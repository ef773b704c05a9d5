import { type Point, spanOf, type View } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { takePairs } from '../read-points.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { writePoint, writeValue } from '../write-value.ts';

const ARC_PX = 30;
const SQUARE_PX = 15;
const ARC_CHORDS = 24;
/** How far a right angle may be off and still get its square, in radians. */
const RIGHT_TOLERANCE = 1e-6;
/** From the arc to the middle of the label, in pixels. */
const LABEL_PX = 15;

/**
 * `.angle(vertex, from, to, {label, reflex})`: marks the angle at `vertex` between the rays towards `from` and
 * `to`, all three written as `[x, y]`: an arc, or a square for a right angle.
 *
 * - `label`: stands in the angle, such as "α" or "60°"; none by default.
 * - `reflex`: `true` marks the angle of more than 180° in place of the lesser one; `false` by default.
 *
 * @example plot().polygon([[0, 0], [4, 0], [0, 3]]).angle([0, 0], [4, 0], [0, 3]).angle([4, 0], [0, 3], [0, 0], { label: "β" })
 */
export function readAngle(args: readonly unknown[]): Mark {
  const { points, rest } = takePairs(args, 'angle');
  const [vertex, from, to] = points;
  if (vertex === undefined || from === undefined || to === undefined || points.length !== 3) {
    throw new PlotMistake('angle takes a vertex and two points: .angle([0, 0], [4, 0], [0, 3]).');
  }
  const options = readOptions(rest[0], 'angle', ['label', 'reflex']);
  const label = maybeReadText(options.get('label'), 'angle: label');
  const [start, sweep] = findSweep(vertex, from, to, options.get('reflex') === true);
  return {
    noun: {
      en: `the angle ${label === undefined ? '' : `${label} `}at ${writePoint(vertex)} of ${writeValue((Math.abs(sweep) * 180) / Math.PI)}°`,
      zh: `角${label === undefined ? '' : ` ${label}`}，顶点 ${writePoint(vertex)}，${writeValue((Math.abs(sweep) * 180) / Math.PI)}°`,
    },
    equalAspect: 'always',
    // A fifth of the nearer ray on the other side: room for the arc.
    findAnchors: () => [
      vertex,
      stretch(vertex, start + sweep / 2, Math.min(lengthTo(vertex, from), lengthTo(vertex, to)) / 5),
    ],
    draw: (view) => {
      const isRight = Math.abs(Math.abs(sweep) - Math.PI / 2) < RIGHT_TOLERANCE;
      const at = (turn: number, px: number): Point => walk(vertex, turn, px, view);
      const line = isRight
        ? [at(start, SQUARE_PX), at(start + sweep / 2, SQUARE_PX * Math.SQRT2), at(start + sweep, SQUARE_PX)]
        : Array.from({ length: ARC_CHORDS + 1 }, (_, index) =>
            at(start + (sweep * index) / ARC_CHORDS, ARC_PX),
          );
      const reach = (isRight ? SQUARE_PX * Math.SQRT2 : ARC_PX) + LABEL_PX;
      return {
        lines: [{ points: line, dashed: false }],
        fills: [[vertex, ...line, vertex]],
        dots: [],
        isColoured: false,
        readOut: [],
        label: undefined,
        texts:
          label === undefined
            ? []
            : [{ point: at(start + sweep / 2, reach), text: label, isCentred: true, awayFrom: vertex }],
      };
    },
  };
}

/** Where the angle starts and how far it turns, in radians; positive is counter-clockwise. */
function findSweep(vertex: Point, from: Point, to: Point, isReflex: boolean): readonly [number, number] {
  const turnTo = (point: Point): number => {
    if (point[0] === vertex[0] && point[1] === vertex[1]) {
      throw new PlotMistake('angle: the two points must be other points than the vertex.');
    }
    return Math.atan2(point[1] - vertex[1], point[0] - vertex[0]);
  };
  const start = turnTo(from);
  const turn = turnTo(to) - start;
  const full = 2 * Math.PI;
  const lesser = turn > Math.PI ? turn - full : turn <= -Math.PI ? turn + full : turn;
  if (!isReflex) return [start, lesser];
  return [start, lesser > 0 ? lesser - full : lesser + full];
}

function lengthTo(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function stretch([x, y]: Point, turn: number, length: number): Point {
  return [x + Math.cos(turn) * length, y + Math.sin(turn) * length];
}

function walk([x, y]: Point, turn: number, px: number, view: View): Point {
  return [
    x + (Math.cos(turn) * px * spanOf(view.x)) / view.width,
    y + (Math.sin(turn) * px * spanOf(view.y)) / view.height,
  ];
}
