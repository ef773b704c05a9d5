import { generateNKeysBetween } from 'fractional-indexing';
import type { Variant } from '../../notebook/cell.ts';
import type { PortableRun } from '../../notebook/formats/portable.ts';
import { replayRun } from '../../notebook/formats/replay-run.ts';
import { createId, type Db, type StoreContext } from './context.ts';
import { readNotebook } from './notebooks.ts';
import { toVariantRow } from './rows.ts';
import { insertEvents } from './runs.ts';
import type { Store, WholeNotebook } from './store.ts';

type WholeCell = WholeNotebook['cells'][number];

/** The part of the store that takes notebooks in whole. */
export function createWholeNotebookStore({
  db,
  now,
}: StoreContext): Pick<Store, 'putNotebook' | 'putNotebooks'> {
  return {
    putNotebook: (whole, visitorId = null) =>
      db.transaction().execute(async (trx) => {
        const id = await insertNotebook(trx, whole, { visitorId, at: now().toISOString() });
        const notebook = await readNotebook(trx, id);
        if (notebook === null) throw new Error('A notebook that was just written is not there.');
        return notebook;
      }),

    putNotebooks: (wholes, visitorId = null) =>
      db.transaction().execute(async (trx) => {
        const put: { readonly id: string; readonly title: string }[] = [];
        for (const whole of wholes) {
          const id = await insertNotebook(trx, whole, { visitorId, at: now().toISOString() });
          put.push({ id, title: whole.title });
        }
        return put;
      }),
  };
}

async function insertNotebook(
  db: Db,
  { title, settings, cells, madeAt }: WholeNotebook,
  { visitorId, at }: { readonly visitorId: string | null; readonly at: string },
): Promise<string> {
  const id = createId();
  const settings_json = JSON.stringify(settings);
  const dates = { created_at: madeAt ?? at, updated_at: at };
  const row = { id, title, version: 1, ...dates, settings_json, visitor_id: visitorId };
  await db.insertInto('notebooks').values(row).execute();
  await insertCells(db, id, { cells, at });
  return id;
}

async function insertCells(
  db: Db,
  notebookId: string,
  { cells, at }: { readonly cells: readonly WholeCell[]; readonly at: string },
): Promise<void> {
  const ids = new Map(cells.flatMap(({ variants }) => variants.map(({ id }) => [id, createId()] as const)));
  const taken = new Set<string>();
  const keys = generateNKeysBetween(null, null, cells.length);
  for (const [index, { kind, source, variants, run: shown }] of cells.entries()) {
    const cellId = createId();
    const run = maybeEnded(shown);
    const runId = run === null ? null : createId();
    await db
      .insertInto('cells')
      .values({
        id: cellId,
        notebook_id: notebookId,
        kind,
        source,
        version: 1,
        order_key: keys[index] ?? '',
        run_id: runId,
        deleted_at: null,
      })
      .execute();
    for (const variant of variants) await insertVariant(db, { notebookId, cellId, variant, ids, taken });
    if (run !== null && runId !== null) await insertRun(db, { id: runId, notebookId, cellId, at, run });
  }
}

async function insertVariant(
  db: Db,
  made: {
    readonly notebookId: string;
    readonly cellId: string;
    readonly variant: Variant;
    readonly ids: ReadonlyMap<string, string>;
    /** New ids that are in use: a cell that was copied in its file has the answers of the other one. */
    readonly taken: Set<string>;
  },
): Promise<void> {
  const { variant, ids, taken } = made;
  const named = ids.get(variant.id);
  const id = named === undefined || taken.has(named) ? createId() : named;
  taken.add(id);
  const place = { notebook_id: made.notebookId, cell_id: made.cellId, run_id: createId() };
  const row = toVariantRow({ ...variant, id, receipt: renameContext(variant, ids) }, place);
  await db.insertInto('variants').values(row).execute();
}

async function insertRun(
  db: Db,
  made: {
    readonly id: string;
    readonly notebookId: string;
    readonly cellId: string;
    readonly at: string;
    readonly run: PortableRun;
  },
): Promise<void> {
  const { id, notebookId, cellId, at, run } = made;
  const { prompt, state: outcome } = run;
  const about = { id, notebook_id: notebookId, cell_id: cellId, prompt, outcome };
  await db
    .insertInto('runs')
    .values({ ...about, created_at: at, ended_at: at })
    .execute();
  await insertEvents(db, id, replayRun(run));
}

function maybeEnded(run: WholeCell['run']): PortableRun | null {
  if (run === null || run === undefined) return null;
  const { state } = run;
  return state === 'failed' || state === 'stopped' ? { ...run, state } : null;
}

/** What an answer leans on goes by the names that these answers have from now on. */
function renameContext({ receipt }: Variant, ids: ReadonlyMap<string, string>): Variant['receipt'] {
  const { context } = receipt;
  return context === undefined ? receipt : { ...receipt, context: context.map((id) => ids.get(id) ?? id) };
}
