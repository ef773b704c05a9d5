import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';

const places: readonly (readonly [number, number])[] = [
  [0.7, 1.3],
  [1.9, 0.4],
  [-1.1, 0.8],
  [2.3, -1.7],
  [0.31, 2.9],
];

/** `\frac{\partial}{\partial x}\left(x^{2}y\right)`. */
export function renderPartial(body: Expression, variable: string): string {
  return `\\frac{\\partial}{\\partial ${variable}}\\left(${renderLatex(body)}\\right)`;
}

/** Whether partial derivatives agree with difference quotients wherever both have values, and somewhere they have. */
export function arePartialsRight(
  body: Expression,
  variables: readonly [string, string],
  partials: readonly [Expression, Expression],
): boolean {
  const f = compileExpression(body, variables);
  const step = 1e-4;
  let count = 0;
  for (const [x, y] of places) {
    const quotients = [
      (f(x + step, y) - f(x - step, y)) / (2 * step),
      (f(x, y + step) - f(x, y - step)) / (2 * step),
    ];
    for (const [index, quotient] of quotients.entries()) {
      const partial = partials[index];
      const value = partial === undefined ? Number.NaN : compileExpression(partial, variables)(x, y);
      if (Number.isFinite(quotient) && Number.isFinite(value)) {
        count += 1;
        if (Math.abs(quotient - value) > 1e-4 * (1 + Math.abs(value))) return false;
      }
    }
  }
  return count > 0;
}
