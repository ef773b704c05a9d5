import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { LemmaError } from '../../errors.ts';
import { architectures, type ModelSummary, readText, summariseGguf } from './check-gguf.ts';
import { BrokenHeader } from './gguf-cursor.ts';
import { type GgufHeader, maybeParseGgufHeader } from './gguf-header.ts';

/** A model's file that was checked. */
export interface ModelFile extends ModelSummary {
  /** Absolute. */
  readonly path: string;
  readonly fileBytes: number;
}

const firstReadBytes = 1024 * 1024;
const longestHeader = 256 * 1024 * 1024;

/**
 * Reads the header of a `.gguf` file and checks it before anything loads it, since llama.cpp ends the whole process
 * over some broken ones. The weights are not read.
 *
 * @throws LemmaError `configuration` with one sentence: not there, not a GGUF, cut off, broken, another architecture.
 */
export async function inspectGguf(file: string): Promise<ModelFile> {
  const handle = await openModel(file);
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw refuse(file, 'is not a file but a folder or a device');
    if (status.size < 24) throw refuse(file, `has only ${status.size} bytes: it was not downloaded`);
    const header = await readHeader(handle, file, status.size);
    const architecture = readText(header, 'general.architecture');
    if (!architectures.includes(architecture)) {
      const known = architectures.join(', ');
      throw refuse(file, `has the architecture ${architecture.slice(0, 40)}, and Lemma runs ${known}`);
    }
    return { path: path.resolve(file), fileBytes: status.size, ...summariseGguf(header, status.size) };
  } catch (error) {
    if (error instanceof BrokenHeader) throw refuse(file, `is broken: ${error.message}`, error);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Inspects one file again only when it has changed: a header has megabytes. */
export function createGgufInspector(file: string): () => Promise<ModelFile> {
  let known: { readonly changedMs: number; readonly model: ModelFile } | undefined;
  return async () => {
    if (known !== undefined) {
      const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: Number.NaN, size: 0 }));
      if (mtimeMs === known.changedMs && size === known.model.fileBytes) return known.model;
    }
    const model = await inspectGguf(file);
    known = { changedMs: (await stat(file)).mtimeMs, model };
    return model;
  };
}

async function openModel(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw refuse(file, 'is not there: check the path in LEMMA_MODEL', error);
    throw refuse(file, `cannot be opened (${String(code)}): check who may read it`, error);
  }
}

/** Reads ever more of the file until its header is whole. */
async function readHeader(handle: FileHandle, file: string, size: number): Promise<GgufHeader> {
  for (let wanted = firstReadBytes; ; wanted *= 4) {
    const length = Math.min(wanted, size);
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, 0);
    if (bytes.toString('latin1', 0, 4) !== 'GGUF') throw refuse(file, describeStranger(bytes));
    const header = maybeParseGgufHeader(bytes.subarray(0, bytesRead));
    if (header !== null) return header;
    if (length === size) throw refuse(file, 'is cut off in its header: download it again');
    if (wanted >= longestHeader) throw refuse(file, 'is broken: its header does not end');
  }
}

function describeStranger(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 64);
  if (start.startsWith('version https://git-lfs'))
    return 'is a Git LFS pointer: fetch the model itself with "git lfs pull"';
  if (/^\s*</.test(start)) return 'is a web page, not a model: download the file itself';
  return 'is not a GGUF file: choose a model in the .gguf format';
}

function refuse(file: string, what: string, cause?: unknown): LemmaError {
  return new LemmaError('configuration', `The model file ${path.basename(file)} ${what}.`, { cause });
}
