import { LemmaError } from '../errors.ts';
import type { CellKind, Notebook } from '../notebook/cell.ts';
import type { Door } from './access/door.ts';

/**
 * Makes a notebook of these cells, and has the solver answer its questions at once.
 *
 * @throws LemmaError as the store does. Where too many questions wait already, the rest are left unasked.
 */
export async function fillNotebook(
  { store, runs }: Pick<Door, 'store' | 'runs'>,
  title: string,
  cells: readonly { readonly kind: CellKind; readonly source: string }[],
): Promise<Notebook> {
  const { id } = await store.createNotebook(title);
  let asks = true;
  for (const { kind, source } of cells) {
    const { cell } = await store.addCell(id, { kind, source });
    if (asks && kind === 'prompt') asks = await startIfFree(runs, id, cell.id);
  }
  const notebook = await store.maybeNotebook(id);
  if (notebook === null)
    throw new LemmaError('not-found', 'The notebook was deleted while it was being made.');
  return notebook;
}

/** Whether there was room for the question; where there is none, the reader asks it later. */
async function startIfFree(runs: Door['runs'], notebookId: string, cellId: string): Promise<boolean> {
  try {
    await runs.start(notebookId, cellId, { tutor: 'solver' });
    return true;
  } catch (error) {
    if (LemmaError.isInstance(error) && (error.code === 'busy' || error.code === 'too-many')) return false;
    throw error;
  }
}
