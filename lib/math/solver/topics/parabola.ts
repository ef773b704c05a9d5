import { type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { parseRelation } from '../../expression/parse-expression.ts';
import { maybeConstant, maybeReadEquation, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { maybePoint, showPoint } from '../conic/build-circle.ts';
import { isConicConfirmed } from '../conic/check-conic.ts';
import type { RationalPoint } from '../conic/conic-from-data.ts';
import { type Along, maybeReadConic, type ParabolaConic } from '../conic/conic-shape.ts';
import { drawConic } from '../conic/draw-conic.ts';
import { renderStandard } from '../conic/render-conic.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'parabola' | 'focus' | 'directrix' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  parabola: 'parabola|the parabola|抛物线|抛物线的方程|抛物线的标准方程|抛物线方程'.split('|'),
  focus: 'focus|focus at|focus is|焦点|焦点为|焦点是|焦点在|以'.split('|'),
  directrix: 'directrix|directrix is|准线|准线为|准线是|准线方程为|为准线'.split('|'),
  neutral:
    'at|whose|having|point|line|standard|for|which|the point|the line|标准|点|直线|为焦点|的标准方程|的方程'.split(
      '|',
    ),
};

interface Given {
  readonly focus: RationalPoint;
  readonly along: Along;
  /** Where the directrix crosses the axis. */
  readonly line: Rational;
}

function maybeLine(formula: Formula): { readonly along: Along; readonly line: Rational } | null {
  if (formula.kind !== 'relation' || formula.relation.comparison !== '=') {
    return null;
  }
  const { left, right } = formula.relation;
  const value = maybeReadMultinomial(right);
  const line = value === null ? null : maybeConstant(value);
  const along = left.kind === 'symbol' && (left.name === 'x' || left.name === 'y') ? left.name : null;
  return along === null || line === null ? null : { along, line };
}

function maybeReadGiven({ formulas, prose }: Question): Given | null {
  const [first, second] = formulas;
  if (first === undefined || second === undefined || formulas.length !== 2) {
    return null;
  }
  const isFocusFirst = maybePoint(first) !== null;
  const [focus, line] = isFocusFirst
    ? [maybePoint(first), maybeLine(second)]
    : [maybePoint(second), maybeLine(first)];
  const isNamed = /focus|焦点/.test(prose) && /directrix|准线/.test(prose);
  return focus === null || line === null || !isNamed ? null : { focus, ...line };
}

/** `(x - 1)`, `x` for 0, `(x + 2)`. */
function shifted(name: string, value: Rational): string {
  const sign = signOf(value);
  return sign === 0 ? name : `(${name} ${sign > 0 ? '-' : '+'} ${value.abs().toFraction()})`;
}

function explain({ focus, along, line }: Given, conic: ParabolaConic, say: Say): readonly Step[] {
  const [own, across] = along === 'y' ? [focus.y, focus.x] : [focus.x, focus.y];
  const middle = own.add(line).div(rational(2));
  const vertex = along === 'y' ? { x: across, y: middle } : { x: middle, y: across };
  const q = own.sub(middle);
  const [a, b, c] = [own, line, q].map((value) => `\\left(${renderRational(value)}\\right)`);
  return [
    {
      title: say('Find the vertex', '求顶点'),
      body: say(
        `The vertex lies midway between the focus $${showPoint(focus)}$ and the directrix $${along} = ${renderRational(line)}$; its $${along}$ is`,
        `顶点在焦点 $${showPoint(focus)}$ 与准线 $${along} = ${renderRational(line)}$ 的正中间，它的 $${along}$ 坐标是`,
      ).concat(
        display(`\\frac{${a} + ${b}}{2} = ${renderRational(middle)}`),
        say(`so the vertex is $${showPoint(vertex)}$.`, `所以顶点是 $${showPoint(vertex)}$。`),
      ),
    },
    {
      title: say('Find the factor', '求系数'),
      body: say(
        'The directed distance from the vertex to the focus, and four times it, are',
        '顶点到焦点的有向距离及其 4 倍为',
      ).concat(
        display(`${renderRational(own)} - \\left(${renderRational(middle)}\\right) = ${renderRational(q)}`),
        display(`4 \\cdot ${c} = ${renderRational(q.mul(rational(4)))}`),
      ),
    },
    {
      title: say('Write the equation', '写出方程'),
      body: say(
        'The points as far from the focus as from the directrix fulfil',
        '到焦点与到准线距离相等的点满足',
      ).concat(
        display(renderStandard(conic)),
        say(
          'For one, the point beside the focus at twice that distance is as far from both; the squares are',
          '例如焦点旁、与焦点相距该距离 2 倍的点，到两者的距离平方相等：',
        ),
        display(`\\left(2 \\cdot ${c}\\right)^{2} = \\left(${a} - ${b}\\right)^{2}`),
      ),
    },
  ];
}

function solveParabola(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = request?.has('parabola') ? maybeReadGiven(question) : null;
  if (given === null) {
    return null;
  }
  const { focus, along, line } = given;
  const [own, across, other] = along === 'y' ? [focus.y, focus.x, 'x'] : [focus.x, focus.y, 'y'];
  const [middle, twice] = [own.add(line).div(rational(2)), own.sub(line).mul(rational(2))];
  if (signOf(twice) === 0) {
    return null;
  }
  const relation = parseRelation(
    `${shifted(other, across)}^2 = (${twice.toFraction()}) ${shifted(along, middle)}`,
  );
  const equation = maybeReadEquation(relation);
  const conic = equation === null ? null : maybeReadConic(equation);
  if (conic?.kind !== 'parabola' || !isConicConfirmed(conic, relation) || !isEquidistant(given, conic)) {
    return null;
  }
  const say = speak(question.language);
  return {
    topicId: 'parabola',
    language: question.language,
    steps: explain(given, conic, say),
    answer: renderStandard(conic),
    plotCode: drawConic(conic, say),
  };
}

/** Points of the parabola, by its own parameter, are as far from the focus as from the directrix. */
function isEquidistant({ focus, along, line }: Given, { h, k, p }: ParabolaConic): boolean {
  const [fx, fy, d] = [focus.x, focus.y, line].map((value) => (value ?? zero).valueOf());
  return [-2, -0.5, 1, 3].every((t) => {
    const [run, rise] = [2 * p.valueOf() * t, p.valueOf() * t * t];
    const [x, y] =
      along === 'y' ? [h.valueOf() + run, k.valueOf() + rise] : [h.valueOf() + rise, k.valueOf() + run];
    const gap = Math.hypot(x - (fx ?? 0), y - (fy ?? 0)) - Math.abs((along === 'y' ? y : x) - (d ?? 0));
    return Math.abs(gap) < 1e-9 * (1 + Math.abs(x) + Math.abs(y));
  });
}

/** The parabola with a given focus and directrix. */
export const parabola: Topic = {
  id: 'parabola',
  title: {
    en: 'the parabola with a given focus and directrix',
    zh: '已知焦点和准线求抛物线的方程',
  },
  examples: {
    en: ['Find the equation of the parabola with focus (0, 2) and directrix y = -2'],
    zh: ['求焦点为 (1, 0)、准线为 x = -1 的抛物线方程'],
  },
  solve: solveParabola,
};
