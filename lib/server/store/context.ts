import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { LemmaError } from '../../errors.ts';
import type { Schema } from './schema.ts';

/** A connection or an open transaction. */
export type Db = Kysely<Schema> | Transaction<Schema>;

/** What the store's parts share. */
export interface StoreContext {
  readonly db: Kysely<Schema>;
  readonly now: () => Date;
}

/** A fresh id: 96 random bits as 16 URL-safe characters. */
export function createId(): string {
  return randomBytes(12).toString('base64url');
}

/** The error for an id that names nothing. */
export function notFound(what: 'notebook' | 'cell' | 'run' | 'answer'): LemmaError {
  return new LemmaError('not-found', `This ${what} does not exist; it may have been deleted.`);
}

/**
 * Counts a change of a notebook.
 *
 * @returns the notebook's new version.
 * @throws LemmaError `not-found`.
 */
export async function bumpNotebook(db: Db, notebookId: string, now: Date): Promise<number> {
  const row = await db
    .updateTable('notebooks')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now.toISOString() }))
    .where('id', '=', notebookId)
    .returning('version')
    .executeTakeFirst();
  if (row === undefined) throw notFound('notebook');
  return row.version;
}
