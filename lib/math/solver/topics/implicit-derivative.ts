import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { add, divide, multiply, negate, subtract, symbol } from '../../expression/make-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { arePartialsRight, renderPartial } from '../calculus/partials.ts';
import { agree } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'implicit' | 'derive' | 'tangent' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  implicit:
    'implicit|implicitly|implicit differentiation|implicit derivative|implicit function|隐函数|隐函数求导|隐函数的导数'.split(
      '|',
    ),
  derive: 'derivative|differentiate|differentiation|导数|求导|的导数|导函数'.split('|'),
  tangent:
    'tangent|tangent line|line tangent|tangent to|slope|gradient|切线|切线方程|的切线|的切线方程|切线斜率|斜率'.split(
      '|',
    ),
  neutral:
    'use|using|defined by|given by|determined by|curve|the curve|to the curve|at|at the point|point|where|when|defined implicitly by|implicitly by|y|由方程|由|所确定|确定|确定的|所确定的|曲线|处|在点|点|点处|利用|用|方法|关于|对'.split(
      '|',
    ),
};

interface Task {
  readonly relation: Relation;
  /** Left minus right, 0 on the curve. */
  readonly f: Expression;
  readonly point: readonly [Expression, Expression] | null;
}

interface Slopes {
  readonly fx: Expression;
  readonly fy: Expression;
  readonly slope: Expression;
}

function maybeCurve(formula: Formula): Relation | null {
  if (formula.kind !== 'relation' || formula.relation.comparison !== '=') {
    return null;
  }
  const { left, right } = formula.relation;
  const names = findFreeVariables(left, right);
  const isSolved = left.kind === 'symbol' && !findFreeVariables(right).includes(left.name);
  const isPlane = names.length === 2 && names.includes('x') && names.includes('y');
  return isPlane && !isSolved ? formula.relation : null;
}

function maybeTask({ formulas }: Question): Task | null {
  const curves = formulas.flatMap((formula) => maybeCurve(formula) ?? []);
  const [relation] = curves;
  const points = formulas.filter(({ kind }) => kind === 'interval');
  const asked = formulas.filter(({ kind }) => kind === 'derivative');
  const isOwn = asked.every(
    (formula) =>
      formula.kind === 'derivative' && formula.name === 'y' && formula.order === 1 && formula.at === null,
  );
  const isWhole = formulas.length === curves.length + points.length + asked.length;
  if (
    relation === undefined ||
    curves.length > 1 ||
    points.length > 1 ||
    asked.length > 1 ||
    !isOwn ||
    !isWhole
  ) {
    return null;
  }
  const [place] = points;
  const isPoint = place?.kind === 'interval' && !place.closedEnds[0] && !place.closedEnds[1];
  const point =
    isPoint && findFreeVariables(place.from, place.to).length === 0
      ? ([place.from, place.to] as const)
      : null;
  const f = simplifyExpression(subtract(relation.left, relation.right));
  return place !== undefined && point === null ? null : { relation, f, point };
}

function maybeSlopes({ f }: Task): Slopes | null {
  const [fx, fy] = ['x', 'y'].map((name) => maybeDifferentiate(f, name));
  if (fx == null || fy == null || !arePartialsRight(f, ['x', 'y'], [fx, fy])) {
    return null;
  }
  return { fx, fy, slope: simplifyExpression(negate(divide(fx, fy)), 'cancel') };
}

function explain({ relation, f }: Task, { fx, fy, slope }: Slopes, say: Say): readonly Step[] {
  return [
    {
      title: say('Differentiate by x', '对 x 求导'),
      body: say(
        `With everything on one side, $${renderRelation(relation)}$ says that $F = 0$ for $F = ${renderLatex(f)}$. For a fixed y:`,
        `移项，令 $F = ${renderLatex(f)}$，则 $F = 0$。把 y 看作常数：`,
      ).concat(display(`${renderPartial(f, 'x')} = ${renderLatex(fx)}`)),
    },
    {
      title: say('Differentiate by y, and solve', '对 y 求导并解出'),
      body: say('For a fixed x:', '把 x 看作常数：').concat(
        display(`${renderPartial(f, 'y')} = ${renderLatex(fy)}`),
        say(
          "By the chain rule both sides of $F = 0$ give $F_x + F_y \\cdot y' = 0$, so where $F_y \\ne 0$",
          "方程两边对 x 求导，由链式法则 $F_x + F_y \\cdot y' = 0$，当 $F_y \\ne 0$ 时",
        ),
        display(`\\frac{dy}{dx} = ${renderLatex(slope)}`),
      ),
    },
  ];
}

interface Touching {
  readonly steps: readonly Step[];
  readonly slope: Expression;
  readonly tangent: Expression;
}

function maybeTouch(task: Task, { fx, fy }: Slopes, say: Say): Touching | null {
  const { point, relation } = task;
  if (point === null) {
    return null;
  }
  const [a, b] = point;
  const at = (expression: Expression): Expression => substitute(substitute(expression, 'x', a), 'y', b);
  const [left = Number.NaN, right = Number.NaN, low = Number.NaN] = [relation.left, relation.right, fy].map(
    (side) => compileExpression(at(side), [])(),
  );
  if (!agree(left, right) || !(Math.abs(low) > 1e-9)) {
    return null;
  }
  const [p, q] = [fx, fy].map((slope) => simplifyExpression(at(slope), 'cancel'));
  if (p === undefined || q === undefined) {
    return null;
  }
  const slope = simplifyExpression(negate(divide(p, q)), 'cancel');
  const tangent = simplifyExpression(
    add(multiply(slope, symbol('x')), subtract(b, multiply(slope, a))),
    'cancel',
  );
  const [x, y] = [a, b].map(renderLatex);
  return {
    slope,
    tangent,
    steps: [
      {
        title: say('Put the point in', '代入点的坐标'),
        body: say(`$(${x}, ${y})$ lies on the curve:`, `点 $(${x}, ${y})$ 在曲线上：`).concat(
          display(`${renderLatex(at(relation.left))} = ${renderLatex(at(relation.right))}`),
          say('The slope there is', '该点处的斜率为'),
          display(`-\\frac{${renderLatex(at(fx))}}{${renderLatex(at(fy))}} = ${renderLatex(slope)}`),
        ),
      },
      {
        title: say('Write the tangent', '写出切线'),
        body: say('The line through the point with this slope:', '过该点、以此为斜率的直线：').concat(
          display(`y = ${renderLatex(tangent)}`),
          say('It holds the point:', '该点满足：'),
          display(`${renderLatex(substitute(tangent, 'x', a))} = ${y}`),
        ),
      },
    ],
  };
}

function draw({ relation, point }: Task, touching: Touching | null): string {
  const [x, y] = (point ?? []).map((value) => compileExpression(value, [])());
  const curve = `${typeExpression(relation.left)} = ${typeExpression(relation.right)}`;
  const [cx, cy] = [Math.round(x ?? 0), Math.round(y ?? 0)];
  const shown = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−');
  const marks: Mark[] = [
    { kind: 'implicit', expression: curve },
    ...(touching === null || x === undefined || y === undefined
      ? []
      : ([
          { kind: 'curve', expression: typeExpression(touching.tangent), options: { dashed: true } },
          { kind: 'point', x, y, label: `(${shown(x)}, ${shown(y)})` },
        ] as const)),
  ];
  return writePlotCode({ x: [cx - 6, cx + 6], y: [cy - 6, cy + 6], equalAspect: true }, marks);
}

function solveImplicit(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const task = request === null ? null : maybeTask(question);
  const wantsTangent = request?.has('tangent') ?? false;
  const asksDerivative = question.formulas.some(({ kind }) => kind === 'derivative');
  const isAsked =
    asksDerivative ||
    request?.has('implicit') ||
    (wantsTangent && task?.point !== null) ||
    request?.has('derive');
  const slopes = task === null || !isAsked ? null : maybeSlopes(task);
  if (task === null || slopes === null || request === null) {
    return null;
  }
  const say = speak(question.language);
  const touching = maybeTouch(task, slopes, say);
  if ((task.point !== null) !== (touching !== null) || (wantsTangent && touching === null)) {
    return null;
  }
  const isLine = wantsTangent && !/slope|gradient|斜率/.test(question.prose);
  const extra = touching === null ? [] : isLine ? touching.steps : touching.steps.slice(0, 1);
  return {
    topicId: 'implicit-derivative',
    language: question.language,
    steps: [...explain(task, slopes, say), ...extra],
    answer:
      touching === null
        ? `\\frac{dy}{dx} = ${renderLatex(slopes.slope)}`
        : isLine
          ? `y = ${renderLatex(touching.tangent)}`
          : renderLatex(touching.slope),
    plotCode: draw(task, touching),
  };
}

/** The slope of a curve that an equation in x and y gives, and its tangent at a point. */
export const implicitDerivative: Topic = {
  id: 'implicit-derivative',
  title: {
    en: 'implicit differentiation, and the tangent of a curve given by an equation',
    zh: '隐函数求导，以及方程所表示曲线的切线',
  },
  examples: {
    en: ['Find dy/dx if x^2 + xy + y^2 = 3', 'Find the tangent of x^2 + xy + y^2 = 3 at (1, 1)'],
    zh: [
      '求由方程 x^2 + xy + y^2 = 3 确定的隐函数的导数',
      '求曲线 x^2 + xy + y^2 = 3 在点 (1, 1) 处的切线方程',
    ],
  },
  solve: solveImplicit,
};
