import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** One rule applied to one part, and the parts whose derivatives it leaves open. */
interface Move {
  readonly title: string;
  readonly reason: string;
  readonly formula: string;
  readonly open: readonly Expression[];
}

interface Scene {
  readonly variable: string;
  readonly say: Say;
}

const moveLimit = 12;

function depends(expression: Expression, variable: string): boolean {
  return findFreeVariables(expression).includes(variable);
}

function isVariable(expression: Expression, variable: string): boolean {
  return expression.kind === 'symbol' && expression.name === variable;
}

/** What a table of derivatives holds: powers, roots, `e^x`, `a^x`, functions of the bare variable, multiples of them. */
function isBasic(expression: Expression, variable: string): boolean {
  if (!depends(expression, variable)) {
    return true;
  }
  switch (expression.kind) {
    case 'symbol':
      return true;
    case 'add':
      return expression.terms.every((term) => isLinear(term, variable));
    case 'negate':
      return isBasic(expression.operand, variable);
    case 'multiply': {
      const moving = expression.factors.filter((factor) => depends(factor, variable));
      return moving.length === 1 && moving.every((factor) => isBasic(factor, variable));
    }
    case 'divide':
      return depends(expression.denominator, variable)
        ? !depends(expression.numerator, variable) && isPowerOf(expression.denominator, variable)
        : isBasic(expression.numerator, variable);
    case 'power':
      return (
        isPowerOf(expression, variable) ||
        (!depends(expression.base, variable) && isVariable(expression.exponent, variable))
      );
    case 'call': {
      const [argument, ...rest] = expression.args;
      return (
        argument !== undefined &&
        isVariable(argument, variable) &&
        rest.every((other) => !depends(other, variable))
      );
    }
    default:
      return false;
  }
}

function isLinear(term: Expression, variable: string): boolean {
  const polynomial = maybeReadPolynomial(term, variable);
  return polynomial !== null && degreeOf(polynomial) <= 1;
}

function isPowerOf(expression: Expression, variable: string): boolean {
  return (
    isVariable(expression, variable) ||
    (expression.kind === 'power' &&
      isVariable(expression.base, variable) &&
      !depends(expression.exponent, variable))
  );
}

function slopeOf(expression: Expression, { variable }: Scene): string {
  return `\\frac{d}{d${variable}}\\left(${renderLatex(expression)}\\right)`;
}

function writeSlope(expression: Expression, { variable }: Scene): string {
  return renderLatex(maybeDifferentiate(expression, variable) ?? integer(0));
}

function bracketed(expression: Expression): string {
  const latex = renderLatex(expression);
  const isSum = expression.kind === 'add' || expression.kind === 'negate' || latex.startsWith('-');
  return isSum ? `\\left(${latex}\\right)` : latex;
}

function sumMove(whole: Expression, terms: readonly Expression[], scene: Scene): Move {
  const basic = terms.every((term) => isBasic(term, scene.variable));
  const shown = terms.map((term) =>
    term.kind === 'negate' ? ` - ${slopeOf(term.operand, scene)}` : ` + ${slopeOf(term, scene)}`,
  );
  const sum = shown.join('').replace(/^ \+ /, '').trim();
  return {
    title: scene.say('Sum rule', '和差的求导法则'),
    reason: scene.say(
      'A sum is differentiated term by term; constant factors stay, and each power comes down by one.',
      '和的导数等于各项导数的和，常数因子可以提到外面，逐项求导：',
    ),
    formula: `${slopeOf(whole, scene)} = ${sum}${basic ? ` = ${writeSlope(whole, scene)}` : ''}`,
    open: terms.map((term) => (term.kind === 'negate' ? term.operand : term)),
  };
}

function productMove(whole: Expression, factors: readonly Expression[], scene: Scene): Move {
  const moving = factors.filter((factor) => depends(factor, scene.variable));
  const terms = moving.map((factor) =>
    factors.map((other) => (other === factor ? slopeOf(other, scene) : bracketed(other))).join(' \\cdot '),
  );
  const basic = moving.every((factor) => isBasic(factor, scene.variable));
  return {
    title: scene.say('Product rule', '积的求导法则'),
    reason: scene.say(
      'The derivative of a product: each factor is differentiated once while the others stay, and the results are added.',
      '积的导数：依次对每个因子求导，其余因子不变，再相加：',
    ),
    formula: `${slopeOf(whole, scene)} = ${terms.join(' + ')}${basic ? ` = ${writeSlope(whole, scene)}` : ''}`,
    open: moving,
  };
}

function quotientMove(whole: Expression, u: Expression, v: Expression, scene: Scene): Move {
  const basic = [u, v].every((part) => isBasic(part, scene.variable));
  const top = `${slopeOf(u, scene)} \\cdot ${bracketed(v)} - ${bracketed(u)} \\cdot ${slopeOf(v, scene)}`;
  return {
    title: scene.say('Quotient rule', '商的求导法则'),
    reason: scene.say(
      'The derivative of a quotient: derivative of the numerator times the denominator, minus the numerator times the derivative of the denominator, over the square of the denominator.',
      '商的导数：分子的导数乘分母减去分子乘分母的导数，再除以分母的平方：',
    ),
    formula: `${slopeOf(whole, scene)} = \\frac{${top}}{\\left(${renderLatex(v)}\\right)^{2}}${basic ? ` = ${writeSlope(whole, scene)}` : ''}`,
    open: [u, v],
  };
}

/** The chain rule; `outer` is the derivative of the outer function at the inner one, as LaTeX. */
function chainMove(whole: Expression, inner: Expression, outer: string, scene: Scene): Move {
  const basic = isBasic(inner, scene.variable);
  const result = basic ? ` = ${writeSlope(whole, scene)}` : '';
  return {
    title: scene.say('Chain rule', '复合函数的求导法则'),
    reason: scene.say(
      `The inner function is $u = ${renderLatex(inner)}$: the derivative of the outer function at $u$ times the derivative of $u$.`,
      `内层函数是 $u = ${renderLatex(inner)}$：外层函数对 $u$ 的导数乘以 $u$ 的导数：`,
    ),
    formula: `${slopeOf(whole, scene)} = ${outer} \\cdot ${slopeOf(inner, scene)}${result}`,
    open: [inner],
  };
}

/** The derivative of the outer function where the inner one is put back for its variable. */
function outerSlope(whole: Expression, inner: Expression): string | null {
  const letter = 'u';
  const swap = (part: Expression): Expression =>
    isSame(part, inner) ? { kind: 'symbol', name: letter } : part;
  const outer: Expression =
    whole.kind === 'call'
      ? { ...whole, args: whole.args.map(swap) }
      : whole.kind === 'power'
        ? { ...whole, base: swap(whole.base), exponent: swap(whole.exponent) }
        : whole;
  const slope = maybeDifferentiate(outer, letter);
  return slope === null ? null : bracketed(substitute(slope, letter, inner));
}

function maybePowerMove(whole: Expression & { readonly kind: 'power' }, scene: Scene): Move | null {
  const { base, exponent } = whole;
  const [isBaseMoving, isExponentMoving] = [base, exponent].map((part) => depends(part, scene.variable));
  if (isBaseMoving && isExponentMoving) {
    const exponential = `e^{${bracketed(exponent)} \\ln\\left(${renderLatex(base)}\\right)}`;
    return {
      title: scene.say('Write the power with base e', '化为以 e 为底的指数函数'),
      reason: scene.say(
        'Base and exponent both vary, so we write the power as an exponential and use the chain rule; its inner function is a product.',
        '底数和指数都含自变量，先化为指数函数，再用复合函数的求导法则，内层函数是一个积：',
      ),
      formula: `${renderLatex(whole)} = ${exponential}`,
      open: [{ kind: 'multiply', factors: [exponent, { kind: 'call', name: 'ln', args: [base] }] }],
    };
  }
  const inner = isBaseMoving ? base : exponent;
  const outer = outerSlope(whole, inner);
  return outer === null ? null : chainMove(whole, inner, outer, scene);
}

function maybeMove(whole: Expression, scene: Scene): Move | null {
  switch (whole.kind) {
    case 'add':
      return sumMove(whole, whole.terms, scene);
    case 'negate':
      return maybeMove(whole.operand, scene);
    case 'multiply': {
      const moving = whole.factors.filter((factor) => depends(factor, scene.variable));
      const [only] = moving;
      return moving.length === 1 && only !== undefined
        ? maybeMove(only, scene)
        : productMove(whole, whole.factors, scene);
    }
    case 'divide':
      return depends(whole.denominator, scene.variable)
        ? quotientMove(whole, whole.numerator, whole.denominator, scene)
        : maybeMove(whole.numerator, scene);
    case 'power':
      return maybePowerMove(whole, scene);
    case 'call': {
      const [inner] = whole.args;
      const outer = inner === undefined ? null : outerSlope(whole, inner);
      return inner === undefined || outer === null ? null : chainMove(whole, inner, outer, scene);
    }
    default:
      return null;
  }
}

/** The moves that lead to a derivative, from the whole to its parts; null when there are more than 12. */
function maybeListMoves(whole: Expression, scene: Scene): readonly Move[] | null {
  const moves: Move[] = [];
  const queue: Expression[] = isBasic(whole, scene.variable) ? [] : [whole];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const move = maybeMove(next, scene);
    if (move === null || moves.length >= moveLimit) {
      return null;
    }
    moves.push(move);
    queue.push(...move.open.filter((part) => !isBasic(part, scene.variable)));
  }
  return moves;
}

/** Steps that find a derivative, each on its own `d/dx`, and the derivative. */
interface DerivativeSteps {
  readonly steps: readonly Step[];
  readonly slope: Expression;
}

function basicStep(whole: Expression, scene: Scene): Step {
  return {
    title: scene.say('Use the table of derivatives', '用基本求导公式'),
    body: scene
      .say('This is a basic function:', '这是基本初等函数（的常数倍），直接用公式：')
      .concat(display(`${slopeOf(whole, scene)} = ${writeSlope(whole, scene)}`)),
  };
}

/** Explains the derivative of an expression rule by rule; null where a part has no rule or it takes too many. */
export function maybeExplainDerivative(body: Expression, variable: string, say: Say): DerivativeSteps | null {
  const slope = maybeDifferentiate(body, variable);
  const scene: Scene = { variable, say };
  const moves = slope === null ? null : maybeListMoves(body, scene);
  if (slope === null || moves === null) {
    return null;
  }
  const steps = moves.map(({ title, reason, formula }) => ({ title, body: `${reason}${display(formula)}` }));
  return {
    steps: steps.length === 0 ? [basicStep(body, scene)] : steps,
    slope,
  };
}
