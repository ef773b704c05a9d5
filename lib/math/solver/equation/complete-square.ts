import { one, rational, renderRational, signOf } from '../../exact/rational.ts';
import { coefficientOf, scalePolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { parenthesize } from '../graph/feature.ts';
import { display, type Step } from '../solution.ts';
import type { ComplexPair } from './complex-pair.ts';
import { bracketed, conclude, explainNoReal, type QuadraticTask, state } from './quadratic-task.ts';
import type { Root } from './root.ts';

/** `x^2 = c` by taking roots. */
export function explainSquareRoots(
  task: QuadraticTask,
  roots: readonly Root[],
  complex: ComplexPair | null,
): readonly Step[] {
  const { polynomial, name, say } = task;
  const square = coefficientOf(polynomial, 0).neg().div(coefficientOf(polynomial, 2));
  const isolated = state(task, `${name}^{2} = ${renderRational(square)}`);
  const isolate: Step = {
    title: say('Isolate the square', '把平方项移到一边'),
    body: say(
      `Bring the number to the right${coefficientOf(polynomial, 2).equals(1) ? '' : ` and divide by $${renderRational(coefficientOf(polynomial, 2))}$`}:${isolated}`,
      `移项${coefficientOf(polynomial, 2).equals(1) ? '' : '，再把二次项系数化为 1'}：${isolated}`,
    ),
  };
  if (complex !== null) {
    return [
      isolate,
      explainNoReal(
        task,
        complex,
        say(
          `The square of a real number is never negative, but $${renderRational(square)} < 0$.`,
          `实数的平方不可能是负数，而 $${renderRational(square)} < 0$。`,
        ),
      ),
    ];
  }
  const body =
    signOf(square) === 0
      ? say(
          `Only $0$ has the square $0$:${display(`${name}^{2} = 0 \\iff ${name} = 0`)}`,
          `只有 $0$ 的平方等于 $0$：${display(`${name}^{2} = 0 \\iff ${name} = 0`)}`,
        )
      : say(
          `Take the square root of both sides; there are two roots, one with each sign:${state(task, `${name} = \\pm\\sqrt{${renderRational(square)}}`)}`,
          `两边开平方，正负两个平方根都要取：${state(task, `${name} = \\pm\\sqrt{${renderRational(square)}}`)}`,
        );
  return [isolate, { title: say('Take square roots', '直接开平方'), body: body + conclude(task, roots) }];
}

/** Completing the square. */
export function explainSquare(
  task: QuadraticTask,
  roots: readonly Root[],
  complex: ComplexPair | null,
): readonly Step[] {
  const { polynomial, name, say } = task;
  const lead = coefficientOf(polynomial, 2);
  const monic = scalePolynomial(polynomial, one.div(lead));
  const half = coefficientOf(monic, 1).div(rational(2));
  const constant = coefficientOf(monic, 0).neg();
  const value = constant.add(half.mul(half));
  const moved = `${renderPolynomial([rational(0), coefficientOf(monic, 1), one], name)} = ${renderRational(constant)}`;
  const halfSquare = `${bracketed(half)}^{2}`;
  const filled = `${renderPolynomial([rational(0), coefficientOf(monic, 1), one], name)} + ${halfSquare} = ${renderRational(constant)} + ${halfSquare}`;
  const shifted = renderPolynomial([half, one], name);
  const squared = signOf(half) === 0 ? `${name}^{2}` : `${parenthesize(shifted)}^{2}`;
  const first: Step = {
    title: say('Prepare', '移项，二次项系数化为 1'),
    body: say(
      `${lead.equals(1) ? '' : `Divide by $${renderRational(lead)}$ and bring`}${lead.equals(1) ? 'Bring' : ''} the number to the right:${display(moved)}`,
      `${lead.equals(1) ? '' : `两边同除以 $${renderRational(lead)}$，再`}把常数项移到右边：${display(moved)}`,
    ),
  };
  const second: Step = {
    title: say('Complete the square', '配方'),
    body: say(
      `Add the square of half the coefficient of $${name}$ to both sides:${display(filled)}The left side is now a square:${display(`${squared} = ${renderRational(value)}`)}`,
      `两边加上一次项系数一半的平方：${display(filled)}左边成为完全平方：${display(`${squared} = ${renderRational(value)}`)}`,
    ),
  };
  if (complex !== null) {
    return [
      first,
      second,
      explainNoReal(
        task,
        complex,
        say(
          `A square is never negative, but $${renderRational(value)} < 0$.`,
          `平方不可能是负数，而 $${renderRational(value)} < 0$。`,
        ),
      ),
    ];
  }
  const root = signOf(value) === 0 ? '0' : `\\pm\\sqrt{${renderRational(value)}}`;
  const third: Step = {
    title: say('Take square roots', '开平方'),
    body: display(`${shifted} = ${root}`) + conclude(task, roots),
  };
  return [first, second, third];
}
