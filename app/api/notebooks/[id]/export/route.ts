import { LemmaError } from '#lib/errors.ts';
import { exportFormats, exportNotebook } from '#lib/server/exports/export-notebook.ts';
import { route } from '#lib/server/http/respond.ts';
import { sendDownload } from '#lib/server/http/send-download.ts';
import { getServices } from '#lib/server/services.ts';

/** A notebook as a file: `?format=ipynb|html|md|tex|json`. */
export const GET = route<{ readonly id: string }>(async (request, { id }, { store }) => {
  const asked = new URL(request.url).searchParams.get('format');
  const format = exportFormats.find((known) => known === asked);
  if (format === undefined) {
    throw new LemmaError('invalid-request', `format: one of ${exportFormats.join(', ')}.`);
  }
  const services = getServices();
  const download = await exportNotebook(store, services, { id, format, signal: request.signal });
  return sendDownload(download, services.log);
}, 'guests');
