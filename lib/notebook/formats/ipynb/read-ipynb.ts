import { z } from 'zod';
import type { ChartSpec } from '../../../chart/chart.ts';
import { isObject } from '../../../chart/json-object.ts';
import { LemmaError } from '../../../errors.ts';
import { emptyAnswer, type Receipt } from '../../cell.ts';
import { cellSchema, jsonFormat, jsonVersion, notebookSchema } from '../json/schema.ts';
import { hasCjk } from '../language.ts';
import { importLimits } from '../limits.ts';
import type { PortableCell, PortableNotebook } from '../portable.ts';
import { writePortableMath } from '../portable-math.ts';
import { readShape } from '../read-shape.ts';
import { packText } from './pack-text.ts';
import { readOutputs } from './read-outputs.ts';
import { type IpynbCell, ipynbSchema, metadataSchema } from './schema.ts';

/** What a file does not say. */
export interface ReadContext {
  /** The name of the file without its ending, for a notebook that has no title. */
  readonly name: string;
  /** The version of Lemma that reads. */
  readonly lemma: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** A notebook of a file, and how many of its outputs it has no place for. */
export interface ReadIpynb {
  readonly notebook: PortableNotebook;
  readonly leftOut: number;
}

const ourNotebook = z.object({
  format: z.literal(jsonFormat),
  version: z.int().max(jsonVersion),
  title: z.unknown().optional(),
  createdAt: z.unknown().optional(),
  settings: z.unknown().optional(),
});

/**
 * Reads a parsed Jupyter notebook, ours or anybody's. What stands in `metadata.lemma` comes back as it was, unless the
 * cell's text was changed since; other code cells become text with the code in a fence, and each of their charts an
 * answer of its own. Charts are not judged yet.
 *
 * @throws LemmaError `invalid-request` for a format other than 4, or where the first wrong place is.
 */
export function readIpynb(value: unknown, context: ReadContext): ReadIpynb {
  const { nbformat, metadata, cells } = readShape(ipynbSchema, value, []);
  if (nbformat !== 4 || cells === undefined) {
    throw new LemmaError(
      'invalid-request',
      `This is a Jupyter notebook of format ${nbformat}; Lemma reads format 4. Open it in a current Jupyter and save it again.`,
    );
  }
  const about = metadataSchema.parse(metadata);
  const language = about.language_info?.name ?? about.kernelspec?.language ?? '';
  let leftOut = 0;
  const read = cells.flatMap((cell, index): readonly PortableCell[] => {
    const own = maybeOwnCell(cell, index);
    if (own !== undefined) return [own];
    const foreign = readForeignCell(cell, { index, language, context });
    leftOut += foreign.leftOut;
    return foreign.cells;
  });
  if (read.length > importLimits.cells) {
    throw new LemmaError('invalid-request', `A notebook holds ${importLimits.cells} cells at most.`);
  }
  const ours = ourNotebook.safeParse(about.lemma);
  if (ours.success) {
    const { title, createdAt, settings } = ours.data;
    const whole = { title, createdAt, settings, cells: [] };
    return { leftOut, notebook: { ...readShape(notebookSchema, whole, ['metadata', 'lemma']), cells: read } };
  }
  const title = chooseTitle(about.title, read, context.name);
  return { leftOut, notebook: { title, createdAt: context.now, settings: {}, cells: read } };
}

/** A cell that we wrote; its text as it stands now, where somebody has changed it. */
function maybeOwnCell({ metadata, source }: IpynbCell, index: number): PortableCell | undefined {
  const { lemma } = metadata;
  if (typeof lemma !== 'object' || lemma === null || !('kind' in lemma)) return undefined;
  const place = ['cells', index, 'metadata', 'lemma'];
  const cell = readShape(cellSchema, { ...lemma, id: `cell-${index}` }, place);
  const shown = cell.kind === 'text' ? writePortableMath(cell.source) : cell.source;
  return source === shown ? cell : readShape(cellSchema, { ...cell, source }, place);
}

interface Foreign {
  readonly index: number;
  readonly language: string;
  readonly context: ReadContext;
}

function readForeignCell(
  cell: IpynbCell,
  { index, language, context }: Foreign,
): { readonly cells: readonly PortableCell[]; readonly leftOut: number } {
  const { cell_type: kind, source } = cell;
  if (kind === 'markdown') return { cells: toTexts([{ kind: 'markdown', text: source }], index), leftOut: 0 };
  const code = { kind: 'verbatim', text: source, language: kind === 'code' ? language : '' } as const;
  if (kind !== 'code') return { cells: toTexts([code], index), leftOut: 0 };
  const { pieces, charts, leftOut } = readOutputs(cell.outputs);
  const texts = toTexts([code, ...pieces], index);
  return {
    cells: [...texts, ...charts.map((chart, at) => toChartCell(chart, `${index}-${at}`, source, context))],
    leftOut,
  };
}

function toTexts(pieces: Parameters<typeof packText>[0], index: number): readonly PortableCell[] {
  return packText(pieces).map((source, part) => ({
    id: `cell-${index}-${part}`,
    kind: 'text',
    source,
    variants: [],
    run: null,
  }));
}

/** A chart stands in an answer, so it needs a question: what the chart is called. */
function toChartCell(chart: ChartSpec, id: string, code: string, context: ReadContext): PortableCell {
  const prompt = nameChart(chart, code);
  const receipt: Receipt = {
    tutor: 'import',
    version: context.lemma,
    topic: null,
    answerMs: 0,
    plotMs: 0,
    totalMs: 0,
  };
  const answer = { ...emptyAnswer, chart };
  const variant = {
    id: `chart-${id}`,
    runId: `run-${id}`,
    createdAt: context.now,
    prompt,
    answer,
    receipt,
  };
  return { id: `chart-${id}`, kind: 'prompt', source: prompt, variants: [variant], run: null };
}

function nameChart({ title }: ChartSpec, code: string): string {
  const text = isObject(title) ? title.text : title;
  const words = Array.isArray(text) ? text.filter((line) => typeof line === 'string').join(' ') : text;
  if (typeof words === 'string' && words.trim() !== '') return words.trim().slice(0, importLimits.title);
  return hasCjk(code) ? '图像' : 'Chart';
}

function chooseTitle(title: string | undefined, cells: readonly PortableCell[], name: string): string {
  const [first] = cells;
  const heading = first?.kind === 'text' ? /^#{1,3}[ \t]+(.+)$/m.exec(first.source)?.[1] : undefined;
  const found = [title, heading, name].find((each) => each !== undefined && each.trim() !== '');
  return (found ?? 'Notebook').trim().slice(0, importLimits.title).trim();
}
