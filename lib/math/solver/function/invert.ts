import { one, type Rational, zero } from '../../exact/rational.ts';
import { greatestCommonDivisor } from '../../exact/whole-numbers.ts';
import type { Expression } from '../../expression/expression.ts';
import { childrenOf, findFreeVariables } from '../../expression/free-variables.ts';
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
} from '../../expression/make-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { coefficientOf, degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { maybeUnivariate } from '../algebra/explain-factoring.ts';
import { maybeReadRatio } from '../algebra/rational-form.ts';

/** One equation on the way to the inverse: `left = right`. */
export interface InverseLine {
  readonly left: Expression;
  readonly right: Expression;
}

function countOf(expression: Expression, variable: string): number {
  return expression.kind === 'symbol'
    ? Number(expression.name === variable)
    : childrenOf(expression).reduce((sum, child) => sum + countOf(child, variable), 0);
}

const inverseCalls: Readonly<Partial<Record<string, (value: Expression) => Expression>>> = {
  ln: (value) => power(eulerNumber, value),
  exp: (value) => call('ln', value),
  sqrt: (value) => power(value, integer(2)),
  cbrt: (value) => power(value, integer(3)),
  atan: (value) => call('tan', value),
  asin: (value) => call('sin', value),
  acos: (value) => call('cos', value),
  sinh: (value) => call('asinh', value),
};

interface Undone {
  readonly side: Expression;
  readonly value: Expression;
}

function maybeUndoPower(
  base: Expression,
  exponent: Expression,
  value: Expression,
  isBase: boolean,
): Undone | null {
  const [number, degree] = [maybeNumber(base), maybeNumber(exponent)];
  if (isBase) {
    return degree === null || degree.n === 0n ? null : { side: base, value: undoPower(value, degree) };
  }
  if (base.kind === 'constant' && base.name === 'e') {
    return { side: exponent, value: call('ln', value) };
  }
  return number === null
    ? null
    : { side: exponent, value: number.equals(10) ? call('log', value) : call('log', value, base) };
}

function maybeUndoCall(side: Expression & { readonly kind: 'call' }, value: Expression): Undone | null {
  const [argument, base] = side.args;
  const undo = inverseCalls[side.name];
  if (argument === undefined) {
    return null;
  }
  if (side.name === 'log') {
    return { side: argument, value: power(base ?? integer(10), value) };
  }
  return undo === undefined ? null : { side: argument, value: undo(value) };
}

/** Undoes the outermost operation of `side = value`. */
function maybeUndo(side: Expression, value: Expression, variable: string): Undone | null {
  const holds = (part: Expression): boolean => countOf(part, variable) > 0;
  switch (side.kind) {
    case 'add': {
      const own = side.terms.find(holds);
      const others = side.terms.filter((term) => !holds(term));
      return own === undefined ? null : { side: own, value: subtract(value, add(...others)) };
    }
    case 'negate':
      return { side: side.operand, value: negate(value) };
    case 'multiply': {
      const own = side.factors.find(holds);
      const others = side.factors.filter((factor) => !holds(factor));
      return own === undefined ? null : { side: own, value: divide(value, multiply(...others)) };
    }
    case 'divide':
      return holds(side.numerator)
        ? { side: side.numerator, value: multiply(value, side.denominator) }
        : { side: side.denominator, value: divide(side.numerator, value) };
    case 'power':
      return maybeUndoPower(side.base, side.exponent, value, holds(side.base));
    case 'call':
      return side.args[0] !== undefined && holds(side.args[0]) ? maybeUndoCall(side, value) : null;
    default:
      return null;
  }
}

function undoPower(value: Expression, exponent: Rational): Expression {
  if (exponent.equals(2)) {
    return call('sqrt', value);
  }
  return exponent.equals(3) ? call('cbrt', value) : power(value, numberFrom(one.div(exponent)));
}

function line([constant, slope]: readonly [Rational, Rational], symbol: Expression): Expression {
  const size = slope.abs();
  const product = size.equals(1) ? symbol : multiply(numberFrom(size), symbol);
  const first = slope.s < 0n ? negate(product) : product;
  return constant.n === 0n
    ? slope.n === 0n
      ? integer(0)
      : first
    : slope.n === 0n
      ? numberFrom(constant)
      : add(first, numberFrom(constant));
}

function linear(polynomial: Polynomial): readonly [Rational, Rational] {
  return [coefficientOf(polynomial, 0), coefficientOf(polynomial, 1)];
}

/** (ax + b)/(cx + d) = y gives x = (b − dy)/(cy − a). */
function maybeInvertFractionalLinear(
  body: Expression,
  variable: string,
  value: Expression,
): readonly InverseLine[] | null {
  const ratio = maybeReadRatio(body);
  const [above, below] =
    ratio === null
      ? [null, null]
      : [ratio.above, ratio.below].map(
          (part) =>
            maybeUnivariate(part)?.polynomial ??
            (part.size === 1 ? [part.get('')?.coefficient ?? zero] : null),
        );
  if (
    above === undefined ||
    below === undefined ||
    above === null ||
    below === null ||
    degreeOf(above) > 1 ||
    degreeOf(below) !== 1
  ) {
    return null;
  }
  const [[b, a], [d, c]] = [linear(above), linear(below)];
  if (a.mul(d).equals(b.mul(c))) {
    return null;
  }
  const x: Expression = { kind: 'symbol', name: variable };
  const sign = c.s < 0n ? one.neg() : one;
  const divisor = gcdOf([b, d, c, a]).mul(sign);
  const [top, bottom] = [
    [b.div(divisor), d.neg().div(divisor)] as const,
    [a.neg().div(divisor), c.div(divisor)] as const,
  ];
  return [
    { left: multiply(value, line([d, c], x)), right: line([b, a], x) },
    { left: multiply(x, line(bottom, value)), right: line(top, value) },
    { left: x, right: divide(line(top, value), line(bottom, value)) },
  ];
}

function gcdOf(values: readonly Rational[]): Rational {
  const whole = values.reduce(
    (common, value) => greatestCommonDivisor(common, value.d === 1n ? value.n : 1n),
    0n,
  );
  return whole === 0n ? one : one.mul(whole);
}

/** Solves `value = body` for the variable, an equation a line; the last one is `variable = ...`. Null when there is no way. */
export function maybeSolveFor(
  body: Expression,
  variable: string,
  value: Expression,
): readonly InverseLine[] | null {
  const direct = maybeInvertFractionalLinear(body, variable, value);
  if (direct !== null) {
    return direct;
  }
  if (countOf(body, variable) !== 1 || findFreeVariables(body).length !== 1) {
    return null;
  }
  const lines: InverseLine[] = [];
  let [side, right] = [body, value];
  for (let step = 0; step < 20 && side.kind !== 'symbol'; step += 1) {
    const next = maybeUndo(side, right, variable);
    if (next === null) {
      return null;
    }
    [side, right] = [next.side, simplifyExpression(next.value, 'cancel')];
    lines.push({ left: side, right });
  }
  return side.kind === 'symbol' ? lines : null;
}
