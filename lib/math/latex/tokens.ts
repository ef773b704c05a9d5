import { splitLetters } from './letters.ts';
import { maybeFunctionName, maybeGreekCharacter, maybeGreekName } from './names.ts';
import { maybeCharacterSign, maybeCommandSign, typedSigns } from './signs.ts';
import type { Token, TokenBody, TokenContext } from './token.ts';
import { describeUnit, maybeReadUnit } from './units.ts';
import { UnreadError } from './unread-error.ts';
import { readWords } from './words.ts';

const space =
  /(?:\s|~|\\[,:> ]|\\!|\\(?:displaystyle|textstyle|scriptstyle|limits|nolimits|left\.|right\.|,|nonumber|notag|hline|phantom\{\}|strut|par|allowbreak|nobreak|thinspace|medspace|thickspace|enspace|hfill|smallskip|medskip|bigskip|centering|it|bf|rm|sf|tt|boldmath|\/)(?![A-Za-z])|\\left\.|\\right\.|\\;)+/y;
const wide = /\\(?:quad|qquad)(?![A-Za-z])/y;
const sized =
  /\\(left|right|middle|bigl|bigr|big|Bigl|Bigr|Big|biggl|biggr|bigg|Biggl|Biggr|Bigg|bigm|Bigm)(?![A-Za-z])\s*/y;
const number =
  /(?:\d{1,3}(?:(?:\{,\}|\{,\\!\}|,\\!|\\!,|\\!\{,\}|\\,|\\ |，\\!)\s?\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/y;
const command = /\\([A-Za-z]+)\*?/y;
const textCommand =
  /\\(text|textbf|textit|textrm|textnormal|textsf|texttt|textup|mbox|hbox|mathrm|mathsf|mathtt|mathit|mathbf|boldsymbol|bm|pmb|operatorname|rm)\*?\s*\{/y;
const letters = /[A-Za-z]+/y;
const cjk = /[\u3400-\u9fff]+/y;
const superscript = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ⁿ]/y;
const subscript = /[₀₁₂₃₄₅₆₇₈₉]+/y;
const environment = /\\(begin|end)\s*\{([A-Za-z]+)\*?\}(\s*\[[a-z]\])?/y;
const rowEnd = /\\\\(?:\s*\[-?[\d.]+\s*[a-z]{2}\])?|\\cr(?![A-Za-z])|\\newline(?![A-Za-z])/y;
const ignoredWithArgument =
  /\\(?:tag|label|hspace|vspace|phantom|hphantom|vphantom|color|textcolor)\*?\s*\{/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The offset of the brace that closes the one before `from`. */
function findBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new UnreadError('a brace is not closed');
}

interface Piece {
  readonly tokens: readonly TokenBody[];
  readonly end: number;
}

const sign = (text: string): TokenBody => ({ kind: 'sign', sign: text });

const mathAlphabets: ReadonlySet<string> = new Set(['mathbf', 'boldsymbol', 'bm', 'pmb', 'mathit']);

/** `\text{...}` and its kin: words; in the mathematical alphabets, mathematics in another shape. */
function readTextCommand(text: string, match: RegExpExecArray, context: TokenContext): Piece {
  const name = match[1] ?? '';
  const start = match.index + match[0].length;
  const close = findBrace(text, start);
  const content = text.slice(start, close);
  const end = close + 1;
  const unit =
    name === 'mathrm' || name === 'rm' ? maybeReadUnit(content.replace(/[{}~]|\\[,; ]/g, '').trim()) : null;
  if (unit !== null && /[\^/]/.test(unit) && describeUnit(unit).isKnown) {
    return { tokens: [{ kind: 'text', text: unit }], end };
  }
  if (
    mathAlphabets.has(name) ||
    (name === 'mathrm' && /[\\^_=+\d]/.test(content.replace(/^[\s~\\,]+/, '')))
  ) {
    const bold = /^\s*([a-z])\s*$/.exec(content)?.[1];
    if (bold !== undefined && name !== 'mathit' && name !== 'mathrm') {
      return { tokens: [{ kind: 'name', name: `vec ${bold}` }], end };
    }
    return { tokens: [sign('{'), ...readPieces(content, context), sign('}')], end };
  }
  return { tokens: readWords(content, name), end };
}

function readSized(text: string, at: number, match: RegExpExecArray): Piece | null {
  const after = at + match[0].length;
  const side = /^(?:left|big+l|Big+l)$/.test(match[1] ?? '')
    ? 'left'
    : /r$|right$/.test(match[1] ?? '')
      ? 'right'
      : '';
  const bar = /^(?:\||\\vert(?![A-Za-z])|\\[lr]vert(?![A-Za-z])|∣)/.exec(text.slice(after, after + 6));
  if (bar !== null) {
    const spelled = side === '' ? 'big|' : `${side}|`;
    return { tokens: [sign(spelled)], end: after + bar[0].length };
  }
  const double = /^(?:\\\||\\Vert(?![A-Za-z])|\\[lr]Vert(?![A-Za-z])|‖)/.exec(text.slice(after, after + 6));
  if (double !== null)
    return { tokens: [sign(side === '' ? '||' : `${side}||`)], end: after + double[0].length };
  return { tokens: [], end: after };
}

function readCommand(text: string, at: number, context: TokenContext): Piece | null {
  const ignored = matchAt(ignoredWithArgument, text, at);
  if (ignored !== null) return { tokens: [], end: findBrace(text, at + ignored[0].length) + 1 };
  const words = matchAt(textCommand, text, at);
  if (words !== null) return readTextCommand(text, words, context);
  const size = matchAt(sized, text, at);
  if (size !== null) return readSized(text, at, size);
  const framed = matchAt(environment, text, at);
  if (framed !== null) {
    const kind = framed[1] === 'begin' ? 'begin' : 'end';
    return { tokens: [{ kind, environment: framed[2] ?? '' }], end: at + framed[0].length };
  }
  const row = matchAt(rowEnd, text, at);
  if (row !== null) return { tokens: [sign('\\\\')], end: at + row[0].length };
  const escaped = /^\\([%${}|#&_])/.exec(text.slice(at, at + 2));
  if (escaped !== null) {
    const character = escaped[1] ?? '';
    return {
      tokens: [
        sign(
          character === '{' || character === '}' ? `\\${character}` : (escapedSigns[character] ?? character),
        ),
      ],
      end: at + 2,
    };
  }
  const named = matchAt(command, text, at);
  if (named === null) throw new UnreadError('a stray backslash');
  return { tokens: [readNamed(named[1] ?? '')], end: at + named[0].replace('*', '').length };
}

const escapedSigns: Readonly<Record<string, string>> = { $: '$', '|': '||', '&': '&', '#': '#', _: '_' };

function readNamed(name: string): TokenBody {
  const known = maybeCommandSign(name);
  if (known !== null) return sign(known);
  const functionName = maybeFunctionName(name);
  if (functionName !== null && name !== 'sqrt') return { kind: 'function', name: functionName };
  const letter = name === 'Pi' ? null : maybeGreekName(name);
  if (letter !== null) return { kind: 'name', name: letter };
  return { kind: 'command', name };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

function readCharacter(text: string, at: number, context: TokenContext): Piece {
  const digits = matchAt(number, text, at);
  if (digits !== null) {
    return {
      tokens: [{ kind: 'number', text: digits[0].replace(/[^\d.]/g, '') }],
      end: at + digits[0].length,
    };
  }
  const run = matchAt(letters, text, at);
  if (run !== null)
    return {
      tokens: splitLetters(run[0], {
        ...context,
        isAfterNumber: /\d\s*$/.test(text.slice(Math.max(0, at - 8), at)),
      }),
      end: at + run[0].length,
    };
  const chinese = matchAt(cjk, text, at);
  if (chinese !== null) return { tokens: readWords(chinese[0], 'text'), end: at + chinese[0].length };
  const raised = matchAt(superscript, text, at);
  if (raised !== null) return { tokens: readRaised(raised[0]), end: at + raised[0].length };
  const lowered = matchAt(subscript, text, at);
  if (lowered !== null) {
    const value = [...lowered[0]].map((digit) => subscripts.indexOf(digit)).join('');
    return { tokens: [sign('_'), { kind: 'number', text: value }], end: at + lowered[0].length };
  }
  const typed = typedSigns.find(([spelling]) => text.startsWith(spelling, at));
  if (typed !== undefined) return { tokens: [sign(typed[1])], end: at + typed[0].length };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { tokens: readSymbol(character), end: at + character.length };
}

function readRaised(text: string): readonly TokenBody[] {
  if (text === 'ⁿ') return [sign('^'), { kind: 'name', name: 'n' }];
  const value = [...text.replace(/[⁺⁻]/, '')].map((digit) => superscripts.indexOf(digit)).join('');
  const minus = text.startsWith('⁻') ? [sign('-')] : [];
  return [sign('^'), sign('{'), ...minus, { kind: 'number', text: value }, sign('}')];
}

const symbolCommands: Readonly<Record<string, string>> = {
  π: 'pi',
  '∞': 'infty',
  '√': 'surd',
  '∛': 'cuberoot',
  '∑': 'sum',
  '∏': 'prod',
  '∫': 'int',
  '∂': 'partial',
  '∠': 'angle',
  '△': 'triangle',
  '∅': 'emptyset',
  ℝ: 'reals',
  ℤ: 'integers',
  ℕ: 'naturals',
  ℚ: 'rationals',
  ℂ: 'complexes',
};

const vulgarFractions: Readonly<Record<string, string>> = {
  '½': '12',
  '⅓': '13',
  '⅔': '23',
  '¼': '14',
  '¾': '34',
  '⅕': '15',
  '⅛': '18',
};

function readSymbol(character: string): readonly TokenBody[] {
  const known = maybeCharacterSign(character);
  if (known !== null) return [sign(known)];
  const fraction = vulgarFractions[character];
  if (fraction !== undefined) {
    const [above = '', below = ''] = fraction;
    return [
      { kind: 'command', name: 'frac' },
      { kind: 'number', text: above },
      { kind: 'number', text: below },
    ];
  }
  const greek = maybeGreekCharacter(character);
  if (greek !== null) return [{ kind: 'name', name: greek }];
  const commandName = symbolCommands[character];
  if (commandName !== undefined) return [{ kind: 'command', name: commandName }];
  if ('$€£¥￥₹'.includes(character)) return [sign(character)];
  throw new UnreadError(`the character "${character}"`);
}

function readPieces(text: string, context: TokenContext): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const blank = matchAt(space, text, at);
    if (blank !== null) {
      spaced = true;
      at += blank[0].length;
      continue;
    }
    const gap = matchAt(wide, text, at);
    const piece: Piece =
      gap !== null
        ? { tokens: [sign('quad')], end: at + gap[0].length }
        : ((text[at] === '\\' ? readCommand(text, at, context) : null) ?? readCharacter(text, at, context));
    for (const [index, token] of piece.tokens.entries())
      tokens.push({ spaced: spaced && index === 0, ...token });
    if (piece.tokens.length > 0) spaced = false;
    at = piece.end;
  }
  return tokens;
}

/**
 * Splits a formula into tokens.
 *
 * @throws UnreadError when it meets what is not mathematics.
 */
export function readTokens(text: string): readonly Token[] {
  const bare = text.replace(/\\[A-Za-z]+\s*(?:\{[^{}]*\})?/g, ' ');
  const loneCapitals = new Set(bare.match(/(?<![A-Za-z])[A-Z](?![A-Za-z])/g) ?? []);
  return readPieces(text, {
    loneCapitals,
    isAfterNumber: false,
    isWordAlone: /^\s*[A-Za-z]+\s*$/.test(text),
  });
}
