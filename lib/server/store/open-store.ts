import type { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { createCellStore } from './cells.ts';
import { createDeletedCellStore } from './deleted-cells.ts';
import { createEarlierCellStore } from './earlier-cells.ts';
import { createEditedPlotStore } from './edited-plots.ts';
import { createFirstChartStore } from './first-chart.ts';
import { createHoldingStore } from './holdings.ts';
import { createLinkStore } from './links.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { migrateToLatest } from './migrate.ts';
import { createNotebookStore } from './notebooks.ts';
import { createOpenedNotebookStore } from './opened-notebooks.ts';
import { createRunStore } from './runs.ts';
import type { Schema } from './schema.ts';
import { createSessionStore } from './sessions.ts';
import { openDatabase, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';
import { createWholeNotebookStore } from './whole-notebooks.ts';

/**
 * Opens the store of a data folder, which this process then holds alone, and brings its tables to the newest form.
 *
 * @throws LemmaError `configuration` when the folder cannot be written or is in use, or the database is damaged
 *   or was written by a newer Lemma; nothing stays open then.
 */
export async function openStore(folder: string, now: () => Date = () => new Date()): Promise<Store> {
  const database = openDatabase(folder);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
  const lock = lockOrClose(folder, database);
  try {
    await migrateToLatest(db);
    const context = { db, now };
    return {
      ...createNotebookStore(context),
      ...createOpenedNotebookStore(context),
      ...createWholeNotebookStore(context),
      ...createCellStore(context),
      ...createDeletedCellStore(context),
      ...createRunStore(context),
      ...createEarlierCellStore(context),
      ...createEditedPlotStore(context),
      ...createFirstChartStore(context),
      ...createHoldingStore(context),
      ...createSessionStore(context),
      ...createLinkStore(context),
      async ping() {
        await sql`select 1`.execute(db);
      },
      async close() {
        await db.destroy();
        lock.release();
      },
    };
  } catch (error) {
    if (database.isOpen) database.close();
    lock.release();
    throw error;
  }
}

function lockOrClose(folder: string, database: DatabaseSync): FolderLock {
  try {
    return lockFolder(folder);
  } catch (error) {
    database.close();
    throw error;
  }
}
