import { LemmaError } from '../../errors.ts';
import { writeHtml } from '../../notebook/formats/html/write-html.ts';
import type { ReadContext } from '../../notebook/formats/ipynb/read-ipynb.ts';
import { writeLatex } from '../../notebook/formats/latex/write-latex.ts';
import { importLimits } from '../../notebook/formats/limits.ts';
import { writeMarkdown } from '../../notebook/formats/markdown/write-markdown.ts';
import type { Pictured } from '../../notebook/formats/pictured.ts';
import type { PortableNotebook } from '../../notebook/formats/portable.ts';
import { type ReadNotebook, readNotebookFile } from '../../notebook/formats/read-file.ts';
import { openPageKit } from './page-kit.ts';
import { isZip, readZip } from './read-zip.ts';

/** A file that somebody wants to import. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Its name, with its ending. */
  readonly name: string;
  readonly lemma: string;
  readonly now: string;
}

/** What a thread made of a file; errors lose their kind on the way between threads. */
export type FileReading =
  | { readonly ok: true; readonly notebooks: readonly ReadNotebook[] }
  | { readonly ok: false; readonly code: 'invalid-request' | 'too-large'; readonly message: string };

/** A document to write in one piece. */
export interface DocumentToWrite {
  readonly notebook: PortableNotebook;
  readonly format: 'html' | 'md' | 'tex';
}

const readable = /\.(?:json|ipynb)$/i;

/** Reads a file: one notebook, or an archive of them. Runs in a worker thread; see `format-pool.ts`. */
export function readFile({ bytes, name, ...context }: FileToRead): FileReading {
  try {
    if (!isZip(bytes)) return { ok: true, notebooks: [readOne(bytes, { ...context, name: nameOf(name) })] };
    const notebooks: ReadNotebook[] = [];
    for (const entry of readZip(bytes, (entryName) => readable.test(entryName))) {
      notebooks.push(readEntry(entry, context));
    }
    if (notebooks.length > 0) return { ok: true, notebooks };
    const message = 'There is no notebook in the archive: no .json and no .ipynb file.';
    return { ok: false, code: 'invalid-request', message };
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    const code = error.code === 'too-large' ? 'too-large' : 'invalid-request';
    return { ok: false, code, message: error.message };
  }
}

function readEntry(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  context: Omit<ReadContext, 'name'>,
): ReadNotebook {
  try {
    return readOne(bytes, { ...context, name: nameOf(name) });
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    throw new LemmaError(error.code, `${name.slice(0, importLimits.title)}: ${error.message}`, {
      cause: error,
    });
  }
}

function readOne(bytes: Uint8Array, context: ReadContext): ReadNotebook {
  return readNotebookFile(decode(bytes), context);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LemmaError('invalid-request', 'The file is not UTF-8 text.', { cause });
  }
}

/** The name of a file without its folders and its ending. */
function nameOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/(?:\.lemma)?\.\w+$/, '');
}

/** Writes a document in one piece. */
export async function writeDocument({ notebook, format }: DocumentToWrite): Promise<Pictured> {
  if (format === 'md') return writeMarkdown(notebook);
  if (format === 'tex') return writeLatex(notebook);
  return { text: [...writeHtml(notebook, await openPageKit())].join(''), charts: [] };
}
