import type { Comparison } from '../../expression/expression.ts';
import { integer } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { maybeExplainInequality } from '../inequality/one-inequality.ts';
import { maybeRenderSet, type SolutionSet } from '../inequality/solution-set.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeExplainPolynomial } from './explain-polynomial.ts';
import { distinctRoots, renderName, renderRoots } from './root.ts';

/** The values of a parameter for which a condition holds, with the way to them. */
export interface Condition {
  readonly steps: readonly Step[];
  readonly set: SolutionSet;
}

/** Solves `discriminant = 0`, `> 0`, `>= 0` or `< 0` for the parameter; null where its numbers are too large. */
export function maybeSolveCondition(
  discriminant: Polynomial,
  comparison: Comparison,
  parameter: string,
  say: Say,
): Condition | null {
  if (comparison === '=') {
    const solved = maybeExplainPolynomial({ polynomial: discriminant, unknown: parameter, say });
    if (solved === null) return null;
    const equation = display(`${renderPolynomial(discriminant, renderName(parameter))} = 0`);
    const values =
      solved.roots.length === 0 ? '' : display(renderRoots(distinctRoots(solved.roots), parameter));
    const step: Step = {
      title: say('Solve for the parameter', '解出参数'),
      body: say('So', '于是').concat(equation, say('which gives', '解得'), values),
    };
    const set = distinctRoots(solved.roots).map((root) => ({
      from: root,
      to: root,
      hasFrom: true,
      hasTo: true,
    }));
    return { steps: values === '' ? [] : [step], set };
  }
  const left = parseExpression(renderPolynomial(discriminant, parameter));
  const found = maybeExplainInequality({ left, comparison, right: integer(0) }, parameter, say);
  const shown = found === null ? null : maybeRenderSet(found.set, renderName(parameter));
  return found === null || shown === null ? null : found;
}
