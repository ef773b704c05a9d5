import { type CellOperations, createCellOperations, type OperationParts } from './cell-operations.ts';
import type { CellRuns } from './cell-runs.ts';
import { createPlotEdits, type PlotEdits } from './plot-edits.ts';
import { createRunBatch, type RunBatch } from './run-batch.ts';
import type { SessionCore } from './session-core.ts';
import { createUndo, type Undo, type UndoParts } from './undo.ts';

/** What a session can do that a page need not load before it is read. */
export interface SessionTools {
  readonly history: Undo;
  readonly cells: CellOperations;
  readonly batch: RunBatch;
  readonly plots: PlotEdits;
}

/** Makes the tools of a session. */
export function createSessionTools(
  core: SessionCore,
  parts: Omit<UndoParts, 'plots'> & OperationParts & { readonly runs: CellRuns },
): SessionTools {
  const plots = createPlotEdits(core);
  return {
    plots,
    history: createUndo(core, { ...parts, plots }),
    cells: createCellOperations(core, parts),
    batch: createRunBatch(core, parts.runs),
  };
}
