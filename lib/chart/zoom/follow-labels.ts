import type { JsonObject } from '../json-object.ts';
import { estimateWidth } from '../plane/place-labels.ts';
import { isWithin, type Point, toPixels, type View } from '../plane/view.ts';
import { readNumberIn } from './read-layer.ts';
import type { FollowingData } from './zoomable-chart.ts';

const HALF_LINE_PX = 8;
const CANDIDATES = 32;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label of a layer lies on the page when it stands beside a point. */
function boxBeside(point: Point, text: string, mark: JsonObject, view: View): Box {
  const [x, y] = toPixels(view, point);
  const [dx, dy] = [readNumberIn(mark, 'dx'), readNumberIn(mark, 'dy')];
  const width = estimateWidth(text);
  const share = mark.align === 'right' ? 1 : mark.align === 'center' ? 0.5 : 0;
  const left = x + dx - share * width;
  return { left, right: left + width, top: y + dy - HALF_LINE_PX, bottom: y + dy + HALF_LINE_PX };
}

function isInside(box: Box, view: View): boolean {
  return box.left >= 0 && box.right <= view.width && box.top >= 0 && box.bottom <= view.height;
}

/**
 * The labels of curves for a view: each stays at its place on the curve while that is in view, and else goes to
 * another one where it covers as little as it can.
 *
 * @param curves the points of each curve that was drawn anew, by its name.
 * @param shapes points along everything that is drawn, in pixels.
 */
export function followLabels(
  { rows, mark }: FollowingData,
  curves: ReadonlyMap<string, readonly Point[]>,
  shapes: readonly Point[],
  view: View,
): readonly JsonObject[] {
  return rows.map((row) => {
    const points = curves.get(String(row.series));
    if (points === undefined) return row;
    const text = String(row.label);
    const own: Point = [readNumberIn(row, 'x'), readNumberIn(row, 'y')];
    if (isInside(boxBeside(own, text, mark, view), view)) return row;
    const seen = points.filter(([x, y]) => isWithin(x, view.x) && isWithin(y, view.y));
    const stride = Math.max(1, Math.floor(seen.length / CANDIDATES));
    const places = seen
      .filter((_, index) => index % stride === 0)
      .map((point) => ({ point, box: boxBeside(point, text, mark, view) }))
      .filter(({ box }) => isInside(box, view))
      .map(({ point, box }) => ({ point, hits: countIn(box, shapes) }));
    const best = places.reduceRight<(typeof places)[number] | undefined>(
      (least, place) => (least === undefined || place.hits < least.hits ? place : least),
      undefined,
    );
    return best === undefined ? row : { ...row, x: best.point[0], y: best.point[1] };
  });
}

function countIn({ left, right, top, bottom }: Box, shapes: readonly Point[]): number {
  return shapes.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
}
