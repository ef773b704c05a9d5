import type { Point, View } from '../../../lib/chart/plane/view.ts';
import { bareDrawing, type Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import {
  encodeValues,
  fieldView,
  listCells,
  maybeFindRange,
  roundInView,
  scaleToPixels,
} from '../plane-field.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { maybeReadText, readOptions } from '../values.ts';

const CELL_PX = 31;
const ARROW_PX = 23;
const BARB_PX = 6.5;
const BARB_ANGLE = 0.46;

/**
 * `.vectorField("-y", "x", {label})`: arrows of one length in the direction (P, Q) at points of an even grid; their
 * colour says how long the vectors are, with a colour bar. P and Q are expressions in x and y, or JavaScript
 * functions of x and y.
 *
 * - `label`: the title of the colour bar; "length" by default.
 *
 * @example plot({x: [-3, 3], y: [-3, 3], equalAspect: true}).vectorField("-y", "x")
 */
export function readVectorField(args: readonly unknown[]): Mark {
  const [first, second, rest] = Array.isArray(args[0]) ? [...args[0].slice(0, 2), args[1]] : args;
  const p = readSpaceFunction(first, 'vectorField', ['x', 'y']);
  const q = readSpaceFunction(second, 'vectorField', ['x', 'y']);
  const options = readOptions(rest, 'vectorField', ['label']);
  const label = maybeReadText(options.get('label'), 'vectorField: label') ?? 'length';
  return {
    noun: {
      en: `the vector field (${describeFunction(first)}, ${describeFunction(second)})`,
      zh: `向量场 (${describeFunction(first)}, ${describeFunction(second)})`,
    },
    ...fieldView,
    equalAspect: 'where-it-fits',
    draw: (view) => {
      const arrows = listCells(view, CELL_PX).flatMap((at) => {
        const vector: Point = [p(...at), q(...at)];
        const length = Math.hypot(...vector);
        return Number.isFinite(length) && length > 0 ? [{ at, vector, length }] : [];
      });
      const range = maybeFindRange(arrows.map(({ length }) => length));
      if (range === undefined) {
        throw new PlotMistake('vectorField: there is no arrow to draw. Choose other intervals.');
      }
      const values = arrows.flatMap(({ at, vector, length }) => {
        const value = Number(Math.max(range[0], Math.min(range[1], length)).toPrecision(4));
        return drawArrow(view, at, vector).map((part) => ({ ...part, value }));
      });
      const isEven = range[1] - range[0] < 0.05 * range[1];
      const colours = encodeValues([Math.max(0, range[0]), range[1]], label);
      return {
        ...bareDrawing,
        under: [
          {
            data: { values },
            mark: { type: 'rule', style: 'lemma-flow', clip: true },
            encoding: {
              x2: { field: 'x2' },
              y2: { field: 'y2' },
              stroke: isEven ? { ...colours, legend: null } : colours,
            },
          },
        ],
      };
    },
  };
}

type Part = { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number };

/** A shaft and two barbs, as segments of the plane: they keep their direction when the page is narrower. */
function drawArrow(view: View, [x, y]: Point, vector: Point): readonly Part[] {
  const [dx, dy] = scaleToPixels(view, vector, ARROW_PX / 2);
  const tip: Point = [x + dx, y + dy];
  const [perX, perY] = [view.width / (view.x[1] - view.x[0]), view.height / (view.y[1] - view.y[0])];
  const angle = Math.atan2(dy * perY, dx * perX);
  const ends: readonly Point[] = [
    [x - dx, y - dy],
    ...[BARB_ANGLE, -BARB_ANGLE].map(
      (turn): Point => [
        tip[0] - (BARB_PX * Math.cos(angle + turn)) / perX,
        tip[1] - (BARB_PX * Math.sin(angle + turn)) / perY,
      ],
    ),
  ];
  const [x2, y2] = roundInView(view, tip);
  return ends.map((end) => {
    const [startX, startY] = roundInView(view, end);
    return { x: startX, y: startY, x2, y2 };
  });
}
