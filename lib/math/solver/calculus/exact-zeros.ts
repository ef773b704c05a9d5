import { recognizeNumber } from '../../exact/recognize-number.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { approximateSurd } from '../../exact/surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { findRoots } from '../../numeric-analysis/find-roots.ts';
import { maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';

/** A zero as a number, and exactly where it has a short exact form that was proved to be one. */
export interface Zero {
  readonly value: number;
  readonly exact: Expression | null;
}

function maybeParse(latex: string): Expression | null {
  try {
    return parseExpression(latex);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return null;
    }
    throw error;
  }
}

function maybeProve(body: Expression, variable: string, value: number): Expression | null {
  const shown = recognizeNumber(value);
  const exact = shown.isExact ? maybeParse(shown.latex) : null;
  const height = exact === null ? null : simplifyExpression(substitute(body, variable, exact), 'cancel');
  const isZero = height !== null && maybeNumber(height)?.n === 0n;
  return isZero && exact !== null ? simplifyExpression(exact) : null;
}

/** The zeros of a function on an interval, ends included, ascending; null when there are more than 12. */
export function maybeFindZerosOn(
  body: Expression,
  variable: string,
  from: number,
  to: number,
): readonly Zero[] | null {
  const polynomial = maybeReadPolynomial(body, variable);
  const surds = polynomial === null || polynomial.length < 2 ? null : maybeExactRealRoots(polynomial);
  if (surds !== null) {
    const all = surds.map((root) => ({ value: approximateSurd(root), exact: maybeParse(renderSurd(root)) }));
    return all.filter(({ value }) => value >= from - 1e-12 && value <= to + 1e-12);
  }
  const f = compileExpression(body, [variable]);
  const roots = findRoots(f, [from, to]);
  if (roots.length > 12) {
    return null;
  }
  return roots.map((value) => ({ value, exact: maybeProve(body, variable, value) }));
}
