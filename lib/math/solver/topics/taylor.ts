import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  divide,
  integer,
  maybeNumber,
  multiply,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybePickSubject, maybePlace, primed, type Subject } from '../calculus/subject.ts';
import { numerals, ordinals, taylorLexicon } from '../calculus/taylor-words.ts';
import { writeTaylor } from '../calculus/write-taylor.ts';
import { numberOf } from '../integral/definite.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

interface Task {
  readonly subject: Subject;
  readonly a: Expression;
  readonly degree: number;
  /** No degree was asked for: a few terms of the series are written. */
  readonly isSeries: boolean;
}

/** How far a series is written where nobody says how far. */
const usualDegree = 5;

function maybeWordDegree(prose: string): number | null {
  const english = ordinals.findIndex((word) => new RegExp(`\\b${word}[- ](?:degree|order)`).test(prose));
  const chinese = /([一二三四五六七八])(?:阶|次)/.exec(prose)?.[1];
  return english >= 0 ? english + 1 : chinese === undefined ? null : numerals.indexOf(chinese) + 1;
}

/** Which of the formulas is the degree: the one after "degree" or before 阶. */
function findDegreeIndex(prose: string): number {
  const pieces = prose.split('□');
  return pieces.findIndex((before, index) => {
    const after = pieces[index + 1];
    const isNamed = /(?:degree|order|展开到|up to|through|到)\s*$/.test(before) && after !== undefined;
    return isNamed || (after !== undefined && /^\s*(?:阶|次|th\b|rd\b|nd\b|th-|rd-)/.test(after));
  });
}

function maybeReadTask(question: Question, isMaclaurin: boolean): Task | null {
  const index = findDegreeIndex(question.prose);
  const marked = index < 0 ? undefined : question.formulas[index];
  const lead = marked?.kind === 'expression' ? marked.expression : null;
  const written = lead === null ? null : maybeNumber(lead.kind === 'power' ? lead.exponent : lead);
  const isSeries = lead === null && /series|expansion|级数|展开/.test(question.prose);
  const asked = written === null ? maybeWordDegree(question.prose) : written.valueOf();
  const degree = asked ?? (isSeries ? usualDegree : null);
  const rest = question.formulas.filter((formula) => formula !== marked);
  const isNumber = (formula: (typeof rest)[number]): boolean =>
    formula.kind === 'expression' && findFreeVariables(formula.expression).length === 0;
  const picked = maybePickSubject(rest.filter((formula) => !isNumber(formula)));
  if (
    picked === null ||
    degree === null ||
    !Number.isInteger(degree) ||
    degree < 1 ||
    degree > 8 ||
    findFreeVariables(picked.subject.body).length !== 1
  ) {
    return null;
  }
  const { subject } = picked;
  const places = [...picked.others, ...rest.filter(isNumber)].map((formula) =>
    maybePlace(formula, subject.variable),
  );
  const [place] = places;
  if (places.length > 1 || place === null || (isMaclaurin && place !== undefined && numberOf(place) !== 0)) {
    return null;
  }
  return { subject, a: simplifyExpression(place ?? integer(0)), degree, isSeries: asked === null };
}

interface Term {
  readonly order: number;
  readonly slope: Expression;
  readonly value: Expression;
  readonly coefficient: Expression;
}

function maybeListTerms({ subject, a, degree }: Task): readonly Term[] | null {
  const terms: Term[] = [];
  let slope: Expression | null = subject.body;
  let factorial = 1;
  for (let order = 0; order <= degree; order += 1) {
    factorial *= Math.max(1, order);
    const value: Expression | null =
      slope === null ? null : simplifyExpression(substitute(slope, subject.variable, a), 'cancel');
    if (slope === null || value === null || !Number.isFinite(numberOf(value))) {
      return null;
    }
    terms.push({
      order,
      slope,
      value,
      coefficient: simplifyExpression(divide(value, integer(factorial)), 'cancel'),
    });
    slope = maybeDifferentiate(slope, subject.variable);
  }
  return terms;
}

function toExpression({ subject, a }: Task, terms: readonly Term[]): Expression {
  const run = subtract(symbol(subject.variable), a);
  return add(
    ...terms.map(({ order, coefficient }) =>
      order === 0 ? coefficient : multiply(coefficient, power(run, integer(order))),
    ),
  );
}

/** Halving the distance divides the error by about 2^(degree + 1). */
function isConfirmed({ subject, a, degree }: Task, polynomial: Expression): boolean {
  const [f, p] = [subject.body, polynomial].map((body) => compileExpression(body, [subject.variable]));
  const place = numberOf(a);
  const errorAt = (h: number): number => Math.abs((f?.(place + h) ?? 0) - (p?.(place + h) ?? 0));
  return [0.02, -0.02].every((h) => {
    const [far, near] = [errorAt(2 * h), errorAt(h)];
    return near <= 1e-13 || near <= (far / 2 ** (degree + 1)) * 1.5;
  });
}

function explain(task: Task, terms: readonly Term[], polynomial: string, say: Say): readonly Step[] {
  const { subject, a, degree, isSeries } = task;
  const { letter, variable } = subject;
  const place = renderLatex(a);
  const name = (order: number, argument: string): string =>
    order === 0
      ? `${letter}${argument.includes('\\frac') ? `\\left(${argument}\\right)` : `(${argument})`}`
      : primed(subject, order, argument);
  const definition = subject.isNamed
    ? ''
    : say(
        `Write $${letter}(${variable}) = ${renderLatex(subject.body)}$. `,
        `记 $${letter}(${variable}) = ${renderLatex(subject.body)}$。`,
      );
  return [
    {
      title: say('Find the derivatives', '求各阶导数'),
      body: definition.concat(
        isSeries
          ? say(
              `No degree was asked for, so the terms up to order ${degree} are written. `,
              `题目没有指定阶数，这里写到 ${degree} 阶。`,
            )
          : '',
        say(`The derivatives up to order ${degree} are`, `直到 ${degree} 阶的各阶导数为`),
        ...terms
          .slice(1)
          .map(({ order, slope }) => display(`${name(order, variable)} = ${renderLatex(slope)}`)),
      ),
    },
    {
      title: say('Put in the centre', '求展开点处的值'),
      body: say(`At $${variable} = ${place}$:`, `在 $${variable} = ${place}$ 处：`).concat(
        ...terms.map(({ order, value }) => display(`${name(order, place)} = ${renderLatex(value)}`)),
      ),
    },
    {
      title: say('Write the polynomial', '写出泰勒多项式'),
      body: say(
        'The coefficient of order k is the k-th derivative at the centre divided by k!:',
        '第 k 项系数等于该点处的 k 阶导数除以 k 的阶乘：',
      ).concat(
        ...terms
          .slice(1)
          .map(({ order, coefficient }) =>
            display(`\\frac{${name(order, place)}}{${order}!} = ${renderLatex(coefficient)}`),
          ),
        say('so the polynomial is', '因此'),
        display(`T_{${degree}}(${variable}) = ${polynomial}`),
      ),
    },
  ];
}

function solveTaylor(question: Question): Solution | null {
  const request = maybeReadRequest(question, taylorLexicon);
  const isExpansion = /展开(?:到|成|为)/.test(question.prose) && /阶|次/.test(question.prose);
  const isAsked = request !== null && (request.has('taylor') || request.has('maclaurin') || isExpansion);
  const task = isAsked ? maybeReadTask(question, request.has('maclaurin')) : null;
  const terms = task === null ? null : maybeListTerms(task);
  if (task === null || terms === null) {
    return null;
  }
  const expression = toExpression(task, terms);
  if (!isConfirmed(task, expression)) {
    return null;
  }
  const polynomial = writeTaylor(task.subject.variable, task.a, terms);
  const { subject, a, degree } = task;
  const centre = numberOf(a);
  return {
    topicId: 'taylor',
    language: question.language,
    steps: explain(task, terms, polynomial, speak(question.language)),
    answer: `T_{${degree}}(${subject.variable}) = ${polynomial}`,
    plotCode: writePlotCode({ x: [centre - 3, centre + 3] }, [
      {
        kind: 'curve',
        expression: typeExpression(subject.body, subject.variable),
        options: { label: subject.isNamed ? subject.letter : 'f' },
      },
      {
        kind: 'curve',
        expression: typeExpression(simplifyExpression(expression), subject.variable),
        options: { label: `T${'₀₁₂₃₄₅₆₇₈'.charAt(degree)}`, dashed: true },
      },
    ]),
  };
}

/** Taylor and Maclaurin polynomials up to degree 8. */
export const taylor: Topic = {
  id: 'taylor',
  title: { en: 'Taylor and Maclaurin polynomials', zh: '泰勒多项式与麦克劳林多项式' },
  examples: {
    en: [
      'Find the Taylor polynomial of degree 3 of e^x about x = 0',
      'Find the Maclaurin polynomial of degree 5 of sin x',
    ],
    zh: ['求 e^x 在 x = 0 处的三阶泰勒多项式', '求 ln(1+x) 的 4 阶麦克劳林多项式'],
  },
  solve: solveTaylor,
};
