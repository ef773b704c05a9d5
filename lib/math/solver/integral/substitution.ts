import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame, keyOf } from '../../expression/expression-key.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { divide, multiply, numberFrom, subtract, symbol } from '../../expression/make-expression.ts';
import { mapChildren } from '../../expression/map-children.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { coefficientOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { isSurelyPositive, maybeLinearSlope, moves } from './factors.ts';
import { type Found, type IntegralMove, integralOf, type MaybeIntegrate } from './found.ts';

const letter = 'u';

/** `ln|x² + 1|` needs no bars. */
function dropBars(expression: Expression): Expression {
  const [inside] = expression.kind === 'call' && expression.name === 'abs' ? expression.args : [];
  return inside !== undefined && isSurelyPositive(inside) ? inside : mapChildren(expression, dropBars);
}

function replace(expression: Expression, part: Expression, value: Expression): Expression {
  return isSame(expression, part) ? value : mapChildren(expression, (child) => replace(child, part, value));
}

/** Inner functions that a substitution may name: everything but the variable and the whole, small ones last. */
function listCandidates(expression: Expression, variable: string): readonly Expression[] {
  const found = new Map<string, Expression>();
  const visit = (part: Expression, isTop: boolean): void => {
    childrenOf(part).forEach((child) => {
      visit(child, false);
    });
    if (
      !isTop &&
      part.kind !== 'symbol' &&
      part.kind !== 'multiply' &&
      part.kind !== 'negate' &&
      moves(part, variable)
    ) {
      found.set(keyOf(part), part);
    }
  };
  visit(expression, true);
  const isGrowth = (part: Expression): boolean => part.kind === 'power' && !moves(part.base, variable);
  return [...found.values()]
    .reverse()
    .toSorted((left, right) => Number(isGrowth(left)) - Number(isGrowth(right)))
    .slice(0, 8);
}

/** Finds `g` with `f(x) = h(g(x)) g'(x)`, and integrates `h`. */
export function maybeSubstitute(
  body: Expression,
  variable: string,
  depth: number,
  maybeIntegrate: MaybeIntegrate,
): Found | null {
  for (const inner of listCandidates(body, variable)) {
    const slope = maybeLinearSlope(inner, variable) === null ? maybeDifferentiate(inner, variable) : null;
    const ratio = slope === null ? null : simplifyExpression(divide(body, slope), 'cancel');
    const outer = ratio === null ? null : simplifyExpression(replace(ratio, inner, symbol(letter)), 'cancel');
    if (slope === null || outer === null || moves(outer, variable)) {
      continue;
    }
    const found = maybeIntegrate(outer, letter, depth + 1);
    if (found !== null) {
      const value = simplifyExpression(dropBars(substitute(found.value, letter, inner)), 'cancel');
      return {
        value,
        moves: [explain(body, variable, inner, slope, outer), ...found.moves, back(body, variable, value)],
      };
    }
  }
  return null;
}

function explain(
  body: Expression,
  variable: string,
  inner: Expression,
  slope: Expression,
  outer: Expression,
): IntegralMove {
  return {
    rule: 'substitution',
    setting: `\\frac{d}{d${variable}}\\left(${renderLatex(inner)}\\right) = ${renderLatex(slope)}`,
    formula: `${integralOf(body, variable)} = ${integralOf(outer, letter)},\\quad u = ${renderLatex(inner)}`,
  };
}

function back(body: Expression, variable: string, value: Expression): IntegralMove {
  return {
    rule: 'rewrite',
    setting: null,
    formula: `${integralOf(body, variable)} = ${renderLatex(value)} + C`,
  };
}

/** `x√(x + 1)`: with `u = ax + b` a polynomial times a power of it becomes a sum of powers. */
export function maybeShift(
  body: Expression,
  bases: readonly Expression[],
  variable: string,
  depth: number,
  maybeIntegrate: MaybeIntegrate,
): Found | null {
  const inner = bases.find((base) => base.kind === 'add' && maybeLinearSlope(base, variable) !== null);
  const polynomial = inner === undefined ? null : maybeReadPolynomial(inner, variable);
  if (inner === undefined || polynomial === null) {
    return null;
  }
  const [offset, slope] = [coefficientOf(polynomial, 0), coefficientOf(polynomial, 1)];
  const original = divide(subtract(symbol(letter), numberFrom(offset)), numberFrom(slope));
  const changed = simplifyExpression(
    substitute(replace(body, inner, symbol(letter)), variable, original),
    'cancel',
  );
  const outer = simplifyExpression(expandOver(changed, slope), 'cancel');
  const found = moves(outer, variable) ? null : maybeIntegrate(outer, letter, depth + 1);
  if (found === null) {
    return null;
  }
  const value = simplifyExpression(substitute(found.value, letter, inner), 'cancel');
  return {
    value,
    moves: [
      explain(body, variable, inner, numberFrom(slope), outer),
      ...found.moves,
      back(body, variable, value),
    ],
  };
}

/** Divides by the slope, and multiplies a sum out so that it can be integrated term by term. */
function expandOver(expression: Expression, slope: Parameters<typeof numberFrom>[0]): Expression {
  const factors = expression.kind === 'multiply' ? expression.factors : [expression];
  const sum = factors.find((factor) => factor.kind === 'add');
  const rest = factors.filter((factor) => factor !== sum);
  const scaled = (part: Expression): Expression => divide(multiply(part, ...rest), numberFrom(slope));
  return sum?.kind === 'add'
    ? { kind: 'add', terms: sum.terms.map(scaled) }
    : divide(expression, numberFrom(slope));
}
