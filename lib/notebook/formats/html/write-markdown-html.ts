import { renderMath } from '../../../answer/render-math.ts';
import { hasCjk } from '../language.ts';
import type { ExportWords } from '../words.ts';
import type { TableCell, TokenWriter } from '../write-tokens.ts';
import { writeMarkdownAs } from '../write-tokens.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Markdown with LaTeX as HTML, in the class names of the page's own style sheet `markdown.module.css`. Nothing of the
 * source becomes markup: all of it is escaped, and formulas are KaTeX's own output, made with trust off.
 */
export function writeMarkdownHtml(source: string, words: ExportWords): string {
  return writeMarkdownAs(source, createHtmlWriter(words));
}

/** A formula, set; one that cannot be set as its source. */
export function writeFormulaHtml(latex: string, display: boolean): string {
  const rendered = renderMath(latex, { display });
  if (!rendered.ok) return `<code class="markdown_unset">${escapeHtml(latex.trim())}</code>`;
  return `<span class="markdown_${display ? 'display' : 'inline'}">${rendered.html}</span>`;
}

/** The language of a text for its `lang`, which decides its fonts; it need not be the document's. */
export function langOf(text: string): string {
  return hasCjk(text) ? 'zh-Hans' : 'en';
}

const tags = { strong: 'strong', emphasis: 'em', deleted: 'del' } as const;

function createHtmlWriter(words: ExportWords): TokenWriter {
  return {
    text: escapeHtml,
    math: writeFormulaHtml,
    glued: ({ before, latex, after }) =>
      `<span class="markdown_glued">${escapeHtml(before)}${writeFormulaHtml(latex, false)}${escapeHtml(after)}</span>`,
    mark: (kind, inside) => `<${tags[kind]}>${inside}</${tags[kind]}>`,
    code: (text) => `<code>${escapeHtml(text)}</code>`,
    codeBlock: (text) => `<pre><code>${escapeHtml(text)}</code></pre>`,
    heading: (depth, inside) => (depth <= 2 ? `<h3>${inside}</h3>` : `<h4>${inside}</h4>`),
    paragraph: (inside) => `<p>${inside}</p>`,
    quote: (inside) => `<blockquote>${inside}</blockquote>`,
    list: (start, items) => {
      const body = items.map((item) => `<li>${item}</li>`).join('');
      return start === null ? `<ul>${body}</ul>` : `<ol start="${start}">${body}</ol>`;
    },
    table: writeTable,
    link: (href, inside) => `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${inside}</a>`,
    image: (alt) => `<span class="markdown_image">${escapeHtml(words.imageLeftOut(alt))}</span>`,
    lineBreak: '<br>',
    rule: '<hr>',
  };
}

function writeTable(header: readonly TableCell[], rows: readonly (readonly string[])[]): string {
  const writeCell = (tag: 'th' | 'td', inside: string, column: number) => {
    const align = header[column]?.align ?? null;
    return `<${tag}${align === null ? '' : ` style="text-align:${align}"`}>${inside}</${tag}>`;
  };
  const head = header.map(({ inside }, column) => writeCell('th', inside, column)).join('');
  const body = rows
    .map((row) => `<tr>${row.map((inside, column) => writeCell('td', inside, column)).join('')}</tr>`)
    .join('');
  return `<div class="markdown_table"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
