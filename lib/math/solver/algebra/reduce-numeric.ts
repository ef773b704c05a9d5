import { maybeReadRadical, writeRadical } from '../../exact/radical-sum.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { keyOf } from '../../expression/expression-key.ts';
import { childrenOf } from '../../expression/free-variables.ts';
import { maybeNumber, numberFrom } from '../../expression/make-expression.ts';
import { makeNumber } from '../../expression/numeral.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** What became of a number that was worked out. */
export interface Reduction {
  readonly steps: readonly Step[];
  readonly value: Expression;
  readonly latex: string;
}

type Operation = 'power' | 'product' | 'sum';

const passLimit = 20;
const digitLimit = 60;

function factorialOf(value: Rational): Expression | null {
  if (value.d !== 1n || value.s < 0n || value.n > 40n) {
    return null;
  }
  let product = 1n;
  for (let factor = 2n; factor <= value.n; factor += 1n) {
    product *= factor;
  }
  return makeNumber(product);
}

function compareAll(name: string, numbers: readonly Rational[]): Expression | null {
  const sorted = [...numbers].sort((left, right) => left.compare(right));
  const chosen = name === 'min' ? sorted[0] : sorted.at(-1);
  return chosen === undefined ? null : numberFrom(chosen);
}

function maybeCallOnNumbers(expression: Expression & { readonly kind: 'call' }): Expression | null {
  const numbers = expression.args.map(maybeNumber).filter((value) => value !== null);
  if (numbers.length !== expression.args.length) {
    return null;
  }
  const [first, second] = numbers;
  if (expression.name === 'min' || expression.name === 'max') {
    return compareAll(expression.name, numbers);
  }
  return expression.name === 'mod' && first !== undefined && second !== undefined && second.n !== 0n
    ? numberFrom(first.sub(second.mul(first.div(second).floor())))
    : null;
}

/** The exact value of a number, as short as it can be written; what has no shorter form stays. */
function workOut(expression: Expression): Expression {
  const radical = maybeReadRadical(expression);
  if (radical !== null) {
    return writeRadical(radical);
  }
  if (expression.kind === 'factorial') {
    const operand = maybeNumber(expression.operand);
    return (operand === null ? null : factorialOf(operand)) ?? expression;
  }
  const known = expression.kind === 'call' ? maybeCallOnNumbers(expression) : null;
  if (known !== null) {
    return known;
  }
  const simple = simplifyExpression(expression, 'keep');
  const again = maybeReadRadical(simple);
  return again === null ? simple : writeRadical(again);
}

function operationOf({ kind }: Expression): Operation {
  return kind === 'add' || kind === 'negate'
    ? 'sum'
    : kind === 'multiply' || kind === 'divide'
      ? 'product'
      : 'power';
}

interface Pass {
  readonly expression: Expression;
  readonly operations: ReadonlySet<Operation>;
}

/** Works out every operation whose parts are worked out; sums of worked out numbers stay as numbers. */
function reducePass(expression: Expression, done: Set<string>): Pass {
  const operations = new Set<Operation>();
  const visit = (part: Expression): Expression => {
    const children = childrenOf(part);
    if (children.length === 0 || done.has(keyOf(part)) || maybeNumber(part) !== null) {
      return part;
    }
    if (
      children.every(
        (child) => childrenOf(child).length === 0 || done.has(keyOf(child)) || maybeNumber(child) !== null,
      )
    ) {
      const value = workOut(part);
      done.add(keyOf(value));
      if (keyOf(value) !== keyOf(part)) {
        operations.add(operationOf(part));
      }
      return value;
    }
    return rebuild(part, visit);
  };
  return { expression: visit(expression), operations };
}

function rebuild(expression: Expression, visit: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'add':
      return { ...expression, terms: expression.terms.map(visit) };
    case 'multiply':
      return { ...expression, factors: expression.factors.map(visit) };
    case 'divide':
      return {
        ...expression,
        numerator: visit(expression.numerator),
        denominator: visit(expression.denominator),
      };
    case 'power':
      return { ...expression, base: visit(expression.base), exponent: visit(expression.exponent) };
    case 'negate':
    case 'factorial':
      return { ...expression, operand: visit(expression.operand) };
    case 'call':
      return { ...expression, args: expression.args.map(visit) };
    default:
      return expression;
  }
}

function reasonOf(operations: ReadonlySet<Operation>, say: Say): string {
  const names = [
    operations.has('power') ? say('powers, roots and functions', '乘方、开方和函数值') : '',
    operations.has('product') ? say('products and quotients', '乘除') : '',
    operations.has('sum') ? say('sums and differences', '加减') : '',
  ].filter((name) => name !== '');
  return names.length === 0
    ? say('Rewritten:', '整理得')
    : say(
        `Work out the ${names.join(' and the ')} that can be done now:`,
        `先算可以进行的${names.join('与')}：`,
      );
}

/** `\frac{9}{12} + \frac{10}{12}` for a sum of fractions with different denominators; null for other sums. */
function maybeCommonDenominator(expression: Expression): string | null {
  if (expression.kind !== 'add') {
    return null;
  }
  const numbers = expression.terms.map(maybeNumber).filter((value) => value !== null);
  const denominators = new Set(numbers.map(({ d }) => d));
  if (numbers.length !== expression.terms.length || denominators.size < 2) {
    return null;
  }
  const common = numbers.reduce((multiple, { d }) => (multiple / gcd(multiple, d)) * d, 1n);
  return numbers
    .map((value) => {
      const above = value.mul(rational(common));
      return `${above.s < 0n ? '-' : ''}\\frac{${above.n}}{${common}}`;
    })
    .reduce((sum, term) => (term.startsWith('-') ? `${sum} - ${term.slice(1)}` : `${sum} + ${term}`));
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

/** A finite decimal as it is written; null for a number that has none. */
export function maybeDecimal(value: Rational): string | null {
  let [rest, places] = [value.d, 0];
  for (const prime of [2n, 5n]) {
    let count = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      count += 1;
    }
    places = Math.max(places, count);
  }
  if (rest !== 1n || places > 12) {
    return null;
  }
  const digits = `${(value.n * 10n ** BigInt(places)) / value.d}`.padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value.s < 0n ? `-${text}` : text;
}

/** A number with six significant digits and no idle zeros; null where it is no finite number. */
export function maybeSixDigits(value: number): string | null {
  if (!Number.isFinite(value)) {
    return null;
  }
  const shown = value.toPrecision(6);
  const [mantissa = '', exponent] = shown.split('e');
  const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return exponent === undefined ? trimmed : `${trimmed} \\times 10^{${Number(exponent)}}`;
}

function isTooLong(expression: Expression): boolean {
  return renderLatex(expression).length > digitLimit * 6;
}

/**
 * Works a number out step by step in the order of operations, exactly; each step is an equality.
 *
 * @param isDecimal whether fractions will be shown as decimals, which need no common denominator.
 * @returns null when it has no real value.
 */
export function maybeReduceNumber(start: Expression, say: Say, isDecimal = false): Reduction | null {
  const value = compileExpression(start, [])();
  if (!Number.isFinite(value)) {
    return null;
  }
  const done = new Set<string>();
  const steps: Step[] = [];
  let current = start;
  for (let pass = 0; pass < passLimit; pass += 1) {
    const known = done.size;
    const common = isDecimal ? null : maybeCommonDenominator(current);
    const { expression, operations } = reducePass(current, done);
    const [before, after] = [renderLatex(current), renderLatex(expression)];
    if (before !== after) {
      const reason =
        common === null
          ? reasonOf(operations, say)
          : say('Bring the fractions to a common denominator and add:', '通分，再相加减：');
      const title = steps.length === 0 ? say('Calculate', '计算') : say('Go on', '继续计算');
      steps.push({
        title,
        body: reason + display([before, ...(common === null ? [] : [common]), after].join(' = ')),
      });
    }
    if (keyOf(expression) === keyOf(current) && done.size === known) {
      break;
    }
    current = expression;
  }
  const result = compileExpression(current, [])();
  const isRight = Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return isRight && !isTooLong(current) ? { steps, value: current, latex: renderLatex(current) } : null;
}
