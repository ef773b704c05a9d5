import { compileExpression } from '../../math/expression/compile-expression.ts';
import { findFreeVariables } from '../../math/expression/free-variables.ts';
import { parseExpression } from '../../math/expression/parse-expression.ts';

/** A real function of one variable; not a number where it is not defined. */
export type RealFunction = (x: number) => number;

/** `y = ...`, `f(x) = ...` and the bare right side all mean the same curve. */
export function takeRightSide(text: string): string {
  return text.replace(/^\s*(?:y|[a-zA-Z]\w*\s*\(\s*[a-zA-Z]\s*\))\s*=(?!=)/, '');
}

/**
 * Reads a function from an expression in `x`, or in the only name that it holds.
 *
 * @throws ExpressionError when the text cannot be read.
 */
export function readFormula(text: string): RealFunction {
  const expression = parseExpression(takeRightSide(text));
  const names = findFreeVariables(expression);
  const variable = names.length === 1 && names[0] !== undefined ? names[0] : 'x';
  return compileExpression(expression, [variable]);
}
