import { writeNumber } from '../../lib/chart/plane/ticks.ts';
import type { Interval, Point } from '../../lib/chart/plane/view.ts';

/** A number for a sentence: at most five significant digits, a true minus sign. */
export function writeValue(value: number): string {
  const short = Number(value.toPrecision(5));
  return writeNumber(short, (String(short).split('.')[1] ?? '').length);
}

/** "(2, −1)" */
export function writePoint([x, y]: Point): string {
  return `(${writeValue(x)}, ${writeValue(y)})`;
}

/** "从 −1 到 5" */
export function writeIntervalZh([from, to]: Interval): string {
  return `从 ${writeValue(from)} 到 ${writeValue(to)}`;
}

/** "from −1 to 5" */
export function writeInterval([from, to]: Interval): string {
  return `from ${writeValue(from)} to ${writeValue(to)}`;
}
