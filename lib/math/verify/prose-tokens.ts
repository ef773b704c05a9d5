import type { MathSpan } from '../../answer/scan-math.ts';

/** A piece of prose, as far as arithmetic is concerned. Offsets are in the whole text. */
export interface ProseToken {
  readonly kind:
    | 'number'
    | 'currency'
    | 'percent'
    | 'operator'
    | 'power'
    | 'relation'
    | 'open'
    | 'close'
    | 'name'
    | 'function'
    | 'word'
    | 'formula'
    | 'break'
    | 'unknown';
  /** As it is written. */
  readonly text: string;
  /** Its LaTeX; empty for words and breaks. */
  readonly latex: string;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [ProseToken['kind'], RegExp])[] = [
  ['currency', /\\?\$|[€£¥￥]/y],
  ['percent', /\\?%|°/y],
  ['percent', /(?<=[\dA-Za-z)])!(?=\s*[-+*/)=≈(×·÷\d])/y],
  ['formula', /\|[\dA-Za-z+\-−*/^(). ]{1,30}\|/y],
  ['break', /(?<=^|\s)\|(?=\s|$)/my],
  ['name', /(?<![A-Za-z])(?:pi|theta|alpha|beta|lambda)(?![A-Za-z])/y],
  ['percent', /\(\s*mod\s+\d+\s*\)/y],
  ['number', /\d+C\d+/y],
  ['name', /[A-Za-z](?=(?:ln|log|sin|cos|tan|sqrt)\s*[({])/y],
  ['name', /[A-Za-z]['′]{1,3}(?=\s?[(=])/y],
  [
    'name',
    /[A-Za-z]_(?:[A-Za-z0-9]|\{[A-Za-z0-9]+\})(?![A-Za-z])|[A-Za-z]\d(?![A-Za-z\d])|[A-Za-z]+(?:_[A-Za-z0-9]+)+/y,
  ],
  [
    'function',
    /(?:sqrt|arc(?:sin|cos|tan)|log(?:_?\d[\d.]*)?|ln|sin|cos|tan|√)(?=\s*[([{\d]|\s+[a-zθ](?![a-z]))/y,
  ],
  ['name', /(?:\.{3}|…|⋯)(?=\s?\+)(?<=\+\s?(?:\.{3}|…|⋯))/y],
  ['unknown', /\.{2,}|…|\d{1,2}:\d{2}(?!\d)|[ap]\.\s?m\.|(?<=\d\s?)[ap]m(?![a-z])/iy],
  [
    'break',
    /=>|⇒|→|->|[#\r`:]|\n|[;，。；：！？、?"“”&]|,|!|\.(?=\s|$)|'(?=\s)|\d+\.(?=\s)(?<=(?:^|\n)\s*\d+\.)/y,
  ],
  ['number', /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+|\.\d+|\d+/y],
  ['relation', /<=|>=|!=|==|[=≈≃<>≤≥≠≡]/y],
  ['power', /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y],
  [
    'operator',
    /\\?\*{1,2}|[-+/^×÷·−–±∙⋅]|(?<=\d\s)[xX](?=\s[$\d(])|(?<=\d)[xX](?=\d)|(?<=[a-z)%]\s)[xX](?=\s[$\d])/y,
  ],
  ['open', /[([{]/y],
  ['close', /[)\]}]/y],
  ['word', /(?![A-Za-z]-\d)[A-Za-z]+(?:[_'’-][A-Za-z0-9]+)+|[A-Za-z]{2,}\d*|[\u3400-\u9fff]+/y],
  ['name', /[A-Za-zα-ωπθ]/y],
];

const functionLatex: Readonly<Record<string, string>> = {
  sqrt: '\\sqrt',
  '√': '\\sqrt',
  ln: '\\ln',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
};
const signLatex: Readonly<Record<string, string>> = {
  '**': '^',
  '\\*': '\\cdot',
  '*': '\\cdot',
  '≡': '\\equiv',
  '×': '\\times',
  '·': '\\cdot',
  '∙': '\\cdot',
  '⋅': '\\cdot',
  x: '\\times',
  X: '\\times',
  '÷': '\\div',
  '−': '-',
  '–': '-',
  '±': '\\pm',
  '<=': '\\le',
  '>=': '\\ge',
  '≤': '\\le',
  '≥': '\\ge',
  '!=': '\\ne',
  '≠': '\\ne',
  '==': '=',
  '≈': '\\approx',
  '≃': '\\approx',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '°': '^\\circ',
  '\\%': '\\%',
  '%': '\\%',
};

/** Cuts a text into tokens; a formula is one token, what is in none of the patterns ends an expression and leaves it in doubt. */
export function readProse(text: string, formulas: readonly MathSpan[]): readonly ProseToken[] {
  const tokens: ProseToken[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const formula = formulas[next];
    if (formula !== undefined && at >= formula.start) {
      tokens.push({
        kind: 'formula',
        text: formula.latex,
        latex: formula.latex,
        start: formula.start,
        end: formula.end,
      });
      at = Math.max(at, formula.end);
      next += 1;
      continue;
    }
    const token = readToken(text, at);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function readToken(text: string, at: number): ProseToken | null {
  if (/[ \t\u00a0]/.test(text[at] ?? '')) return null;
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { kind, text: match[0], latex: renderToken(kind, match[0]), start: at, end: at + match[0].length };
  }
  return { kind: 'unknown', text: text[at] ?? '', latex: '', start: at, end: at + 1 };
}

function renderToken(kind: ProseToken['kind'], text: string): string {
  if (kind === 'word' || kind === 'break' || kind === 'currency') return '';
  if (/^\(\s*mod/.test(text)) return `\\pmod{${text.replace(/\D/g, '')}}`;
  if (/[′']$/.test(text)) return text.replaceAll('′', "'");
  if (/^\d+C\d+$/.test(text)) return `\\binom{${text.replace('C', '}{')}}`;
  if (kind === 'power') return `^{${[...text].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join('')}}`;
  if (kind === 'name' && /^[.…⋯]/.test(text)) return '\\dots';
  if (kind === 'name' && /^[a-z]{2,}$/.test(text)) return `\\${text}`;
  if (kind === 'name' && text.length > 1) return renderName(text);
  if (kind === 'number') return text.replaceAll(',', '').replace(/^\./, '0.');
  if (kind === 'function') return functionLatex[text] ?? renderFunction(text);
  return kind === 'name' ? text : (signLatex[text] ?? text);
}

function renderFunction(text: string): string {
  if (text.startsWith('arc')) return `\\${text}`;
  const base = text.replace(/^log_?/, '');
  return base === '' ? '\\log' : `\\log_{${base}}`;
}

function renderName(text: string): string {
  const indexed = /^([A-Za-z])_?\{?([A-Za-z0-9]+)\}?$/.exec(text);
  return indexed === null ? `\\text{${text.replaceAll('_', ' ')}}` : `${indexed[1]}_{${indexed[2]}}`;
}
