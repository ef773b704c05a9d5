import { dropFinalBox } from '../../../answer/final-box.ts';
import { splitBlocks } from '../../../answer/markdown-blocks.ts';
import type { ChartSpec } from '../../../chart/chart.ts';
import { describeSpec } from '../../../chart/describe.ts';
import type { DescriptionLocale } from '../../../chart/description.ts';
import { explainVerdict } from '../../../math/verify/explain-verdict.ts';
import type { StepCheck } from '../../../math/verify/verdict.ts';
import type { Answer, Receipt } from '../../cell.ts';
import { isLoud, maybeGrade } from '../../grade-checks.ts';
import { judgeAnswer } from '../judge-answer.ts';
import type { ShownPage } from '../shown-page.ts';
import { type ExportWords, exportWords } from '../words.ts';
import { escapeHtml, escapeJson } from './escape-html.ts';
import { langOf, writeFormulaHtml, writeMarkdownHtml } from './write-markdown-html.ts';

const signs = { verified: '✓', refuted: '✗', unchecked: '…' } as const;

/** An answer as the page shows it, in the class names of the page's own style sheets. */
export function writeAnswerHtml({ answer, receipt }: ShownPage, locale: DescriptionLocale): string {
  const words = exportWords[locale];
  const parts = [
    writeThought(answer.thought, locale),
    writeDerivation(answer, locale),
    answer.answer === null ? '' : writeBox(answer.answer, words.answer),
    writeJudgement(answer, locale),
    answer.chart === null ? '' : writeChart(answer.chart, locale),
    answer.plotError === null ? '' : `<p class="page_note">${words.chartFailed}</p>`,
    receipt === null ? '' : writeReceipt(receipt, answer.plotCode, words),
  ];
  return `<div class="answer-view_answer">${parts.join('')}</div>`;
}

function writeThought(thought: string, locale: DescriptionLocale): string {
  if (thought.trim() === '') return '';
  const words = exportWords[locale];
  const body = `<div class="markdown_markdown" lang="${langOf(thought)}">${writeMarkdownHtml(thought, words)}</div>`;
  return `<details class="answer-view_thought"><summary>${words.thought}</summary>${body}</details>`;
}

function writeDerivation(answer: Answer, locale: DescriptionLocale): string {
  const derivation = dropFinalBox(answer.derivation, answer.answer);
  if (derivation === '') return '';
  const words = exportWords[locale];
  const blocks = splitBlocks(derivation).map(({ key, raw }) => {
    const inside = (answer.checks ?? []).filter(({ start }) => start >= key && start < key + raw.length);
    return `<div class="markdown_block">${writeMarkdownHtml(raw, words)}${writeMark(inside, locale)}</div>`;
  });
  return `<div class="markdown_markdown" lang="${langOf(derivation)}">${blocks.join('')}</div>`;
}

function writeMark(checks: readonly StepCheck[], locale: DescriptionLocale): string {
  const grade = maybeGrade(checks);
  if (grade === null) return '';
  const words = exportWords[locale];
  const items = checks.filter(isLoud).map(({ latex, verdict }) => {
    const why = writeMarkdownHtml(explainVerdict(verdict, locale), words);
    return `<li data-verdict="${verdict.kind}"><div class="step-marks_formula">${writeFormulaHtml(latex, false)}</div><span class="step-marks_word">${words[verdict.kind]}</span><div>${why}</div></li>`;
  });
  return `<details class="page_checked"><summary class="step-marks_mark" data-verdict="${grade}">${signs[grade]} <span>${words[grade]}</span></summary><div class="step-marks_details" data-verdict="${grade}"><ul>${items.join('')}</ul></div></details>`;
}

function writeBox(latex: string, label: string): string {
  return `<section class="answer-box_box" aria-label="${label}"><span class="answer-box_label" aria-hidden="true">${label}</span>${writeFormulaHtml(latex, true)}</section>`;
}

function writeJudgement(answer: Answer, locale: DescriptionLocale): string {
  const judgements = judgeAnswer(answer, exportWords[locale]);
  if (judgements.length === 0) return '';
  const spans = judgements.map(
    ({ kind, text }) => `<span data-verdict="${kind}">${signs[kind]} ${escapeHtml(text)}</span>`,
  );
  return `<p class="step-marks_summary">${spans.join('')}</p>`;
}

/** The place of a chart, its spec beside it for the script that draws it. */
function writeChart(chart: ChartSpec, locale: DescriptionLocale): string {
  const label = escapeHtml(describeSpec(chart, locale));
  const { width, height } = chart;
  const room =
    typeof width === 'number' && typeof height === 'number' ? ` style="aspect-ratio:${width}/${height}"` : '';
  return `<figure class="chart_figure" data-chart="waiting"><div class="chart_frame"${room}><div class="chart_canvas" role="img" aria-label="${label}"></div></div><div data-controls></div><script type="application/json">${escapeJson(chart)}</script></figure>`;
}

/** Who answered; opens to the plot code where there is any. */
function writeReceipt(
  { tutor, model, topic, version }: Receipt,
  plotCode: string | null,
  words: ExportWords,
): string {
  const own = tutor === 'import' ? [] : [topic, `Lemma ${version}`];
  const names = [words.tutors[tutor], model?.name ?? null, ...own].filter((name) => name !== null);
  const line = escapeHtml(names.join(' · '));
  if (plotCode === null) return `<p class="receipt-line_receipt page_receipt">${line}</p>`;
  const code = `<figure><figcaption>${words.plotCode}</figcaption><pre><code>${escapeHtml(plotCode)}</code></pre></figure>`;
  return `<details class="receipt-line_receipt"><summary>${line}</summary>${code}</details>`;
}
