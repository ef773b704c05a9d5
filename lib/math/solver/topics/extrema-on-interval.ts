import { roundDecimal } from '../../exact/round-decimal.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeFindZerosOn } from '../calculus/exact-zeros.ts';
import { maybeExplainDerivative } from '../calculus/explain-derivative.ts';
import { isDerivative } from '../calculus/numeric-check.ts';
import { applied, maybePickSubject, primed, type Subject } from '../calculus/subject.ts';
import { extremaLexicon } from '../extrema/extrema-words.ts';
import { numberOf, renderValue } from '../integral/definite.ts';
import { isFiniteOn } from '../integral/quadrature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

interface Task {
  readonly subject: Subject;
  readonly from: Expression;
  readonly to: Expression;
}

/** A place with its value; exact expressions are null where there is no proved exact form. */
interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly exactX: Expression | null;
  readonly exactY: Expression | null;
}

function maybeReadTask(question: Question): Task | null {
  const interval = question.formulas.find((formula) => formula.kind === 'interval');
  const picked = maybePickSubject(question.formulas.filter((formula) => formula !== interval));
  if (interval === undefined || !interval.isClosed || picked === null || picked.others.length > 0) {
    return null;
  }
  const { subject } = picked;
  const isOwn =
    findFreeVariables(subject.body).length === 1 &&
    findFreeVariables(interval.from, interval.to).length === 0;
  const isSame = interval.variable === null || interval.variable === subject.variable;
  return isOwn && isSame && numberOf(interval.from) < numberOf(interval.to)
    ? { subject, from: interval.from, to: interval.to }
    : null;
}

function candidateAt({ body, variable }: Subject, x: number, exactX: Expression | null): Candidate {
  const exactY = exactX === null ? null : simplifyExpression(substitute(body, variable, exactX), 'cancel');
  return { x, y: compileExpression(body, [variable])(x), exactX, exactY };
}

function maybeListCandidates({ subject, from, to }: Task, slope: Expression): readonly Candidate[] | null {
  const [low, high] = [numberOf(from), numberOf(to)];
  const width = high - low;
  const [f, g] = [subject.body, slope].map((body) => compileExpression(body, [subject.variable]));
  const isSmooth =
    f !== undefined &&
    g !== undefined &&
    isFiniteOn(f, low, high) &&
    isFiniteOn(g, low + width * 1e-6, high - width * 1e-6);
  const zeros = isSmooth ? maybeFindZerosOn(slope, subject.variable, low, high) : null;
  if (zeros === null) {
    return null;
  }
  const inside = zeros.filter(({ value }) => value > low + 1e-9 && value < high - 1e-9);
  return [
    candidateAt(subject, low, simplifyExpression(from)),
    ...inside.map(({ value, exact }) => candidateAt(subject, value, exact)),
    candidateAt(subject, high, simplifyExpression(to)),
  ];
}

function isConfirmed({ subject }: Task, candidates: readonly Candidate[]): boolean {
  const f = compileExpression(subject.body, [subject.variable]);
  const [low = 0, high = 0] = [candidates[0]?.x, candidates.at(-1)?.x];
  const heights = candidates.map(({ y }) => y);
  const [top, bottom] = [Math.max(...heights), Math.min(...heights)];
  const slack = 1e-9 * (1 + Math.max(Math.abs(top), Math.abs(bottom)));
  const samples = Array.from({ length: 2001 }, (_, index) => f(low + ((high - low) * index) / 2000));
  return (
    samples.every((value) => value <= top + slack && value >= bottom - slack) &&
    candidates.every(({ y, exactY }) => exactY === null || Math.abs(numberOf(exactY) - y) <= slack)
  );
}

function renderPlace({ x, exactX }: Candidate): string {
  return exactX === null ? roundDecimal(x) : renderLatex(exactX);
}

function claimHeight({ y, exactY }: Candidate, isFull: boolean): string {
  return exactY === null
    ? `\\approx ${roundDecimal(y)}`
    : `= ${renderValue({ exact: exactY, value: y }, isFull)}`;
}

function criticalStep({ subject }: Task, slope: Expression, inside: readonly Candidate[], say: Say): Step {
  const variable = subject.variable;
  const claims = inside.map(
    (candidate) => `${variable} ${candidate.exactX === null ? '\\approx' : '='} ${renderPlace(candidate)}`,
  );
  const found =
    inside.length === 0
      ? say('It has no zero inside the interval.', '在区间内部没有驻点。')
      : say('Inside the interval it is zero at', '在区间内部，令导数为零解得').concat(
          display(claims.join(',\\ ')),
        );
  return {
    title: say('Find where the derivative is zero', '求导数的零点'),
    body: say('The derivative is', '导数为').concat(
      display(`${primed(subject, 1, variable)} = ${renderLatex(slope)}`),
      found,
    ),
  };
}

function valuesStep({ subject }: Task, candidates: readonly Candidate[], say: Say): Step {
  const rows = candidates.map((candidate) => {
    const name = valueName(subject, candidate);
    return display(`${name} ${claimHeight(candidate, true)}`);
  });
  const definition = subject.isNamed
    ? ''
    : say(
        `Write $${applied(subject)} = ${renderLatex(subject.body)}$. `,
        `记 $${applied(subject)} = ${renderLatex(subject.body)}$。`,
      );
  return {
    title: say('Compare the values', '比较函数值'),
    body: definition.concat(
      say('The values at the ends and at these places are', '端点和驻点处的函数值为'),
      ...rows,
    ),
  };
}

function choiceStep(
  subject: Subject,
  top: readonly Candidate[],
  bottom: readonly Candidate[],
  say: Say,
): Step {
  const claims = (all: readonly Candidate[]): string =>
    display(
      all
        .map((candidate) => `${valueName(subject, candidate)} ${claimHeight(candidate, false)}`)
        .join(',\\ '),
    );
  return {
    title: say('Pick the largest and the smallest', '得出最值'),
    body: say('The largest value is', '最大值是').concat(
      claims(top),
      say('and the smallest value is', '最小值是'),
      claims(bottom),
    ),
  };
}

/** `f(2)`. */
function valueName({ letter }: Subject, candidate: Candidate): string {
  const place = renderPlace(candidate);
  return `${letter}${place.includes('\\frac') ? `\\left(${place}\\right)` : `(${place})`}`;
}

function draw({ subject, from, to }: Task, candidates: readonly Candidate[]): string {
  const domain = [numberOf(from), numberOf(to)] as const;
  const shown = (value: number): string => String(Number(value.toFixed(3))).replace('-', '−');
  const points = candidates.map(
    ({ x, y }): Mark => ({ kind: 'point', x, y, label: `(${shown(x)}, ${shown(y)})` }),
  );
  return writePlotCode({ x: windowAround(domain, 1e-3) }, [
    { kind: 'curve', expression: typeExpression(subject.body, subject.variable), options: { domain } },
    ...points,
  ]);
}

function writeAnswer(task: Task, top: Candidate, bottom: Candidate, request: ReadonlySet<string>): string {
  const isOne = !request.has('both') && request.has('maximum') !== request.has('minimum');
  const letter = task.subject.isNamed ? task.subject.letter : 'y';
  return isOne
    ? claimHeight(request.has('maximum') ? top : bottom, false).replace(/^= /, '')
    : `${letter}_{\\max} ${claimHeight(top, false)},\\ ${letter}_{\\min} ${claimHeight(bottom, false)}`;
}

function solveExtrema(question: Question): Solution | null {
  const request = maybeReadRequest(question, extremaLexicon);
  if (request === null || !['maximum', 'minimum', 'both'].some((word) => request.has(word))) {
    return null;
  }
  const say = speak(question.language);
  const task = maybeReadTask(question);
  const explained =
    task === null ? null : maybeExplainDerivative(task.subject.body, task.subject.variable, say);
  if (
    task === null ||
    explained === null ||
    !isDerivative(explained.slope, task.subject.body, task.subject.variable)
  ) {
    return null;
  }
  const candidates = maybeListCandidates(task, explained.slope);
  if (candidates === null || !isConfirmed(task, candidates)) {
    return null;
  }
  const ranked = candidates.toSorted((left, right) => left.y - right.y);
  const [bottom, top] = [ranked[0], ranked.at(-1)];
  if (bottom === undefined || top === undefined) {
    return null;
  }
  const reached = (best: Candidate): readonly Candidate[] =>
    candidates.filter(({ y }) => Math.abs(y - best.y) < 1e-9 * (1 + Math.abs(y)));
  return {
    topicId: 'extrema-on-interval',
    language: question.language,
    steps: [
      ...explained.steps,
      criticalStep(task, explained.slope, candidates.slice(1, -1), say),
      valuesStep(task, candidates, say),
      choiceStep(task.subject, reached(top), reached(bottom), say),
    ],
    answer: writeAnswer(task, top, bottom, request),
    plotCode: draw(task, candidates),
  };
}

/** The largest and smallest value of any differentiable function on a closed interval. */
export const extremaOnInterval: Topic = {
  id: 'extrema-on-interval',
  title: {
    en: 'the maximum and minimum of a differentiable function on a closed interval',
    zh: '可导函数在闭区间上的最大值和最小值',
  },
  examples: {
    en: [
      'Find the maximum and minimum of f(x) = x - 2 sin x on [0, pi]',
      'Find the maximum of f(x) = x e^(-x) on [0, 3]',
    ],
    zh: ['求 f(x) = x + 2cos x 在 [0, π/2] 上的最大值和最小值', '求 f(x) = ln x - x 在 [1/2, 2] 上的最值'],
  },
  solve: solveExtrema,
};
