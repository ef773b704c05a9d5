import { importLimits } from '#lib/notebook/formats/limits.ts';
import { importFile } from '#lib/server/exports/import-file.ts';
import { readUpload } from '#lib/server/http/read-upload.ts';
import { route } from '#lib/server/http/respond.ts';
import { getServices } from '#lib/server/services.ts';

/**
 * Makes notebooks of a file, which is the body: a Jupyter notebook, a JSON file of ours, or an archive of them. `?name=`
 * is the name of the file.
 */
export const POST = route(async (request, _params, { needCreate, store }) => {
  await needCreate();
  const name = new URL(request.url).searchParams.get('name')?.slice(0, importLimits.title) ?? '';
  const bytes = await readUpload(request, importLimits.fileBytes);
  const imported = await importFile(store, getServices(), { bytes, name, signal: request.signal });
  return Response.json(imported, { status: 201 });
}, 'guests');
