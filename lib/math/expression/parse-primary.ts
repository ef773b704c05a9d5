import type { Expression, FunctionName } from './expression.ts';
import { readNumeral } from './numeral.ts';
import { maybeReadCall, type ReadSum } from './parse-call.ts';
import type { Sign } from './signs.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

const brackets: Readonly<Partial<Record<Sign, readonly [Sign, string]>>> = {
  '(': [')', ')'],
  '[': [']', ']'],
  '{': ['}', '}'],
};

const fences: Readonly<Partial<Record<Sign, readonly [Sign, string, FunctionName]>>> = {
  'left|': ['right|', '|', 'abs'],
  'floor(': ['floor)', '⌋', 'floor'],
  'ceil(': ['ceil)', '⌉', 'ceil'],
};

/** Reads `{...}`, or the one digit or letter that LaTeX takes where the braces are left out. */
function readBraced(stream: TokenStream, readSum: ReadSum): Expression {
  if (stream.takes('{')) {
    const content = readSum(stream);
    stream.expect('}', '}');
    return content;
  }
  const token = stream.next();
  if (token.kind === 'name' && token.meaning.kind !== 'function') {
    return token.meaning;
  }
  throw stream.complain('braces are missing', token);
}

function readFraction(stream: TokenStream, readSum: ReadSum): Expression {
  const token = stream.peek();
  if (token.kind === 'number' && /^\d\d$/.test(token.text)) {
    stream.next();
    const [numerator, denominator] = [...token.text].map(readNumeral);
    if (numerator !== undefined && denominator !== undefined) {
      return { kind: 'divide', numerator, denominator };
    }
  }
  const numerator = readBraced(stream, readSum);
  return { kind: 'divide', numerator, denominator: readBraced(stream, readSum) };
}

function readRoot(stream: TokenStream, readSum: ReadSum): Expression {
  let degree: Expression | null = null;
  if (stream.takes('[')) {
    degree = readSum(stream);
    stream.expect(']', ']');
  }
  const isBracketed = stream.isAt('(') || stream.isAt('{') || stream.isAt('[');
  const radicand = stream.nest(() => maybeReadPrimary(stream, readSum));
  if (radicand === null) {
    throw stream.complain('what the root is taken of is missing');
  }
  if (!isBracketed && stream.isAt('^')) {
    throw stream.complain('a power after a root without brackets can be read in two ways; put brackets');
  }
  return degree === null
    ? { kind: 'call', name: 'sqrt', args: [radicand] }
    : { kind: 'call', name: 'root', args: [radicand, degree] };
}

function readSubscript(stream: TokenStream): string {
  const isBraced = stream.takes('{');
  let index = '';
  do {
    const token = stream.next();
    if (token.kind !== 'number' && token.kind !== 'name') {
      throw stream.complain('a subscript is a number or a letter, not what comes', token);
    }
    index += token.text;
  } while (isBraced && !stream.isAt('}'));
  if (isBraced) {
    stream.expect('}', '}');
  }
  return index;
}

function readName(stream: TokenStream, token: Token & { readonly kind: 'name' }): Expression {
  const { meaning } = token;
  if (meaning.kind !== 'symbol') {
    return meaning.kind === 'constant' ? meaning : { kind: 'symbol', name: meaning.name };
  }
  if (stream.takes('_')) {
    return { kind: 'symbol', name: `${meaning.name}_${readSubscript(stream)}` };
  }
  if (stream.isAt('(') && /^[fghFGH]$/.test(meaning.name)) {
    throw stream.complain(`I do not know the function "${meaning.name}"`, token);
  }
  return { kind: 'symbol', name: meaning.name };
}

function maybeReadSign(stream: TokenStream, sign: Sign, readSum: ReadSum): Expression | null {
  const closing = brackets[sign];
  if (closing !== undefined) {
    stream.next();
    const content = readSum(stream);
    stream.expect(closing[0], closing[1]);
    return content;
  }
  const fence = fences[sign] ?? (sign === '|' ? (['|', '|', 'abs'] as const) : undefined);
  if (fence !== undefined) {
    stream.next();
    const content = readSum(stream, sign === '|');
    stream.expect(fence[0], fence[1]);
    return { kind: 'call', name: fence[2], args: [content] };
  }
  if (stream.takes('frac')) {
    return readFraction(stream, readSum);
  }
  return stream.takes('root') ? readRoot(stream, readSum) : null;
}

/** Reads a number, a name, a bracket or a function call; null when none of them comes. */
export function maybeReadPrimary(stream: TokenStream, readSum: ReadSum): Expression | null {
  const token = stream.peek();
  switch (token.kind) {
    case 'number':
      stream.next();
      return readNumeral(token.text);
    case 'name':
      stream.next();
      return maybeReadCall(stream, token, readSum, maybeReadPrimary) ?? readName(stream, token);
    case 'sign':
      return maybeReadSign(stream, token.sign, readSum);
    case 'end':
      return null;
  }
}
