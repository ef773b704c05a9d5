import { Marked, type Token, type Tokens } from 'marked';
import { type MathSpan, scanMath } from './scan-math.ts';

/** A piece of running text: plain characters or a formula. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly latex: string; readonly display: boolean };

/** Markdown as marked's tokens; its formulas stand in the tokens' text as placeholders. */
export interface MarkdownTokens {
  readonly tokens: readonly Token[];
  readonly formulas: Formulas;
}

/** The formulas behind the placeholders, with their source. */
export type Formulas = readonly { readonly source: string; readonly span: MathSpan }[];

/** A text whose formulas are replaced by placeholders, which Markdown takes for a word. */
export interface MaskedText {
  readonly masked: string;
  readonly formulas: Formulas;
}

const placeholder = /\uE000(\d+)\uE001/g;

/** HTML and link definitions are plain text to us: nothing in a notebook is ever inserted as markup. */
const marked = new Marked({
  gfm: true,
  tokenizer: { html: () => undefined, tag: () => undefined, def: () => undefined },
});

/** Lexes the blocks of a masked text. */
export function lexMasked(masked: string): readonly Token[] {
  return marked.lexer(masked);
}

/** Lexes one block, or a whole text, of Markdown with LaTeX. */
export function lexMarkdown(source: string): MarkdownTokens {
  const clean = cleanSource(source);
  const { masked, formulas } = maskMath(clean, scanMath(clean, { complete: true }).spans);
  return { tokens: lexMasked(masked), formulas };
}

/** Line ends as `\n`, and no character that a placeholder uses; keeps the length of all else. */
export function cleanSource(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/[\uE000\uE001]/g, '\uFFFD');
}

/** Puts a placeholder in the place of each formula, so that Markdown reads neither `_` nor `|` nor `-` in it. */
export function maskMath(source: string, spans: readonly MathSpan[]): MaskedText {
  const formulas = spans.map((span) => ({ source: source.slice(span.start, span.end), span }));
  let masked = '';
  let at = 0;
  spans.forEach((span, index) => {
    masked += `${source.slice(at, span.start)}\uE000${index}\uE001`;
    at = span.end;
  });
  return { masked: masked + source.slice(at), formulas };
}

/** The source of a masked text. */
export function unmaskMath(masked: string, formulas: Formulas): string {
  return masked.replace(placeholder, (whole, index: string) => formulas[Number(index)]?.source ?? whole);
}

/** Cuts a token's text at its formulas. */
export function splitMath(masked: string, formulas: Formulas): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of masked.matchAll(placeholder)) {
    const formula = formulas[Number(match[1])];
    if (formula === undefined) continue;
    if (match.index > at) pieces.push({ kind: 'text', text: masked.slice(at, match.index) });
    pieces.push({ kind: 'math', latex: formula.span.latex, display: formula.span.display });
    at = match.index + match[0].length;
  }
  if (at < masked.length) pieces.push({ kind: 'text', text: masked.slice(at) });
  return pieces;
}

/** Marked's own token types, for those who draw them. */
export type { Token, Tokens };
