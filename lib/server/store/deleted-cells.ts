import { requireCell } from './cells.ts';
import { bumpNotebook, type Db, notFound, type StoreContext } from './context.ts';
import type { Store } from './store.ts';

/** The part of the store that takes cells out of notebooks and brings them back. */
export function createDeletedCellStore({
  db,
  now,
}: StoreContext): Pick<Store, 'deleteCell' | 'restoreCell' | 'forgetDeletedCells'> {
  return {
    deleteCell: (notebookId, cellId) =>
      db.transaction().execute(async (trx) => {
        await markDeleted(trx, { notebookId, cellId }, now().toISOString());
        return bumpNotebook(trx, notebookId, now());
      }),

    restoreCell: (notebookId, cellId) =>
      db.transaction().execute(async (trx) => {
        await markDeleted(trx, { notebookId, cellId }, null);
        const version = await bumpNotebook(trx, notebookId, now());
        return { version, cell: await requireCell(trx, notebookId, cellId) };
      }),

    async forgetDeletedCells(before) {
      const { numDeletedRows } = await db
        .deleteFrom('cells')
        .where('deleted_at', '<', before.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function markDeleted(
  db: Db,
  { notebookId, cellId }: { readonly notebookId: string; readonly cellId: string },
  at: string | null,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('cells')
    .set({ deleted_at: at })
    .where('id', '=', cellId)
    .where('notebook_id', '=', notebookId)
    .where('deleted_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound('cell');
}
