import { isEquation } from './check-transition.ts';
import type { Fact } from './context.ts';
import { compileTruth } from './truth-at.ts';
import type { Assumption } from './verdict.ts';

const positive = [0.1, 0.5, 1, 2, 3, 7, 20];

/** Whether something was tried for positive letters alone, and the last lines speak of others: `x < 0`, so `|x| = x`. */
export function isTriedElsewhere(assumptions: readonly Assumption[], facts: readonly Fact[]): boolean {
  const names = assumptions.flatMap((assumption) => (assumption.kind === 'positive' ? assumption.names : []));
  return facts.slice(-3).some(({ statement, names: own }) => {
    const [name, ...others] = own;
    if (name === undefined || others.length > 0 || !names.includes(name) || isEquation(statement))
      return false;
    const holds = compileTruth(statement, [name]);
    return holds !== null && positive.every((value) => holds(new Map([[name, value]])) === false);
  });
}
