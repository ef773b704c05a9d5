import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybePlainExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeCombineValues } from '../algebra/combine-values.ts';
import { isInDecimals, maybeDivision, toDecimals } from '../algebra/decimals.ts';
import { maybeReadRatio, renderRatio } from '../algebra/rational-form.ts';
import { applyFunction, definitionsOf, maybeReadApplication } from '../algebra/read-application.ts';
import { isProbablyDegrees, maybeReadDegrees } from '../algebra/read-degrees.ts';
import { maybeReduceNumber, maybeSixDigits } from '../algebra/reduce-numeric.ts';
import { explainUndefined, maybeUndefinedPart } from '../algebra/undefined-part.ts';
import { parenthesize } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'compute' | 'neutral'> = {
  compute: [
    ...'evaluate|work out the value of|value of|values of|simplify|simplified|at|when|substitute|plug in|plug|sum of|exact value|numerical value'.split(
      '|',
    ),
    ...'find the value|evaluate the expression|then|rationalise|rationalize|rationalise the denominator|rationalize the denominator|denominator'.split(
      '|',
    ),
    ...'化简|求值|算|口算|计算下列各式|的值|处的值|代入|处|函数值|计算下列各题|先化简再求值|先化简|再求值|分母有理化|求下列各式的值|脱式计算|简便计算'.split(
      '|',
    ),
  ],
  neutral: neutralPhrases,
};

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function finish(steps: readonly Step[], answer: string, text: string): Found {
  const write = isInDecimals(text) ? toDecimals : (latex: string): string => latex;
  return { steps: steps.map(({ title, body }) => ({ title, body: write(body) })), answer: write(answer) };
}

function undefinedValue(name: string, say: Say, part: Expression | null = null): Found {
  const why = part === null ? null : explainUndefined(part, say);
  return {
    steps: [
      {
        title: say('Look at the domain', '看定义域'),
        body: say(
          `${why ?? 'Putting the number in gives no real value'}: $${name}$ is not defined.`,
          `${why ?? '代入后没有实数值'}：$${name}$ 没有意义。`,
        ),
      },
    ],
    answer: say('\\text{undefined}', '\\text{无意义}'),
  };
}

/** The value of an expression of numbers; `name` is what it is the value of, null where it stands for itself. */
function maybeWorkOut(
  expression: Expression,
  name: string | null,
  lead: readonly Step[],
  question: Question,
): Found | null {
  const say = speak(question.language);
  const part = maybeUndefinedPart(expression);
  if (part !== null) return undefinedValue(name ?? renderLatex(expression), say, part);
  const reduced = maybeReduceNumber(expression, say, isInDecimals(question.text));
  if (reduced === null) {
    const value = compileExpression(expression, [])();
    return Number.isNaN(value) || !Number.isFinite(value)
      ? name === null
        ? null
        : undefinedValue(name, say)
      : null;
  }
  const given = renderLatex(expression);
  const number = maybeNumber(reduced.value);
  const decimal = number === null ? maybeSixDigits(compileExpression(expression, [])()) : null;
  const approximation: readonly Step[] =
    decimal === null
      ? []
      : [
          {
            title: say('Approximate', '近似值'),
            body: say('As a decimal, rounded,', '取近似值').concat(
              display(`${reduced.latex} \\approx ${decimal}`),
            ),
          },
        ];
  const closing: readonly Step[] =
    name === null || lead.length === 0
      ? []
      : [
          {
            title: say('State the value', '得出结果'),
            body: say('So', '所以').concat(display(`${name} = ${reduced.latex}`)),
          },
        ];
  const isUnchanged = reduced.steps.length === 0 && number === null;
  const steps = [...lead, ...reduced.steps, ...closing, ...approximation];
  const answer =
    isUnchanged && decimal !== null && lead.length === 0 ? `${given} \\approx ${decimal}` : reduced.latex;
  if (steps.length > 0) return finish(steps, answer, question.text);
  const isToStay = number === null || /simplif|reduce|lowest|fraction|化简|约分|分数/i.test(question.text);
  return isToStay ? null : maybeDivision(number, say);
}

function maybeSymbolic(name: string, expression: Expression, lead: readonly Step[], say: Say): Found | null {
  const ratio = maybeReadRatio(expression);
  if (ratio === null) {
    return { steps: lead, answer: renderLatex(expression) };
  }
  const latex = renderRatio(ratio);
  const step: Step = {
    title: say('Simplify', '化简'),
    body: say('Multiplying out and collecting terms gives', '展开、整理得').concat(
      display(`${name} = ${latex}`),
    ),
  };
  return agreesAtPlaces(expression, latex) ? { steps: [...lead, step], answer: latex } : null;
}

/** f(3) or g(f(2)) for functions that the question defines. */
function maybeFunctionValue(question: Question): Found | null {
  const known = definitionsOf(question);
  const others = question.formulas.filter(({ kind }) => kind !== 'function');
  const [asked] = others;
  if (known.length === 0 || others.length !== 1 || asked?.kind !== 'unreadable') {
    return null;
  }
  const application = maybeReadApplication(asked.text.replace(/\s*=\s*$/, ''), known);
  const isNested = (application?.functions.length ?? 0) > 1;
  if (application === null || (isNested && findFreeVariables(application.argument).length > 0)) {
    return null;
  }
  const say = speak(question.language);
  const lead: Step[] = [];
  let argument = application.argument;
  let found: Found | null = null;
  for (const current of application.functions.toReversed()) {
    const name = `${current.name}${parenthesize(renderLatex(argument))}`;
    const value = applyFunction(current, argument);
    const put: Step = {
      title: say('Substitute', '代入'),
      body: say(
        `Put $${renderLatex(argument)}$ for $${current.variable}$:`,
        `把 $${renderLatex(argument)}$ 代入 $${current.variable}$：`,
      ).concat(display(`${name} = ${renderLatex(value)}`)),
    };
    found =
      findFreeVariables(value).length === 0
        ? maybeWorkOut(value, name, [put], question)
        : maybeSymbolic(name, value, [put], say);
    const reduced = findFreeVariables(value).length === 0 ? maybeReduceNumber(value, say)?.value : value;
    if (found === null || (reduced === undefined && application.functions.length > 1)) {
      return null;
    }
    lead.push(...found.steps);
    argument = reduced ?? value;
  }
  return found === null ? null : { steps: lead, answer: found.answer };
}

interface Assignment {
  readonly name: string;
  readonly value: Expression;
}

function maybeAssignment(formula: Formula): Assignment | null {
  if (
    formula.kind !== 'relation' ||
    formula.relation.comparison !== '=' ||
    formula.relation.left.kind !== 'symbol'
  ) {
    return null;
  }
  const { left, right } = formula.relation;
  return findFreeVariables(right).length === 0 ? { name: left.name, value: right } : null;
}

/** "2x + 1 at x = 3", "f(x) = x^2 at x = 3". */
function maybeValueAt(question: Question): Found | null {
  const assignments = question.formulas.map(maybeAssignment).filter((one) => one !== null);
  const [target, ...more] = question.formulas.filter((formula) => maybeAssignment(formula) === null);
  const isDefinition =
    target?.kind === 'relation' &&
    target.relation.left.kind === 'symbol' &&
    target.relation.comparison === '=';
  const body =
    target === undefined
      ? null
      : target.kind === 'function'
        ? target.body
        : isDefinition
          ? target.relation.right
          : maybePlainExpression(target);
  if (target === undefined || body === null || more.length > 0 || assignments.length === 0) {
    return null;
  }
  const names = findFreeVariables(body);
  const isComplete =
    names.length > 0 &&
    names.every((name) => assignments.some((one) => one.name === name)) &&
    assignments.every(({ name }) => names.includes(name));
  if (!isComplete) {
    return null;
  }
  const say = speak(question.language);
  const value = assignments.reduce(
    (current, { name, value: number }) => substitute(current, name, number),
    body,
  );
  const [first] = assignments;
  const shown = assignments
    .map(({ name, value: number }) => `${renderLatex({ kind: 'symbol', name })} = ${renderLatex(number)}`)
    .join(',\\ ');
  if (target.kind === 'function' && first !== undefined) {
    const name = `${target.name}${parenthesize(renderLatex(first.value))}`;
    const put: Step = {
      title: say('Substitute', '代入'),
      body: say(`Put $${shown}$:`, `代入 $${shown}$：`).concat(display(`${name} = ${renderLatex(value)}`)),
    };
    return maybeWorkOut(value, name, [put], question);
  }
  const put: Step = {
    title: say('Substitute', '代入'),
    body: say(
      `With $${shown}$, the expression $${renderLatex(body)}$ becomes`,
      `当 $${shown}$ 时，$${renderLatex(body)}$ 化为`,
    ).concat(display(renderLatex(value))),
  };
  const found = maybeWorkOut(value, null, [put], question);
  return (
    found ?? (Number.isFinite(compileExpression(value, [])()) ? null : undefinedValue(renderLatex(body), say))
  );
}

function maybeArithmetic(question: Question): Found | null {
  const [formula] = question.formulas;
  const expression =
    formula === undefined || question.formulas.length !== 1 ? null : maybePlainExpression(formula);
  const degrees = formula?.kind === 'unreadable' ? maybeReadDegrees(formula.text) : null;
  if (degrees !== null && question.formulas.length === 1) {
    return maybeWorkOut(
      degrees.expression,
      degrees.latex,
      [degrees.step(speak(question.language))],
      question,
    );
  }
  const isNumber =
    expression !== null &&
    findFreeVariables(expression).length === 0 &&
    childrenOf(expression).length > 0 &&
    maybeNumber(expression) === null;
  return isNumber && !isProbablyDegrees(expression) ? maybeWorkOut(expression, null, [], question) : null;
}

function solveValue(question: Question): Solution | null {
  if (maybeReadRequest(question, lexicon) === null) {
    return null;
  }
  const found =
    maybeArithmetic(question) ??
    maybeFunctionValue(question) ??
    maybeCombineValues(question) ??
    maybeValueAt(question);
  return found === null
    ? null
    : { topicId: 'evaluate', language: question.language, ...found, plotCode: null };
}

/** The value of an arithmetic expression, of an expression at a place, or of a function. */
export const evaluate: Topic = {
  id: 'evaluate',
  title: { en: 'exact arithmetic and values of functions', zh: '精确计算与求函数值' },
  examples: {
    en: ['Compute 3/4 + 5/6', 'If f(x) = x^2 - 1, find f(3)', 'Evaluate 2x + 1 at x = 3'],
    zh: ['计算 3/4 + 5/6', '已知 f(x) = x^2 - 1，求 f(3)', '当 x = 3 时，求 2x + 1 的值'],
  },
  solve: solveValue,
};
