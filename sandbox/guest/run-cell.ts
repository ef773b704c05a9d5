/**
 * The trusted wrapper around cell code. This module is evaluated when the snapshot is made, before any cell code
 * exists, and keeps the built-in functions it needs; what cell code does to them later changes nothing here.
 *
 * Cell code may still run while its own value is read (getters, `toJSON`, a thrown proxy). All of that happens
 * inside the run that the parent process times, and whatever comes out is one string that the parent does not
 * believe.
 */
import { PlotMistake } from './mistake.ts';
import { describeUnknownName } from './nearest-name.ts';
import { isPlot, toSpec } from './plot.ts';

// biome-ignore lint/security/noGlobalEval: running cell code is what this module is for, inside the isolate.
const evaluate = globalThis.eval;
const toJson = JSON.stringify;
const asString = String;
const apply = Reflect.apply;
const slice = String.prototype.slice;
const execute = RegExp.prototype.exec;
const BaseError = Error;
const BaseReferenceError = ReferenceError;
const BasePromise = Promise;

/** What may stand at the top level of plot code, for the hint at a misspelt name. */
const knownNames = ['plot', 'Math', 'Array', 'Number', 'Object', 'JSON', 'Infinity', 'NaN'] as const;

interface Place {
  readonly line?: number;
  readonly column?: number;
}

/** The bounds that the host hands in, as plain numbers. */
interface CellLimits {
  /** Characters that were put before the code on its first line. */
  readonly prefix: number;
  readonly resultLength: number;
  readonly messageLength: number;
}

function findPlace(error: Error, prefix: number): Place {
  const match: unknown = apply(execute, /\bcell:(\d+):(\d+)/, [asString(error.stack)]);
  if (match === null || typeof match !== 'object') return {};
  const line = Number(Reflect.get(match, 1));
  const column = Number(Reflect.get(match, 2));
  return { line, column: line === 1 ? Math.max(1, column - prefix) : column };
}

function describeError(error: Error): string {
  const text = asString(error.message);
  if (error instanceof PlotMistake) return text;
  if (error instanceof BaseReferenceError) {
    const name = /^(\S+) is not defined$/.exec(text)?.[1];
    if (name !== undefined) return describeUnknownName(name, knownNames);
  }
  return `${asString(error.name)}: ${text}`;
}

function writeError(error: unknown, bounds: CellLimits): string {
  try {
    const isError = error instanceof BaseError;
    const message = isError ? describeError(error) : `The code threw ${describeValue(error)}.`;
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

function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return value instanceof BasePromise ? 'a promise' : 'an object';
  return `${typeof value} ${asString(value)}`;
}

function chooseSpec(value: unknown): unknown {
  if (isPlot(value)) return toSpec(value);
  const advice = 'End it with a chain that starts with plot(...), such as plot({x: [-5, 5]}).curve("x^2").';
  if (value === undefined) throw new PlotMistake(`The code returned nothing. ${advice}`);
  if (typeof value !== 'object' || value === null || value instanceof BasePromise) {
    throw new PlotMistake(`The code returned ${describeValue(value)}, not a chart. ${advice}`);
  }
  if (!('mark' in value || 'layer' in value)) {
    throw new PlotMistake(`The code returned an object that is not a chart. ${advice}`);
  }
  return value;
}

/**
 * Runs cell code and answers with JSON text, whatever the code does: `{ok: true, spec}` or
 * `{ok: false, kind, message, line?, column?}`. The value of the code is that of its last statement.
 */
export function runCell(code: string, prefix: number, resultLength: number, messageLength: number): string {
  const bounds = { prefix, resultLength, messageLength };
  try {
    const value: unknown = evaluate(`${code}\n//# sourceURL=cell`);
    const answer = toJson({ ok: true, spec: chooseSpec(value) });
    if (typeof answer !== 'string' || answer.length > resultLength)
      return '{"ok":false,"kind":"output","message":""}';
    return answer;
  } catch (error) {
    return writeError(error, bounds);
  }
}
