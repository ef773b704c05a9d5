import { one, rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import {
  add,
  call,
  divide,
  integer,
  multiply,
  negate,
  power,
  subtract,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { exponentOf, type FactorPower, joinPowers } from './factors.ts';
import type { Found, IntegralMove, MaybeIntegrate } from './found.ts';

interface Wave {
  readonly name: 'sin' | 'cos';
  readonly argument: Expression;
  readonly exponent: number;
}

function maybeWave(factor: FactorPower): Wave | null {
  const exponent = exponentOf(factor);
  const { base } = factor;
  if (
    base.kind !== 'call' ||
    (base.name !== 'sin' && base.name !== 'cos') ||
    exponent === null ||
    exponent.d !== 1n
  ) {
    return null;
  }
  const [argument] = base.args;
  return argument === undefined ? null : { name: base.name, argument, exponent: exponent.valueOf() };
}

/** sin A cos B and the like as half a sum. */
function productToSum(left: Wave, right: Wave): Expression {
  const [sum, difference] = [add(left.argument, right.argument), subtract(left.argument, right.argument)];
  const half = (terms: Expression): Expression => divide(terms, integer(2));
  switch (`${left.name} ${right.name}`) {
    case 'sin cos':
      return half(add(call('sin', sum), call('sin', difference)));
    case 'cos sin':
      return half(subtract(call('sin', sum), call('sin', difference)));
    case 'cos cos':
      return half(add(call('cos', sum), call('cos', difference)));
    default:
      return half(subtract(call('cos', difference), call('cos', sum)));
  }
}

/** `sin^m u cos^n u` with one of the exponents odd: all but one factor of it in terms of the other function. */
function maybeOddPower(waves: readonly Wave[]): Expression | null {
  const odd = waves.find(({ exponent }) => exponent % 2 === 1 && exponent > 1);
  if (odd === undefined || waves.some(({ argument }) => !isSame(argument, odd.argument))) {
    return null;
  }
  const other = odd.name === 'sin' ? 'cos' : 'sin';
  const rest = waves.filter((wave) => wave !== odd).reduce((sum, { exponent }) => sum + exponent, 0);
  const count = (odd.exponent - 1) / 2;
  const own = call(odd.name, odd.argument);
  const terms = Array.from({ length: count + 1 }, (_, index) => {
    const binomial = Array.from({ length: index }, (_unused, place) => (count - place) / (place + 1)).reduce(
      (a, b) => a * b,
      1,
    );
    const term = multiply(
      integer(Math.round(binomial)),
      power(call(other, odd.argument), integer(2 * index + rest)),
      own,
    );
    return index % 2 === 0 ? term : negate(term);
  });
  return add(...terms);
}

/** Even powers of both, by `sin²u = (1 - cos 2u)/2` and `cos²u = (1 + cos 2u)/2`. */
function maybeEvenPowers(waves: readonly Wave[]): Expression | null {
  const [first] = waves;
  const isEven = waves.every(({ exponent }) => exponent % 2 === 0 && exponent > 0);
  const total = waves.reduce((sum, { exponent }) => sum + exponent, 0);
  if (
    first === undefined ||
    !isEven ||
    total > 6 ||
    waves.some(({ argument }) => !isSame(argument, first.argument))
  ) {
    return null;
  }
  const double = call('cos', multiply(integer(2), first.argument));
  const coefficients = waves.reduce<readonly number[]>(
    (all, { name, exponent }) =>
      Array.from({ length: exponent / 2 }, () => (name === 'sin' ? -1 : 1)).reduce<readonly number[]>(
        (current, sign) =>
          current.concat(0).map((value, index) => (value + sign * (current[index - 1] ?? 0)) / 2),
        all,
      ),
    [1],
  );
  const scale = 2 ** (total / 2);
  return add(
    ...coefficients.map((value, index) =>
      divide(multiply(integer(Math.round(value * scale)), power(double, integer(index))), integer(scale)),
    ),
  );
}

/** Products and powers of sines and cosines, rewritten as sums. */
export function maybeTrigonometric(
  moving: readonly FactorPower[],
  variable: string,
  depth: number,
  maybeIntegrate: MaybeIntegrate,
): Found | null {
  const waves = moving.map(maybeWave).filter((wave) => wave !== null);
  const [left, right] = waves;
  if (left === undefined || waves.length !== moving.length || waves.length > 2) {
    return null;
  }
  const isPair =
    right !== undefined &&
    left.exponent === 1 &&
    right.exponent === 1 &&
    !isSame(left.argument, right.argument);
  const rewritten = isPair ? productToSum(left, right) : (maybeOddPower(waves) ?? maybeEvenPowers(waves));
  const isTrivial =
    waves.length === 1 &&
    exponentOf(moving[0] ?? { base: integer(1), exponent: integer(1) })?.equals(one) === true;
  if (rewritten === null || isTrivial) {
    return null;
  }
  const body = joinPowers(moving);
  const sum = simplifyExpression(rewritten, 'cancel');
  const move: IntegralMove = {
    rule: isPair ? 'product-to-sum' : 'half-angle',
    setting: null,
    formula: `${renderLatex(body)} = ${renderLatex(sum)}`,
  };
  const isUnchanged =
    isSame(sum, simplifyExpression(body, 'cancel')) || rational(depth).compare(rational(6)) > 0;
  const found = isUnchanged ? null : maybeIntegrate(sum, variable, depth + 1);
  return found === null ? null : { value: found.value, moves: [move, ...found.moves] };
}
