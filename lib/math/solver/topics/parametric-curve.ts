import { recognizeNumber } from '../../exact/recognize-number.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { spell } from '../function/draw-function.ts';
import { maybeFindPeriod } from '../function/find-period.ts';
import { maybeFindZeros } from '../function/find-zeros.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'graph' | 'area' | 'neutral'> = {
  graph: [
    ...graphPhrases,
    'parametric',
    'parametric curve',
    'parametric equations',
    'lissajous',
    'cycloid',
    'astroid',
    'ellipse',
    'circle',
    '摆线',
    '星形线',
    '参数方程',
    '参数方程所表示的曲线',
    '参数曲线',
  ],
  area: ['area', 'enclosed area', 'area enclosed by', '面积', '所围图形的面积', '围成的面积'],
  neutral: 'in|over|where|when|from|parameter|defined by|curves|参数|表示|表示的|所表示的|为参数|其中'.split(
    '|',
  ),
};

interface Parametric {
  readonly x: Expression;
  readonly y: Expression;
  readonly parameter: string;
  readonly window: readonly [number, number] | null;
}

function coordinateOf(formula: Formula, name: string): Expression | null {
  const isOwn =
    formula.kind === 'relation' &&
    formula.relation.comparison === '=' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === name;
  return isOwn ? formula.relation.right : null;
}

function maybeWindow(formula: Formula | undefined, parameter: string): readonly [number, number] | null {
  if (
    formula?.kind !== 'interval' ||
    (formula.variable !== null && formula.variable !== parameter) ||
    findFreeVariables(formula.from, formula.to).length > 0
  ) {
    return null;
  }
  const [from = Number.NaN, to = Number.NaN] = [formula.from, formula.to].map((end) =>
    compileExpression(end, [])(),
  );
  return from < to && Number.isFinite(from) && Number.isFinite(to) ? [from, to] : null;
}

function maybeParametric(question: Question): Parametric | null {
  const formulas = question.formulas.filter(
    (formula) => formula.kind !== 'expression' || formula.expression.kind !== 'symbol',
  );
  const relations = formulas.filter(({ kind }) => kind === 'relation');
  const [x, y] = ['x', 'y'].map((name) =>
    relations.map((formula) => coordinateOf(formula, name)).find((side) => side !== null),
  );
  const intervals = formulas.filter(({ kind }) => kind === 'interval');
  if (
    x === undefined ||
    x === null ||
    y === undefined ||
    y === null ||
    relations.length !== 2 ||
    formulas.length !== 2 + intervals.length ||
    intervals.length > 1
  ) {
    return null;
  }
  const names = findFreeVariables(x, y);
  const [parameter] = names;
  const window = parameter === undefined ? null : maybeWindow(intervals[0], parameter);
  return parameter === undefined ||
    names.length > 1 ||
    parameter === 'x' ||
    parameter === 'y' ||
    (intervals.length === 1 && window === null)
    ? null
    : { x, y, parameter, window };
}

/** The least common period of both coordinates. */
function maybePeriod({ x, y, parameter }: Parametric): number | null {
  const own = [x, y].map((side) => maybeFindPeriod(side, parameter));
  const [first, second] = own;
  if (first === undefined || first === null || second === undefined || second === null) {
    return null;
  }
  for (let count = 1; count <= 24; count += 1) {
    const other = (first * count) / second;
    if (Math.abs(other - Math.round(other)) < 1e-9) {
      return first * count;
    }
  }
  return null;
}

interface Fact {
  readonly fact: string;
  readonly steps: readonly Step[];
}

function crossings(
  { x, y, parameter, window }: Parametric,
  period: number | null,
  say: Say,
): readonly Fact[] {
  const [f, g] = [x, y].map((side) => compileExpression(side, [parameter]));
  const within: readonly [number, number] | null = window ?? (period === null ? null : [0, period]);
  const pairs = [
    { zeros: maybeFindZeros(y, parameter, within), name: say('x-axis', 'x 轴') },
    { zeros: maybeFindZeros(x, parameter, within), name: say('y-axis', 'y 轴') },
  ];
  return pairs.flatMap(({ zeros, name }, index) => {
    if (zeros === null || zeros.length === 0 || zeros.length > 8 || f === undefined || g === undefined) {
      return [];
    }
    const points = zeros.map(
      (t) => [recognizeNumber(index === 0 ? f(t) : 0), recognizeNumber(index === 0 ? 0 : g(t))] as const,
    );
    const shown = [
      ...new Set(
        points.map(([a, b]) =>
          `${a.latex}${b.latex}`.includes('frac')
            ? `\\left(${a.latex}, ${b.latex}\\right)`
            : `(${a.latex}, ${b.latex})`,
        ),
      ),
    ];
    const isExact = points.every(([a, b]) => a.isExact && b.isExact);
    const axis = `\\text{${say(`meets the ${name} at`, `与 ${name} 的交点`)} }`;
    const values = zeros.map((t, place) => {
      const [at, own] = [recognizeNumber(t), points[place]];
      const bracket = at.latex.includes('frac') ? `\\left(${at.latex}\\right)` : `(${at.latex})`;
      return at.isExact && own !== undefined
        ? display(`x${bracket} = ${own[0].latex},\\quad y${bracket} = ${own[1].latex}`)
        : '';
    });
    const letter = index === 0 ? 'x' : 'y';
    const step: Step = {
      title: say(`Meet the $${letter}$-axis`, `求与 $${letter}$ 轴的交点`),
      body: say('Where the other coordinate is zero,', '令另一个坐标为零，得').concat(...values),
    };
    return isExact && shown.length <= 6 && values.every((value) => value !== '')
      ? [{ fact: `${axis}${shown.join(',\\ ')}`, steps: [step] }]
      : [];
  });
}

function describePeriod({ x, y, parameter }: Parametric, period: number, say: Say): Fact | null {
  const shown = recognizeNumber(period);
  const name = renderLatex({ kind: 'symbol', name: parameter });
  return shown.isExact
    ? {
        fact: say(`\\text{closed, with the period } ${shown.latex}`, `\\text{闭曲线，周期 } ${shown.latex}`),
        steps: [
          {
            title: say('Find the period', '求周期'),
            body: say('Both coordinates repeat after', '两个坐标同时重复的最小正周期是').concat(
              display(`T = ${shown.latex}`),
              say('so the curve closes. For', '所以曲线是闭合的，其中'),
              display(`x(${name}) = ${renderLatex(x)},\\quad y(${name}) = ${renderLatex(y)}`),
            ),
          },
        ],
      }
    : null;
}

/** `x^2/a^2 + y^2/b^2 = 1` for x = a cos t, y = b sin t, either way round. */
function maybeEllipse({ x, y, parameter }: Parametric, say: Say): Fact | null {
  const [f, g] = [x, y].map((side) => compileExpression(side, [parameter]));
  if (f === undefined || g === undefined) {
    return null;
  }
  const [a, b] = [Math.hypot(f(0), f(Math.PI / 2)), Math.hypot(g(0), g(Math.PI / 2))];
  const isEllipse =
    a > 0 &&
    b > 0 &&
    [0.3, 1.2, 2.7, 4.4].every((t) => Math.abs((f(t) / a) ** 2 + (g(t) / b) ** 2 - 1) < 1e-10);
  const [p, q] = [recognizeNumber(a * a), recognizeNumber(b * b)];
  if (!isEllipse || !p.isExact || !q.isExact || maybeFindPeriod(x, parameter) === null) {
    return null;
  }
  const area = recognizeNumber(a * b * Math.PI);
  const isCircle = Math.abs(a - b) < 1e-12;
  const equation = isCircle
    ? `x^{2} + y^{2} = ${p.latex}`
    : `\\frac{x^{2}}{${p.latex}} + \\frac{y^{2}}{${q.latex}} = 1`;
  return {
    fact: area.isExact ? `${equation},\\quad A = ${area.latex}` : equation,
    steps: [
      {
        title: say('Eliminate the parameter', '消去参数'),
        body: say(
          'By $\\sin^{2} t + \\cos^{2} t = 1$ the points satisfy',
          '由 $\\sin^{2} t + \\cos^{2} t = 1$ 消去参数，得',
        ).concat(display(equation)),
      },
    ],
  };
}

/** The coordinates as functions, with a value of each. */
function describeCurve({ x, y, parameter }: Parametric, name: string, say: Say): Step {
  const values = [1, 0, 2].flatMap((t) => {
    const [a, b] = [x, y].map((side) => recognizeNumber(compileExpression(side, [parameter])(t)));
    return a?.isExact === true && b?.isExact === true
      ? [`x(${t}) = ${a.latex},\\quad y(${t}) = ${b.latex}`]
      : [];
  });
  return {
    title: say('Describe the curve', '曲线方程'),
    body: say(
      `For every value of $${name}$ there is a point with the coordinates`,
      `对参数 $${name}$ 的每个值，曲线上的点的坐标为`,
    ).concat(
      display(`x(${name}) = ${renderLatex(x)},\\quad y(${name}) = ${renderLatex(y)}`),
      ...values.slice(0, 2).map(display),
    ),
  };
}

function solveParametric(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const curve = maybeParametric(question);
  if (request === null || curve === null) {
    return null;
  }
  const say = speak(question.language);
  const period = maybePeriod(curve);
  const closed = period === null || curve.window !== null ? null : describePeriod(curve, period, say);
  const ellipse = maybeEllipse(curve, say);
  if (request.has('area') && ellipse?.fact.includes('A =') !== true) {
    return null;
  }
  const name = renderLatex({ kind: 'symbol', name: curve.parameter });
  const facts = [
    ...(ellipse === null ? [] : [ellipse]),
    ...(closed === null ? [] : [closed]),
    ...crossings(curve, period, say),
  ];
  const [x, y] = [curve.x, curve.y].map((side) => typeExpression(side, curve.parameter, 't'));
  const [from, to] = curve.window ?? [0, period ?? 0];
  const range = from < to ? [from, to] : [-5, 5];
  const lead = describeCurve(curve, name, say);
  const title = `x = ${spell(x ?? '')}, y = ${spell(y ?? '')}`;
  return {
    topicId: 'parametric-curve',
    language: question.language,
    steps: [lead, ...facts.flatMap(({ steps }) => steps)],
    answer:
      facts.length === 0
        ? `x = ${renderLatex(curve.x)},\\quad y = ${renderLatex(curve.y)}`
        : joinFacts(facts.map(({ fact }) => fact)),
    plotCode: writePlotCode({ title, equalAspect: true }, [
      { kind: 'parametric', x: x ?? '', y: y ?? '', options: { from: range[0] ?? -5, to: range[1] ?? 5 } },
    ]),
  };
}

/** Curves given by x(t) and y(t): period, meeting points with the axes, and a picture. */
export const parametricCurve: Topic = {
  id: 'parametric-curve',
  title: { en: 'parametric curves', zh: '参数方程表示的曲线' },
  examples: {
    en: ['Plot x = cos 3t, y = sin 2t', 'Draw the curve x = 3cos t, y = 2sin t'],
    zh: ['画出参数方程 x = cos 3t, y = sin 2t 的曲线', '画出 x = 3cos t, y = 2sin t 的图像'],
  },
  solve: solveParametric,
};
