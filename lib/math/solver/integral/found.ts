import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';

/** The rules of integration that a derivation names. */
export type IntegralRule =
  | 'table'
  | 'linearity'
  | 'linear-substitution'
  | 'substitution'
  | 'parts'
  | 'cyclic-parts'
  | 'partial-fractions'
  | 'complete-square'
  | 'half-angle'
  | 'product-to-sum'
  | 'rewrite';

/** One rule applied: what it says here, as LaTeX that stands alone. */
export interface IntegralMove {
  readonly rule: IntegralRule;
  /** What is set: `u = x^2`, the parts; null where nothing is. */
  readonly setting: string | null;
  readonly formula: string;
}

/** An antiderivative without its constant, with the way to it. */
export interface Found {
  readonly value: Expression;
  readonly moves: readonly IntegralMove[];
}

/** Integrates a part; handed down so that the rules need not import each other in a circle. */
export type MaybeIntegrate = (expression: Expression, variable: string, depth: number) => Found | null;

/** `\int f(x)\,dx`. */
export function integralOf(body: Expression, variable: string): string {
  const latex = renderLatex(body);
  const isSum = body.kind === 'add' || (body.kind === 'negate' && body.operand.kind === 'add');
  return `\\int ${isSum ? `\\left(${latex}\\right)` : latex}\\,d${variable}`;
}

/** The move that states a whole integral. */
export function stated(
  rule: IntegralRule,
  body: Expression,
  variable: string,
  value: Expression,
  setting: string | null = null,
): IntegralMove {
  return { rule, setting, formula: `${integralOf(body, variable)} = ${renderLatex(value)} + C` };
}
