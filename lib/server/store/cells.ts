import { generateKeyBetween } from 'fractional-indexing';
import { ConflictError } from '../../errors.ts';
import type { Cell } from '../../notebook/cell.ts';
import { bumpNotebook, createId, type Db, notFound, type StoreContext } from './context.ts';
import { toCell, toCellRun, toNumberedEvent, toVariant } from './rows.ts';
import type { Store } from './store.ts';

type CellStore = Pick<Store, 'addCell' | 'maybeCell' | 'editCell' | 'moveCell'>;

/** The part of the store that knows single cells. */
export function createCellStore({ db, now }: StoreContext): CellStore {
  return {
    addCell: (notebookId, { kind, source, at }) =>
      db.transaction().execute(async (trx) => {
        const version = await bumpNotebook(trx, notebookId, now());
        const id = createId();
        const order_key = await keyAt(trx, notebookId, at ?? Number.MAX_SAFE_INTEGER, id);
        const row = {
          id,
          notebook_id: notebookId,
          kind,
          source,
          version: 1,
          order_key,
          run_id: null,
          deleted_at: null,
        };
        await trx.insertInto('cells').values(row).execute();
        return { version, cell: toCell(row, [], null) };
      }),

    maybeCell: (notebookId, cellId) => db.transaction().execute((trx) => readCell(trx, notebookId, cellId)),

    editCell: (notebookId, cellId, { version, source, kind }) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('cells')
          .set({
            version: version + 1,
            ...(source === undefined ? {} : { source }),
            ...(kind === undefined ? {} : { kind }),
          })
          .where('id', '=', cellId)
          .where('notebook_id', '=', notebookId)
          .where('version', '=', version)
          .where('deleted_at', 'is', null)
          .executeTakeFirst();
        const cell = await requireCell(trx, notebookId, cellId);
        if (numUpdatedRows === 0n) throw new ConflictError('The cell has changed since you read it.', cell);
        return { version: await bumpNotebook(trx, notebookId, now()), cell };
      }),

    moveCell: (notebookId, cellId, to) =>
      db.transaction().execute(async (trx) => {
        await requireCell(trx, notebookId, cellId);
        const version = await bumpNotebook(trx, notebookId, now());
        const order_key = await keyAt(trx, notebookId, to, cellId);
        await trx.updateTable('cells').set({ order_key }).where('id', '=', cellId).execute();
        return { version, cell: await requireCell(trx, notebookId, cellId) };
      }),
  };
}

/**
 * The order key that puts a cell at a 0-based index among the others; it touches no other cell's key. Deleted cells do
 * not count, but keep their keys, with which they may come back.
 */
async function keyAt(db: Db, notebookId: string, index: number, exceptId: string): Promise<string> {
  const others = db
    .selectFrom('cells')
    .select('order_key')
    .where('notebook_id', '=', notebookId)
    .where('id', '!=', exceptId);
  const above =
    index === 0
      ? undefined
      : await others
          .where('deleted_at', 'is', null)
          .orderBy('order_key')
          .limit(1)
          .offset(index - 1)
          .executeTakeFirst();
  if (index > 0 && above === undefined) {
    const last = await others.orderBy('order_key', 'desc').limit(1).executeTakeFirst();
    return generateKeyBetween(last?.order_key ?? null, null);
  }
  const next = await others
    .where('order_key', '>', above?.order_key ?? '')
    .orderBy('order_key')
    .limit(1)
    .executeTakeFirst();
  return generateKeyBetween(above?.order_key ?? null, next?.order_key ?? null);
}

/**
 * A cell of a notebook.
 *
 * @throws LemmaError `not-found`.
 */
export async function requireCell(db: Db, notebookId: string, cellId: string): Promise<Cell> {
  const cell = await readCell(db, notebookId, cellId);
  if (cell === null) throw notFound('cell');
  return cell;
}

async function readCell(db: Db, notebookId: string, cellId: string): Promise<Cell | null> {
  const row = await db
    .selectFrom('cells')
    .selectAll()
    .where('id', '=', cellId)
    .where('notebook_id', '=', notebookId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const variants = await db
    .selectFrom('variants')
    .selectAll()
    .where('cell_id', '=', cellId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return toCell(row, variants.map(toVariant), await readRun(db, row.run_id));
}

async function readRun(db: Db, runId: string | null): Promise<Cell['run']> {
  if (runId === null) return null;
  const run = await db.selectFrom('runs').selectAll().where('id', '=', runId).executeTakeFirst();
  if (run === undefined) return null;
  const events = await db
    .selectFrom('run_events')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('seq')
    .execute();
  return toCellRun(runId, run.prompt, events.map(toNumberedEvent));
}
