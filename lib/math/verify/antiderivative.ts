import type { Term } from '../latex/term.ts';
import { containsTerm, freeNames } from './term-walk.ts';

/**
 * Both sides of an equation between antiderivatives, differentiated, so that constants of integration do not count;
 * null where neither side has an antiderivative, or one has it in a place where this is not simple.
 */
export function maybeDifferentiate(
  left: Term,
  right: Term,
): { readonly left: Term; readonly right: Term } | null {
  const variable = maybeVariable(left) ?? maybeVariable(right);
  if (variable === null) return null;
  const [first, second] = [differentiate(left, variable), differentiate(right, variable)];
  return first === null || second === null ? null : { left: first, right: second };
}

function isAntiderivative(term: Term): term is Term & { kind: 'integral' } {
  return term.kind === 'integral' && term.bounds === null;
}

function maybeVariable(term: Term): string | null {
  let found: string | null = null;
  containsTerm(term, (part) => {
    if (isAntiderivative(part)) found ??= part.variable;
    return found !== null;
  });
  return found;
}

function differentiate(term: Term, variable: string): Term | null {
  if (isAntiderivative(term))
    return term.variable === variable && !containsTerm(term.body, isAntiderivative) ? term.body : null;
  if (!containsTerm(term, isAntiderivative)) return { kind: 'derivative', variable, order: 1, body: term };
  if (term.kind === 'negate') {
    const operand = differentiate(term.operand, variable);
    return operand === null ? null : { kind: 'negate', operand };
  }
  if (term.kind === 'add') {
    const terms = term.terms.map((part) => differentiate(part, variable));
    const known = terms.flatMap((part) => part ?? []);
    return known.length === terms.length ? { kind: 'add', terms: known } : null;
  }
  if (term.kind !== 'multiply') return null;
  const factors = term.factors.map((factor) =>
    freeNames(factor).has(variable) || containsTerm(factor, isAntiderivative)
      ? differentiate(factor, variable)
      : factor,
  );
  const moving = term.factors.filter(
    (factor) => freeNames(factor).has(variable) || containsTerm(factor, isAntiderivative),
  );
  const known = factors.flatMap((factor) => factor ?? []);
  return moving.length === 1 && known.length === factors.length ? { kind: 'multiply', factors: known } : null;
}
