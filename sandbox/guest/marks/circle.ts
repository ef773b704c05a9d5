import type { Point } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { takeNumbers } from '../read-points.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { writePoint, writeValue } from '../write-value.ts';

/** Chords of a circle: on the widest page they leave it by less than a tenth of a pixel. */
const CHORDS = 180;

/**
 * `.circle(cx, cy, r, {label, dashed, filled})`: the circle around (cx, cy) with radius r, also as
 * `.circle([cx, cy], r)`.
 *
 * - `label`: stands beside the circle; none by default.
 * - `dashed`: `true` for a dashed line; `false` by default.
 * - `filled`: `true` fills the disc lightly; `false` by default.
 *
 * The axes take equal scales, so that it is round.
 *
 * @example plot().circle(1, 2, 3, { label: "k" }).point(1, 2, "M")
 */
export function readCircle(args: readonly unknown[]): Mark {
  const { numbers, rest } = takeNumbers(args, 3, 'circle');
  const [cx = 0, cy = 0, r = 0] = numbers;
  if (numbers.length !== 3) {
    throw new PlotMistake('circle takes a centre and a radius: .circle(1, 2, 3).');
  }
  if (!(r > 0)) throw new PlotMistake(`circle: the radius must be greater than 0, not ${writeValue(r)}.`);
  const options = readOptions(rest[0], 'circle', ['label', 'dashed', 'filled']);
  const label = maybeReadText(options.get('label'), 'circle: label');
  const dashed = options.get('dashed') === true;
  const points = listPoints([cx, cy], r);
  return {
    noun: {
      en: `the circle ${label === undefined ? '' : `${label} `}around ${writePoint([cx, cy])} with radius ${writeValue(r)}`,
      zh: `圆${label === undefined ? '' : ` ${label}`}，圆心 ${writePoint([cx, cy])}，半径 ${writeValue(r)}`,
    },
    equalAspect: 'always',
    findAnchors: () => [
      [cx - r, cy - r],
      [cx + r, cy + r],
      [cx, cy],
    ],
    draw: () => ({
      lines: [{ points, dashed }],
      fills: options.get('filled') === true ? [points] : [],
      dots: [],
      isColoured: true,
      readOut: points,
      label,
    }),
  };
}

function listPoints([cx, cy]: Point, r: number): readonly Point[] {
  return Array.from({ length: CHORDS + 1 }, (_, index) => {
    const turn = ((index % CHORDS) / CHORDS) * 2 * Math.PI;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)] as const;
  });
}
