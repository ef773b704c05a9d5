import { isWithin, type Point, spanOf, type View } from '../../../lib/chart/plane/view.ts';
import type { Drawing, DrawnArrow, DrawnDot, DrawnLine, Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { containedIn, joinAny, listStretches, type Stretch, writeStretches } from '../number-set.ts';
import { type ReadCondition, readCondition } from '../read-condition.ts';
import { maybeReadText, readNumber, readOptions, showValue } from '../values.ts';
import { writeValue } from '../write-value.ts';

/** Rays end this far from the border, in pixels: room for the arrow of the axis itself. */
const RAY_GAP_PX = 18;

/**
 * `.numberLine(set, {label})`: the numbers that fulfil an inequality, on a number line. Ends that belong to the set
 * are discs, ends that do not are rings, and rays have arrows.
 *
 * - `set`: a text such as "x > 2 or x <= -1", "-1 < x <= 3", "|x - 1| >= 2", "x^2 > 4", "x != 0" or "[1, 3) ∪ (5, ∞)"
 *   (`or`, `and` and a comma join conditions); or a list of intervals `[[1, 3], [5, Infinity]]`, whose finite ends
 *   belong to them.
 * - `label`: stands above the set; none by default.
 *
 * A chart of number lines alone has no plane: each stands on a line of its own, one beneath the other. Together with
 * curves the set lies on the x axis.
 *
 * @example plot().numberLine("x > 2 or x <= -1", { label: "x > 2 or x ≤ −1" })
 */
export function readNumberLine(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const options = readOptions(second, 'numberLine', ['label']);
  const label = maybeReadText(options.get('label'), 'numberLine: label');
  const { condition, names } = readSet(source);
  const stretches = listStretches(condition);
  const ends = stretches.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const drawAlong = (view: View, y: number): Drawing => drawSet(stretches, label, view, y);
  return {
    noun: {
      en: `the number line of ${label === undefined ? '' : `${label}: `}${writeStretches(stretches)}`,
      zh: `数轴上的 ${label === undefined ? '' : `${label}：`}${writeStretches(stretches)}`,
    },
    findAnchors: () => ends.map((x) => [x, 0] as const),
    along: {
      numbers: [...new Set(ends)].map((value) => ({ value, label: names.get(value) ?? writeValue(value) })),
      draw: drawAlong,
    },
    draw: (view) => drawAlong(view, isWithin(0, view.y) ? 0 : view.y[0]),
  };
}

function readSet(source: unknown): ReadCondition {
  if (typeof source === 'string') return readCondition(source, 'numberLine');
  if (!Array.isArray(source) || source.length === 0) {
    throw new PlotMistake(
      `numberLine takes an inequality such as "x > 2" or a list of intervals, not ${showValue(source)}.`,
    );
  }
  const isOne = source.length === 2 && source.every((each) => typeof each === 'number');
  const parts: readonly unknown[] = isOne ? [source] : source;
  const read = parts.map(readPart);
  return {
    condition: joinAny(read.map((each) => each.condition)),
    names: new Map(read.flatMap((each) => [...each.names])),
  };
}

function readPart(part: unknown): ReadCondition {
  if (typeof part === 'string') return readCondition(part, 'numberLine');
  if (!Array.isArray(part) || part.length !== 2) {
    throw new PlotMistake(`numberLine: an interval is written [1, 3] or "[1, 3)", not ${showValue(part)}.`);
  }
  const [from, to] = part.map((end: unknown) =>
    end === Infinity || end === -Infinity ? end : readNumber(end, 'numberLine'),
  );
  if (from === undefined || to === undefined || from > to) {
    throw new PlotMistake('numberLine: the first end of an interval must not be greater than the second.');
  }
  const stretch = { from, to, hasFrom: Number.isFinite(from), hasTo: Number.isFinite(to) };
  return { condition: containedIn(stretch), names: new Map() };
}

function drawSet(stretches: readonly Stretch[], label: string | undefined, view: View, y: number): Drawing {
  const perPx = spanOf(view.x) / view.width;
  const edges = [view.x[0] + RAY_GAP_PX * perPx, view.x[1] - RAY_GAP_PX * perPx] as const;
  const lines: DrawnLine[] = [];
  const arrows: DrawnArrow[] = [];
  const dots: DrawnDot[] = [];
  const middles: Point[] = [];
  for (const { from, to, hasFrom, hasTo } of stretches) {
    const [left, right] = [Math.max(from, edges[0]), Math.min(to, edges[1])];
    middles.push([Math.max(edges[0], Math.min(edges[1], (left + right) / 2)), y]);
    if (left < right)
      lines.push({
        points: [
          [left, y],
          [right, y],
        ],
        dashed: false,
        isBroad: true,
      });
    if (from < edges[0] && left < right) arrows.push({ tip: [edges[0] - 8 * perPx, y], from: [right, y] });
    if (to > edges[1] && left < right) arrows.push({ tip: [edges[1] + 8 * perPx, y], from: [left, y] });
    if (isWithin(from, view.x))
      dots.push({ point: [from, y], label: undefined, isOpen: !hasFrom, isColoured: true });
    if (isWithin(to, view.x) && to !== from)
      dots.push({ point: [to, y], label: undefined, isOpen: !hasTo, isColoured: true });
  }
  const [middle = [(edges[0] + edges[1]) / 2, y] as const] = middles;
  const text = label ?? (stretches.length === 0 ? '∅' : undefined);
  return {
    lines,
    arrows,
    dots,
    isColoured: true,
    readOut: [],
    label: undefined,
    texts: text === undefined ? [] : [{ point: middle, text, awayFrom: [middle[0], y - spanOf(view.y)] }],
  };
}
