/**
 * Runs code that computes a number. It is evaluated when the snapshot is made, as `run-cell.ts` is, and what is said
 * there about hostile code holds here: whatever comes out is one string, which the parent does not believe.
 */
import { PlotMistake } from '../mistake.ts';
import { describeValue, writeError } from '../write-error.ts';
import { python } from './python.ts';
import { showResult } from './show-result.ts';

// biome-ignore lint/security/noGlobalEval: running cell code is what this module is for, inside the isolate.
const evaluate = globalThis.eval;
const toJson = JSON.stringify;
const assign = Object.assign;

const knownNames = ['console', 'Math', 'Array', 'Number', 'Object', 'JSON', 'BigInt'] as const;

/**
 * Runs code and answers with JSON text, whatever the code does: `{ok: true, text}` with what it printed, or, where it
 * printed nothing, the value of its last statement; else `{ok: false, kind, message, line?, column?}`.
 *
 * @param resultLength characters that may be printed.
 */
export function computeCell(
  code: string,
  prefix: number,
  resultLength: number,
  messageLength: number,
): string {
  const printed = { text: '', lines: 0 };
  const write = (line: string): void => {
    printed.text = printed.lines === 0 ? line : `${printed.text}\n${line}`;
    printed.lines += 1;
    if (printed.text.length > resultLength)
      throw new PlotMistake(`The code prints more than ${resultLength} characters. Print only the result.`);
  };
  const print = (...values: unknown[]): void => {
    let line = '';
    for (let index = 0; index < values.length; index += 1)
      line += `${index === 0 ? '' : ' '}${showResult(values[index])}`;
    write(line);
  };
  try {
    assign(globalThis, { console: { log: print }, py: python(write) });
    const value: unknown = evaluate(`${code}\n//# sourceURL=cell`);
    if (printed.lines === 0) write(chooseResult(value));
    return toJson({ ok: true, text: printed.text });
  } catch (error) {
    return writeError(error, { prefix, messageLength, names: knownNames });
  }
}

function chooseResult(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return showResult(value);
  if (typeof value === 'string' && value !== '') return value;
  const what = value === undefined ? 'nothing' : describeValue(value);
  throw new PlotMistake(`The code printed nothing and returned ${what}. Print the number.`);
}
