import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { call, eulerNumber, integer, multiply, power } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';

import { type Approach, maybeTendency, placesNear, sidesOf, type Tendency } from './extended.ts';
import { type LimitRule, listRewritings } from './rewrite-limit.ts';

/** One move: the limit is that of another expression, or its value. */
export interface LimitMove {
  readonly rule: LimitRule;
  readonly formula: string;
}

/** A limit with the moves that lead to it. */
export interface FoundLimit {
  readonly tendency: Tendency;
  readonly moves: readonly LimitMove[];
}

const depthLimit = 9;

function renderTarget({ to, side }: Approach): string {
  if (to.kind === 'infinite') {
    return to.isNegative ? '-\\infty' : '+\\infty';
  }
  const place = renderLatex(to.value);
  return side === 'both' ? place : `${place}^{${side === 'right' ? '+' : '-'}}`;
}

/** `\lim_{x \to 0} f(x)`. */
export function renderLimit(body: Expression, approach: Approach): string {
  const latex = renderLatex(body);
  const shown = body.kind === 'add' || body.kind === 'negate' ? `\\left(${latex}\\right)` : latex;
  return `\\lim_{${approach.variable} \\to ${renderTarget(approach)}} ${shown}`;
}

/** `2`, `+\infty`. */
export function renderTendency(tendency: Tendency): string {
  switch (tendency.kind) {
    case 'finite':
      return renderLatex(tendency.value);
    case 'infinite':
      return tendency.sign > 0 ? '+\\infty' : '-\\infty';
    case 'bounded':
      return '';
  }
}

function maybeExponential(body: Expression, approach: Approach, depth: number): FoundLimit | null {
  const isVarying = (part: Expression): boolean => findFreeVariables(part).includes(approach.variable);
  if (
    body.kind !== 'power' ||
    (!isVarying(body.base) && !isSame(body.base, eulerNumber)) ||
    !isVarying(body.exponent)
  ) {
    return null;
  }
  const isEuler = isSame(body.base, eulerNumber);
  const exponent = isEuler ? body.exponent : multiply(body.exponent, call('ln', body.base));
  const inner = maybeApproach(exponent, approach, depth + 1);
  if (inner === null || inner.tendency.kind === 'bounded') {
    return null;
  }
  const tendency: Tendency =
    inner.tendency.kind === 'finite'
      ? { kind: 'finite', value: simplifyExpression(power(eulerNumber, inner.tendency.value), 'cancel') }
      : inner.tendency.sign > 0
        ? inner.tendency
        : { kind: 'finite', value: integer(0) };
  const form: LimitMove = {
    rule: 'exponential',
    formula: `${renderLatex(body)} = e^{${renderLatex(exponent)}}`,
  };
  const last: LimitMove = {
    rule: 'direct',
    formula: `${renderLimit(body, approach)} = ${renderTendency(tendency)}`,
  };
  return { tendency, moves: [...(isEuler ? [] : [form]), ...inner.moves, last] };
}

function maybeApproach(
  given: Expression,
  approach: Approach,
  depth: number,
  isFixed = false,
): FoundLimit | null {
  const direct = maybeTendency(given, approach);
  if (direct !== null && direct.kind !== 'bounded') {
    return {
      tendency: direct,
      moves: [{ rule: 'direct', formula: `${renderLimit(given, approach)} = ${renderTendency(direct)}` }],
    };
  }
  if (depth > depthLimit || direct !== null) {
    return null;
  }
  const body = isFixed ? given : simplifyExpression(given, 'cancel');
  if (!isSame(body, given) && maybeTendency(body, approach) !== null) {
    return joined('simplify', given, body, maybeApproach(body, approach, depth + 1), approach);
  }
  const exponential = maybeExponential(body, approach, depth);
  if (exponential !== null) {
    return exponential;
  }
  for (const rewritten of listRewritings(body, approach)) {
    const found = joined(
      rewritten.rule,
      given,
      rewritten.body,
      maybeApproach(rewritten.body, approach, depth + 1, rewritten.rule === 'as-quotient'),
      approach,
    );
    if (found !== null && isConfirmed(given, approach, found.tendency)) {
      return found;
    }
  }
  return null;
}

function joined(
  rule: LimitRule,
  from: Expression,
  to: Expression,
  rest: FoundLimit | null,
  approach: Approach,
): FoundLimit | null {
  return rest === null
    ? null
    : {
        tendency: rest.tendency,
        moves: [
          { rule, formula: `${renderLimit(from, approach)} = ${renderLimit(to, approach)}` },
          ...rest.moves,
        ],
      };
}

/** Values near the place come closer and closer to the limit, or grow. */
function isConfirmed(body: Expression, approach: Approach, tendency: Tendency): boolean {
  const f = compileExpression(body, [approach.variable]);
  return sidesOf(approach).every((side) => {
    const values = placesNear(approach, side)
      .map((x) => f(x))
      .filter((value) => Number.isFinite(value));
    const [last = Number.NaN, before = Number.NaN] = [values.at(-1), values.at(-2)];
    if (tendency.kind === 'infinite') {
      const isBeyond =
        values.length === 0 ||
        (Math.sign(last) === tendency.sign && (Math.abs(last) > Math.abs(before) || Math.abs(last) > 1e6));
      return isBeyond;
    }
    const goal = tendency.kind === 'finite' ? compileExpression(tendency.value, [])() : Number.NaN;
    const [near, far] = [Math.abs(last - goal), Math.abs(before - goal)];
    return near <= 2e-3 * (1 + Math.abs(goal)) || (near < far && near < 0.3 * (1 + Math.abs(goal)));
  });
}

/**
 * Finds a limit by the methods of a first course: substitution, cancelling, conjugates, highest powers, l'Hôpital.
 *
 * @returns null where they do not reach, or values near the place do not confirm the result.
 */
export function maybeFindLimit(body: Expression, approach: Approach): FoundLimit | null {
  const found = maybeApproach(body, approach, 0);
  const isKnown = found !== null && isConfirmed(body, approach, found.tendency);
  return isKnown ? found : null;
}
