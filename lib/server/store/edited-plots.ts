import { bumpNotebook, notFound, type StoreContext } from './context.ts';
import type { Store } from './store.ts';

/** The part of the store that knows the pictures that readers have made of answers. */
export function createEditedPlotStore({ db, now }: StoreContext): Pick<Store, 'saveEditedPlot'> {
  return {
    saveEditedPlot: ({ notebookId, cellId, variantId }, edited) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('variants')
          .set({ edited_plot_json: edited === null ? null : JSON.stringify(edited) })
          .where('id', '=', variantId)
          .where('cell_id', '=', cellId)
          .where('notebook_id', '=', notebookId)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw notFound('answer');
        return bumpNotebook(trx, notebookId, now());
      }),
  };
}
