import { type Kysely, type Selectable, sql } from 'kysely';
import { ConflictError } from '../../errors.ts';
import type { AskSettings, Cell, CellRun, Notebook, NotebookSummary, Variant } from '../../notebook/cell.ts';
import { askSettings } from '../../notebook/requests.ts';
import { createId, type Db, notFound, type StoreContext } from './context.ts';
import { toCell, toCellRun, toNumberedEvent, toVariant } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

type NotebookStore = Pick<
  Store,
  'listNotebooks' | 'createNotebook' | 'maybeNotebook' | 'changeNotebook' | 'readSettings' | 'deleteNotebook'
>;

/** The part of the store that knows notebooks as a whole. */
export function createNotebookStore({ db, now }: StoreContext): NotebookStore {
  return {
    listNotebooks: () => listNotebooks(db),

    async createNotebook(title) {
      const at = now().toISOString();
      const row = { id: createId(), title, version: 1, created_at: at, updated_at: at, settings_json: '{}' };
      await db.insertInto('notebooks').values(row).execute();
      return toNotebook(row, []);
    },

    maybeNotebook: (notebookId) => db.transaction().execute((trx) => readNotebook(trx, notebookId)),

    changeNotebook: (notebookId, { version, title, settings }) =>
      db.transaction().execute(async (trx) => {
        const changed = await trx
          .updateTable('notebooks')
          .set({
            version: version + 1,
            updated_at: now().toISOString(),
            ...(title === undefined ? {} : { title }),
            ...(settings === undefined ? {} : { settings_json: JSON.stringify(settings) }),
          })
          .where('id', '=', notebookId)
          .where('version', '=', version)
          .executeTakeFirst();
        const notebook = await readNotebook(trx, notebookId);
        if (notebook === null) throw notFound('notebook');
        if (changed.numUpdatedRows === 0n) {
          throw new ConflictError('The notebook has changed since you read it.', notebook);
        }
        return notebook;
      }),

    async readSettings(notebookId) {
      const row = await db
        .selectFrom('notebooks')
        .select('settings_json')
        .where('id', '=', notebookId)
        .executeTakeFirst();
      if (row === undefined) throw notFound('notebook');
      return toSettings(row.settings_json);
    },

    async deleteNotebook(notebookId) {
      const { numDeletedRows } = await db
        .deleteFrom('notebooks')
        .where('id', '=', notebookId)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw notFound('notebook');
    },
  };
}

async function listNotebooks(db: Kysely<Schema>): Promise<readonly NotebookSummary[]> {
  const rows = await db
    .selectFrom('notebooks')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('cells')
        .whereRef('cells.notebook_id', '=', 'notebooks.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('cell_count'),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, version, created_at, updated_at, cell_count }) => ({
    id,
    title,
    version,
    createdAt: created_at,
    updatedAt: updated_at,
    cellCount: cell_count ?? 0,
  }));
}

async function readNotebook(db: Db, notebookId: string): Promise<Notebook | null> {
  const row = await db.selectFrom('notebooks').selectAll().where('id', '=', notebookId).executeTakeFirst();
  return row === undefined ? null : toNotebook(row, await readCells(db, notebookId));
}

async function readCells(db: Db, notebookId: string): Promise<readonly Cell[]> {
  const cells = await db
    .selectFrom('cells')
    .selectAll()
    .where('notebook_id', '=', notebookId)
    .orderBy('order_key')
    .execute();
  const variants = await db
    .selectFrom('variants')
    .selectAll()
    .where('notebook_id', '=', notebookId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const ofCell = Map.groupBy(variants, (variant) => variant.cell_id);
  const runs = await readShownRuns(db, notebookId);
  return cells.map((cell) => {
    const kept: readonly Variant[] = (ofCell.get(cell.id) ?? []).map(toVariant);
    return toCell(cell, kept, cell.run_id === null ? null : (runs.get(cell.run_id) ?? null));
  });
}

async function readShownRuns(db: Db, notebookId: string): Promise<ReadonlyMap<string, CellRun>> {
  const runs = await db
    .selectFrom('cells')
    .innerJoin('runs', 'runs.id', 'cells.run_id')
    .select(['runs.id', 'runs.prompt'])
    .where('cells.notebook_id', '=', notebookId)
    .execute();
  const events = await db
    .selectFrom('run_events')
    .innerJoin('cells', 'cells.run_id', 'run_events.run_id')
    .selectAll('run_events')
    .where('cells.notebook_id', '=', notebookId)
    .orderBy('run_events.run_id')
    .orderBy('run_events.seq')
    .execute();
  const ofRun = Map.groupBy(events, (event) => event.run_id);
  return new Map(
    runs.map(({ id, prompt }) => [id, toCellRun(id, prompt, (ofRun.get(id) ?? []).map(toNumberedEvent))]),
  );
}

function toNotebook(row: Selectable<Schema['notebooks']>, cells: readonly Cell[]): Notebook {
  const { id, title, version, created_at, updated_at } = row;
  const settings = toSettings(row.settings_json);
  return { id, title, version, createdAt: created_at, updatedAt: updated_at, settings, cells };
}

/** Settings that cannot be read, from a Lemma that had others, are none. */
function toSettings(json: string): AskSettings {
  const parsed = askSettings.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : {};
}
