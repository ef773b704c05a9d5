import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';

const places = [
  -3.61, -2.17, -1.23, -0.71, -0.29, 0.23, 0.64, 0.93, 1.37, 1.81, 2.43, 3.19, 4.57, 7.3,
] as const;
const parameters = [1.37, 0.83, 2.19, 1.61, 0.57] as const;

/** A function of one variable; other letters get fixed values that are nothing special. */
export function compileAt(expression: Expression, variable: string): (x: number) => number {
  const others = findFreeVariables(expression)
    .filter((name) => name !== variable)
    .sort();
  const evaluate = compileExpression(expression, [variable, ...others]);
  const values = others.map((_, index) => parameters[index % parameters.length] ?? 1);
  return (x) => evaluate(x, ...values);
}

/** The slope at a place by two Richardson steps; NaN where they do not agree. */
export function numericSlope(f: (x: number) => number, x: number): number {
  const estimate = (h: number): number =>
    (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
  const [coarse, fine] = [estimate(2e-3), estimate(1e-3)];
  return Math.abs(coarse - fine) <= 1e-5 * (1 + Math.abs(fine)) ? fine : Number.NaN;
}

/** Whether an expression is the derivative of another wherever a difference quotient can tell. */
export function isDerivative(slope: Expression, body: Expression, variable: string): boolean {
  const f = compileAt(body, variable);
  const names = [...new Set([...findFreeVariables(body), ...findFreeVariables(slope)])];
  if (!findFreeVariables(slope).every((name) => names.includes(name))) {
    return false;
  }
  const g = compileSameLetters(slope, body, variable);
  const tested = places.flatMap((x) => {
    const expected = numericSlope(f, x);
    return Number.isFinite(expected) && Math.abs(expected) < 1e7 ? [{ expected, found: g(x) }] : [];
  });
  return (
    tested.length >= 3 &&
    tested.every(({ expected, found }) => Math.abs(expected - found) <= 1e-4 * (1 + Math.abs(expected)))
  );
}

/** Compiles with the values that the letters have in another expression. */
function compileSameLetters(
  expression: Expression,
  model: Expression,
  variable: string,
): (x: number) => number {
  const others = findFreeVariables(model, expression)
    .filter((name) => name !== variable)
    .sort();
  const evaluate = compileExpression(expression, [variable, ...others]);
  const values = others.map((_, index) => parameters[index % parameters.length] ?? 1);
  return (x) => evaluate(x, ...values);
}

/** The stretch of the axis on which a function is best shown: around 0, or where it has values. */
export function chooseStretch(f: (x: number) => number, center = 0): readonly [number, number] {
  const candidates: readonly (readonly [number, number])[] = [
    [center - 4, center + 4],
    [0, 8],
    [center - 1.5, center + 1.5],
    [1, 9],
    [-8, 0],
  ];
  const share = ([from, to]: readonly [number, number]): number => {
    const values = Array.from({ length: 41 }, (_, index) => f(from + ((to - from) * (index + 0.5)) / 41));
    return values.filter((value) => Number.isFinite(value) && Math.abs(value) < 1e4).length / 41;
  };
  return candidates.find((candidate) => share(candidate) > 0.7) ?? [center - 4, center + 4];
}
