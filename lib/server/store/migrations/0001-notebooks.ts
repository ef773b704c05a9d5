import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Notebooks, their cells, the answers that cells keep, and runs with their event logs. */
export const notebooks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createDocumentTables(db);
    await createRunTables(db);
  },
};

async function createDocumentTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notebooks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('cells')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('notebook_id', 'text', (column) =>
      column.notNull().references('notebooks.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('prompt', 'text')`))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('order_key', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text')
    .execute();
  await db.schema
    .createIndex('cells_in_order')
    .on('cells')
    .columns(['notebook_id', 'order_key'])
    .unique()
    .execute();
  await db.schema
    .createTable('variants')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('notebook_id', 'text', (column) => column.notNull())
    .addColumn('cell_id', 'text', (column) => column.notNull().references('cells.id').onDelete('cascade'))
    .addColumn('run_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('answer_json', 'text', (column) => column.notNull())
    .addColumn('receipt_json', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('variants_of_notebook').on('variants').column('notebook_id').execute();
  await db.schema.createIndex('variants_of_cell').on('variants').column('cell_id').execute();
}

async function createRunTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('runs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('notebook_id', 'text', (column) => column.notNull())
    .addColumn('cell_id', 'text', (column) => column.notNull().references('cells.id').onDelete('cascade'))
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.check(sql`outcome in ('done', 'failed', 'stopped')`))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema.createIndex('runs_of_cell').on('runs').column('cell_id').execute();
  await db.schema.createIndex('runs_of_notebook').on('runs').column('notebook_id').execute();
  await db.schema
    .createIndex('runs_under_way')
    .on('runs')
    .column('id')
    .where(sql.ref('outcome'), 'is', null)
    .execute();
  await db.schema
    .createTable('run_events')
    .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('event_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_events_key', ['run_id', 'seq'])
    .execute();
}
