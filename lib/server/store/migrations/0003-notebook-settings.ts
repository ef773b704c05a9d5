import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How the questions of a notebook are asked. */
export const notebookSettings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('notebooks')
      .addColumn('settings_json', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  },
};
