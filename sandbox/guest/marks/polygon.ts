import type { Point } from '../../../lib/chart/plane/view.ts';
import type { DrawnText, Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { readNames, takePairs } from '../read-points.ts';
import { maybeReadText, readOptions } from '../values.ts';
import type { Words } from '../words.ts';
import { writePoint } from '../write-value.ts';

/**
 * `.polygon([[x, y], ...], {label, labels, filled, dashed})`: a closed polygon through its vertices in order.
 *
 * - `label`: stands beside an edge; none by default.
 * - `labels`: names at the vertices, on the outer side: `"ABC"` or `["A", "B₁", "C"]`; none by default.
 * - `filled`: `false` leaves out the light filling; `true` by default.
 * - `dashed`: `true` for dashed edges; `false` by default.
 *
 * The axes take equal scales unless the intervals are too unequal for that, as in linear programming.
 *
 * @example plot().polygon([[0, 0], [4, 0], [0, 3]], { labels: "ABC" }).axes(false)
 */
export function readPolygon(args: readonly unknown[]): Mark {
  const { points, rest } = takePairs(args, 'polygon');
  const [first] = points;
  if (first === undefined || points.length < 3) {
    throw new PlotMistake('polygon takes at least three points: .polygon([[0, 0], [4, 0], [0, 3]]).');
  }
  const options = readOptions(rest[0], 'polygon', ['label', 'labels', 'filled', 'dashed']);
  const label = maybeReadText(options.get('label'), 'polygon: label');
  const names = readNames(options.get('labels'), points.length, 'polygon: labels');
  const isFilled = options.get('filled') !== false;
  const dashed = options.get('dashed') === true;
  const outline = [...points, first];
  return {
    noun: nameShape(points, label ?? names.join('')),
    equalAspect: 'where-it-fits',
    findAnchors: () => points,
    draw: () => ({
      lines: [{ points: outline, dashed }],
      fills: isFilled ? [outline] : [],
      dots: [],
      isColoured: true,
      readOut: [],
      label,
      texts: nameVertices(points, names),
    }),
  };
}

function nameShape(points: readonly Point[], name: string): Words {
  const [en, zh] = shapes[points.length - 3] ?? (['polygon', '多边形'] as const);
  const vertices = points.slice(0, 8).map(writePoint).join(', ');
  return { en: `the ${en} ${name} with vertices ${vertices}`, zh: `${zh} ${name}，顶点 ${vertices}` };
}

const shapes = [
  ['triangle', '三角形'],
  ['quadrilateral', '四边形'],
  ['pentagon', '五边形'],
  ['hexagon', '六边形'],
] as const;

function nameVertices(
  points: readonly Point[],
  names: readonly (string | undefined)[],
): readonly DrawnText[] {
  return names.flatMap((text, index) => {
    const point = points[index];
    const before = points.at(index - 1);
    const after = points[(index + 1) % points.length];
    if (text === undefined || text === '' || !point || !before || !after) return [];
    return [{ point, text, awayFrom: findInner(point, before, after, points) }];
  });
}

/** A point on the inner side of a vertex: between its neighbours, or outside of them where the corner points inwards. */
function findInner(point: Point, before: Point, after: Point, points: readonly Point[]): Point {
  const middle: Point = [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
  const cross =
    (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0]);
  const isInward = cross * signedArea(points) < 0;
  return isInward ? [2 * point[0] - middle[0], 2 * point[1] - middle[1]] : middle;
}

function signedArea(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
