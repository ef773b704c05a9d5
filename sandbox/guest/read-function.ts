import { type RealFunction, readFormula, takeRightSide } from '../../lib/chart/plane/read-formula.ts';
import { compileExpression } from '../../lib/math/expression/compile-expression.ts';
import { ExpressionError } from '../../lib/math/expression/expression-error.ts';
import { findFreeVariables } from '../../lib/math/expression/free-variables.ts';
import { parseExpression, parseRelation } from '../../lib/math/expression/parse-expression.ts';
import { PlotMistake } from './mistake.ts';
import { readNumber, showValue } from './values.ts';

/** Reads mathematics, and tells the author in words what cannot be read. */
export function explain<Value>(text: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new PlotMistake(`"${text.slice(0, 80)}" cannot be read: ${error.message}`);
  }
}

/** Reads a function of one variable from an expression (in `x`, or in the only name that it holds) or takes a JavaScript function. */
export function readFunction(value: unknown, owner: string): RealFunction {
  if (typeof value === 'function') {
    return (x) => {
      const y: unknown = Reflect.apply(value, undefined, [x]);
      return typeof y === 'number' ? y : Number.NaN;
    };
  }
  if (typeof value !== 'string') {
    throw new PlotMistake(
      `${owner} takes an expression such as "x^2 - 1" or a function, not ${showValue(value)}.`,
    );
  }
  return explain(value, () => readFormula(value));
}

/** What a curve is drawn of, so that an area under the same expression or function is known to belong to it. */
export function findSubject(value: unknown): unknown {
  return typeof value === 'string' ? takeRightSide(value).replace(/\s/g, '') : value;
}

/** A number, or a text such as "2π" or "√2/2" that says one; nothing when it is absent. */
export function maybeReadConstant(value: unknown, owner: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !Number.isNaN(Number(value))) return readNumber(value, owner);
  return explain(value, () => {
    const expression = parseExpression(value);
    const number =
      findFreeVariables(expression).length === 0 ? compileExpression(expression, [])() : undefined;
    return readNumber(number, owner);
  });
}

/** Reads `F(x, y)` from a relation `left = right`: zero on its curve. */
export function readRelation(value: unknown, owner: string): (x: number, y: number) => number {
  if (typeof value === 'function') {
    return (x, y) => {
      const result: unknown = Reflect.apply(value, undefined, [x, y]);
      return typeof result === 'number' ? result : Number.NaN;
    };
  }
  if (typeof value !== 'string') {
    throw new PlotMistake(`${owner} takes an equation such as "x^2 + y^2 = 4", not ${showValue(value)}.`);
  }
  return explain(value, () => {
    const relation = parseRelation(value);
    if (relation.comparison !== '=') {
      throw new PlotMistake(`${owner} draws equations; write "=" in "${value.slice(0, 80)}".`);
    }
    const left = compileExpression(relation.left, ['x', 'y']);
    const right = compileExpression(relation.right, ['x', 'y']);
    return (x, y) => left(x, y) - right(x, y);
  });
}
