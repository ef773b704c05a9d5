import type { Cursor } from './cursor.ts';
import { multiplyTerms, numberTerm } from './make-term.ts';
import type { Node } from './nodes.ts';
import type { Term } from './term.ts';
import { areCommensurable, describeUnit, maybeReadUnit } from './units.ts';
import { UnreadError } from './unread-error.ts';

const multipliers: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['thousand', 1000n],
  ['million', 10n ** 6n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
  ['千', 1000n],
  ['万', 10n ** 4n],
  ['百万', 10n ** 6n],
  ['亿', 10n ** 8n],
]);

const qualifiers =
  /^(?:each|total|in total|left|remaining|altogether|more|less|apiece|per|of .*|on .*|in .*|for .*|from .*|\(.*\)|every .*|at .*|by .*|to .*)$/i;

function power(cursor: Cursor): string {
  if (cursor.sign() !== '^') return '';
  const node = cursor.peek(1);
  const [inner] = node?.kind === 'group' ? node.nodes : [node];
  if (inner?.kind !== 'number' || !/^[23]$/.test(inner.text)) return '';
  cursor.skip(2);
  return `^${inner.text}`;
}

/** Takes the words of a unit with its power, and what it is per: `\text{ cm}^2`, `\text{m}/\text{s}`. */
function readUnitWords(cursor: Cursor, words: string): string | null {
  const raised = power(cursor);
  let unit = maybeReadUnit(raised === '' ? words : `${words}${raised}`);
  while (unit !== null && cursor.sign() === '/' && cursor.peek(1)?.kind === 'text') {
    const below = cursor.peek(1);
    cursor.skip(2);
    const words = below?.kind === 'text' ? below.text : '';
    const name = maybeReadUnit(`${words}${power(cursor)}`);
    unit = name === null ? null : `${unit}/${name}`;
  }
  return unit;
}

/** `\frac{\text{inches}}{\text{foot}}`. */
function maybeUnitFraction(cursor: Cursor): string | null {
  const [above, below] = [cursor.peek(1), cursor.peek(2)];
  if (!/^[dt]?frac$/.test(cursor.command() ?? '') || above?.kind !== 'group' || below?.kind !== 'group')
    return null;
  const words = [above, below].map(({ nodes: [first, ...rest] }) =>
    first?.kind === 'text' && rest.length === 0 ? first.text : '',
  );
  const unit = words.includes('') ? null : maybeReadUnit(words.join('/'));
  if (unit !== null) cursor.skip(3);
  return unit;
}

function compose(value: Term, unit: string): Term {
  if (value.kind !== 'quantity') return { kind: 'quantity', value, unit: unit.replace(/^\//, '1/') };
  if (unit.startsWith('/')) return { ...value, unit: `${value.unit}${unit}` };
  if (value.unit === unit) return value;
  if (value.unit === 'dollar' && !unit.includes('/')) throw new UnreadError('two units side by side');
  throw new UnreadError('two units side by side');
}

/** The unit that words name, where it is no noun. */
function maybeKnownUnit(node: Node | undefined): string | null {
  const unit = node?.kind === 'text' ? maybeReadUnit(node.text) : null;
  return unit !== null && describeUnit(unit).isKnown ? unit : null;
}

/** Reads a unit after factors: words, `\%`, `°`; null where none stands there. */
export function maybeReadQuantity(cursor: Cursor, factors: readonly Term[]): Term | null {
  const value = multiplyTerms(factors);
  const fraction = maybeUnitFraction(cursor);
  if (fraction !== null) return compose(value, fraction);
  const node = cursor.peek();
  if (node?.kind === 'sign' && node.sign === '/' && value.kind === 'quantity') {
    const below = cursor.peek(1);
    if (below?.kind !== 'text') return null;
    cursor.skip(2);
    const unit = readUnitWords(cursor, below.text);
    if (unit === null) throw new UnreadError('words after a slash');
    return compose(value, `/${unit}`);
  }
  const factor = node?.kind === 'sign' && node.sign === '·' ? maybeKnownUnit(cursor.peek(1)) : null;
  if (value.kind === 'quantity' && factor !== null) {
    cursor.skip(2);
    return { ...value, unit: `${value.unit}*${factor}` };
  }
  if (node?.kind !== 'text' || value.kind === 'text') return null;
  cursor.skip();
  const quantity = readWordsAfter(cursor, value, node.text);
  return factors.length === 1 ? joinParts(cursor, quantity) : quantity;
}

/** `3 \text{ hours } 20 \text{ minutes}`: what is left over stands in whole numbers of a smaller unit, in which all is counted. */
function joinParts(cursor: Cursor, quantity: Term, isPartAlready = false): Term {
  const [number, words] = [cursor.peek(), cursor.peek(1)];
  const unit = maybeKnownUnit(words);
  if (quantity.kind !== 'quantity' || number?.kind !== 'number' || unit === null) return quantity;
  const [large, small] = [describeUnit(quantity.unit), describeUnit(unit)];
  const ratio = large.factor / small.factor;
  const isPart =
    (isPartAlready || (quantity.value.kind === 'number' && quantity.value.denominator === 1n)) &&
    large.isKnown &&
    areCommensurable(large, small) &&
    Number.isInteger(ratio) &&
    /^\d+$/.test(number.text) &&
    Number(number.text) < ratio;
  if (!isPart) return quantity;
  cursor.skip(2);
  const whole = multiplyTerms([quantity.value, numberTerm(BigInt(ratio))]);
  const value: Term = { kind: 'add', terms: [whole, numberTerm(BigInt(number.text))] };
  return joinParts(cursor, { kind: 'quantity', value, unit }, true);
}

function readWordsAfter(cursor: Cursor, value: Term, words: string): Term {
  const [first = '', ...others] = words.split(' ');
  const multiplier = multipliers.get(first.toLowerCase());
  if (multiplier !== undefined) {
    const scaled = scale(value, multiplier);
    return others.length === 0 ? scaled : readWordsAfter(cursor, scaled, others.join(' '));
  }
  if (value.kind === 'quantity' && qualifiers.test(words) && !/^per /.test(words)) return value;
  const unit = readUnitWords(cursor, words);
  if (unit === null) {
    if (/^\(.*\)$/.test(words)) return value;
    throw new UnreadError('words that are no unit');
  }
  return compose(value, unit);
}

function scale(value: Term, multiplier: bigint): Term {
  if (value.kind === 'quantity') return { ...value, value: scale(value.value, multiplier) };
  return { kind: 'multiply', factors: [value, numberTerm(multiplier)] };
}

const currencies: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': '£',
  '¥': 'yuan',
  '￥': 'yuan',
  '₹': 'rupee',
};

/** Reads `\$5`, `€ 3.20`. */
export function readCurrency(cursor: Cursor, sign: string): Term {
  const isNegative = cursor.takes('-');
  const value = cursor.scope.grammar.factor(cursor);
  const unit = currencies[sign];
  if (unit === undefined) throw new UnreadError('an unknown currency');
  const amount: Term = { kind: 'quantity', value, unit };
  return isNegative ? { kind: 'negate', operand: amount } : amount;
}
