import { dropFinalBox } from '../../../answer/final-box.ts';
import type { ChartSpec, Json } from '../../../chart/chart.ts';
import { describeSpec } from '../../../chart/describe.ts';
import type { DescriptionLocale } from '../../../chart/description.ts';
import { jsonFormat, jsonVersion } from '../json/schema.ts';
import type { Writer } from '../json/write-json.ts';
import { detectLanguage } from '../language.ts';
import type { PortableCell, PortableNotebook } from '../portable.ts';
import { writePortableMath } from '../portable-math.ts';
import { maybeShownPage } from '../shown-page.ts';
import { toVegaLite5 } from './to-vega-lite-5.ts';

/** Where the pictures come from. */
export interface IpynbEffects {
  /** A chart as PNG in base64; null where it cannot be drawn. */
  readonly drawPng: (chart: ChartSpec) => Promise<string | null>;
}

type Mimebundle = Readonly<Record<string, unknown>>;

/**
 * Writes a notebook in Jupyter's format 4.5, piece by piece: a text is a Markdown cell, a question a code cell whose
 * outputs are its answer. `metadata.lemma` keeps everything else, so that nothing is lost on the way back.
 *
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export async function* writeIpynb(
  notebook: PortableNotebook,
  writer: Writer,
  effects: IpynbEffects,
): AsyncGenerator<string> {
  const { title, createdAt, settings, cells } = notebook;
  const locale = detectLanguage(notebook);
  yield '{\n"cells": [';
  for (const [index, cell] of cells.entries()) {
    const id = /^[\w-]{1,64}$/.test(cell.id) ? cell.id : `cell-${index}`;
    const written = cell.kind === 'text' ? writeText(cell) : await writePrompt(cell, locale, effects);
    yield `${index === 0 ? '' : ','}\n${JSON.stringify({ id, ...written })}`;
  }
  const metadata = {
    title,
    kernelspec: { name: 'lemma', display_name: 'Lemma', language: 'text' },
    language_info: { name: 'text', mimetype: 'text/plain', file_extension: '.txt' },
    lemma: { format: jsonFormat, version: jsonVersion, ...writer, title, createdAt, settings },
  };
  yield `\n],\n"metadata": ${JSON.stringify(metadata, null, 1)},\n"nbformat": 4,\n"nbformat_minor": 5\n}\n`;
}

function writeText({ kind, source, variants, run }: PortableCell) {
  const shown = writePortableMath(source);
  return {
    cell_type: 'markdown',
    metadata: { lemma: { kind, source, variants, run } },
    source: splitLines(shown),
  };
}

async function writePrompt(cell: PortableCell, locale: DescriptionLocale, effects: IpynbEffects) {
  const { kind, source, variants, run } = cell;
  return {
    cell_type: 'code',
    execution_count: null,
    metadata: { lemma: { kind, source, variants, run } },
    source: splitLines(source),
    outputs: await writeOutputs(cell, locale, effects),
  };
}

async function writeOutputs(
  cell: PortableCell,
  locale: DescriptionLocale,
  { drawPng }: IpynbEffects,
): Promise<readonly object[]> {
  const page = maybeShownPage(cell);
  if (page === null) return [];
  const { derivation, answer, chart } = page.answer;
  const outputs: object[] = [];
  const show = (data: Mimebundle) => outputs.push({ output_type: 'display_data', data, metadata: {} });
  const text = dropFinalBox(derivation, answer);
  if (text !== '') {
    const markdown = writePortableMath(text);
    show({ 'text/markdown': splitLines(markdown), 'text/plain': splitLines(text) });
  }
  if (answer !== null) {
    show({ 'text/latex': `$\\displaystyle \\boxed{${answer.trim()}}$`, 'text/plain': answer });
  }
  if (chart !== null) {
    const png = await drawPng(chart);
    const spec: Json = toVegaLite5(chart, locale);
    show({
      'application/vnd.vegalite.v5+json': spec,
      ...(png === null ? {} : { 'image/png': png }),
      'text/plain': describeSpec(chart, locale),
    });
  }
  return outputs;
}

/** Lines with their ends, as Jupyter itself writes texts: a change of one line is one line in a diff. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
