import type { Expression } from './expression.ts';
import { keyOf } from './expression-key.ts';
import { add, multiply, negate } from './make-expression.ts';
import { simplifyExpression } from './simplify-expression.ts';

interface Term {
  readonly isNegative: boolean;
  readonly factors: readonly Expression[];
}

function toTerm(expression: Expression): Term {
  if (expression.kind === 'negate') {
    const { isNegative, factors } = toTerm(expression.operand);
    return { isNegative: !isNegative, factors };
  }
  return { isNegative: false, factors: expression.kind === 'multiply' ? expression.factors : [expression] };
}

/** Exponentials, roots and functions; powers of letters are left where they are. */
function isTranscendental({ kind }: Expression): boolean {
  return kind === 'power' || kind === 'call';
}

function isFactorable(factor: Expression): boolean {
  return isTranscendental(factor) && !(factor.kind === 'power' && factor.base.kind === 'symbol');
}

/**
 * Takes an exponential or another function out of a sum that holds it in every term: `xe^x + e^x` is `(x + 1)e^x`.
 * Null when there is none.
 */
export function maybeFactorCommon(expression: Expression): Expression | null {
  if (expression.kind !== 'add') {
    return null;
  }
  const terms = expression.terms.map(toTerm);
  const common = (terms[0]?.factors ?? []).filter(
    (factor) =>
      isFactorable(factor) &&
      terms.every(({ factors }) => factors.some((other) => keyOf(other) === keyOf(factor))),
  );
  if (common.length === 0) {
    return null;
  }
  const keys = common.map(keyOf);
  const rest = terms.map(({ isNegative, factors }) => {
    const left = multiply(...factors.filter((factor) => !keys.includes(keyOf(factor))));
    return isNegative ? negate(left) : left;
  });
  const bracket = simplifyExpression(add(...rest));
  return bracket.kind === 'add' ? multiply(bracket, ...common) : null;
}
