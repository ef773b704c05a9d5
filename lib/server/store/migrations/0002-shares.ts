import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Read-only snapshots of notebooks, found by the hash of an unguessable token. */
export const shares: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('shares')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('notebook_id', 'text', (column) =>
        column.notNull().references('notebooks.id').onDelete('cascade'),
      )
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('snapshot_json', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text')
      .addColumn('revoked_at', 'text')
      .addColumn('views', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('shares_of_notebook').on('shares').column('notebook_id').execute();
  },
};
