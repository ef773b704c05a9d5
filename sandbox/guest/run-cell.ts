/**
 * The trusted wrapper around cell code. This module is evaluated when the snapshot is made, before any cell code
 * exists, and keeps the built-in functions it needs; what cell code does to them later changes nothing here.
 *
 * Cell code may still run while its own value is read (getters, `toJSON`, a thrown proxy). All of that happens
 * inside the run that the parent process times, and whatever comes out is one string that the parent does not
 * believe.
 */
import { PlotMistake } from './mistake.ts';
import { isPlot, toSpec } from './plot.ts';
import { describeValue, writeError } from './write-error.ts';

// biome-ignore lint/security/noGlobalEval: running cell code is what this module is for, inside the isolate.
const evaluate = globalThis.eval;
const toJson = JSON.stringify;
const BasePromise = Promise;

/** What may stand at the top level of plot code, for the hint at a misspelt name. */
const knownNames = ['plot', 'Math', 'Array', 'Number', 'Object', 'JSON', 'Infinity', 'NaN'] as const;

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
  const bounds = { prefix, messageLength, names: knownNames };
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
