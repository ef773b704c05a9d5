import type { Cell } from '../../notebook/cell.ts';
import { notFound } from '../store/context.ts';
import type { Store } from '../store/store.ts';
import type { KeptAttempt } from './class-trials.ts';

/**
 * Puts what somebody in a class asked into a notebook, as a cell with its answer, after another cell or at the end.
 *
 * @throws LemmaError `not-found` when the notebook is gone.
 */
export async function saveAttempt(
  store: Store,
  { notebookId, after }: { readonly notebookId: string; readonly after: string | null },
  { question, variant, events }: KeptAttempt,
): Promise<Cell> {
  const notebook = await store.maybeNotebook(notebookId);
  if (notebook === null) throw notFound('notebook');
  const place = notebook.cells.findIndex(({ id }) => id === after);
  const at = place === -1 ? notebook.cells.length : place + 1;
  const { cell } = await store.addCell(notebookId, { kind: 'prompt', source: question, at });
  await store.createRun({ id: variant.runId, notebookId, cellId: cell.id, prompt: question });
  await store.endRun(variant.runId, { outcome: 'done', events, variants: [variant] });
  const saved = await store.maybeCell(notebookId, cell.id);
  if (saved === null) throw notFound('cell');
  return saved;
}
