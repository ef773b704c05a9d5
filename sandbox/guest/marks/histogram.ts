import type { Json } from '../../../lib/chart/chart.ts';
import { type Tick, writeNumber } from '../../../lib/chart/plane/ticks.ts';
import type { Interval } from '../../../lib/chart/plane/view.ts';
import { outlineBar } from '../corner-places.ts';
import type { Drawing, Mark } from '../drawing.ts';
import type { MarkFrame } from '../mark-frame.ts';
import { PlotMistake } from '../mistake.ts';
import { type Bins, chooseEdges, countInto, splitRange } from '../statistics/bin-data.ts';
import { readData } from '../statistics/read-data.ts';
import { maybeReadText, readNumber, readOptions, showValue } from '../values.ts';
import type { Words } from '../words.ts';
import { writeValue } from '../write-value.ts';

const MOST_BINS = 200;

/** A class as it is drawn. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly height: number;
}

/**
 * `.histogram(data, {bins, density, label})`: how often the numbers of a list fall into classes.
 *
 * - `bins`: a number of classes (1 to 200), or the list of their edges; by default chosen from the data with round
 *   edges, see {@link chooseEdges}. A value on an edge belongs to the class that starts there.
 * - `density`: heights are frequency ÷ (n · width), so that the area is 1 and a density curve fits over it; by
 *   default `false`, and heights are counts. With classes of unequal widths they are count ÷ width, as areas must
 *   stand for frequencies.
 * - `label`: stands above the highest class.
 *
 * @example
 * plot({ title: "Test scores" }).histogram([52, 61, 64, 70, 71, 75, 78, 83, 90], { bins: 5 })
 */
export function readHistogram(args: readonly unknown[]): Mark {
  const data = readData(args[0], 'histogram: data');
  const options = readOptions(args[1], 'histogram', ['bins', 'density', 'label']);
  const label = maybeReadText(options.get('label'), 'histogram: label');
  const bins = countInto(data, readEdges(options.get('bins'), data));
  const columns = raise(bins, data.length, options.get('density') === true);
  const top = Math.max(...columns.map(({ height }) => height));
  return {
    noun: describe(columns, data.length, label),
    frame: frameBins(bins, options.get('density') === true),
    maybeFindHeights: () => [0, top],
    draw: () => draw(columns, top, label),
  };
}

function readEdges(value: unknown, data: readonly number[]): readonly number[] {
  if (value === undefined || value === null) return chooseEdges(data);
  if (!Array.isArray(value)) {
    const count = readNumber(value, 'histogram: bins');
    if (!Number.isInteger(count) || count < 1 || count > MOST_BINS) {
      throw new PlotMistake(
        `histogram: bins must be a whole number from 1 to ${MOST_BINS} or a list of edges, not ${showValue(value)}.`,
      );
    }
    return splitRange(data, count);
  }
  const edges = value.map((each, index) => readNumber(each, `histogram: bins[${index}]`));
  const isRising = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
  if (edges.length < 2 || edges.length > MOST_BINS + 1 || !isRising) {
    throw new PlotMistake('histogram: bins must be rising edges such as [0, 10, 20, 40].');
  }
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const outside = data.filter((each) => each < low || each > high).length;
  if (outside > 0) {
    throw new PlotMistake(
      `histogram: ${outside} of ${data.length} values lie outside the classes, which go from ${low} to ${high}. Add edges.`,
    );
  }
  return edges;
}

function raise({ edges, counts }: Bins, total: number, isDensity: boolean): readonly Column[] {
  const widths = counts.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0));
  const isEven = Math.max(...widths) <= Math.min(...widths) * (1 + 1e-6);
  return counts.map((count, index) => {
    const width = widths[index] ?? 1;
    const height = isDensity ? count / (total * width) : isEven ? count : count / width;
    return { from: edges[index] ?? 0, to: edges[index + 1] ?? 0, count, height };
  });
}

/** The ticks go on beyond the classes, for charts in which a curve does. */
function frameBins({ edges }: Bins, isDensity: boolean): MarkFrame {
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const margin = (high - low) * 0.06;
  return {
    axes: 'baseline',
    x: [low - margin, high + margin],
    xTicks: listEdges(edges, margin),
    heights: isDensity ? 'densities' : 'counts',
  };
}

const TICKS_BEYOND = 20;

function listEdges(edges: readonly number[], margin: number): readonly Tick[] {
  const [first = 0, second = 1] = edges;
  const width = second - first;
  // Classes around whole numbers, as for a die, are named by these.
  const areFaces = width === 1 && edges.every((edge) => Math.abs(edge % 1) === 0.5);
  const places = areFaces ? edges.slice(0, -1).map((edge) => edge + 0.5) : edges;
  const isEven = edges.every((edge, index) => Math.abs(edge - first - index * width) < width * 1e-6);
  const last = places.at(-1) ?? first;
  const beyond = (count: number, start: number, step: number): readonly number[] =>
    Array.from({ length: isEven && margin > 0 ? count : 0 }, (_, index) => start + (index + 1) * step);
  const all = [
    ...beyond(TICKS_BEYOND, places[0] ?? first, -width).toReversed(),
    ...places,
    ...beyond(TICKS_BEYOND, last, width),
  ];
  const step = Math.min(...edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)));
  const digits = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return all.map((place) => {
    const value = Number(place.toPrecision(12));
    return { value, label: writeNumber(value === 0 ? 0 : value, digits) };
  });
}

function writeClass({ from, to }: Column): string {
  return `${writeValue(from)} – ${writeValue(to)}`;
}

function draw(columns: readonly Column[], top: number, label: string | undefined): Drawing {
  const highest = columns.find(({ height }) => height === top);
  const values = columns
    .filter(({ count }) => count > 0)
    .map((column) => ({
      x: column.from,
      x2: column.to,
      y: 0,
      y2: Number(column.height.toPrecision(6)),
      class: writeClass(column),
      count: column.count,
    }));
  const under = (colour: Json): readonly Json[] => [
    {
      data: { values },
      mark: { type: 'rect', style: 'lemma-class', clip: true },
      encoding: {
        x2: { field: 'x2' },
        y2: { field: 'y2' },
        color: colour,
        tooltip: [
          { field: 'class', type: 'nominal', title: ' ' },
          { field: 'count', type: 'quantitative', title: 'n' },
        ],
      },
    },
  ];
  const middle: Interval = highest === undefined ? [0, 0] : [highest.from, highest.to];
  const place = { point: [(middle[0] + middle[1]) / 2, top] as const, text: label ?? '' };
  return {
    lines: [],
    dots: [],
    isColoured: true,
    readOut: [],
    label: undefined,
    under,
    obstacles: columns.map(({ from, to, height }) => outlineBar(from, to, height)),
    ...(label === undefined ? {} : { texts: [place] }),
  };
}

function describe(columns: readonly Column[], total: number, label: string | undefined): Words {
  const most = columns.reduce((best, column) => (column.height > best.height ? column : best));
  const name = label === undefined ? 'a histogram' : `the histogram ${label}`;
  const [from, to] = [writeValue(most.from), writeValue(most.to)];
  return {
    en: `${name} of ${total} values in ${columns.length} classes, the highest from ${from} to ${to} with ${most.count}`,
    zh: `直方图${label === undefined ? '' : ` ${label}`}，${total} 个数据分为 ${columns.length} 组，最高的一组从 ${from} 到 ${to}，频数 ${most.count}`,
  };
}
