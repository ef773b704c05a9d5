import type { Rational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { divide, maybeNumber } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import type { Say } from '../language.ts';

/**
 * The first part of an expression of numbers that has no real value by definition: a quotient by zero, 0⁰, a logarithm
 * of what is not positive, a tangent where the cosine is zero. Floating point gives a number for some of them. Null where
 * there is none.
 */
export function maybeUndefinedPart(expression: Expression): Expression | null {
  for (const child of childrenOf(expression)) {
    const part = maybeUndefinedPart(child);
    if (part !== null) return part;
  }
  return hasNoValue(expression) ? expression : null;
}

/** Why a part that {@link maybeUndefinedPart} found has no value: a sentence without its stop. */
export function explainUndefined(part: Expression, say: Say): string {
  if (part.kind === 'divide') return say('Nothing can be divided by zero', '除数不能为零');
  if (part.kind === 'power') return say('Zero has no such power', '零的零次幂和负数次幂没有意义');
  const argument = renderLatex(childrenOf(part)[0] ?? part);
  switch (part.kind === 'call' ? part.name : null) {
    case 'tan':
    case 'sec':
      return say(
        `It divides by the cosine, and that of $${argument}$ is zero`,
        `要除以余弦，而 $${argument}$ 的余弦为零`,
      );
    case 'cot':
    case 'csc':
      return say(
        `It divides by the sine, and that of $${argument}$ is zero`,
        `要除以正弦，而 $${argument}$ 的正弦为零`,
      );
    default:
      return say(
        'A logarithm needs a positive number, and a positive base other than 1',
        '对数的真数须为正数，底数须为不等于 1 的正数',
      );
  }
}

function hasNoValue(expression: Expression): boolean {
  if (expression.kind === 'divide') return isZero(expression.denominator);
  if (expression.kind === 'power')
    return isZero(expression.base) && (numberOf(expression.exponent) < 0 || isZero(expression.exponent));
  if (expression.kind !== 'call') return false;
  const [first, base] = expression.args;
  if (first === undefined) return false;
  switch (expression.name) {
    case 'tan':
    case 'sec':
      return maybeTurns(first)?.d === 2n;
    case 'cot':
    case 'csc':
      return maybeTurns(first)?.d === 1n;
    case 'ln':
      return isNotPositive(first);
    case 'log':
      return isNotPositive(first) || (base !== undefined && (isNotPositive(base) || numberOf(base) === 1));
    default:
      return false;
  }
}

function isNotPositive(expression: Expression): boolean {
  return numberOf(expression) < 0 || isZero(expression);
}

/** Exact: what is only small is none. */
function isZero(expression: Expression): boolean {
  return maybeNumber(simplifyExpression(expression))?.n === 0n;
}

/** How often π is in an angle; null for an angle of another kind, whose sine and cosine are not zero but at 0. */
function maybeTurns(angle: Expression): Rational | null {
  return maybeNumber(simplifyExpression(divide(angle, { kind: 'constant', name: 'pi' })));
}

function numberOf(expression: Expression): number {
  return compileExpression(expression, [])();
}
