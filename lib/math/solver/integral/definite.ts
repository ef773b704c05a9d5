import { roundDecimal } from '../../exact/round-decimal.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { maybeNumber, subtract } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { explainMoves } from './explain-integral.ts';
import { type Found, integralOf } from './found.ts';
import { maybeIntegrate } from './integrate.ts';
import { isFiniteOn, maybeIntegrateNumerically } from './quadrature.ts';

/** A definite integral over a finite interval with exact ends. */
export interface DefiniteTask {
  readonly body: Expression;
  readonly variable: string;
  readonly from: Expression;
  readonly to: Expression;
}

/** Its value, exact where an antiderivative gives one that the numeric integral confirms. */
export interface DefiniteValue {
  readonly exact: Expression | null;
  readonly value: number;
  readonly antiderivative: Found | null;
}

/** The number that an expression without variables stands for. */
export function numberOf(expression: Expression): number {
  return compileExpression(expression, [])();
}

/** Evaluates a definite integral; null where the integrand is not finite on the interval or nothing is certain. */
export function maybeEvaluateDefinite({ body, variable, from, to }: DefiniteTask): DefiniteValue | null {
  if (findFreeVariables(body).some((name) => name !== variable) || findFreeVariables(from, to).length > 0) {
    return null;
  }
  const f = compileExpression(body, [variable]);
  const [a, b] = [numberOf(from), numberOf(to)];
  if (
    !Number.isFinite(a) ||
    !Number.isFinite(b) ||
    a === b ||
    !isFiniteOn(f, Math.min(a, b), Math.max(a, b))
  ) {
    return null;
  }
  const numeric = maybeIntegrateNumerically(f, a, b);
  if (numeric === null) {
    return null;
  }
  const antiderivative = maybeIntegrate(body, variable);
  const exact =
    antiderivative === null
      ? null
      : simplifyExpression(
          subtract(
            substitute(antiderivative.value, variable, to),
            substitute(antiderivative.value, variable, from),
          ),
          'cancel',
        );
  const isRight =
    exact !== null && Math.abs(numberOf(exact) - numeric.value) <= 1e-8 * (1 + Math.abs(numeric.value));
  return isRight
    ? { exact, value: numeric.value, antiderivative }
    : { exact: null, value: numeric.value, antiderivative: null };
}

/** `2`, `\frac{1}{3}`, `\ln(2) \approx 0.693`, and `\approx 0.747` where there is no exact value. */
export function renderValue({ exact, value }: Pick<DefiniteValue, 'exact' | 'value'>, isFull = true): string {
  if (exact === null) {
    return Number(value.toPrecision(6))
      .toString()
      .replace(/e([+-]?\d+)$/, ' \\cdot 10^{$1}');
  }
  const isPlain = maybeNumber(exact) !== null || !isFull;
  return isPlain ? renderLatex(exact) : `${renderLatex(exact)} \\approx ${roundDecimal(value)}`;
}

/** The value as a factor: a sum stands in brackets. */
export function renderFactor(value: DefiniteValue): string {
  const latex = renderValue(value, false);
  const isSum = value.exact?.kind === 'add' || value.exact?.kind === 'negate';
  return isSum ? `\\left(${latex}\\right)` : latex;
}

/** `= 2` or `\approx 0.746824`. */
export function claimValue(value: DefiniteValue, isFull = true): string {
  return `${value.exact === null ? '\\approx' : '='} ${renderValue(value, isFull)}`;
}

/** `\int_{0}^{1} f(x)\,dx`. */
export function renderDefinite({ body, variable, from, to }: DefiniteTask): string {
  return integralOf(body, variable).replace('\\int', `\\int_{${renderLatex(from)}}^{${renderLatex(to)}}`);
}

/** The steps from the integrand to the value. */
export function explainDefinite(task: DefiniteTask, result: DefiniteValue, say: Say): readonly Step[] {
  const { variable, from, to } = task;
  const whole = renderDefinite(task);
  const { antiderivative, exact } = result;
  if (antiderivative === null || exact === null) {
    return [
      {
        title: say('Integrate numerically', '数值积分'),
        body: say(
          'I know no antiderivative in elementary functions, so the value is found numerically (tanh-sinh rule); all digits shown are right:',
          '没有用初等函数表示的原函数可用，因此用数值方法（双指数求积公式）求近似值，所写各位数字均准确：',
        ).concat(display(`${whole} ${claimValue(result)}`)),
      },
    ];
  }
  const { value } = antiderivative;
  const at = (place: Expression): string =>
    renderLatex(simplifyExpression(substitute(value, variable, place), 'cancel'));
  const [upper, lower] = [at(to), at(from)];
  return [
    ...explainMoves(antiderivative.moves, say),
    {
      title: say('Put in the limits', '代入上下限'),
      body: say(
        'By the fundamental theorem, the integral is the antiderivative at the upper limit minus that at the lower limit:',
        '由牛顿－莱布尼茨公式，定积分等于原函数在上限与下限处的值之差：',
      ).concat(
        display(
          `${whole} = \\left[${renderLatex(value)}\\right]_{${renderLatex(from)}}^{${renderLatex(to)}} = \\left(${upper}\\right) - \\left(${lower}\\right) ${claimValue(result)}`,
        ),
      ),
    },
  ];
}
