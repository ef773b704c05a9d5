/*
 * Evaluated when the snapshot is made, as `run-cell.ts` is: what cell code does to the built-in functions later changes
 * nothing here.
 */
import { PlotMistake } from './mistake.ts';
import { describeUnknownName } from './nearest-name.ts';

const toJson = JSON.stringify;
const asString = String;
const apply = Reflect.apply;
const slice = String.prototype.slice;
const execute = RegExp.prototype.exec;
const BaseError = Error;
const BaseReferenceError = ReferenceError;
const BasePromise = Promise;

interface Place {
  readonly line?: number;
  readonly column?: number;
}

/** How an error is told. */
interface ErrorBounds {
  /** Characters that were put before the code on its first line. */
  readonly prefix: number;
  readonly messageLength: number;
  /** What may stand at the top level of the code, for the hint at a misspelt name. */
  readonly names: readonly string[];
}

function findPlace(error: Error, prefix: number): Place {
  const match: unknown = apply(execute, /\bcell:(\d+):(\d+)/, [asString(error.stack)]);
  if (match === null || typeof match !== 'object') return {};
  const line = Number(Reflect.get(match, 1));
  const column = Number(Reflect.get(match, 2));
  return { line, column: line === 1 ? Math.max(1, column - prefix) : column };
}

function describeError(error: Error, names: readonly string[]): string {
  const text = asString(error.message);
  if (error instanceof PlotMistake) return text;
  if (error instanceof BaseReferenceError) {
    const name = /^(\S+) is not defined$/.exec(text)?.[1];
    if (name !== undefined) return describeUnknownName(name, names);
  }
  return `${asString(error.name)}: ${text}`;
}

/** An error of cell code as the JSON text of an answer; reading it may run cell code again. */
export function writeError(error: unknown, bounds: ErrorBounds): string {
  try {
    const isError = error instanceof BaseError;
    const message = isError ? describeError(error, bounds.names) : `The code threw ${describeValue(error)}.`;
    const place = isError ? findPlace(error, bounds.prefix) : {};
    const isFull: unknown = apply(execute, /^RangeError: .*(?:allocation failed|Out of memory)/, [message]);
    if (isFull !== null) return '{"ok":false,"kind":"memory","message":""}';
    const short: unknown = apply(slice, message, [0, bounds.messageLength]);
    return toJson({ ok: false, kind: 'runtime', message: short, ...place });
  } catch {
    // Reading the error ran cell code, which threw again: there is nothing true to tell about it.
    return '{"ok":false,"kind":"runtime","message":"The code threw something that cannot be read."}';
  }
}

/** What a value is, in a word or two. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return value instanceof BasePromise ? 'a promise' : 'an object';
  return `${typeof value} ${asString(value)}`;
}
