import { parseExpression } from 'vega-expression';
import {
  type AllowedFunction,
  binaryOperators,
  expressionConstants,
  expressionFunctions,
  numberFormat,
  timeFormat,
  unaryOperators,
  viewSignals,
} from './expression-names.ts';

/** What one expression may be. */
const expressionBounds = {
  /** Characters of its text. */
  length: 4_000,
  /** Parts of it, as the parser sees them. */
  parts: 1_500,
  /** Parts within parts. */
  depth: 60,
  /** Members of a list that is written out. */
  list: 100,
} as const;

/** What an expression costs. */
export interface ExpressionCost {
  /** Operations and values it is made of. */
  readonly parts: number;
  /** Longest text it can give, in characters, when each text that it reads is `textLength` long. */
  readonly textLength: number;
}

type Parsed = ReturnType<typeof parseExpression>;
type Part = Parsed | { readonly type: string };

interface Reading {
  readonly signals: ReadonlySet<string>;
  readonly textLength: number;
  parts: number;
}

class Refusal extends Error {}

/**
 * Reads an expression of Vega's language and tells in words why a chart may not hold it; `null` when it may.
 *
 * It may compute with `datum`, the signals named here, `width`, `height`, and the listed constants and functions.
 *
 * @param signals - Names of the chart's parameters.
 */
export function checkExpression(text: string, signals: ReadonlySet<string>): string | null {
  const read = measureExpression(text, signals, 0);
  return typeof read === 'string' ? read : null;
}

/**
 * The same, and what the expression costs when it may be held.
 *
 * @param textLength - Length of the longest text among the fields and signals it reads, in characters; 0 when there
 * are only numbers. Adding texts makes longer ones, and charts add them row by row and step by step.
 */
export function measureExpression(
  text: string,
  signals: ReadonlySet<string>,
  textLength: number,
): ExpressionCost | string {
  if (text.length > expressionBounds.length) return `is longer than ${expressionBounds.length} characters`;
  const reading: Reading = { signals, textLength, parts: 0 };
  try {
    return { textLength: readPart(parseExpression(text), reading, 0), parts: reading.parts };
  } catch (cause) {
    if (cause instanceof Refusal) return cause.message;
    if (cause instanceof RangeError) return 'is nested too deeply';
    return 'cannot be read as an expression';
  }
}

/** Refuses what is not allowed, and gives the length of the longest text that the part can be; 0 for a number. */
function readPart(part: Part, reading: Reading, depth: number): number {
  reading.parts += 1;
  if (reading.parts > expressionBounds.parts) throw new Refusal('has too many parts');
  if (depth > expressionBounds.depth) throw new Refusal('is nested too deeply');
  const read = (inner: Part) => readPart(inner, reading, depth + 1);
  if (!isExpression(part)) throw new Refusal('has a part that is not allowed');
  switch (part.type) {
    case 'Literal':
      return readLiteral(part);
    case 'Identifier':
      return readName(part.name, reading);
    case 'MemberExpression':
      return readMember(part, reading, depth);
    case 'CallExpression':
      return readCall(part, reading, depth);
    case 'UnaryExpression':
      if (!unaryOperators.has(part.operator)) throw new Refusal(`uses \`${part.operator}\``);
      read(part.argument);
      return 0;
    case 'BinaryExpression': {
      if (!binaryOperators.has(part.operator)) throw new Refusal(`uses \`${part.operator}\``);
      const [left, right] = [read(part.left), read(part.right)];
      if (part.operator !== '+' || left + right === 0) return 0;
      return Math.max(left, numberLength) + Math.max(right, numberLength);
    }
    case 'LogicalExpression':
      return Math.max(read(part.left), read(part.right));
    case 'ConditionalExpression':
      read(part.test);
      return Math.max(read(part.consequent), read(part.alternate));
    default:
      throw new Refusal(`has a part that is not allowed (${String(part.type).slice(0, 40)})`);
  }
}

/** Longest text of a number, such as -1.2345678901234567e-300. */
const numberLength = 25;

function isExpression(part: Part): part is Parsed {
  return part.type !== 'SpreadElement' && part.type !== 'Super' && part.type !== 'PrivateIdentifier';
}

function readLiteral(part: Extract<Parsed, { type: 'Literal' }>): number {
  if ('regex' in part && part.regex !== undefined) throw new Refusal('holds a regular expression');
  if (typeof part.value === 'string') {
    // Vega-Lite replaces `datum.label` in the text of an expression, within quotes too, by code with quotes.
    if (part.value.includes('datum')) throw new Refusal('holds a text with `datum` in it');
    return Math.max(1, part.value.length);
  }
  if (typeof part.value === 'number' || typeof part.value === 'boolean' || part.value === null) return 0;
  throw new Refusal('holds a value that is not a number or a text');
}

function readName(name: string, { signals, textLength }: Reading): number {
  if (expressionConstants.has(name) || viewSignals.has(name)) return 0;
  if (name === 'datum') throw new Refusal('uses `datum` as a whole; take one of its fields');
  if (!signals.has(name)) throw new Refusal(`uses the name \`${name.slice(0, 40)}\``);
  return textLength;
}

/** Members every object has, which lead away from the data. */
const foreignMembers: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype).filter((name) => name !== 'length' && name !== 'name'),
  'prototype',
]);

function readMember(
  part: Extract<Parsed, { type: 'MemberExpression' }>,
  reading: Reading,
  depth: number,
): number {
  const { object, property, computed } = part;
  if (computed) refuseIndex(property);
  else if (property.type === 'Identifier') refuseForeign(property.name);
  else throw new Refusal('takes a member that is not allowed');
  if (object.type === 'Identifier' && object.name === 'datum') return reading.textLength;
  if (object.type === 'CallExpression') {
    return readCall(object, reading, depth + 1, { isList: true }) || reading.textLength;
  }
  if (object.type === 'Identifier' || object.type === 'MemberExpression') {
    return readPart(object, reading, depth + 1);
  }
  throw new Refusal('takes a member of something other than a field, a parameter or a scale');
}

function refuseIndex(property: Part): void {
  if (property.type !== 'Literal' || !('value' in property))
    throw new Refusal('takes a member by a computed name');
  if (typeof property.value === 'string') refuseForeign(property.value);
  else if (typeof property.value !== 'number') throw new Refusal('takes a member by a computed name');
}

function refuseForeign(name: string): void {
  if (foreignMembers.has(name)) throw new Refusal(`takes the member \`${name}\``);
}

function readCall(
  part: Extract<Parsed, { type: 'CallExpression' }>,
  reading: Reading,
  depth: number,
  { isList = false } = {},
): number {
  const name = part.callee.type === 'Identifier' ? part.callee.name : '';
  const rule = expressionFunctions.get(name);
  if (rule === undefined) throw new Refusal(`calls \`${name.slice(0, 40) || 'something'}\``);
  if ((rule.givesList ?? false) !== isList) {
    throw new Refusal(
      isList ? `takes a member of \`${name}\`` : `uses \`${name}\` without taking one member, as in \`[0]\``,
    );
  }
  const [least, most] = rule.args;
  const { length } = part.arguments;
  if (length < least || length > most) {
    throw new Refusal(`calls \`${name}\` with ${length} argument${length === 1 ? '' : 's'}`);
  }
  refuseArguments(name, rule, part.arguments);
  const lengths = part.arguments.map((argument) =>
    rule.takes === 'list' && argument.type === 'ArrayExpression'
      ? readList(argument.elements, reading, depth + 1)
      : readPart(argument, reading, depth + 1),
  );
  if (rule.givesText) return Math.max(...lengths, numberLength);
  return rule.takes === 'number-format' || rule.takes === 'time-format' ? formattedLength : 0;
}

/** Longest text that a format makes: a number of 300 digits with its commas. */
const formattedLength = 450;

function refuseArguments(name: string, rule: AllowedFunction, args: readonly Part[]): void {
  if (rule.takes === 'scale' && !/^[A-Za-z]\w{0,60}$/.test(readText(args[0]))) {
    throw new Refusal(`calls \`${name}\` without the plain name of a scale`);
  }
  const [, pattern] = args;
  if (rule.takes === 'number-format' && !numberFormat.test(readText(pattern))) {
    throw new Refusal(`calls \`${name}\` with a pattern that is not allowed`);
  }
  if (rule.takes === 'time-format' && pattern !== undefined && !isTimePattern(pattern)) {
    throw new Refusal(`calls \`${name}\` with a pattern that is not allowed`);
  }
}

function isTimePattern(part: Part): boolean {
  return part.type === 'Literal' && timeFormat.test(readText(part));
}

/** The text that is written out as this part; something that no pattern takes when it is none. */
function readText(part: Part | undefined): string {
  return part?.type === 'Literal' && 'value' in part && typeof part.value === 'string' ? part.value : '\n';
}

function readList(elements: readonly (Part | null)[], reading: Reading, depth: number): number {
  if (elements.length > expressionBounds.list) throw new Refusal('holds a list that is too long');
  for (const element of elements) {
    if (element === null) throw new Refusal('holds a list with a hole');
    readPart(element, reading, depth + 1);
  }
  return 0;
}
