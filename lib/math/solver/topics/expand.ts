import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybeOnlyExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeExplainExpansion } from '../algebra/explain-expansion.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'expand' | 'neutral'> = {
  expand: [
    ...'expand|expand and simplify|expand brackets|expand the brackets|expansion of|expansion|expanded form|expanding|distribute'.split(
      '|',
    ),
    ...'multiply out|multiply|multiply out the brackets|remove the brackets|remove brackets|open the brackets'.split(
      '|',
    ),
    ...'collect like terms|combine like terms|foil'.split('|'),
    ...'using the binomial theorem|by the binomial theorem|with the binomial theorem|use the binomial theorem to expand'.split(
      '|',
    ),
    ...'用二项式定理|利用二项式定理|用二项式定理展开|利用二项式定理展开'.split('|'),
    ...'展开|展开并化简|展开化简|展开式|去括号|去掉括号|合并同类项|乘开|展开并合并同类项|去括号并合并同类项|去括号合并同类项'.split(
      '|',
    ),
  ],
  neutral: neutralPhrases,
};

function solveExpand(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeOnlyExpression(question);
  if (request === null || !request.has('expand') || given === null || maybeReadMultinomial(given) === null) {
    return null;
  }
  const expansion = maybeExplainExpansion(given, speak(question.language));
  const answer = expansion === null ? '' : renderMultinomial(expansion.result);
  return expansion === null || !agreesAtPlaces(given, answer)
    ? null
    : { topicId: 'expand', language: question.language, steps: expansion.steps, answer, plotCode: null };
}

/** Products and powers of sums, multiplied out. */
export const expand: Topic = {
  id: 'expand',
  title: { en: 'multiplying out brackets', zh: '整式的展开' },
  examples: {
    en: ['Expand (x + 1)(x - 2)^2', 'Multiply out (2a - 3b)^3'],
    zh: ['展开 (x + 1)(x - 2)^2', '去括号并合并同类项：3(a - 2b) - 2(2a - b)'],
  },
  solve: solveExpand,
};
