import type { Json } from '../../../lib/chart/chart.ts';
import { estimateWidth } from '../../../lib/chart/plane/place-labels.ts';
import { chooseStep } from '../../../lib/chart/plane/ticks.ts';
import type { Interval, View } from '../../../lib/chart/plane/view.ts';
import type { Drawing, Mark } from '../drawing.ts';
import type { MarkFrame } from '../mark-frame.ts';
import { PlotMistake } from '../mistake.ts';
import { type FiveNumbers, readQuartileRule, summarise } from '../statistics/quartiles.ts';
import { isTooShort, rangeOf, readGroups } from '../statistics/read-data.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { listWords, type Words } from '../words.ts';
import { writeLabel } from '../write-label.ts';
import { writeValue } from '../write-value.ts';

const MOST_BOXES = 20;
/** Half of a box's height, where the distance of two boxes is 1. */
const HALF = 0.22;
const CAP = 0.1;

interface Box extends FiveNumbers {
  readonly name: string;
  readonly count: number;
  /** The height that it lies at. */
  readonly y: number;
}

/**
 * `.boxplot(data, {label, quartiles})` or `.boxplot({name: data}, {quartiles})`: boxes from the lower to the upper
 * quartile with the median, over one scale. Whiskers end at the outermost values within 1.5 interquartile ranges of
 * the box; values beyond them are outliers and drawn as rings. A box that stands alone shows its five numbers.
 *
 * - `quartiles`: `"halves"` (default), the medians of the lower and the upper half of the ordered data, without the
 *   median itself when the number of values is odd; `"inclusive"`, the same with the median in both halves;
 *   `"percentile"`, the value at place ⌈n·p⌉ or the mean of it and the next one where n·p is whole.
 * - `label`: a name for a single box.
 *
 * @example
 * plot().boxplot({ "7a": [52, 61, 64, 70, 75, 83, 90], "7b": [48, 55, 66, 68, 71, 79, 98] })
 */
export function readBoxplot(args: readonly unknown[]): Mark {
  const groups = readGroups(args[0], 'boxplot');
  const options = readOptions(args[1], 'boxplot', ['label', 'quartiles']);
  const label = maybeReadText(options.get('label'), 'boxplot: label') ?? '';
  const rule = readQuartileRule(options.get('quartiles'), 'boxplot: quartiles');
  if (groups.length > MOST_BOXES) throw new PlotMistake(`boxplot: at most ${MOST_BOXES} boxes.`);
  const boxes = groups.map(({ name, data }, index) => ({
    ...summarise(data, rule),
    name: writeLabel(name === '' ? label : name),
    count: data.length,
    y: groups.length - index,
  }));
  return {
    noun: listWords(boxes.map(describe)),
    frame: frameBoxes(boxes, rangeOf(groups.flatMap(({ data }) => data))),
    draw: (view) => draw(boxes, view),
  };
}

function frameBoxes(boxes: readonly Box[], range: Interval): MarkFrame {
  const reach = isTooShort(range) ? Math.max(1, Math.abs(range[0]) * 0.1) : 0;
  const padded: Interval = [range[0] - reach, range[1] + reach];
  const step = chooseStep(padded, 10);
  const x: Interval = [Math.floor(padded[0] / step - 0.3) * step, Math.ceil(padded[1] / step + 0.3) * step];
  return {
    axes: 'line',
    x,
    y: [0.35, boxes.length + 0.75],
    heightPx: Math.min(560, 70 + boxes.length * 95),
    adviceForSecond:
      'A chart holds one call of boxplot. Put all groups into it: .boxplot({A: [...], B: [...]}).',
  };
}

function draw(boxes: readonly Box[], view: View): Drawing {
  return {
    lines: [],
    dots: [],
    isColoured: true,
    readOut: [],
    label: undefined,
    under: (colour) => [drawBoxes(boxes, colour), drawWhiskers(boxes, colour)],
    over: (colour) => [
      drawMedians(boxes, colour),
      ...drawOutliers(boxes, colour),
      ...drawNames(boxes, view),
      ...(boxes.length === 1 ? boxes.flatMap((box) => writeNumbers(box, view)) : []),
    ],
  };
}

function drawBoxes(boxes: readonly Box[], colour: Json): Json {
  const values = boxes.map((box) => ({
    x: box.lower,
    x2: box.upper,
    y: box.y - HALF,
    y2: box.y + HALF,
    name: box.name,
    low: box.whiskers[0],
    median: box.median,
    high: box.whiskers[1],
    n: box.count,
  }));
  const number = (field: string, title: string): Json => ({ field, type: 'quantitative', title });
  return {
    data: { values },
    mark: { type: 'rect', style: 'lemma-box' },
    encoding: {
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      color: colour,
      stroke: colour,
      tooltip: [
        ...(boxes.some(({ name }) => name !== '') ? [{ field: 'name', type: 'nominal', title: ' ' }] : []),
        number('low', 'min'),
        number('x', 'Q₁'),
        number('median', 'Q₂'),
        number('x2', 'Q₃'),
        number('high', 'max'),
        number('n', 'n'),
      ],
    },
  };
}

function drawStrokes(values: readonly Json[], style: string, colour: Json): Json {
  return {
    data: { values },
    mark: { type: 'rule', style },
    encoding: { x2: { field: 'x2' }, y2: { field: 'y2' }, color: colour },
  };
}

function drawWhiskers(boxes: readonly Box[], colour: Json): Json {
  const values = boxes.flatMap(({ y, lower, upper, whiskers: [low, high] }) => [
    { x: low, x2: lower, y, y2: y },
    { x: upper, x2: high, y, y2: y },
    ...[low, high].map((end) => ({ x: end, x2: end, y: y - CAP, y2: y + CAP })),
  ]);
  return drawStrokes(values, 'lemma-whisker', colour);
}

function drawMedians(boxes: readonly Box[], colour: Json): Json {
  const values = boxes.map(({ y, median }) => ({ x: median, x2: median, y: y - HALF, y2: y + HALF }));
  return drawStrokes(values, 'lemma-median', colour);
}

function drawOutliers(boxes: readonly Box[], colour: Json): readonly Json[] {
  const values = boxes.flatMap(({ y, outliers }) => outliers.map((x) => ({ x, y })));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: 'point', style: 'lemma-outlier' },
      encoding: { stroke: colour, tooltip: [{ field: 'x', type: 'quantitative', title: 'x' }] },
    },
  ];
}

/** Each name stands over its box at the left border, where it may be as long as it likes, and over the numbers of a single one. */
function drawNames(boxes: readonly Box[], view: View): readonly Json[] {
  const values = boxes
    .filter(({ name }) => name.trim() !== '')
    .map(({ y, name }) => ({ x: view.x[0], y: y + HALF, label: name }));
  if (values.length === 0) return [];
  return [
    writeTexts(values, {
      style: 'lemma-name',
      align: 'left',
      baseline: 'bottom',
      dx: 2,
      dy: boxes.length === 1 ? -22 : -5,
    }),
  ];
}

function writeTexts(values: readonly Json[], mark: { readonly [key: string]: Json }): Json {
  return {
    data: { values },
    mark: { type: 'text', ...mark },
    encoding: { text: { field: 'label', type: 'nominal' } },
  };
}

/** The five numbers above the box, or beneath it where two would touch; on a narrow page they are closer still. */
function writeNumbers(box: Box, view: View): readonly Json[] {
  const perUnit = (view.width / (view.x[1] - view.x[0])) * 0.6;
  const numbers = [box.lower, box.median, box.upper, ...box.whiskers];
  const rows: readonly { readonly label: string; readonly x: number }[][] = [[], []];
  for (const x of new Set(numbers)) {
    const label = writeValue(x);
    const row = rows.find((taken) =>
      taken.every(
        (other) =>
          Math.abs(other.x - x) * perUnit > (estimateWidth(other.label) + estimateWidth(label)) / 2 + 6,
      ),
    );
    row?.push({ x, label });
  }
  const place = (row: (typeof rows)[number], y: number, side: object): readonly Json[] =>
    row.length === 0
      ? []
      : [
          writeTexts(
            row.map((each) => ({ ...each, y })),
            { style: 'lemma-value', align: 'center', ...side },
          ),
        ];
  return [
    ...place(rows[0] ?? [], box.y + HALF, { baseline: 'bottom', dy: -5 }),
    ...place(rows[1] ?? [], box.y - HALF, { baseline: 'top', dy: 5 }),
  ];
}

function describe({ name, count, lower, median, upper, whiskers, outliers }: Box): Words {
  const numbers = [whiskers[0], lower, median, upper, whiskers[1]].map(writeValue).join(', ');
  const beyond = outliers.slice(0, 8).map(writeValue).join(', ');
  const called = name === '' ? '' : ` ${name}`;
  return {
    en: `a box plot${called} of ${count} values (${numbers})${beyond === '' ? '' : ` and outliers ${beyond}`}`,
    zh: `箱线图${called}，${count} 个数据（${numbers}）${beyond === '' ? '' : `，离群值 ${beyond}`}`,
  };
}
