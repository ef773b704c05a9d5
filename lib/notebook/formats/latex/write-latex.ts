import { dropFinalBox } from '../../../answer/final-box.ts';
import type { ChartSpec } from '../../../chart/chart.ts';
import { judgeAnswer } from '../judge-answer.ts';
import { detectLanguage, hasCjk } from '../language.ts';
import { picturePath } from '../markdown/write-markdown.ts';
import type { Pictured } from '../pictured.ts';
import type { PortableCell, PortableNotebook } from '../portable.ts';
import { maybeShownPage } from '../shown-page.ts';
import { type ExportWords, exportWords } from '../words.ts';
import { writeQuestionAs } from '../write-question.ts';
import { type TableCell, type TokenWriter, writeMarkdownAs } from '../write-tokens.ts';
import { escapeLatex, writeVerbatim } from './escape-latex.ts';
import { writePreamble } from './preamble.ts';
import { writeFormulaLatex } from './write-formula.ts';

/** Writes a notebook as a LaTeX document for XeLaTeX or LuaLaTeX; its charts are pictures beside it. */
export function writeLatex(notebook: PortableNotebook): Pictured {
  const locale = detectLanguage(notebook);
  const writer = createLatexWriter(exportWords[locale]);
  const charts: ChartSpec[] = [];
  const body = notebook.cells.map((cell) => writeCell(cell, { writer, words: exportWords[locale], charts }));
  const chinese = hasCjk(notebook.title) || body.some(hasCjk) || locale === 'zh';
  const head = writePreamble(notebook.title, { chinese });
  const parts = [head, ...body.filter((part) => part !== ''), '\\end{document}'];
  return { text: `${parts.join('\n\n')}\n`, charts };
}

interface Context {
  readonly writer: TokenWriter;
  readonly words: ExportWords;
  readonly charts: ChartSpec[];
}

function writeCell(cell: PortableCell, context: Context): string {
  const { writer, words, charts } = context;
  if (cell.kind === 'text') return writeMarkdownAs(cell.source, writer).trim();
  const source = writeQuestionAs(cell.source.trim(), {
    text: (text) => escapeLatex(text).replace(/\n+/g, '\\newline{}'),
    math: writeFormulaLatex,
  });
  const question = `\\begin{quote}\n\\textbf{${words.question}}\\quad ${source}\n\\end{quote}`;
  const page = maybeShownPage(cell);
  if (page === null) return question;
  const { derivation, answer, chart } = page.answer;
  const judged = judgeAnswer(page.answer, words).map(({ text }) => escapeLatex(text));
  const parts = [
    question,
    writeMarkdownAs(dropFinalBox(derivation, answer), writer).trim(),
    answer === null ? '' : writeFormulaLatex(`\\boxed{${answer.trim()}}`, true),
    judged.length === 0 ? '' : `{\\small\\itshape ${judged.join('; ')}\\par}`,
  ];
  if (chart !== null) {
    charts.push(chart);
    const picture = `\\includegraphics[width=0.8\\linewidth]{${picturePath(charts.length)}}`;
    parts.push(`\\begin{center}\n${picture}\n\\end{center}`);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

const marks = { strong: 'textbf', emphasis: 'emph', deleted: 'textcolor{gray}' } as const;

function createLatexWriter(words: ExportWords): TokenWriter {
  return {
    text: escapeLatex,
    math: writeFormulaLatex,
    glued: ({ before, latex, after }) =>
      `\\mbox{${escapeLatex(before)}${writeFormulaLatex(latex, false)}${escapeLatex(after)}}`,
    mark: (kind, inside) => `\\${marks[kind]}{${setInline(inside)}}`,
    code: (text) => `\\texttt{${escapeLatex(text)}}`,
    codeBlock: (text) => `\n\\begin{quote}\\small\n${writeVerbatim(text)}\n\\end{quote}\n`,
    heading: (depth, inside) =>
      `\n\\${depth <= 1 ? 'section' : depth === 2 ? 'subsection' : 'subsubsection'}*{${setInline(inside)}}\n`,
    paragraph: (inside) => `\n${inside}\n`,
    quote: (inside) => `\n\\begin{quote}${inside}\\end{quote}\n`,
    list: writeList,
    table: writeTable,
    link: (href, inside) => `\\href{${escapeAddress(href)}}{${setInline(inside)}}`,
    image: (alt) => `\\emph{${escapeLatex(words.imageLeftOut(alt))}}`,
    lineBreak: '\\leavevmode\\newline{}',
    rule: '\n\\begin{center}\\rule{4em}{0.4pt}\\end{center}\n',
  };
}

/** What stands in a line cannot hold a display. */
function setInline(inside: string): string {
  return inside
    .replace(/(?<!\\)\\\[/g, '$\\displaystyle ')
    .replace(/(?<!\\)\\\]/g, '$')
    .replaceAll('\n\n', '\n');
}

const columnOf = { left: 'l', center: 'c', right: 'r' } as const;

function writeTable(header: readonly TableCell[], rows: readonly (readonly string[])[]): string {
  const writeCell = (inside: string) => setInline(inside).replaceAll('\\leavevmode\\newline{}', ' ').trim();
  const columns = header.map(({ align }) => columnOf[align ?? 'left']).join('');
  const lines = [header.map(({ inside }) => inside), ...rows].map(
    (row) => `${row.map(writeCell).join(' & ')} \\\\`,
  );
  const [head = '', ...body] = lines;
  return `\n\\begin{center}\\begin{tabular}{${columns}}\\toprule\n${head}\\midrule\n${body.join('\n')}\n\\bottomrule\\end{tabular}\\end{center}\n`;
}

/** The number of an item is set by hand where the first one is not 1. */
function writeList(start: number | null, items: readonly string[]): string {
  const kind = start === null ? 'itemize' : 'enumerate';
  const body = items.map((item, index) => {
    const label = start === null || start === 1 ? '' : `[${start + index}.]`;
    return `\\item${label} ${item.trim()}`;
  });
  return `\n\\begin{${kind}}\n${body.join('\n')}\n\\end{${kind}}\n`;
}

/** Whatever is no plain letter of an address is written by its code. */
function escapeAddress(href: string): string {
  return encodeURI(href)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[\\{}^`~"]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replace(/[%#&]/g, '\\$&');
}
