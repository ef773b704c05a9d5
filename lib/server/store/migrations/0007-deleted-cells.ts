import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Deleted cells stay for a while, so that whoever deleted one can have it back with its answers. */
export const deletedCells: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('cells').addColumn('deleted_at', 'text').execute();
  },
};
