import { renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { approximateComplexRoots } from '../../polynomial/complex-roots.ts';
import { commonDivisor } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, derivativeOf, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { maybePlainExpression } from '../algebra/algebra-words.ts';
import { maybeExplainSymmetric } from '../algebra/explain-symmetric.ts';
import {
  elementaryValue,
  explainVieta,
  maybeMeasureRoots,
  type RootMeasure,
} from '../algebra/root-measures.ts';
import { drawZeros } from '../equation/draw-equation.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { renderName } from '../equation/root.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution, Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<RootMeasure | 'roots' | 'neutral'> = {
  sum: 'sum|sum of|add up to|合计|的合计'.split('|'),
  product: 'product|product of|之积|的积|乘积|的乘积|积'.split('|'),
  squares: 'sum of the squares|sum of squares|sum of the squares of|平方合计|的平方合计'.split('|'),
  reciprocals: 'sum of the reciprocals|sum of reciprocals|倒数合计|的倒数合计'.split('|'),
  roots: [
    ...'roots|solutions|zeros|zeroes|two roots|two solutions|both roots|all roots|the roots|roots are|solutions are|two zeros|all solutions|its roots'.split(
      '|',
    ),
    ...'根|两根|的两根|两个根|的两个根|两实根|的两实根|两个实根|的两个实根|两个实数根|的两个实数根|两实数根|的两实数根|的根|两解|的两个解|的两根分别|两根分别|两个不相等的实数根|的两个不相等的实数根|不相等的实数根'.split(
      '|',
    ),
  ],
  neutral: [
    ..."polynomial|quadratic|cubic|quadratic equation|cubic equation|by vieta's formulas|using vieta's formulas|vieta's formulas|without solving|without solving the equation|we|know|where|which|whose|will|then|to the equation|denote|call|satisfying|values of".split(
      '|',
    ),
    ...'一元二次方程|二次方程|一元二次|多项式|三次方程|不解方程|利用根与系数的关系|根据根与系数的关系|用韦达定理|利用韦达定理|代数式|式子|等于|分别为|分别是|记|两个|为多少|两'.split(
      '|',
    ),
  ],
};

interface Given {
  readonly polynomial: Polynomial;
  readonly unknown: string;
}

function maybeGiven(formula: Formula, isNamed: boolean): Given | null {
  const sides =
    formula.kind === 'relation' && formula.relation.comparison === '='
      ? [formula.relation.left, { kind: 'negate', operand: formula.relation.right } as const]
      : formula.kind === 'expression' && !isNamed
        ? [formula.expression]
        : [];
  const [unknown, ...others] = findFreeVariables(...sides);
  const polynomial =
    unknown === undefined || others.length > 0
      ? null
      : maybeReadPolynomial({ kind: 'add', terms: sides }, unknown);
  const highest = formula.kind === 'expression' ? 3 : 6;
  const isFit = polynomial !== null && degreeOf(polynomial) >= 2 && degreeOf(polynomial) <= highest;
  return isFit && unknown !== undefined ? { polynomial: tidyPolynomial(polynomial).tidy, unknown } : null;
}

/** 两根的和, 两根之和: the reader of words takes 和 for "and". */
function plainSums(question: Question): Question {
  const prose = question.prose
    .replace(/(平方|倒数)(?:的|之)?和(?! ?□)/g, '$1合计')
    .replace(/(?:的|之)和(?! ?□)/g, '合计');
  return { ...question, prose };
}

/** The names of two roots: those of the expression that is asked for, which the question has to introduce. */
function maybeNames(
  target: Expression,
  symbols: readonly string[],
  { prose }: Question,
): readonly [string, string] | null {
  const [first, second, ...others] = [...findFreeVariables(target)].sort();
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isIntroduced = (name: string): boolean =>
    symbols.includes(name) ||
    (name === 'a' && /\ba and □|□ and a\b|\ba, ?□/.test(prose)) ||
    /^x_[12]$/.test(name);
  return isIntroduced(first) &&
    isIntroduced(second) &&
    symbols.every((name) => name === first || name === second)
    ? [first, second]
    : null;
}

/** Whether Vieta's formulas speak of the same roots as the question does. */
function areSameRoots({ polynomial }: Given, { prose, language }: Question): boolean {
  const isDouble = degreeOf(commonDivisor(polynomial, derivativeOf(polynomial))) > 0;
  const wantsReal = /\breal\b|实/.test(prose) || language === 'zh';
  const isReal = degreeOf(polynomial) === 2 ? signOf(discriminantOf(polynomial)) >= 0 : !wantsReal;
  return !(isDouble && /solutions|不相等|distinct|解/.test(prose)) && (isReal || !wantsReal);
}

/** The roots found as floating-point numbers have that sum and that product. */
function isConfirmed(polynomial: Polynomial): boolean {
  const roots = approximateComplexRoots(polynomial.map((value) => value.valueOf()));
  const total = roots.reduce((sum, [re]) => sum + re, 0);
  const [re, im] = roots.reduce<readonly [number, number]>(
    ([x, y], [u, v]) => [x * u - y * v, x * v + y * u],
    [1, 0],
  );
  const degree = degreeOf(polynomial);
  const [sum, product] = [1, degree].map((index) => elementaryValue(polynomial, index).valueOf());
  const isNear = (found: number, wanted: number): boolean =>
    Math.abs(found - wanted) < 1e-3 * (1 + Math.abs(wanted));
  return isNear(total, sum ?? 0) && isNear(re, product ?? 0) && Math.abs(im) < 1e-3 * (1 + Math.abs(re));
}

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function maybeExpressionOf(
  target: Expression,
  names: readonly [string, string],
  given: Given,
  question: Question,
): Found | null {
  const { polynomial, unknown } = given;
  const say = speak(question.language);
  if (degreeOf(polynomial) !== 2) return null;
  const [sum, product] = [elementaryValue(polynomial, 1), elementaryValue(polynomial, 2)];
  const found = maybeExplainSymmetric(target, { pair: { names, sign: 1 }, sum, product }, say);
  if (found === null) return null;
  const shown = names.map(renderName);
  const vieta = explainVieta(polynomial, { names: shown, unknown: renderName(unknown) }, [1, 2], say);
  return { steps: [vieta, ...found.steps], answer: found.answer };
}

function maybeMeasures(request: ReadonlySet<string>, given: Given, question: Question): Found | null {
  const asked = (['squares', 'reciprocals', 'sum', 'product'] as const).filter((word) => request.has(word));
  const [measure] = asked;
  const found =
    measure === undefined || asked.length > 1
      ? null
      : maybeMeasureRoots(measure, given.polynomial, renderName(given.unknown), speak(question.language));
  return found === null ? null : { steps: found.steps, answer: renderRational(found.value) };
}

function solveRelations(asked: Question): Solution | null {
  const question = plainSums(asked);
  const request = maybeReadRequest(question, lexicon);
  if (request === null || !request.has('roots')) return null;
  const { formulas } = question;
  const symbols = formulas.flatMap((formula) =>
    formula.kind === 'expression' && formula.expression.kind === 'symbol' ? [formula.expression.name] : [],
  );
  const rest = formulas.filter(
    (formula) => !(formula.kind === 'expression' && formula.expression.kind === 'symbol'),
  );
  const [first, second] = rest;
  if (first === undefined || rest.length > 2) return null;
  const given = maybeGiven(first, second !== undefined);
  const target = second === undefined ? null : maybePlainExpression(second);
  if (given === null || !areSameRoots(given, question) || !isConfirmed(given.polynomial)) return null;
  const names = target === null ? null : maybeNames(target, symbols, question);
  const hasMeasure = ['sum', 'product', 'squares', 'reciprocals'].some((word) => request.has(word));
  const found =
    target !== null && names !== null && !hasMeasure
      ? maybeExpressionOf(target, names, given, question)
      : second === undefined && symbols.every((name) => name === given.unknown)
        ? maybeMeasures(request, given, question)
        : null;
  const roots = maybeExplainPolynomial({ ...given, say: speak(question.language) })?.roots ?? [];
  return found === null
    ? null
    : {
        topicId: 'root-relations',
        language: question.language,
        ...found,
        plotCode:
          roots.length > 0 && degreeOf(given.polynomial) === 2 ? drawZeros(given.polynomial, roots) : null,
      };
}

/** Sums, products and other symmetric expressions of the roots of an equation, without solving it. */
export const rootRelations: Topic = {
  id: 'root-relations',
  title: {
    en: 'sums and products of the roots of an equation, without solving it',
    zh: '根与系数的关系：两根的和、积与对称式',
  },
  examples: {
    en: [
      'The roots of x^2 - 3x - 1 = 0 are a and b. Find a^2 + b^2.',
      'Find the sum of the squares of the roots of x^2 - 5x + 2 = 0',
    ],
    zh: [
      '设 x_1, x_2 是方程 x^2 - 3x - 1 = 0 的两根，求 x_1^2 + x_2^2 的值',
      '求方程 x^2 - 7x + 3 = 0 的两根之和',
    ],
  },
  solve: solveRelations,
};
