import type { Comparison, Expression, Relation } from './expression.ts';
import { ExpressionError } from './expression-error.ts';
import { maybeReadPrimary } from './parse-primary.ts';
import { TokenStream } from './token-stream.ts';
import { readTokens } from './tokens.ts';

const lengthLimit = 2000;
const comparisons: readonly Comparison[] = ['=', '<', '<=', '>', '>='];

function readExponent(stream: TokenStream): Expression {
  return stream.nest(() => {
    if (stream.takes('-')) {
      return { kind: 'negate', operand: readExponent(stream) };
    }
    stream.takes('+');
    return readPower(stream);
  });
}

function readPower(stream: TokenStream): Expression {
  const primary = maybeReadPrimary(stream, readSum);
  if (primary === null) {
    throw stream.complain('something is missing');
  }
  let base = primary;
  if (stream.takes('!')) {
    base = { kind: 'factorial', operand: base };
  }
  if (stream.isAt('!')) {
    throw stream.complain('two factorial signs in a row can be read in two ways');
  }
  return stream.takes('^') ? { kind: 'power', base, exponent: readExponent(stream) } : base;
}

function readSigned(stream: TokenStream): Expression {
  return stream.nest(() => {
    if (stream.takes('-')) {
      return { kind: 'negate', operand: readSigned(stream) };
    }
    return stream.takes('+') ? readSigned(stream) : readPower(stream);
  });
}

function startsFactor(stream: TokenStream, inBars: boolean): boolean {
  const token = stream.peek();
  if (token.kind !== 'sign') {
    return token.kind === 'name' || token.kind === 'number';
  }
  const openers: readonly string[] = ['(', '[', '{', 'left|', 'floor(', 'ceil(', 'frac', 'root'];
  return openers.includes(token.sign) || (token.sign === '|' && !inBars);
}

function multiply(left: Expression, right: Expression): Expression {
  const factors = left.kind === 'multiply' ? left.factors : [left];
  return { kind: 'multiply', factors: [...factors, right] };
}

function readProduct(stream: TokenStream, inBars: boolean): Expression {
  let product = readSigned(stream);
  for (;;) {
    if (stream.takes('*')) {
      product = multiply(product, readSigned(stream));
    } else if (stream.takes('/')) {
      product = { kind: 'divide', numerator: product, denominator: readSigned(stream) };
    } else if (startsFactor(stream, inBars)) {
      if (stream.peek().kind === 'number') {
        throw stream.complain('a number after another factor can be read in several ways; write ^ or *');
      }
      product = multiply(product, readPower(stream));
    } else {
      return product;
    }
  }
}

/** A sum; `inBars` says that a `|` closes it. */
function readSum(stream: TokenStream, inBars = false): Expression {
  return stream.nest(() => {
    const terms: Expression[] = [];
    let isNegative = stream.takes('-');
    if (!isNegative) {
      stream.takes('+');
    }
    for (;;) {
      const term = readProduct(stream, inBars);
      terms.push(isNegative ? { kind: 'negate', operand: term } : term);
      isNegative = stream.isAt('-');
      if (!stream.takes('-') && !stream.takes('+')) {
        const [only] = terms;
        return terms.length === 1 && only !== undefined ? only : { kind: 'add', terms };
      }
    }
  });
}

function openStream(text: string): TokenStream {
  if (text.length > lengthLimit) {
    throw new ExpressionError(`I cannot read more than ${lengthLimit} characters of mathematics at once.`);
  }
  return new TokenStream(text, readTokens(text));
}

function expectEnd(stream: TokenStream): void {
  if (stream.peek().kind !== 'end') {
    throw stream.complain('I did not expect what comes');
  }
}

/**
 * Reads mathematics as people type it (`2x`, `sin^2 x`, `√(x+1)`, `|x|`, `x²`) or as LaTeX. Products and
 * quotients go from left to right, so `1/2x` is (1/2)x; a name before a bracket is a factor unless it is a
 * known function. What has two readings, such as `sin x/2` or `x2`, is refused.
 *
 * @throws ExpressionError when the text is not of the language, is ambiguous, is longer than 2,000 characters
 *   or nested more than 100 levels deep.
 */
export function parseExpression(text: string): Expression {
  const stream = openStream(text);
  const expression = readSum(stream);
  expectEnd(stream);
  return expression;
}

/**
 * Reads one equation or inequality, as {@link parseExpression} reads its sides.
 *
 * @throws ExpressionError also when there is no comparison sign, or more than one.
 */
export function parseRelation(text: string): Relation {
  const stream = openStream(text);
  const left = readSum(stream);
  const token = stream.peek();
  const comparison = comparisons.find((sign) => token.kind === 'sign' && token.sign === sign);
  if (comparison === undefined) {
    throw stream.complain('"=" or another comparison sign is missing');
  }
  stream.next();
  const right = readSum(stream);
  expectEnd(stream);
  return { left, comparison, right };
}
