import { renderRational, signOf, spellRational } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { approximateSurd, maybeSquareRoot, signOfSurd } from '../../exact/surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Relation } from '../../expression/expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { maybeFactorMultinomial } from '../../polynomial/factor-multinomial.ts';
import { type Multinomial, maybeReadEquation } from '../../polynomial/multinomial.ts';
import { renderMultinomial, typeMultinomial } from '../../polynomial/render-multinomial.ts';
import { renderFactoring } from '../algebra/explain-factoring.ts';
import { explainCentre, explainDiscriminant, explainRotation } from '../conic/explain-general.ts';
import {
  type ConicCoefficients,
  type GeneralConic,
  maybeClassify,
  maybeReadCoefficients,
} from '../conic/general-conic.ts';
import { renderPair, spellPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'graph' | 'kind' | 'centre' | 'neutral'> = {
  graph: graphPhrases,
  kind: [
    ...'identify|classify|what conic|which conic|type of conic|what curve|conic|conic section|what kind of conic|kind of conic|what type of conic|type|kind|which curve|represented by|represent|represents|describe|rotate|rotate the axes|rotation|standard form|features|properties|discriminant|investigate'.split(
      '|',
    ),
    ...'判断|类型|曲线类型|什么曲线|是什么曲线|表示什么曲线|表示|化为标准方程|化成标准方程|化简|标准方程|二次曲线|圆锥曲线|研究|性质|曲线的类型|旋转坐标轴'.split(
      '|',
    ),
  ],
  centre: ['center', 'centre', '中心', '中心坐标'],
  neutral:
    'by|the equation|section|completing the square|complete the square|eliminate the xy term|into|what|which|把|将|化|成|通过|用|配方法|配方|表示的'.split(
      '|',
    ),
};

const names: Readonly<Record<GeneralConic['kind'], readonly [en: string, zh: string]>> = {
  ellipse: ['ellipse', '椭圆'],
  hyperbola: ['hyperbola', '双曲线'],
  parabola: ['parabola', '抛物线'],
  point: ['a single point', '一个点'],
  'crossing-lines': ['two crossing lines', '两条相交直线'],
  'parallel-lines': ['two parallel lines', '两条平行直线'],
  'double-line': ['one line, counted twice', '一条（重合的）直线'],
  empty: ['no real point', '没有实点（空集）'],
};

/** Checks that the curve of the turned equation satisfies the given one. */
function isConfirmed(
  conic: GeneralConic,
  coefficients: ConicCoefficients,
  { left, right }: Relation,
): boolean {
  const [p, q] = [left, right].map((side) => compileExpression(side, ['x', 'y']));
  if ((conic.kind !== 'ellipse' && conic.kind !== 'hyperbola') || p === undefined || q === undefined) {
    return true;
  }
  const { a, b } = coefficients;
  const lambda = approximateSurd(conic.factors[0]);
  const direction =
    signOf(b) === 0
      ? Math.abs(lambda - a.valueOf()) < 1e-9
        ? [1, 0]
        : [0, 1]
      : [b.valueOf() / 2, lambda - a.valueOf()];
  const size = Math.hypot(...direction);
  const [ux = 1, uy = 0] = direction.map((part) => part / size);
  const [s, t] = conic.squares.map(approximateSurd);
  const [h, k] = conic.centre.map((value) => value.valueOf());
  return [0.4, 1.3, 2.2].every((at) => {
    const isMain = (s ?? 0) > 0;
    const [u, v] =
      conic.kind === 'ellipse'
        ? [Math.cos(at), Math.sin(at)]
        : isMain
          ? [Math.cosh(at), Math.sinh(at)]
          : [Math.sinh(at), Math.cosh(at)];
    const [du, dv] = [u * Math.sqrt(Math.abs(s ?? 0)), v * Math.sqrt(Math.abs(t ?? 0))];
    const [x, y] = [(h ?? 0) + du * ux - dv * uy, (k ?? 0) + du * uy + dv * ux];
    return Math.abs(p(x, y) - q(x, y)) < 1e-7 * Math.max(1, x * x, y * y) * Math.max(1, Math.abs(lambda));
  });
}

interface Told {
  readonly steps: readonly Step[];
  readonly facts: readonly string[];
}

function renderHalfAxes(
  { kind, squares }: GeneralConic & { readonly kind: 'ellipse' | 'hyperbola' },
  say: Say,
): string | null {
  const roots = squares.map((value) =>
    value.radicand === 1n ? maybeSquareRoot(value.rational.abs()) : null,
  );
  const [first, second] = roots;
  if (first === undefined || first === null || second === undefined || second === null) {
    return null;
  }
  const label = kind === 'ellipse' ? say('half axes', '半轴长') : say('half axes', '实、虚半轴长');
  const isSwapped =
    kind === 'hyperbola' ? signOfSurd(squares[0]) < 0 : approximateSurd(first) < approximateSurd(second);
  const [a, b] = isSwapped ? [second, first] : [first, second];
  return `\\text{${label} } a = ${renderSurd(a)},\\ b = ${renderSurd(b)}`;
}

function tell(conic: GeneralConic, coefficients: ConicCoefficients, whole: Multinomial, say: Say): Told {
  const kind = `\\text{${say(...names[conic.kind])}}`;
  const first = explainDiscriminant(coefficients, say);
  const factoring = maybeFactorMultinomial(whole);
  const product = factoring?.factors.some(
    ({ multinomial, multiplicity }) =>
      multiplicity > 1 || (factoring.factors.length > 1 && multinomial.size > 0),
  )
    ? `${renderMultinomial(whole)} = ${renderFactoring(factoring)}`
    : null;
  const split: readonly Step[] =
    product === null
      ? []
      : [
          {
            title: say('Factor', '因式分解'),
            body: say('The left side is a product of linear factors:', '左边可以分解成一次因式的积：').concat(
              display(product),
            ),
          },
        ];
  switch (conic.kind) {
    case 'ellipse':
    case 'hyperbola': {
      const { step, equation } = explainRotation(conic, coefficients, say);
      const axes = renderHalfAxes(conic, say);
      const centre = renderPair(renderRational(conic.centre[0]), renderRational(conic.centre[1]));
      return {
        steps: [first, explainCentre(coefficients, conic.centre, say), step],
        facts: [
          kind,
          `\\text{${say('centre', '中心')} } ${centre}`,
          equation,
          ...(axes === null ? [] : [axes]),
        ],
      };
    }
    case 'point':
    case 'crossing-lines': {
      const centre = renderPair(renderRational(conic.centre[0]), renderRational(conic.centre[1]));
      return {
        steps: [first, explainCentre(coefficients, conic.centre, say), ...split],
        facts: [kind, centre],
      };
    }
    default:
      return { steps: [first, ...split], facts: [kind] };
  }
}

function draw(conic: GeneralConic, whole: Multinomial, say: Say): string | null {
  if (conic.kind === 'empty') {
    return null;
  }
  const [h, k] = 'centre' in conic ? conic.centre.map((value) => value.valueOf()) : [0, 0];
  const sizes =
    'squares' in conic ? conic.squares.map((value) => Math.sqrt(Math.abs(approximateSurd(value)))) : [4];
  const reach = Math.max(...sizes, 0.5) * (conic.kind === 'hyperbola' ? 3 : 1.5);
  const round = (value: number): number => Number(value.toPrecision(5));
  const expression = `${typeMultinomial(whole)} = 0`;
  const marks: readonly Mark[] =
    'centre' in conic
      ? [
          {
            kind: 'point',
            x: h ?? 0,
            y: k ?? 0,
            label: `${say('Centre', '中心')} ${spellPair(spellRational(conic.centre[0]), spellRational(conic.centre[1]))}`,
          },
        ]
      : [];
  const curve: readonly Mark[] = conic.kind === 'point' ? [] : [{ kind: 'implicit', expression }];
  const title = expression
    .replaceAll('^2', '²')
    .replaceAll('^1', '')
    .replaceAll('*', '')
    .replaceAll('-', '−');
  return writePlotCode(
    {
      x: [round((h ?? 0) - reach), round((h ?? 0) + reach)],
      y: [round((k ?? 0) - reach), round((k ?? 0) + reach)],
      equalAspect: true,
      title,
    },
    [...curve, ...marks],
  );
}

function solveGeneral(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const [formula] = question.formulas;
  if (request === null || formula?.kind !== 'relation' || question.formulas.length !== 1) {
    return null;
  }
  const whole = maybeReadEquation(formula.relation);
  const coefficients = whole === null ? null : maybeReadCoefficients(whole);
  const isAsked = request.size > 0 && coefficients !== null;
  const conic = isAsked ? maybeClassify(coefficients) : null;
  const isPlane =
    whole !== null &&
    [...whole.keys()].some((key) => key.includes('y')) &&
    [...whole.keys()].some((key) => key.includes('x'));
  if (
    whole === null ||
    coefficients === null ||
    conic === null ||
    !isPlane ||
    !isConfirmed(conic, coefficients, formula.relation)
  ) {
    return null;
  }
  const say = speak(question.language);
  const { steps, facts } = tell(conic, coefficients, whole, say);
  const shown = `${renderMultinomial(whole)} = 0`;
  const lead =
    renderRelation(formula.relation) === shown
      ? ''
      : say('All on one side:', '移项整理得').concat(display(shown));
  return {
    topicId: 'conic-general',
    language: question.language,
    steps: steps.map((step, index) => (index === 0 ? { ...step, body: lead + step.body } : step)),
    answer: joinFacts(facts),
    plotCode: draw(conic, whole, say),
  };
}

/** Any equation of second degree in x and y, also turned and degenerate ones. */
export const conicGeneral: Topic = {
  id: 'conic-general',
  title: { en: 'conics in general form, also rotated or degenerate', zh: '一般二次曲线（含旋转与退化情形）' },
  examples: {
    en: ['Identify the conic 5x^2 + 4xy + 8y^2 = 36', 'What curve is x^2 - 4y^2 = 0?'],
    zh: ['判断曲线 5x^2 + 4xy + 8y^2 = 36 的类型', '方程 xy = 4 表示什么曲线'],
  },
  solve: solveGeneral,
};
