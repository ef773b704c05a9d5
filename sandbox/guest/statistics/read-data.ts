import type { Interval, Point } from '../../../lib/chart/plane/view.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadText, readNumber, showValue } from '../values.ts';

const MOST_VALUES = 100_000;

/** Whether a value is an object with names of its own, such as `{name: data}`, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** A list of finite numbers, at least one; a typed array is one too. */
export function readData(value: unknown, name: string): readonly number[] {
  const list = value instanceof Float64Array || value instanceof Int32Array ? [...value] : value;
  if (!Array.isArray(list)) {
    throw new PlotMistake(`${name} must be a list of numbers such as [3, 5, 8], not ${showValue(value)}.`);
  }
  if (list.length === 0) throw new PlotMistake(`${name} is empty. Give it at least one number.`);
  if (list.length > MOST_VALUES) {
    throw new PlotMistake(`${name} holds ${list.length} numbers; ${MOST_VALUES} are the most.`);
  }
  return list.map((each, index) => readNumber(each, `${name}[${index}]`));
}

/** Data under a name; the name is empty for data that stands alone. */
export interface Group {
  readonly name: string;
  readonly data: readonly number[];
}

/** One list of numbers, or several under their names. */
export function readGroups(value: unknown, owner: string): readonly Group[] {
  if (!isRecord(value)) return [{ name: '', data: readData(value, `${owner}: data`) }];
  const groups = Object.entries(value).map(([name, data]) => ({
    name: maybeReadText(name, `${owner}: a name`) ?? ' ',
    data: readData(data, `${owner}: ${name.slice(0, 40)}`),
  }));
  if (groups.length === 0) throw new PlotMistake(`${owner} got no data.`);
  return groups;
}

/** Points as `[[x, y], ...]` or `[{x, y}, ...]`. */
export function readPoints(value: readonly unknown[], name: string): readonly Point[] {
  return value.map((each, index) => {
    const pair: unknown = isRecord(each) ? [each.x, each.y] : each;
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new PlotMistake(`${name}[${index}] must be a point [x, y], not ${showValue(each)}.`);
    }
    return [readNumber(pair[0], `${name}[${index}]: x`), readNumber(pair[1], `${name}[${index}]: y`)];
  });
}

/** Differences below this share of the numbers themselves cannot be shown on an axis. */
const LEAST_SPAN = 1e-9;

/** Whether an interval is so short that no axis can show it. */
export function isTooShort([from, to]: Interval): boolean {
  return to - from <= LEAST_SPAN * Math.max(Math.abs(from), Math.abs(to));
}

/** The least and the greatest number of a list that is not empty. */
export function rangeOf(data: readonly number[]): Interval {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of data) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
