import { one, renderRational, signOf, spellRational } from '../../exact/rational.ts';
import { renderWithDecimal } from '../../exact/render-surd.ts';
import { approximateSurd, maybeSquareRoot } from '../../exact/surd.ts';
import { contentOfMultinomial } from '../../polynomial/factor-multinomial.ts';
import { type Multinomial, maybeReadEquation, scaleMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial, typeMultinomial } from '../../polynomial/render-multinomial.ts';
import {
  type BuiltCircle,
  distanceLine,
  maybeBuildCircle,
  maybePoint,
  showPoint,
} from '../conic/build-circle.ts';
import {
  type CircleData,
  distanceSquared,
  expandCircle,
  type RationalPoint,
  tangentAt,
} from '../conic/conic-from-data.ts';
import { maybeReadConic } from '../conic/conic-shape.ts';
import { maybeOutsideTangents } from '../conic/outside-tangents.ts';
import { renderShiftedSquare } from '../conic/render-conic.ts';
import { renderPair, spellPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<
  'circle' | 'centre' | 'radius' | 'diameter' | 'through' | 'tangent' | 'graph' | 'neutral'
> = {
  circle: ['circle', 'the circle', '圆', '圆的方程', '圆的标准方程', '圆的一般方程', '外接圆', '的圆'],
  centre: [
    'center',
    'centre',
    'centered at',
    'centred at',
    'centered',
    'centred',
    '圆心',
    '圆心为',
    '圆心在',
    '圆心是',
    '以',
  ],
  radius: ['radius', 'of radius', '半径', '半径为', '半径是', '为圆心', '为半径'],
  diameter: [
    'diameter',
    'endpoints of a diameter',
    'ends of a diameter',
    'diameter with endpoints',
    'endpoints',
    '直径',
    '为直径',
    '直径的两端点',
    '直径两端点为',
  ],
  through: [
    'through',
    'passing through',
    'passes through',
    'that passes through',
    'goes through',
    'going through',
    'which passes through',
    '过',
    '经过',
    '过点',
    '经过点',
    '且过',
    '且过点',
    '且经过点',
  ],
  tangent: [
    'tangent',
    'tangent line',
    'tangent to',
    'the tangent to',
    'line tangent to',
    'tangent lines',
    'tangents',
    'tangents to',
    'tangent lines to',
    '作',
    '引',
    '作圆',
    '引圆',
    '两条切线',
    '求切线方程',
    '切线',
    '切线方程',
    '的切线',
    '的切线方程',
    '处的切线',
    '处的切线方程',
  ],
  graph: graphPhrases,
  neutral:
    'point|points|three points|at point|at the point|whose|having|line|at|from|点|三点|两点|三个点|在点|处|的方程|标准|一般|r|R'.split(
      '|',
    ),
};

function renderCircle({ centre: { x, y }, radiusSquared }: CircleData): string {
  return `${renderShiftedSquare('x', x)} + ${renderShiftedSquare('y', y)} = ${renderRational(radiusSquared)}`;
}

function draw({ circle, points }: BuiltCircle, more: readonly Mark[], say: Say): string {
  const [x, y, r] = [
    circle.centre.x.valueOf(),
    circle.centre.y.valueOf(),
    Math.sqrt(circle.radiusSquared.valueOf()),
  ];
  const round = (value: number): number => Number(value.toPrecision(6));
  const label = (point: RationalPoint): string => spellPair(spellRational(point.x), spellRational(point.y));
  return writePlotCode(
    {
      x: [round(x - 1.5 * r), round(x + 1.5 * r)],
      y: [round(y - 1.5 * r), round(y + 1.5 * r)],
      equalAspect: true,
      title: `${typeMultinomial(expandCircle(circle))} = 0`
        .replaceAll('^2', '²')
        .replaceAll('^1', '')
        .replaceAll('-', '−'),
    },
    [
      { kind: 'implicit', expression: `${typeMultinomial(expandCircle(circle))} = 0` },
      { kind: 'point', x, y, label: `${say('Centre', '圆心')} ${label(circle.centre)}` },
      ...points.map(
        (point) =>
          ({ kind: 'point', x: point.x.valueOf(), y: point.y.valueOf(), label: label(point) }) as const,
      ),
      ...more,
    ],
  );
}

function tidy(equation: Multinomial): Multinomial {
  return scaleMultinomial(equation, one.div(contentOfMultinomial(equation)));
}

/** The left side at a point, `3 \\cdot 3 + 4 \\cdot 4 - 25 = 0`. */
function checkPoint(line: Multinomial, { x, y }: RationalPoint): string {
  const terms = [...line.values()].map(({ coefficient, exponents }) => {
    const value = exponents.x === 1 ? x : exponents.y === 1 ? y : null;
    const factor = `\\left(${renderRational(coefficient)}\\right)`;
    return value === null ? factor : `${factor} \\cdot \\left(${renderRational(value)}\\right)`;
  });
  return `${terms.join(' + ')} = 0`;
}

/** Both tangents through a point outside, unless the question says that it lies on the circle. */
function maybeFromOutside(
  question: Question,
  circle: CircleData,
  point: RationalPoint,
  say: Say,
): Solution | null {
  const claimsContact = /处|\bat\b|on the circle|圆上/.test(question.prose);
  const tangents = claimsContact ? null : maybeOutsideTangents(circle, point, say);
  if (tangents === null) {
    return null;
  }
  const marks = tangents.lines.map(({ slope, intercept }): Mark => {
    const [m, b] = [slope === null ? null : approximateSurd(slope), approximateSurd(intercept)];
    const right = m === null ? `x = ${b}` : `y = ${m} x + ${b}`;
    return { kind: 'implicit', expression: right.replace('+ -', '- ') };
  });
  return {
    topicId: 'circle',
    language: question.language,
    steps: tangents.steps,
    answer: tangents.lines.map(({ latex }) => latex).join(',\\ '),
    plotCode: draw({ circle, points: [point], steps: [] }, marks, say),
  };
}

/** The tangent to a circle that is given by its equation, at a point of it. */
function maybeTangent(question: Question, say: Say): Solution | null {
  const relation = question.formulas.find((formula) => formula.kind === 'relation');
  const point = question.formulas.map(maybePoint).find((found) => found !== null);
  const equation = relation?.kind === 'relation' ? maybeReadEquation(relation.relation) : null;
  const conic = equation === null ? null : maybeReadConic(equation);
  if (conic?.kind !== 'circle' || point === undefined || point === null || question.formulas.length !== 2) {
    return null;
  }
  const circle: CircleData = { centre: { x: conic.h, y: conic.k }, radiusSquared: conic.aSquared };
  if (!distanceSquared(circle.centre, point).equals(circle.radiusSquared)) {
    return maybeFromOutside(question, circle, point, say);
  }
  const line = tidy(tangentAt(circle, point));
  const answer = `${renderMultinomial(line)} = 0`;
  const steps: readonly Step[] = [
    {
      title: say('Check that the point lies on the circle', '验证点在圆上'),
      body: say(
        `The centre is $${showPoint(circle.centre)}$ and`,
        `圆心是 $${showPoint(circle.centre)}$，且`,
      ).concat(display(distanceLine(circle.centre, point))),
    },
    {
      title: say('Write the tangent', '写出切线'),
      body: say(
        `The tangent is perpendicular to the radius, whose direction is $${renderPair(renderRational(point.x.sub(circle.centre.x)), renderRational(point.y.sub(circle.centre.y)))}$; through $${showPoint(point)}$ it is`,
        `切线垂直于过切点的半径，半径的方向是 $${renderPair(renderRational(point.x.sub(circle.centre.x)), renderRational(point.y.sub(circle.centre.y)))}$，所以过 $${showPoint(point)}$ 的切线是`,
      ).concat(
        display(answer),
        say('It holds the point:', '切点满足方程：'),
        display(checkPoint(line, point)),
      ),
    },
  ];
  return {
    topicId: 'circle',
    language: question.language,
    steps,
    answer,
    plotCode: draw(
      { circle, points: [point], steps: [] },
      [{ kind: 'implicit', expression: `${typeMultinomial(line)} = 0` }],
      say,
    ),
  };
}

function solveCircle(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const say = speak(question.language);
  if (request === null) {
    return null;
  }
  if (request.has('tangent')) {
    return maybeTangent(question, say);
  }
  const built =
    request.has('circle') || request.has('diameter') ? maybeBuildCircle(question, request, say) : null;
  if (built === null || signOf(built.circle.radiusSquared) <= 0) {
    return null;
  }
  const { circle } = built;
  const answer = renderCircle(circle);
  const radius = maybeSquareRoot(circle.radiusSquared);
  const closing: Step = {
    title: say('Write the equation', '写出方程'),
    body: say(
      `With the centre $${showPoint(circle.centre)}$ the equation is`,
      `圆心为 $${showPoint(circle.centre)}$，所以圆的方程是`,
    ).concat(
      display(answer),
      radius === null
        ? ''
        : say(
            `The radius is $r = ${renderWithDecimal(radius)}$. `,
            `半径 $r = ${renderWithDecimal(radius)}$。`,
          ),
      say('Multiplied out:', '展开为一般方程：'),
      display(`${renderMultinomial(expandCircle(circle))} = 0`),
    ),
  };
  return {
    topicId: 'circle',
    language: question.language,
    steps: [...built.steps, closing],
    answer,
    plotCode: draw(built, [], say),
  };
}

/** Circles from points, a centre and a radius or a diameter, and their tangents. */
export const circle: Topic = {
  id: 'circle',
  title: {
    en: 'the circle through points or with a given centre or diameter, and its tangent',
    zh: '求圆的方程及圆的切线',
  },
  examples: {
    en: [
      'Find the equation of the circle through (1, 2), (3, 4) and (5, 0)',
      'Circle with centre (1, -2) and radius 3',
    ],
    zh: ['求过三点 (1, 2), (3, 4), (5, 0) 的圆的方程', '求圆心为 (1, -2)，半径为 3 的圆的方程'],
  },
  solve: solveCircle,
};
