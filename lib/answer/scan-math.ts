/** A formula in a text: where it stands, delimiters included, and what is between them. */
export interface MathSpan {
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly display: boolean;
}

/** The formulas of a text; `openAt` is where the first construct starts that the text so far does not close. */
export interface MathScan {
  readonly spans: readonly MathSpan[];
  readonly openAt: number | null;
}

type Found = { readonly end: number; readonly span: MathSpan | null } | 'open';

/** A formula longer than this is not looked for: an unclosed `$$` must not swallow the rest of an answer. */
export const maxFormulaLength = 5_000;

const special = /^[ >\t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})|[\\$`]/gm;
const blankLine = /\n[ \t]*\n/;
const begin = /\\begin\{([a-zA-Z]+\*?)\}/y;
const unfinishedCommand = /\\[a-zA-Z]*(?:\{[a-zA-Z]*\*?)?$/y;
const environments =
  /^(?:equation|align|gather|alignat|multline|eqnarray|flalign|aligned|gathered|alignedat|split|cases|rcases|array|[pbvBV]?(?:small)?matrix|CD)\*?$/;
const money =
  /^\d[\d,]*(?:\.\d+)?(?:[,.;:!?)]?\s+(?!(?:mod|sin|cos|tan|log|ln|exp|gcd|lcm|max|min|cm|mm|km|kg)\b)[A-Za-z]{2,}(?=[^A-Za-z])|\s*[\u3400-\u9fff])/;

/**
 * Finds the formulas of a Markdown text: `$$ $$`, `\[ \]`, `\( \)`, `$ $` (but not money), AMS environments and
 * a bare `\boxed{}`; code is left alone.
 *
 * With `complete: false` the text is the beginning of a longer one: the scan stops at the first construct that
 * later text may still decide, so that what it has found never changes as the text grows.
 */
export function scanMath(text: string, options: { readonly complete: boolean }): MathScan {
  const spans: MathSpan[] = [];
  let at = 0;
  while (at < text.length) {
    special.lastIndex = at;
    const match = special.exec(text);
    if (match === null) break;
    const found = findAt(text, match, options.complete);
    if (found === 'open') {
      if (!options.complete) return { spans, openAt: match.index };
      at = match.index + match[0].length;
      continue;
    }
    if (found.span !== null) spans.push(found.span);
    at = Math.max(found.end, match.index + 1);
  }
  return { spans, openAt: null };
}

function findAt(text: string, match: RegExpExecArray, complete: boolean): Found {
  const fence = match[1];
  if (fence !== undefined) return skipFence(text, match.index + match[0].length, fence);
  const at = match.index;
  if (match[0] === '`') return skipCodeSpan(text, at);
  if (match[0] === '$') return text[at + 1] === '$' ? findDisplay(text, at) : findInline(text, at, complete);
  return findCommand(text, at);
}

function skipFence(text: string, from: number, fence: string): Found {
  const mark = fence.startsWith('`') ? '`' : '~';
  const close = new RegExp(`^[ >\\t]*${mark}{${fence.length},}[ \\t]*$`, 'gm');
  close.lastIndex = from;
  const match = close.exec(text);
  return { end: match === null ? text.length : match.index + match[0].length, span: null };
}

function skipCodeSpan(text: string, at: number): Found {
  let open = at;
  while (text[open] === '`') open += 1;
  const run = text.slice(at, open);
  const limit = endOfParagraph(text, open);
  const match = new RegExp(`(?<!\`)${run}(?!\`)`).exec(text.slice(open, limit));
  if (match !== null) return { end: open + match.index + run.length, span: null };
  return limit < text.length ? { end: open, span: null } : 'open';
}

function findDisplay(text: string, at: number): Found {
  return close(text, { at, open: 2, closing: '$$', display: true });
}

/** Pandoc's rule: no space inside the dollars, and no digit after them. */
function findInline(text: string, at: number, complete: boolean): Found {
  const literal = { end: at + 1, span: null };
  const next = text[at + 1];
  if (next === undefined) return 'open';
  const body = text.slice(at + 1, endOfParagraph(text, at + 1));
  if (/\s/.test(next) || money.test(body) || isPrice(text, at)) return literal;
  const end = indexOfClosing(text, '$', at + 1, at + 1 + body.length);
  if (end === -1) return at + 1 + body.length < text.length ? literal : 'open';
  const after = text[end + 1];
  if (after === undefined && !complete) return 'open';
  if (/\s/.test(text[end - 1] ?? ' ') || /\d/.test(after ?? '')) return literal;
  return { end: end + 1, span: { start: at, end: end + 1, latex: text.slice(at + 1, end), display: false } };
}

function isPrice(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

function findCommand(text: string, at: number): Found {
  const next = text[at + 1];
  if (next === undefined) return 'open';
  if (next === '[') return close(text, { at, open: 2, closing: '\\]', display: true });
  if (next === '(') return close(text, { at, open: 2, closing: '\\)', display: false });
  if (!/[a-z]/i.test(next)) return { end: at + 2, span: null };
  unfinishedCommand.lastIndex = at;
  if (unfinishedCommand.test(text)) return 'open';
  if (text.startsWith('\\boxed{', at)) return findBoxed(text, at);
  begin.lastIndex = at;
  const name = begin.exec(text)?.[1];
  if (name === undefined || !environments.test(name)) return { end: at + 2, span: null };
  return findEnvironment(text, at, name);
}

function close(
  text: string,
  shape: { readonly at: number; readonly open: number; readonly closing: string; readonly display: boolean },
): Found {
  const { at, open, closing, display } = shape;
  const from = at + open;
  const limit = display ? Math.min(text.length, from + maxFormulaLength) : endOfParagraph(text, from);
  const end = indexOfClosing(text, closing, from, limit);
  if (end === -1) return limit < text.length ? { end: from, span: null } : 'open';
  const stop = end + closing.length;
  return { end: stop, span: { start: at, end: stop, latex: text.slice(from, end), display } };
}

function findBoxed(text: string, at: number): Found {
  const limit = endOfParagraph(text, at);
  let depth = 0;
  for (let index = at + '\\boxed'.length; index < limit; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth > 0) continue;
    const end = index + 1;
    return { end, span: { start: at, end, latex: text.slice(at, end), display: false } };
  }
  return limit < text.length ? { end: at + 2, span: null } : 'open';
}

function findEnvironment(text: string, at: number, name: string): Found {
  const [opening, closing] = [`\\begin{${name}}`, `\\end{${name}}`];
  const limit = Math.min(text.length, at + maxFormulaLength);
  let from = at + opening.length;
  for (let depth = 1; depth > 0; ) {
    const end = text.indexOf(closing, from);
    if (end === -1 || end > limit) return limit < text.length ? { end: at + 2, span: null } : 'open';
    const inner = text.indexOf(opening, from);
    const opens = inner !== -1 && inner < end;
    depth += opens ? 1 : -1;
    from = opens ? inner + opening.length : end + closing.length;
  }
  return { end: from, span: { start: at, end: from, latex: text.slice(at, from), display: true } };
}

/** The next `closing` that no backslash escapes; `closing` itself may start with the backslash. */
function indexOfClosing(text: string, closing: string, from: number, limit: number): number {
  for (let index = from; index < limit; index += 1) {
    if (text.startsWith(closing, index)) return index;
    if (text[index] === '\\') index += 1;
  }
  return -1;
}

function endOfParagraph(text: string, from: number): number {
  const rest = text.slice(from, from + maxFormulaLength);
  const match = blankLine.exec(rest);
  return match === null ? from + rest.length : from + match.index;
}
