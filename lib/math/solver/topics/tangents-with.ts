import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer, numberFrom } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { coefficientOf, degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeSubject, type Subject } from '../calculus/subject.ts';
import { maybeFindTangents, type TangentCondition } from '../calculus/tangent-family.ts';
import { speak } from '../language.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { joinFacts, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'tangent' | 'parallel' | 'through' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  tangent: [
    ...'tangent|tangents|tangent line|tangent lines|line tangent|lines tangent|tangent to'.split('|'),
    ...'切线|切线方程|的切线方程|的切线|切线的方程|相切|相切的直线|相切的直线方程|与其相切'.split('|'),
  ],
  parallel: 'parallel|parallel to|that is parallel to|that are parallel to|平行|平行于|且平行于|平行的'.split(
    '|',
  ),
  through: [
    ...'through|through the point|that pass through|that passes through|passing through|from|from the point'.split(
      '|',
    ),
    ...'过点|且过点|经过点|过'.split('|'),
  ],
  neutral:
    'equations|line|lines|to|curve|parabola|to the curve|to the graph of|which|point|直线方程|的直线|直线|曲线|抛物线|与|作|图象|图像'.split(
      '|',
    ),
};

interface Task {
  readonly subject: Subject;
  readonly condition: TangentCondition;
}

/** `(1, -3)`, which stands as an open interval. */
function maybePoint(formula: Formula | undefined): TangentCondition | null {
  const isPoint =
    formula?.kind === 'interval' &&
    formula.variable === null &&
    formula.closedEnds.every((isClosed) => !isClosed);
  return isPoint && findFreeVariables(formula.from, formula.to).length === 0
    ? { kind: 'point', x: formula.from, y: formula.to }
    : null;
}

function maybeSlopeOf(formula: Formula | undefined): Expression | null {
  const isLevel =
    formula?.kind === 'relation' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === 'y' &&
    findFreeVariables(formula.relation.right).length === 0;
  if (isLevel) return integer(0);
  const line = formula === undefined ? null : maybeSubject(formula);
  const polynomial = line === null ? null : maybeReadPolynomial(line.body, line.variable);
  return polynomial === null || degreeOf(polynomial) > 1 ? null : numberFrom(coefficientOf(polynomial, 1));
}

function maybeReadTask({ formulas, prose }: Question, request: ReadonlySet<string>): Task | null {
  if (formulas.length !== 2 || request.has('parallel') === request.has('through')) return null;
  if (request.has('through')) {
    const point = formulas.find((formula) => maybePoint(formula) !== null);
    const [curve] = formulas.filter((formula) => formula !== point);
    const [subject, condition] = [curve === undefined ? null : maybeSubject(curve), maybePoint(point)];
    return subject === null || condition === null ? null : { subject, condition };
  }
  const isLineFirst = /平行于?(?:直线)? ?□|parallel to (?:the )?(?:line )?□/.exec(prose);
  const index =
    isLineFirst === null
      ? -1
      : prose.slice(0, isLineFirst.index + isLineFirst[0].length).split('□').length - 2;
  const [line, curve] = [formulas[index], formulas[1 - index]];
  const [slope, subject] = [maybeSlopeOf(line), curve === undefined ? null : maybeSubject(curve)];
  return slope === null || subject === null ? null : { subject, condition: { kind: 'slope', slope } };
}

function solveTangents(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const task = request?.has('tangent') === true ? maybeReadTask(question, request) : null;
  const say = speak(question.language);
  const found = task === null ? null : maybeFindTangents(task.subject, task.condition, say);
  if (task === null || found === null) return null;
  const { subject } = task;
  const f = compileExpression(subject.body, ['x']);
  const contacts = found.tangents.map(({ a }) => compileExpression(a, [])());
  const round = (value: number): number => Number(value.toFixed(9));
  return {
    topicId: 'tangents-with',
    language: question.language,
    steps: found.steps,
    answer: joinFacts(found.tangents.map(({ line }) => `y = ${renderLatex(line.right)}`)),
    plotCode: writePlotCode({ x: windowAround(contacts, 6) }, [
      { kind: 'curve', expression: typeExpression(subject.body), options: { label: subject.letter } },
      ...found.tangents.map(
        ({ line }) =>
          ({ kind: 'curve', expression: typeExpression(line.right), options: { dashed: true } }) as const,
      ),
      ...found.tangents.map(
        ({ a }, index) =>
          ({
            kind: 'point',
            x: round(contacts[index] ?? 0),
            y: round(f(contacts[index] ?? 0)),
            label: `x = ${typeExpression(a)}`,
          }) as const,
      ),
    ]),
  };
}

/** Tangents of a polynomial's graph through a point beside it, or parallel to a line. */
export const tangentsWith: Topic = {
  id: 'tangents-with',
  title: {
    en: 'the tangents of a curve through a point or parallel to a line',
    zh: '过一点或平行于已知直线的切线',
  },
  examples: {
    en: [
      'Find the tangents to y = x^2 through the point (1, -3)',
      'Find the tangent to y = x^2 parallel to the line y = 4x + 1',
    ],
    zh: [
      '求过点 (1, -3) 且与抛物线 y = x^2 相切的直线方程',
      '求曲线 y = x^2 平行于直线 y = 4x + 1 的切线方程',
    ],
  },
  solve: solveTangents,
};
