import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { claimValue, explainDefinite, numberOf, renderDefinite, renderValue } from '../integral/definite.ts';
import {
  isZero,
  maybeCutRegion,
  maybeReadRegion,
  type Region,
  type RegionPiece,
  totalOf,
} from '../integral/region.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'area' | 'axis' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  area: [
    'area',
    'area under',
    'area between',
    'area enclosed',
    'area bounded',
    'area of the region',
    '面积',
    '的面积',
    '图形的面积',
    '图形面积',
  ],
  axis: [
    'x-axis',
    'the x-axis',
    'x axis',
    'the x axis',
    'x轴',
    '横轴',
    'under',
    'below',
    'under the curve',
    'under the graph',
    'under the graph of',
    'under the parabola',
    '下方',
    '曲线下',
    '曲线下方',
    '下',
  ],
  neutral: [
    'between',
    'enclosed',
    'enclosed between',
    'bounded',
    'bounded by',
    'enclosed by',
    'region',
    'the region',
    'curve',
    'curves',
    'the curve',
    'the curves',
    'the graphs',
    'graphs',
    'graphs of',
    'line',
    'lines',
    'the line',
    'the lines',
    'from',
    'above',
    'over',
    'interval',
    'the interval',
    'parabola',
    'parabolas',
    'straight line',
    '由',
    '围成',
    '所围成',
    '围成的',
    '所围成的',
    '所围',
    '所围图形',
    '围成图形',
    '图形',
    '平面图形',
    '封闭图形',
    '区域',
    '曲线',
    '直线',
    '抛物线',
    '之间',
    '之间的',
    '区间',
    '在区间',
    '从',
    '到',
    '两条',
    '两曲线',
    '函数图像',
    '封闭',
  ],
};

function meetingsStep(region: Region, pieces: readonly RegionPiece[], say: Say): Step | null {
  const places = [...pieces.map(({ task }) => task.from), ...pieces.slice(-1).map(({ task }) => task.to)];
  const bounds = region.bounds.map(numberOf);
  const meetings = places.filter((place) =>
    bounds.every((bound) => Math.abs(bound - numberOf(place)) > 1e-9),
  );
  if (meetings.length === 0) {
    return null;
  }
  const claims = meetings.map(
    (place, index) => `x${meetings.length > 1 ? `_{${index + 1}}` : ''} = ${renderLatex(place)}`,
  );
  return {
    title: isZero(region.g)
      ? say('Find the zeros', '求与 x 轴的交点')
      : say('Find where the curves meet', '求曲线的交点'),
    body: say('The curves meet where', '联立方程').concat(
      display(`${renderLatex(region.f)} = ${renderLatex(region.g)}`),
      region.bounds.length === 2
        ? say('which in the interval gives', '在区间内解得')
        : say('which gives', '解得'),
      display(claims.join(',\\ ')),
      region.bounds.length === 2 ? showMeetings(region, meetings, say) : '',
    ),
  };
}

/** Both sides at the places of an interval: the equation alone may have others. */
function showMeetings({ f, g }: Region, places: readonly Expression[], say: Say): string {
  const rows = places.map((place) => {
    const [left, right] = [f, g].map((side) => renderLatex(substitute(side, 'x', place)));
    return display(`${left} = ${right}`);
  });
  return say('Both sides agree there:', '代入检验：').concat(...rows);
}

function pieceSteps(piece: RegionPiece, index: string, say: Say): readonly Step[] {
  const { task, upper, lower, value } = piece;
  const range = `${renderLatex(task.from)} \\le x \\le ${renderLatex(task.to)}`;
  const setUp: Step = {
    title: say('Set up the integral', '写出面积的定积分表达式'),
    body: say(
      `For $${range}$ the upper graph is $y = ${renderLatex(upper)}$ and the lower one $y = ${renderLatex(lower)}$, so the area is the integral of the difference:`,
      `当 $${range}$ 时，上方的曲线是 $y = ${renderLatex(upper)}$，下方的曲线是 $y = ${renderLatex(lower)}$，面积为两者之差的定积分：`,
    ).concat(display(`A${index} = ${renderDefinite(task)}`)),
  };
  return [setUp, ...explainDefinite(task, value, say)];
}

function draw(region: Region, pieces: readonly RegionPiece[], label: string, say: Say): string {
  const ends = [
    ...pieces.map(({ task }) => numberOf(task.from)),
    ...pieces.map(({ task }) => numberOf(task.to)),
  ];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const [f, g] = [typeExpression(region.f), typeExpression(region.g)];
  const marks: Mark[] = [
    { kind: 'curve', expression: f, options: { label: isZero(region.g) ? 'y' : 'f' } },
    ...(isZero(region.g) ? [] : [{ kind: 'curve', expression: g, options: { label: 'g' } } as const]),
    ...pieces.map(
      ({ task }): Mark => ({
        kind: 'area',
        expression: f,
        base: isZero(region.g) ? null : g,
        from: numberOf(task.from),
        to: numberOf(task.to),
      }),
    ),
  ];
  return writePlotCode(
    {
      x: windowAround([from, to], Math.max(1e-3, (to - from) * 1.4)),
      title: say(`Area ${label}`, `面积 ${label}`),
    },
    marks,
  );
}

function solveArea(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const region = request?.has('area')
    ? maybeReadRegion(question.formulas, request.has('axis') && !question.formulas.some(isAxis))
    : null;
  const pieces = region === null ? null : maybeCutRegion(region);
  if (region === null || pieces === null) {
    return null;
  }
  const say = speak(question.language);
  const total = totalOf(pieces);
  const isOnly = pieces.length === 1;
  const meetings = meetingsStep(region, pieces, say);
  const sum: Step = {
    title: say('Add the pieces', '求和'),
    body: say('The area is the sum of the pieces:', '总面积等于各部分面积之和：').concat(
      display(`A = ${pieces.map(({ value }) => renderValue(value, false)).join(' + ')} ${claimValue(total)}`),
    ),
  };
  const decimal = String(Number(total.value.toPrecision(4)));
  const isApproximate = total.exact === null;
  return {
    topicId: 'area-between-curves',
    language: question.language,
    steps: [
      ...(meetings === null ? [] : [meetings]),
      ...pieces.flatMap((piece, index) => pieceSteps(piece, isOnly ? '' : `_{${index + 1}}`, say)),
      ...(isOnly ? [] : [sum]),
    ],
    answer: isApproximate ? `A ${claimValue(total)}` : renderValue(total, false),
    plotCode: draw(
      region,
      pieces,
      `≈ ${decimal}`.replace('≈ ', Number.isInteger(total.value) ? '= ' : '≈ '),
      say,
    ),
  };
}

function isAxis(formula: Question['formulas'][number]): boolean {
  return (
    formula.kind === 'relation' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === 'y' &&
    isZero(formula.relation.right)
  );
}

/** The area under a graph, or of the region that two graphs enclose. */
export const areaBetweenCurves: Topic = {
  id: 'area-between-curves',
  title: { en: 'the area under a curve or between two curves', zh: '曲线下方的面积、两条曲线所围图形的面积' },
  examples: {
    en: ['Find the area between y = x^2 and y = x', 'Find the area under y = x^2 from 0 to 3'],
    zh: [
      '求曲线 y = x^2 与直线 y = x 所围成图形的面积',
      '求曲线 y = sin x 与 x 轴在 [0, π] 上围成的图形的面积',
    ],
  },
  solve: solveArea,
};
