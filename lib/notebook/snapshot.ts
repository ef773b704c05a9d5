import { z } from 'zod';
import { LemmaError } from '../errors.ts';
import type { Answer, Cell, Notebook, Receipt, Variant } from './cell.ts';
import { shownAnswer } from './edited-plot.ts';
import { recheckChart } from './recheck-chart.ts';
import { answerSchema, receiptSchema } from './schema.ts';

/** A finished answer of a snapshot. */
export interface SnapshotAnswer {
  readonly prompt: string;
  readonly answer: Answer;
  readonly receipt: Receipt;
}

/** A cell of a snapshot; answers are oldest first. */
export interface SnapshotCell {
  readonly kind: Cell['kind'];
  readonly source: string;
  readonly answers: readonly SnapshotAnswer[];
}

/**
 * A notebook as it was when it was shared: what a reader sees of it, and nothing that names the notebook it came from.
 */
export interface Snapshot {
  readonly title: string;
  readonly cells: readonly SnapshotCell[];
}

const snapshotSchema: z.ZodType<Snapshot> = z.object({
  title: z.string().max(1_000),
  cells: z
    .array(
      z.object({
        kind: z.enum(['prompt', 'text']),
        source: z.string().max(100_000),
        answers: z.array(
          z.object({ prompt: z.string().max(100_000), answer: answerSchema, receipt: receiptSchema }),
        ),
      }),
    )
    .max(10_000),
});

/**
 * Takes a snapshot. Runs under way, settings, ids and what was thrown away on the way to an answer stay behind; so do
 * questions to try instead, which a reader cannot ask.
 */
export function takeSnapshot({ title, cells }: Pick<Notebook, 'title' | 'cells'>): Snapshot {
  return {
    title,
    cells: cells.map(({ kind, source, variants }) => ({
      kind,
      source,
      answers: kind === 'prompt' ? variants.map(toSnapshotAnswer) : [],
    })),
  };
}

function toSnapshotAnswer(variant: Variant): SnapshotAnswer {
  const { prompt } = variant;
  return { prompt, answer: { ...shownAnswer(variant), examples: [] }, receipt: toSnapshotReceipt(variant) };
}

/** Of the code that was run, only what stands in the answer. */
function toSnapshotReceipt({ answer, receipt }: Variant): Receipt {
  const {
    context: _context,
    derivationAttempts: _derivations,
    plotAttempts: _plots,
    computations: _computations,
    ...shown
  } = receipt;
  if (answer.computations === undefined) return shown;
  return { ...shown, computations: answer.computations.map(({ at: _at, ...code }) => code) };
}

/**
 * Reads a stored snapshot, which is as hostile as a request: each chart passes the policy again, or is left out with
 * the reason in its place.
 *
 * @throws LemmaError `internal` when it is not a snapshot.
 */
export function parseSnapshot(json: string): Snapshot {
  try {
    const { title, cells } = snapshotSchema.parse(JSON.parse(json));
    return { title, cells: cells.map(recheckCell) };
  } catch (error) {
    throw new LemmaError('internal', 'This snapshot cannot be read.', { cause: error });
  }
}

function recheckCell(cell: SnapshotCell): SnapshotCell {
  const answers = cell.answers.map((each) => ({ ...each, answer: recheckChart(each.answer) }));
  return { ...cell, answers };
}
