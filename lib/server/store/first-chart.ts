import { sql } from 'kysely';
import { checkSpec } from '../../chart/policy.ts';
import type { StoreContext } from './context.ts';
import { shownPlotJson } from './rows.ts';
import type { Store } from './store.ts';

/** The part of the store that knows what a notebook looks like at first sight. */
export function createFirstChartStore({ db }: StoreContext): Pick<Store, 'maybeFirstChart'> {
  return {
    async maybeFirstChart(notebookId) {
      const chart = sql<string | null>`json_extract(${shownPlotJson}, '$.chart')`;
      const row = await db
        .selectFrom('cells')
        .innerJoin('variants', 'variants.cell_id', 'cells.id')
        .select(chart.as('chart'))
        .where('cells.notebook_id', '=', notebookId)
        .where('cells.deleted_at', 'is', null)
        .where(chart, 'is not', null)
        .orderBy('cells.order_key')
        .orderBy('variants.created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined || row.chart === null) return null;
      const checked = checkSpec(JSON.parse(row.chart));
      return checked.ok ? checked.spec : null;
    },
  };
}
