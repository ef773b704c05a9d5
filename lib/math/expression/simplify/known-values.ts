import { numeratorOf, one, type Rational, rational, signOf } from '../../exact/rational.ts';
import type { Expression, FunctionName } from '../expression.ts';
import { isSame } from '../expression-key.ts';
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
  pi,
  power,
  subtract,
} from '../make-expression.ts';
import { factorInteger } from './numeric-power.ts';

const half: Expression = numberFrom(rational(1, 2));

function root(radicand: number): Expression {
  return call('sqrt', integer(radicand));
}

/** Sines of 0°, 15°, ... 90°. */
const sines: readonly Expression[] = [
  integer(0),
  divide(subtract(root(6), root(2)), integer(4)),
  half,
  divide(root(2), integer(2)),
  divide(root(3), integer(2)),
  divide(add(root(6), root(2)), integer(4)),
  integer(1),
];

/** Tangents of 0°, 15°, ... 75°. */
const tangents: readonly Expression[] = [
  integer(0),
  subtract(integer(2), root(3)),
  divide(root(3), integer(3)),
  integer(1),
  root(3),
  add(integer(2), root(3)),
];

function maybePiMultiple(expression: Expression): Rational | null {
  switch (expression.kind) {
    case 'constant':
      return expression.name === 'pi' ? one : null;
    case 'negate':
      return maybePiMultiple(expression.operand)?.neg() ?? null;
    case 'divide': {
      const [above, below] = [maybePiMultiple(expression.numerator), maybeNumber(expression.denominator)];
      return above === null || below === null || signOf(below) === 0 ? null : above.div(below);
    }
    case 'multiply': {
      const [first, second] = expression.factors;
      const coefficient = first === undefined ? null : maybeNumber(first);
      const rest = second === undefined || expression.factors.length !== 2 ? null : maybePiMultiple(second);
      return coefficient === null || rest === null ? null : coefficient.mul(rest);
    }
    default: {
      const value = maybeNumber(expression);
      return value !== null && signOf(value) === 0 ? value : null;
    }
  }
}

function signed(value: Expression, isNegative: boolean): Expression {
  return isNegative ? negate(value) : value;
}

/** The sine of a number of 15° steps. */
function sineOfSteps(steps: number): Expression | null {
  const turn = ((steps % 24) + 24) % 24;
  const inHalf = turn % 12;
  const value = sines[Math.min(inHalf, 12 - inHalf)];
  return value === undefined ? null : signed(value, turn > 12);
}

function tangentOfSteps(steps: number): Expression | null {
  const turn = ((steps % 12) + 12) % 12;
  const value = tangents[Math.min(turn, 12 - turn)];
  return value === undefined ? null : signed(value, turn > 6);
}

function maybeTrigonometricValue(name: FunctionName, argument: Expression): Expression | null {
  const steps = maybePiMultiple(argument)?.mul(rational(12)) ?? null;
  if (steps === null || steps.d !== 1n) {
    return null;
  }
  const count = Number(numeratorOf(steps) % 24n);
  const invert = (value: Expression | null): Expression | null =>
    value === null || isSame(value, integer(0)) ? null : divide(integer(1), value);
  switch (name) {
    case 'sin':
      return sineOfSteps(count);
    case 'cos':
      return sineOfSteps(count + 6);
    case 'tan':
      return tangentOfSteps(count);
    case 'cot':
      return tangentOfSteps(6 - count);
    case 'sec':
      return invert(sineOfSteps(count + 6));
    case 'csc':
      return invert(sineOfSteps(count));
    default:
      return null;
  }
}

const oddFunctions: readonly FunctionName[] = [
  'sin',
  'tan',
  'cot',
  'csc',
  'asin',
  'atan',
  'sinh',
  'tanh',
  'asinh',
  'atanh',
];
const evenFunctions: readonly FunctionName[] = ['cos', 'sec', 'cosh', 'abs'];

function maybeTurnSign(name: FunctionName, argument: Expression): Expression | null {
  const isNegative = argument.kind === 'negate' || (argument.kind === 'number' && argument.numerator < 0n);
  if (!isNegative) {
    return null;
  }
  const opposite = argument.kind === 'negate' ? argument.operand : negate(argument);
  if (evenFunctions.includes(name)) {
    return call(name, opposite);
  }
  return oddFunctions.includes(name) ? negate(call(name, opposite)) : null;
}

function maybeLogarithmOfInteger(value: bigint): Expression | null {
  const factors = factorInteger(value);
  const [first] = factors;
  if (first === undefined) {
    return integer(0);
  }
  const common = factors.reduce((divisor, [, exponent]) => {
    let [a, b] = [divisor, exponent];
    while (b !== 0) {
      [a, b] = [b, a % b];
    }
    return a;
  }, first[1]);
  if (common === 1) {
    return null;
  }
  const rooted = factors.reduce((product, [prime, count]) => product * prime ** BigInt(count / common), 1n);
  return multiply(integer(common), call('ln', numberFrom(rational(rooted))));
}

function maybeLogarithm(argument: Expression): Expression | null {
  if (argument.kind === 'constant' && argument.name === 'e') {
    return integer(1);
  }
  if (argument.kind === 'power' && isSame(argument.base, eulerNumber)) {
    return argument.exponent;
  }
  const value = maybeNumber(argument);
  if (value === null || signOf(value) <= 0) {
    return null;
  }
  if (value.d === 1n) {
    return maybeLogarithmOfInteger(value.n);
  }
  return value.n === 1n ? negate(call('ln', numberFrom(rational(value.d)))) : null;
}

/** The whole exponent k with base^k = value, if there is one. */
function maybeWholeLogarithm(value: Rational, base: Rational): Expression | null {
  if (signOf(value) <= 0 || signOf(base) <= 0 || base.equals(one)) {
    return null;
  }
  const guess = Math.round(Math.log(value.valueOf()) / Math.log(base.valueOf()));
  if (!Number.isFinite(guess) || Math.abs(guess) > 60) {
    return null;
  }
  const magnitude = BigInt(Math.abs(guess));
  const powered = rational(base.n ** magnitude, base.d ** magnitude);
  return (guess < 0 ? one.div(powered) : powered).equals(value) ? integer(guess) : null;
}

const inverseValues: Readonly<Partial<Record<FunctionName, readonly (readonly [Expression, Expression])[]>>> =
  {
    asin: [
      [integer(0), integer(0)],
      [half, divide(pi, integer(6))],
      [divide(root(2), integer(2)), divide(pi, integer(4))],
      [divide(root(3), integer(2)), divide(pi, integer(3))],
      [integer(1), divide(pi, integer(2))],
    ],
    acos: [
      [integer(1), integer(0)],
      [divide(root(3), integer(2)), divide(pi, integer(6))],
      [divide(root(2), integer(2)), divide(pi, integer(4))],
      [half, divide(pi, integer(3))],
      [integer(0), divide(pi, integer(2))],
      [numberFrom(rational(-1, 2)), divide(multiply(integer(2), pi), integer(3))],
      [integer(-1), pi],
    ],
    atan: [
      [integer(0), integer(0)],
      [divide(root(3), integer(3)), divide(pi, integer(6))],
      [integer(1), divide(pi, integer(4))],
      [root(3), divide(pi, integer(3))],
    ],
    sinh: [[integer(0), integer(0)]],
    cosh: [[integer(0), integer(1)]],
    tanh: [[integer(0), integer(0)]],
  };

function maybeRoundedValue(name: FunctionName, value: Rational): Expression | null {
  switch (name) {
    case 'abs':
      return numberFrom(value.abs());
    case 'sign':
      return integer(signOf(value));
    case 'floor':
      return numberFrom(value.floor());
    case 'ceil':
      return numberFrom(value.ceil());
    default:
      return null;
  }
}

/**
 * The exact value of a function of simplified arguments where a table or a rule gives one, `sin(π/6)`, `ln(8)`,
 * `cos(-x)`; null where there is nothing to do. The result is not simplified.
 */
export function maybeKnownValue(name: FunctionName, args: readonly Expression[]): Expression | null {
  const [argument, second] = args;
  if (argument === undefined) {
    return null;
  }
  const value = maybeNumber(argument);
  if (name === 'log') {
    const base = second === undefined ? rational(10) : maybeNumber(second);
    if (second !== undefined && isSame(second, eulerNumber)) {
      return call('ln', argument);
    }
    return value === null || base === null ? null : maybeWholeLogarithm(value, base);
  }
  if (name === 'ln') {
    return maybeLogarithm(argument);
  }
  const listed = inverseValues[name]?.find(([key]) => isSame(key, argument));
  return (
    listed?.[1] ??
    (value === null ? null : maybeRoundedValue(name, value)) ??
    maybeTurnSign(name, argument) ??
    maybeTrigonometricValue(name, argument)
  );
}

/** `e^{k ln u}` as `u^k`, where the exponent is such a product; null otherwise. */
export function maybeExponentialOfLogarithm(exponent: Expression): Expression | null {
  if (exponent.kind === 'call' && exponent.name === 'ln') {
    return exponent.args[0] ?? null;
  }
  if (exponent.kind === 'negate') {
    const inner = maybeExponentialOfLogarithm(exponent.operand);
    return inner === null ? null : power(inner, integer(-1));
  }
  const [coefficient, logarithm] = exponent.kind === 'multiply' ? exponent.factors : [];
  const isPair = exponent.kind === 'multiply' && exponent.factors.length === 2;
  return isPair &&
    coefficient !== undefined &&
    logarithm?.kind === 'call' &&
    logarithm.name === 'ln' &&
    maybeNumber(coefficient) !== null &&
    logarithm.args[0] !== undefined
    ? power(logarithm.args[0], coefficient)
    : null;
}
