import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { divide, maybeNumber, subtract } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeMainVariable, maybePickSubject, maybePlace, type Subject } from '../calculus/subject.ts';
import { agree, parenthesize } from '../graph/feature.ts';
import {
  claimValue,
  type DefiniteTask,
  explainDefinite,
  maybeEvaluateDefinite,
  numberOf,
  renderDefinite,
  renderValue,
} from '../integral/definite.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'mean' | 'rate' | 'neutral'> = {
  mean: [
    ...'average value|average value of|mean value|mean value of|average|average height'.split('|'),
    ...'平均值|的平均值|上的平均值|积分平均值|平均'.split('|'),
  ],
  rate: [
    ...'average rate of change|average rate of change of|rate of change|average slope'.split('|'),
    ...'平均变化率|的平均变化率|上的平均变化率|平均速度'.split('|'),
  ],
  neutral: [
    ...'over|interval|the interval|over the interval|on the interval|closed interval|between|from|to|as|changes|goes|when|where|x'.split(
      '|',
    ),
    ...'区间|在区间|闭区间|上的|上|从|到|变到|变为|时|当|之间|在|由|增加到'.split('|'),
  ],
};

interface Task {
  readonly subject: Subject;
  readonly from: Expression;
  readonly to: Expression;
}

function maybeEnds(others: readonly Formula[], variable: string): readonly [Expression, Expression] | null {
  const [first, second, ...more] = others;
  if (first?.kind === 'interval' && second === undefined) return [first.from, first.to];
  const places = [first, second].map((formula) =>
    formula === undefined ? null : maybePlace(formula, variable),
  );
  const [from, to] = places;
  return from == null || to == null || more.length > 0 ? null : [from, to];
}

function maybeReadTask({ formulas }: Question): Task | null {
  const isEnd = (formula: Formula): boolean =>
    formula.kind === 'interval' ||
    (formula.kind === 'relation' && findFreeVariables(formula.relation.right).length === 0) ||
    (formula.kind === 'expression' && findFreeVariables(formula.expression).length === 0);
  const ends = formulas.filter(isEnd);
  const picked = maybePickSubject(formulas.filter((formula) => !isEnd(formula)));
  if (picked === null || picked.others.length > 0) return null;
  const { subject } = picked;
  const variable = maybeMainVariable(subject.body) ?? subject.variable;
  const bounds = findFreeVariables(subject.body).join() === variable ? maybeEnds(ends, variable) : null;
  if (bounds === null || findFreeVariables(...bounds).length > 0) return null;
  const [from, to] = bounds;
  return numberOf(from) < numberOf(to) ? { subject: { ...subject, variable }, from, to } : null;
}

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly value: number;
}

/** The integral over the length of the interval. */
function maybeMean({ subject, from, to }: Task, say: Say): Found | null {
  const task: DefiniteTask = { body: subject.body, variable: subject.variable, from, to };
  const result = maybeEvaluateDefinite(task);
  if (result?.exact == null) return null;
  const length = simplifyExpression(subtract(to, from), 'cancel');
  const exact = simplifyExpression(divide(result.exact, length), 'cancel');
  const value = result.value / numberOf(length);
  if (!agree(numberOf(exact), value)) return null;
  const mean = { ...result, exact, value };
  const factor = `\\frac{1}{${renderLatex(to)} - ${parenthesizeNegative(from)}}`;
  const step: Step = {
    title: say('Divide by the length', '除以区间长度'),
    body: say(
      'The average value is the integral over the length of the interval:',
      '平均值等于定积分除以区间长度：',
    ).concat(display(`${factor} ${renderDefinite(task)} ${claimValue(mean)}`)),
  };
  return { steps: [...explainDefinite(task, result, say), step], answer: renderValue(mean, false), value };
}

function parenthesizeNegative(expression: Expression): string {
  const latex = renderLatex(expression);
  return latex.startsWith('-') ? parenthesize(latex) : latex;
}

/** The slope of the line through the ends of the graph. */
function maybeRate({ subject, from, to }: Task, say: Say): Found | null {
  const { letter, variable, body } = subject;
  const name = letter === 'y' ? 'f' : letter;
  const heights = [from, to].map((place) => simplifyExpression(substitute(body, variable, place), 'cancel'));
  const [low, high] = heights;
  if (low === undefined || high === undefined) return null;
  const rate = simplifyExpression(divide(subtract(high, low), subtract(to, from)), 'cancel');
  const f = compileExpression(body, [variable]);
  const value = (f(numberOf(to)) - f(numberOf(from))) / (numberOf(to) - numberOf(from));
  if (!Number.isFinite(value) || !agree(numberOf(rate), value)) return null;
  const [start, end] = [from, to].map(renderLatex);
  const values: Step = {
    title: say('Find the values at the ends', '求端点处的函数值'),
    body: say(
      `With $${name}(${variable}) = ${renderLatex(body)}$`,
      `设 $${name}(${variable}) = ${renderLatex(body)}$，则`,
    ).concat(
      display(`${name}${parenthesize(start ?? '')} = ${renderLatex(low)}`),
      display(`${name}${parenthesize(end ?? '')} = ${renderLatex(high)}`),
    ),
  };
  const quotient = `\\frac{${renderLatex(high)} - ${bracketSum(low)}}{${end} - ${parenthesizeNegative(from)}}`;
  const step: Step = {
    title: say('Divide the change', '求平均变化率'),
    body: say(
      'The average rate of change is the change of the value over the change of the variable:',
      '平均变化率等于函数值的改变量与自变量的改变量之比：',
    ).concat(display(`${quotient} ${claimValue({ exact: rate, value, antiderivative: null })}`)),
  };
  return { steps: [values, step], answer: renderLatex(rate), value };
}

function bracketSum(expression: Expression): string {
  const isSimple =
    maybeNumber(expression)?.s === 1n || expression.kind === 'call' || expression.kind === 'power';
  return isSimple ? renderLatex(expression) : `\\left(${renderLatex(expression)}\\right)`;
}

function draw({ subject, from, to }: Task, isMean: boolean, value: number, say: Say): string {
  const [a, b] = [numberOf(from), numberOf(to)];
  const f = compileExpression(subject.body, [subject.variable]);
  const expression = typeExpression(subject.body, subject.variable);
  const curve: Mark = { kind: 'curve', expression, options: { label: 'f' } };
  const level: Mark = {
    kind: 'segment',
    from: isMean ? [a, value] : [a, f(a)],
    to: isMean ? [b, value] : [b, f(b)],
    options: { label: isMean ? say('average', '平均值') : say('secant', '割线'), dashed: true },
  };
  const area: readonly Mark[] = isMean ? [{ kind: 'area', expression, base: null, from: a, to: b }] : [];
  return writePlotCode({ x: windowAround([a, b], Math.max(1e-3, (b - a) * 1.4)) }, [curve, ...area, level]);
}

function solveAverage(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null || request.has('mean') === request.has('rate')) return null;
  const task = maybeReadTask(question);
  const say = speak(question.language);
  const found = task === null ? null : request.has('mean') ? maybeMean(task, say) : maybeRate(task, say);
  if (task === null || found === null) return null;
  const { steps, answer, value } = found;
  return {
    topicId: 'average-value',
    language: question.language,
    steps,
    answer,
    plotCode: draw(task, request.has('mean'), value, say),
  };
}

/** The average value of a function on an interval, and its average rate of change. */
export const averageValue: Topic = {
  id: 'average-value',
  title: {
    en: 'the average value and the average rate of change of a function on an interval',
    zh: '函数在区间上的平均值与平均变化率',
  },
  examples: {
    en: [
      'Find the average value of x^2 on [0, 3]',
      'Find the average rate of change of f(x) = x^2 from x = 1 to x = 4',
    ],
    zh: ['求函数 f(x) = x^2 在 [0, 3] 上的平均值', '求函数 y = x^2 在区间 [1, 3] 上的平均变化率'],
  },
  solve: solveAverage,
};
