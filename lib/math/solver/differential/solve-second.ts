import { type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { maybeSquareRoot, surd } from '../../exact/surd.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import {
  add,
  call,
  eulerNumber,
  integer,
  multiply,
  numberFrom,
  power,
  symbol,
} from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeLinearForm, type OdeTask } from './linear-form.ts';
import { maybeParticular } from './particular.ts';
import { checkSlope, flatSum, type GeneralSolution } from './solve-first.ts';

function simplified(expression: Expression): Expression {
  return simplifyExpression(expression, 'cancel');
}

function exponential(rate: Expression, x: Expression): Expression {
  return simplified(power(eulerNumber, multiply(rate, x)));
}

interface Basis {
  readonly first: Expression;
  readonly second: Expression;
  /** The roots as LaTeX: `r_1 = 1,\ r_2 = 2`. */
  readonly roots: string;
}

function maybeBasis(coefficients: readonly Rational[], x: Expression): Basis | null {
  const [c, b, a] = coefficients;
  const roots = maybeSolveQuadratic(coefficients);
  if (a === undefined || b === undefined || c === undefined || roots === null) {
    return null;
  }
  const [low, high] = roots.map((root) => simplified(parseExpression(renderSurd(root))));
  if (low !== undefined && high !== undefined) {
    return {
      first: exponential(low, x),
      second: exponential(high, x),
      roots: `r_{1} = ${renderLatex(low)},\\ r_{2} = ${renderLatex(high)}`,
    };
  }
  if (low !== undefined) {
    const once = exponential(low, x);
    return {
      first: once,
      second: simplified(multiply(x, once)),
      roots: `r_{1} = r_{2} = ${renderLatex(low)}`,
    };
  }
  const real = b.div(a.mul(rational(-2)));
  const size = maybeSquareRoot(c.div(a).sub(real.mul(real)));
  if (size === null) {
    return null;
  }
  const frequency = simplified(parseExpression(renderSurd(size)));
  const decay = exponential(numberFrom(real), x);
  const wave = simplified(multiply(frequency, x));
  const imaginary = renderLatex(frequency) === '1' ? 'i' : `${renderLatex(frequency)}i`;
  const isPure = signOf(real) === 0;
  return {
    first: simplified(multiply(decay, call('cos', wave))),
    second: simplified(multiply(decay, call('sin', wave))),
    roots: `r = ${isPure ? '' : `${renderSurd(surd(real))} `}\\pm ${imaginary}`,
  };
}

/** `b^2 - 4ac` with its value. */
function showDiscriminant([c = zero, b = zero, a = zero]: readonly Rational[], say: Say): string {
  const [p, q, r] = [a, b, c].map((value) => `(${renderRational(value)})`);
  const value = b.mul(b).sub(a.mul(c).mul(rational(4)));
  return say('with the discriminant', '其判别式为').concat(
    display(`${q}^{2} - 4 \\cdot ${p} \\cdot ${r} = ${renderRational(value)}`),
  );
}

/** The general solution of a linear equation of second order with constant coefficients. */
export function maybeSolveSecond(task: OdeTask, say: Say): GeneralSolution | null {
  const form = maybeLinearForm(task);
  const x = symbol(task.x);
  const basis = form === null ? null : maybeBasis(form.coefficients, x);
  if (form === null || basis === null) {
    return null;
  }
  const homogeneous = add(multiply(symbol('C_1'), basis.first), multiply(symbol('C_2'), basis.second));
  const isHomogeneous = isSame(form.right, integer(0));
  const particular = isHomogeneous ? null : maybeParticular(form, task.x);
  if (!isHomogeneous && particular === null) {
    return null;
  }
  const solution = particular === null ? homogeneous : flatSum(homogeneous, particular);
  const steps: Step[] = [
    {
      title: say('Solve the characteristic equation', '解特征方程'),
      body: say(
        'The equation is linear with constant coefficients; its characteristic equation is',
        '这是二阶常系数线性微分方程，特征方程为',
      ).concat(
        display(`${renderPolynomial(form.coefficients, 'r')} = 0`),
        showDiscriminant(form.coefficients, say),
        say('with the roots', '特征根为'),
        display(basis.roots),
      ),
    },
    {
      title: isHomogeneous
        ? say('Write the general solution', '写出通解')
        : say('Write the solution of the homogeneous equation', '写出对应齐次方程的通解'),
      body: say('These roots give', '由特征根得').concat(
        display(`${isHomogeneous ? task.y : `${task.y}_{h}`} = ${renderLatex(homogeneous)}`),
        checkSlope(homogeneous, task.x, say),
      ),
    },
  ];
  if (particular !== null) {
    steps.push({
      title: say('Find one solution of the whole equation', '求非齐次方程的一个特解'),
      body: say(
        'A function of the same kind as the right side with open coefficients is put in; comparing coefficients gives',
        '设特解与右端项同类型，用待定系数法代入方程并比较系数，得',
      ).concat(
        display(`${task.y}_{p} = ${renderLatex(particular)}`),
        say('so the general solution is', '因此通解为'),
        display(`${task.y} = ${renderLatex(solution)}`),
        checkSlope(solution, task.x, say),
      ),
    });
  }
  return { solution, constants: ['C_1', 'C_2'], steps };
}
