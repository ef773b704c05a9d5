import { compileExpression } from '../../expression/compile-expression.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { axisPhrases } from '../function/function-words.ts';
import { maybePortrayCubic } from '../graph/cubic.ts';
import type { Feature, Graphed, Portrait } from '../graph/feature.ts';
import { portrayLine } from '../graph/line.ts';
import { maybePortrayParabola } from '../graph/parabola.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { maybeFunction } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { joinFacts, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

type Claim = 'graph' | 'features' | 'line' | 'parabola' | 'cubic';

const lexicon: Lexicon<Feature | Claim> = {
  graph: graphPhrases,
  features: [
    'features',
    'main features',
    'key features',
    'properties',
    '性质',
    '特征',
    '研究',
    '讨论',
    'investigate',
    'analyse',
    'analyze',
  ],
  line: ['line', 'straight line', 'linear', '直线', '一次'],
  parabola: ['parabola', 'quadratic', '抛物线', '二次'],
  cubic: ['cubic', '三次'],
  vertex: ['vertex', '顶点', '顶点坐标'],
  axis: ['axis of symmetry', 'line of symmetry', 'symmetry axis', '对称轴', '对称轴方程'],
  opening: ['opening direction', 'direction of opening', '开口方向', '开口'],
  minimum: ['min', 'min value', 'minimum', 'minimum value', 'least value', 'smallest value', '最小值'],
  maximum: ['max', 'max value', 'maximum', 'maximum value', 'greatest value', 'largest value', '最大值'],
  slope: ['slope', 'gradient', '斜率'],
  extrema: [
    'extrema',
    'extremum',
    'local extrema',
    'turning points',
    'turning point',
    'extreme values',
    'extreme points',
    'local maxima and minima',
    'local maximum and minimum',
    '极值',
    '极值点',
    '极大值和极小值',
    '极大值与极小值',
  ],
  inflection: [
    'inflection point',
    'inflection points',
    'point of inflection',
    'points of inflection',
    '拐点',
    '对称中心',
  ],
  monotonicity: [
    'monotonicity',
    'monotonic intervals',
    'intervals of monotonicity',
    'intervals of increase and decrease',
    '单调性',
    '单调区间',
    '增减性',
  ],
  roots: ['root', 'roots', 'zero', 'zeros', 'zeroes', '零点', '根', '实根', 'real roots', 'real zeros'],
  xIntercepts: ['x-intercept', 'x-intercepts', 'x intercept', 'x intercepts', ...axisPhrases('x')],
  yIntercept: ['y-intercept', 'y intercept', ...axisPhrases('y')],
  intercepts: ['intercepts', 'axis intercepts', 'intercepts with the axes', '与坐标轴的交点', '与坐标轴交点'],
};

const featureNames: Readonly<Record<Feature, readonly [en: string, zh: string]>> = {
  vertex: ['vertex', '顶点'],
  axis: ['axis', '对称轴'],
  opening: ['opens', '开口'],
  minimum: ['minimum', '最小值'],
  maximum: ['maximum', '最大值'],
  slope: ['slope', '斜率'],
  extrema: ['', ''],
  inflection: ['inflection', '拐点'],
  monotonicity: ['', ''],
  roots: ['zeros', '零点'],
  xIntercepts: ['x-intercepts', '与 x 轴的交点'],
  yIntercept: ['y-intercept', '与 y 轴的交点'],
  intercepts: ['intercepts', '与坐标轴的交点'],
};

const features: readonly Feature[] = [
  'vertex',
  'axis',
  'opening',
  'minimum',
  'maximum',
  'slope',
  'extrema',
  'inflection',
  'monotonicity',
  'roots',
  'xIntercepts',
  'yIntercept',
  'intercepts',
];

/** Joins the facts that are asked for; null when one of them is not known. */
function maybeJoinFacts({ facts }: Portrait, asked: readonly Feature[], say: Say): string | null {
  const known = asked.flatMap((feature) => facts.get(feature) ?? []);
  if (known.length !== asked.length) {
    return null;
  }
  if (known.length === 1) {
    return known[0] ?? null;
  }
  return joinFacts(
    asked.map((feature) => {
      const label = say(...featureNames[feature]);
      return `${label === '' ? '' : `\\text{${label} } `}${facts.get(feature) ?? ''}`;
    }),
  );
}

function maybePortray(graphed: Graphed): Portrait | null {
  const degree = degreeOf(graphed.polynomial);
  if (degree > 3) {
    return null;
  }
  return degree === 3
    ? maybePortrayCubic(graphed)
    : degree === 2
      ? maybePortrayParabola(graphed)
      : portrayLine(graphed);
}

function fitsClaims(request: ReadonlySet<string>, degree: number): boolean {
  const degrees = { line: 1, parabola: 2, cubic: 3 } as const;
  return Object.entries(degrees).every(
    ([claim, claimed]) => !request.has(claim) || claimed === Math.max(1, degree),
  );
}

/** Whether the words ask for something, or there are no words but "the function". */
function isAsking(question: Question, request: ReadonlySet<string>): boolean {
  return (
    request.size > 0 || /^[□\s,.:;]*(?:(?:the )?function|函数|已知函数)?[□\s,.:;]*$/.test(question.prose)
  );
}

function solveGraph(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const [formula] = question.formulas;
  if (
    request === null ||
    formula === undefined ||
    question.formulas.length !== 1 ||
    !isAsking(question, request)
  ) {
    return null;
  }
  const given = maybeFunction(formula, 'x');
  const polynomial = given === null ? null : maybeReadPolynomial(given.body, 'x');
  if (given === null || polynomial === null || !fitsClaims(request, degreeOf(polynomial))) {
    return null;
  }
  const say = speak(question.language);
  const evaluate = compileExpression(given.body, ['x']);
  const portrait = maybePortray({ name: given.name, polynomial, evaluate, say });
  if (portrait === null || !portrait.isChecked) {
    return null;
  }
  const asked = features.filter((feature) => request.has(feature));
  const answer = maybeJoinFacts(portrait, asked.length === 0 ? portrait.main : asked, say);
  return answer === null
    ? null
    : {
        topicId: 'function-graph',
        language: question.language,
        steps: portrait.steps,
        answer,
        plotCode: writePlotCode(portrait.frame, portrait.marks),
      };
}

/** The graph of a polynomial function up to degree 3, with vertex, zeros, intercepts, extrema and inflection. */
export const functionGraph: Topic = {
  id: 'function-graph',
  title: {
    en: 'the graph of a line, a parabola or a cubic, with vertex, zeros, intercepts and extrema',
    zh: '一次、二次、三次函数的图像，以及顶点、零点、与坐标轴的交点和极值',
  },
  examples: {
    en: ['Draw the graph of y = x^2 - 4x + 3 and find its vertex', 'Plot f(x) = x^3 - 3x and find its zeros'],
    zh: ['画出 y = x^2 - 4x + 3 的图像并求顶点坐标', '画出 f(x) = x^3 - 3x 的图像并求零点'],
  },
  solve: solveGraph,
};
