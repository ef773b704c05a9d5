import { one, type Rational, rational, signOf } from '../../exact/rational.ts';
import type { Expression, FunctionName } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
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
import {
  exponentOf,
  type FactorPower,
  isExponential,
  isSurelyPositive,
  maybeLinearSlope,
  over,
} from './factors.ts';

function square(u: Expression): Expression {
  return power(u, integer(2));
}

/** The antiderivative of a function at `u`, with respect to `u`. */
function maybeOfFunction(name: FunctionName, u: Expression): Expression | null {
  const absLog = (inside: Expression): Expression => call('ln', call('abs', inside));
  switch (name) {
    case 'sin':
      return negate(call('cos', u));
    case 'cos':
      return call('sin', u);
    case 'tan':
      return negate(absLog(call('cos', u)));
    case 'cot':
      return absLog(call('sin', u));
    case 'sec':
      return absLog(add(call('sec', u), call('tan', u)));
    case 'csc':
      return negate(absLog(add(call('csc', u), call('cot', u))));
    case 'sinh':
      return call('cosh', u);
    case 'cosh':
      return call('sinh', u);
    case 'tanh':
      return call('ln', call('cosh', u));
    case 'ln':
      return subtract(multiply(u, call('ln', u)), u);
    default:
      return null;
  }
}

/** `sin²u`, `cos²u`, `tan²u`, `1/cos²u`, `1/sin²u`. */
function maybeOfSquare(name: FunctionName, exponent: Rational, u: Expression): Expression | null {
  const half = (sign: number): Expression =>
    add(divide(u, integer(2)), multiply(numberFrom(rational(sign, 4)), call('sin', multiply(integer(2), u))));
  const key = `${name}^${exponent.toFraction()}`;
  switch (key) {
    case 'sin^2':
      return half(-1);
    case 'cos^2':
      return half(1);
    case 'tan^2':
      return subtract(call('tan', u), u);
    case 'cos^-2':
    case 'sec^2':
      return call('tan', u);
    case 'sin^-2':
    case 'csc^2':
      return negate(call('cot', u));
    default:
      return null;
  }
}

function ofPower(u: Expression, exponent: Rational): Expression {
  if (exponent.equals(one.neg())) {
    return call('ln', isSurelyPositive(u) ? u : call('abs', u));
  }
  const next = exponent.add(one);
  return divide(power(u, numberFrom(next)), numberFrom(next));
}

/** `1/√(a² - x²)`, `1/√(x² ± a²)`, `√(a² - x²)`: a root of a quadratic without linear term. */
function maybeOfQuadraticRoot(base: Expression, exponent: Rational, x: Expression): Expression | null {
  const terms = base.kind === 'add' ? base.terms : [];
  const squared = square(x);
  const isMinus = terms.some((term) => term.kind === 'negate' && isSame(term.operand, squared));
  const isPlus = terms.some((term) => isSame(term, squared));
  const numbers = terms.flatMap((term) => maybeNumber(term) ?? []);
  const [constant] = numbers;
  if (terms.length !== 2 || constant === undefined || (!isMinus && !isPlus)) {
    return null;
  }
  const radius = call('sqrt', numberFrom(constant.abs()));
  const root = call('sqrt', base);
  const arcsine = call('asin', divide(x, radius));
  const key = `${isMinus ? 'minus' : 'plus'} ${exponent.toFraction()}`;
  if (isMinus && signOf(constant) < 0) {
    return null;
  }
  const logarithm = call('ln', signOf(constant) > 0 ? add(x, root) : call('abs', add(x, root)));
  switch (key) {
    case 'minus -1/2':
      return arcsine;
    case 'minus 1/2':
      return add(
        divide(multiply(x, root), integer(2)),
        divide(multiply(numberFrom(constant), arcsine), integer(2)),
      );
    case 'plus -1/2':
      return logarithm;
    case 'plus 1/2':
      return add(
        divide(multiply(x, root), integer(2)),
        divide(multiply(numberFrom(constant), logarithm), integer(2)),
      );
    default:
      return null;
  }
}

/** What a table says of one power of one function of a linear expression; null when it is not there. */
export function maybeLookUp(factor: FactorPower, variable: string): Expression | null {
  const { base, exponent } = factor;
  const value = exponentOf(factor);
  if (isExponential(factor, variable)) {
    const slope = maybeLinearSlope(exponent, variable);
    const whole = power(base, exponent);
    const scaled = isSame(base, eulerNumber) ? whole : divide(whole, call('ln', base));
    return slope === null ? null : simplifyExpression(over(scaled, slope), 'cancel');
  }
  if (value === null) {
    return null;
  }
  const slope = maybeLinearSlope(base, variable);
  if (slope !== null) {
    return simplifyExpression(over(ofPower(base, value), slope), 'cancel');
  }
  if (base.kind !== 'call') {
    const found = maybeOfQuadraticRoot(base, value, { kind: 'symbol', name: variable });
    return found === null ? null : simplifyExpression(found, 'cancel');
  }
  const [u] = base.args;
  const inner = u === undefined || base.args.length > 1 ? null : maybeLinearSlope(u, variable);
  if (u === undefined || inner === null) {
    return null;
  }
  const found = value.equals(one) ? maybeOfFunction(base.name, u) : maybeOfSquare(base.name, value, u);
  return found === null ? null : simplifyExpression(over(found, inner), 'cancel');
}
