import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeAnalyse } from '../function/analyse.ts';
import { maybeFindRange } from '../function/describe-range.ts';
import { spell } from '../function/draw-function.ts';
import { maybeInversePlace, maybeInverseValue } from '../function/inverse-value.ts';
import { type InverseLine, maybeSolveFor } from '../function/invert.ts';
import { createNamer, renderStretch } from '../function/notation.ts';
import { type Say, speak } from '../language.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { type Formula, maybeFunction } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'inverse' | 'graph' | 'neutral'> = {
  inverse: [
    ...'inverse|inverse function|inverse of the function|the inverse of|invert'.split('|'),
    ...'反函数|的反函数|反函数的解析式'.split('|'),
  ],
  graph: graphPhrases,
  neutral: neutralPhrases,
};

interface Given {
  readonly name: string;
  readonly variable: string;
  readonly body: Expression;
}

/** `f^{-1}(x)`, which the expression language reads as a product. */
function isInverseName(formula: Formula): boolean {
  return (
    formula.kind === 'expression' &&
    /^[fgh]\^\{-1\}(?:\\cdot)?(?:[a-z]|-?[\d.]+|-?\\frac\{\d+\}\{\d+\})?$/.test(
      renderLatex(formula.expression).replace(/\\left|\\right|[()\s]/g, ''),
    )
  );
}

function maybeGiven(formulas: readonly Formula[]): Given | null {
  const others = formulas.filter((formula) => !isInverseName(formula));
  const [formula] = others;
  if (formula === undefined || others.length !== 1) {
    return null;
  }
  if (formula.kind === 'function') {
    return { name: formula.name, variable: formula.variable, body: formula.body };
  }
  const plain = maybeFunction(formula, 'x');
  return plain === null ? null : { name: 'f', variable: 'x', body: plain.body };
}

/** Whether each function undoes the other at places of its domain; a function that takes a value twice fails. */
function isInverse(
  body: Expression,
  inverse: Expression,
  variable: string,
  places: readonly number[],
): boolean {
  const [f, g] = [body, inverse].map((expression) => compileExpression(expression, [variable]));
  const known = places.filter((x) => f !== undefined && Number.isFinite(f(x)));
  return (
    known.length > 3 &&
    known.every(
      (x) => f !== undefined && g !== undefined && Math.abs(g(f(x)) - x) <= 1e-7 * Math.max(1, Math.abs(x)),
    )
  );
}

function decline(given: Given, question: Question): Solution | null {
  const { name, variable, body } = given;
  const f = compileExpression(body, [variable]);
  const pairs = [1, 2, 3].filter((x) => Number.isFinite(f(x)) && Math.abs(f(x) - f(-x)) < 1e-12);
  const [place] = pairs;
  const say = speak(question.language);
  if (place === undefined) {
    return null;
  }
  const shown = [place, -place].map((x) => `${name}(${x})`).join(' = ');
  const step: Step = {
    title: say('Check that values are taken once', '检查是否一一对应'),
    body: say(
      'A function has an inverse only if it takes each value once, but',
      '只有一一对应的函数才有反函数，而',
    ).concat(display(shown)),
  };
  return {
    topicId: 'inverse-function',
    language: question.language,
    steps: [step],
    answer: say('\\text{no inverse function}', '\\text{没有反函数}'),
    plotCode: null,
  };
}

function explain(
  { name, variable, body }: Given,
  lines: readonly InverseLine[],
  inverse: Expression,
  domain: string,
  say: Say,
): readonly Step[] {
  const rows = lines.map(({ left, right }) => display(`${renderLatex(left)} = ${renderLatex(right)}`));
  const note =
    domain === ''
      ? ''
      : say(`Its domain is the range of $${name}$: $${domain}$.`, `它的定义域是原函数的值域：$${domain}$。`);
  const put = renderLatex(substitute(body, variable, inverse));
  return [
    {
      title: say(`Solve for $${variable}$`, `解出 $${variable}$`),
      body: say(
        `Write $y$ for the value of the function and undo its operations one after the other; exchanging the letters gives the inverse, and putting it into the function gives $${variable}$ again:`,
        `记函数值为 $y$，逐步变形，用 $y$ 表示自变量，再交换字母。代回原函数验证，结果就是 $${variable}$：`,
      ).concat(display(`y = ${renderLatex(body)}`), ...rows),
    },
    {
      title: say('Exchange the letters', '交换字母'),
      body: display(`${name}(${variable}) = ${renderLatex(body)}`).concat(
        display(`${name}\\left(${renderLatex(inverse)}\\right) = ${put} = ${variable}`),
        say('So', '所以'),
        display(`${name}^{-1}(${variable}) = ${renderLatex(inverse)}`),
        note,
      ),
    },
  ];
}

/** The function with its inverse, drawn over the range where that is narrower, and the line that mirrors them. */
function draw({ name, variable, body }: Given, inverse: Expression, range: ClipRange | null): string {
  const [typed, back] = [typeExpression(body, variable), typeExpression(inverse, variable)];
  const f = compileExpression(body, [variable]);
  const heights = [0, 0.5, 1, 2].map((x) => f(x)).filter((y) => Math.abs(y) < 40);
  const reach = windowAround([-4, 4, ...heights], 6);
  return writePlotCode({ x: reach, y: reach, title: `y = ${spell(typed)}`, equalAspect: true }, [
    { kind: 'curve', expression: typed, options: { label: name } },
    {
      kind: 'curve',
      expression: back,
      options: { label: `${name}⁻¹`, ...(range === null ? {} : clipTo(range, reach)) },
    },
    { kind: 'curve', expression: 'x', options: { dashed: true } },
  ]);
}

type ClipRange = readonly { readonly from: number; readonly to: number }[];

function solveInverse(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeGiven(question.formulas);
  if (
    request === null ||
    !(request.has('inverse') || question.formulas.some(isInverseName)) ||
    given === null
  ) {
    return null;
  }
  const { name, variable, body } = given;
  if (findFreeVariables(body).some((letter) => letter !== variable)) {
    return null;
  }
  const lines = maybeSolveFor(body, variable, symbol('y'));
  const last = lines?.at(-1);
  const analysis = maybeAnalyse(body, variable, null);
  if (analysis === null) {
    return null;
  }
  const places = [-1.7, -0.9, -0.6, 0.35, 0.8, 1.4, 1.9, 2.3, 2.9];
  const inverse = last === undefined ? null : substitute(last.right, 'y', symbol(variable));
  if (inverse === null || !isInverse(body, inverse, variable, places)) {
    return decline(given, question);
  }
  const say = speak(question.language);
  const place = maybeInversePlace(question.text, name);
  if (place !== null) {
    const found =
      request.has('inverse') || request.has('graph') ? null : maybeInverseValue(given, place, say);
    return found === null
      ? null
      : { topicId: 'inverse-function', language: question.language, ...found, plotCode: null };
  }
  const range = maybeFindRange({ analysis, name, say });
  const own = maybeAnalyse(inverse, variable, null);
  const isNarrower =
    range !== null && own !== null && JSON.stringify(ends(range)) !== JSON.stringify(ends(own.domain));
  const domain = isNarrower
    ? `${variable} \\in ${range.map((stretch) => renderStretch(stretch, createNamer('x'))).join(' \\cup ')}`
    : '';
  return {
    topicId: 'inverse-function',
    language: question.language,
    steps: explain(given, lines ?? [], inverse, domain, say),
    answer: `${name}^{-1}(${variable}) = ${renderLatex(inverse)}${domain === '' ? '' : `,\\ ${domain}`}`,
    plotCode: draw(given, inverse, isNarrower ? range : null),
  };
}

function ends(stretches: readonly { readonly from: number; readonly to: number }[]): readonly string[] {
  return stretches.map(({ from, to }) => `${Number(from.toPrecision(9))},${Number(to.toPrecision(9))}`);
}

function clipTo(
  range: ClipRange,
  reach: readonly [number, number],
): { readonly domain?: readonly [number, number] } {
  const [only, ...others] = range;
  const [from, to] = [Math.max(only?.from ?? reach[0], reach[0]), Math.min(only?.to ?? reach[1], reach[1])];
  return others.length === 0 && from < to ? { domain: [from, to] } : {};
}

/** The inverse of a function that can be undone step by step. */
export const inverseFunction: Topic = {
  id: 'inverse-function',
  title: { en: 'inverse functions', zh: '反函数' },
  examples: {
    en: ['Find the inverse of f(x) = (2x + 1)/(x - 3)', 'Find the inverse function of y = ln(x + 2)'],
    zh: ['求 f(x) = (2x + 1)/(x - 3) 的反函数', '求 y = 2^x + 1 的反函数'],
  },
  solve: solveInverse,
};
