import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { ConflictError } from '../../errors.ts';
import type { AskSettings, Cell, CellRun, Notebook, NotebookSummary, Variant } from '../../notebook/cell.ts';
import { askSettings } from '../../notebook/requests.ts';
import { createId, type Db, notFound, type StoreContext } from './context.ts';
import { toCell, toCellRun, toNumberedEvent, toVariant, type VariantRow } from './rows.ts';
import type { Schema } from './schema.ts';
import type { ListOptions, Store } from './store.ts';

/** Characters of the first question that a list shows. */
const questionLength = 160;

type NotebookStore = Pick<
  Store,
  | 'listNotebooks'
  | 'createNotebook'
  | 'maybeNotebook'
  | 'changeNotebook'
  | 'readSettings'
  | 'readVersion'
  | 'deleteNotebook'
>;

/** The part of the store that knows notebooks as a whole. */
export function createNotebookStore({ db, now }: StoreContext): NotebookStore {
  return {
    listNotebooks: (options = {}) => listNotebooks(db, options),

    async createNotebook(title, visitorId = null) {
      const at = now().toISOString();
      const dates = { created_at: at, updated_at: at };
      const row = { id: createId(), title, version: 1, ...dates, settings_json: '{}', visitor_id: visitorId };
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

    async readVersion(notebookId) {
      const row = await db
        .selectFrom('notebooks')
        .select('version')
        .where('id', '=', notebookId)
        .executeTakeFirst();
      if (row === undefined) throw notFound('notebook');
      return row.version;
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

async function listNotebooks(
  db: Kysely<Schema>,
  { guest, search = '' }: ListOptions,
): Promise<readonly NotebookSummary[]> {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const rows = await db
    .selectFrom('notebooks')
    .selectAll()
    .select((eb) => {
      const cells = eb
        .selectFrom('cells')
        .whereRef('cells.notebook_id', '=', 'notebooks.id')
        .where('cells.deleted_at', 'is', null);
      const start = sql<string>`substr(source, 1, ${sql.lit(questionLength)})`.as('start');
      return [
        cells.select(sql<number>`count(*)`.as('count')).as('cell_count'),
        cells.where('kind', '=', 'prompt').orderBy('order_key').limit(1).select(start).as('question'),
      ];
    })
    .where((eb) =>
      guest === undefined
        ? eb('visitor_id', 'is', null)
        : eb.or([eb('visitor_id', '=', guest.visitorId), eb('notebooks.id', 'in', [...guest.notebookIds])]),
    )
    .where((eb) => eb.and(words.map(holdsWord)))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, version, created_at, updated_at, cell_count, question }) => ({
    id,
    title,
    version,
    createdAt: created_at,
    updatedAt: updated_at,
    cellCount: cell_count ?? 0,
    question: question === null || question === '' ? null : question,
  }));
}

/** Whether the word stands in the title or in a cell, in letters of either case. */
function holdsWord(word: string): RawBuilder<SqlBool> {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(title like ${pattern} escape '\\' or exists (
    select 1 from cells
    where cells.notebook_id = notebooks.id and cells.deleted_at is null and source like ${pattern} escape '\\'))`;
}

/** A notebook with its cells and their answers, whose rows, oldest first, `readRows` gives. */
export async function readNotebook(
  db: Db,
  notebookId: string,
  readRows: (db: Db, notebookId: string) => Promise<readonly VariantRow[]> = readVariantRows,
): Promise<Notebook | null> {
  const row = await db.selectFrom('notebooks').selectAll().where('id', '=', notebookId).executeTakeFirst();
  if (row === undefined) return null;
  return toNotebook(row, await readCells(db, notebookId, await readRows(db, notebookId)));
}

function readVariantRows(db: Db, notebookId: string): Promise<readonly VariantRow[]> {
  return db
    .selectFrom('variants')
    .selectAll()
    .where('notebook_id', '=', notebookId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

async function readCells(
  db: Db,
  notebookId: string,
  variants: readonly VariantRow[],
): Promise<readonly Cell[]> {
  const cells = await db
    .selectFrom('cells')
    .selectAll()
    .where('notebook_id', '=', notebookId)
    .where('deleted_at', 'is', null)
    .orderBy('order_key')
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
