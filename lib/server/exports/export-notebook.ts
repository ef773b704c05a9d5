import type { ChartSpec } from '../../chart/chart.ts';
import { LemmaError } from '../../errors.ts';
import { writeIpynb } from '../../notebook/formats/ipynb/write-ipynb.ts';
import { writeJson } from '../../notebook/formats/json/write-json.ts';
import { picturePath } from '../../notebook/formats/markdown/write-markdown.ts';
import type { Pictured } from '../../notebook/formats/pictured.ts';
import { type PortableNotebook, toPortable } from '../../notebook/formats/portable.ts';
import type { DoorStore } from '../access/door.ts';
import type { Services } from '../services.ts';
import { notFound } from '../store/context.ts';
import { toFileName } from './file-name.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** The formats that a notebook leaves in. */
export const exportFormats = ['ipynb', 'html', 'md', 'tex', 'json'] as const;

/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

/** A file on its way to a reader. */
export interface Download {
  /** With its ending. */
  readonly name: string;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What exporting needs of the services. */
export type ExportServices = Pick<Services, 'pictures' | 'formats' | 'version' | 'log'>;

const types: Readonly<Record<ExportFormat, string>> = {
  ipynb: 'application/x-ipynb+json',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  tex: 'application/x-tex; charset=utf-8',
  json: 'application/json',
};

/**
 * A notebook as a file; Markdown and LaTeX with charts come as an archive with a folder of pictures.
 *
 * @throws LemmaError `not-found`.
 */
export async function exportNotebook(
  store: Pick<DoorStore, 'maybeNotebook'>,
  services: ExportServices,
  wanted: { readonly id: string; readonly format: ExportFormat; readonly signal: AbortSignal },
): Promise<Download> {
  const notebook = await store.maybeNotebook(wanted.id);
  if (notebook === null) throw notFound('notebook');
  const { format, signal } = wanted;
  const portable = toPortable(notebook);
  const base = toFileName(notebook.title);
  const writer = { lemma: services.version, exportedAt: new Date().toISOString() };
  const file = { name: `${base}.${format}`, type: types[format] };
  if (format === 'json') {
    return { ...file, name: `${base}.lemma.json`, body: encode(writeJson(portable, writer)) };
  }
  if (format === 'ipynb') {
    const drawPng = async (chart: ChartSpec) => {
      const png = await maybeDrawPng(services, chart, signal);
      return png === null ? null : Buffer.from(png).toString('base64');
    };
    return { ...file, body: encode(writeIpynb(portable, writer, { drawPng })) };
  }
  return writeWhole(services, portable, { ...wanted, format, base, file });
}

/** Formats whose text is made in one piece, by a thread. */
async function writeWhole(
  services: ExportServices,
  notebook: PortableNotebook,
  wanted: {
    readonly format: 'html' | 'md' | 'tex';
    readonly signal: AbortSignal;
    readonly base: string;
    readonly file: Pick<Download, 'name' | 'type'>;
  },
): Promise<Download> {
  const { format, signal, base, file } = wanted;
  const { text, charts } = await services.formats.writeDocument({ notebook, format }, signal);
  if (charts.length === 0) return { ...file, body: encode([text]) };
  const entries = listEntries(services, { text, charts }, { name: file.name, signal });
  return { name: `${base}.zip`, type: 'application/zip', body: writeZip(entries) };
}

async function* listEntries(
  services: ExportServices,
  { text, charts }: Pictured,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): AsyncGenerator<ZipEntry> {
  yield { name, bytes: new TextEncoder().encode(text) };
  for (const [index, chart] of charts.entries()) {
    const png = await maybeDrawPng(services, chart, signal);
    yield { name: picturePath(index + 1), bytes: png ?? emptyPicture };
  }
}

/** One pixel that shows nothing, where a chart cannot be drawn: the document still finds its picture. */
const emptyPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function maybeDrawPng(
  { pictures, log }: ExportServices,
  chart: ChartSpec,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    return await pictures.renderPng(chart, { signal });
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    log.warn({ err: error }, 'a chart of an export could not be drawn');
    return null;
  }
}

/** Text as bytes, in pieces that other requests come between. */
async function* encode(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
