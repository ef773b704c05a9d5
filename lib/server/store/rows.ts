import type { Selectable } from 'kysely';
import { checkSpec } from '../../chart/policy.ts';
import { LemmaError } from '../../errors.ts';
import type { Answer, Cell, CellRun, Variant } from '../../notebook/cell.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import { answerSchema, editedPlotSchema, receiptSchema, runEventSchema } from '../../notebook/schema.ts';
import { queueRun, transitionRun } from '../../notebook/transition.ts';
import type { Schema } from './schema.ts';

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
export function toVariant(row: Selectable<Schema['variants']>): Variant {
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

function recheckChart<Drawn extends Pick<Answer, 'chart' | 'plotError'>>(drawn: Drawn): Drawn {
  if (drawn.chart === null) return drawn;
  const checked = checkSpec(drawn.chart);
  return checked.ok ? drawn : { ...drawn, chart: null, plotError: checked.error };
}
