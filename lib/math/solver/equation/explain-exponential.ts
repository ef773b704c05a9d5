import {
  addExact,
  approximateExact,
  type ExactSum,
  exactRational,
  renderExact,
  scaleExact,
  spellExact,
} from '../../exact/exact-sum.ts';
import { one, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { coefficientOf, degreeOf, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { display, type Step } from '../solution.ts';
import { type Base, exactLog, isSameBase, maybeExponent, renderBase, renderLog } from './base.ts';
import type { EquationTask } from './equation-task.ts';
import { maybeExplainPolynomial } from './explain-polynomial.ts';
import type { ExponentialTerm } from './exponential-form.ts';
import { exactRoot, type Root, renderName } from './root.ts';

/** The steps and the solutions of an equation. */
export interface Derivation {
  readonly steps: readonly Step[];
  readonly roots: readonly Root[];
}

/** A power as LaTeX. */
export function renderPower(base: Base, exponent: Polynomial, name: string): string {
  return `${renderBase(base)}^{${renderPolynomial(exponent, name)}}`;
}

/** `coefficient·x + constant = value` for an exact value. */
function solveLinearFor(exponent: Polynomial, value: ExactSum): ExactSum {
  const [m, k] = [coefficientOf(exponent, 0), coefficientOf(exponent, 1)];
  return scaleExact(addExact(value, exactRational(m.neg())), one.div(k));
}

function maybeEqualExponents(
  base: Base,
  left: Polynomial,
  right: Polynomial,
  { unknown, say }: EquationTask,
): Derivation | null {
  const name = renderName(unknown);
  const difference = addPolynomials(left, scalePolynomial(right, one.neg()));
  const { tidy } = tidyPolynomial(difference);
  const solved = degreeOf(tidy) < 1 ? null : maybeExplainPolynomial({ polynomial: tidy, unknown, say });
  if (solved === null) {
    return null;
  }
  const [first, second] = [left, right].map((side) => renderPolynomial(side, name));
  const step: Step = {
    title: say('Write both sides as powers of one base', '化为同底数的幂'),
    body: say(
      `Both sides are powers of $${renderBase(base)}$:${display(`${renderPower(base, left, name)} = ${renderPower(base, right, name)}`)}Equal powers of the same base have equal exponents:${display(`${first} = ${second}`)}`,
      `两边都化成以 $${renderBase(base)}$ 为底的幂：${display(`${renderPower(base, left, name)} = ${renderPower(base, right, name)}`)}同底数的幂相等，指数相等：${display(`${first} = ${second}`)}`,
    ),
  };
  return { steps: [step, ...solved.steps], roots: solved.roots };
}

/** `base^exponent = value` for a number that is no power of the base. */
function maybeTakeLog(
  base: Base,
  exponent: Polynomial,
  value: Rational,
  task: EquationTask,
): Derivation | null {
  if (degreeOf(exponent) !== 1) {
    return null;
  }
  const { unknown, say } = task;
  const name = renderName(unknown);
  const log = exactLog(base, value, say);
  const root = exactRoot(solveLinearFor(exponent, log));
  const shown = renderPolynomial(exponent, name);
  const isDone = shown === name;
  const logName = `${renderLog(base, say)}${/^\d+$/.test(renderRational(value)) ? ` ${renderRational(value)}` : `\\left(${renderRational(value)}\\right)`}`;
  const result = `${name} = ${root.latex}`;
  return {
    steps: [
      {
        title: say('Take logarithms', '两边取对数'),
        body: say(
          `Isolate the power and take the logarithm to the base $${renderBase(base)}$ of both sides:${display(`${renderPower(base, exponent, name)} = ${renderRational(value)}`)}${display(`${shown} = ${logName}`)}${isDone ? '' : `Solve for $${name}$:${display(result)}`}`,
          `把幂单独留在一边，两边取以 $${renderBase(base)}$ 为底的对数：${display(`${renderPower(base, exponent, name)} = ${renderRational(value)}`)}${display(`${shown} = ${logName}`)}${isDone ? '' : `解得${display(result)}`}`,
        ),
      },
    ],
    roots: [root],
  };
}

/** Different bases: logarithms turn the powers into products. */
function maybeTwoBases(left: ExponentialTerm, right: ExponentialTerm, task: EquationTask): Derivation | null {
  const { base: b } = left;
  const { base: d } = right;
  if (b === null || d === null || degreeOf(left.exponent) !== 1 || degreeOf(right.exponent) !== 1) {
    return null;
  }
  const { unknown, say } = task;
  const name = renderName(unknown);
  const [lnB, lnD] = [b, d].map((base) => (base === 'e' ? exactRational(one) : exactLog('e', base, say)));
  const ratio = right.coefficient.div(left.coefficient);
  if (lnB === undefined || lnD === undefined) {
    return null;
  }
  const part = (exponent: Polynomial, power: number, log: ExactSum): ExactSum =>
    scaleExact(log, coefficientOf(exponent, power));
  const slope = addExact(part(left.exponent, 1, lnB), scaleExact(part(right.exponent, 1, lnD), one.neg()));
  const rest = addExact(part(right.exponent, 0, lnD), scaleExact(part(left.exponent, 0, lnB), one.neg()));
  const constant = addExact(rest, exactLog('e', ratio, say));
  const [above, below] =
    approximateExact(slope) < 0
      ? [constant, slope].map((sum) => scaleExact(sum, one.neg()))
      : [constant, slope];
  if (above === undefined || below === undefined || Math.abs(approximateExact(slope)) < 1e-9) {
    return null;
  }
  const isZero = above.length === 0;
  const root: Root = {
    value: approximateExact(above) / approximateExact(below),
    latex: isZero ? '0' : `\\frac{${renderExact(above)}}{${renderExact(below)}}`,
    isExact: true,
    exact: isZero ? [] : null,
    spelled: isZero ? '0' : `(${spellExact(above)})/(${spellExact(below)})`,
    multiplicity: 1,
  };
  const side = ({ exponent, base }: ExponentialTerm): string => {
    const factor = renderPolynomial(exponent, name);
    const bracketed = /[+-]/.test(factor) ? `(${factor})` : factor;
    return base === 'e' ? factor : `${bracketed}\\ln ${base === null ? '' : renderBase(base)}`;
  };
  const ratioTerm = ratio.equals(1)
    ? ''
    : ` + \\ln ${/^\d+$/.test(renderRational(ratio)) ? renderRational(ratio) : `\\left(${renderRational(ratio)}\\right)`}`;
  return {
    steps: [
      {
        title: say('Take logarithms', '两边取自然对数'),
        body: say(
          `The bases are different, so take the natural logarithm of both sides:${display(`${side(left)} = ${side(right)}${ratioTerm}`)}This is linear in $${name}$:${display(`${name} = ${root.latex}`)}`,
          `底数不同，两边取自然对数：${display(`${side(left)} = ${side(right)}${ratioTerm}`)}这是关于 $${name}$ 的一次方程：${display(`${name} = ${root.latex}`)}`,
        ),
      },
    ],
    roots: [root],
  };
}

/** The exponent k with base^k = value, where it is known to be whole. */
function maybeWholeExponent(base: Base, value: Rational): bigint | null {
  return base === 'e' ? (value.equals(1) ? 0n : null) : maybeExponent(value, base);
}

function constantExponent(exponent: bigint): Polynomial {
  return exponent === 0n ? [] : [rational(exponent)];
}

function explainSigns(base: Base, exponent: Polynomial, { say, unknown }: EquationTask): Derivation {
  const power = renderPower(base, exponent, renderName(unknown));
  const reason = say(
    `A power of a positive number is positive: $${power} > 0$. So the two sides cannot agree; there is no solution.`,
    `正数的幂总是正数：$${power} > 0$，两边不可能相等，所以方程无解。`,
  );
  return { steps: [{ title: say('Compare the signs', '比较符号'), body: reason }], roots: [] };
}

/** An equation of two terms, `first + second = 0`. */
export function maybeExplainTwoTerms(
  first: ExponentialTerm,
  second: ExponentialTerm,
  task: EquationTask,
): Derivation | null {
  const [left, right] = first.base === null ? [second, first] : [first, second];
  const { base } = left;
  if (base === null) {
    return null;
  }
  const ratio = right.coefficient.neg().div(left.coefficient);
  if (signOf(ratio) <= 0) {
    return explainSigns(base, left.exponent, task);
  }
  if (right.base !== null && !isSameBase(base, right.base)) {
    return maybeTwoBases(left, { ...right, coefficient: right.coefficient.neg() }, task);
  }
  const shift = maybeWholeExponent(base, ratio);
  return shift === null
    ? maybeTakeLog(
        base,
        addPolynomials(left.exponent, scalePolynomial(right.exponent, one.neg())),
        ratio,
        task,
      )
    : maybeEqualExponents(base, left.exponent, addPolynomials(right.exponent, constantExponent(shift)), task);
}
