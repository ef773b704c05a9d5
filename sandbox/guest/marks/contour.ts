import type { Json } from '../../../lib/chart/chart.ts';
import { estimateWidth } from '../../../lib/chart/plane/place-labels.ts';
import { simplifyInView } from '../../../lib/chart/plane/simplify-line.ts';
import { chooseStep, listTicks, writeNumber } from '../../../lib/chart/plane/ticks.ts';
import { type Point, toPixels, type View } from '../../../lib/chart/plane/view.ts';
import { bareDrawing, type Mark } from '../drawing.ts';
import { marchSquares } from '../march-squares.ts';
import { PlotMistake } from '../mistake.ts';
import { encodeValues, fieldView, listCells, maybeFindRange, roundInView } from '../plane-field.ts';
import { describeFunction, readSpaceFunction, type SpaceFunction } from '../read-plane-function.ts';
import { maybeReadText, readNumber, readOptions, showValue } from '../values.ts';
import { writeInterval } from '../write-value.ts';

const USUAL_LEVELS = 9;
const MOST_LEVELS = 40;
/** Labels keep this far from one another and from the border. */
const LABEL_GAP_PX = 46;
const SHORTEST_PX = 90;

/**
 * `.contour("x^2 + y^2", {levels, label})`: lines along which a function of x and y keeps its value, each with that
 * value beside it.
 *
 * - `levels`: a list of values, or about how many round values to choose; 9 by default.
 * - `label`: what the function is called in the description.
 *
 * @example plot({x: [-3, 3], y: [-3, 3], equalAspect: true}).contour("x^2 + 2y^2", {levels: [1, 2, 4, 8]})
 */
export function readContour(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readSpaceFunction(source, 'contour', ['x', 'y']);
  const options = readOptions(second, 'contour', ['levels', 'label']);
  const label = maybeReadText(options.get('label'), 'contour: label');
  const wanted = readLevels(options.get('levels'));
  const name = `${label === undefined ? '' : `${label}, `}${describeFunction(source)}`;
  const noun = { en: `the level lines of ${name}`, zh: `${name} 的等高线` };
  return {
    noun,
    ...fieldView,
    draw: (view) => {
      const levels = typeof wanted === 'number' ? chooseLevels(f, view, wanted) : wanted;
      const lines = levels.flatMap((level) =>
        marchSquares((x, y) => f(x, y) - level, view).map((points) => simplify(level, points, view)),
      );
      if (lines.length === 0) {
        throw new PlotMistake(
          `There is nothing to see of ${noun.en} for x ${writeInterval(view.x)} and y ${writeInterval(view.y)}. Choose other levels or intervals.`,
        );
      }
      return {
        ...bareDrawing,
        over: [drawLines(lines, levels, view), ...drawLabels(placeLevels(lines, view), levels)],
      };
    },
  };
}

function readLevels(value: unknown): readonly number[] | number {
  if (value === undefined) return USUAL_LEVELS;
  const isList = Array.isArray(value);
  const levels = isList ? value.map((each, index) => readNumber(each, `contour: levels[${index}]`)) : [];
  const count = isList ? levels.length : readNumber(value, 'contour: levels');
  if (!(count >= 1 && count <= MOST_LEVELS)) {
    throw new PlotMistake(`contour: levels must be 1 to ${MOST_LEVELS} values, not ${showValue(value)}.`);
  }
  return isList ? levels : count;
}

function chooseLevels(f: SpaceFunction, view: View, count: number): readonly number[] {
  const range = maybeFindRange(listCells(view, 16).map((point) => f(...point)));
  if (range === undefined) return [];
  return listTicks(range, chooseStep(range, count)).map((tick) => tick.value);
}

interface LevelLine {
  readonly level: number;
  readonly points: readonly Point[];
  /** All points of the line, a few pixels apart, for its label to stand at one of them. */
  readonly places: readonly Point[];
  readonly pixels: readonly Point[];
}

function simplify(level: number, places: readonly Point[], view: View): LevelLine {
  const pixels = places.map((point) => toPixels(view, point));
  return { level, points: simplifyInView(places, view, 'any'), places, pixels };
}

function drawLines(lines: readonly LevelLine[], levels: readonly number[], view: View): Json {
  const values = lines.flatMap(({ level, points }, piece) =>
    points.map((point) => {
      const [x, y] = roundInView(view, point);
      return { x, y, level, piece };
    }),
  );
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const domain = low < high ? ([low, high] as const) : ([low - 1, high + 1] as const);
  return {
    data: { values },
    mark: { type: 'line', style: 'lemma-level', clip: true },
    encoding: {
      stroke: { ...encodeValues(domain, undefined, 'level'), scale: { domain }, legend: null },
      detail: { field: 'piece', type: 'nominal' },
      order: { value: null },
    },
  };
}

interface LevelLabel {
  readonly level: number;
  readonly point: Point;
  readonly pixel: Point;
}

/** One label on the longest line of each level, where it is far from the border and from the other labels. */
function placeLevels(lines: readonly LevelLine[], view: View): readonly LevelLabel[] {
  const placed: LevelLabel[] = [];
  const byLength = lines.toSorted((left, right) => lengthOf(right.pixels) - lengthOf(left.pixels));
  for (const line of byLength) {
    if (lengthOf(line.pixels) < SHORTEST_PX || placed.some(({ level }) => level === line.level)) continue;
    let best: LevelLabel | undefined;
    let farthest = LABEL_GAP_PX / 2;
    for (const [index, point] of line.places.entries()) {
      const pixel = line.pixels[index] ?? toPixels(view, point);
      const room = Math.min(
        pixel[0],
        view.width - pixel[0],
        pixel[1],
        view.height - pixel[1],
        ...placed.map((other) => Math.hypot(other.pixel[0] - pixel[0], other.pixel[1] - pixel[1])),
        // Numbers stand along the axes.
        1.6 * Math.abs(pixel[0] - toPixels(view, [0, 0])[0]) + 6,
        1.6 * Math.abs(pixel[1] - toPixels(view, [0, 0])[1]) + 6,
        LABEL_GAP_PX * 2,
      );
      if (room <= farthest) continue;
      farthest = room;
      best = { level: line.level, point, pixel };
    }
    if (best !== undefined) placed.push(best);
  }
  return placed;
}

function lengthOf(pixels: readonly Point[]): number {
  return pixels.reduce((sum, point, index) => {
    const before = pixels[index - 1] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}

function drawLabels(labels: readonly LevelLabel[], levels: readonly number[]): readonly Json[] {
  if (labels.length === 0) return [];
  const gaps = levels.slice(1).map((level, index) => Math.abs(level - (levels[index] ?? 0)));
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.min(...gaps, Math.abs(levels[0] ?? 1) || 1))));
  const values = labels.map(({ level, point: [x, y] }) => ({ x, y, label: writeNumber(level, digits) }));
  const widest = Math.max(...values.map(({ label }) => estimateWidth(label)));
  return (['lemma-level-halo', 'lemma-level-label'] as const).map((style) => ({
    data: { values },
    mark: { type: 'text', style, align: 'center', baseline: 'middle', ...(widest > 60 ? { dy: -8 } : {}) },
    encoding: { text: { field: 'label', type: 'nominal' } },
  }));
}
