import { breathe } from '../breathe.ts';
import { drawForPaper, releasePaper } from '../paper-charts.ts';
import type { NotebookSession } from '../session/notebook-session.ts';
import { visibleOrder } from '../session/notebook-state.ts';

/**
 * Draws a notebook for paper, cell by cell, so that the page answers the reader meanwhile. The browser's own print draws
 * what is missing at once, with the page standing still.
 *
 * ```
 * answers fetched ──> each cell: drawn whole ──> its charts, light ──> ... ──> window.print()
 * ```
 *
 * @returns whether all is drawn; false where `signal` aborted, and then the charts are given back to the screen.
 */
export async function preparePaper(
  session: Pick<NotebookSession, 'store' | 'late'>,
  options: { readonly signal: AbortSignal; readonly onCell: (number: number, count: number) => void },
): Promise<boolean> {
  const { signal, onCell } = options;
  signal.addEventListener('abort', releasePaper);
  const cells = visibleOrder(session.store.get());
  // Where some cannot be fetched, what is here is printed: the server's absence is told beside the title.
  await session.late.fetchAll();
  for (const [index, cellId] of cells.entries()) {
    if (signal.aborted) break;
    onCell(index + 1, cells.length);
    session.late.draw(cellId);
    await breathe();
    await drawForPaper(cellId, signal);
  }
  signal.removeEventListener('abort', releasePaper);
  return !signal.aborted;
}
