import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { LemmaError } from '../../errors.ts';
import { notebooks } from './migrations/0001-notebooks.ts';
import { shares } from './migrations/0002-shares.ts';
import { notebookSettings } from './migrations/0003-notebook-settings.ts';
import { access } from './migrations/0004-access.ts';
import { editedPlots } from './migrations/0006-edited-plots.ts';
import { deletedCells } from './migrations/0007-deleted-cells.ts';
import type { Schema } from './schema.ts';

/** All migrations by name; a new one is added at the end and an old one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-notebooks': notebooks,
  '0002-shares': shares,
  '0003-notebook-settings': notebookSettings,
  '0004-access': access,
  '0006-edited-plots': editedPlots,
  '0007-deleted-cells': deletedCells,
};

/**
 * Brings the tables to the newest form.
 *
 * @throws LemmaError `configuration` when the database was made by a newer Lemma, or a migration fails.
 */
export async function migrateToLatest(
  db: Kysely<Schema>,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...known }) } });
  await refuseNewer(db, known);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new LemmaError('configuration', 'The database could not be brought to the form this Lemma needs.', {
      cause: error,
    });
  }
}

async function refuseNewer(db: Kysely<Schema>, known: Readonly<Record<string, Migration>>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const applied = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  if (applied.every(({ name }) => name in known)) return;
  throw new LemmaError(
    'configuration',
    'The database was written by a newer version of Lemma: start that version, or choose another data folder with LEMMA_DATA.',
  );
}
