import { type Rational, signOf } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, FunctionName } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  integer,
  maybeNumber,
  multiply,
  numberFrom,
  pi,
  power,
} from '../../expression/make-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import type { Place, Side } from '../read-calculus.ts';

/** Where a variable goes. */
export interface Approach {
  readonly variable: string;
  readonly to: Place;
  readonly side: Side;
}

/** Where an expression goes: to a number, without bound, or somewhere between bounds without settling. */
export type Tendency =
  | { readonly kind: 'finite'; readonly value: Expression }
  | { readonly kind: 'infinite'; readonly sign: 1 | -1 }
  | { readonly kind: 'bounded' };

/** Places that come close to where the variable goes, on one side. */
export function placesNear({ to }: Approach, side: 1 | -1): readonly number[] {
  if (to.kind === 'infinite') {
    return [1e2, 1e3, 1e4].map((x) => (to.isNegative ? -x : x) * 1.000137);
  }
  const place = compileExpression(to.value, [])();
  return [1e-3, 1e-4, 1e-5].map((step) => place + side * step * Math.max(1, Math.abs(place)));
}

/** The sides from which the variable comes: 1 from above, -1 from below. */
export function sidesOf({ to, side }: Approach): readonly (1 | -1)[] {
  return to.kind === 'infinite' || side === 'right' ? [1] : side === 'left' ? [-1] : [1, -1];
}

/** The sign that an expression has near the place, the same on all sides; null where it changes. */
function maybeSignNear(expression: Expression, approach: Approach): 1 | -1 | null {
  const f = compileExpression(expression, [approach.variable]);
  const signs = sidesOf(approach).flatMap((side) =>
    placesNear(approach, side)
      .slice(-2)
      .map((x) => Math.sign(f(x))),
  );
  const [first] = signs;
  return (first === 1 || first === -1) && signs.every((sign) => sign === first) ? first : null;
}

function finite(value: Expression): Tendency {
  return { kind: 'finite', value: simplifyExpression(value, 'cancel') };
}

function infinite(sign: number): Tendency {
  return { kind: 'infinite', sign: sign > 0 ? 1 : -1 };
}

function numberIn(value: Expression): number {
  return compileExpression(value, [])();
}

function isZero(tendency: Tendency): boolean {
  return tendency.kind === 'finite' && Math.abs(numberIn(tendency.value)) < 1e-12;
}

function maybeSum(parts: readonly Tendency[]): Tendency | null {
  const signs = parts.flatMap((part) => (part.kind === 'infinite' ? [part.sign] : []));
  if (signs.length > 0) {
    return new Set(signs).size === 1 ? infinite(signs[0] ?? 1) : null;
  }
  return parts.some((part) => part.kind === 'bounded')
    ? { kind: 'bounded' }
    : finite(add(...parts.flatMap((part) => (part.kind === 'finite' ? [part.value] : []))));
}

function maybeProduct(left: Tendency, right: Tendency): Tendency | null {
  if (left.kind === 'finite' && right.kind === 'finite') {
    return finite(multiply(left.value, right.value));
  }
  const [zero, other] = isZero(left) ? [left, right] : isZero(right) ? [right, left] : [null, null];
  if (zero !== null) {
    return other.kind === 'bounded' ? finite(integer(0)) : null;
  }
  if (left.kind === 'bounded' || right.kind === 'bounded') {
    return left.kind === 'infinite' || right.kind === 'infinite' ? null : { kind: 'bounded' };
  }
  const sign = (part: Tendency): number =>
    part.kind === 'infinite' ? part.sign : part.kind === 'finite' ? Math.sign(numberIn(part.value)) : 0;
  return infinite(sign(left) * sign(right));
}

function maybeInverse(part: Tendency, expression: Expression, approach: Approach): Tendency | null {
  if (part.kind === 'infinite') {
    return finite(integer(0));
  }
  if (part.kind === 'bounded') {
    return null;
  }
  if (!isZero(part)) {
    return finite(divide(integer(1), part.value));
  }
  const sign = maybeSignNear(expression, approach);
  return sign === null ? null : infinite(sign);
}

function isEvenRoot({ n, d }: Rational): boolean {
  return d % 2n === 1n && n % 2n === 0n;
}

/** A power with a fixed positive exponent. */
function maybeFixedPower(base: Tendency, exponent: Rational): Tendency | null {
  if (base.kind === 'infinite') {
    const isReal = base.sign > 0 || exponent.d % 2n === 1n;
    return isReal ? infinite(base.sign > 0 || isEvenRoot(exponent) ? 1 : -1) : null;
  }
  if (base.kind === 'bounded') {
    return exponent.d === 1n ? base : null;
  }
  const value = power(base.value, numberFrom(exponent));
  return Number.isFinite(numberIn(value)) ? finite(value) : null;
}

/** `2^x` for a growing or falling exponent. */
function maybeExponential(base: Expression, sign: 1 | -1): Tendency | null {
  const size = numberIn(base);
  const [isGrowing, isShrinking] = [size > 1 + 1e-9, size > 1e-9 && size < 1 - 1e-9];
  if (!isGrowing && !isShrinking) {
    return null;
  }
  return isGrowing === sign > 0 ? infinite(1) : finite(integer(0));
}

function maybePower(whole: Expression & { readonly kind: 'power' }, approach: Approach): Tendency | null {
  const [base, exponent] = [maybeTendency(whole.base, approach), maybeTendency(whole.exponent, approach)];
  if (base === null || exponent === null) {
    return null;
  }
  const fixed =
    findFreeVariables(whole.exponent).length === 0 ? maybeNumber(simplifyExpression(whole.exponent)) : null;
  if (fixed !== null && signOf(fixed) !== 0) {
    const raised = maybeFixedPower(base, fixed.abs());
    const positive = power(whole.base, numberFrom(fixed.abs()));
    return raised === null || signOf(fixed) > 0 ? raised : maybeInverse(raised, positive, approach);
  }
  if (base.kind === 'finite' && exponent.kind === 'infinite') {
    return maybeExponential(base.value, exponent.sign);
  }
  if (base.kind !== 'finite' || exponent.kind !== 'finite' || isZero(base)) {
    return null;
  }
  const value = power(base.value, exponent.value);
  return Number.isFinite(numberIn(value)) ? finite(value) : null;
}

function maybeQuotient(whole: Expression & { readonly kind: 'divide' }, approach: Approach): Tendency | null {
  const [above, below] = [
    maybeTendency(whole.numerator, approach),
    maybeTendency(whole.denominator, approach),
  ];
  if (above === null || below === null || (isZero(above) && isZero(below))) {
    return null;
  }
  const inverse = maybeInverse(below, whole.denominator, approach);
  return inverse === null ? null : maybeProduct(above, inverse);
}

function maybeFunctionFarOut(name: FunctionName, sign: 1 | -1): Tendency | null {
  const half = divide(pi, integer(2));
  switch (name) {
    case 'sin':
    case 'cos':
      return { kind: 'bounded' };
    case 'atan':
      return finite(multiply(integer(sign), half));
    case 'tanh':
      return finite(integer(sign));
    case 'cbrt':
    case 'sinh':
      return infinite(sign);
    case 'abs':
    case 'cosh':
      return infinite(1);
    case 'ln':
    case 'log':
    case 'sqrt':
      return sign > 0 ? infinite(1) : null;
    case 'exp':
      return sign > 0 ? infinite(1) : finite(integer(0));
    default:
      return null;
  }
}

/** Whether 1/u goes to 0, as for `1/x` near 0 from both sides. */
function isEndless(expression: Expression, approach: Approach): boolean {
  const inverse = maybeTendency(simplifyExpression(divide(integer(1), expression), 'cancel'), approach);
  return inverse !== null && isZero(inverse);
}

function maybeOfCall(whole: Expression & { readonly kind: 'call' }, approach: Approach): Tendency | null {
  const [argument] = whole.args;
  const inner = argument === undefined ? null : maybeTendency(argument, approach);
  if (inner === null && argument !== undefined && (whole.name === 'sin' || whole.name === 'cos')) {
    return isEndless(argument, approach) ? { kind: 'bounded' } : null;
  }
  if (argument === undefined || inner === null || findFreeVariables(...whole.args.slice(1)).length > 0) {
    return null;
  }
  if (inner.kind === 'infinite') {
    return maybeFunctionFarOut(whole.name, inner.sign);
  }
  if (inner.kind === 'bounded') {
    return whole.name === 'sin' || whole.name === 'cos' || whole.name === 'atan' ? inner : null;
  }
  if ((whole.name === 'ln' || whole.name === 'log') && whole.args.length === 1 && isZero(inner)) {
    return maybeSignNear(argument, approach) === 1 ? infinite(-1) : null;
  }
  const value = call(whole.name, inner.value, ...whole.args.slice(1));
  const size = numberIn(value);
  return Number.isFinite(size) && Math.abs(size) < 1e9 && !/^(?:floor|ceil|round|sign|mod)$/.test(whole.name)
    ? finite(value)
    : null;
}

function maybeAll(parts: readonly (Tendency | null)[]): readonly Tendency[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

/** Where an expression goes, by the rules for sums, products and continuous functions; null for indeterminate forms. */
export function maybeTendency(expression: Expression, approach: Approach): Tendency | null {
  if (!findFreeVariables(expression).includes(approach.variable)) {
    return finite(expression);
  }
  const of = (part: Expression): Tendency | null => maybeTendency(part, approach);
  switch (expression.kind) {
    case 'symbol':
      return approach.to.kind === 'finite'
        ? finite(approach.to.value)
        : infinite(approach.to.isNegative ? -1 : 1);
    case 'add': {
      const parts = maybeAll(expression.terms.map(of));
      return parts === null ? null : maybeSum(parts);
    }
    case 'negate': {
      const part = of(expression.operand);
      return part === null ? null : maybeProduct(finite(integer(-1)), part);
    }
    case 'multiply': {
      const parts = maybeAll(expression.factors.map(of));
      return parts === null
        ? null
        : parts.reduce<Tendency | null>(
            (left, right) => (left === null ? null : maybeProduct(left, right)),
            finite(integer(1)),
          );
    }
    case 'divide':
      return maybeQuotient(expression, approach);
    case 'power':
      return maybePower(expression, approach);
    case 'call':
      return maybeOfCall(expression, approach);
    default:
      return null;
  }
}
