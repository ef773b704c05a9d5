import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybeOnlyExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeExplainExpansion } from '../algebra/explain-expansion.ts';
import { explainRatio } from '../algebra/explain-ratio.ts';
import { maybeReadRatio, renderRatio } from '../algebra/rational-form.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'simplify' | 'neutral'> = {
  simplify: [
    ...'simplify|simplified|simplest form|lowest terms|reduce|reduced form|simplification of|simplified form|in simplest form'.split(
      '|',
    ),
    ...'in lowest terms|to lowest terms|as a single fraction|single fraction|combine|combine into a single fraction|in its simplest form'.split(
      '|',
    ),
    ...'化简|约分|通分|化为最简分式|最简分式|最简形式|化成最简形式|化简分式|化简式子|化简代数式|化简下列各式'.split(
      '|',
    ),
  ],
  neutral: neutralPhrases,
};

interface Simplified {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function maybeSimplify(given: Expression, say: Say): Simplified | null {
  if (maybeReadMultinomial(given) !== null) {
    const expansion = maybeExplainExpansion(given, say);
    return expansion === null
      ? null
      : { steps: expansion.steps, answer: renderMultinomial(expansion.result) };
  }
  const ratio = maybeReadRatio(given);
  if (ratio !== null) {
    const answer = renderRatio(ratio);
    const steps = explainRatio(given, say);
    const already: Step = {
      title: say('Look for common factors', '寻找公因式'),
      body: say(
        'Numerator and denominator share no factor, so the fraction is in lowest terms:',
        '分子、分母没有公因式，已经是最简分式：',
      ).concat(display(`${renderLatex(given)} = ${answer}`)),
    };
    return { steps: steps.length === 0 ? [already] : steps, answer };
  }
  const simple = simplifyExpression(given, 'cancel');
  const [before, after] = [renderLatex(given), renderLatex(simple)];
  return after.length >= before.length
    ? null
    : {
        steps: [
          {
            title: say('Simplify', '化简'),
            body: say(
              'Collect equal factors and like terms and put in the known values:',
              '合并同类项和相同的因式，代入已知的值：',
            ).concat(display(`${before} = ${after}`)),
          },
        ],
        answer: after,
      };
}

function solveSimplify(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeOnlyExpression(question);
  if (
    request === null ||
    !request.has('simplify') ||
    given === null ||
    findFreeVariables(given).length === 0
  ) {
    return null;
  }
  const simplified = maybeSimplify(given, speak(question.language));
  return simplified === null || !agreesAtPlaces(given, simplified.answer)
    ? null
    : { topicId: 'simplify', language: question.language, ...simplified, plotCode: null };
}

/** Sums, products and fractions with letters in their shortest form. */
export const simplify: Topic = {
  id: 'simplify',
  title: { en: 'simplifying polynomials and algebraic fractions', zh: '整式与分式的化简' },
  examples: {
    en: ['Simplify (x^2 - 1)/(x^2 - 3x + 2)', 'Simplify 1/x + 1/(x + 1)'],
    zh: ['化简 (x^2 - 1)/(x^2 - 3x + 2)', '化简：2/(x - 1) - 1/(x + 1)'],
  },
  solve: solveSimplify,
};
