import { differentiate } from '../../calculus/differentiate.ts';
import { one } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import {
  add,
  call,
  divide,
  multiply,
  negate,
  numberFrom,
  power,
  subtract,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import {
  exponentOf,
  type FactorPower,
  isEuler,
  isExponential,
  joinPowers,
  maybeLinearSlope,
} from './factors.ts';
import { type Found, type IntegralMove, integralOf, type MaybeIntegrate } from './found.ts';

function simplified(expression: Expression): Expression {
  return simplifyExpression(expression, 'cancel');
}

function isWave({ base }: FactorPower, factor: FactorPower): boolean {
  return (
    base.kind === 'call' &&
    (base.name === 'sin' || base.name === 'cos') &&
    (exponentOf(factor)?.equals(one) ?? false)
  );
}

/** The factor to differentiate: a logarithm or an inverse function first, then the polynomial. */
function chooseParts(
  moving: readonly FactorPower[],
  variable: string,
): { readonly u: Expression; readonly rest: Expression } | null {
  const sinking = moving.find(
    (factor) =>
      factor.base.kind === 'call' &&
      /^(?:ln|atan|asin|acos)$/.test(factor.base.name) &&
      exponentOf(factor)?.d === 1n &&
      (exponentOf(factor)?.s ?? -1n) > 0n,
  );
  if (sinking !== undefined) {
    return { u: joinPowers([sinking]), rest: joinPowers(moving.filter((factor) => factor !== sinking)) };
  }
  const smooth = moving.filter((factor) => isExponential(factor, variable) || isWave(factor, factor));
  const others = joinPowers(moving.filter((factor) => !smooth.includes(factor)));
  const isPolynomial = maybeReadPolynomial(others, variable) !== null;
  return smooth.length === 1 && isPolynomial ? { u: others, rest: joinPowers(smooth) } : null;
}

/** ∫ u v' = u v - ∫ u' v. */
export function maybeByParts(
  moving: readonly FactorPower[],
  variable: string,
  depth: number,
  maybeIntegrate: MaybeIntegrate,
): Found | null {
  const parts = chooseParts(moving, variable);
  const v = parts === null ? null : maybeIntegrate(parts.rest, variable, depth + 1);
  if (parts === null || v === null) {
    return null;
  }
  const { u, rest } = parts;
  const slope = differentiate(u, variable);
  const left = simplified(multiply(slope, v.value));
  const remainder = maybeIntegrate(left, variable, depth + 1);
  if (remainder === null) {
    return null;
  }
  const body = joinPowers(moving);
  const whole = simplified(subtract(multiply(u, v.value), remainder.value));
  const first = simplified(multiply(u, v.value));
  const move: IntegralMove = {
    rule: 'parts',
    setting: `u = ${renderLatex(u)},\\quad v' = ${renderLatex(rest)},\\quad u' = ${renderLatex(slope)},\\quad v = ${renderLatex(v.value)}`,
    formula: `${integralOf(body, variable)} = ${renderLatex(first)} - ${integralOf(left, variable)}`,
  };
  const last: IntegralMove = {
    rule: 'rewrite',
    setting: null,
    formula: `${integralOf(body, variable)} = ${renderLatex(whole)} + C`,
  };
  return {
    value: whole,
    moves: [...v.moves.filter(({ rule }) => rule !== 'table'), move, ...remainder.moves, last],
  };
}

/** ∫ e^{ax} sin(bx), ∫ e^{ax} cos(bx): twice by parts gives an equation for the integral. */
export function maybeCyclic(moving: readonly FactorPower[], variable: string): Found | null {
  const exponential = moving.find((factor) => isExponential(factor, variable) && isEuler(factor.base));
  const wave = moving.find((factor) => isWave(factor, factor));
  const argument = wave?.base.kind === 'call' ? wave.base.args[0] : undefined;
  if (
    moving.length !== 2 ||
    exponential === undefined ||
    wave?.base.kind !== 'call' ||
    argument === undefined
  ) {
    return null;
  }
  const [a, b] = [maybeLinearSlope(exponential.exponent, variable), maybeLinearSlope(argument, variable)];
  if (a === null || b === null) {
    return null;
  }
  const [sine, cosine] = [call('sin', argument), call('cos', argument)];
  const size = numberFrom(a.mul(a).add(b.mul(b)));
  const [front, back] = [numberFrom(a), numberFrom(b)];
  const inside =
    wave.base.name === 'sin'
      ? add(multiply(front, sine), negate(multiply(back, cosine)))
      : add(multiply(front, cosine), multiply(back, sine));
  const value = simplified(divide(multiply(power(exponential.base, exponential.exponent), inside), size));
  const body = joinPowers(moving);
  const move: IntegralMove = {
    rule: 'cyclic-parts',
    setting: null,
    formula: `${integralOf(body, variable)} = ${renderLatex(value)} + C`,
  };
  return { value, moves: [move] };
}
