import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeFactorCommon } from '../../expression/factor-common.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { derivativeLexicon } from '../calculus/derivative-words.ts';
import { drawDerivative } from '../calculus/draw-derivative.ts';
import { maybeExplainDerivative } from '../calculus/explain-derivative.ts';
import { compileAt, isDerivative, numericSlope } from '../calculus/numeric-check.ts';
import {
  applied,
  maybePickSubject,
  maybePlace,
  maybeSubject,
  primed,
  type Subject,
} from '../calculus/subject.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

interface Task {
  readonly subject: Subject;
  readonly order: number;
  readonly at: Expression | null;
  /** How the question names the function. */
  readonly naming: 'named' | 'y' | 'bare';
  /** The orders where several are asked for, ascending; empty where one is. */
  readonly listed: readonly number[];
}

function orderIn(request: ReadonlySet<string>): number {
  return request.has('third') ? 3 : request.has('second') ? 2 : 1;
}

/** `d/dx (body)` or `(body)'` on its own. */
function maybeReadOperator(formulas: readonly Formula[], request: ReadonlySet<string>): Task | null {
  const [formula, place, ...rest] = formulas;
  if (formula?.kind !== 'derivative' || formula.body === null || rest.length > 0 || orderIn(request) > 1) {
    return null;
  }
  const variable = formula.variable ?? 'x';
  const subject: Subject = { letter: 'f', variable, body: formula.body, isNamed: false };
  const at = place === undefined ? null : maybePlace(place, variable);
  return place !== undefined && at === null
    ? null
    : { subject, order: formula.order, at, naming: 'bare', listed: [] };
}

function namingOf(formulas: readonly Formula[], subject: Subject): Task['naming'] {
  const isBare = formulas.some(
    (formula) => formula.kind === 'expression' && formula.expression === subject.body,
  );
  return subject.isNamed ? 'named' : isBare ? 'bare' : 'y';
}

/** Whether `f'(x)` or `y'` belongs to the function that the question is about. */
function isOf(subject: Subject, formula: Formula): boolean {
  return (
    formula.kind === 'derivative' &&
    formula.body === null &&
    (formula.name === subject.letter || (formula.name === 'y' && !subject.isNamed))
  );
}

function maybeReadTask(formulas: readonly Formula[], request: ReadonlySet<string>): Task | null {
  const operator = maybeReadOperator(formulas, request);
  if (operator !== null) {
    return operator;
  }
  const usable = formulas.filter(
    (formula) =>
      !(request.has('variable') && formula.kind === 'expression' && formula.expression.kind === 'symbol'),
  );
  const named = request.has('variable')
    ? formulas.flatMap((formula) =>
        formula.kind === 'expression' && formula.expression.kind === 'symbol'
          ? [formula.expression.name]
          : [],
      )
    : [];
  const picked = maybePickSubject(
    usable.filter(
      (formula) => !(formula.kind === 'expression' && findFreeVariables(formula.expression).length === 0),
    ),
  );
  if (picked === null) {
    return null;
  }
  const variable = named[0] ?? picked.subject.variable;
  const subject = { ...picked.subject, variable };
  const others = usable.filter((formula) => maybeSubject(formula)?.body !== subject.body);
  const asked = others.filter((formula) => formula.kind === 'derivative');
  const places = others
    .filter((formula) => formula.kind !== 'derivative')
    .map((formula) => maybePlace(formula, variable));
  const [derivative] = asked.toSorted((left, right) => right.order - left.order);
  const orders = asked.map(({ order }) => order);
  const isList =
    asked.length > 1 && asked.every(({ at }) => at === null) && new Set(orders).size === asked.length;
  const isOwn = asked.every((formula) => isOf(subject, formula));
  if (
    named.length > 1 ||
    !isOwn ||
    (asked.length > 1 && !isList) ||
    (isList && places.length > 0) ||
    places.length > 1 ||
    places.includes(null)
  ) {
    return null;
  }
  const at = derivative?.at ?? places[0] ?? null;
  const isAsked = derivative !== undefined || ['derive', 'second', 'third'].some((word) => request.has(word));
  const order = derivative?.order ?? orderIn(request);
  return isAsked
    ? { subject, order, at, naming: namingOf(formulas, subject), listed: isList ? orders.toSorted() : [] }
    : null;
}

function writeFull(slope: Expression): string {
  const factored = maybeFactorCommon(slope);
  return factored === null ? renderLatex(slope) : `${renderLatex(slope)} = ${renderLatex(factored)}`;
}

function nameOf({ subject, naming }: Task, order: number): string {
  return naming === 'y' ? `y${"'".repeat(order)}` : primed(subject, order, subject.variable);
}

function operatorOf({ subject }: Task, order: number): string {
  const power = order === 1 ? '' : `^{${order}}`;
  return `\\frac{d${power}}{d${subject.variable}${power}}\\left(${renderLatex(subject.body)}\\right)`;
}

function resultStep(task: Task, order: number, slope: Expression, say: Say): Step {
  const nth = ['', say('first', '一阶'), say('second', '二阶'), say('third', '三阶')][order] ?? `${order}`;
  const name = task.naming === 'named' ? `${display(`${nameOf(task, order)} = ${renderLatex(slope)}`)}` : '';
  return {
    title: say(`Put the parts together: the ${nth} derivative`, `代入并化简，得${nth}导数`),
    body: say('Put in what was found and simplify:', '把各部分代入，化简得：').concat(
      display(`${operatorOf(task, order)} = ${writeFull(slope)}`),
      name,
    ),
  };
}

function maybeValueStep(
  task: Task,
  slope: Expression,
  say: Say,
): { readonly step: Step; readonly value: Expression } | null {
  const { subject, order, at } = task;
  if (at === null) {
    return null;
  }
  const value = simplifyExpression(substitute(slope, subject.variable, at));
  const place = renderLatex(at);
  const named = { ...subject, letter: subject.letter };
  const definition =
    task.naming === 'named'
      ? ''
      : say(
          `Write $${applied(named)} = ${renderLatex(subject.body)}$ for the function, so $${primed(named, order, subject.variable)} = ${renderLatex(slope)}$. `,
          `记 $${applied(named)} = ${renderLatex(subject.body)}$，则 $${primed(named, order, subject.variable)} = ${renderLatex(slope)}$。`,
        );
  return {
    value,
    step: {
      title: say(`Put in the value of ${subject.variable}`, '代入求值'),
      body: definition.concat(
        say(
          `At $${subject.variable} = ${place}$ the derivative is`,
          `当 $${subject.variable} = ${place}$ 时，导数值为`,
        ),
        display(`${primed(named, order, place)} = ${renderLatex(value)}`),
      ),
    },
  };
}

/** The value at the place agrees with a difference quotient of the function before. */
function isValueRight(before: Expression, variable: string, at: Expression, value: Expression): boolean {
  const x = compileExpression(at, [])();
  const found = compileAt(value, variable)(0);
  const expected = numericSlope(compileAt(before, variable), x);
  return (
    Number.isFinite(found) &&
    (!Number.isFinite(expected) || Math.abs(expected - found) <= 1e-4 * (1 + Math.abs(found)))
  );
}

interface Derived {
  readonly steps: readonly Step[];
  /** The derivatives from the first on. */
  readonly slopes: readonly Expression[];
  readonly slope: Expression;
  readonly before: Expression;
}

function maybeDerive(task: Task, say: Say): Derived | null {
  const { subject, order } = task;
  const steps: Step[] = [];
  const slopes: Expression[] = [];
  let [before, slope] = [subject.body, subject.body];
  for (let count = 1; count <= order; count += 1) {
    before = slope;
    const explained = maybeExplainDerivative(before, subject.variable, say);
    const next = explained?.slope ?? null;
    if (explained === null || next === null || !isDerivative(next, before, subject.variable)) {
      return null;
    }
    steps.push(...explained.steps, resultStep(task, count, next, say));
    slope = next;
    slopes.push(next);
  }
  return { steps, slopes, slope, before };
}

function solveDerivative(question: Question): Solution | null {
  const request = maybeReadRequest(question, derivativeLexicon);
  const task = request === null ? null : maybeReadTask(question.formulas, request);
  const say = speak(question.language);
  if (
    task === null ||
    task.order > 4 ||
    maybeDifferentiate(task.subject.body, task.subject.variable) === null
  ) {
    return null;
  }
  const derived = maybeDerive(task, say);
  if (derived === null) {
    return null;
  }
  const { subject, at, order } = task;
  const value = maybeValueStep(task, derived.slope, say);
  if (value !== null && at !== null && !isValueRight(derived.before, subject.variable, at, value.value)) {
    return null;
  }
  const shown = renderLatex(maybeFactorCommon(derived.slope) ?? derived.slope);
  const plain = task.naming === 'bare' ? shown : `${nameOf(task, order)} = ${shown}`;
  const list = task.listed.map(
    (each) => `${nameOf(task, each)} = ${renderLatex(derived.slopes[each - 1] ?? derived.slope)}`,
  );
  const answer =
    list.length > 0
      ? joinFacts(list)
      : value === null
        ? plain
        : task.naming === 'named'
          ? `${primed(subject, order, renderLatex(at ?? subject.body))} = ${renderLatex(value.value)}`
          : renderLatex(value.value);
  return {
    topicId: 'derivative',
    language: question.language,
    steps: value === null ? derived.steps : [...derived.steps, value.step],
    answer,
    plotCode: drawDerivative(task, derived.slope),
  };
}

/** Derivatives of any function of the language, with the rules named; of higher order, and at a place. */
export const derivative: Topic = {
  id: 'derivative',
  title: {
    en: 'the derivative of a function, rule by rule, of higher order or at a point',
    zh: '函数的导数（写明求导法则）、高阶导数以及某点处的导数',
  },
  examples: {
    en: [
      'Find the derivative of f(x) = x^2 sin x',
      "Find f'(2) for f(x) = x^3 - 3x",
      'Differentiate ln(x^2 + 1)',
    ],
    zh: [
      '求 f(x) = x^2 sin x 的导数',
      '求函数 y = ln(x^2 + 1) 的导数',
      '求 f(x) = x^3 - 3x 在 x = 2 处的导数',
    ],
  },
  solve: solveDerivative,
};
