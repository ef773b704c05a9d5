import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { LemmaError } from '../../errors.ts';

/** How long a statement waits for another connection's lock. */
const busyTimeoutMs = 5_000;

/** The settings that every connection must have; `synchronous` 2 is FULL. */
const requiredPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: busyTimeoutMs,
} as const;

/**
 * Opens the database file of a data folder, makes the folder if need be, and asserts the connection's settings.
 *
 * @throws LemmaError `configuration` when the folder cannot be written or the file is not a sound database.
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = path.join(folder, 'lemma.db');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const existed = existsSync(file);
    const database = new DatabaseSync(file);
    prepareConnection(database);
    if (existed) refuseCorrupt(database, file);
    return database;
  } catch (error) {
    throw explainOpenFailure(error, folder, file);
  }
}

/**
 * Sets what durability needs and reads every setting back: `synchronous=FULL` cannot be told from NORMAL by
 * killing the process, so it is asserted here.
 *
 * @throws LemmaError `configuration` when a setting did not take.
 */
export function prepareConnection(database: DatabaseSync): void {
  for (const [name, wanted] of Object.entries(requiredPragmas)) {
    database.exec(`PRAGMA ${name} = ${wanted}`);
    const [found] = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
    if (found !== wanted) {
      throw new LemmaError('configuration', `The database refuses ${name}=${wanted} (it has ${found}).`);
    }
  }
}

/** Kysely's dialect over `node:sqlite`; closing Kysely closes the database. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: adaptDatabase(database) });
}

function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toInputValue)),
        run: (parameters) => statement.run(...parameters.map(toInputValue)),
        iterate: (parameters) => statement.iterate(...parameters.map(toInputValue)),
      };
    },
  };
}

function toInputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new LemmaError('internal', `A value of type ${typeof value} cannot be stored.`);
}

function refuseCorrupt(database: DatabaseSync, file: string): void {
  const [found] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  if (found === 'ok') return;
  throw new LemmaError('configuration', corruptMessage(file), { cause: new Error(String(found)) });
}

function corruptMessage(file: string): string {
  return `The database ${file} is damaged: move it away (keep a copy) or restore a backup, then start again.`;
}

function explainOpenFailure(error: unknown, folder: string, file: string): LemmaError {
  if (LemmaError.isInstance(error)) return error;
  const text = error instanceof Error ? error.message : String(error);
  const message = /not a database|malformed|corrupt/.test(text)
    ? corruptMessage(file)
    : `The data folder ${folder} cannot be written (${text}): choose another one with LEMMA_DATA.`;
  return new LemmaError('configuration', message, { cause: error });
}
