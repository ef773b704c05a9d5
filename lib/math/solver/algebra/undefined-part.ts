import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import type { Say } from '../language.ts';

/** So near to nothing is what rounding leaves of it, for arguments of moderate size. */
const rounding = 1e-12;

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
      return say('Only positive numbers have a real logarithm', '只有正数才有实数对数');
  }
}

function hasNoValue(expression: Expression): boolean {
  if (expression.kind === 'divide') return isZero(numberOf(expression.denominator));
  if (expression.kind === 'power')
    return isZero(numberOf(expression.base)) && !(numberOf(expression.exponent) > 0);
  if (expression.kind !== 'call') return false;
  const [first, base] = expression.args.map(numberOf);
  if (first === undefined) return false;
  switch (expression.name) {
    case 'tan':
    case 'sec':
      return isZero(Math.cos(first));
    case 'cot':
    case 'csc':
      return isZero(Math.sin(first));
    case 'ln':
      return first <= 0;
    case 'log':
      return first <= 0 || (base !== undefined && (base <= 0 || base === 1));
    default:
      return false;
  }
}

function numberOf(expression: Expression): number {
  return compileExpression(expression, [])();
}

function isZero(value: number): boolean {
  return Math.abs(value) < rounding;
}
