import { LemmaError } from '../../../errors.ts';
import type { PortableNotebook } from '../portable.ts';
import { readShape } from '../read-shape.ts';
import { envelopeSchema, jsonVersion, notebookSchema } from './schema.ts';

/**
 * Reads a parsed file of our own format. Charts are not judged yet.
 *
 * @throws LemmaError `invalid-request` when a newer Lemma wrote it, or where its first wrong place is.
 */
export function readJson(value: unknown): PortableNotebook {
  const { version, notebook } = readShape(envelopeSchema, value, []);
  if (version > jsonVersion) {
    throw new LemmaError(
      'invalid-request',
      `The file was written by a newer version of Lemma (format ${version}; this one reads ${jsonVersion}): update Lemma first.`,
    );
  }
  return readShape(notebookSchema, notebook, ['notebook']);
}
