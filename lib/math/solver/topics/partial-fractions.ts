import { one, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import {
  contentOf,
  maybeFactorPolynomial,
  type PolynomialFactoring,
} from '../../polynomial/factor-polynomial.ts';
import {
  degreeOf,
  dividePolynomials,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybeOnlyExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeUnivariate } from '../algebra/explain-factoring.ts';
import { maybeReadRatio } from '../algebra/rational-form.ts';
import { maybeSplitFraction, numeratorOver, type PartialFraction } from '../algebra/split-fraction.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'split' | 'neutral'> = {
  split: [
    ...'partial fractions|partial fraction|partial fraction decomposition|partial fraction decomposition of|decompose|into partial fractions'.split(
      '|',
    ),
    ...'partial fraction expansion|in partial fractions|as partial fractions|sum of partial fractions|decomposition|split'.split(
      '|',
    ),
    ...'部分分式|分解成部分分式|部分分式分解|化为部分分式|分解为部分分式|拆成部分分式|部分分式之和|裂项|拆分|分解|展开|的和'.split(
      '|',
    ),
  ],
  neutral: [
    ...neutralPhrases,
    'fraction',
    'rational function',
    'rational expression',
    '有理分式',
    '分式',
    '有理函数',
    '最简',
  ],
};

interface Task {
  readonly variable: string;
  readonly whole: Polynomial;
  readonly proper: Polynomial;
  readonly below: Polynomial;
  readonly factoring: PolynomialFactoring;
  readonly fractions: readonly PartialFraction[];
}

function maybeReadTask(given: Expression): Task | null {
  const [variable, ...others] = findFreeVariables(given);
  const ratio = others.length > 0 ? null : maybeReadRatio(given);
  const [above, below] =
    ratio === null
      ? [null, null]
      : [maybeUnivariateOrConstant(ratio.above), maybeUnivariateOrConstant(ratio.below)];
  if (variable === undefined || above === null || below === null || degreeOf(below) < 1) {
    return null;
  }
  const { quotient, remainder } = dividePolynomials(above, below);
  const factoring = maybeFactorPolynomial(below);
  const fractions =
    factoring === null ? null : maybeSplitFraction(remainder, factoring.content, factoring.factors);
  return factoring === null || fractions === null
    ? null
    : { variable, whole: quotient, proper: remainder, below, factoring, fractions };
}

function maybeUnivariateOrConstant(multinomial: Parameters<typeof maybeUnivariate>[0]): Polynomial | null {
  const constant = multinomial.size === 1 ? multinomial.get('')?.coefficient : undefined;
  return constant === undefined ? (maybeUnivariate(multinomial)?.polynomial ?? null) : [constant];
}

function bracket(latex: string): string {
  return /[+-] |\d[a-z]/.test(latex) || latex.startsWith('-') ? `\\left(${latex}\\right)` : latex;
}

function renderPower(base: string, power: number): string {
  return power === 1 ? base : `${bracket(base)}^{${power}}`;
}

function renderFraction(
  { above, below, power }: PartialFraction,
  variable: string,
): { readonly isNegative: boolean; readonly latex: string } {
  const lead = above.at(-1) ?? one;
  const denominator = above.reduce((common: bigint, { d }) => (common * d) / gcd(common, d), 1n);
  const isNegative = signOf(lead) < 0;
  const top = scalePolynomial(above, rational(isNegative ? -denominator : denominator));
  const base = renderPower(renderPolynomial(below, variable), power);
  const bottom = denominator === 1n ? base : `${denominator}${power === 1 ? bracket(base) : base}`;
  return { isNegative, latex: `\\frac{${renderPolynomial(top, variable)}}{${bottom}}` };
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

function renderSum({ whole, fractions, variable }: Task): string {
  const start = whole.length === 0 ? '' : renderPolynomial(whole, variable);
  return fractions.reduce((sum, fraction) => {
    const { isNegative, latex } = renderFraction(fraction, variable);
    return sum === '' ? `${isNegative ? '-' : ''}${latex}` : `${sum} ${isNegative ? '-' : '+'} ${latex}`;
  }, start);
}

function renderFactored({ content, factors }: PolynomialFactoring, variable: string): string {
  const shown = factors.map(({ polynomial, multiplicity }) => {
    const latex = renderPolynomial(polynomial, variable);
    const base =
      /^[a-z]$/.test(latex) || (factors.length === 1 && multiplicity === 1 && content.equals(1))
        ? latex
        : `\\left(${latex}\\right)`;
    return multiplicity === 1 ? base : `${base}^{${multiplicity}}`;
  });
  return `${content.equals(1) ? '' : content.equals(-1) ? '-' : renderRational(content)}${shown.join('')}`;
}

/** The numerators over the common denominator: an identity of polynomials. */
function renderNumerators({ proper, factoring, fractions, variable }: Task): string {
  const parts = fractions.map((fraction) =>
    numeratorOver(fraction, factoring.factors)
      .map((factor) => renderPolynomial(factor, variable))
      .map((latex, index) =>
        index === 0
          ? fractions.length > 0 && numeratorOver(fraction, factoring.factors).length > 1
            ? bracket(latex)
            : latex
          : `\\left(${latex}\\right)`,
      )
      .join(' \\cdot '),
  );
  const left: Rational = factoring.content;
  return `${renderPolynomial(scalePolynomial(proper, one.div(left)), variable)} = ${parts.join(' + ')}`;
}

function explain(task: Task, given: Expression, say: Say): readonly Step[] {
  const { variable, whole, proper, below, factoring, fractions } = task;
  const bottom = renderPolynomial(below, variable);
  const reduced = proper.length === 0 ? '' : `\\frac{${renderPolynomial(proper, variable)}}{${bottom}}`;
  const shown = renderLatex(given);
  const division: readonly Step[] =
    whole.length === 0
      ? []
      : [
          {
            title: say('Divide', '多项式除法'),
            body: say(
              'The degree above is not below that of the denominator, so divide first:',
              '分子的次数不低于分母，先作多项式除法：',
            ).concat(
              display(
                `${shown} = ${renderPolynomial(whole, variable)}${reduced === '' ? '' : ` + ${reduced}`}`,
              ),
            ),
          },
        ];
  const factors = renderFactored(factoring, variable);
  return [
    ...division,
    {
      title: say('Factor the denominator', '分母因式分解'),
      body: say('The denominator splits into', '把分母因式分解：').concat(display(`${bottom} = ${factors}`)),
    },
    {
      title: say('Find the numerators', '确定各分子'),
      body: say(
        'Over a linear factor stands a constant, over a quadratic one a linear term, and a repeated factor gets a fraction for each of its powers. Multiply by the factors and compare the coefficients; this identity fixes all of them:',
        '一次因式上的分子是常数，二次因式上的分子是一次式，重因式的每个幂次各有一项。去分母并比较系数，得恒等式',
      ).concat(display(renderNumerators(task))),
    },
    {
      title: say('Write the partial fractions', '写出部分分式'),
      body: say(
        fractions.length === 1 ? 'So the fraction is' : 'Dividing by the common denominator again gives',
        '两边再除以公分母，得',
      ).concat(display(`${shown} = ${renderSum(task)}`)),
    },
  ];
}

function solveSplit(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeOnlyExpression(question);
  const isAsked = request?.has('split') === true && /partial|decompos|部分分式|裂项/.test(question.prose);
  const task = isAsked && given !== null ? maybeReadTask(given) : null;
  if (given === null || task === null || contentOf(task.below, one).n === 0n) {
    return null;
  }
  const answer = renderSum(task);
  return agreesAtPlaces(given, answer)
    ? {
        topicId: 'partial-fractions',
        language: question.language,
        steps: explain(task, given, speak(question.language)),
        answer,
        plotCode: null,
      }
    : null;
}

/** A rational function as a polynomial and partial fractions over the rationals. */
export const partialFractions: Topic = {
  id: 'partial-fractions',
  title: { en: 'partial fractions', zh: '部分分式' },
  examples: {
    en: [
      'Decompose (3x + 5)/(x^2 - 1) into partial fractions',
      'Partial fractions of (x^2 + 1)/(x(x - 1)^2)',
    ],
    zh: ['把 (3x + 5)/(x^2 - 1) 分解为部分分式', '求 (x^2 + 1)/(x(x - 1)^2) 的部分分式分解'],
  },
  solve: solveSplit,
};
