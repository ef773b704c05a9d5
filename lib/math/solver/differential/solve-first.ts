import { differentiate } from '../../calculus/differentiate.ts';
import { exactSurd, maybeExactRational } from '../../exact/exact-sum.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  eulerNumber,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import {
  coefficientOf,
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { integralOf } from '../integral/found.ts';
import { maybeIntegrate } from '../integral/integrate.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeLinearForm, maybeSeparate, type OdeTask } from './linear-form.ts';

/** The general solution, with `C` (and `C_1`, `C_2` for order 2) in it. */
export interface GeneralSolution {
  readonly solution: Expression;
  readonly constants: readonly string[];
  readonly steps: readonly Step[];
}

const constant = symbol('C');

/** The derivative of a solution, so that a reader can put it into the equation. */
export function checkSlope(solution: Expression, x: string, say: Say): string {
  // Written apart, `C x e` cannot be taken for one word.
  const slope = renderLatex(differentiate(solution, x)).replace(/C(?=[a-z])/g, 'C ');
  return say('Check: its derivative, to be put into the equation, is', '检验：把它的导数代入方程，').concat(
    display(`\\frac{d}{d${x}}\\left(${renderLatex(solution)}\\right) = ${slope}`),
  );
}

/** A sum without sums inside. */
export function flatSum(...terms: readonly Expression[]): Expression {
  return add(...terms.flatMap((term) => (term.kind === 'add' ? term.terms : [term])));
}

function simplified(expression: Expression): Expression {
  return simplifyExpression(expression, 'cancel');
}

/** y' = f(x). */
function maybeIntegrated({ y, x }: OdeTask, f: Expression, say: Say): GeneralSolution | null {
  const found = maybeIntegrate(f, x);
  if (found === null) {
    return null;
  }
  const solution = flatSum(found.value, constant);
  return {
    solution,
    constants: ['C'],
    steps: [
      {
        title: say('Integrate', '两边积分'),
        body: say(
          'The right side holds the variable alone, so one integration gives the solution:',
          '右边只含自变量，直接积分：',
        ).concat(
          display(`${integralOf(f, x)} = ${renderLatex(found.value)} + C`),
          display(`${y} = ${renderLatex(solution)}`),
        ),
      },
    ],
  };
}

/** y' + p y = q(x) by an integrating factor. */
function maybeLinear(task: OdeTask, say: Say): GeneralSolution | null {
  const form = maybeLinearForm(task);
  const [low, lead] = form?.coefficients ?? [];
  if (form === null || low === undefined || lead === undefined || low.n === 0n) {
    return null;
  }
  const { x, y } = task;
  const p = low.div(lead);
  const q = simplified(divide(form.right, numberFrom(lead)));
  const factor = power(eulerNumber, simplified(multiply(numberFrom(p), symbol(x))));
  const inverse = power(eulerNumber, simplified(multiply(numberFrom(p.neg()), symbol(x))));
  const found = maybeIntegrate(multiply(q, factor), x);
  if (found === null) {
    return null;
  }
  const parts = found.value.kind === 'add' ? found.value.terms : [found.value];
  const particular = simplified(add(...parts.map((part) => multiply(part, inverse))));
  const homogeneous = multiply(constant, inverse);
  const solution = isSame(particular, integer(0)) ? homogeneous : flatSum(homogeneous, particular);
  const weighted = simplified(multiply(q, factor));
  return {
    solution,
    constants: ['C'],
    steps: [
      {
        title: say('Multiply by the integrating factor', '乘积分因子'),
        body: say(
          `The equation is linear of first order. Its integrating factor is $${renderLatex(factor)}$; multiplied by it, the left side is the derivative of $${renderLatex(factor)} ${y}$, which is $${renderLatex(weighted)}$.`,
          `这是一阶线性微分方程，积分因子为 $${renderLatex(factor)}$；两边同乘积分因子后，左边是 $${renderLatex(factor)} ${y}$ 的导数，它等于 $${renderLatex(weighted)}$。`,
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

/** `x` for `|x|`, and `x^n` for `|x|^n`: the free factor C takes in the sign. */
export function withoutModulus(factor: Expression): Expression {
  if (factor.kind === 'multiply') {
    return { ...factor, factors: factor.factors.map(withoutModulus) };
  }
  if (factor.kind === 'divide') {
    const [numerator, denominator] = [factor.numerator, factor.denominator].map(withoutModulus);
    return divide(numerator ?? factor.numerator, denominator ?? factor.denominator);
  }
  if (factor.kind === 'power' && maybeNumber(factor.exponent)?.d === 1n) {
    return power(withoutModulus(factor.base), factor.exponent);
  }
  const [inside] = factor.kind === 'call' && factor.name === 'abs' ? factor.args : [];
  return inside ?? factor;
}

/** Solves ∫dy/(a(y - p)(y - q)) = K: the ratio of y - p to y - q grows like C e^{a(p - q)K}. */
function maybeInvertQuadratic(g: Expression, y: string, right: Expression): Expression | null {
  const polynomial = maybeReadPolynomial(g, y);
  const roots = polynomial === null || degreeOf(polynomial) !== 2 ? [] : maybeRationalPair(polynomial);
  const [q, p] = roots;
  if (polynomial === null || p === undefined || q === undefined) {
    return null;
  }
  const rate = coefficientOf(polynomial, 2).mul(p.sub(q));
  const grown = multiply(
    constant,
    simplified(power(eulerNumber, simplified(multiply(numberFrom(rate), right)))),
  );
  const above =
    q.n === 0n ? numberFrom(p) : flatSum(numberFrom(p), simplified(multiply(numberFrom(q), grown)));
  return divide(above, flatSum(integer(1), grown));
}

/** Both roots of a quadratic where they are different rational numbers, the one nearer to 0 first. */
function maybeRationalPair(polynomial: Polynomial): readonly Rational[] {
  const roots = maybeSolveQuadratic(polynomial)?.map((root) => maybeExactRational(exactSurd(root))) ?? [];
  const known = roots.filter((root) => root !== null);
  return known.length === 2 ? known.toSorted((a, b) => a.abs().compare(b.abs())) : [];
}

/** Solves H(y) = K for y, where H is a logarithm, a power, the reciprocal or an exponential of y. */
function maybeInvert(
  g: Expression,
  y: string,
  right: Expression,
): { readonly solution: Expression; readonly isAbsorbed: boolean } | null {
  const linear = ['1', '-1'].map((sign) => ({
    sign: Number(sign),
    rest: simplified(subtract(g, multiply(integer(Number(sign)), symbol(y)))),
  }));
  const shift = linear.find(({ rest }) => !findFreeVariables(rest).includes(y));
  const grown = (exponent: Expression): Expression =>
    multiply(constant, withoutModulus(simplified(power(eulerNumber, exponent))));
  if (shift !== undefined) {
    const sign = integer(shift.sign);
    const moved = grown(simplified(multiply(sign, right)));
    return {
      solution: isSame(shift.rest, integer(0))
        ? moved
        : flatSum(moved, simplified(multiply(integer(-1), sign, shift.rest))),
      isAbsorbed: true,
    };
  }
  const logistic = maybeInvertQuadratic(g, y, right);
  if (logistic !== null) {
    return { solution: logistic, isAbsorbed: true };
  }
  const sum = flatSum(right, constant);
  if (isSame(g, power(symbol(y), integer(2)))) {
    return { solution: negate(divide(integer(1), sum)), isAbsorbed: false };
  }
  if (isSame(g, power(eulerNumber, symbol(y)))) {
    return { solution: negate(call('ln', negate(sum))), isAbsorbed: false };
  }
  return isSame(g, power(eulerNumber, negate(symbol(y))))
    ? { solution: call('ln', sum), isAbsorbed: false }
    : null;
}

/** y' = f(x) g(y). */
function maybeSeparable(task: OdeTask, say: Say): GeneralSolution | null {
  const split = maybeSeparate(task);
  if (split === null) {
    return null;
  }
  const { x, y } = task;
  if (isSame(split.g, integer(1))) {
    return maybeIntegrated(task, split.f, say);
  }
  const [left, right] = [maybeIntegrate(divide(integer(1), split.g), y), maybeIntegrate(split.f, x)];
  const inverted = right === null ? null : maybeInvert(split.g, y, right.value);
  if (left === null || right === null || inverted === null) {
    return null;
  }
  const inverse = simplified(divide(integer(1), split.g));
  return {
    solution: inverted.solution,
    constants: ['C'],
    steps: [
      {
        title: say('Separate the variables and integrate', '分离变量，两边积分'),
        body: say(
          `Where $${renderLatex(split.g)} \\ne 0$, all that holds $${y}$ goes to one side and all that holds $${x}$ to the other:`,
          `当 $${renderLatex(split.g)} \\ne 0$ 时，把含 $${y}$ 的部分移到一边，含 $${x}$ 的部分移到另一边：`,
        ).concat(
          display(`${renderLatex(inverse)}\\,d${y} = ${renderLatex(split.f)}\\,d${x}`),
          say('Both sides are integrated:', '两边分别积分：'),
          display(`${integralOf(inverse, y)} = ${renderLatex(left.value)} + C`),
          display(`${integralOf(split.f, x)} = ${renderLatex(right.value)} + C`),
        ),
      },
      {
        title: say('Solve for the unknown function', '解出未知函数'),
        body: (inverted.isAbsorbed
          ? say(
              'Equating them and taking exponentials, with the constant written as a factor $C$:',
              '令两边相等并取指数，把常数写成因子 $C$，得通解',
            )
          : say('Equating them, with one constant $C$:', '令两边相等，合并常数为 $C$，得通解')
        ).concat(display(`${y} = ${renderLatex(inverted.solution)}`), checkSlope(inverted.solution, x, say)),
      },
    ],
  };
}

/** The general solution of an equation of first order; null where the methods do not reach. */
export function maybeSolveFirst(task: OdeTask, say: Say): GeneralSolution | null {
  return maybeSeparable(task, say) ?? maybeLinear(task, say);
}

/** Puts values in for the constants of a solution. */
export function putConstants(
  solution: Expression,
  values: readonly (readonly [string, Expression])[],
): Expression {
  return simplified(values.reduce((current, [name, value]) => substitute(current, name, value), solution));
}
