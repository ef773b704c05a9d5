import type { Json } from '../../../lib/chart/chart.ts';
import type { View } from '../../../lib/chart/plane/view.ts';
import type { Drawing, Mark } from '../drawing.ts';
import type { MarkFrame } from '../mark-frame.ts';
import { PlotMistake } from '../mistake.ts';
import { isRecord, rangeOf, readData } from '../statistics/read-data.ts';
import { maybeReadText, readOptions, showValue } from '../values.ts';
import type { Words } from '../words.ts';
import { writeLabel } from '../write-label.ts';
import { writeValue } from '../write-value.ts';

const MOST_BARS = 200;
/** A group of bars takes this share of its place; the rest is the gap to the next group. */
const GROUP_SHARE = 0.72;
/** Narrower bars have no room for their value above them. */
const LEAST_VALUE_PX = 26;

interface BarSeries {
  readonly name: string;
  readonly values: readonly number[];
}

interface BarData {
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
}

/**
 * `.bars(labels, values, {label})` or `.bars({name: value}, {label})`: a bar for each category, its name beneath it.
 * Several series stand side by side in groups: `.bars(labels, {series: values})`, or
 * `.bars({name: {series: value}})`; their names are in a legend. Values may be negative. The value stands at each
 * bar where there is room for it.
 *
 * - `label`: what the bars stand for, in the legend; by default there is none for a single series.
 *
 * @example
 * plot({ title: "Pets" }).bars(["cat", "dog", "fish"], { "class 7a": [9, 12, 4], "class 7b": [11, 7, 6] })
 */
export function readBars(args: readonly unknown[]): Mark {
  const [first, second, third] = args;
  const isByName = isRecord(first);
  const options = readOptions(isByName ? second : third, 'bars', ['label']);
  const label = maybeReadText(options.get('label'), 'bars: label');
  const data = isByName ? readByName(first) : readLists(first, second);
  const series = data.series.map((each) => ({
    ...each,
    name: writeLabel(each.name === '' ? (label ?? '') : each.name),
  }));
  const { labels } = data;
  const range = rangeOf([0, ...series.flatMap((each) => each.values)]);
  if (labels.length * series.length > MOST_BARS) {
    throw new PlotMistake(
      `bars: ${labels.length * series.length} bars are too many; ${MOST_BARS} are the most.`,
    );
  }
  return {
    noun: describe(labels, series),
    frame: frameLabels(labels),
    maybeFindHeights: () => range,
    draw: (view) => draw(labels, series, view),
  };
}

function readLabels(values: readonly unknown[]): readonly string[] {
  return values.map((each, index) => writeLabel(maybeReadText(each, `bars: labels[${index}]`) ?? ''));
}

function readLists(first: unknown, second: unknown): BarData {
  if (!Array.isArray(first) || second === undefined) {
    throw new PlotMistake('bars takes names and values: .bars(["A", "B"], [3, 5]) or .bars({A: 3, B: 5}).');
  }
  const labels = readLabels(first);
  const series = isRecord(second)
    ? Object.entries(second).map(([name, values]) => ({ name, values: readData(values, `bars: ${name}`) }))
    : readSeriesList(second);
  for (const { name, values } of series) {
    if (values.length !== labels.length) {
      throw new PlotMistake(
        `bars: there are ${labels.length} names but ${values.length} values${name === '' ? '' : ` of ${name}`}.`,
      );
    }
  }
  if (series.length === 0 || labels.length === 0) throw new PlotMistake('bars got nothing to draw.');
  return { labels, series };
}

/** One list of values, or several without names. */
function readSeriesList(values: unknown): readonly BarSeries[] {
  if (Array.isArray(values) && values.length > 0 && values.every((each) => Array.isArray(each))) {
    return values.map((each, index) => ({
      name: String(index + 1),
      values: readData(each, `bars: values[${index}]`),
    }));
  }
  return [{ name: '', values: readData(values, 'bars: values') }];
}

function readByName(record: Readonly<Record<string, unknown>>): BarData {
  const entries = Object.entries(record);
  const labels = readLabels(entries.map(([name]) => name));
  const [, start] = entries[0] ?? [];
  if (start === undefined) throw new PlotMistake('bars got nothing to draw.');
  if (!isRecord(start)) {
    const values = readData(
      entries.map(([, value]) => value),
      'bars: values',
    );
    return { labels, series: [{ name: '', values }] };
  }
  const names = Object.keys(start);
  const series = names.map((name) => ({
    name,
    values: readData(
      entries.map(([label, value]) => {
        if (isRecord(value) && name in value) return value[name];
        throw new PlotMistake(`bars: ${label} has no value of ${name}, only ${showValue(value)}.`);
      }),
      `bars: ${name}`,
    ),
  }));
  if (series.length === 0) throw new PlotMistake('bars got nothing to draw.');
  return { labels, series };
}

function frameLabels(labels: readonly string[]): MarkFrame {
  return {
    axes: 'baseline',
    x: [0.4, labels.length + 0.6],
    xTicks: labels.map((label, index) => ({ value: index + 1, label })),
    adviceForSecond:
      'A chart holds one call of bars. Put all series into it: .bars(labels, {A: [...], B: [...]}).',
  };
}

function draw(labels: readonly string[], series: readonly BarSeries[], view: View): Drawing {
  const isGrouped = series.length > 1;
  const hasName = isGrouped || series.some(({ name }) => name !== '');
  const names = series.map(({ name }) => name);
  const width = GROUP_SHARE / series.length;
  const values = series.flatMap((each, place) =>
    each.values.map((value, index) => {
      const from = index + 1 - GROUP_SHARE / 2 + place * width;
      return {
        x: roundPlace(from),
        x2: roundPlace(from + width),
        y: 0,
        y2: value,
        name: labels[index] ?? '',
        ...(hasName ? { series: each.name } : {}),
      };
    }),
  );
  const tooltip = [
    { field: 'name', type: 'nominal', title: ' ' },
    ...(hasName ? [{ field: 'series', type: 'nominal', title: ' ' }] : []),
    { field: 'y2', type: 'quantitative', title: 'y' },
  ];
  const legend = { orient: 'top', title: null, values: names };
  const grouped = { field: 'series', type: 'nominal', scale: { domain: names }, legend };
  const under = (colour: Json): readonly Json[] => [
    {
      data: { values },
      mark: { type: 'rect', style: 'lemma-bar', clip: true },
      encoding: {
        x2: { field: 'x2' },
        y2: { field: 'y2' },
        color: hasName ? grouped : colour,
        tooltip,
      },
    },
  ];
  const pixels = (width * view.width) / (view.x[1] - view.x[0]);
  return {
    lines: [],
    dots: [],
    isColoured: true,
    ...(hasName ? { colourNames: names } : {}),
    readOut: [],
    label: undefined,
    under,
    over: pixels < LEAST_VALUE_PX ? [] : writeHeights(values),
  };
}

function roundPlace(value: number): number {
  return Number(value.toFixed(5));
}

interface Bar {
  readonly x: number;
  readonly x2: number;
  readonly y2: number;
}

/** The value at the end of each bar: above it, or beneath it when it hangs down. */
function writeHeights(bars: readonly Bar[]): readonly Json[] {
  const layer = (shown: readonly Bar[], dy: number, baseline: string): readonly Json[] =>
    shown.length === 0
      ? []
      : [
          {
            data: {
              values: shown.map(({ x, x2, y2 }) => ({
                x: roundPlace((x + x2) / 2),
                y: y2,
                label: writeValue(y2),
              })),
            },
            mark: { type: 'text', style: 'lemma-value', align: 'center', baseline, dy },
            encoding: { text: { field: 'label', type: 'nominal' } },
          },
        ];
  return [
    ...layer(
      bars.filter(({ y2 }) => y2 >= 0),
      -4,
      'bottom',
    ),
    ...layer(
      bars.filter(({ y2 }) => y2 < 0),
      4,
      'top',
    ),
  ];
}

const MOST_NAMED = 12;

function describe(labels: readonly string[], series: readonly BarSeries[]): Words {
  const write = (more: (count: number) => string): string =>
    series
      .map(({ name, values }) => {
        const list = values
          .slice(0, MOST_NAMED)
          .map((value, index) => `${labels[index] ?? ''} ${writeValue(value)}`);
        const rest = values.length > MOST_NAMED ? [more(values.length - MOST_NAMED)] : [];
        return `${name === '' ? '' : `${name}: `}${[...list, ...rest].join(', ')}`;
      })
      .join('; ');
  return {
    en: `a bar chart (${write((count) => `${count} more`)})`,
    zh: `条形图（${write((count) => `另有 ${count} 项`)}）`,
  };
}
