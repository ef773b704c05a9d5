import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import type { Relation } from '../../expression/expression.ts';
import { integer } from '../../expression/make-expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import type { Say } from '../language.ts';
import type { Question } from '../question.ts';
import { display, joinFacts, type Step } from '../solution.ts';
import { type Line, maybeLine, renderLine } from './straight-lines.ts';

/** What a question asks of lines that it gives, with the lines to draw and their points. */
export interface LineReply {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly line: Line;
  readonly other: Line | null;
  readonly points: readonly { readonly x: Rational; readonly y: Rational }[];
}

function isSolved(relation: Relation, line: Line): boolean {
  return renderRelation(relation).replaceAll(/\s/g, '') === renderLine(line).replaceAll(/\s/g, '');
}

/** How much y grows where x grows by 1. */
function renderGrowth({ slope, height }: Line & { readonly kind: 'sloping' }): string {
  const values = [1, 0].map((x) => `${bracketed(slope)} \\cdot ${x} + ${bracketed(height)}`);
  return `\\left(${values[0]}\\right) - \\left(${values[1]}\\right) = ${renderRational(slope)}`;
}

function explainSlope(relation: Relation, line: Line & { readonly kind: 'sloping' }, say: Say): Step {
  const meets = say(
    `so its slope is $${renderRational(line.slope)}$ and it meets the y-axis at $${renderRational(line.height)}$.`,
    `所以斜率为 $${renderRational(line.slope)}$，在 $y$ 轴上的截距为 $${renderRational(line.height)}$。`,
  );
  if (isSolved(relation, line)) {
    return {
      title: say('Read off the slope', '读出斜率'),
      body: say(
        `The line $${renderLine(line)}$ is solved for $y$ already. From $x = 0$ to $x = 1$ the value of $y$ grows by`,
        `直线 $${renderLine(line)}$ 已是斜截式。$x$ 从 0 增加到 1 时，$y$ 的增加量为`,
      ).concat(display(renderGrowth(line)), meets),
    };
  }
  return {
    title: say('Solve for y', '化为斜截式'),
    body: say('In the form $y = mx + b$ the line is', '化成 $y = kx + b$ 的形式：').concat(
      display(`${renderRelation(relation)} \\iff ${renderLine(line)}`),
      meets,
    ),
  };
}

function explainCrossing(relation: Relation, axis: 'x' | 'y', at: Rational, say: Say): Step {
  const other = axis === 'x' ? 'y' : 'x';
  const put = {
    left: substitute(relation.left, other, integer(0)),
    comparison: '=',
    right: substitute(relation.right, other, integer(0)),
  } as const;
  return {
    title: say(`Find where it meets the ${axis}-axis`, `求与 ${axis} 轴的交点`),
    body: say(`On the ${axis}-axis $${other} = 0$:`, `在 $${axis}$ 轴上 $${other} = 0$：`).concat(
      display(`${renderRelation(put)} \\iff ${axis} = ${renderRational(at)}`),
    ),
  };
}

interface Asked {
  readonly fact: string;
  readonly name: string;
  readonly step: Step | null;
  readonly point: { readonly x: Rational; readonly y: Rational } | null;
}

function maybeCrossing(
  relation: Relation,
  line: Line,
  axis: 'x' | 'y',
  isNumber: boolean,
  say: Say,
): Asked | null {
  const isFlat = line.kind === 'sloping' && signOf(line.slope) === 0;
  if ((axis === 'x' && isFlat) || (axis === 'y' && line.kind === 'upright')) return null;
  const height = line.kind === 'sloping' ? line.height : zero;
  const at = axis === 'y' ? height : line.kind === 'upright' ? line.at : height.neg().div(line.slope);
  const point = axis === 'x' ? { x: at, y: zero } : { x: zero, y: at };
  const shown = `(${renderRational(point.x)}, ${renderRational(point.y)})`.replace(
    /^\((.*\\frac.*)\)$/,
    '\\left($1\\right)',
  );
  return {
    fact: isNumber ? renderRational(at) : shown,
    name: say(`${axis}-intercept`, isNumber ? `${axis} 轴上的截距` : `与 ${axis} 轴的交点`),
    step: explainCrossing(relation, axis, at, say),
    point,
  };
}

/** The slope of the lines that are parallel or perpendicular to a given one. */
function maybeBesideSlope(
  relation: Relation,
  line: Line,
  request: ReadonlySet<string>,
  say: Say,
): LineReply | null {
  const isParallel = request.has('parallel');
  const isAlone = ['through', 'bisector', 'graph', 'height', 'foot', 'both', 'crossings', 'explicit'].every(
    (word) => !request.has(word),
  );
  if (!isAlone || isParallel === request.has('perpendicular') || line.kind === 'upright') return null;
  if (!request.has('slope') || (!isParallel && signOf(line.slope) === 0)) return null;
  const slope = isParallel ? line.slope : one.div(line.slope).neg();
  const step: Step = {
    title: say('Compare the slopes', '比较斜率'),
    body: isParallel
      ? say('Parallel lines have the same slope:', '平行直线的斜率相等：').concat(
          display(`${renderRational(slope)} - ${bracketed(line.slope)} = 0`),
        )
      : say(
          'The slopes of perpendicular lines have the product $-1$:',
          '互相垂直的直线斜率之积为 $-1$：',
        ).concat(display(`${bracketed(slope)} \\cdot ${bracketed(line.slope)} = -1`)),
  };
  const steps = [explainSlope(relation, line, say), step];
  return { steps, answer: renderRational(slope), line, other: null, points: [] };
}

/** Slope and intercepts of one line, or its equation solved for y. */
export function maybeLineFacts(question: Question, request: ReadonlySet<string>, say: Say): LineReply | null {
  const [formula] = question.formulas;
  const line = maybeLine(formula);
  if (formula?.kind !== 'relation' || line === null || question.formulas.length !== 1) return null;
  const { relation } = formula;
  if (request.has('parallel') || request.has('perpendicular')) {
    return maybeBesideSlope(relation, line, request, say);
  }
  if (['through', 'bisector', 'graph'].some((word) => request.has(word))) return null;
  if (request.has('explicit')) {
    if (line.kind === 'upright') return null;
    return {
      steps: [explainSlope(relation, line, say)],
      answer: renderLine(line),
      line,
      other: null,
      points: [],
    };
  }
  const isNumber = question.language === 'zh' && !request.has('crossings');
  const wanted = request.has('crossings') || request.has('both');
  const slope: Asked | null =
    line.kind === 'upright'
      ? null
      : {
          fact: renderRational(line.slope),
          name: say('slope', '斜率'),
          step: explainSlope(relation, line, say),
          point: null,
        };
  const asks: readonly (readonly [boolean, () => Asked | null])[] = [
    [request.has('slope'), () => slope],
    [wanted || request.has('foot'), () => maybeCrossing(relation, line, 'x', isNumber, say)],
    [wanted || request.has('height'), () => maybeCrossing(relation, line, 'y', isNumber, say)],
  ];
  const found = asks.flatMap(([isAsked, find]) => (isAsked ? [find()] : []));
  const known = found.flatMap((one) => one ?? []);
  if (known.length === 0 || known.length < found.length) return null;
  const [only] = known;
  return {
    steps: known.flatMap(({ step }) => step ?? []),
    answer:
      known.length === 1
        ? (only?.fact ?? '')
        : joinFacts(known.map(({ name, fact }) => `\\text{${name} } ${fact}`)),
    line,
    other: null,
    points: known.flatMap(({ point }) => point ?? []),
  };
}

const isQuestion = /^(?:are|is)\b|whether|是否|是不是|吗|位置关系|判断/;

/** Whether two lines are parallel or perpendicular. */
export function maybeCompareLines(
  question: Question,
  request: ReadonlySet<string>,
  say: Say,
): LineReply | null {
  const [first, second] = question.formulas;
  const [a, b] = [maybeLine(first), maybeLine(second)];
  if (question.formulas.length !== 2 || first?.kind !== 'relation' || second?.kind !== 'relation')
    return null;
  if (a?.kind !== 'sloping' || b?.kind !== 'sloping' || !isQuestion.test(question.prose)) return null;
  if (!request.has('parallel') && !request.has('perpendicular') && !/位置关系/.test(question.prose))
    return null;
  const isSame = a.slope.equals(b.slope);
  const product = a.slope.mul(b.slope);
  const isRight = product.equals(one.neg());
  const kind = isSame
    ? a.height.equals(b.height)
      ? say('the same line', '重合')
      : say('parallel', '平行')
    : isRight
      ? say('perpendicular', '垂直')
      : say('neither parallel nor perpendicular', '相交但不垂直');
  const steps = [explainSlope(first.relation, a, say), explainSlope(second.relation, b, say)];
  const compare: Step = {
    title: say('Compare the slopes', '比较斜率'),
    body: isSame
      ? say('The slopes are equal:', '斜率相等：').concat(
          display(`${renderRational(a.slope)} - ${bracketed(b.slope)} = 0`),
        )
      : say(
          'Perpendicular lines have slopes with the product $-1$; here it is',
          '互相垂直的直线斜率之积为 $-1$，这里',
        ).concat(display(`${bracketed(a.slope)} \\cdot ${bracketed(b.slope)} = ${renderRational(product)}`)),
  };
  return { steps: [...steps, compare], answer: `\\text{${kind}}`, line: a, other: b, points: [] };
}
