import { type Expression, type FunctionName, functionArity } from './expression.ts';
import { makeNumber } from './numeral.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Reads a sum; handed down so that the parts of the grammar need not import each other in a circle. */
export type ReadSum = (stream: TokenStream, inBars?: boolean) => Expression;

type MaybeReadPrimary = (stream: TokenStream, readSum: ReadSum) => Expression | null;

const inverses: Readonly<Partial<Record<FunctionName, FunctionName>>> = {
  sin: 'asin',
  cos: 'acos',
  tan: 'atan',
  sinh: 'asinh',
  cosh: 'acosh',
  tanh: 'atanh',
};

function readBareFactor(stream: TokenStream, readSum: ReadSum, readPrimary: MaybeReadPrimary): Expression {
  const base = stream.nest(() => readPrimary(stream, readSum));
  if (base === null) {
    throw stream.complain('what the function is applied to is missing');
  }
  if (!stream.takes('^')) {
    return base;
  }
  const isNegative = stream.takes('-');
  const exponent = stream.nest(() => readPrimary(stream, readSum));
  if (exponent === null || stream.isAt('^')) {
    throw stream.complain('an exponent in brackets is needed');
  }
  return { kind: 'power', base, exponent: isNegative ? negate(exponent) : exponent };
}

/** Reads `2x^2` after a function name: numbers and letters, up to the next function, sign or bracket. */
function readBareArgument(stream: TokenStream, readSum: ReadSum, readPrimary: MaybeReadPrimary): Expression {
  if (stream.takes('-')) {
    return { kind: 'negate', operand: readBareArgument(stream, readSum, readPrimary) };
  }
  const factors: Expression[] = [];
  for (;;) {
    const token = stream.peek();
    const continues = token.kind === 'name' && token.meaning.kind !== 'function';
    if (factors.length > 0 && !continues) {
      break;
    }
    factors.push(readBareFactor(stream, readSum, readPrimary));
    if (token.kind !== 'number' && token.kind !== 'name') {
      break;
    }
  }
  if (stream.isAt('/') || stream.isAt('(') || stream.isAt('!')) {
    throw stream.complain(
      'this can be read in two ways; put brackets around what the function is applied to',
    );
  }
  const [only] = factors;
  return factors.length === 1 && only !== undefined ? only : { kind: 'multiply', factors };
}

function negate(operand: Expression): Expression {
  return { kind: 'negate', operand };
}

function readArguments(stream: TokenStream, readSum: ReadSum): readonly Expression[] {
  const close = stream.isAt('{') ? '}' : ')';
  stream.next();
  const args = [readSum(stream)];
  while (stream.takes(',')) {
    args.push(readSum(stream));
  }
  stream.expect(close, close);
  return args;
}

function readSmallPart(stream: TokenStream, readSum: ReadSum, readPrimary: MaybeReadPrimary): Expression {
  const isNegative = stream.takes('-');
  const part = stream.nest(() => readPrimary(stream, readSum));
  if (part === null) {
    throw stream.complain('something is missing');
  }
  return isNegative ? negate(part) : part;
}

function isMinusOne(expression: Expression): boolean {
  const { kind } = expression;
  return kind === 'negate' && expression.operand.kind === 'number' && expression.operand.numerator === 1n;
}

/** Reads the rest of `sin^2 x`, `log_2(x)` or `max(x, 1)` after its name; null when the name is no function. */
export function maybeReadCall(
  stream: TokenStream,
  token: Token & { readonly kind: 'name' },
  readSum: ReadSum,
  readPrimary: MaybeReadPrimary,
): Expression | null {
  const { meaning } = token;
  if (meaning.kind !== 'function') {
    return null;
  }
  const isLog = meaning.name === 'log';
  let base = meaning.base === undefined ? null : makeNumber(meaning.base);
  let logBase: Expression | null = base;
  if (isLog && stream.takes('_')) {
    logBase = readSmallPart(stream, readSum, readPrimary);
    base = null;
  }
  const power = stream.takes('^') ? readSmallPart(stream, readSum, readPrimary) : null;
  const inverse = power !== null && isMinusOne(power) ? inverses[meaning.name] : undefined;
  const following = stream.peek();
  if (
    isLog &&
    logBase === null &&
    following.kind === 'number' &&
    following.at === token.at + token.text.length
  ) {
    throw stream.complain('a number right after "log" can be read in two ways; write log_2(x) or log(2x)');
  }
  const isBracketed = stream.isAt('(') || stream.isAt('{');
  const args = isBracketed
    ? readArguments(stream, readSum)
    : [readBareArgument(stream, readSum, readPrimary)];
  const name = inverse ?? meaning.name;
  const [fewest, most] = functionArity(name);
  if (args.length < fewest || args.length > most || (logBase !== null && args.length > 1)) {
    throw stream.complain(
      `"${token.text}" takes ${fewest === most ? '' : 'at least '}${fewest} argument(s), not ${args.length},`,
      token,
    );
  }
  const call: Expression = { kind: 'call', name, args: logBase === null ? args : [...args, logBase] };
  return power === null || inverse !== undefined ? call : { kind: 'power', base: call, exponent: power };
}
