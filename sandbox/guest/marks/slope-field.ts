import type { Point } from '../../../lib/chart/plane/view.ts';
import { bareDrawing, type Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { fieldView, listCells, roundInView, scaleToPixels } from '../plane-field.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { readOptions } from '../values.ts';

const CELL_PX = 27;
const SEGMENT_PX = 17;

/**
 * `.slopeField("x - y")`: short segments of one length whose slope is f(x, y), at points of an even grid: what the
 * solutions of y′ = f(x, y) follow. An expression in x (or t) and y, or a JavaScript function of x and y.
 *
 * @example plot({x: [-3, 3], y: [-3, 3]}).slopeField("x - y").ode("x - y", {initial: [0, 1]})
 */
export function readSlopeField(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readSpaceFunction(source, 'slopeField', ['x', 'y', 't']);
  readOptions(second, 'slopeField', []);
  return {
    noun: {
      en: `the slope field of y′ = ${describeFunction(source)}`,
      zh: `y′ = ${describeFunction(source)} 的方向场`,
    },
    ...fieldView,
    draw: (view) => {
      const values = listCells(view, CELL_PX).flatMap(([x, y]) => {
        const slope = f(x, y, x);
        if (Number.isNaN(slope)) return [];
        const direction: Point = Number.isFinite(slope) ? [1, slope] : [0, 1];
        const [dx, dy] = scaleToPixels(view, direction, SEGMENT_PX / 2);
        const [left, low] = roundInView(view, [x - dx, y - dy]);
        const [right, high] = roundInView(view, [x + dx, y + dy]);
        return [{ x: left, y: low, x2: right, y2: high }];
      });
      if (values.length === 0) {
        throw new PlotMistake('slopeField: there is no slope to draw. Choose other intervals.');
      }
      return {
        ...bareDrawing,
        under: [
          {
            data: { values },
            mark: { type: 'rule', style: 'lemma-slope', clip: true },
            encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
          },
        ],
      };
    },
  };
}
