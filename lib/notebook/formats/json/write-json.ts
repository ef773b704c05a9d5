import type { PortableNotebook } from '../portable.ts';
import { jsonFormat, jsonVersion } from './schema.ts';

/** Who writes a file, and when. */
export interface Writer {
  /** The version of Lemma. */
  readonly lemma: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

/**
 * Writes a notebook as our own JSON, a cell a line, piece by piece:
 * `{"format": "lemma-notebook", "version": 1, "lemma": ..., "exportedAt": ..., "notebook": {...}}`.
 */
export function* writeJson(notebook: PortableNotebook, writer: Writer): Generator<string> {
  const { cells, ...about } = notebook;
  const head = JSON.stringify({ format: jsonFormat, version: jsonVersion, ...writer });
  yield `${head.slice(0, -1)},\n"notebook": ${JSON.stringify(about).slice(0, -1)},"cells": [`;
  for (const [index, cell] of cells.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(cell)}`;
  yield '\n]}}\n';
}
