import { differentiate } from '../../calculus/differentiate.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  integer,
  multiply,
  negate,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { numberOf } from '../integral/definite.ts';
import { integralOf } from '../integral/found.ts';
import { maybeIntegrate } from '../integral/integrate.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeSeparate, type OdeTask, residueOf } from './linear-form.ts';
import { flatSum } from './solve-first.ts';

/** A family of curves `y^2 = 2F(x) + C`, or the one of them through a point. */
export interface SquareSolution {
  /** LaTeX: `y^{2} = x^{2} + C`, or `y = \sqrt{x^{2} + 3}` with an initial value. */
  readonly answer: string;
  /** The upper halves for some constants, or the branch that was asked for. */
  readonly curves: readonly Expression[];
  readonly steps: readonly Step[];
}

const simplified = (expression: Expression): Expression => simplifyExpression(expression, 'cancel');

/** y' = f(x)/y, whose solutions are given by the square of the unknown; null for any other equation. */
export function maybeSolveSquare(task: OdeTask, say: Say): SquareSolution | null {
  const split = task.order === 1 ? maybeSeparate(task) : null;
  const { x, y } = task;
  const front = split === null ? null : simplified(multiply(split.g, symbol(y)));
  if (split === null || front === null || findFreeVariables(front).length > 0) return null;
  const f = simplified(multiply(front, split.f));
  const found = maybeIntegrate(f, x);
  if (found === null) return null;
  const twice = simplified(multiply(integer(2), found.value));
  const square = (constant: Expression): Expression => flatSum(twice, constant);
  const family = `${y}^{2} = ${renderLatex(square(symbol('C')))}`;
  const steps: readonly Step[] = [
    {
      title: say('Separate the variables and integrate', '分离变量，两边积分'),
      body: say(
        `All that holds $${y}$ goes to one side and all that holds $${x}$ to the other:`,
        `把含 $${y}$ 的部分移到一边，含 $${x}$ 的部分移到另一边：`,
      ).concat(
        display(`${y}\\,d${y} = ${renderLatex(f)}\\,d${x}`),
        say('Both sides are integrated:', '两边分别积分：'),
        display(`${integralOf(symbol(y), y)} = \\frac{1}{2}${y}^{2} + C`),
        display(`${integralOf(f, x)} = ${renderLatex(found.value)} + C`),
        say(
          `Equated and doubled, with one constant $C$: $${family}$.`,
          `令两边相等并乘以 2，合并常数得 $${family}$。`,
        ),
      ),
    },
  ];
  const [initial] = task.initial;
  if (initial === undefined)
    return {
      answer: family,
      curves: [1, 4].map((constant) => call('sqrt', square(integer(constant)))),
      steps,
    };
  return maybePickBranch({ task, twice, at: initial.at, value: initial.value, steps }, say);
}

interface Start {
  readonly task: OdeTask;
  /** The square without its constant. */
  readonly twice: Expression;
  readonly at: Expression;
  readonly value: Expression;
  readonly steps: readonly Step[];
}

function maybePickBranch({ task, twice, at, value, steps }: Start, say: Say): SquareSolution | null {
  const { x, y } = task;
  const height = numberOf(value);
  const constant = simplified(subtract(power(value, integer(2)), substitute(twice, x, at)));
  const root = call('sqrt', simplified(add(twice, constant)));
  const branch = height < 0 ? negate(root) : root;
  if (Math.abs(height) < 1e-12 || !isBranch(task, branch, { at: numberOf(at), height })) return null;
  const answer = `${y} = ${renderLatex(branch)}`;
  const step: Step = {
    title: say('Use the initial value', '代入初始条件'),
    body: say(
      `With $${y}(${renderLatex(at)}) = ${renderLatex(value)}$ the constant is`,
      `由 $${y}(${renderLatex(at)}) = ${renderLatex(value)}$ 得`,
    ).concat(
      display(
        `C = ${renderLatex(power(value, integer(2)))} - \\left(${renderLatex(substitute(twice, x, at))}\\right) = ${renderLatex(constant)}`,
      ),
      say(
        `so $${answer}$: the sign of the root is that of the initial value. Its derivative, to be put into the equation, is`,
        `所以 $${answer}$，根号前的符号与初值相同。检验：它的导数是`,
      ),
      display(
        `\\frac{d}{d${x}}\\left(${renderLatex(branch)}\\right) = ${renderLatex(simplified(divide(halfSlope(twice, x), branch)))}`,
      ),
    ),
  };
  return { answer, curves: [branch], steps: [...steps, step] };
}

/** The derivative of the square, halved: what y y' is. */
function halfSlope(twice: Expression, x: string): Expression {
  return simplified(divide(differentiate(twice, x), integer(2)));
}

/** Whether the branch goes through the point and has the slopes that the equation asks for. */
function isBranch(
  task: OdeTask,
  branch: Expression,
  { at, height }: { readonly at: number; readonly height: number },
): boolean {
  const f = compileExpression(branch, [task.x]);
  const rest = residueOf(task, branch);
  if (rest === null || Math.abs(f(at) - height) > 1e-9 * (1 + Math.abs(height))) return false;
  const g = compileExpression(rest, [task.x]);
  const values = [-0.31, -0.1, 0.07, 0.2].map((step) => g(at + step)).filter(Number.isFinite);
  return values.length >= 2 && values.every((value) => Math.abs(value) < 1e-8);
}
