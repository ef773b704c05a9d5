import { type Point, toPixels, type View } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { takeNumbers } from '../read-points.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { writePoint } from '../write-value.ts';

/** The shaft ends within the arrowhead, so that the tip stays sharp; in pixels. */
const SHORTEN_PX = 7;

/**
 * `.vector(dx, dy, label?)`: an arrow from the origin to (dx, dy); `.vector(x1, y1, x2, y2, label?)`: an arrow from
 * one point to another. Points may be written as pairs, `.vector([1, 1], [4, 3])`.
 *
 * - `label`: stands beside the shaft; as text, or in `{label}`.
 * - `dashed`: `true` for a dashed shaft, as for components; `false` by default.
 *
 * The axes take equal scales unless the intervals are too unequal for that.
 *
 * @example plot().vector(3, 1, "a").vector(3, 1, 4, 4, "b").vector(4, 4, "a + b")
 */
export function readVector(args: readonly unknown[]): Mark {
  const { numbers, rest } = takeNumbers(args, 4, 'vector');
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.length !== 2 && numbers.length !== 4) {
    throw new PlotMistake('vector takes two components or two points: .vector(3, 1) or .vector(1, 1, 4, 2).');
  }
  const from: Point = numbers.length === 2 ? [0, 0] : [a, b];
  const to: Point = numbers.length === 2 ? [a, b] : [c, d];
  const options = readOptions(rest[0], 'vector', ['label', 'dashed']);
  const label = maybeReadText(options.get('label'), 'vector: label');
  const dashed = options.get('dashed') === true;
  const isNothing = from[0] === to[0] && from[1] === to[1];
  return {
    noun: {
      en: `the vector ${label === undefined ? '' : `${label} `}from ${writePoint(from)} to ${writePoint(to)}`,
      zh: `向量${label === undefined ? '' : ` ${label}`}（从 ${writePoint(from)} 到 ${writePoint(to)}）`,
    },
    equalAspect: 'where-it-fits',
    findAnchors: () => [from, to],
    draw: (view) => ({
      lines: isNothing ? [] : [{ points: [from, shorten(from, to, view)], dashed }],
      dots: isNothing ? [{ point: from, label: undefined }] : [],
      arrows: isNothing ? [] : [{ tip: to, from }],
      isColoured: true,
      readOut: [],
      label,
    }),
  };
}

function shorten(from: Point, to: Point, view: View): Point {
  const [start, end] = [toPixels(view, from), toPixels(view, to)];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const share = length === 0 ? 0 : Math.max(0, 1 - SHORTEN_PX / length);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
