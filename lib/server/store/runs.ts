import type { Transaction } from 'kysely';
import type { Variant } from '../../notebook/cell.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import { bumpNotebook, type Db, notFound, type StoreContext } from './context.ts';
import { toNumberedEvent, toVariantRow, type VariantRow } from './rows.ts';
import type { Schema } from './schema.ts';
import type { EndedRun, RunEnding, Store } from './store.ts';

type RunStore = Pick<
  Store,
  'createRun' | 'maybeRun' | 'appendEvents' | 'endRun' | 'readEvents' | 'failInterruptedRuns'
>;

/** The part of the store that knows runs and their event logs. */
export function createRunStore({ db, now }: StoreContext): RunStore {
  return {
    createRun: ({ id, notebookId, cellId, prompt }) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('cells')
          .set({ run_id: id })
          .where('id', '=', cellId)
          .where('notebook_id', '=', notebookId)
          .where('deleted_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw notFound('cell');
        await trx
          .insertInto('runs')
          .values({
            id,
            notebook_id: notebookId,
            cell_id: cellId,
            prompt,
            outcome: null,
            created_at: now().toISOString(),
            ended_at: null,
          })
          .execute();
        return bumpNotebook(trx, notebookId, now());
      }),

    async maybeRun(runId) {
      const row = await db
        .selectFrom('runs')
        .innerJoin('cells', 'cells.id', 'runs.cell_id')
        .selectAll('runs')
        .where('runs.id', '=', runId)
        .where('cells.deleted_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { id, notebook_id, cell_id, prompt, outcome } = row;
      return { id, notebookId: notebook_id, cellId: cell_id, prompt, outcome };
    },

    appendEvents: (runId, events) => insertEvents(db, runId, events),

    endRun: (runId, ending) => db.transaction().execute((trx) => endRun(trx, runId, ending, now())),

    async readEvents(runId, after) {
      const rows = await db
        .selectFrom('run_events')
        .selectAll()
        .where('run_id', '=', runId)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      return rows.map(toNumberedEvent);
    },

    failInterruptedRuns: () => db.transaction().execute((trx) => failInterruptedRuns(trx, now())),
  };
}

async function endRun(
  trx: Transaction<Schema>,
  runId: string,
  ending: RunEnding,
  at: Date,
): Promise<EndedRun> {
  const run = await trx
    .updateTable('runs')
    .set({ outcome: ending.outcome, ended_at: at.toISOString() })
    .where('id', '=', runId)
    .returning(['notebook_id', 'cell_id'])
    .executeTakeFirst();
  if (run === undefined) throw notFound('run');
  await insertEvents(trx, runId, ending.events);
  if (ending.variants.length > 0) await insertVariants(trx, { ...run, run_id: runId }, ending.variants);
  const { notebook_id, cell_id } = run;
  return { notebookId: notebook_id, cellId: cell_id, version: await bumpNotebook(trx, notebook_id, at) };
}

/** Keeps the answers of a run; its cell shows them in the place of the run. */
async function insertVariants(
  trx: Transaction<Schema>,
  run: Pick<VariantRow, 'notebook_id' | 'cell_id' | 'run_id'>,
  variants: readonly Variant[],
): Promise<void> {
  const rows = variants.map((variant) => toVariantRow(variant, run));
  await trx.insertInto('variants').values(rows).execute();
  await trx
    .updateTable('cells')
    .set({ run_id: null })
    .where('id', '=', run.cell_id)
    .where('run_id', '=', run.run_id)
    .execute();
}

/** Adds events to the log of a run. */
export async function insertEvents(db: Db, runId: string, events: readonly NumberedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('run_events')
    .values(events.map(({ seq, event }) => ({ run_id: runId, seq, event_json: JSON.stringify(event) })))
    .execute();
}

async function failInterruptedRuns(trx: Transaction<Schema>, at: Date): Promise<number> {
  const open = await trx
    .selectFrom('runs')
    .leftJoin('run_events', 'run_events.run_id', 'runs.id')
    .select(['runs.id', (eb) => eb.fn.max('run_events.seq').as('last_seq')])
    .where('outcome', 'is', null)
    .groupBy('runs.id')
    .execute();
  for (const { id, last_seq } of open) {
    const error = {
      code: 'interrupted',
      message: 'The server ended while this was being answered. What it had is kept; run it again.',
    } as const;
    const seq = (last_seq ?? 0) + 1;
    const events = [{ seq, event: { type: 'run-ended', outcome: 'failed', error } as const }];
    await endRun(trx, id, { outcome: 'failed', events, variants: [] }, at);
  }
  return open.length;
}
