import { ExpressionError } from './expression-error.ts';
import { commandSigns, longSigns, type Sign, signs } from './signs.ts';
import {
  type Meaning,
  maybeMeaning,
  maybeNearestFunction,
  meaningOfLetter,
  splitWord,
} from './vocabulary.ts';

/** One piece of mathematics; `at` is its offset in the text, from 0. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly meaning: Meaning; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const patterns = {
  space:
    /(?:\s|\\[,;:! ]|\\(?:quad|qquad|displaystyle|limits)(?![A-Za-z])|\\(?:left|right|big|Big)(?=[()[\]]))+/y,
  number: /(?:\d+\.?\d*|\.\d+)/y,
  scientific: /[\d.]+[eE][+-]?\d+/y,
  word: /log(?:2|10)(?=\s*\()|[A-Za-z]+/y,
  greek: /[α-ω]/y,
  superscript: /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y,
  named: /\\(?:operatorname|mathrm|mathit|text)\*?\s*\{\s*([A-Za-z]+)\s*\}/y,
  bar: /\\(left|right)\s*\|/y,
  command: /\\(?:left|right)?\\?([A-Za-z]+)/y,
} as const;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Replaces full-width characters, each by one character, so that offsets stay true. */
function narrow(text: string): string {
  return text.replace(/[！-～　]/g, (wide) =>
    wide === '　' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

function unknownWord(word: string, at: number): ExpressionError {
  const nearest = maybeNearestFunction(word.replace('\\', ''));
  const advice = nearest === null ? '' : ` Do you mean "${nearest}"?`;
  return new ExpressionError(`I do not know "${word}" (column ${at + 1}).${advice}`, at + 1);
}

function readWord(word: string, at: number, beforeBracket: boolean): readonly Token[] {
  const parts = splitWord(word);
  const isCall = parts.at(-1)?.meaning.kind === 'function';
  const letters = parts.filter((part) => part.text.length === 1).length;
  if (letters > 3 || (beforeBracket && !isCall && letters > 2)) {
    throw unknownWord(word, at);
  }
  let offset = at;
  return parts.map(({ text, meaning }) => {
    const token: Token = { kind: 'name', text, meaning, at: offset };
    offset += text.length;
    return token;
  });
}

function readSuperscript(text: string, at: number): readonly Token[] {
  const digits = [...text.replace('⁻', '')].map((digit) => superscripts.indexOf(digit)).join('');
  const sign = (value: Sign): Token => ({ kind: 'sign', sign: value, text, at });
  const minus = text.startsWith('⁻') ? [sign('-')] : [];
  return [sign('^'), sign('{'), ...minus, { kind: 'number', text: digits, at }, sign('}')];
}

function readCommand(text: string, name: string, at: number): Token {
  const sign = commandSigns.get(name);
  if (sign !== undefined) {
    return { kind: 'sign', sign, text, at };
  }
  const meaning = maybeMeaning(name);
  if (meaning === null) {
    throw unknownWord(`\\${name}`, at);
  }
  return { kind: 'name', text, meaning, at };
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly end: number;
}

function maybeReadLatex(text: string, at: number): Piece | null {
  const bar = matchAt(patterns.bar, text, at);
  if (bar !== null) {
    const sign = bar[1] === 'left' ? 'left|' : 'right|';
    return { tokens: [{ kind: 'sign', sign, text: bar[0], at }], end: at + bar[0].length };
  }
  const named = matchAt(patterns.named, text, at);
  if (named !== null) {
    const end = at + named[0].length;
    return { tokens: readWord(named[1] ?? '', at, /^\s*\(/.test(text.slice(end))), end };
  }
  const command = matchAt(patterns.command, text, at);
  if (command === null) {
    return null;
  }
  return { tokens: [readCommand(command[0], command[1] ?? '', at)], end: at + command[0].length };
}

function readPiece(text: string, at: number): Piece {
  const scientific = matchAt(patterns.scientific, text, at);
  if (scientific !== null) {
    throw new ExpressionError(
      `"${scientific[0]}" (column ${at + 1}) can be read in two ways; write 2*10^5 or 2*e+5.`,
      at + 1,
    );
  }
  const number = matchAt(patterns.number, text, at);
  if (number !== null) {
    return { tokens: [{ kind: 'number', text: number[0], at }], end: at + number[0].length };
  }
  const word = matchAt(patterns.word, text, at);
  if (word !== null) {
    const end = at + word[0].length;
    return { tokens: readWord(word[0], at, /^\s*\(/.test(text.slice(end, end + 9))), end };
  }
  const superscript = matchAt(patterns.superscript, text, at);
  if (superscript !== null) {
    return { tokens: readSuperscript(superscript[0], at), end: at + superscript[0].length };
  }
  if (matchAt(patterns.greek, text, at) !== null) {
    const letter = text.charAt(at);
    return { tokens: [{ kind: 'name', text: letter, meaning: meaningOfLetter(letter), at }], end: at + 1 };
  }
  const long = longSigns.find(([spelling]) => text.startsWith(spelling, at));
  const short = signs.get(text.charAt(at));
  if (long !== undefined) {
    return { tokens: [{ kind: 'sign', sign: long[1], text: long[0], at }], end: at + 2 };
  }
  if (short !== undefined) {
    return { tokens: [{ kind: 'sign', sign: short, text: text.charAt(at), at }], end: at + 1 };
  }
  const latex = maybeReadLatex(text, at);
  if (latex === null) {
    const shown = String.fromCodePoint(text.codePointAt(at) ?? 0);
    throw new ExpressionError(`I cannot read "${shown}" (column ${at + 1}).`, at + 1);
  }
  return latex;
}

/**
 * Splits mathematics, typed or LaTeX, into tokens; the last one is `end`.
 *
 * @throws ExpressionError when it meets a character, word or command that is not of the language.
 */
export function readTokens(source: string): readonly Token[] {
  const text = narrow(source);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(patterns.space, text, at);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const piece = readPiece(text, at);
    tokens.push(...piece.tokens);
    at = piece.end;
  }
  tokens.push({ kind: 'end', text: '', at: text.trimEnd().length });
  return tokens;
}
