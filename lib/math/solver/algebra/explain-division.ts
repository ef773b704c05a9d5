import { type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { degreeOf, dividePolynomials, evaluateAt, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** A division of polynomials in one variable. */
export interface Division {
  readonly dividend: Polynomial;
  readonly divisor: Polynomial;
  /** LaTeX. */
  readonly name: string;
}

function inBrackets(latex: string): string {
  return /^[^\s+-]+$/.test(latex) ? latex : `(${latex})`;
}

/** `(x - 2)(x^{2} + 2x + 2) + 5` as LaTeX. */
export function renderDivision({ divisor, name }: Division, quotient: Polynomial, rest: Polynomial): string {
  const [below, result] = [divisor, quotient].map((part) => inBrackets(renderPolynomial(part, name)));
  const remainder = renderPolynomial(rest, name);
  const product = `${below}${/^\d/.test(result ?? '') ? ' \\cdot ' : ' '}${result}`;
  if (rest.length === 0) return product;
  if (quotient.length === 0) return remainder;
  return degreeOf(rest) === 0 && !remainder.startsWith('-')
    ? `${product} + ${remainder}`
    : rest.length > 1
      ? `${product} + (${remainder})`
      : `${product} - ${remainder.slice(1)}`;
}

/** Long division: a line for each term of the quotient, then the whole. */
export function explainLongDivision(division: Division, say: Say): readonly Step[] {
  const { dividend, divisor, name } = division;
  const { quotient, remainder } = dividePolynomials(dividend, divisor);
  const lines: string[] = [];
  let rest = dividend;
  for (let power = degreeOf(quotient); power >= 0; power -= 1) {
    const coefficient = quotient[power] ?? zero;
    if (signOf(coefficient) === 0) continue;
    const term = [...Array.from({ length: power }, () => zero), coefficient];
    const shift = multiplyBy(divisor, term);
    const next = dividePolynomials(subtract(rest, shift), [rational(1)]).quotient;
    lines.push(display(`${renderPolynomial(rest, name)} = ${renderDivision(division, term, next)}`));
    rest = next;
  }
  const whole = `${renderPolynomial(dividend, name)} = ${renderDivision(division, quotient, remainder)}`;
  const divide: Step = {
    title: say('Divide', '作长除法'),
    body: say(
      'Divide the highest term of what is left by the highest term of the divisor, again and again:',
      '每次用余下部分的最高次项除以除式的最高次项：',
    ).concat(...lines),
  };
  const collect: Step = {
    title: say('Collect the quotient', '写出商式和余式'),
    body: say('Together', '合起来').concat(display(whole)),
  };
  return lines.length > 1 ? [divide, collect] : [{ ...divide, body: divide.body }];
}

function multiplyBy(polynomial: Polynomial, term: Polynomial): Polynomial {
  const [shift, factor] = [term.length - 1, term.at(-1) ?? zero];
  return [...Array.from({ length: shift }, () => zero), ...polynomial.map((value) => value.mul(factor))];
}

function subtract(left: Polynomial, right: Polynomial): Polynomial {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    (left[index] ?? zero).sub(right[index] ?? zero),
  );
}

/** The root of a divisor of degree 1; null for any other. */
export function maybeDivisorRoot(divisor: Polynomial): Rational | null {
  const [constant = zero, slope = zero] = divisor;
  return degreeOf(divisor) === 1 ? constant.neg().div(slope) : null;
}

/** `2^{3} - 2 \cdot 2 + 1`: a polynomial with a number put in. */
function renderValueAt(polynomial: Polynomial, at: Rational): string {
  const place = bracketed(at);
  const terms = polynomial.flatMap((coefficient, power) => {
    if (signOf(coefficient) === 0) return [];
    const factor = power === 0 ? '' : power === 1 ? place : `${place}^{${power}}`;
    const size = coefficient.abs();
    const body =
      factor === ''
        ? renderRational(size)
        : size.equals(1)
          ? factor
          : `${renderRational(size)} \\cdot ${factor}`;
    return [{ isNegative: signOf(coefficient) < 0, body }];
  });
  return terms
    .reverse()
    .reduce(
      (text, { isNegative, body }, index) =>
        `${text}${index === 0 ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + '}${body}`,
      '',
    );
}

/** The remainder by a divisor of degree 1, which is the value at its root. */
export function explainRemainderTheorem(division: Division, root: Rational, say: Say): Step {
  const { dividend, divisor, name } = division;
  const value = evaluateAt(dividend, root);
  const polynomial = renderPolynomial(dividend, name);
  return {
    title: say('Use the remainder theorem', '用余数定理'),
    body: say(
      `The divisor $${renderPolynomial(divisor, name)}$ is zero at $${name} = ${renderRational(root)}$, so the remainder is the value of $f(${name}) = ${polynomial}$ there:`,
      `除式 $${renderPolynomial(divisor, name)}$ 在 $${name} = ${renderRational(root)}$ 时为零，余数等于 $f(${name}) = ${polynomial}$ 在该处的值：`,
    ).concat(
      display(
        `f${parenthesize(renderRational(root))} = ${renderValueAt(dividend, root)} = ${renderRational(value)}`,
      ),
    ),
  };
}
