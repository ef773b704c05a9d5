import { writeNumber } from './ticks.ts';
import type { Interval, Point } from './values.ts';

/** A number for a sentence: at most five significant digits, a true minus sign. */
export function writeValue(value: number): string {
  const short = Number(value.toPrecision(5));
  return writeNumber(short, (String(short).split('.')[1] ?? '').length);
}

/** "(2, −1)" */
export function writePoint([x, y]: Point): string {
  return `(${writeValue(x)}, ${writeValue(y)})`;
}

/** "from −1 to 5" */
export function writeInterval([from, to]: Interval): string {
  return `from ${writeValue(from)} to ${writeValue(to)}`;
}
