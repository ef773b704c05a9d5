import { chartBounds } from '../../lib/chart/bounds.ts';
import type { Interval } from '../../lib/chart/plane/view.ts';
import { PlotMistake } from './mistake.ts';
import { describeUnknownName } from './nearest-name.ts';

/** A finite number, or a mistake that names the argument. */
export function readNumber(value: unknown, name: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= chartBounds.wish)
    return number;
  throw new PlotMistake(`${name} must be a finite number, not ${showValue(value)}.`);
}

/** A short text; numbers are written out, nothing becomes `undefined`. */
export function maybeReadText(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new PlotMistake(`${name} must be text, not ${showValue(value)}.`);
  }
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (text.length > 200) throw new PlotMistake(`${name} is longer than 200 characters. Shorten it.`);
  return text === '' ? undefined : text;
}

/** An interval `[from, to]` with `from < to`; the two ends may be given in either order. */
export function maybeReadInterval(value: unknown, name: string): Interval | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.length !== 2) {
    throw new PlotMistake(`${name} must be an interval such as [-5, 5], not ${showValue(value)}.`);
  }
  const first = readNumber(value[0], `${name}[0]`);
  const second = readNumber(value[1], `${name}[1]`);
  if (Math.abs(second - first) <= chartBounds.spanShare * 10 * Math.max(Math.abs(first), Math.abs(second))) {
    throw new PlotMistake(`${name} is too short: it goes from ${first} to ${second}.`);
  }
  return first < second ? [first, second] : [second, first];
}

/** Reads the options object of a mark: only the listed names may stand in it. */
export function readOptions(
  value: unknown,
  owner: string,
  names: readonly string[],
): ReadonlyMap<string, unknown> {
  if (value === undefined || value === null) return new Map();
  if (typeof value === 'string') return new Map([['label', value]]);
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new PlotMistake(
      `The options of ${owner} must be an object such as {label: "f"}, not ${showValue(value)}.`,
    );
  }
  const options = new Map(Object.entries(value));
  for (const name of options.keys()) {
    if (!names.includes(name)) {
      throw new PlotMistake(`${owner}: ${describeUnknownName(name, names)}`);
    }
  }
  return options;
}

/** A value as it may stand in a message, cut short. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`;
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
