import { exportAll } from '#lib/server/exports/export-all.ts';
import { route } from '#lib/server/http/respond.ts';
import { sendDownload } from '#lib/server/http/send-download.ts';
import { getServices } from '#lib/server/services.ts';

/** All notebooks that whoever asks can open, as one archive of our JSON files. */
export const GET = route((_request, _params, { store }) => {
  const { version, log } = getServices();
  return Promise.resolve(sendDownload(exportAll(store, { version, now: new Date() }), log));
}, 'guests');
