import { addExact, type ExactSum, exactAtom, exactRational, scaleExact } from '../../exact/exact-sum.ts';
import { maybeNthRoot } from '../../exact/nth-root.ts';
import {
  numeratorOf,
  one,
  type Rational,
  rational,
  renderRational,
  signOf,
  spellRational,
} from '../../exact/rational.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import type { Relation } from '../../expression/expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { addPolynomials, multiplyPolynomials } from '../../polynomial/factor-polynomial.ts';
import { coefficientOf, degreeOf, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { display, type Step } from '../solution.ts';
import { type Base, isSameBase, renderBase, renderLog } from './base.ts';
import type { EquationTask } from './equation-task.ts';
import type { Derivation } from './explain-exponential.ts';
import { commonDenominatorOf } from './explain-linear.ts';
import { maybeExplainPolynomial } from './explain-polynomial.ts';
import type { LogarithmForm, LogarithmTerm } from './logarithm-form.ts';
import { renderAlternatives } from './quadratic-task.ts';
import { exactRoot, renderName } from './root.ts';

/** `base^exponent` exactly. */
export function maybeExactPower(base: Base, exponent: Rational): ExactSum | null {
  if (base === 'e') {
    const shown = renderRational(exponent);
    const isOne = exponent.equals(1);
    const atom = {
      latex: isOne ? 'e' : `e^{${shown}}`,
      spelled: isOne ? 'e' : `e^(${spellRational(exponent)})`,
      value: Math.exp(exponent.valueOf()),
    };
    return signOf(exponent) === 0 ? exactRational(one) : exactAtom(atom);
  }
  if (exponent.n > 60n || exponent.d > 9n) {
    return null;
  }
  const whole = base.pow(rational(numeratorOf(exponent)));
  return whole === null
    ? null
    : exponent.d === 1n
      ? exactRational(whole)
      : maybeNthRoot(whole, Number(exponent.d));
}

function argumentLatex(argument: Polynomial, name: string): string {
  const shown = renderPolynomial(argument, name);
  return /^(?:\d+|[a-z])$/.test(shown) ? ` ${shown}` : `\\left(${shown}\\right)`;
}

function explainDomain(terms: readonly LogarithmTerm[], { unknown, say }: EquationTask): string {
  const name = renderName(unknown);
  const own = terms.filter(({ argument }) => degreeOf(argument) > 0);
  const conditions = [...new Set(own.map(({ argument }) => `${renderPolynomial(argument, name)} > 0`))];
  return (
    say('A logarithm needs a positive argument:', '对数的真数必须大于零：') +
    display(conditions.join(',\\quad '))
  );
}

/** Whether an equation stands in the question in just this form. */
function isWrittenAs(relation: Relation, latex: string): boolean {
  const bare = (text: string): string => text.replaceAll(/\\(?:left|right)|[\s{}()]/g, '');
  return bare(renderRelation(relation)) === bare(latex);
}

/** `k·log P = c` with a linear P. */
function maybeExplainSingle(term: LogarithmTerm, constant: Rational, task: EquationTask): Derivation | null {
  const { unknown, say } = task;
  const name = renderName(unknown);
  const exponent = constant.div(term.coefficient);
  const value = maybeExactPower(term.base, exponent);
  if (value === null || degreeOf(term.argument) !== 1) {
    return null;
  }
  const [m, k] = [coefficientOf(term.argument, 0), coefficientOf(term.argument, 1)];
  const root = exactRoot(scaleExact(addExact(value, exactRational(m.neg())), one.div(k)));
  const shown = renderPolynomial(term.argument, name);
  const log = `${renderLog(term.base, say)}${argumentLatex(term.argument, name)} = ${renderRational(exponent)}`;
  const power = `${shown} = ${renderBase(term.base)}^{${renderRational(exponent)}}`;
  const result = `${name} = ${root.latex}`;
  const isGiven = isWrittenAs(task.relation, log);
  return {
    steps: [
      {
        title: say('Use the definition of the logarithm', '由对数的定义化为指数式'),
        body:
          explainDomain([term], task) +
          say(
            `The logarithm is the exponent:${isGiven ? '' : display(log)}${display(power)}${result === power ? '' : display(result)}`,
            `由对数的定义：${isGiven ? '' : display(log)}${display(power)}${result === power ? '' : display(result)}`,
          ),
      },
    ],
    roots: [root],
  };
}

/** `k·log (sx + t)^2 = c`: a square has two roots, also where its value is no rational number. */
function maybeExplainSquare(term: LogarithmTerm, constant: Rational, task: EquationTask): Derivation | null {
  const { unknown, say } = task;
  const [c, b, a] = [0, 1, 2].map((power) => coefficientOf(term.argument, power));
  if (degreeOf(term.argument) !== 2 || a === undefined || b === undefined || c === undefined) return null;
  const scale = maybeSquareRoot(a);
  const exponent = constant.div(term.coefficient);
  const half = maybeExactPower(term.base, exponent.div(2));
  const isSquare = b.mul(b).equals(a.mul(c).mul(4)) && scale !== null && isRational(scale);
  if (!isSquare || half === null) return null;
  const middle = exactRational(b.neg().div(a.mul(2)));
  const roots = [one.neg(), one].map((sign) =>
    exactRoot(addExact(middle, scaleExact(half, sign.div(scale.rational)))),
  );
  const shown = renderPolynomial(term.argument, renderName(unknown));
  const power = `${shown} = ${renderBase(term.base)}^{${renderRational(exponent)}}`;
  const why = say('The logarithm is the exponent:', '由对数的定义：');
  const body = `${explainDomain([term], task)}${why}${display(power)}`;
  const both = display(renderAlternatives(roots, unknown, say));
  return {
    steps: [
      { title: say('Use the definition of the logarithm', '由对数的定义化为指数式'), body },
      {
        title: say('Take the square root', '开平方'),
        body: say('A square has a positive and a negative root:', '开平方有正负两个值：').concat(both),
      },
    ],
    roots,
  };
}

interface Product {
  readonly latex: string;
  readonly polynomial: Polynomial;
}

function multiplyOut(terms: readonly LogarithmTerm[], name: string): Product {
  const factors = terms.map(({ argument, coefficient }) => ({
    argument,
    times: Number(coefficient.abs().n),
  }));
  const polynomial = factors
    .flatMap(({ argument, times }) => Array.from({ length: times }, () => argument))
    .reduce(multiplyPolynomials, [one]);
  const isAlone = factors.length === 1 && factors[0]?.times === 1;
  const latex = factors
    .map(({ argument, times }) => {
      const shown = renderPolynomial(argument, name);
      const base = isAlone || /^(?:\d+|[a-z])$/.test(shown) ? shown : `(${shown})`;
      return times === 1 ? base : `${base}^{${times}}`;
    })
    .reduce(
      (product, factor) => (/^\d/.test(factor) ? `${product} \\cdot ${factor}` : `${product}${factor}`),
      '',
    )
    .replace(/^ \\cdot /, '');
  return { latex: latex === '' ? '1' : latex, polynomial };
}

function logOf(base: Base, { latex }: Product, task: EquationTask): string {
  return `${renderLog(base, task.say)}${/^(?:\d+|[a-z])$/.test(latex) ? ` ${latex}` : `\\left(${latex}\\right)`}`;
}

interface Scaled {
  readonly base: Base;
  readonly terms: readonly LogarithmTerm[];
  /** The whole number on the right. */
  readonly power: Rational;
}

/** Whole coefficients, one base, a size that stays readable; null for any other form. */
function maybeScale({ terms, constant }: LogarithmForm): Scaled | null {
  const [first] = terms;
  if (first === undefined || !terms.every(({ base }) => isSameBase(base, first.base))) {
    return null;
  }
  const factor = commonDenominatorOf(terms.map(({ coefficient }) => coefficient));
  const power = constant.mul(factor).neg();
  const scaled = terms.map((term) => ({ ...term, coefficient: term.coefficient.mul(factor) }));
  const size = scaled.reduce(
    (sum, { coefficient, argument }) => sum + Number(coefficient.n) * Math.max(1, degreeOf(argument)),
    0,
  );
  const isFitting =
    power.d === 1n && power.n <= 12n && size <= 6 && (first.base !== 'e' || signOf(power) === 0);
  return isFitting ? { base: first.base, terms: scaled, power } : null;
}

function wrap(latex: string): string {
  return /[ ]/.test(latex) && !/^\([^()]*\)$/.test(latex) ? `(${latex})` : latex;
}

/** `log A = log B + n` and `A = b^n · B`. */
function statePair(
  left: Product,
  right: Product,
  { base, power }: Scaled,
  task: EquationTask,
): readonly [string, string] {
  const hasPower = signOf(power) !== 0;
  const number = `${renderBase(base)}^{${renderRational(power)}}`;
  const log = logOf(base, left, task);
  if (right.latex === '1') {
    return [`${log} = ${renderRational(power)}`, `${left.latex} = ${hasPower ? number : '1'}`];
  }
  const shift = hasPower ? ` ${signOf(power) < 0 ? '-' : '+'} ${renderRational(power.abs())}` : '';
  const plain = hasPower ? `${number} \\cdot ${wrap(right.latex)}` : right.latex;
  return [`${log} = ${logOf(base, right, task)}${shift}`, `${left.latex} = ${plain}`];
}

/** Joins all logarithms into one on each side and drops them. */
export function maybeExplainLogarithms(form: LogarithmForm, task: EquationTask): Derivation | null {
  const own = form.terms.filter(({ argument }) => degreeOf(argument) > 0);
  const [only] = own;
  const single =
    form.terms.length === 1 && only !== undefined
      ? maybeExplainSingle(only, form.constant.neg(), task)
      : null;
  const scaled = single === null ? maybeScale(form) : null;
  if (scaled === null) {
    const isAlone = single === null && form.terms.length === 1 && only !== undefined;
    return isAlone ? maybeExplainSquare(only, form.constant.neg(), task) : single;
  }
  const { unknown, say } = task;
  const name = renderName(unknown);
  const [left, right] = [1, -1].map((sign) =>
    multiplyOut(
      scaled.terms.filter(({ coefficient }) => signOf(coefficient) === sign),
      name,
    ),
  );
  if (left === undefined || right === undefined) {
    return null;
  }
  const scale = scaled.base === 'e' ? one : (scaled.base.pow(scaled.power) ?? one);
  const { tidy } = tidyPolynomial(
    addPolynomials(left.polynomial, scalePolynomial(right.polynomial, scale.neg())),
  );
  const solved = degreeOf(tidy) < 1 ? null : maybeExplainPolynomial({ polynomial: tidy, unknown, say });
  if (solved === null) {
    return null;
  }
  const [logs, plain] = statePair(left, right, scaled, task);
  const standard = `${renderPolynomial(tidy, name)} = 0`;
  const joined: Step = {
    title: say('Join the logarithms', '合并对数'),
    body:
      explainDomain(own, task) +
      say(
        `By the laws of logarithms,${display(logs)}Equal logarithms have equal arguments:${display(plain)}Everything on one side:${display(standard)}`,
        `由对数的运算法则得${display(logs)}对数相等，则真数相等：${display(plain)}移项、整理得${display(standard)}`,
      ),
  };
  return { steps: [joined, ...solved.steps], roots: solved.roots };
}
