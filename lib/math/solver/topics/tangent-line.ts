import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { numberFrom } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { coefficientOf, degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { placeWords } from '../calculus/derivative-words.ts';
import { maybePickSubject, maybePlace, type Subject } from '../calculus/subject.ts';
import { maybeFindTangent, type TangentLines } from '../calculus/tangent-lines.ts';
import { maybeAnalyse } from '../function/analyse.ts';
import { maybeFocusFrame } from '../function/focus-frame.ts';
import { agree } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { joinFacts, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'tangent' | 'normal' | 'slope' | 'place' | 'vertex' | 'curve' | 'graph'> = {
  vertex: [
    'vertex',
    'at the vertex',
    'at its vertex',
    '顶点',
    '顶点处',
    '在顶点处',
    '在顶点',
    '在其顶点处',
    '过顶点',
  ],
  tangent: [
    'tangent',
    'tangent line',
    'line tangent',
    'tangent lines',
    '切线',
    '切线方程',
    '的切线方程',
    '切线的方程',
  ],
  normal: ['normal', 'normal line', '法线', '法线方程', '法线的方程'],
  place: [...placeWords, 'at point', '横坐标为', '其上一点'],
  curve: [
    'to the curve',
    'curve',
    'the curve',
    'to the graph',
    'to the graph of',
    '曲线',
    '抛物线',
    'parabola',
    'to the parabola',
    '图象',
    '图像',
  ],
  slope: [
    'slope',
    'gradient',
    '斜率',
    '切线斜率',
    '切线的斜率',
    'slope of the tangent line',
    'slope of the tangent',
    'gradient of the tangent',
  ],
  graph: graphPhrases,
};

interface Task {
  readonly subject: Subject;
  /** Exact. */
  readonly a: Expression;
}

const pair = /^(?:[A-Z]\s*)?\(([^,]+),([^,]+)\)$/;

interface Point {
  readonly a: Expression;
  /** Null where it is written as `f(a)`. */
  readonly height: Expression | null;
}

function maybeParse(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return null;
    }
    throw error;
  }
}

/** A point given by both coordinates, `(1, 2)`, `P(1, 2)` or `(1, f(1))`. */
function maybePoint(formula: Formula): Point | null {
  if (formula.kind === 'interval') {
    const isOpen = formula.variable === null && formula.closedEnds.every((isClosed) => !isClosed);
    return isOpen ? { a: formula.from, height: formula.to } : null;
  }
  const match = formula.kind === 'unreadable' ? pair.exec(formula.text) : null;
  const [a, height] = [maybeParse(match?.[1] ?? ''), maybeParse(match?.[2] ?? '')];
  const isValueOf = /^\s*[fgh]\s*\((.+)\)\s*$/.exec(match?.[2] ?? '')?.[1]?.trim() === match?.[1]?.trim();
  return a === null || (height === null && !isValueOf) ? null : { a, height };
}

/** Where the graph of a quadratic function turns; null for any other function. */
function maybeVertex({ body, variable }: Subject): Expression | null {
  const polynomial = maybeReadPolynomial(body, variable);
  if (polynomial === null || degreeOf(polynomial) !== 2) return null;
  const [b, a] = [coefficientOf(polynomial, 1), coefficientOf(polynomial, 2)];
  return numberFrom(b.neg().div(a.mul(2)));
}

function maybeReadTask(formulas: readonly Formula[], isAtVertex: boolean): Task | null {
  const points = formulas.filter((formula) => maybePoint(formula) !== null);
  const rest = formulas.filter((formula) => !points.includes(formula));
  const isNumber = (formula: Formula): boolean =>
    formula.kind === 'expression' && findFreeVariables(formula.expression).length === 0;
  const picked = maybePickSubject(rest.filter((formula) => !isNumber(formula)));
  if (
    picked === null ||
    picked.subject.variable !== 'x' ||
    findFreeVariables(picked.subject.body).length !== 1
  ) {
    return null;
  }
  const { subject } = picked;
  const places = [...picked.others, ...rest.filter(isNumber)].map((formula) => maybePlace(formula, 'x'));
  const [point = null] = points.map(maybePoint);
  if (places.length + points.length !== (isAtVertex ? 0 : 1) || places.includes(null)) {
    return null;
  }
  const a = isAtVertex ? maybeVertex(subject) : (point?.a ?? places[0] ?? null);
  if (a === null || findFreeVariables(a).length > 0) {
    return null;
  }
  const height = point?.height ?? null;
  if (height !== null && findFreeVariables(height).length > 0) {
    return null;
  }
  const x = compileExpression(a, [])();
  const isOnCurve =
    height === null || agree(compileExpression(subject.body, ['x'])(x), compileExpression(height, [])());
  return isOnCurve ? { subject, a: simplifyExpression(a) } : null;
}

function draw(
  { subject, a }: Task,
  { height: b, tangent, normal }: TangentLines,
  wantsNormal: boolean,
  say: Say,
): string {
  const [x, y] = [a, b].map((value) => compileExpression(value, [])());
  const line = (right: Expression, label: string): Mark => ({
    kind: 'curve',
    expression: typeExpression(right),
    options: { label, dashed: true },
  });
  const [centre, height] = [x ?? 0, y ?? 0];
  const shown = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−');
  const upright: Mark = {
    kind: 'segment',
    from: [centre, height - 3],
    to: [centre, height + 3],
    options: { label: say('normal', '法线'), dashed: true },
  };
  const crossing = { x: 0, y: compileExpression(tangent.right, ['x'])(0) };
  const wide = windowAround([centre - 2.5, centre + 2.5], 6);
  return writePlotCode(
    {
      x: wide,
      ...(wantsNormal ? {} : maybeFocus(subject.body, wide, { contact: { x: centre, y: height }, crossing })),
      title: say(`Tangent at x = ${shown(centre)}`, `x = ${shown(centre)} 处的切线`),
      ...(wantsNormal
        ? { y: [Math.floor(height - 4), Math.ceil(height + 4)] as const, equalAspect: true }
        : {}),
    },
    [
      {
        kind: 'curve',
        expression: typeExpression(subject.body),
        options: { label: subject.isNamed ? subject.letter : 'y' },
      },
      line(tangent.right, say('tangent', '切线')),
      ...(wantsNormal ? [normal === null ? upright : line(normal.right, say('normal', '法线'))] : []),
      { kind: 'point', x: centre, y: height, label: `(${shown(centre)}, ${shown(height)})` },
    ],
  );
}

/** The point of contact beside the places near it where the graph turns, or else where the tangent meets the y axis. */
function maybeFocus(
  body: Expression,
  wide: readonly [number, number],
  { contact, crossing }: Readonly<Record<'contact' | 'crossing', { readonly x: number; readonly y: number }>>,
): ReturnType<typeof maybeFocusFrame> {
  const analysis = maybeAnalyse(body, 'x', null);
  if (analysis === null || analysis.period !== null) return null;
  const isNear = ({ x }: { readonly x: number }): boolean => x >= wide[0] && x <= wide[1];
  const turnings = (analysis.turnings ?? []).filter(isNear);
  const others = turnings.length > 0 ? turnings : [crossing].filter(isNear);
  return maybeFocusFrame(analysis.f, wide, [contact, ...others]);
}

function solveTangent(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null || !['tangent', 'normal', 'slope'].some((word) => request.has(word))) {
    return null;
  }
  const say = speak(question.language);
  const task = maybeReadTask(question.formulas, request.has('vertex'));
  const [wantsTangent, wantsNormal] = [request.has('tangent') || request.has('slope'), request.has('normal')];
  const result = task === null ? null : maybeFindTangent(task.subject, task.a, wantsNormal, say);
  if (task === null || result === null) {
    return null;
  }
  const tangent = `y = ${renderLatex(result.tangent.right)}`;
  const normal =
    result.normal === null ? `x = ${renderLatex(task.a)}` : `y = ${renderLatex(result.normal.right)}`;
  const both = joinFacts([
    `\\text{${say('tangent', '切线')} } ${tangent}`,
    `\\text{${say('normal', '法线')} } ${normal}`,
  ]);
  return {
    topicId: 'tangent-line',
    language: question.language,
    steps: result.steps,
    answer: request.has('slope')
      ? renderLatex(result.tangent.slope)
      : wantsTangent && wantsNormal
        ? both
        : wantsTangent
          ? tangent
          : normal,
    plotCode: draw(task, result, wantsNormal, say),
  };
}

/** The tangent and the normal of a graph at a place. */
export const tangentLine: Topic = {
  id: 'tangent-line',
  title: { en: 'the tangent and the normal of a curve at a point', zh: '曲线在某点处的切线和法线' },
  examples: {
    en: [
      'Find the tangent line to y = x^3 - 2x at x = 1',
      'Find the tangent and normal to f(x) = e^x at x = 0',
    ],
    zh: ['求曲线 y = x^3 - 2x 在点 (1, -1) 处的切线方程', '求 f(x) = ln x 在 x = 1 处的切线和法线方程'],
  },
  solve: solveTangent,
};
