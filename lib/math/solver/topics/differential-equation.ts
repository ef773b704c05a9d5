import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer, symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { type FixedConstant, maybeFixConstants } from '../differential/fix-constants.ts';
import { maybeReadOde, type OdeTask, residueOf, slopeName } from '../differential/linear-form.ts';
import { type GeneralSolution, maybeSolveFirst, putConstants } from '../differential/solve-first.ts';
import { maybeSolveLinearVariable } from '../differential/solve-linear-variable.ts';
import { maybeSolveSecond } from '../differential/solve-second.ts';
import { maybeSolveSquare } from '../differential/solve-square.ts';
import { numberOf } from '../integral/definite.ts';
import { type Say, speak } from '../language.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'solve' | 'neutral' | 'graph'> = {
  graph: graphPhrases,
  solve: [
    'solve',
    'solution',
    'general solution',
    'particular solution',
    'solutions',
    '通解',
    '特解',
    '解',
    '的通解',
    '的特解',
    '满足',
    '求解',
  ],
  neutral: [
    'differential equation',
    'the differential equation',
    'differential',
    'ode',
    'ordinary differential equation',
    'initial value problem',
    'initial condition',
    'initial conditions',
    'initial value',
    'first order',
    'second order',
    'linear',
    'separable',
    'with',
    'subject to',
    'satisfies',
    'satisfying',
    'when',
    'where',
    'such that',
    'slope field',
    'the slope field',
    'by separation of variables',
    'separation of variables',
    '微分方程',
    '常微分方程',
    '初值问题',
    '初始条件',
    '初值',
    '条件',
    '满足初始条件',
    '一阶',
    '二阶',
    '线性',
    '可分离变量',
    '下',
    '斜率场',
    '方向场',
    '用分离变量法',
  ],
};

const probes = [-1.31, -0.43, 0.29, 0.77, 1.41, 2.3] as const;
const constantValues: Readonly<Record<string, number>> = { C: 1.37, C_1: 0.73, C_2: -1.19 };

/** Puts the solution into the equation at several places. */
function isSolution(task: OdeTask, solution: Expression): boolean {
  const residue = residueOf(task, solution);
  if (residue === null) {
    return false;
  }
  const names = findFreeVariables(residue, solution).filter((name) => name !== task.x);
  const f = compileExpression(residue, [task.x, ...names]);
  const size = compileExpression(solution, [task.x, ...names]);
  const values = names.map((name) => constantValues[name] ?? Number.NaN);
  const tested = probes
    .map((x) => ({ rest: f(x, ...values), scale: 1 + Math.abs(size(x, ...values)) }))
    .filter(({ rest }) => Number.isFinite(rest));
  return tested.length >= 2 && tested.every(({ rest, scale }) => Math.abs(rest) < 1e-7 * scale * scale);
}

function meetsInitial(task: OdeTask, solution: Expression): boolean {
  const f = compileExpression(solution, [task.x]);
  return task.initial.every(
    ({ order, at, value }) =>
      order > 0 || Math.abs(f(numberOf(at)) - numberOf(value)) < 1e-8 * (1 + Math.abs(numberOf(value))),
  );
}

/** The solution at the first place, `3e^{2 \\cdot 0} = 3`. */
function checkInitial({ x, initial }: OdeTask, particular: Expression, say: Say): string {
  const value = initial.find(({ order }) => order === 0);
  return value === undefined
    ? ''
    : say('Check of the initial value:', '检验初始条件：').concat(
        display(`${renderLatex(substitute(particular, x, value.at))} = ${renderLatex(value.value)}`),
      );
}

function initialStep(
  task: OdeTask,
  constants: readonly FixedConstant[],
  particular: Expression,
  say: Say,
): Step {
  const conditions = task.initial.map(
    ({ order, at, value }) => `${task.y}${"'".repeat(order)}(${renderLatex(at)}) = ${renderLatex(value)}`,
  );
  const found = constants.map(([name, value]) => `${renderLatex(symbol(name))} = ${renderLatex(value)}`);
  return {
    title: say('Use the initial values', '代入初始条件'),
    body: say(`With $${conditions.join('$, $')}$:`, `由 $${conditions.join('$，$')}$ 得`).concat(
      display(found.join(',\\ ')),
      say('so the solution is', '因此特解为'),
      display(`${task.y} = ${renderLatex(particular)}`),
      checkInitial(task, particular, say),
    ),
  };
}

/** The slope of a first-order equation as the plotting library reads it; null where it is no plain function. */
function maybeSlopeCode({ y, x, residue }: OdeTask): string | null {
  const name = slopeName(y, 1);
  const front = simplifyExpression(substitute(residue, name, integer(1)), 'cancel');
  const rest = substitute(residue, name, integer(0));
  const difference = simplifyExpression(
    { kind: 'add', terms: [front, { kind: 'negate', operand: rest }] },
    'cancel',
  );
  const slope = simplifyExpression(
    { kind: 'divide', numerator: { kind: 'negate', operand: rest }, denominator: difference },
    'cancel',
  );
  return typeExpression(substitute(substitute(slope, y, symbol('y')), x, symbol('x')));
}

function draw(task: OdeTask, general: GeneralSolution, particular: Expression | null): string {
  const place = task.initial[0] === undefined ? 0 : numberOf(task.initial[0].at);
  const height =
    task.initial[0] === undefined || task.initial[0].order > 0 ? 0 : numberOf(task.initial[0].value);
  const x = [place - 3, place + 3] as const;
  const members = [-1, 0.5, 1].map((value) =>
    putConstants(
      general.solution,
      general.constants.map((name, index) => [
        name,
        index === 0
          ? { kind: 'number', numerator: BigInt(Math.round(value * 2)), denominator: 2n }
          : integer(1),
      ]),
    ),
  );
  const shown = particular === null ? members : [particular];
  const curves = shown
    .filter((member) =>
      [-2.5, -1, 0.5, 1.2, 2.4].some((step) =>
        Number.isFinite(compileExpression(member, [task.x])(place + step)),
      ),
    )
    .map(
      (member): Mark => ({
        kind: 'curve',
        expression: typeExpression(member, task.x),
        ...(particular === null ? {} : { options: { label: task.y } }),
      }),
    );
  if (task.order === 2) {
    return writePlotCode({ x: particular === null ? x : [place - 2, place + 8] }, curves);
  }
  const slope = maybeSlopeCode(task);
  const start: readonly Mark[] =
    particular === null
      ? []
      : [
          {
            kind: 'point',
            x: place,
            y: height,
            label: `(${Number(place.toFixed(2))}, ${Number(height.toFixed(2))})`,
          },
        ];
  const y = [Math.floor(height - 4), Math.ceil(height + 4)] as const;
  return writePlotCode({ x, y }, [
    ...(slope === null ? [] : [{ kind: 'slopeField', expression: slope } as const]),
    ...curves,
    ...start,
  ]);
}

function solveDifferential(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const task = request === null ? null : maybeReadOde(question.formulas);
  if (task === null) {
    return null;
  }
  const say = speak(question.language);
  const square = maybeSolveSquare(task, say);
  if (square !== null) {
    const place = task.initial[0] === undefined ? 0 : numberOf(task.initial[0].at);
    const slope = maybeSlopeCode(task);
    return {
      topicId: 'differential-equation',
      language: question.language,
      steps: square.steps,
      answer: square.answer,
      plotCode: writePlotCode({ x: [place - 3, place + 3], y: [-4, 4] }, [
        ...(slope === null ? [] : [{ kind: 'slopeField', expression: slope } as const]),
        ...square.curves.map((curve): Mark => ({ kind: 'curve', expression: typeExpression(curve, task.x) })),
      ]),
    };
  }
  const general =
    task.order === 1
      ? (maybeSolveFirst(task, say) ?? maybeSolveLinearVariable(task, say))
      : maybeSolveSecond(task, say);
  if (general === null || !isSolution(task, general.solution)) {
    return null;
  }
  const constants = task.initial.length === 0 ? [] : maybeFixConstants(task, general);
  if (constants === null) {
    return null;
  }
  const particular = task.initial.length === 0 ? null : putConstants(general.solution, constants);
  if (particular !== null && !(isSolution(task, particular) && meetsInitial(task, particular))) {
    return null;
  }
  return {
    topicId: 'differential-equation',
    language: question.language,
    steps:
      particular === null ? general.steps : [...general.steps, initialStep(task, constants, particular, say)],
    answer: `${task.y} = ${renderLatex(particular ?? general.solution)}`,
    plotCode: draw(task, general, particular),
  };
}

/** Separable and linear equations of first order, linear ones of second order with constant coefficients. */
export const differentialEquation: Topic = {
  id: 'differential-equation',
  title: {
    en: 'differential equations: separable, linear of first order, linear of second order with constant coefficients',
    zh: '微分方程：可分离变量、一阶线性、二阶常系数线性',
  },
  examples: {
    en: ["Solve y' = 2y, y(0) = 3", "Solve y'' + 3y' + 2y = 0", 'Solve dy/dx = x y'],
    zh: ["求微分方程 y' = 2y 满足 y(0) = 3 的特解", "求微分方程 y'' - 3y' + 2y = 0 的通解"],
  },
  solve: solveDifferential,
};
