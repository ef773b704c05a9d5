import type { Expression } from './expression.ts';
import { ExpressionError } from './expression-error.ts';
import { childrenOf } from './free-variables.ts';
import { approximateNumber } from './numeral.ts';
import { binaryFunctions, factorial, rationalPower, unaryFunctions } from './real-functions.ts';

/** Evaluates at values given in the order of the variables. */
export type RealFunction = (...values: readonly number[]) => number;

type Evaluate = (x: number, y: number, more: readonly number[]) => number;
type Compile = (expression: Expression) => Evaluate;

function compileSymbol(name: string, variables: readonly string[]): Evaluate {
  const index = variables.indexOf(name);
  switch (index) {
    case -1:
      throw new ExpressionError(
        variables.length === 0
          ? `I do not know the variable "${name}"; only numbers can stand here.`
          : `I do not know the variable "${name}"; here I know ${variables.join(', ')}.`,
      );
    case 0:
      return (x) => x;
    case 1:
      return (_x, y) => y;
    default:
      return (_x, _y, more) => more[index - 2] ?? Number.NaN;
  }
}

function compileSum(terms: readonly Expression[], compile: Compile): Evaluate {
  const signed = terms.map((term) =>
    term.kind === 'negate'
      ? { minus: true, value: compile(term.operand) }
      : { minus: false, value: compile(term) },
  );
  return signed
    .slice(1)
    .reduce<Evaluate>(
      (sum, { minus, value }) =>
        minus
          ? (x, y, more) => sum(x, y, more) - value(x, y, more)
          : (x, y, more) => sum(x, y, more) + value(x, y, more),
      terms[0] === undefined ? () => 0 : compile(terms[0]),
    );
}

function compileIntegerPower(base: Evaluate, exponent: number): Evaluate {
  switch (exponent) {
    case 2:
      return (x, y, more) => {
        const value = base(x, y, more);
        return value * value;
      };
    case 3:
      return (x, y, more) => {
        const value = base(x, y, more);
        return value * value * value;
      };
    default:
      return (x, y, more) => base(x, y, more) ** exponent;
  }
}

/** The value of an expression of numbers alone as p/q, where p and q are safe integers; null otherwise. */
export function maybeRational(expression: Expression): readonly [number, number] | null {
  switch (expression.kind) {
    case 'number': {
      const ratio = [Number(expression.numerator), Number(expression.denominator)] as const;
      return ratio.every(Number.isSafeInteger) ? ratio : null;
    }
    case 'negate': {
      const ratio = maybeRational(expression.operand);
      return ratio === null ? null : [-ratio[0], ratio[1]];
    }
    case 'divide': {
      const above = maybeRational(expression.numerator);
      const below = maybeRational(expression.denominator);
      if (above === null || below === null || below[0] === 0 || above[1] !== 1 || below[1] !== 1) {
        return null;
      }
      const divisor = greatestCommonDivisor(above[0], below[0]) * Math.sign(below[0]);
      return [above[0] / divisor, below[0] / divisor];
    }
    default:
      return null;
  }
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? Math.abs(left) : greatestCommonDivisor(right, left % right);
}

/** As `**`, but for 0⁰: where base and exponent both come to nothing, there is no value. */
function raise(base: number, exponent: number): number {
  return base === 0 && exponent === 0 ? Number.NaN : base ** exponent;
}

function compilePower(base: Expression, exponent: Expression, compile: Compile): Evaluate {
  const evaluateExponent = compile(exponent);
  if (base.kind === 'constant' && base.name === 'e') {
    return (x, y, more) => Math.exp(evaluateExponent(x, y, more));
  }
  const evaluateBase = compile(base);
  const ratio = maybeRational(exponent);
  if (ratio === null) {
    return (x, y, more) => raise(evaluateBase(x, y, more), evaluateExponent(x, y, more));
  }
  const [numerator, denominator] = ratio;
  if (numerator <= 0 && base.kind === 'number' && base.numerator === 0n) return () => Number.NaN;
  return denominator === 1
    ? compileIntegerPower(evaluateBase, numerator)
    : (x, y, more) => rationalPower(evaluateBase(x, y, more), numerator, denominator);
}

function compileCall({ name, args }: Expression & { readonly kind: 'call' }, compile: Compile): Evaluate {
  const [first, second, ...rest] = args.map(compile);
  const unary = unaryFunctions[name];
  const binary = binaryFunctions[name];
  if (first !== undefined && second === undefined && (unary !== undefined || binary !== undefined)) {
    return unary === undefined ? first : (x, y, more) => unary(first(x, y, more));
  }
  if (first !== undefined && second !== undefined && binary !== undefined) {
    return rest.reduce<Evaluate>(
      (value, next) => (x, y, more) => binary(value(x, y, more), next(x, y, more)),
      (x, y, more) => binary(first(x, y, more), second(x, y, more)),
    );
  }
  throw new ExpressionError(`"${name}" does not take ${args.length} argument(s).`);
}

function compileNode(expression: Expression, variables: readonly string[]): Evaluate {
  const compile: Compile = (part) => foldConstant(part, compileNode(part, variables));
  switch (expression.kind) {
    case 'number': {
      const value = approximateNumber(expression);
      return () => value;
    }
    case 'constant': {
      const value = expression.name === 'pi' ? Math.PI : Math.E;
      return () => value;
    }
    case 'symbol':
      return compileSymbol(expression.name, variables);
    case 'add':
      return compileSum(expression.terms, compile);
    case 'multiply':
      return expression.factors
        .map(compile)
        .reduce((left, right) => (x, y, more) => left(x, y, more) * right(x, y, more));
    case 'divide': {
      const [above, below] = [compile(expression.numerator), compile(expression.denominator)];
      return (x, y, more) => above(x, y, more) / below(x, y, more);
    }
    case 'power':
      return compilePower(expression.base, expression.exponent, compile);
    case 'negate': {
      const operand = compile(expression.operand);
      return (x, y, more) => -operand(x, y, more);
    }
    case 'factorial': {
      const operand = compile(expression.operand);
      return (x, y, more) => factorial(operand(x, y, more));
    }
    case 'call':
      return compileCall(expression, compile);
  }
}

function hasSymbol(expression: Expression): boolean {
  return expression.kind === 'symbol' || childrenOf(expression).some(hasSymbol);
}

function foldConstant(expression: Expression, evaluate: Evaluate): Evaluate {
  if (childrenOf(expression).length === 0 || hasSymbol(expression)) {
    return evaluate;
  }
  const value = evaluate(0, 0, []);
  return () => value;
}

/**
 * Turns an expression into a function of its variables by composing closures, with no code generation. The
 * function is real-valued: NaN outside the domain, and the odd root of a negative number is real.
 *
 * @throws ExpressionError when the expression holds a variable that is not listed.
 * @example compileExpression(parseExpression('x^(1/3)'), ['x'])(-8) // -2
 */
export function compileExpression(expression: Expression, variables: readonly string[]): RealFunction {
  const evaluate = foldConstant(expression, compileNode(expression, variables));
  switch (variables.length) {
    case 0:
    case 1:
      return (x = Number.NaN) => evaluate(x, Number.NaN, []);
    case 2:
      return (x = Number.NaN, y = Number.NaN) => evaluate(x, y, []);
    default:
      return (x = Number.NaN, y = Number.NaN, ...more) => evaluate(x, y, more);
  }
}
