import { type Selectable, sql } from 'kysely';
import { LemmaError } from '../../errors.ts';
import type { Cell, CellRun, Variant } from '../../notebook/cell.ts';
import { recheckChart } from '../../notebook/recheck-chart.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import { answerSchema, editedPlotSchema, receiptSchema, runEventSchema } from '../../notebook/schema.ts';
import { queueRun, transitionRun } from '../../notebook/transition.ts';
import type { Schema } from './schema.ts';

/** The row of an answer. */
export type VariantRow = Selectable<Schema['variants']>;

/** Of the row of an answer: the JSON that holds the picture a reader sees, an edited one before the one that came. */
export const shownPlotJson = sql<string>`coalesce(edited_plot_json, answer_json)`;

/** A cell's row with what belongs to it. */
export function toCell(
  row: Selectable<Schema['cells']>,
  variants: readonly Variant[],
  run: CellRun | null,
): Cell {
  const { id, kind, source, version } = row;
  return { id, kind, source, version, order: row.order_key, variants, run };
}

/**
 * A variant as it was saved, its chart checked again: a chart that the policy refuses now is left out, with the
 * reason in its place.
 *
 * @throws LemmaError `internal` when the row does not hold an answer.
 */
export function toVariant(row: VariantRow): Variant {
  const { id, prompt } = row;
  try {
    const answer = recheckChart(answerSchema.parse(JSON.parse(row.answer_json)));
    const receipt = receiptSchema.parse(JSON.parse(row.receipt_json));
    const plain = { id, runId: row.run_id, createdAt: row.created_at, prompt, answer, receipt };
    if (row.edited_plot_json === null) return plain;
    return { ...plain, editedPlot: recheckChart(editedPlotSchema.parse(JSON.parse(row.edited_plot_json))) };
  } catch (error) {
    throw new LemmaError('internal', `The stored answer ${id} cannot be read.`, { cause: error });
  }
}

/** The row that keeps a variant, of the run and the cell that are named. */
export function toVariantRow(
  { id, createdAt, prompt, answer, receipt, editedPlot }: Variant,
  of: Pick<VariantRow, 'notebook_id' | 'cell_id' | 'run_id'>,
): VariantRow {
  const { notebook_id, cell_id, run_id } = of;
  return {
    ...{ id, notebook_id, cell_id, run_id, created_at: createdAt, prompt },
    answer_json: JSON.stringify(answer),
    receipt_json: JSON.stringify(receipt),
    edited_plot_json: editedPlot === undefined ? null : JSON.stringify(editedPlot),
  };
}

/**
 * An event row of a run's log.
 *
 * @throws LemmaError `internal` when the row does not hold an event.
 */
export function toNumberedEvent(row: Selectable<Schema['run_events']>): NumberedEvent {
  try {
    return { seq: row.seq, event: runEventSchema.parse(JSON.parse(row.event_json)) };
  } catch (error) {
    throw new LemmaError('internal', `Event ${row.seq} of run ${row.run_id} cannot be read.`, {
      cause: error,
    });
  }
}

/** The state that a run's saved events lead to. */
export function toCellRun(runId: string, prompt: string, events: readonly NumberedEvent[]): CellRun {
  return events.reduce(transitionRun, queueRun(runId, prompt));
}
