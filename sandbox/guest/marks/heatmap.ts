import { spanOf } from '../../../lib/chart/plane/view.ts';
import { bareDrawing, type Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { encodeValues, fieldView, listCells, maybeFindRange, roundInView } from '../plane-field.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';
import { writeInterval } from '../write-value.ts';

const CELL_PX = 8;
const OVERLAP_PX = 2.5;

/**
 * `.heatmap("x^2 - y^2", {range, label})`: the values of a function of x and y as colours, with a colour bar. Values
 * of both signs get two colours that meet at zero, others one scale from dark to light; both can be told apart with
 * any kind of colour blindness.
 *
 * - `range`: the values that the colours span; by default all of them, without the runaway near poles.
 * - `label`: the title of the colour bar.
 *
 * @example plot({x: [-3, 3], y: [-3, 3]}).heatmap("sin(x) cos(y)", {label: "z"})
 */
export function readHeatmap(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readSpaceFunction(source, 'heatmap', ['x', 'y']);
  const options = readOptions(second, 'heatmap', ['range', 'label']);
  const label = maybeReadText(options.get('label'), 'heatmap: label');
  const given = maybeReadInterval(options.get('range'), 'heatmap: range');
  const name = describeFunction(source);
  const noun = { en: `the values of ${name} as colours`, zh: `用颜色表示的 ${name} 的值` };
  return {
    noun,
    ...fieldView,
    draw: (view) => {
      const cells = listCells(view, CELL_PX).map((point) => ({ point, value: f(...point) }));
      const range = given ?? maybeFindRange(cells.map(({ value }) => value));
      if (range === undefined) {
        throw new PlotMistake(
          `There is nothing to see of ${noun.en} for x ${writeInterval(view.x)} and y ${writeInterval(view.y)}. Choose other intervals.`,
        );
      }
      const columns = Math.max(4, Math.round(view.width / CELL_PX));
      const rows = Math.max(4, Math.round(view.height / CELL_PX));
      const [dx, dy] = [spanOf(view.x) / columns / 2, spanOf(view.y) / rows / 2];
      // Each cell reaches under its neighbours to the right and above, which are drawn later: no light shows between.
      const [underX, underY] = [
        (spanOf(view.x) / view.width) * OVERLAP_PX,
        (spanOf(view.y) / view.height) * OVERLAP_PX,
      ];
      const values = cells
        .filter(({ value }) => !Number.isNaN(value))
        .map(({ point: [x, y], value }) => {
          const [left, low] = roundInView(view, [x - dx, y - dy]);
          const [right, high] = roundInView(view, [x + dx + underX, y + dy + underY]);
          const shown = Math.max(range[0], Math.min(range[1], value));
          return { x: left, y: low, x2: right, y2: high, value: Number(shown.toPrecision(4)) };
        });
      return {
        ...bareDrawing,
        under: [
          {
            data: { values },
            mark: { type: 'rect', style: 'lemma-heat', clip: true },
            encoding: {
              x2: { field: 'x2' },
              y2: { field: 'y2' },
              fill: encodeValues(range, label),
            },
          },
        ],
      };
    },
  };
}
