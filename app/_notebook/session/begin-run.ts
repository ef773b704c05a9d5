import { queueRun } from '#lib/notebook/transition.ts';
import type { CellEntry } from './notebook-state.ts';

/** The entry with a run that was started; one that is known, whether it works or has left its answer, changes nothing. */
export function beginRun(entry: CellEntry, runId: string, prompt: string): CellEntry {
  const { run, variants } = entry.cell;
  if (run?.runId === runId || variants.some((variant) => variant.runId === runId)) return entry;
  return { ...entry, cell: { ...entry.cell, run: queueRun(runId, prompt) } };
}
