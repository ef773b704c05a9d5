import type { Json } from '../../lib/chart/chart.ts';
import { type Interval, type Point, spanOf, type View } from '../../lib/chart/plane/view.ts';

/** What a field asks of the view when the author gives no intervals: five units to each side of the origin. */
export const fieldView = {
  findFeatures: (): readonly Point[] => [
    [-4, -4],
    [4, 4],
  ],
  maybeFindHeights: (): Interval => [-4.2, 4.2],
};

/** The middles of cells of about this side, which fill the view evenly. */
export function listCells(view: View, sidePx: number): readonly Point[] {
  const columns = Math.max(4, Math.round(view.width / sidePx));
  const rows = Math.max(4, Math.round(view.height / sidePx));
  const middle = ([from, to]: Interval, index: number, count: number): number =>
    from + ((to - from) * (index + 0.5)) / count;
  return Array.from({ length: columns * rows }, (_, index) => [
    middle(view.x, index % columns, columns),
    middle(view.y, Math.floor(index / columns), rows),
  ]);
}

/** A step in the plane that is `lengthPx` long on the page and goes in the direction of a vector of the plane. */
export function scaleToPixels(view: View, [dx, dy]: Point, lengthPx: number): Point {
  const [perX, perY] = [view.width / spanOf(view.x), view.height / spanOf(view.y)];
  // Divided by its larger side first, so that even a huge or tiny vector has a direction.
  const size = Math.max(Math.abs(dx) * perX, Math.abs(dy) * perY);
  const length = Math.hypot((dx * perX) / size, (dy * perY) / size);
  const factor = lengthPx / size / length;
  return [dx * factor, dy * factor];
}

/** Rounds to about a fortieth of a pixel. */
export function roundInView(view: View, [x, y]: Point): Point {
  const round = (value: number, interval: Interval): number => {
    const digits = Math.min(15, Math.max(0, 4 - Math.floor(Math.log10(spanOf(interval)))));
    return Number(value.toFixed(digits)) + 0;
  };
  return [round(x, view.x), round(y, view.y)];
}

/**
 * Colours for values: from low to high, or away from zero in two colours where both signs occur in earnest, so
 * that equal sizes have equal strength.
 */
export function encodeValues(
  domain: Interval,
  title: string | undefined,
  field = 'value',
): { readonly [key: string]: Json } {
  const [low, high] = domain;
  const reach = Math.max(-low, high);
  const isTwoSided = low < 0 && high > 0 && Math.min(-low, high) > reach * 0.05;
  return {
    field,
    type: 'quantitative',
    title: title ?? null,
    scale: isTwoSided
      ? { domain: [-reach, reach], domainMid: 0, interpolate: 'lab' }
      : { domain, interpolate: 'lab' },
    legend: { orient: 'bottom', direction: 'horizontal', gradientLength: 220, gradientThickness: 11 },
  };
}

/** The interval of most values: a few runaways near a pole are left out. */
export function maybeFindRange(values: readonly number[]): Interval | undefined {
  const sorted = values.filter(Number.isFinite).sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  if (sorted.length === 0) return undefined;
  const [low, high] = [at(0.03), at(0.97)];
  const core = high - low;
  const range: Interval = [Math.max(at(0), low - core / 2), Math.min(at(1), high + core / 2)];
  return range[1] > range[0] ? range : [range[0] - 1, range[1] + 1];
}
