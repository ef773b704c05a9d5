import { areSameMultinomials, maybeDivideExactly } from '../../polynomial/divide-multinomials.ts';
import { contentOfMultinomial, sharedPowers } from '../../polynomial/factor-multinomial.ts';
import {
  addMultinomials,
  type Monomial,
  type Multinomial,
  makeMultinomial,
  scaleMultinomial,
} from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import type { Say } from '../language.ts';
import { joinSigned, type Splitting, wrap } from './splitting.ts';

/** The common factor of a few terms and what remains. */
function takeOut(
  terms: readonly Monomial[],
): { readonly factor: Multinomial; readonly rest: Multinomial } | null {
  const sum = makeMultinomial(terms);
  const factor = scaleMultinomial(makeMultinomial([sharedPowers(sum)]), contentOfMultinomial(sum));
  const rest = maybeDivideExactly(sum, factor);
  return rest === null ? null : { factor, rest };
}

/** Four terms in two pairs with a common bracket. */
export function maybeGroup(terms: readonly Monomial[], say: Say): Splitting | null {
  const [a, b, c, d] = terms;
  if (!a || !b || !c || !d || terms.length !== 4) {
    return null;
  }
  for (const [left, right] of [
    [
      [a, b],
      [c, d],
    ],
    [
      [a, c],
      [b, d],
    ],
    [
      [a, d],
      [b, c],
    ],
  ] as const) {
    const [first, second] = [takeOut(left), takeOut(right)];
    if (first !== null && second !== null && areSameMultinomials(first.rest, second.rest)) {
      const bracket = wrap(first.rest);
      const show = (factor: Multinomial): string => {
        const latex = renderMultinomial(factor);
        return latex === '1' ? '' : latex === '-1' ? '-' : latex;
      };
      return {
        reason: say(
          'Group the terms so that both groups hold the same bracket:',
          '分组分解，使两组含有相同的因式：',
        ),
        between: [`${show(first.factor)}${bracket} ${joinSigned(`${show(second.factor)}${bracket}`)}`],
        factors: [first.rest, addMultinomials([first.factor, second.factor])],
      };
    }
  }
  return null;
}
