import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Signed-in sessions, links that let others edit, and the visitors to whom notebooks belong. */
export const access: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('notebooks').addColumn('visitor_id', 'text').execute();
    await db.schema.createIndex('notebooks_of_visitor').on('notebooks').column('visitor_id').execute();
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('owner', 'guest')`))
      .addColumn('visitor_id', 'text')
      .addColumn('credential', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('edit_links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('notebook_id', 'text', (column) =>
        column.notNull().references('notebooks.id').onDelete('cascade'),
      )
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text')
      .addColumn('views', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('edit_links_of_notebook').on('edit_links').column('notebook_id').execute();
    await db.schema
      .createTable('session_edit_links')
      .addColumn('session_id', 'text', (column) =>
        column.notNull().references('sessions.id').onDelete('cascade'),
      )
      .addColumn('edit_link_id', 'text', (column) =>
        column.notNull().references('edit_links.id').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('session_edit_links_key', ['session_id', 'edit_link_id'])
      .execute();
  },
};
