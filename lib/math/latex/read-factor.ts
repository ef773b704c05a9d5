import { type Cursor, describeNode } from './cursor.ts';
import { callTerm, decimalTerm, isInteger, numberTerm } from './make-term.ts';
import { readBracket, readFence } from './read-brackets.ts';
import { readCommand } from './read-command.ts';
import { readEnvironment } from './read-environment.ts';
import { isValueBar, readEvaluationBar } from './read-evaluation-bar.ts';
import { readFunction } from './read-function.ts';
import { isDifferential, readBounds, readInnerDifferential } from './read-integral.ts';
import { readName } from './read-name.ts';
import { readCurrency } from './read-quantity.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

const fences: ReadonlySet<string> = new Set(['|', 'left|', '||', 'left||', 'floor(', 'ceil(']);
const brackets: ReadonlySet<string> = new Set(['(', '[', '\\{', '<(']);

/** Reads a numeral with what belongs to it: its base, `0.\overline{3}`, the fraction of a mixed number. */
function readNumeral(cursor: Cursor): Term {
  const node = cursor.next();
  if (node.kind !== 'number') throw new UnreadError('a numeral is missing');
  const value = decimalTerm(node.text);
  if (
    (cursor.sign() === '.' && /^(?:overline|dot)$/.test(cursor.command(1) ?? '')) ||
    cursor.command() === 'overline' ||
    cursor.command() === 'dot'
  ) {
    return readRepeating(cursor, node.text);
  }
  if (cursor.sign() === '_') return readBase(cursor, node.text);
  return isInteger(value) ? (maybeReadMixed(cursor, value) ?? value) : value;
}

/** `0.1\overline{6}`, `0.\dot{3}`. */
function readRepeating(cursor: Cursor, head: string): Term {
  const hasPoint = cursor.takes('.') || head.includes('.');
  cursor.skip();
  const nodes = cursor.argument();
  const [digits] = nodes;
  if (!hasPoint || nodes.length !== 1 || digits?.kind !== 'number' || !/^\d+$/.test(digits.text)) {
    throw new UnreadError('a line over digits');
  }
  const [whole = '0', fixed = ''] = head.split('.');
  const scale = 10n ** BigInt(fixed.length);
  const period = 10n ** BigInt(digits.text.length) - 1n;
  const numerator = BigInt(whole + fixed) * period + BigInt(digits.text);
  return numberTerm(numerator, scale * period);
}

/** `101_2`, `3A_{16}` is not read. */
function readBase(cursor: Cursor, text: string): Term {
  cursor.expect('_');
  const nodes = cursor.argument();
  const [node] = nodes;
  const words = node?.kind === 'text' ? baseWords[node.text.toLowerCase()] : undefined;
  const base = words ?? (node?.kind === 'number' ? Number(node.text) : Number.NaN);
  if (nodes.length !== 1 || !Number.isInteger(base) || base < 2 || base > 36 || !/^\d+$/.test(text)) {
    throw new UnreadError('an index on a number');
  }
  let value = 0n;
  for (const digit of text) {
    if (Number(digit) >= base) throw new UnreadError('a digit that its base does not have');
    value = value * BigInt(base) + BigInt(digit);
  }
  return { ...numberTerm(value), base };
}

const baseWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** The whole numbers of a fraction that comes next, `\frac12`, `\frac{1}{2}` or ` 1/2`, and how many nodes it takes. */
function maybePlainFraction(
  cursor: Cursor,
): { readonly above: bigint; readonly below: bigint; readonly taken: number } | null {
  const digits = (ahead: number): string => {
    const node = cursor.peek(ahead);
    const inner = node?.kind === 'group' && node.nodes.length === 1 ? node.nodes[0] : node;
    return inner?.kind === 'number' && /^\d+$/.test(inner.text) ? inner.text : '';
  };
  if (/^[dtc]?frac$/.test(cursor.command() ?? '')) {
    const [first, second] = [digits(1), digits(2)];
    if (cursor.peek(1)?.kind === 'number' && first.length === 2) {
      return { above: BigInt(first.slice(0, 1)), below: BigInt(first.slice(1)), taken: 2 };
    }
    return first === '' || second === '' ? null : { above: BigInt(first), below: BigInt(second), taken: 3 };
  }
  const isTyped =
    cursor.peek()?.kind === 'number' && cursor.peek()?.spaced === true && cursor.sign(1) === '/';
  if (!isTyped || digits(0) === '' || digits(2) === '') return null;
  return { above: BigInt(digits(0)), below: BigInt(digits(2)), taken: 3 };
}

/** `3\frac12` and `3 1/2` are mixed numbers where the fraction is proper; another fraction has no certain reading. */
function maybeReadMixed(cursor: Cursor, whole: Term): Term | null {
  const fraction = maybePlainFraction(cursor);
  if (fraction === null) return null;
  const { above, below, taken } = fraction;
  if (above >= below) throw new UnreadError('a number beside an improper fraction');
  cursor.skip(taken);
  return {
    kind: 'add',
    terms: [whole, { kind: 'divide', numerator: numberTerm(above), denominator: numberTerm(below) }],
  };
}

function readPrimary(cursor: Cursor): Term {
  const node = cursor.peek();
  if (node === undefined) throw new UnreadError('ends too early');
  if (isDifferential(cursor)) return readInnerDifferential(cursor);
  switch (node.kind) {
    case 'number':
      return readNumeral(cursor);
    case 'name':
      return readName(cursor);
    case 'function':
      return readFunction(cursor);
    case 'command':
      return readCommand(cursor);
    case 'text':
      cursor.skip();
      return { kind: 'text', text: node.text };
    case 'environment':
      cursor.skip();
      return readEnvironment(cursor, node);
    case 'group':
      return readGroup(cursor);
    case 'sign':
      return readSign(cursor, node.sign);
    default:
      throw new UnreadError(describeNode(node));
  }
}

function readGroup(cursor: Cursor): Term {
  const node = cursor.next();
  if (node.kind !== 'group') throw new UnreadError('braces are missing');
  if (node.nodes.length === 0) return readPrescript(cursor);
  const split = node.nodes.findIndex(
    (inner) => inner.kind === 'command' && /^(?:choose|over)$/.test(inner.name),
  );
  if (split === -1) return cursor.readAll(node.nodes);
  const command = node.nodes[split];
  const above = cursor.readAll(node.nodes.slice(0, split));
  const below = cursor.readAll(node.nodes.slice(split + 1));
  if (command?.kind === 'command' && command.name === 'over')
    return { kind: 'divide', numerator: above, denominator: below };
  return callTerm('binomial', above, below);
}

/** `{}_nC_r`, `{}^nP_r`. */
function readPrescript(cursor: Cursor): Term {
  const { below, above } = readBounds(cursor);
  const nodes = below ?? above;
  const letter = cursor.name();
  if (nodes === null || (letter !== 'C' && letter !== 'P')) throw new UnreadError('empty braces');
  cursor.skip();
  const after = readBounds(cursor);
  if (after.below === null) throw new UnreadError('empty braces');
  return callTerm(
    letter === 'C' ? 'binomial' : 'permutations',
    cursor.readAll(nodes),
    cursor.readAll(after.below),
  );
}

function readSign(cursor: Cursor, sign: string): Term {
  cursor.skip();
  if (fences.has(sign)) return readFence(cursor, sign);
  if (brackets.has(sign)) return readBracket(cursor, sign);
  if (/^[$€£¥￥₹]$/.test(sign)) return readCurrency(cursor, sign);
  throw new UnreadError(`"${sign}" where a value is expected`);
}

const exponentCommands: ReadonlySet<string> = new Set(['frac', 'dfrac', 'tfrac', 'sqrt', 'binom']);

/** An exponent that is written without braces though it is more than one sign: `x^(n+1)`, `x^-1`, `x^\\sqrt{2}`. */
function maybeLooseExponent(cursor: Cursor): Term | null {
  if (cursor.sign() === '(') {
    cursor.skip();
    return readBracket(cursor, '(');
  }
  if (exponentCommands.has(cursor.command() ?? '')) return readCommand(cursor);
  if (cursor.peek()?.kind === 'function') return readFunction(cursor);
  if (cursor.sign() !== '-') return null;
  const node = cursor.peek(1);
  if (node?.kind !== 'number' && node?.kind !== 'name') throw new UnreadError('"-" as an exponent');
  cursor.skip();
  const operand = cursor.readAll(cursor.argument());
  return { kind: 'negate', operand };
}

function readExponent(cursor: Cursor, base: Term): Term {
  const loose = maybeLooseExponent(cursor);
  if (loose !== null) return { kind: 'power', base, exponent: loose };
  const nodes = cursor.argument();
  const [first] = nodes;
  if (nodes.length === 0) throw new UnreadError('an empty exponent');
  if (nodes.length === 1 && first !== undefined) {
    if (first.kind === 'sign' && (first.sign === 'circ' || first.sign === '°'))
      return readDegrees(cursor, base);
    if (first.kind === 'command' && first.name === 'top') return callTerm('transpose', base);
    const isMatrix = base.kind === 'matrix' || (base.kind === 'symbol' && /^[A-Z]$/.test(base.name));
    if (first.kind === 'name' && first.name === 'T' && isMatrix) return callTerm('transpose', base);
    if (first.kind === 'text') throw new UnreadError('words as an exponent');
    if (first.kind === 'sign') throw new UnreadError(`"${first.sign}" as an exponent`);
  }
  return { kind: 'power', base, exponent: cursor.readAll(nodes) };
}

function readDegrees(cursor: Cursor, value: Term): Term {
  const node = cursor.peek();
  const scale = node?.kind === 'text' ? node.text : cursor.name();
  if (scale === 'C' || scale === 'F') {
    cursor.skip();
    return { kind: 'quantity', value, unit: scale === 'C' ? 'celsius' : 'fahrenheit' };
  }
  return { kind: 'quantity', value, unit: 'degree' };
}

/** Reads what may stand after a value: an exponent, `!`, `\%`, `°`, an evaluation bar; null where nothing does. */
function maybeReadPostfix(cursor: Cursor, term: Term): Term | null {
  if (cursor.takes('^')) return readExponent(cursor, term);
  if (cursor.takes('factorial')) {
    if (cursor.sign() === 'factorial') throw new UnreadError('a double factorial');
    return { kind: 'factorial', operand: term };
  }
  if (cursor.takes('%')) return { kind: 'quantity', value: term, unit: 'percent' };
  if (cursor.takes('°')) return readDegrees(cursor, term);
  if (isValueBar(cursor)) return readEvaluationBar(cursor, term);
  if (cursor.sign() === '_') throw new UnreadError('an index where none belongs');
  if (cursor.sign() === "'" || cursor.sign() === '″') throw new UnreadError('a prime after a value');
  return null;
}

/** Reads one factor: a primary with its exponents, factorials, degrees and percent signs. */
export function readFactor(cursor: Cursor): Term {
  return cursor.nest(() => {
    let term = readPrimary(cursor);
    let hasExponent = false;
    for (;;) {
      const isExponent = cursor.sign() === '^';
      if (isExponent && hasExponent) throw new UnreadError('two exponents');
      const next = maybeReadPostfix(cursor, term);
      if (next === null) return term;
      hasExponent ||= isExponent;
      term = next;
    }
  });
}
