import { chartBounds } from '../../lib/chart/bounds.ts';
import type { Point } from '../../lib/chart/plane/view.ts';
import { PlotMistake } from './mistake.ts';
import { readNumber, showValue } from './values.ts';

/** The numbers that a call starts with, and what follows them. */
export interface LeadingNumbers {
  readonly numbers: readonly number[];
  readonly rest: readonly unknown[];
}

/**
 * Takes the coordinates that a call starts with: numbers, pairs `[x, y]`, or both mixed.
 *
 * @param most how many numbers belong to the call; a number after them is a label.
 */
export function takeNumbers(args: readonly unknown[], most: number, owner: string): LeadingNumbers {
  const numbers: number[] = [];
  let used = 0;
  for (const arg of args) {
    const isPair = Array.isArray(arg) && arg.length === 2;
    if (numbers.length >= most || !(isPair || typeof arg === 'number')) break;
    const parts: readonly unknown[] = isPair ? arg : [arg];
    numbers.push(...parts.map((part) => readNumber(part, owner)));
    used += 1;
  }
  return { numbers, rest: args.slice(used) };
}

/** A point `[x, y]`, or `{x, y}`. */
function readPair(value: unknown, owner: string): Point {
  if (Array.isArray(value) && value.length === 2) {
    return [readNumber(value[0], `${owner}: x`), readNumber(value[1], `${owner}: y`)];
  }
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value) {
    return [readNumber(value.x, `${owner}: x`), readNumber(value.y, `${owner}: y`)];
  }
  throw new PlotMistake(`${owner}: a point is written [2, -1], not ${showValue(value)}.`);
}

/** A list of points, `[[0, 0], [4, 0], [0, 3]]`. */
function readPairs(value: unknown, owner: string): readonly Point[] {
  if (!Array.isArray(value)) {
    throw new PlotMistake(
      `${owner} takes a list of points such as [[0, 0], [4, 3]], not ${showValue(value)}.`,
    );
  }
  if (value.length > chartBounds.points) {
    throw new PlotMistake(
      `${owner}: ${value.length} points are too many; ${chartBounds.points} are the most.`,
    );
  }
  return value.map((each: unknown) => readPair(each, owner));
}

/** Splits the arguments of a mark that takes points one by one or as one list: the points, and what follows them. */
export function takePairs(
  args: readonly unknown[],
  owner: string,
): { readonly points: readonly Point[]; readonly rest: readonly unknown[] } {
  const [first] = args;
  const isList = Array.isArray(first) && (first.length === 0 || typeof first[0] === 'object');
  if (isList) return { points: readPairs(first, owner), rest: args.slice(1) };
  const count = args.findIndex((arg) => !Array.isArray(arg));
  const pairs = count === -1 ? args : args.slice(0, count);
  return { points: readPairs(pairs, owner), rest: args.slice(pairs.length) };
}

/** One text for each of some points: a list of texts, or one word with a letter for each. */
export function readNames(value: unknown, count: number, owner: string): readonly (string | undefined)[] {
  if (value === undefined || value === null) return [];
  const letters: readonly unknown[] | undefined = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.includes(',')
        ? value.split(',')
        : [...value]
      : undefined;
  if (letters === undefined || letters.length > count) {
    throw new PlotMistake(
      `${owner} takes one name for each of the ${count} points, such as "ABC" or ["A", "B"].`,
    );
  }
  return letters.map((letter) =>
    letter === undefined || letter === null ? undefined : String(letter).trim().slice(0, 60),
  );
}
