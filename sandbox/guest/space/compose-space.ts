import type { ChartSpec, Json } from '../../../lib/chart/chart.ts';
import { writeDescription } from '../../../lib/chart/description.ts';
import { EQUAL_ASPECT_NAME } from '../../../lib/chart/responsive.ts';
import type { Mark } from '../drawing.ts';
import { listWords } from '../words.ts';
import { writeLabel } from '../write-label.ts';
import { writeInterval, writeIntervalZh } from '../write-value.ts';
import { drawScales, drawWalls } from './draw-box.ts';
import { drawSpaceLines } from './draw-space-lines.ts';
import { drawSpaceSurface } from './draw-space-surface.ts';
import { listCameraParams } from './projection.ts';
import { refusePlane } from './refuse-plane.ts';
import { type Box, joinBoxes } from './space.ts';

const WIDTH = 600;
const HEIGHT = 540;
/** Half of what the page shows, in half-sides of the box: it holds the box however it is turned. */
const REACH = 1.72;
const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

const camera = { azimuth: -55, elevation: 24 } as const;

function hideAxis(field: string, reach: number): Json {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [-reach, reach], nice: false, zero: false },
    axis: null,
  };
}

function describe(marks: readonly Mark[], [x, y, z]: Box, title: string | undefined): string {
  const start = title === undefined ? 'A chart' : `A chart titled “${title}”`;
  const startZh = title === undefined ? '立体图' : `标题为“${title}”的立体图`;
  const { en, zh } = listWords(marks.map((mark) => mark.noun));
  return writeDescription({
    en: `${start} in space of ${en}, for x ${writeInterval(x)}, y ${writeInterval(y)} and z ${writeInterval(z)}; two sliders turn it.`,
    zh: `${startZh}：${zh}。x ${writeIntervalZh(x)}，y ${writeIntervalZh(y)}，z ${writeIntervalZh(z)}，用两个滑块转动。`,
  });
}

/**
 * Turns marks of space into a Vega-Lite spec, in an orthographic projection that two sliders turn in the browser.
 *
 * ```
 * marks -> box -> drawings -> far walls, surfaces, lines, numbers -> spec
 * ```
 */
export function composeSpace(marks: readonly Mark[], plainTitle: string | undefined): ChartSpec {
  const title = plainTitle === undefined ? undefined : writeLabel(plainTitle);
  const parts = marks.map((mark) => mark.space ?? refusePlane());
  const box = joinBoxes(parts.map((part) => part.findBox()));
  const drawings = parts.map((part) => part.draw());
  const surfaces = drawings.flatMap((drawing) => drawing.surfaces);
  const lines = drawings.flatMap((drawing) => drawing.lines);
  return {
    $schema: SCHEMA,
    name: EQUAL_ASPECT_NAME,
    description: describe(marks, box, title),
    ...(title === undefined ? {} : { title }),
    width: WIDTH,
    height: HEIGHT,
    params: listCameraParams(camera),
    encoding: { x: hideAxis('x', REACH), y: hideAxis('y', (REACH * HEIGHT) / WIDTH) },
    layer: [
      ...drawWalls(box),
      ...surfaces.map((surface) => drawSpaceSurface(surface, box)),
      ...drawSpaceLines(lines, box),
      ...drawScales(box),
    ],
  };
}
