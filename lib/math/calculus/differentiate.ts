import type { Expression, FunctionName } from '../expression/expression.ts';
import { isSame } from '../expression/expression-key.ts';
import { findFreeVariables } from '../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  eulerNumber,
  integer,
  multiply,
  negate,
  power,
  subtract,
} from '../expression/make-expression.ts';
import { simplifyExpression } from '../expression/simplify-expression.ts';

function square(base: Expression): Expression {
  return power(base, integer(2));
}

function maybeHyperbolicDerivative(name: FunctionName, u: Expression): Expression | null {
  const one = integer(1);
  switch (name) {
    case 'sinh':
      return call('cosh', u);
    case 'cosh':
      return call('sinh', u);
    case 'tanh':
      return divide(one, square(call('cosh', u)));
    case 'asinh':
      return divide(one, call('sqrt', add(square(u), one)));
    case 'acosh':
      return divide(one, call('sqrt', subtract(square(u), one)));
    case 'atanh':
      return divide(one, subtract(one, square(u)));
    default:
      return null;
  }
}

/**
 * The derivative of a function of the language with respect to its (first) argument, as it stands in tables; null
 * for one that has jumps or corners without a formula, such as `floor` or `max`.
 */
function maybeOuterDerivative(outer: Expression & { readonly kind: 'call' }): Expression | null {
  const [u = integer(0), second] = outer.args;
  const one = integer(1);
  switch (outer.name) {
    case 'sin':
      return call('cos', u);
    case 'cos':
      return negate(call('sin', u));
    case 'tan':
      return divide(one, square(call('cos', u)));
    case 'cot':
      return negate(divide(one, square(call('sin', u))));
    case 'sec':
      return multiply(call('sec', u), call('tan', u));
    case 'csc':
      return negate(multiply(call('csc', u), call('cot', u)));
    case 'asin':
      return divide(one, call('sqrt', subtract(one, square(u))));
    case 'acos':
      return negate(divide(one, call('sqrt', subtract(one, square(u)))));
    case 'atan':
      return divide(one, add(one, square(u)));
    case 'exp':
      return power(eulerNumber, u);
    case 'ln':
      return divide(one, u);
    case 'log':
      return divide(one, multiply(u, call('ln', second ?? integer(10))));
    case 'sqrt':
      return divide(one, multiply(integer(2), call('sqrt', u)));
    case 'cbrt':
      return divide(one, multiply(integer(3), square(call('cbrt', u))));
    case 'root':
      return second === undefined
        ? null
        : divide(one, multiply(second, power(call('root', u, second), subtract(second, one))));
    case 'abs':
      return divide(u, call('abs', u));
    default:
      return maybeHyperbolicDerivative(outer.name, u);
  }
}

function maybeAll(parts: readonly (Expression | null)[]): readonly Expression[] | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

function maybeProductRule(factors: readonly Expression[], variable: string): Expression | null {
  const slopes = maybeAll(factors.map((factor) => maybeRawDerivative(factor, variable)));
  return slopes === null
    ? null
    : add(
        ...factors.flatMap((_, index) => {
          const slope = slopes[index] ?? integer(0);
          return isSame(slope, integer(0)) ? [] : [multiply(...factors.with(index, slope))];
        }),
      );
}

function maybePowerRule(base: Expression, exponent: Expression, variable: string): Expression | null {
  const [slope, growth] = [maybeRawDerivative(base, variable), maybeRawDerivative(exponent, variable)];
  if (slope === null || growth === null) {
    return null;
  }
  if (!findFreeVariables(exponent).includes(variable)) {
    return multiply(exponent, power(base, subtract(exponent, integer(1))), slope);
  }
  const logarithm = isSame(base, eulerNumber) ? integer(1) : call('ln', base);
  const whole = power(base, exponent);
  return findFreeVariables(base).includes(variable)
    ? multiply(whole, add(multiply(growth, logarithm), divide(multiply(exponent, slope), base)))
    : multiply(whole, logarithm, growth);
}

function maybeRawDerivative(expression: Expression, variable: string): Expression | null {
  if (!findFreeVariables(expression).includes(variable)) {
    return integer(0);
  }
  switch (expression.kind) {
    case 'symbol':
      return expression.name === variable ? integer(1) : integer(0);
    case 'add': {
      const terms = maybeAll(expression.terms.map((term) => maybeRawDerivative(term, variable)));
      return terms === null ? null : add(...terms);
    }
    case 'negate': {
      const slope = maybeRawDerivative(expression.operand, variable);
      return slope === null ? null : negate(slope);
    }
    case 'multiply':
      return maybeProductRule(expression.factors, variable);
    case 'divide': {
      const { numerator: u, denominator: v } = expression;
      const [du, dv] = [maybeRawDerivative(u, variable), maybeRawDerivative(v, variable)];
      if (du === null || dv === null) {
        return null;
      }
      return findFreeVariables(v).includes(variable)
        ? divide(subtract(multiply(du, v), multiply(u, dv)), square(v))
        : divide(du, v);
    }
    case 'power':
      return maybePowerRule(expression.base, expression.exponent, variable);
    case 'call': {
      const [argument] = expression.args;
      const outer = maybeOuterDerivative(expression);
      const inner = argument === undefined ? null : maybeRawDerivative(argument, variable);
      const isInFirst = !findFreeVariables(...expression.args.slice(1)).includes(variable);
      return outer === null || inner === null || !isInFirst ? null : multiply(outer, inner);
    }
    default:
      return null;
  }
}

/**
 * The derivative, simplified, where every part has a rule; null where one has none (`floor`, `max`, a factorial).
 * It is stated for the places where the function itself has a value.
 */
export function maybeDifferentiate(expression: Expression, variable: string): Expression | null {
  const raw = maybeRawDerivative(expression, variable);
  return raw === null ? null : simplifyExpression(raw, 'cancel');
}

/**
 * The derivative, simplified; other letters are constants.
 *
 * @throws RangeError for what has no rule, see {@link maybeDifferentiate}.
 */
export function differentiate(expression: Expression, variable: string): Expression {
  const slope = maybeDifferentiate(expression, variable);
  if (slope === null) {
    throw new RangeError('this expression holds a function that has no derivative rule');
  }
  return slope;
}
