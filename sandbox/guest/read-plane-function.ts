import { compileExpression } from '../../lib/math/expression/compile-expression.ts';
import { parseExpression } from '../../lib/math/expression/parse-expression.ts';
import { PlotMistake } from './mistake.ts';
import { explain } from './read-function.ts';
import { showValue } from './values.ts';

/** A real function of several variables; not a number where it is not defined. */
export type SpaceFunction = (...values: readonly number[]) => number;

/** `z = ...`, `y' = ...`, `dy/dx = ...`, `f(x, y) = ...` and the bare right side all mean the same function. */
function takeRightSide(text: string): string {
  return text.replace(/^\s*(?:[a-z]['′]?|d[a-z]\s*\/\s*d[a-z]|[a-zA-Z]\s*\([a-z,\s]*\))\s*=(?!=)/i, '');
}

/**
 * Reads a function of the named variables from an expression, or takes a JavaScript function, which is given
 * their values in the same order.
 */
export function readSpaceFunction(
  value: unknown,
  owner: string,
  variables: readonly string[],
): SpaceFunction {
  if (typeof value === 'function') {
    return (...values) => {
      const result: unknown = Reflect.apply(value, undefined, values);
      return typeof result === 'number' ? result : Number.NaN;
    };
  }
  if (typeof value !== 'string') {
    throw new PlotMistake(
      `${owner} takes an expression in ${variables.join(', ')} or a function, not ${showValue(value)}.`,
    );
  }
  return explain(value, () => compileExpression(parseExpression(takeRightSide(value)), variables));
}

/** How the function is called in a description: its expression, or that it is one. */
export function describeFunction(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 80) : 'a function';
}
