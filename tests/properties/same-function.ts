import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { findFreeVariables } from '#lib/math/expression/free-variables.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';

const places = [0.31, -0.74, 1.27, 2.63, -3.41] as const;

/** Compares an answer in LaTeX with the expression that it came from, at several places; null when they agree. */
export function maybeDifference(answer: string, typed: string): string | null {
  const [left, right] = [parseExpression(answer), parseExpression(typed)];
  const names = [...new Set([...findFreeVariables(left), ...findFreeVariables(right)])];
  const [f, g] = [compileExpression(left, names), compileExpression(right, names)];
  for (const place of places) {
    const at = names.map((_, index) => place + index * 0.617);
    const [a, b] = [f(...at), g(...at)];
    if (Number.isFinite(b) && !(Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(b)))) {
      return `at ${at.join(', ')} the answer is ${a} and not ${b}`;
    }
  }
  return null;
}
