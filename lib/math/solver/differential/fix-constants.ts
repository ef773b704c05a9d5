import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { recognizeNumber } from '../../exact/recognize-number.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { divide, integer, maybeNumber, multiply, subtract } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { findRoots } from '../../numeric-analysis/find-roots.ts';
import type { InitialValue, OdeTask } from './linear-form.ts';
import type { GeneralSolution } from './solve-first.ts';

/** A constant of a general solution with its value. */
export type FixedConstant = readonly [name: string, value: Expression];

function simplified(expression: Expression): Expression {
  return simplifyExpression(expression, 'cancel');
}

/** `value of a derivative at a place = given`, as what must be 0, with the constants left in it. */
function maybeCondition(
  solution: Expression,
  { order, at, value }: InitialValue,
  x: string,
): Expression | null {
  let slope: Expression | null = solution;
  for (let index = 0; index < order && slope !== null; index += 1) {
    slope = maybeDifferentiate(slope, x);
  }
  return slope === null ? null : simplified(subtract(substitute(slope, x, at), value));
}

function coefficientIn(condition: Expression, name: string): Expression | null {
  const slope = maybeDifferentiate(condition, name);
  return slope === null || findFreeVariables(slope).length > 0 ? null : slope;
}

function isZero(value: Expression): boolean {
  return Math.abs(compileExpression(value, [])()) < 1e-12;
}

function withoutConstants(condition: Expression, names: readonly string[]): Expression {
  return simplified(names.reduce((rest, name) => substitute(rest, name, integer(0)), condition));
}

/** A constant inside a reciprocal or a logarithm: found numerically, accepted where it is exactly right. */
function maybeProbe(condition: Expression, name: string): readonly FixedConstant[] | null {
  const f = compileExpression(condition, [name]);
  for (const root of findRoots((value) => f(value), [-20, 20])) {
    const shown = recognizeNumber(root);
    const exact = shown.isExact ? simplified(parseExpression(shown.latex)) : null;
    const rest = exact === null ? null : simplified(substitute(condition, name, exact));
    if (exact !== null && rest !== null && maybeNumber(rest)?.n === 0n) {
      return [[name, exact]];
    }
  }
  return null;
}

/** The constants that meet the initial values, exact; null where there are none or they are not certain. */
export function maybeFixConstants(
  task: OdeTask,
  { solution, constants }: GeneralSolution,
): readonly FixedConstant[] | null {
  const conditions = task.initial.map((initial) => maybeCondition(solution, initial, task.x));
  const [first, second] = conditions;
  const [a, b] = constants;
  if (first === undefined || first === null || a === undefined || conditions.includes(null)) {
    return null;
  }
  if (second === undefined || second === null || b === undefined) {
    const slope = coefficientIn(first, a);
    if (slope === null) {
      return maybeProbe(first, a);
    }
    return isZero(slope)
      ? null
      : [[a, simplified(divide(subtract(integer(0), withoutConstants(first, constants)), slope))]];
  }
  const [p, q, r, s] = [
    coefficientIn(first, a),
    coefficientIn(first, b),
    coefficientIn(second, a),
    coefficientIn(second, b),
  ];
  if (p === null || q === null || r === null || s === null) {
    return null;
  }
  const [u, v] = [first, second].map((condition) =>
    simplified(subtract(integer(0), withoutConstants(condition, constants))),
  );
  const determinant = simplified(subtract(multiply(p, s), multiply(q, r)));
  if (u === undefined || v === undefined || isZero(determinant)) {
    return null;
  }
  return [
    [a, simplified(divide(subtract(multiply(u, s), multiply(q, v)), determinant))],
    [b, simplified(divide(subtract(multiply(p, v), multiply(u, r)), determinant))],
  ];
}
