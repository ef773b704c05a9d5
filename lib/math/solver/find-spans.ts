import { splitWord } from '../expression/vocabulary.ts';

/** A piece of a question: mathematics or the words around it. */
interface Span {
  readonly kind: 'math' | 'prose';
  readonly text: string;
}

const delimited =
  /\$\$([\s\S]+?)\$\$|\$([^$]+)\$|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|(\\begin\{(cases|aligned)\}[\s\S]+?\\end\{\6\})/g;

const pieces = {
  /** Words that hold a letter which looks like mathematics. */
  axis: /[xy]\s?(?:轴|坐标)|[xy][- ](?:axis|axes|intercepts?|coordinates?)\b/iy,
  space: /\s+/y,
  chinese: /[\p{Script=Han}。、“”‘’《》【】]+/uy,
  word: /[A-Za-z]{2,}(?:['’-][A-Za-z]+)*/y,
  article: /[aAI](?=\s+[A-Za-z]{2})/y,
  command: /\\(?:[A-Za-z]+|.)/y,
  number: /\d+(?:\.\d+)?|\.\d+/y,
  punctuation: /[.?:;"'’](?!\d)|(?<=[A-Za-z]{2}|\p{Script=Han})!/uy,
  /** The primes of y' and f''(x), and those of a bracket. */
  prime: /(?<=(?:^|[^A-Za-z])[A-Za-z]['’′]*|[)\]]['’′]*)['’′]+(?![A-Za-z])/y,
  /** The dx of an integral, with what stands right before it. */
  differential: /(?:[xyt]|sin|cos|tan|ln|exp)*d[xyztuvsrN](?![A-Za-z])/y,
} as const;

const callOnly = /^(?:min|max|sign|root|floor|ceil|round|mod|abs|exp|sec|log)$/;

/** `ab` in `2ab + c`: short words that touch a digit, a bracket or an operation. */
function isProduct(word: string, preceding: string, following: string): boolean {
  return (
    /^(?!(?:st|nd|rd|th)$)[a-z]{2,3}$/.test(word) &&
    (/[\d^_]$|[+*/=(−-]\s*$/.test(preceding) || /^(?:[\^(]|\s*[+*/=]|[−-]|\s+[−-]\s)/.test(following))
  );
}
/** Those of them that are also written before a bare letter: `log x`. */
const bareCall = /^(?:log|exp|sec)$/;

function isMathWord(word: string, preceding: string, following: string): boolean {
  const parts = splitWord(word);
  const isOfTime = /^(?:sin|cos|tan)t$/.test(word) && /[\d=+*/(−-]\s*$/.test(preceding);
  const isKnown =
    isOfTime ||
    parts.every(({ text }) => text.length > 1 || /[xyz]/.test(text)) ||
    (parts.every(({ text }) => text.length === 1) && isProduct(word, preceding, following));
  const last = parts.at(-1)?.text ?? '';
  const isApplied =
    /^\s*[(^_]/.test(following) ||
    (bareCall.test(last) && /^ ?(?:\d*[a-z](?![a-z])|\d+(?![\w.]))/.test(following));
  return isKnown && (!callOnly.test(last) || isApplied);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

interface Piece extends Span {
  readonly isSpace?: boolean;
}

function readPiece(text: string, at: number, depth: number): Piece {
  const space = matchAt(pieces.space, text, at);
  if (space !== null) {
    return { kind: space.includes('\n') ? 'prose' : 'math', text: space, isSpace: !space.includes('\n') };
  }
  const prose =
    matchAt(pieces.axis, text, at) ??
    matchAt(pieces.chinese, text, at) ??
    (/[\w)\]^]$|[=+*/(−-]\s*$/.test(text.slice(Math.max(0, at - 3), at))
      ? null
      : matchAt(pieces.article, text, at));
  if (prose !== null) {
    return { kind: 'prose', text: prose };
  }
  const notation = matchAt(pieces.prime, text, at) ?? matchAt(pieces.differential, text, at);
  if (notation !== null) {
    return { kind: 'math', text: notation };
  }
  const word = matchAt(pieces.word, text, at);
  if (word !== null) {
    const isMath = isMathWord(
      word,
      text.slice(Math.max(0, at - 3), at),
      text.slice(at + word.length, at + word.length + 9),
    );
    return { kind: isMath ? 'math' : 'prose', text: word };
  }
  const mathematics = matchAt(pieces.number, text, at) ?? matchAt(pieces.command, text, at);
  if (mathematics !== null) {
    return { kind: 'math', text: mathematics };
  }
  const punctuation = matchAt(pieces.punctuation, text, at);
  if (punctuation !== null || (text.charAt(at) === ',' && depth === 0)) {
    return { kind: 'prose', text: punctuation ?? ',' };
  }
  return { kind: 'math', text: String.fromCodePoint(text.codePointAt(at) ?? 32) };
}

function joinPieces(pieceList: readonly Piece[]): readonly Span[] {
  const spans: Span[] = [];
  let space = '';
  for (const piece of pieceList) {
    if (piece.isSpace === true) {
      space = piece.text;
      continue;
    }
    const last = spans.at(-1);
    if (last !== undefined && last.kind === piece.kind) {
      spans.splice(-1, 1, { kind: last.kind, text: `${last.text}${space}${piece.text}` });
    } else {
      spans.push({ kind: piece.kind, text: piece.text });
    }
    space = '';
  }
  return spans;
}

function findTypedSpans(text: string): readonly Span[] {
  const found: Piece[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const piece = readPiece(text, at, depth);
    if (piece.kind === 'math') {
      depth += /[([{]/.test(piece.text) ? 1 : /[)\]}]/.test(piece.text) ? -1 : 0;
    }
    found.push(piece);
    at += piece.text.length;
  }
  return joinPieces(found);
}

/** `12` from ¹² or ₁₂. */
function plainDigits(signs: string): string {
  return signs.normalize('NFKC');
}

/** 2 1/3 as a sum: the expression language takes no number behind another one. */
function mixed(whole: string, fraction: string): string {
  const plain = fraction.replace('⁄', '/');
  return whole === '' ? `(${plain})` : `(${whole} + ${plain})`;
}

/** `x : 3 = 8 : 12`, whose sides are quotients. */
const proportion = (() => {
  const part = String.raw`([\dA-Za-z.]+|\([^()$]+\))`;
  const ratio = String.raw`${part}\s*[:∶]\s*${part}`;
  return new RegExp(String.raw`(?<![\w.)])${ratio}\s*=\s*${ratio}(?![\w(])`, 'g');
})();

/** Replaces full-width signs and `$x$轴` so that one set of rules reads them all. */
function normalize(prompt: string): string {
  return prompt
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/(\d*)\s?([¼-¾⅓-⅞])/g, (_, whole: string, part: string) => mixed(whole, part.normalize('NFKC')))
    .replace(
      /(?<![\d.,^_A-Za-z)/])(\d+) (\d+)\/(\d+)(?![\d/.^A-Za-z(])/g,
      (all, whole: string, above: string, below: string) =>
        Number(above) < Number(below) ? mixed(whole, `${above}/${below}`) : all,
    )
    .replace(/(?<=\d)\s*(?:degrees?\b(?!\s*(?:of|celsius|fahrenheit|[CF]\b))|度(?!数|量))/gi, '°')
    .replace(/(?<=\p{Script=Han}|[A-Za-z]{2})\s*[:：](?=\d)/gu, ': ')
    .replace(proportion, '($1)/($2) = ($3)/($4)')
    .replace(/((?:->|→|\\to\b)\s*[+-]?\s*)(?:oo|inf(?:inity|ty)?|无穷大?)(?![A-Za-z])/g, '$1∞')
    .replace(/(?<![\\A-Za-z])int\s+(?=[^$∫\n]*\bd[a-z]\b)/g, '∫ ')
    .replace(
      /\b(integrate|integral of|antiderivative of)\s+(?=(?:(?!∫|\\int)[^$,.?\n])*?\bd[xtu]\b)/gi,
      '$1 ∫ ',
    )
    .replace(
      /∫\s*([₀-₉]+)\s*([⁰¹²³⁴-⁹]+)/g,
      (_, low: string, high: string) => `∫_{${plainDigits(low)}}^{${plainDigits(high)}} `,
    )
    .replace(/(?<![\\A-Za-z])([xt])(?=y['’′])/g, '$1 ')
    .replace(/(?<![\\A-Za-z])(lg|ln)(?=\d)/g, '$1 ')
    .replace(/(?<=log)[₀-₉]+/g, (digits) => `_{${plainDigits(digits)}} `)
    .replace(/(?<=[A-Za-zα-ω])[₀-₉]+/g, (digits) => `_{${plainDigits(digits)}}`)
    .replace(/\bd\s*\/\s*d([a-z])\s+of\s+/g, 'd/d$1 ')
    .replace(/(∫|\\int)\s*from\s+(\S+)\s+to\s+(\S+)\s+(?:of\s+)?/g, '$1_{$2}^{$3} ')
    .replace(/(?<![\\A-Za-z])lim(?:it)?(?=\s*(?:_|[({]\s*[a-z]\s*(?:->|→)|[a-z]\s*(?:->|→)))/g, '\\lim')
    .replace(/\$\s*([xy])\s*\$(?=\s*[- ]?(?:轴|坐标|axis|axes|intercept|coordinate))/g, '$1');
}

/**
 * Splits a question into mathematics and prose. Mathematics is what stands in `$...$`, `\(...\)`, `$$...$$`,
 * `\[...\]` or a `cases` environment, and in running text every stretch of signs, digits, single letters and
 * function names.
 */
export function findSpans(prompt: string): readonly Span[] {
  const text = normalize(prompt);
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(delimited)) {
    spans.push(...findTypedSpans(text.slice(end, match.index)));
    spans.push({ kind: 'math', text: match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '' });
    end = match.index + match[0].length;
  }
  spans.push(...findTypedSpans(text.slice(end)));
  return spans;
}
