import { one, spellRational } from '../../exact/rational.ts';
import { spellSurd } from '../../exact/render-surd.ts';
import { approximateSurd } from '../../exact/surd.ts';
import { contentOfMultinomial } from '../../polynomial/factor-multinomial.ts';
import { type Multinomial, maybeReadEquation, scaleMultinomial } from '../../polynomial/multinomial.ts';
import { typeMultinomial } from '../../polynomial/render-multinomial.ts';
import { maybePoint } from '../conic/build-circle.ts';
import type { RationalPoint } from '../conic/conic-from-data.ts';
import { type Conic, maybeReadConic } from '../conic/conic-shape.ts';
import { type ConicTangent, maybeSearchTangents } from '../conic/conic-tangents.ts';
import { explainTangents } from '../conic/explain-tangents.ts';
import { spellPair } from '../graph/feature.ts';
import { speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'tangent' | 'at' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  tangent: [
    ...'tangent|tangents|tangent line|tangent lines|line tangent|lines tangent|tangent to|tangents to'.split(
      '|',
    ),
    ...'切线|切线方程|的切线方程|的切线|的切线的方程|切线的方程|相切|相切的直线|相切的直线方程|相切的直线的方程|与其相切|两条切线|两条切线方程|引切线|作切线|的两条切线'.split(
      '|',
    ),
  ],
  at: 'at|at the point|at point|on the curve|处|处的|在点|在'.split('|'),
  neutral: [
    ...'equations|line|lines|conic|ellipse|hyperbola|parabola|curve|point|external point|outside point|through|through the point|passing through|that pass through|that passes through|drawn from|from|from the point|which|two'.split(
      '|',
    ),
    ...'直线方程|的直线|直线|直线的方程|曲线|椭圆|双曲线|抛物线|圆锥曲线|与|作|引|向|过|过点|且过点|且|经过点|经过|从点|从|点|由点|求切线方程|外一点|p|a'.split(
      '|',
    ),
  ],
};

interface Task {
  readonly equation: Multinomial;
  readonly conic: Conic;
  readonly point: RationalPoint;
}

function maybeReadTask(question: Question): Task | null {
  const request = maybeReadRequest(question, lexicon);
  const point = question.formulas.map(maybePoint).find((found) => found !== null) ?? null;
  const [relation, ...others] = question.formulas.filter((formula) => formula.kind === 'relation');
  if (request?.has('tangent') !== true || point === null || question.formulas.length !== 2) return null;
  const read =
    relation?.kind === 'relation' && others.length === 0 ? maybeReadEquation(relation.relation) : null;
  const conic = read === null ? null : maybeReadConic(read);
  if (read === null || conic === null || conic.kind === 'circle') return null;
  const equation = scaleMultinomial(read, one.div(contentOfMultinomial(read)));
  return { equation, conic, point };
}

/** Where a conic has its vertices: a window that holds them shows it. */
function verticesOf(conic: Conic): readonly (readonly [x: number, y: number])[] {
  const [h, k] = [conic.h.valueOf(), conic.k.valueOf()];
  if (conic.kind === 'parabola') return [[h, k]];
  const [a, b] = [approximateSurd(conic.a), conic.kind === 'hyperbola' ? 0 : approximateSurd(conic.b)];
  const [right, up] = conic.along === 'x' ? [a, b] : [b, a];
  return [
    [h - right, k - up],
    [h + right, k + up],
  ];
}

function draw({ equation, conic, point }: Task, tangents: readonly ConicTangent[], isOn: boolean): string {
  const places = tangents.map(
    ({ contact }) => [approximateSurd(contact.x), approximateSurd(contact.y)] as const,
  );
  const all = [[point.x.valueOf(), point.y.valueOf()] as const, ...verticesOf(conic), ...places];
  const round = (value: number): number => Number(value.toPrecision(9));
  const lines = tangents.map(({ line: { slope, intercept } }): Mark => {
    const [m, b] = [slope === null ? null : approximateSurd(slope), approximateSurd(intercept)];
    const right = m === null ? `x = ${b}` : `y = ${m} x + ${b}`;
    return { kind: 'implicit', expression: right.replace('+ -', '- ') };
  });
  const touching = tangents.map(
    ({ contact }, index): Mark => ({
      kind: 'point',
      x: round(places[index]?.[0] ?? 0),
      y: round(places[index]?.[1] ?? 0),
      label: spellPair(spellSurd(contact.x), spellSurd(contact.y)),
    }),
  );
  return writePlotCode(
    {
      x: windowAround(
        all.map(([x]) => x),
        8,
      ),
      y: windowAround(
        all.map(([, y]) => y),
        8,
      ),
    },
    [
      { kind: 'implicit', expression: `${typeMultinomial(equation)} = 0` },
      ...lines,
      ...touching,
      ...(isOn
        ? []
        : [
            {
              kind: 'point',
              x: round(point.x.valueOf()),
              y: round(point.y.valueOf()),
              label: spellPair(spellRational(point.x), spellRational(point.y)),
            } as const,
          ]),
    ],
  );
}

function solveConicTangents(question: Question): Solution | null {
  const task = maybeReadTask(question);
  const search = task === null ? null : maybeSearchTangents(task.equation, task.point);
  if (task === null || search === null) return null;
  const isAt = maybeReadRequest(question, lexicon)?.has('at') === true;
  // "At a point" that is not one of the curve: the question is not what it seems.
  if (isAt && search.value.n !== 0n) return null;
  const say = speak(question.language);
  const { tangents } = search;
  return {
    topicId: 'conic-tangents',
    language: question.language,
    steps: explainTangents(task.equation, task.point, search, say),
    answer:
      tangents.length === 0
        ? say('\\text{no tangent}', '\\text{没有切线}')
        : tangents.map(({ line }) => line.latex).join(',\\ '),
    plotCode: draw(task, tangents, search.value.n === 0n),
  };
}

/** The tangents of an ellipse, a hyperbola or a parabola at a point of it, or through a point beside it. */
export const conicTangents: Topic = {
  id: 'conic-tangents',
  title: {
    en: 'the tangents of an ellipse, a hyperbola or a parabola at a point or from a point',
    zh: '椭圆、双曲线、抛物线的切线（过曲线上或曲线外一点）',
  },
  examples: {
    en: [
      'Find the tangents to the ellipse x^2/4 + y^2 = 1 from the point (4, 1)',
      'Find the tangent to the hyperbola x^2/2 - y^2 = 1 at (2, 1)',
    ],
    zh: [
      '过点 (4, 1) 作椭圆 x^2/4 + y^2 = 1 的切线，求切线方程',
      '求抛物线 y^2 = 4x 在点 (1, 2) 处的切线方程',
    ],
  },
  solve: solveConicTangents,
};
