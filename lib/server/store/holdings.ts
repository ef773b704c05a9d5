import { sql } from 'kysely';
import type { AccessStore } from './access-store.ts';
import type { StoreContext } from './context.ts';

type HoldingStore = Pick<
  AccessStore,
  'maybeHolding' | 'maybeRunHolding' | 'measureVisitor' | 'measureNotebook'
>;

/** The part of the store that knows whose a notebook is, and how much it takes. */
export function createHoldingStore({ db }: StoreContext): HoldingStore {
  const notebook = db.selectFrom('notebooks').select(['id', 'visitor_id']);
  return {
    async maybeHolding(notebookId) {
      const row = await notebook.where('id', '=', notebookId).executeTakeFirst();
      return row === undefined ? null : { notebookId, visitorId: row.visitor_id };
    },

    async maybeRunHolding(runId) {
      const row = await db
        .selectFrom('runs')
        .innerJoin('notebooks', 'notebooks.id', 'runs.notebook_id')
        .innerJoin('cells', 'cells.id', 'runs.cell_id')
        .where('cells.deleted_at', 'is', null)
        .select(['notebooks.id', 'notebooks.visitor_id'])
        .where('runs.id', '=', runId)
        .executeTakeFirst();
      return row === undefined ? null : { notebookId: row.id, visitorId: row.visitor_id };
    },

    async measureVisitor(visitorId) {
      const { rows } = await sql<{ notebooks: number; size: number }>`
        with own as (select id from notebooks where visitor_id = ${visitorId})
        select (select count(*) from own) as notebooks,
          ${sizeOf(sql`in (select id from own)`)} as size`.execute(db);
      return rows[0] ?? { notebooks: 0, size: 0 };
    },

    async measureNotebook(notebookId) {
      const { rows } = await sql<{ size: number }>`select ${sizeOf(sql`= ${notebookId}`)} as size`.execute(
        db,
      );
      return rows[0]?.size ?? 0;
    },
  };
}

/** Characters of what stands in notebooks; event logs are left out, since they say the same as the answers. */
function sizeOf(notebooks: ReturnType<typeof sql>) {
  return sql<number>`(
    coalesce((select sum(length(source) + 100) from cells where notebook_id ${notebooks}), 0) +
    coalesce((select sum(length(answer_json) + length(receipt_json) + coalesce(length(edited_plot_json), 0))
      from variants where notebook_id ${notebooks}), 0) +
    coalesce((select sum(length(snapshot_json)) from shares where notebook_id ${notebooks}), 0))`;
}
