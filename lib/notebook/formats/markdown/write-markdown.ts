import { dropFinalBox } from '../../../answer/final-box.ts';
import type { ChartSpec } from '../../../chart/chart.ts';
import { describeSpec } from '../../../chart/describe.ts';
import type { DescriptionLocale } from '../../../chart/description.ts';
import { judgeAnswer } from '../judge-answer.ts';
import { detectLanguage } from '../language.ts';
import type { Pictured } from '../pictured.ts';
import type { PortableCell, PortableNotebook } from '../portable.ts';
import { writePortableMath } from '../portable-math.ts';
import { maybeShownPage } from '../shown-page.ts';
import { exportWords } from '../words.ts';
import { writeQuestionAs } from '../write-question.ts';

/** Writes a notebook as Markdown with `$` formulas; its charts are pictures that it names by their paths. */
export function writeMarkdown(notebook: PortableNotebook): Pictured {
  const locale = detectLanguage(notebook);
  const charts: ChartSpec[] = [];
  const parts = notebook.cells.map((cell) => writeCell(cell, locale, charts));
  const title = `# ${escapeMarkdown(notebook.title.replace(/\s+/g, ' '))}`;
  return { text: `${[title, ...parts.filter((part) => part !== '')].join('\n\n')}\n`, charts };
}

/** The path of the nth chart's picture, from 1, beside the document. */
export function picturePath(number: number): string {
  return `images/chart-${number}.png`;
}

function writeCell(cell: PortableCell, locale: DescriptionLocale, charts: ChartSpec[]): string {
  if (cell.kind === 'text') return writePortableMath(cell.source).trim();
  const source = writeQuestionAs(cell.source.trim(), {
    text: (text) => escapeMarkdown(text).replace(/\n+/g, '  \n'),
    math: (latex) => `$${latex.trim().replace(/\s*\n\s*/g, ' ')}$`,
  });
  const words = exportWords[locale];
  const page = maybeShownPage(cell);
  const quoted = `**${words.question}${locale === 'zh' ? '：' : ':'}** ${source}`.replace(/^/gm, '> ');
  if (page === null) return quoted;
  const { derivation, answer, chart } = page.answer;
  const judged = judgeAnswer(page.answer, words).map(({ text }) => text);
  const parts = [
    quoted,
    writePortableMath(dropFinalBox(derivation, answer)).trim(),
    answer === null ? '' : `**${words.answer}**\n\n$$\\boxed{${answer.trim()}}$$`,
    judged.length === 0 ? '' : `*${judged.join(locale === 'zh' ? '；' : '; ')}*`,
    chart === null ? '' : writePicture(chart, locale, charts),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function writePicture(chart: ChartSpec, locale: DescriptionLocale, charts: ChartSpec[]): string {
  charts.push(chart);
  const alt = describeSpec(chart, locale).replace(/[[\]\\<>\s]+/g, ' ');
  return `![${alt}](${picturePath(charts.length)})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|$]/g, '\\$&');
}
