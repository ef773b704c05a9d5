import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { maybeJson } from '../../maybe-json.ts';

/** What is remembered of a download between two tries. */
const noteSchema = z.strictObject({
  address: z.string(),
  totalBytes: z.int(),
  version: z.string().nullable(),
});

/** See {@link noteSchema}. */
export type PartialNote = z.infer<typeof noteSchema>;

/** A file under way: its bytes so far and a note of what they are the beginning of. */
export interface PartialFile {
  /** Where the bytes are; it has the name of the file to be, in a folder of its own. */
  readonly path: string;
  /** Bytes that can be kept: 0 unless the note is of `address`. */
  measure(address: string): Promise<number>;
  readNote(): Promise<PartialNote | null>;
  /** Forgets what there is, and begins a file as `note` says. */
  begin(note: PartialNote): Promise<void>;
  /** Appends to what there is. */
  append(): ReturnType<typeof open>;
  /** Gives the file its place. */
  finish(target: string): Promise<void>;
  discard(): Promise<void>;
}

/** The folder beside a file in which it is gathered. */
export function partialFolder(folder: string): string {
  return path.join(folder, '.partial');
}

/** The partial file of `target`. */
export function openPartialFile(target: string): PartialFile {
  const file = path.join(partialFolder(path.dirname(target)), path.basename(target));
  const noteFile = `${file}.json`;
  const readNote = async (): Promise<PartialNote | null> => {
    const text = await readFile(noteFile, 'utf8').catch(() => '');
    const parsed = noteSchema.safeParse(maybeJson(text));
    return parsed.success ? parsed.data : null;
  };
  return {
    path: file,
    readNote,
    async measure(address) {
      const note = await readNote();
      if (note?.address !== address) return 0;
      const { size } = await stat(file).catch(() => ({ size: 0 }));
      return size <= note.totalBytes ? size : 0;
    },
    async begin(note) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
      await writeFile(noteFile, JSON.stringify(note));
    },
    append: () => open(file, 'a'),
    async finish(to) {
      await rename(file, to);
      await rm(noteFile, { force: true });
    },
    async discard() {
      await rm(file, { force: true });
      await rm(noteFile, { force: true });
    },
  };
}
