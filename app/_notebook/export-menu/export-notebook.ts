import { type DownloadResult, downloadFile } from '../../_shell/download-file.ts';
import type { NotebookSession } from '../session/notebook-session.ts';

/** Saves what is typed and fetches the notebook as a file; `unsaved` where the server did not take all of it. */
export async function exportNotebook(
  { store, edits, title }: NotebookSession,
  format: string,
): Promise<DownloadResult | 'unsaved'> {
  const { id, entries } = store.get();
  const saved = await Promise.all([
    title.saver.flush(),
    ...[...entries.keys()].map((cellId) => edits.flush(cellId)),
  ]);
  if (saved.includes(false)) return 'unsaved';
  return downloadFile(`/api/notebooks/${encodeURIComponent(id)}/export?format=${format}`);
}
