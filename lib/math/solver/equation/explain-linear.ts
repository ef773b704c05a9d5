import { type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { add, maybeNumber, multiply, negate, numberFrom } from '../../expression/make-expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { coefficientOf, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderLinear, renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { type Root, rationalRoot, renderName } from './root.ts';

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return (left / a) * right;
}

/** The least number that turns all coefficients of some polynomials into whole numbers. */
export function commonDenominatorOf(...polynomials: readonly Polynomial[]): Rational {
  return rational(polynomials.flat().reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n));
}

/** Multiplies an expression by a number, term by term, as it is done on paper to clear fractions. */
function scaleTerms(expression: Expression, factor: Rational): Expression {
  const number = maybeNumber(expression);
  if (number !== null) {
    const scaled = number.mul(factor);
    return signOf(scaled) < 0 ? negate(numberFrom(scaled.neg())) : numberFrom(scaled);
  }
  switch (expression.kind) {
    case 'add':
      return add(...expression.terms.map((term) => scaleTerms(term, factor)));
    case 'negate':
      return negate(scaleTerms(expression.operand, factor));
    case 'divide': {
      const divisor = maybeNumber(expression.denominator);
      return divisor === null
        ? multiply(numberFrom(factor), expression)
        : scaleProduct(expression.numerator, factor.div(divisor));
    }
    default:
      return scaleProduct(expression, factor);
  }
}

function scaleProduct(expression: Expression, factor: Rational): Expression {
  if (expression.kind === 'multiply') {
    const [first, ...rest] = expression.factors;
    const number = first === undefined ? null : maybeNumber(first);
    if (number !== null) {
      return scaleProduct(multiply(...rest), factor.mul(number));
    }
  }
  const number = maybeNumber(expression);
  if (number !== null) {
    return scaleTerms(expression, factor);
  }
  if (factor.equals(1)) {
    return expression;
  }
  return signOf(factor) < 0
    ? negate(multiply(numberFrom(factor.neg()), expression))
    : multiply(numberFrom(factor), expression);
}

/** How a linear equation ends. */
export type LinearOutcome =
  | { readonly kind: 'root'; readonly root: Root }
  | { readonly kind: 'identity' }
  | { readonly kind: 'contradiction' };

/** The steps to the solution of an equation whose sides are linear, and the solution. */
export interface LinearDerivation {
  readonly steps: readonly Step[];
  readonly outcome: LinearOutcome;
}

function collectTerms(left: Polynomial, right: Polynomial, name: string, say: Say): Step {
  const [a, b] = [left, right].map((side) => coefficientOf(side, 1));
  const [c, d] = [left, right].map((side) => coefficientOf(side, 0));
  const collected = `${renderLinear([
    { coefficient: a ?? rational(0), factor: name },
    { coefficient: (b ?? rational(0)).neg(), factor: name },
  ])} = ${renderLinear([
    { coefficient: d ?? rational(0), factor: '' },
    { coefficient: (c ?? rational(0)).neg(), factor: '' },
  ])}`;
  return {
    title: say('Collect the terms', '移项'),
    body: say(
      `Bring the terms with $${name}$ to the left and the numbers to the right; a term changes its sign when it changes sides:${display(collected)}`,
      `把含 $${name}$ 的项移到左边，常数项移到右边，移项要变号：${display(collected)}`,
    ),
  };
}

function concludeLinear(left: Polynomial, right: Polynomial, name: string, say: Say): LinearDerivation {
  const slope = coefficientOf(left, 1).sub(coefficientOf(right, 1));
  const value = coefficientOf(right, 0).sub(coefficientOf(left, 0));
  const [c, d] = [coefficientOf(left, 0), coefficientOf(right, 0)].map(renderRational);
  if (signOf(slope) === 0) {
    const isIdentity = signOf(value) === 0;
    const body = isIdentity
      ? say(
          `Both sides are the same, so taking one from the other leaves $0 = 0$: every number is a solution.`,
          `两边完全相同，相减得 $0 = 0$，所以任何数都是方程的解。`,
        )
      : say(
          `The terms with $${name}$ cancel, and the numbers that are left are different: $${c} \\ne ${d}$. No number solves the equation.`,
          `含 $${name}$ 的项互相抵消，而剩下的两个数不相等：$${c} \\ne ${d}$，所以方程无解。`,
        );
    return {
      steps: [{ title: say('Draw the conclusion', '得出结论'), body }],
      outcome: { kind: isIdentity ? 'identity' : 'contradiction' },
    };
  }
  const root = rationalRoot(value.div(slope));
  const combined = `${renderPolynomial([rational(0), slope], name)} = ${renderRational(value)}`;
  const result = `${name} = ${root.latex}`;
  const hasBoth = signOf(coefficientOf(left, 0)) !== 0 || signOf(coefficientOf(right, 1)) !== 0;
  const divide: Step = {
    title: say('Divide by the coefficient', '系数化为 1'),
    body: say(
      `${hasBoth ? `Combine like terms:${display(combined)}` : ''}${slope.equals(1) ? '' : `Divide both sides by $${renderRational(slope)}$:${display(result)}`}`,
      `${hasBoth ? `合并同类项：${display(combined)}` : ''}${slope.equals(1) ? '' : `两边同除以 $${renderRational(slope)}$：${display(result)}`}`,
    ),
  };
  const isDone = !hasBoth && slope.equals(1);
  return {
    steps: [
      ...(hasBoth ? [collectTerms(left, right, name, say)] : []),
      ...(isDone
        ? []
        : [slope.equals(1) ? { ...divide, title: say('Combine like terms', '合并同类项') } : divide]),
    ],
    outcome: { kind: 'root', root },
  };
}

/** Solves an equation whose sides are linear in the unknown, as it is done on paper; null when they are not. */
export function maybeExplainLinear(relation: Relation, unknown: string, say: Say): LinearDerivation | null {
  const sides = [relation.left, relation.right].map((side) => maybeReadPolynomial(side, unknown));
  const [left, right] = sides;
  if (left == null || right == null || left.length > 2 || right.length > 2) {
    return null;
  }
  const name = renderName(unknown);
  const factor = commonDenominatorOf(left, right);
  const steps: Step[] = [];
  const cleared: Relation = factor.equals(1)
    ? relation
    : { ...relation, left: scaleTerms(relation.left, factor), right: scaleTerms(relation.right, factor) };
  if (!factor.equals(1)) {
    steps.push({
      title: say('Clear the fractions', '去分母'),
      body: say(
        `Multiply both sides by the common denominator $${renderRational(factor)}$:${display(renderRelation(cleared))}`,
        `两边同乘公分母 $${renderRational(factor)}$：${display(renderRelation(cleared))}`,
      ),
    });
  }
  const [p, q] = [left, right].map((side) => side.map((value) => value.mul(factor)));
  const expanded = `${renderPolynomial(p ?? [], name)} = ${renderPolynomial(q ?? [], name)}`;
  const isSame = expanded.replaceAll(/\s/g, '') === renderRelation(cleared).replaceAll(/\s/g, '');
  if (!isSame) {
    steps.push({
      title: say('Simplify both sides', '去括号、整理'),
      body: say(
        `Remove the brackets and combine like terms on each side:${display(expanded)}`,
        `去括号，并在两边分别合并同类项：${display(expanded)}`,
      ),
    });
  }
  const end = concludeLinear(p ?? [], q ?? [], name, say);
  return { steps: [...steps, ...end.steps], outcome: end.outcome };
}
