import { sql } from 'kysely';
import { wholeCells } from '../../notebook/late-cell.ts';
import type { Db, StoreContext } from './context.ts';
import { readNotebook } from './notebooks.ts';
import { shownPlotJson, toVariant, type VariantRow } from './rows.ts';
import type { Store } from './store.ts';

/** The part of the store that reads notebooks as a page opens them. */
export function createOpenedNotebookStore({ db }: StoreContext): Pick<Store, 'openNotebook' | 'readAnswers'> {
  return {
    openNotebook: (notebookId) =>
      db.transaction().execute(async (trx) => {
        const charted = new Set<string>();
        const notebook = await readNotebook(trx, notebookId, async (db, id) => {
          const rows = await readLightRows(db, id);
          for (const row of rows) if (row.chart_type === 'object') charted.add(row.cell_id);
          return rows;
        });
        if (notebook === null) return null;
        const late = notebook.cells.slice(wholeCells).map(({ id }) => ({ id, hasChart: charted.has(id) }));
        return { notebook, late };
      }),

    async readAnswers(notebookId, cellIds) {
      const rows = await db
        .selectFrom('variants')
        .selectAll()
        .where('notebook_id', '=', notebookId)
        .where('cell_id', 'in', cellIds)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      const ofCell = Map.groupBy(rows, (row) => row.cell_id);
      return cellIds.map((id) => ({ id, variants: (ofCell.get(id) ?? []).map(toVariant) }));
    },
  };
}

/** The row of an answer, and the JSON type of the chart that a reader sees. */
type LightRow = VariantRow & { readonly chart_type: string | null };

/**
 * The rows of the answers, without their heavy parts below the first cells: charts are most of a notebook, and SQLite
 * reads each answer once, for its light parts and for whether it has one.
 */
async function readLightRows(db: Db, notebookId: string): Promise<readonly LightRow[]> {
  const first = db
    .selectFrom('cells')
    .select('id')
    .where('notebook_id', '=', notebookId)
    .where('deleted_at', 'is', null)
    .orderBy('order_key')
    .limit(wholeCells);
  const light = sql<string>`json_remove(json_set(answer_json,
    '$.thought', '', '$.plotCode', json('null'), '$.chart', json('null')), '$.checks')`;
  return await db
    .selectFrom('variants')
    .selectAll()
    .select((eb) => [
      eb.case().when('cell_id', 'in', first).then(eb.ref('answer_json')).else(light).end().as('answer_json'),
      eb.case().when('cell_id', 'in', first).then(eb.ref('edited_plot_json')).end().as('edited_plot_json'),
      sql<string | null>`json_type(${shownPlotJson}, '$.chart')`.as('chart_type'),
    ])
    .where('notebook_id', '=', notebookId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
