import type { Expression, FunctionName } from '../../../../lib/math/expression/expression.ts';
import {
  add,
  call,
  divide,
  eulerNumber,
  integer,
  multiply,
  negate,
  power,
  symbol,
} from '../../../../lib/math/expression/make-expression.ts';

type RandomInteger = (low: number, high: number) => number;

const functions: readonly FunctionName[] = [
  'sin',
  'cos',
  'tan',
  'ln',
  'sqrt',
  'atan',
  'cbrt',
  'abs',
  'sinh',
  'exp',
];

/** An expression in `x` of a depth, with every operation that has a derivative. */
export function makeRandomExpression(random: RandomInteger, depth: number): Expression {
  const inner = (): Expression => makeRandomExpression(random, depth - 1);
  if (depth === 0) {
    return random(0, 2) === 0 ? integer(random(1, 6)) : symbol('x');
  }
  switch (random(0, 8)) {
    case 0:
    case 1:
      return add(inner(), inner(), inner());
    case 2:
    case 3:
      return multiply(inner(), inner());
    case 4:
      return divide(inner(), inner());
    case 5:
      return power(inner(), integer(random(1, 4) * (1 - 2 * random(0, 1))));
    case 6:
      return negate(inner());
    case 7:
      return power(eulerNumber, inner());
    default:
      return call(functions[random(0, functions.length - 1)] ?? 'sin', inner());
  }
}
