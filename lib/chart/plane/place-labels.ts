import { type Point, toPixels, type View } from './view.ts';

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
  /** Stands on its place when that is free. */
  readonly isCentred?: boolean;
  /** The direction in which it had better stand, in pixels. */
  readonly outward?: Point;
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
/** Labels keep this share of their size away from one another. */
const SPACING = 0.15;
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
  // A line further off, for places that are crowded on a phone.
  { dx: -GAP, dy: -GAP - LINE_HEIGHT, align: 'right' },
  { dx: GAP, dy: -GAP - LINE_HEIGHT, align: 'left' },
  { dx: 0, dy: -GAP - 5 - LINE_HEIGHT, align: 'center' },
  { dx: GAP, dy: GAP + 2 + LINE_HEIGHT, align: 'left' },
  { dx: -GAP, dy: GAP + 2 + LINE_HEIGHT, align: 'right' },
  { dx: 0, dy: GAP + 7 + LINE_HEIGHT, align: 'center' },
];

const centre: Placement = { dx: 0, dy: 0, align: 'center' };

/** The placements for a wish, best first. */
function rankPlacements({ isCentred, outward }: LabelWish): readonly Placement[] {
  if (isCentred === true) return [centre, ...placements];
  if (outward === undefined) return placements;
  const turn = ({ dx, dy }: Placement): number =>
    (dx * outward[0] + dy * outward[1]) / (Math.hypot(dx, dy) || 1);
  return placements.toSorted((left, right) => turn(right) - turn(left));
}

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

function countOutside(box: Box, view: { readonly width: number; readonly height: number }): number {
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

/** The plane on a page of some width: texts keep their size, everything else shrinks. */
interface Page {
  readonly scale: Point;
  readonly width: number;
  readonly height: number;
  readonly field: ObstacleField;
  readonly taken: Box[];
  /** How much a fault on this page counts. */
  readonly weight: number;
}

/** Width of the plane on a phone, in pixels, and the height that it keeps there unless its aspect is fixed. */
const PHONE_PX = 286;
const PHONE_HEIGHT_PX = 240;

/** The page that a chart is made for, and a phone. */
function listPages(view: View, obstacles: readonly Point[]): readonly Page[] {
  const shrink = Math.min(1, PHONE_PX / view.width);
  const low = view.isEqual === true ? 0 : Math.min(PHONE_HEIGHT_PX, view.height);
  const phone: Point = [shrink, Math.max(shrink, low / view.height)];
  return (
    [
      { scale: [1, 1], weight: 1 },
      { scale: phone, weight: 0.5 },
    ] as const
  ).map(({ scale, weight }) => ({
    scale,
    weight,
    width: view.width * scale[0],
    height: view.height * scale[1],
    field: new ObstacleField(obstacles.map(([x, y]) => [x * scale[0], y * scale[1]])),
    taken: [],
  }));
}

interface Choice {
  readonly cost: number;
  readonly label: PlacedLabel;
  readonly boxes: readonly Box[];
}

function boxOn(page: Page, [x, y]: Point, text: string, placement: Placement): Box {
  return boxAt([x * page.scale[0], y * page.scale[1]], text, placement);
}

/** What a box costs for the texts that it meets and the border that it crosses: quick to count. */
function costOfPlace(page: Page, box: Box): number {
  const spaced = space(box);
  const overlap = page.taken.reduce((sum, other) => sum + countOverlap(spaced, other), 0);
  return (overlap * 2 + countOutside(box, page) * 6) * page.weight;
}

function maybeChoose(wish: LabelWish, pages: readonly Page[], view: View): Choice | undefined {
  let best: Choice | undefined;
  const ranked = rankPlacements(wish);
  for (const [order, point] of wish.candidates.entries()) {
    const pixel = toPixels(view, point);
    for (const [rank, placement] of ranked.entries()) {
      // The cheap parts of the cost first: they rule most places out before any obstacle is counted.
      let cost = rank * 3 + order;
      if (best !== undefined && cost >= best.cost) continue;
      const boxes = pages.map((page) => boxOn(page, pixel, wish.text, placement));
      cost += sumOver(pages, boxes, costOfPlace);
      if (best !== undefined && cost >= best.cost) continue;
      cost += sumOver(pages, boxes, (page, box) => page.field.count(grow(box)) * 12 * page.weight);
      if (best === undefined || cost < best.cost) {
        best = { cost, boxes, label: { text: wish.text, point, placement } };
      }
    }
  }
  return best;
}

function sumOver(
  pages: readonly Page[],
  boxes: readonly Box[],
  count: (page: Page, box: Box) => number,
): number {
  return pages.reduce((sum, page, index) => {
    const box = boxes[index];
    return box === undefined ? sum : sum + count(page, box);
  }, 0);
}

/**
 * Finds a place for every text, one after another, that covers as little as it can of the lines, of the view's
 * border and of the texts placed before, on a wide page and on a phone.
 *
 * @param obstacles points along every line and at every mark, in pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Point[],
  view: View,
): readonly PlacedLabel[] {
  const pages = listPages(view, obstacles);
  return wishes.flatMap((wish) => {
    const choice = maybeChoose(wish, pages, view);
    if (choice === undefined) return [];
    for (const [index, box] of choice.boxes.entries()) pages[index]?.taken.push(space(box));
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
