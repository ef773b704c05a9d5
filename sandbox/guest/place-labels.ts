import type { Point } from './values.ts';
import { toPixels, type View } from './view.ts';

/** Where a text stands beside its point: the direction, in pixels and in the terms of a text mark. */
export interface Placement {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A text that wants a place near one of some points; the first that is free enough wins. */
export interface LabelWish {
  readonly text: string;
  readonly candidates: readonly Point[];
}

/** A text with its place. */
export interface PlacedLabel {
  readonly text: string;
  readonly point: Point;
  readonly placement: Placement;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 11;
/** Labels keep this share of their size away from one another: a phone draws the same text on a smaller plane. */
const SPACING = 0.4;
const LINE_HEIGHT = 16;

/** In the order in which a textbook tries them. */
const placements: readonly Placement[] = [
  { dx: GAP, dy: -GAP, align: 'left' },
  { dx: -GAP, dy: -GAP, align: 'right' },
  { dx: GAP, dy: GAP + 2, align: 'left' },
  { dx: -GAP, dy: GAP + 2, align: 'right' },
  { dx: 0, dy: -GAP - 5, align: 'center' },
  { dx: 0, dy: GAP + 7, align: 'center' },
  { dx: GAP + 1, dy: 0, align: 'left' },
  { dx: -GAP - 1, dy: 0, align: 'right' },
];

/** About how wide a text is in pixels: full-width characters take twice the room. */
export function estimateWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 13.5 : 7.3),
    0,
  );
}

function boxAt([x, y]: Point, text: string, { dx, dy, align }: Placement): Box {
  const width = estimateWidth(text);
  const left = x + dx - (align === 'right' ? width : align === 'center' ? width / 2 : 0);
  return { left, right: left + width, top: y + dy - LINE_HEIGHT / 2, bottom: y + dy + LINE_HEIGHT / 2 };
}

function countOutside(box: Box, view: View): number {
  const over = [-box.left, box.right - view.width, -box.top, box.bottom - view.height];
  return over.reduce((sum, each) => sum + Math.max(0, each), 0);
}

function countOverlap(box: Box, other: Box): number {
  const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const COLUMN_PX = 16;

/** Points sorted into columns, so that counting those in a box looks at a few of them only. */
class ObstacleField {
  readonly #columns = new Map<number, Point[]>();

  constructor(points: readonly Point[]) {
    for (const point of points) {
      const column = Math.floor(point[0] / COLUMN_PX);
      const group = this.#columns.get(column);
      if (group === undefined) this.#columns.set(column, [point]);
      else group.push(point);
    }
  }

  count(box: Box): number {
    let hits = 0;
    const last = Math.floor(box.right / COLUMN_PX);
    for (let column = Math.floor(box.left / COLUMN_PX); column <= last; column += 1) {
      for (const [x, y] of this.#columns.get(column) ?? []) {
        if (x > box.left && x < box.right && y > box.top && y < box.bottom) hits += 1;
      }
    }
    return hits;
  }
}

function grow(box: Box): Box {
  return { left: box.left - 4, right: box.right + 4, top: box.top - 2, bottom: box.bottom + 2 };
}

function space(box: Box): Box {
  const [dx, dy] = [(box.right - box.left) * SPACING, (box.bottom - box.top) * SPACING];
  return { left: box.left - dx, right: box.right + dx, top: box.top - dy, bottom: box.bottom + dy };
}

interface Choice {
  readonly cost: number;
  readonly box: Box;
  readonly label: PlacedLabel;
}

function maybeChoose(
  wish: LabelWish,
  field: ObstacleField,
  taken: readonly Box[],
  view: View,
): Choice | undefined {
  let best: Choice | undefined;
  for (const [order, point] of wish.candidates.entries()) {
    const pixel = toPixels(view, point);
    for (const [rank, placement] of placements.entries()) {
      // The cheap part of the cost first: it rules most places out before any obstacle is counted.
      if (best !== undefined && rank * 3 + order >= best.cost) continue;
      const box = boxAt(pixel, wish.text, placement);
      const spaced = space(box);
      const overlap = taken.reduce((sum, other) => sum + countOverlap(spaced, other), 0);
      const known = rank * 3 + order + overlap * 2 + countOutside(box, view) * 6;
      if (best !== undefined && known >= best.cost) continue;
      const cost = known + field.count(grow(box)) * 12;
      if (best === undefined || cost < best.cost) {
        best = { cost, box, label: { text: wish.text, point, placement } };
      }
    }
  }
  return best;
}

/**
 * Finds a place for every text, one after another, that covers as little as it can of the lines, of the view's
 * border and of the texts placed before.
 *
 * @param obstacles points along every line and at every mark, in pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Point[],
  view: View,
): readonly PlacedLabel[] {
  const field = new ObstacleField(obstacles);
  const taken: Box[] = [];
  return wishes.flatMap((wish) => {
    const choice = maybeChoose(wish, field, taken, view);
    if (choice === undefined) return [];
    taken.push(space(choice.box));
    return [choice.label];
  });
}

/** Points along a line of pixels, at most `stepPx` apart, for use as obstacles. */
export function walkLine(points: readonly Point[], stepPx: number): readonly Point[] {
  const steps: Point[] = [];
  points.forEach((point, index) => {
    const previous = points[index - 1] ?? point;
    const distance = Math.hypot(point[0] - previous[0], point[1] - previous[1]);
    const count = Math.min(200, Math.max(1, Math.ceil(distance / stepPx)));
    for (let part = 1; part <= count; part += 1) {
      const share = part / count;
      steps.push([
        previous[0] + share * (point[0] - previous[0]),
        previous[1] + share * (point[1] - previous[1]),
      ]);
    }
  });
  return thin(steps, stepPx);
}

function thin(points: readonly Point[], stepPx: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= stepPx * 0.8)
      kept.push(point);
  }
  return kept;
}
