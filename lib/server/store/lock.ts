import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LemmaError } from '../../errors.ts';

/** A held lock; releasing it twice is harmless. */
export interface FolderLock {
  release(): void;
}

/**
 * Keeps a second server out of a data folder: it would take this one's runs for interrupted. The lock is an
 * open exclusive transaction on a database of its own, so the operating system frees it however the process ends.
 *
 * @throws LemmaError `configuration` when another process holds the folder.
 */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(path.join(folder, 'lemma.lock'));
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new LemmaError(
      'configuration',
      `Another Lemma is already using the data folder ${folder}: stop it, or choose another one with LEMMA_DATA.`,
      { cause: error },
    );
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}
