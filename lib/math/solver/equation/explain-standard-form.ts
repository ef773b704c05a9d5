import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Relation } from '../../expression/expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { renderName } from './root.ts';

function describeScaling(factor: Rational, say: Say): string {
  if (factor.equals(-1)) {
    return say('Change all signs:', '两边同乘 $-1$：');
  }
  const isWhole = factor.d === 1n;
  const number = renderRational(isWhole ? factor : factor.inverse());
  return isWhole
    ? say(`Multiply both sides by $${number}$:`, `两边同乘 $${number}$：`)
    : factor.abs().n === 1n
      ? say(`Divide both sides by $${number}$:`, `两边同除以 $${number}$：`)
      : say(`Multiply both sides by $${renderRational(factor)}$:`, `两边同乘 $${renderRational(factor)}$：`);
}

/** Brings a polynomial equation to `polynomial = 0` with whole coefficients; no step where it has that form already. */
export function explainStandardForm(
  relation: Relation,
  polynomial: Polynomial,
  unknown: string,
  say: Say,
): { readonly tidy: Polynomial; readonly steps: readonly Step[] } {
  const name = renderName(unknown);
  const { tidy, factor } = tidyPolynomial(polynomial);
  const given = renderRelation(relation).replaceAll(/\s/g, '');
  const [moved, final] = [polynomial, tidy].map((side) => `${renderPolynomial(side, name)} = 0`);
  const isStandard = given === final?.replaceAll(/\s/g, '');
  if (isStandard) {
    return { tidy, steps: [] };
  }
  const isMoved = given === moved?.replaceAll(/\s/g, '');
  const isZeroRight = relation.right.kind === 'number' && relation.right.numerator === 0n;
  const lead = isZeroRight
    ? say('Expand the left side:', '把左边展开、整理：')
    : say('Bring all terms to the left side and combine them:', '把所有项移到左边并整理：');
  const scaled =
    factor.equals(1) || signOf(factor) === 0 ? '' : describeScaling(factor, say) + display(final ?? '');
  return {
    tidy,
    steps: [
      {
        title: say('Write it in standard form', '化为一般形式'),
        body: `${isMoved ? '' : lead + display(moved ?? '')}${scaled}`,
      },
    ],
  };
}
