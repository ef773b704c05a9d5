import { describe, expect, it } from 'vitest';
import { estimateWidth } from '../../../../lib/chart/plane/place-labels.ts';
import { checkSpec } from '../../../../lib/chart/policy.ts';
import { fitSpec } from '../../../../lib/chart/responsive.ts';
import { createPlot } from '../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../sandbox/guest/run-cell.ts';
import { examples as angles } from '../../../gallery/examples/angle.ts';
import { examples as areas } from '../../../gallery/examples/area.ts';
import { examples as conics } from '../../../gallery/examples/conics.ts';
import { examples as curves } from '../../../gallery/examples/curve-quality.ts';
import { examples as polygons } from '../../../gallery/examples/polygon.ts';
import { examples as vectors } from '../../../gallery/examples/vector.ts';

Object.assign(globalThis, { plot: createPlot });

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the labels of a chart stand when it is fitted to a column, in pixels. */
function listBoxes(code: string, columnPx: number): readonly Box[] {
  const result = checkSpec(JSON.parse(runCell(code, 0, 1e7, 500)).spec);
  if (!result.ok) throw new Error(result.error.message);
  const spec = JSON.parse(JSON.stringify(fitSpec(result.spec, columnPx)));
  const [x, y] = [spec.encoding.x.scale.domain, spec.encoding.y.scale.domain];
  const labels = spec.layer.filter(({ mark }: { mark: { style?: string } }) =>
    ['lemma-label', 'lemma-series-label'].includes(mark.style ?? ''),
  );
  return labels.flatMap(({ data, mark }: { data: { values: Row[] }; mark: Row }) =>
    data.values.map((row): Box => {
      const text = String(row.label);
      const width = estimateWidth(text) * 0.9;
      const shift = mark.align === 'right' ? width : mark.align === 'center' ? width / 2 : 0;
      const left = ((Number(row.x) - x[0]) / (x[1] - x[0])) * spec.width + Number(mark.dx) - shift;
      const middle = ((y[1] - Number(row.y)) / (y[1] - y[0])) * spec.height + Number(mark.dy);
      return { text, left, right: left + width, top: middle - 6, bottom: middle + 6 };
    }),
  );
}

type Row = { readonly [key: string]: unknown };

function doMeet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('labels', () => {
  const all = [...angles, ...areas, ...conics, ...curves, ...polygons, ...vectors];

  it.each(all)('do not sit on one another on a wide page or a phone: $title', ({ code }) => {
    for (const columnPx of [760, 330]) {
      const boxes = listBoxes(code, columnPx);
      const meetings = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => doMeet(one, other))
          .map((other) => [one.text, other.text]),
      );
      expect(meetings).toEqual([]);
    }
  });
});
