import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  divide,
  eulerNumber,
  integer,
  multiply,
  negate,
  power,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { integralOf } from '../integral/found.ts';
import { maybeIntegrate } from '../integral/integrate.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { type OdeTask, slopeName } from './linear-form.ts';
import { checkSlope, flatSum, type GeneralSolution, withoutModulus } from './solve-first.ts';

interface Standard {
  /** y' + p(x) y = q(x). */
  readonly p: Expression;
  readonly q: Expression;
}

function simplified(expression: Expression): Expression {
  return simplifyExpression(expression, 'cancel');
}

/** The equation divided by what stands before y'; null unless it is linear and holds y. */
function maybeStandard({ x, y, residue }: OdeTask): Standard | null {
  const slope = slopeName(y, 1);
  const [lead, low] = [slope, y].map((name) => {
    const found = maybeDifferentiate(residue, name);
    return found === null ? null : simplified(found);
  });
  if (lead == null || low == null || isSame(low, integer(0)) || isSame(lead, integer(0))) return null;
  const isLinear = [lead, low].every((part) => findFreeVariables(part).every((name) => name === x));
  const rest = substitute(substitute(residue, slope, integer(0)), y, integer(0));
  return isLinear ? { p: simplified(divide(low, lead)), q: simplified(divide(negate(rest), lead)) } : null;
}

/** e to an integral: a logarithm in it gives a power, whose sign the constant takes in. */
function factorOf(exponent: Expression): Expression {
  return simplified(withoutModulus(simplified(power(eulerNumber, exponent))));
}

function explainFactor(
  { p, q }: Standard,
  area: Expression,
  factor: Expression,
  { x, y }: OdeTask,
  say: Say,
): Step {
  const shown = renderLatex(p);
  return {
    title: say('Find the integrating factor', '求积分因子'),
    body: say(
      `The equation is linear of first order. With $${y}'$ alone, the coefficient of $${y}$ is $${shown}$ and the right side $${renderLatex(q)}$. The coefficient is integrated:`,
      `这是一阶线性微分方程。把 $${y}'$ 的系数化为 1 后，$${y}$ 的系数为 $${shown}$，右边为 $${renderLatex(q)}$。对 $${y}$ 的系数积分：`,
    ).concat(
      display(`${integralOf(p, x)} = ${renderLatex(area)} + C`),
      say(
        `Its exponential is the integrating factor, $${renderLatex(factor)}$ up to a constant.`,
        `取指数得积分因子 $${renderLatex(factor)}$（相差常数倍）。`,
      ),
    ),
  };
}

/** y' + p(x) y = q(x) by an integrating factor, where both integrals are known. */
export function maybeSolveLinearVariable(task: OdeTask, say: Say): GeneralSolution | null {
  const standard = maybeStandard(task);
  const { x, y } = task;
  const area = standard === null ? null : maybeIntegrate(standard.p, x);
  if (standard === null || area === null) return null;
  const factor = factorOf(area.value);
  const weighted = simplified(multiply(standard.q, factor));
  const found = maybeIntegrate(weighted, x);
  if (found === null) return null;
  const inverse = simplified(divide(integer(1), factor));
  const parts = found.value.kind === 'add' ? found.value.terms : [found.value];
  const particular = parts.map((part) => simplified(multiply(part, inverse)));
  const homogeneous = simplified(multiply(symbol('C'), inverse));
  const isPlain = particular.every((part) => isSame(part, integer(0)));
  const solution = isPlain ? homogeneous : flatSum(homogeneous, simplified(flatSum(...particular)));
  return {
    solution,
    constants: ['C'],
    steps: [
      explainFactor(standard, area.value, factor, task, say),
      {
        title: say('Integrate both sides', '两边积分'),
        body: say(
          `Multiplied by the factor, the left side is the derivative of $${renderLatex(factor)} \\cdot ${y}$, and the right side is $${renderLatex(weighted)}$:`,
          `两边同乘积分因子后，左边是 $${renderLatex(factor)} \\cdot ${y}$ 的导数，右边是 $${renderLatex(weighted)}$：`,
        ).concat(display(`${integralOf(weighted, x)} = ${renderLatex(found.value)} + C`)),
      },
      {
        title: say('Divide by the factor', '解出未知函数'),
        body: say('Divided by the factor, the general solution is', '两边除以积分因子，得通解').concat(
          display(`${y} = ${renderLatex(solution)}`),
          checkSlope(solution, x, say),
        ),
      },
    ],
  };
}
