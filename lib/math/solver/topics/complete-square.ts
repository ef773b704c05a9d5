import { type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { coefficientOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybeOnlyExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeUnivariate } from '../algebra/explain-factoring.ts';
import { renderCoefficient } from '../algebra/rational-form.ts';
import { parenthesize } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'square' | 'neutral'> = {
  square: [
    ...'complete the square|completing the square|completed square form|complete squares|vertex form|completed square'.split(
      '|',
    ),
    ...'to vertex form|in vertex form|standard form by completing the square|convert to vertex form'.split(
      '|',
    ),
    ...'配方|配成完全平方式|配成完全平方|顶点式|顶点式的形式|用配方法|配方法|完全平方|完全平方式|完全平方的形式|的形式|形式'.split(
      '|',
    ),
  ],
  neutral: [...neutralPhrases, 'convert', '二次函数', '二次式', 'quadratic function', 'change'],
};

function addend(value: Rational): string {
  const sign = signOf(value);
  return sign === 0 ? '' : ` ${sign < 0 ? '-' : '+'} ${renderRational(value.abs())}`;
}

function explainSquare(
  polynomial: Polynomial,
  variable: string,
  say: Say,
): { readonly steps: readonly Step[]; readonly answer: string } {
  const [a, b, c] = [2, 1, 0].map((power) => coefficientOf(polynomial, power));
  const lead = a ?? rational(1);
  const half = (b ?? zero).div(lead.mul(2));
  const square = half.mul(half);
  const rest = (c ?? zero).sub(lead.mul(square));
  const given = renderPolynomial(polynomial, variable);
  const shifted = `${parenthesize(`${variable}${addend(half)}`)}^{2}`;
  const base = signOf(half) === 0 ? `${variable}^{2}` : shifted;
  const answer = `${renderCoefficient(lead)}${base}${addend(rest)}`;
  if (signOf(half) === 0) {
    const body = say(
      'There is no linear term, so it is a square and a number already:',
      '没有一次项，已经是配方后的形式：',
    );
    return {
      steps: [{ title: say('Complete the square', '配方'), body: body + display(`${given} = ${answer}`) }],
      answer,
    };
  }
  const inner = renderPolynomial([zero, (b ?? zero).div(lead), rational(1)], variable);
  const isMonic = lead.equals(1);
  const taken = `${renderCoefficient(lead)}\\left(${inner}\\right)${addend(c ?? zero)}`;
  const padded = isMonic
    ? `${inner}${addend(square)}${addend(square.neg())}${addend(c ?? zero)}`
    : `${renderCoefficient(lead)}\\left(${inner}${addend(square)}${addend(square.neg())}\\right)${addend(c ?? zero)}`;
  return {
    steps: [
      ...(isMonic
        ? []
        : [
            {
              title: say('Take out the leading coefficient', '提取二次项系数'),
              body: say(
                'Take the leading coefficient out of the first two terms:',
                '从前两项中提取二次项系数：',
              ).concat(display(`${given} = ${taken}`)),
            },
          ]),
      {
        title: say('Complete the square', '配方'),
        body: say(
          `Half of the coefficient of $${variable}$ is $${renderRational(half)}$. Add and subtract its square, $${parenthesize(renderRational(half))}^{2} = ${renderRational(square)}$:`,
          `一次项系数的一半是 $${renderRational(half)}$，加上再减去它的平方 $${parenthesize(renderRational(half))}^{2} = ${renderRational(square)}$：`,
        ).concat(display(`${isMonic ? given : taken} = ${padded}`)),
      },
      {
        title: say('Write the square', '写成完全平方'),
        body: say(
          'The first three terms are a square; collect the numbers:',
          '前三项是完全平方，合并常数：',
        ).concat(display(`${given} = ${answer}`)),
      },
    ],
    answer,
  };
}

function solveSquare(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeOnlyExpression(question);
  const whole = given === null ? null : maybeReadMultinomial(given);
  const own = whole === null ? null : maybeUnivariate(whole);
  if (
    request === null ||
    !request.has('square') ||
    given === null ||
    own === null ||
    own.polynomial.length !== 3
  ) {
    return null;
  }
  const { steps, answer } = explainSquare(own.polynomial, own.variable, speak(question.language));
  const [formula] = question.formulas;
  const isFunction = formula?.kind === 'relation' || formula?.kind === 'function';
  const name = formula?.kind === 'function' ? `${formula.name}(${formula.variable})` : 'y';
  return agreesAtPlaces(given, answer)
    ? {
        topicId: 'complete-square',
        language: question.language,
        steps,
        answer: isFunction ? `${name} = ${answer}` : answer,
        plotCode: null,
      }
    : null;
}

/** A quadratic as a square and a number. */
export const completeSquare: Topic = {
  id: 'complete-square',
  title: { en: 'completing the square', zh: '二次式的配方' },
  examples: {
    en: ['Complete the square: x^2 + 6x + 5', 'Write y = 2x^2 - 8x + 3 in vertex form'],
    zh: ['把 x^2 + 6x + 5 配方', '把 y = 2x^2 - 8x + 3 化成顶点式'],
  },
  solve: solveSquare,
};
