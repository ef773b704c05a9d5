import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { arePartialsRight, renderPartial } from '../calculus/partials.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'partial' | 'gradient' | 'total' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  partial:
    'partial derivative|partial derivatives|partials|first partial derivatives|first order partial derivatives|first-order partial derivatives|偏导数|的偏导数|一阶偏导数|偏导|两个偏导数'.split(
      '|',
    ),
  gradient: 'gradient|gradient vector|梯度|的梯度|梯度向量'.split('|'),
  total: 'total differential|全微分|的全微分'.split('|'),
  neutral:
    'at|at the point|point|contour|contours|level curves|处|点|在点|点处|处的|关于|等高线|二元函数'.split(
      '|',
    ),
};

interface Task {
  readonly name: string;
  readonly body: Expression;
  readonly point: readonly [Expression, Expression] | null;
}

const definition = /^([a-z])\s*\(\s*x\s*,\s*y\s*\)\s*=([^=]+)$/;

function maybeParse(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}

function maybeSurface(formula: Formula): { readonly name: string; readonly body: Expression } | null {
  const named = formula.kind === 'unreadable' ? definition.exec(formula.text) : null;
  const isHeight =
    formula.kind === 'relation' &&
    formula.relation.comparison === '=' &&
    formula.relation.left.kind === 'symbol' &&
    /^[zuwf]$/.test(formula.relation.left.name);
  const body = named !== null ? maybeParse(named[2] ?? '') : isHeight ? formula.relation.right : null;
  const name =
    named?.[1] ?? (isHeight && formula.relation.left.kind === 'symbol' ? formula.relation.left.name : 'f');
  const names = body === null ? [] : findFreeVariables(body);
  const isPlane = names.length === 2 && names.includes('x') && names.includes('y');
  return body !== null && isPlane ? { name, body } : null;
}

function maybeTask({ formulas }: Question): Task | null {
  const surfaces = formulas.flatMap((formula) => maybeSurface(formula) ?? []);
  const [surface] = surfaces;
  const points = formulas.filter(({ kind }) => kind === 'interval');
  const [place] = points;
  if (
    surface === undefined ||
    surfaces.length > 1 ||
    points.length > 1 ||
    formulas.length !== 1 + points.length
  ) {
    return null;
  }
  if (place === undefined) {
    return { ...surface, point: null };
  }
  const isPoint = place.kind === 'interval' && !place.closedEnds[0] && !place.closedEnds[1];
  return isPoint && findFreeVariables(place.from, place.to).length === 0
    ? { ...surface, point: [place.from, place.to] }
    : null;
}

type Pair = readonly [Expression, Expression];

function explain({ body }: Task, [fx, fy]: Pair, say: Say): readonly Step[] {
  return [
    {
      title: say('Differentiate by x', '对 x 求偏导'),
      body: say('y is held fixed, as if it were a number:', '把 y 看作常数，对 x 求导：').concat(
        display(`${renderPartial(body, 'x')} = ${renderLatex(fx)}`),
      ),
    },
    {
      title: say('Differentiate by y', '对 y 求偏导'),
      body: say('Now x is held fixed:', '把 x 看作常数，对 y 求导：').concat(
        display(`${renderPartial(body, 'y')} = ${renderLatex(fy)}`),
      ),
    },
  ];
}

function maybeValues({ point }: Task, partials: Pair): Pair | null {
  if (point === null) return partials;
  const [a, b] = point;
  const [p, q] = partials.map((part) =>
    simplifyExpression(substitute(substitute(part, 'x', a), 'y', b), 'cancel'),
  );
  const areNumbers = [p, q].every(
    (value) => value !== undefined && Number.isFinite(compileExpression(value, [])()),
  );
  return areNumbers && p !== undefined && q !== undefined ? [p, q] : null;
}

function explainPoint({ point }: Task, partials: Pair, values: Pair, say: Say): readonly Step[] {
  if (point === null) return [];
  const [a, b] = point;
  const rows = partials.map((part, index) => {
    const shown = renderLatex(substitute(substitute(part, 'x', a), 'y', b));
    return display(`${shown} = ${renderLatex(values[index] ?? part)}`);
  });
  return [
    {
      title: say('Put the point in', '代入点的坐标'),
      body: say(
        `At $(${renderLatex(a)}, ${renderLatex(b)})$ the two are`,
        `在点 $(${renderLatex(a)}, ${renderLatex(b)})$ 处，两个偏导数依次为`,
      ).concat(...rows),
    },
  ];
}

function answerOf({ name, point }: Task, [p, q]: Pair, request: ReadonlySet<string>): string {
  const [x, y] = [p, q].map((part) => renderLatex(part));
  const at = point === null ? '' : `(${point.map((value) => renderLatex(value)).join(', ')})`;
  if (request.has('gradient')) {
    return `\\nabla ${name}${at} = \\left(${x}, ${y}\\right)`;
  }
  if (request.has('total')) {
    return `d${name} = \\left(${x}\\right)dx + \\left(${y}\\right)dy`;
  }
  return joinFacts(
    [x, y].map(
      (value, index) => `\\frac{\\partial ${name}}{\\partial ${index === 0 ? 'x' : 'y'}}${at} = ${value}`,
    ),
  );
}

function draw({ name, body, point }: Task, values: Pair, say: Say): string {
  const [x = 0, y = 0] = (point ?? []).map((value) => compileExpression(value, [])());
  const [u = 0, v = 0] = point === null ? [] : values.map((value) => compileExpression(value, [])());
  const length = Math.hypot(u, v);
  const round = (value: number): number => Number(value.toPrecision(5));
  const marks: Mark[] = [
    { kind: 'call', name: 'contour', args: [typeExpression(body)] },
    ...(point === null ? [] : [{ kind: 'point', x, y, label: `(${round(x)}, ${round(y)})` } as const]),
    ...(point === null || length === 0
      ? []
      : [
          {
            kind: 'segment',
            from: [x, y],
            to: [round(x + u / length), round(y + v / length)],
            options: { label: say('direction of the gradient', '梯度方向') },
          } as const,
        ]),
  ];
  const [cx, cy] = [Math.round(x), Math.round(y)];
  return writePlotCode(
    { x: [cx - 3, cx + 3], y: [cy - 3, cy + 3], title: say(`Level curves of ${name}`, `${name} 的等高线`) },
    marks,
  );
}

function solvePartials(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const asked = ['partial', 'gradient', 'total'].filter((word) => request?.has(word));
  const task = asked.length === 1 ? maybeTask(question) : null;
  const [fx, fy] = task === null ? [] : ['x', 'y'].map((name) => maybeDifferentiate(task.body, name));
  if (
    request === null ||
    task === null ||
    fx == null ||
    fy == null ||
    !arePartialsRight(task.body, ['x', 'y'], [fx, fy])
  ) {
    return null;
  }
  const values = maybeValues(task, [fx, fy]);
  if (values === null) {
    return null;
  }
  const say = speak(question.language);
  return {
    topicId: 'partial-derivatives',
    language: question.language,
    steps: [...explain(task, [fx, fy], say), ...explainPoint(task, [fx, fy], values, say)],
    answer: answerOf(task, values, request),
    plotCode: draw(task, values, say),
  };
}

/** Partial derivatives, the gradient and the total differential of a function of two variables. */
export const partialDerivatives: Topic = {
  id: 'partial-derivatives',
  title: {
    en: 'partial derivatives, gradient and total differential of a function of two variables',
    zh: '二元函数的偏导数、梯度和全微分',
  },
  examples: {
    en: [
      'Find the partial derivatives of f(x, y) = x^2 y + y^3',
      'Find the gradient of f(x, y) = x^2 + y^2 at (1, 2)',
    ],
    zh: ['求 z = x^2 y + x y^3 的偏导数', '求 z = x^2 + x y 的全微分'],
  },
  solve: solvePartials,
};
