import { type Rational, renderRational, spellRational, zero } from '../../exact/rational.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import { maybePoint } from '../conic/build-circle.ts';
import { maybeCompareLines, maybeLineFacts } from '../coordinates/line-facts.ts';
import {
  type FoundLine,
  isConfirmed,
  type Line,
  maybeBesideLine,
  maybeBisect,
  maybeLine,
  maybeSlopeOf,
  renderLine,
  throughPoint,
  typeLine,
} from '../coordinates/straight-lines.ts';
import { spellPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<
  | 'slope'
  | 'through'
  | 'parallel'
  | 'perpendicular'
  | 'bisector'
  | 'height'
  | 'foot'
  | 'both'
  | 'crossings'
  | 'explicit'
  | 'line'
  | 'graph'
> = {
  graph: graphPhrases,
  slope: [
    ...'slope|slope of|with slope|with a slope of|having slope|whose slope is|gradient|with gradient|gradient of'.split(
      '|',
    ),
    ...'斜率|斜率为|斜率是|且斜率为|的斜率|直线的斜率|斜率是多少'.split('|'),
  ],
  through: [
    ...'through|through the point|through the points|passing through|passing through the point|that passes through|that goes through|passes through|going through|which passes through|containing'.split(
      '|',
    ),
    ...'过|过点|过两点|经过|经过点|经过两点|且过点|且经过点|且过'.split('|'),
  ],
  parallel: 'parallel|parallel to|that is parallel to|which is parallel to|平行|平行于|且平行于|平行的'.split(
    '|',
  ),
  perpendicular:
    'perpendicular|perpendicular to|that is perpendicular to|which is perpendicular to|at right angles to|垂直|垂直于|且垂直于|垂直的'.split(
      '|',
    ),
  bisector:
    'perpendicular bisector|perpendicular bisector of|垂直平分线|的垂直平分线|的垂直平分线的方程|中垂线|的中垂线|的中垂线方程|的垂直平分线方程'.split(
      '|',
    ),
  height: [
    ...'y-intercept|y intercept|with y-intercept|and y-intercept|crossing the y-axis at'.split('|'),
    ...'在y轴上的截距|y轴上的截距|y轴的截距|在y轴的截距|纵截距|截距|的截距|与y轴的交点|在y轴上的截距为|在y轴上的截距是|y轴上的截距为|纵截距为|截距为'.split(
      '|',
    ),
  ],
  foot: 'x-intercept|x intercept|在x轴上的截距|x轴上的截距|横截距|在x轴的截距|与x轴的交点'.split('|'),
  both: 'intercepts|the intercepts|x-intercept and y-intercept|x-intercepts and y-intercepts|在两坐标轴上的截距|在坐标轴上的截距|在x轴和y轴上的截距|在x轴、y轴上的截距|横截距和纵截距'.split(
    '|',
  ),
  crossings:
    '与坐标轴的交点|与两坐标轴的交点|与两条坐标轴的交点|与x轴和y轴的交点|与x轴、y轴的交点|和坐标轴的交点|坐标轴的交点|与坐标轴的交点坐标'.split(
      '|',
    ),
  explicit:
    'slope-intercept form|in slope-intercept form|slope intercept form|in slope intercept form|y = mx + b form|斜截式|化为斜截式|化成斜截式|写成斜截式|的斜截式'.split(
      '|',
    ),
  line: [
    ...'any|every|write|rewrite|convert|put|into|whether|or|neither|each other|graph of|that are|互相|是否|是不是|判断|位置关系|的位置关系|两直线|两条直线|把|将'.split(
      '|',
    ),
    ...'line|lines|straight line|point|points|two points|segment|line segment|joining|between|to the line|from|whose|which'.split(
      '|',
    ),
    ...'且与|与|直线|直线方程|的直线|的直线方程|的直线的方程|直线的方程|点|两点|线段|一条直线'.split('|'),
  ],
};

function maybeNumber(formula: Formula | undefined): Rational | null {
  const expression =
    formula?.kind === 'relation' &&
    formula.relation.left.kind === 'symbol' &&
    /^[mk]$/.test(formula.relation.left.name)
      ? formula.relation.right
      : formula?.kind === 'expression'
        ? formula.expression
        : null;
  const read =
    expression === null
      ? null
      : maybeReadEquation({
          left: expression,
          comparison: '=',
          right: { kind: 'number', numerator: 0n, denominator: 1n },
        });
  const isPlain = read !== null && [...read.keys()].every((key) => key === '');
  return isPlain ? (read.get('')?.coefficient ?? zero) : null;
}

function maybeFind(question: Question, request: ReadonlySet<string>, say: Say): FoundLine | null {
  const { formulas } = question;
  const points = formulas.flatMap((formula) => maybePoint(formula) ?? []);
  const others = formulas.filter((formula) => maybePoint(formula) === null);
  const [p, q] = points;
  const [first, second] = others;
  if (request.has('bisector')) {
    return p !== undefined && q !== undefined && formulas.length === 2 ? maybeBisect(p, q, say) : null;
  }
  const isBeside = request.has('parallel') !== request.has('perpendicular');
  if (isBeside && first !== undefined && p !== undefined && formulas.length === 2 && !request.has('slope')) {
    const given = maybeLine(first);
    return given === null
      ? null
      : maybeBesideLine({ given, formula: first, isParallel: request.has('parallel') }, p, say);
  }
  const slope = maybeNumber(first);
  if (!request.has('slope') || slope === null || isBeside) return null;
  const lead = say(`The slope is $m = ${renderRational(slope)}$. `, `斜率 $m = ${renderRational(slope)}$。`);
  if (request.has('height') && points.length === 0 && others.length === 2) {
    const height = maybeNumber(second);
    const point = height === null ? null : { x: zero, y: height };
    if (point === null) return null;
    const { line, ...step } = throughPoint(slope, point, lead, say);
    return { line, points: [point], other: null, steps: [step] };
  }
  if (p === undefined || formulas.length !== 2 || !request.has('through')) return null;
  const { line, ...step } = throughPoint(slope, p, lead, say);
  return { line, points: [p], other: null, steps: [step] };
}

function draw({ line, points, other }: FoundLine): string {
  const lines = [line, ...(other === null ? [] : [other])].map(
    (one, index): Mark => ({
      kind: 'implicit',
      expression: typeLine(one),
      options: {
        label: typeLine(one).replaceAll('-', '−').replaceAll('*', '·'),
        ...(index === 0 ? {} : { dashed: true }),
      },
    }),
  );
  const places = points.map(({ x, y }) => [x.valueOf(), y.valueOf()] as const);
  const marks = points.map(
    ({ x, y }): Mark => ({
      kind: 'point',
      x: x.valueOf(),
      y: y.valueOf(),
      label: spellPair(spellRational(x), spellRational(y)),
    }),
  );
  const [from, to] = places.length === 3 ? places : [];
  const joins: readonly Mark[] =
    from === undefined || to === undefined ? [] : [{ kind: 'segment', from, to }];
  const near = other?.kind === 'sloping' ? [other.height.valueOf()] : [];
  return writePlotCode(
    {
      x: windowAround(
        [
          0,
          ...points.map(({ x }) => x.valueOf()),
          ...(other?.kind === 'upright' ? [other.at.valueOf()] : []),
        ],
        8,
      ),
      y: windowAround([0, ...points.map(({ y }) => y.valueOf()), ...near], 8),
      // What is perpendicular has to look so.
      equalAspect: true,
    },
    [...lines, ...joins, ...marks],
  );
}

/** "What is the slope of the line through (1, 2) and (3, 8)?" */
function maybeSlopeOnly(
  { formulas }: Question,
  request: ReadonlySet<string>,
  say: Say,
): (FoundLine & { readonly slope: Rational }) | null {
  const [p, q, ...others] = formulas.map(maybePoint);
  if (!request.has('slope') || p == null || q == null || others.length > 0) return null;
  if (request.has('bisector') || request.has('perpendicular') || request.has('height')) return null;
  const found = maybeSlopeOf(p, q, say);
  if (found === null) return null;
  const line: Line = { kind: 'sloping', slope: found.slope, height: p.y.sub(found.slope.mul(p.x)) };
  return { slope: found.slope, line, points: [p, q], other: null, steps: [found.step] };
}

function solveLine(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null) return null;
  const say = speak(question.language);
  const known = maybeLineFacts(question, request, say) ?? maybeCompareLines(question, request, say);
  if (known !== null) {
    const { steps, answer } = known;
    return { topicId: 'straight-line', language: question.language, steps, answer, plotCode: draw(known) };
  }
  const only = maybeSlopeOnly(question, request, say);
  const found = only ?? maybeFind(question, request, say);
  if (found === null || !isConfirmed(found)) return null;
  return {
    topicId: 'straight-line',
    language: question.language,
    steps: found.steps,
    answer: only === null ? renderLine(found.line) : renderRational(only.slope),
    plotCode: draw(found),
  };
}

/** A line from a point and a slope, parallel or perpendicular to another one, the slope between points, a bisector. */
export const straightLine: Topic = {
  id: 'straight-line',
  title: {
    en: 'a line with a slope, parallel or perpendicular to another, and the perpendicular bisector',
    zh: '求直线方程：点斜式、平行与垂直、垂直平分线',
  },
  examples: {
    en: [
      'Find the line through (1, 2) perpendicular to y = 2x + 1',
      'Find the equation of the line with slope 3 through (1, 2)',
    ],
    zh: ['求过点 (1, 2) 且与直线 y = 2x + 1 平行的直线方程', '求斜率为 3 且过点 (1, 2) 的直线方程'],
  },
  solve: solveLine,
};
