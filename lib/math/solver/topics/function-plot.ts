import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { spell } from '../function/draw-function.ts';
import { recognize } from '../function/notation.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'graph' | 'neutral'> = {
  graph: [
    ...graphPhrases,
    ...'graphs|graphs of|curves|functions|draw the graphs|slider|sliders|with sliders|show|compare|family|family of curves'.split(
      '|',
    ),
    ...'函数图像|图像|滑块|滑动条|曲线族|比较'.split('|'),
  ],
  neutral: [
    ...'together|same axes|the same axes|same coordinate system|one coordinate system|same graph|same picture|same plot|when|over|interval|parameter|parameters|adjustable|where|as|vary|varies|constants|constant'.split(
      '|',
    ),
    ...'同一坐标系|同一坐标系中|同一直角坐标系|同一平面直角坐标系中|同一个坐标系|分别|区间|内|参数|两个|一起|坐标系|可调|带|在同一坐标系中|同一坐标系内|当|取不同值时|变化时'.split(
      '|',
    ),
  ],
};

const sliderLimit = 3;
const sliderNames =
  /^(?:[a-di-wzA-EI-Z]|alpha|beta|gamma|delta|epsilon|theta|lambda|mu|rho|sigma|tau|phi|omega)$/;

interface Curve {
  readonly name: string;
  readonly body: Expression;
}

function maybeCurve(formula: Formula): Curve | null {
  if (formula.kind === 'expression') {
    return findFreeVariables(formula.expression).includes('x')
      ? { name: 'y', body: formula.expression }
      : null;
  }
  if (formula.kind === 'function') {
    return formula.variable === 'x' ? { name: `${formula.name}(x)`, body: formula.body } : null;
  }
  const isHeight =
    formula.kind === 'relation' &&
    formula.relation.comparison === '=' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === 'y';
  return isHeight && !findFreeVariables(formula.relation.right).includes('y')
    ? { name: 'y', body: formula.relation.right }
    : null;
}

function maybeWindow(formula: Formula | undefined): readonly [number, number] | null {
  if (
    formula?.kind !== 'interval' ||
    findFreeVariables(formula.from, formula.to).length > 0 ||
    (formula.variable !== null && formula.variable !== 'x')
  ) {
    return null;
  }
  const [from = Number.NaN, to = Number.NaN] = [formula.from, formula.to].map((end) =>
    compileExpression(end, [])(),
  );
  return Number.isFinite(from) && Number.isFinite(to) && from < to ? [from, to] : null;
}

function hasWaves(typed: string): boolean {
  return /sin|cos|tan|cot|sec|csc/.test(typed);
}

/** The lowest and highest of the usual values, zero with them. */
function chooseY(
  curves: readonly Curve[],
  [from, to]: readonly [number, number],
): readonly [number, number] | null {
  const values = curves
    .flatMap(({ body }) => {
      const f = compileExpression(body, ['x']);
      return Array.from({ length: 300 }, (_, index) => f(from + ((to - from) * (index + 0.41)) / 300));
    })
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const [low, high] = [Math.min(0, at(0.06)), Math.max(0, at(0.94))];
  const span = Math.max(high - low, 1e-3);
  const [bottom, top] = [Math.max(at(0), low - span), Math.min(at(0.9999), high + span)];
  const margin = Math.max(0.08 * (top - bottom), 0.05);
  const round = (value: number): number => Number(value.toPrecision(5));
  return values.length < 20
    ? null
    : [round(Math.min(bottom, low) - margin), round(Math.max(top, high) + margin)];
}

const letters = ['f', 'g', 'h', 'p', 'q'] as const;

/** A place with an exact value, for a check by eye. */
function maybeSample(body: Expression, name: string): string | null {
  const f = compileExpression(body, ['x']);
  for (const place of [0, 1, 2, -1, 3]) {
    const value = recognize(f(place));
    if (Number.isFinite(value.value) && value.isExact) {
      return `${name}(${place}) = ${value.latex}`;
    }
  }
  return null;
}

function describe(curves: readonly Curve[], parameters: readonly string[], say: Say): Step {
  const title = say('Draw', '画图');
  if (parameters.length > 0) {
    const shown = parameters
      .map((name) => `$${renderLatex({ kind: 'symbol', name })}$`)
      .join(say(', ', '、'));
    const lead = say(
      parameters.length === 1
        ? `Move the slider to see what ${shown} does to the graph of`
        : `Move the sliders to see what ${shown} do to the graph of`,
      `拖动滑块，观察 ${shown} 对图像的影响：`,
    );
    const rows = curves.map(({ body }, index) => {
      const name = letters[index] ?? 'f';
      const atZero = renderLatex(substitute(body, 'x', integer(0)));
      const value = renderLatex(simplifyExpression(substitute(body, 'x', integer(0))));
      return (
        display(`${name}(x) = ${renderLatex(body)}`) +
        display(`${name}(0) = ${atZero === value ? value : `${atZero} = ${value}`}`)
      );
    });
    return { title, body: lead.concat(...rows) };
  }
  const rows = curves.map(({ body }, index) => {
    const name = letters[index] ?? 'f';
    const sample = maybeSample(body, name);
    return display(`${name}(x) = ${renderLatex(body)}`) + (sample === null ? '' : display(sample));
  });
  return {
    title,
    body: say(
      'The picture shows the graphs of these functions, each with a value to check it by:',
      '图中是下列函数的图像，各附一个函数值以便核对：',
    ).concat(...rows),
  };
}

function solvePlot(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const isInterval = (formula: Formula): boolean => formula.kind === 'interval';
  const curves = question.formulas.filter((formula) => !isInterval(formula)).map(maybeCurve);
  const known = curves.filter((curve) => curve !== null);
  const intervals = question.formulas.filter(isInterval);
  const parameters = [...new Set(known.flatMap(({ body }) => findFreeVariables(body)))].filter(
    (name) => name !== 'x',
  );
  const given = maybeWindow(intervals[0]);
  if (
    request === null ||
    known.length === 0 ||
    known.length !== curves.length ||
    known.length > 5 ||
    known.some(({ body }) => !findFreeVariables(body).includes('x')) ||
    intervals.length > 1 ||
    (intervals.length === 1 && given === null) ||
    parameters.length > sliderLimit ||
    parameters.some((name) => !sliderNames.test(name)) ||
    (known.length === 1 && parameters.length === 0) ||
    (parameters.length === 0 && !request.has('graph'))
  ) {
    return null;
  }
  const say = speak(question.language);
  const typed = known.map(({ body }) => typeExpression(body));
  const x = given ?? (typed.some(hasWaves) ? ([-6.3, 6.3] as const) : ([-5, 5] as const));
  const y = parameters.length > 0 ? ([-5, 5] as const) : chooseY(known, x);
  const marks: readonly Mark[] = [
    ...parameters.map((name) => ({ kind: 'slider', name, min: -5, max: 5, value: 1 }) as const),
    ...known.map((curve, index) => ({
      kind: 'curve' as const,
      expression: typed[index] ?? '',
      ...(known.length > 1 ? { options: { label: `${curve.name} = ${spell(typed[index] ?? '')}` } } : {}),
    })),
  ];
  const title = known.map((curve, index) => `${curve.name} = ${spell(typed[index] ?? '')}`).join(', ');
  return {
    topicId: 'function-plot',
    language: question.language,
    steps: [describe(known, parameters, say)],
    answer: known.map(({ name, body }) => `${name} = ${renderLatex(body)}`).join(',\\quad '),
    plotCode: writePlotCode({ x, ...(y === null ? {} : { y }), title }, marks),
  };
}

/** Several graphs in one picture, and graphs with parameters that sliders change. */
export const functionPlot: Topic = {
  id: 'function-plot',
  title: {
    en: 'several graphs at once, and graphs with sliders',
    zh: '同时画多个函数的图像，以及带滑块的图像',
  },
  examples: {
    en: ['Plot sin x and cos x on [0, 2π]', 'Draw y = a sin(bx)'],
    zh: ['在同一坐标系中画出 y = x^2 和 y = 2x + 3 的图像', '画出 y = a sin(bx) 的图像'],
  },
  solve: solvePlot,
};
