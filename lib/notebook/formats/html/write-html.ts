import type { DescriptionLocale } from '../../../chart/description.ts';
import { detectLanguage } from '../language.ts';
import type { PortableCell, PortableNotebook } from '../portable.ts';
import { maybeShownPage } from '../shown-page.ts';
import { type ExportWords, exportWords } from '../words.ts';
import { writeQuestionAs } from '../write-question.ts';
import { escapeHtml, escapeJson } from './escape-html.ts';
import { selectKatexCss } from './select-katex-css.ts';
import { writeAnswerHtml } from './write-answer-html.ts';
import { langOf, writeFormulaHtml, writeMarkdownHtml } from './write-markdown-html.ts';

/** What the page of an exported notebook is made of besides its notebook. */
export interface PageKit {
  /** Draws the charts of the page; plain JavaScript without imports. */
  readonly script: string;
  /** The SHA-256 of the script, in base64, for the page's content security policy. */
  readonly scriptHash: string;
  /** The page's style sheets, fonts of texts included. */
  readonly css: string;
  /** KaTeX's style sheet, and its `.woff2` files in base64 by their names. */
  readonly katexCss: string;
  readonly katexFonts: ReadonlyMap<string, string>;
}

/**
 * Writes a notebook as one HTML file that asks for nothing: formulas are set, charts are live, and the page's policy lets
 * no request leave, piece by piece.
 */
export function* writeHtml(notebook: PortableNotebook, kit: PageKit): Generator<string> {
  const locale = detectLanguage(notebook);
  const words = exportWords[locale];
  const { title, cells } = notebook;
  yield writeHead(title, locale, kit);
  yield `<body><header class="page_head"><h1>${escapeHtml(title)}</h1><button type="button" class="page_theme" hidden aria-label="${words.dark}" title="${words.dark}">◐</button></header><main class="page_column">`;
  if (cells.some(({ variants }) => variants.length > 0)) {
    yield `<noscript><p class="page_note">${words.scripts}</p></noscript>`;
  }
  const classes = new Set<string>();
  for (const cell of cells) {
    const written = writeCell(cell, locale);
    for (const name of listClasses(written)) classes.add(name);
    yield `${written}\n`;
  }
  const { zoom, zoomIn, zoomOut, zoomReset, chartFailed } = words;
  yield `</main><footer class="page_foot">${words.madeWith}</footer>`;
  yield `<style>${selectKatexCss(kit.katexCss, kit.katexFonts, classes)}</style>`;
  yield `<script type="application/json" id="words">${escapeJson({ zoom, zoomIn, zoomOut, zoomReset, chartFailed })}</script>`;
  yield `<script>${kit.script}</script></body></html>\n`;
}

function writeHead(title: string, locale: DescriptionLocale, { css, scriptHash }: PageKit): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="Lemma">
<title>${escapeHtml(title)}</title>
<style>${css}</style></head>`;
}

function writeCell(cell: PortableCell, locale: DescriptionLocale): string {
  const words = exportWords[locale];
  const text =
    cell.kind === 'text'
      ? writeMarkdownHtml(cell.source, words)
      : writeQuestionAs(cell.source, { text: escapeHtml, math: writeFormulaHtml });
  const source = `<div class="markdown_markdown" lang="${langOf(cell.source)}">${text}</div>`;
  if (cell.kind === 'text') return `<section class="page_cell" data-kind="text">${source}</section>`;
  const page = maybeShownPage(cell);
  const question = `<div class="page_question"><span class="page_label">${words.question}</span>${source}</div>`;
  const answer = page === null ? '' : writeAnswerHtml(page, locale);
  return `<section class="page_cell" data-kind="prompt">${question}${answer}${writeFailure(cell, words)}</section>`;
}

function writeFailure({ run, variants }: PortableCell, words: ExportWords): string {
  if (run?.error == null || variants.length > 0) return '';
  return `<p class="page_note">${escapeHtml(words.runFailed(run.error.message))}</p>`;
}

/** The class names in a piece of markup. */
function listClasses(html: string): ReadonlySet<string> {
  const lists = new Set(Array.from(html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names));
  return new Set([...lists].flatMap((names) => names.split(' ')));
}
